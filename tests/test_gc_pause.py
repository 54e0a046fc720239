"""The collector rests while a document is cleaned, and never longer."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.errors import RulePackError
from ocrfix.gc_pause import collector_at_rest
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit


class Watching:
    """A rule that notes whether the collector runs, and may fail."""

    info = RuleInfo("letters.watching", "Watching", "", "", ())

    def __init__(self, *, fails: bool = False) -> None:
        """Begin with nothing seen."""
        self.fails = fails
        self.seen: list[bool] = []

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Look, and propose nothing."""
        del text, context
        self.seen.append(gc.isenabled())
        if self.fails:
            raise TimeoutError
        yield from ()


def test_it_rests_while_rules_run() -> None:
    rule = Watching()
    Cleaner(rules=[rule]).clean("The river rose.")
    assert rule.seen == [False]
    assert gc.isenabled()


def test_it_runs_again_when_a_cleaning_fails() -> None:
    with pytest.raises(RulePackError):
        Cleaner(rules=[Watching(fails=True)]).clean("The river rose.")
    assert gc.isenabled()


def test_who_had_it_rest_before_finds_it_at_rest() -> None:
    with collector_at_rest():
        with collector_at_rest():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
