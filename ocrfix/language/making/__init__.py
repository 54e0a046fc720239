"""Make the files of a language from its words: the program's own, and those of packaging/."""
