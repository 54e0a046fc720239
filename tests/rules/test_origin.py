"""The origin of a text: an article export or a scan."""

from __future__ import annotations

import pytest

from ocrfix.evidence.channel import Source
from ocrfix.rules.origin import source_of
from ocrfix.text.document import Block, Page
from ocrfix.words.lexicon import Lexicon

LONG = (
    "The harbor bridge will stay closed until the end of the month, the city said on Friday, "
    "because the new bearings have not arrived and the old ones cannot be put back."
)


HEAD = f"The Harbour Gazette\n\nBridge stays closed\n\nBy Ada Fenn\n\n{LONG}\n\n"


@pytest.mark.parametrize(
    ("text", "source", "why"),
    [
        (HEAD, Source.EXPORT, "paragraphs on one line each"),
        (LONG, Source.PLAIN_OCR, "one paragraph proves nothing"),
        (HEAD.replace(" and ", "\n"), Source.PLAIN_OCR, "lines end where the print had it"),
        (
            HEAD + "The tbe hnd wbo tbat witb fiom thcy wero bave bcen cau.",
            Source.PLAIN_OCR,
            "letters are misread",
        ),
        (HEAD + "nd ith hich rom ould heir ave hey ere", Source.EXPORT, "letters are lost"),
        ("", Source.PLAIN_OCR, "nothing"),
    ],
)
def test_where_a_text_comes_from(text: str, source: Source, why: str) -> None:
    assert source_of(text, (), Lexicon.load()) is source, why


def test_a_page_with_its_layout_is_no_export() -> None:
    page = Page(0, len(HEAD), blocks=(Block(0, 5),))
    assert source_of(HEAD, (page,), Lexicon.load()) is Source.LAYOUT_OCR
