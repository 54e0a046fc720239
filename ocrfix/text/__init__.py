"""Pure machinery on text: no files, no window, no globals, no printing."""
