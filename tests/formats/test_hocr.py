"""hOCR: the words and what is known of them."""

from __future__ import annotations

from ocrfix.formats import read
from ocrfix.text.document import Box
from tests.formats.layouts import word
from tests.formats.samples import DATA


class TestHocr:
    def test_what_is_known_of_a_word(self) -> None:
        document = read(DATA / "hocr.html")
        found = word(document, "word_2")
        assert document.text[found.start : found.end] == "ferry"
        assert found.box == Box(120, 100, 80, 30)
        assert found.confidence == 0.81
        assert [page.image for page in document.layout] == ["ferry.png", ""]

    def test_the_reader_may_call_it_html(self) -> None:
        assert "All were\nsaved." in read(DATA / "hocr.html", format="html").text
