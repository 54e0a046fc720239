"""What is a word, how likely it is, and what it may have been."""
