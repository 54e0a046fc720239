"""Rules on marks between words."""
