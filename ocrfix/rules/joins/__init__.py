"""Rules that put broken words and paragraphs together again."""
