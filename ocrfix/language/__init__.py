"""What is known of a language, loaded once."""
