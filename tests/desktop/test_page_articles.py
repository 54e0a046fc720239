"""The articles of a page, outlined on its picture."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from ocrfix.outline import PartKind, Placing

from .conftest import Desk
from .scans import has, looks, show

PAGE_OF_TWO = (
    "THE RIVER IS RISING\nThe river rose all of the night and\nthe mayor asked for boats and for men\n"
    "to row them to the upper town.\nSCHOOL IS OPENED\nThe new school on the hill was opened\n"
    "on Monday with songs and a speech by\nthe oldest of the teachers there.\n"
)


def two_articles(folder: Path) -> Path:
    """A page of two articles, one beside the other, and its white scan."""
    lines = PAGE_OF_TWO.splitlines()
    blocks = []
    for block, (left, own) in enumerate(((40, lines[:4]), (360, lines[4:]))):
        rows = []
        for row, text in enumerate(own):
            words_ = text.split()
            strings = "<SP/>".join(
                f'<String CONTENT="{word}" HPOS="{left + 30 * place}" VPOS="{40 + 30 * row}" '
                f'WIDTH="26" HEIGHT="20"/>'
                for place, word in enumerate(words_)
            )
            rows.append(f'<TextLine ID="L{block}{row}">{strings}</TextLine>')
        blocks.append(f'<TextBlock ID="B{block}">{"".join(rows)}</TextBlock>')
    (folder / "page.xml").write_text(
        '<alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Description><MeasurementUnit>pixel'
        "</MeasurementUnit><sourceImageInformation><fileName>page.png</fileName>"
        '</sourceImageInformation></Description><Layout><Page ID="P1" WIDTH="640" HEIGHT="300">'
        f"<PrintSpace>{''.join(blocks)}</PrintSpace></Page></Layout></alto>"
    )
    Image.new("L", (640, 300), 255).save(folder / "page.png")
    return folder / "page.xml"


def test_articles_are_outlined_on_the_page_until_that_is_switched_off(
    desk: Desk, tmp_path: Path
) -> None:
    view = show(desk, two_articles(tmp_path))
    desk.wait_until(lambda: len(view.areas) == 2)
    first, second = view.areas
    assert (first.number, second.number) == (1, 2)
    words = desk.window.pages.showing.words
    raw = desk.window.reviewing.session.document.text  # type: ignore[union-attr]
    assert words is not None
    for area, text in ((first, "row them"), (second, "oldest of")):
        at = raw.index(text)
        box = words.within(at, at + 1)[0].box
        assert area.outline.contains(box)
        assert not (second if area is first else first).outline.intersects(box)
    ink = desk.window.theme.look("furniture").ink.name()
    number = view.to_view(first.corner).adjusted(-4, -20, 0, 0)
    number.setWidth(12)
    assert has(looks(view), number, ink)
    desk.window.panes.page.articles.trigger()
    assert not has(looks(view), number, ink)


def test_outlines_follow_what_the_reader_says(desk: Desk, tmp_path: Path) -> None:
    view = show(desk, two_articles(tmp_path))
    desk.wait_until(lambda: len(view.areas) == 2)
    session = desk.window.reviewing.session
    assert session is not None
    at = desk.text.index("SCHOOL")
    session.say_of_part(at, at + 16, Placing.JOINS)
    # One article needs no outline.
    desk.wait_until(lambda: not view.areas)
    session.undo()
    desk.wait_until(lambda: len(view.areas) == 2)
    corners = [it.corner for it in view.areas]
    below = desk.text.index("The new school")
    session.say_of_part(below, len(desk.text.rstrip()), Placing.BEGINS)
    desk.wait_until(lambda: len(view.areas) == 3)
    session.undo()
    session.say_of_part(at, at + 16, Placing.UP)
    desk.wait_until(lambda: [it.corner for it in view.areas] == corners[::-1])
    session.undo()
    session.say_of_part(at, at + 16, PartKind.CROSSHEAD)
    desk.wait_until(lambda: not view.areas)
    session.undo()
    desk.wait_until(lambda: [it.corner for it in view.areas] == corners)
