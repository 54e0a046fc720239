"""hOCR written back."""

from __future__ import annotations

import pytest

from ocrfix.formats import read
from tests.formats.edits import written
from tests.formats.samples import sample


class TestHocr:
    @pytest.mark.parametrize(
        ("pair", "expected", "why"),
        [
            (("Tbe", "The"), "<strong>The</strong>", "inside a tag"),
            (("ferry", "terry"), ">ter<em>ry</em>", "a word in two pieces"),
            (("ferry", "ferrie"), ">fer<em>rie</em>", "its second piece"),
            (("mail\xa0boat", "mail-boat"), ">&amp; mail-boat<", "entities"),
            (("here", "<here>"), "&lt;here&gt;", "signs"),
            (("LATE NEWS.", "LATENEWS."), ">LATENEWS. <", "a line without words of its own"),
        ],
    )
    def test_words(self, pair: tuple[str, str], expected: str, why: str) -> None:
        document = read(sample("hocr.html"))
        new = written(sample("hocr.html"), pair)
        assert expected in new.decode(), why
        assert read(new).text == document.text.replace(*pair)
        assert b'<meta name="ocr-postprocessing" content="ocrfix' in new
