"""The knowledge of a language, loaded once."""
