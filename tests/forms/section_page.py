"""A page whose first headline stands over two articles."""

from __future__ import annotations

SECTION = (
    "NEWS OF THE WEEK\nSchool Is Opened\nThe new school was opened in the morn-\n"
    "ing with songs and with a speech.\nMill Burns Down\nThe mill on the river was burnt to\n"
    "the ground in one hour of the night.\nMAYOR GOES HOME\nThe mayor of the town went home at\n"
    "noon after three days on the water.\nHe slept until the next day and then\n"
    "came back to the bridge with a boat.\n"
)
