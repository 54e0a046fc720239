"""Rules run again for as long as that changes something: a cleaned text stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ocrfix import Cleaner
from ocrfix.cleaning import Profile, load_profile
from ocrfix.cleaning.changes import Cleaned, replay, take_back
from ocrfix.cleaning.rounds import MOST_REPEATS
from ocrfix.errors import BadArgumentsError, RulePackError
from ocrfix.rules.context import Context
from ocrfix.rules.rule import Example, RuleInfo
from ocrfix.text.edit import Applicability, Edit

CAREFUL, RESEARCH = Cleaner("careful", strict=True), Cleaner("research", strict=True)

# What a later rule or a later word mends, an earlier one was judged by.
CHAINS = [
    ("the toll\nhat larger\nhan he said", "a letter is lost beside one"),
    ("Fifth street Th,e crpwd there was great", "a neighbour that a later rule mends"),
    (
        "n , — a\n\ny 1\n- B\n\nf e r e a |\n, -\ns : m",
        "a paragraph that is long once it is joined",
    ),
]


def is_stable(cleaner: Cleaner, once: Cleaned) -> bool:
    """Return whether cleaning a cleaned text changes nothing."""
    return not cleaner.clean(once.text).changes


@pytest.mark.parametrize(("text", "why"), CHAINS, ids=lambda it: it)
def test_what_hangs_on_what_is_mended_later_is_mended_too(text: str, why: str) -> None:
    once = CAREFUL.clean(text)
    assert once.changes, why
    assert is_stable(CAREFUL, once), why
    assert replay(text, once.changes) == once.text
    assert take_back(once.text, once.changes) == text


# --- rules made for this test ---------------------------------------------------------------


@dataclass(frozen=True)
class Turning:
    """Puts one string for another, wherever it stands."""

    before: str
    after: str
    name: str = "letters.turning"
    applicability: Applicability = Applicability.AUTO

    @property
    def info(self) -> RuleInfo:
        """Return the notes on it."""
        return RuleInfo(self.name, "Turns", "Turns.", "this test", (Example("a", "b"),))

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose each."""
        del context
        start = text.find(self.before)
        while start >= 0:
            end = start + len(self.before)
            yield Edit(
                start, end, self.before, self.after, self.name, "it turns", 1.0, self.applicability
            )
            start = text.find(self.before, end)


def cleaner_of(*rules: Turning) -> Cleaner:
    return Cleaner(rules=rules, strict=True)


def test_it_ends_where_rules_turn_a_text_for_ever() -> None:
    cleaned = cleaner_of(Turning("a", "b"), Turning("b", "a", "letters.back")).clean("abc")
    assert len(cleaned.rounds) == 2 * (1 + MOST_REPEATS)
    assert replay("abc", cleaned.changes) == cleaned.text


def test_a_text_that_nothing_changes_is_looked_at_once() -> None:
    looks = []

    class Counting(Turning):
        def find(self, text: str, context: Context) -> Iterator[Edit]:
            looks.append(text)
            return super().find(text, context)

    cleaner_of(Counting("x", "y")).clean("abc")
    assert looks == ["abc"]
    cleaner_of(Counting("a", "b")).clean("abc")
    assert looks[1:] == ["abc", "bbc"]


def test_what_goes_on_by_itself_looks_again_only_where_it_made_something() -> None:
    looks = []

    class Going(Turning):
        @property
        def info(self) -> RuleInfo:
            return replace(super().info, goes_on=True)

        def find(self, text: str, context: Context) -> Iterator[Edit]:
            looks.append(text)
            return super().find(text, context)

    turns, joins = Turning("a", "b"), "joins.going"
    assert cleaner_of(Going("bc", "c", joins), turns).clean("ac a").text == "bc b"
    assert looks == ["ac a"]
    looks.clear()
    assert cleaner_of(Going("bc", "c", joins), turns).clean("bbc a").text == "c b"
    assert looks == ["bbc a", "bc b", "c b"]
    assert cleaner_of(Going("xc", "c", joins)).clean("xxc").text == "xc"


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


# --- what a profile says of it --------------------------------------------------------------


def test_a_profile_says_what_runs_again(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('again = ["joins"]\n', encoding="utf-8")
    profile = load_profile(str(path))
    assert profile.repeats("joins.split-word")
    assert not profile.repeats("letters.misread-word")
    path.write_text("again = []\n", encoding="utf-8")
    assert not load_profile(str(path)).repeats("letters.misread-word")
    path.write_text("again = 3\n", encoding="utf-8")
    with pytest.raises(RulePackError, match="again"):
        load_profile(str(path))
    with pytest.raises(BadArgumentsError, match="lettres"):
        Cleaner(Profile(again=("lettres",)))


def test_research_runs_all_of_it_again_but_what_goes_by_places_of_the_raw_text() -> None:
    ran = [rule_id for rule_id in RESEARCH.clean("").rules_run if not rule_id.startswith("scan.")]
    assert all(map(RESEARCH.profile.repeats, (*ran, "suspects")))
    assert not RESEARCH.profile.repeats("scan.second-reading")
