"""A rule that fails does nothing, and is named; what it may not do counts as failing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ocrfix.cleaning.guard import edits_of
from ocrfix.errors import RulePackError
from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.info import Example, RuleInfo
from ocrfix.text.edit import Edit

TEXT = "the river rose"


class Fake:
    """A rule that proposes what it is told to, or raises it."""

    info = RuleInfo("letters.fake", "", "", "", (Example("", ""),))

    def __init__(self, what: Edit | Exception) -> None:
        self._what = what

    def find(self, _text: str, _context: Context) -> Iterator[Edit]:
        if isinstance(self._what, Exception):
            raise self._what
        yield self._what


def found(what: Edit | Exception) -> tuple[list[Edit], str]:
    context = Context(Language.load("en"))
    edits, failure = edits_of(Fake(what), TEXT, context, strict=False)
    return edits, failure.message if failure else ""


@pytest.mark.parametrize(
    ("what", "message", "why"),
    [
        (Edit(0, 3, "the", "a", "letters.fake", ""), "", "it fits"),
        (
            Edit(0, 3, "the", "a", "letters.other", ""),
            "ValueError: an edit in the name of",
            "alias",
        ),
        (Edit(0, 99, "the", "a", "letters.fake", ""), "ValueError: an edit outside", "too far"),
        (Edit(0, 3, "tbe", "a", "letters.fake", ""), "ValueError: an edit that does", "not there"),
        (KeyError("x"), "KeyError: 'x'", "a fault of its own"),
    ],
)
def test_what_a_rule_may_propose(what: Edit | Exception, message: str, why: str) -> None:
    edits, told = found(what)
    assert edits == ([] if message else [what]), why
    assert told.startswith(message), why


def test_a_pattern_out_of_time_fails_the_document() -> None:
    with pytest.raises(RulePackError, match="took too long"):
        found(TimeoutError())


def test_too_little_memory_is_no_fault_of_the_rule() -> None:
    with pytest.raises(MemoryError):
        found(MemoryError())
