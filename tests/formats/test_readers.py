"""Each format against a text a person wrote, and what must hold of any layout."""

from __future__ import annotations

import pytest

from ocrfix.errors import BadArgumentsError, InputError
from ocrfix.formats import FORMATS, read
from tests.formats.samples import DATA, golden

GOLDEN = [
    ("alto.xml", "alto.txt", "alto", "en"),
    ("page.xml", "page.txt", "page", "de"),
    ("hocr.html", "hocr.txt", "hocr", "en"),
    ("page.html", "page-html.txt", "html", "fr-CA"),
    ("issue/mets.xml", "issue/mets.txt", "mets", "en"),
]


@pytest.mark.parametrize(("name", "text", "kind", "language"), GOLDEN)
def test_a_sample_becomes_the_text_a_person_wrote(
    name: str, text: str, kind: str, language: str
) -> None:
    document = read(DATA / name)
    assert document.text == golden(text)
    assert (document.meta.format, document.meta.language) == (kind, language)


@pytest.mark.parametrize("name", [row[0] for row in GOLDEN if row[2] != "html"])
def test_layout_is_anchored_and_holds_every_word(name: str) -> None:
    document = read(DATA / name)
    last = 0
    covered = bytearray(len(document.text))
    for page in document.layout:
        for block in page.blocks:
            for line in block.lines:
                assert line.words
                for found in line.words:
                    assert last <= found.start < found.end
                    assert page.start <= block.start <= line.start <= found.start
                    assert found.end <= line.end <= block.end <= page.end
                    covered[found.start : found.end] = b"x" * (found.end - found.start)
                    last = found.end
    assert {document.text[at] for at, mark in enumerate(covered) if not mark} <= {" ", "\n", "\f"}


def test_every_format_can_be_asked_for() -> None:
    for name in FORMATS:
        if name not in {"plain", "hocr", "html"}:
            with pytest.raises(InputError):
                read(b"no such thing", format=name)
    with pytest.raises(BadArgumentsError, match="alto"):
        read(b"", format="altos")
