"""Rules on single characters: control characters, odd spaces, ligatures."""
