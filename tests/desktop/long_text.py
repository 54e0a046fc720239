"""A text longer than a pane holds."""

from __future__ import annotations

LINES = [f"Line {number} of the long text, which is whole." for number in range(2600)]
LONG = "\n".join(LINES)
