"""Rules on what is no part of an article: export debris, running heads, specks."""
