"""The places of blocks on the scans of a document, as TEI zones."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from urllib.parse import quote

from ocrfix.forms.xml_text import xml_value
from ocrfix.text.document import Box, Page


class Facsimile:
    """The scans of a document and the zones of its blocks, numbered in reading order."""

    def __init__(self, layout: Sequence[Page]) -> None:
        self._pages = [
            page for page in layout if any(block.box is not None for block in page.blocks)
        ]
        blocks = [it for page in self._pages for it in page.blocks if it.box is not None]
        self._starts = [block.start for block in blocks]
        self._ends = [block.end for block in blocks]

    def reference(self, raw_start: int, raw_end: int) -> str:
        """The attribute that names the zones of a span of the raw text; empty if none."""
        first = bisect_right(self._ends, raw_start)
        last = bisect_left(self._starts, raw_end)
        names = " ".join(f"#zone-{number}" for number in range(first + 1, last + 1))
        return f' facs="{names}"' if names else ""

    def as_tei(self) -> str:
        """The element that lists them; empty if no box is known."""
        if not self._pages:
            return ""
        number = 0
        surfaces = []
        for page in self._pages:
            zones = []
            for block in page.blocks:
                if block.box is not None:
                    number += 1
                    name = f' n="{xml_value(block.id)}"' if block.id else ""
                    zones.append(
                        f'<zone xml:id="zone-{number}" type="block"{name} {_corners(block.box)}/>\n'
                    )
            surfaces.append(f"<surface{_size(page)}>\n{_graphic(page)}{''.join(zones)}</surface>\n")
        return f"<facsimile>\n{''.join(surfaces)}</facsimile>\n"


def _corners(box: Box) -> str:
    right, lower = box.left + box.width, box.top + box.height
    return f'ulx="{box.left}" uly="{box.top}" lrx="{right}" lry="{lower}"'


def _size(page: Page) -> str:
    name = f' n="{xml_value(page.id)}"' if page.id else ""
    if page.width is None or page.height is None:
        return name
    return f"{name} {_corners(Box(0, 0, page.width, page.height))}"


def _graphic(page: Page) -> str:
    # Some sources name it as their own system did.
    name = quote(page.image.replace("\\", "/"), safe="/:")
    return f'<graphic url="{xml_value(name)}"/>\n' if page.image else ""
