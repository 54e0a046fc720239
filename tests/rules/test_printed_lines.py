"""The printed lines of a text, listed once."""

from __future__ import annotations

from ocrfix.rules.context import Context
from ocrfix.rules.printed_lines import all_printed_lines, printed_lines
from ocrfix.words.lexicon import Lexicon

TEXT = "THE NEWS\n\n  12 - 7\r\n \t\nof a to\nwords of it"


def test_blank_lines_are_none() -> None:
    context = Context(Lexicon.load("en"))
    found = all_printed_lines(TEXT, context)
    assert [it.text for it in found.lines] == ["THE NEWS", "  12 - 7", "of a to", "words of it"]
    assert [TEXT[it.start : it.end] for it in found.lines] == [it.text for it in found.lines]
    assert [found.lines[it].text for it in found.wordless] == ["THE NEWS", "  12 - 7", "of a to"]
    assert printed_lines(TEXT, context) is found.lines
