"""hOCR: the words and what is known of them."""

from __future__ import annotations

import pytest

from ocrfix.errors import InputError
from ocrfix.formats import read
from ocrfix.text.document import Box
from tests.formats.layouts import word
from tests.formats.samples import DATA, sample


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


PAGE = "<div class='ocr_page'><p class='ocr_par'><span class='ocr_line'>All were saved.</span></p></div>"
SLOPPY = [
    (f"<html><head><meta name=x><body>{PAGE}</body></html>", "a tag that is never closed"),
    (f"<html><body>{PAGE.replace('</p>', '')}</html>", "a paragraph and a body without an end"),
    (f"<html><body>{PAGE.replace('</div>', '')}</body>", "a page that ends with the body"),
    (f"<html><body><b><i>{PAGE}</b></i></body></html>\n\n", "tags that cross"),
    (f"<html><body>{PAGE}<p>3 < 4, a < b</p></body></html>", "signs that are no tags"),
    (f"<!DOCTYPE html>{PAGE}", "a piece of a page"),
]


@pytest.mark.parametrize(("page", "why"), SLOPPY, ids=[row[1] for row in SLOPPY])
def test_a_sloppy_file_that_is_whole_is_read(page: str, why: str) -> None:
    document = read(page.encode(), format="hocr")
    assert "All were saved." in document.text, why
    assert document.meta.notes == ()


def test_a_file_that_was_cut_off_is_refused_wherever_it_ends() -> None:
    """Half a tag was taken for text, and the rest of the issue was missing without a word."""
    data = sample("hocr.html")
    first, last = data.index(b"fer<em>"), data.rindex(b"saved.</span>")
    for end in range(first, last, 7):
        with pytest.raises(
            InputError, match=r"The file ends (within the tag that begins|before <div>)"
        ) as caught:
            read(data[:end], format="hocr")
        assert "cut download" in caught.value.hint
    with pytest.raises(InputError, match="within the tag that begins in line 13"):
        read(data[: data.index(b"word_2")])
    with pytest.raises(InputError, match="before <div> of line 10 is closed"):
        read(data[:first])


def test_a_file_that_ends_between_two_pages_may_be_cut_off() -> None:
    data = sample("hocr.html")
    document = read(data[: data.index(b'<div class="ocr_page" id="page_2"')])
    assert document.meta.notes == ("The file ends without </html>, and may be cut off.",)
    assert document.text
