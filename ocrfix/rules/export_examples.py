"""The beginning of the article exports in the examples of rules that act on exports alone."""

BEFORE = (
    "The harbor bridge will stay closed until the end of the month, the city said on Friday, "
    "because the new bearings have not arrived and the old ones cannot be put back.\n\n"
)
"""Enough of an article to tell that a text is an export; an example goes on behind it."""
