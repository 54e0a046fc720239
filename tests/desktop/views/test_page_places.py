"""Words of a text on the page that is set of it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.theme import load_theme
from ocrfix.desktop.views.page_places import PagePlaces
from ocrfix.desktop.views.reading import page_of

TEXT = (
    "Kestrel Bay Courier\n\nThe 𝔅ridge is open again\n\nBy Maren Oddie\n\nOn Friday the new\n"
    "bridge — «le pont» —   opened.\n\nA second\nparagraph, and more of it.\n"
)


@pytest.mark.usefixtures("desk")
def test_places_of_the_page_are_those_of_the_text() -> None:
    cleaned = Cleaned.unchanged(TEXT)
    page = QTextDocument()
    page.setHtml(page_of(cleaned, load_theme("light"), 12.0))
    places = PagePlaces(TEXT, page)
    shown = page.toRawText()
    parts = [part for article in cleaned.articles for part in article.parts]
    seen = 0
    for offset, sign in enumerate(TEXT):
        if sign.isspace() or not any(it.start <= offset < it.end for it in parts):
            continue
        position = places.position(offset)
        assert places.offset(position) == offset
        found = page.toRawText().encode("utf-16-le")[2 * position : 2 * position + 2]
        assert found.decode("utf-16-le", "replace").casefold() in {sign.casefold(), "\ufffd"}
        seen += 1
    assert seen > len(shown) // 2
