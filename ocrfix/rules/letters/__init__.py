"""Rules that mend letters inside words."""
