"""Three pages for tests of the window: damaged, clean and long."""

from __future__ import annotations

from pathlib import Path

DAMAGED = (
    "The members of the committee wxq1l meet on Monday morning, and the chairman has promised "
    "that the report of the harbour board wxi1q be read to all of them.\n\n"
    "Nothing more was known of the zbne council when we went to press this evening, and the "
    "mayor had gone home before anybody could ask him.\n"
)
CLEAN = "The ship came home in the evening, and all the zone went down to see her.\n"


def write_pages(folder: Path) -> Path:
    """Write them into a new folder, and return that."""
    folder.mkdir()
    (folder / "a.txt").write_text(DAMAGED)
    (folder / "b.txt").write_text(CLEAN)
    (folder / "long.txt").write_text("".join(f"{CLEAN}\n" for _ in range(300)))
    return folder
