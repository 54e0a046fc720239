"""PDF with a text layer."""

from __future__ import annotations

import sys

import pytest

from ocrfix.errors import InputError
from ocrfix.formats import read
from tests.formats.layouts import words
from tests.formats.samples import made_pdf


class TestPdf:
    def test_lines_words_and_columns(self) -> None:
        pytest.importorskip("pypdfium2")
        document = read(
            made_pdf(
                [
                    (40, 500, "All the mills"),
                    (40, 486, "stood still."),
                    (40, 430, "NEW ITEM."),
                    (240, 500, "Second column."),
                ]
            )
        )
        assert document.text == ("All the mills\nstood still.\n\nNEW ITEM.\n\nSecond column.\n")
        first = next(words(document))
        assert document.text[first.start : first.end] == "All"
        assert first.box is not None
        assert (first.box.left, first.box.top) == (40, pytest.approx(92, abs=3))
        assert document.layout[0].unit == "point"

    def test_the_hyphen_at_a_line_end_is_back(self) -> None:
        pytest.importorskip("pypdfium2")
        document = read(made_pdf([(40, 500, "They re-"), (40, 486, "turned late.")]))
        assert document.text == "They re-\nturned late.\n"

    def test_a_picture_alone_is_refused(self) -> None:
        pytest.importorskip("pypdfium2")
        with pytest.raises(InputError, match="no text layer"):
            read(made_pdf([]))

    def test_a_damaged_one_is_refused(self) -> None:
        pytest.importorskip("pypdfium2")
        with pytest.raises(InputError, match=r"cannot be opened: [^.]+\. "):
            read(b"%PDF-1.4\nnothing")

    def test_the_missing_extra_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "pypdfium2", None)
        with pytest.raises(InputError, match=r"dev\.py setup pdf"):
            read(made_pdf([]))
