"""Words: their lists, their likelihood, and the words that readings may have been."""
