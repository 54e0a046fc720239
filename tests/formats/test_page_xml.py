"""PAGE XML: which of several readings counts, and in what order."""

from __future__ import annotations

import re

from ocrfix.formats import read
from ocrfix.text.document import Box
from tests.formats.layouts import word, words
from tests.formats.samples import DATA, sample


class TestPageXml:
    def test_words_of_a_line_that_says_the_same(self) -> None:
        document = read(DATA / "page.xml")
        found = word(document, "w2")
        assert document.text[found.start : found.end] == "tbe"
        assert found.confidence == 0.4
        assert found.box == Box(120, 100, 80, 30)
        assert document.layout[0].width == 1000

    def test_the_line_goes_before_its_words(self) -> None:
        data = sample("page.xml").replace(b"All  tbe m", b"All the m")
        document = read(data)
        assert document.text.startswith("All the m")
        assert next(words(document)).box is None

    def test_without_an_order_regions_stand_as_in_the_file(self) -> None:
        data = re.sub(rb"<ReadingOrder>.*</ReadingOrder>", b"", sample("page.xml"), flags=re.DOTALL)
        assert read(data).text.startswith("Preis")
