"""What the scan says: rules that know what a second reading of the page saw."""
