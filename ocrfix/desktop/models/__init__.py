"""Models behind the lists and tables of the window."""
