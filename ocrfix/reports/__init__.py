"""Reports on a cleaning: changes, differences, parts of the article."""
