"""Words that are misread, each judged by its letters and by what stands around it."""
