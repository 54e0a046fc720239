"""One run of the rules: what fails, what waits."""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix import Cleaner
from ocrfix.rules.context import Context
from ocrfix.text.edit import Applicability, Edit
from tests.cleaning.turning import Turning, cleaner_of


def test_what_waits_waits_once_and_where_the_last_run_saw_it() -> None:
    asks = Turning("c", "d", "letters.asks", Applicability.REVIEW)
    cleaned = cleaner_of(Turning("aa", "c"), asks).clean("aa c aa")
    assert cleaned.text == "c c c"
    assert [(it.start, it.end) for it in cleaned.proposals] == [(0, 2), (3, 4), (5, 7)]


def test_a_rule_that_fails_is_named_once_and_does_not_run_again() -> None:
    class Broken(Turning):
        def find(self, text: str, context: Context) -> Iterator[Edit]:
            yield from super().find(text, context)
            raise ZeroDivisionError

    rules = (Turning("a", "b"), Broken("x", "y", "letters.broken"))
    cleaned = Cleaner(rules=rules).clean("a")
    assert [it.rule_id for it in cleaned.failures] == ["letters.broken"]
