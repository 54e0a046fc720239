"""Three pages of the Courier."""

from __future__ import annotations

CLEAN = "The ship came home in the evening, and all the people went down to see her there.\n"
WORSE = "The shlp left for the zbne of the mayor at noon, and the mayor of the zbne saw her from the harbonr.\n"
PAGES = {
    "courier-1916-01-05-page.txt": CLEAN,
    "courier-1916-01-06-page.txt": WORSE,
    "courier-1916-01-07-page.txt": CLEAN + "Nobody in the zbne knew of it.\n",
}
