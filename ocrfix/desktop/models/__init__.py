"""What the lists and tables of the window show."""
