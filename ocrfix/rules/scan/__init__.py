"""Rules on the scan: they compare the text with a second reading of the page."""
