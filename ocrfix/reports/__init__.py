"""What a reader is told of a cleaning: changes, differences, parts of the article."""
