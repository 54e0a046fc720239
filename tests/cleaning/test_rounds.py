"""Rules run again for as long as that changes something: a cleaned text stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ocrfix import Cleaner
from ocrfix.cleaning import Profile, load_profile
from ocrfix.cleaning.changes import replay, take_back
from ocrfix.cleaning.cleaned import Cleaned
from ocrfix.cleaning.rounds import MOST_REPEATS
from ocrfix.errors import BadArgumentsError, RulePackError
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit
from tests.cleaning.turning import Turning, cleaner_of

CAREFUL, RESEARCH = Cleaner("careful", strict=True), Cleaner("research", strict=True)

# What a later rule or a later word mends, an earlier one was judged by.
CHAINS = [
    ("the toll\nhat higher\nhan ever he said", "a letter is lost beside one"),
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


# --- what a profile says of it --------------------------------------------------------------


def test_a_profile_says_what_runs_again(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('again = ["joins"]\n', encoding="utf-8")
    profile = load_profile(str(path))
    assert profile.repeats("joins.broken-word")
    assert not profile.repeats("letters.misread-word")
    path.write_text("again = []\n", encoding="utf-8")
    assert not load_profile(str(path)).repeats("letters.misread-word")
    path.write_text("again = 3\n", encoding="utf-8")
    with pytest.raises(RulePackError, match="again"):
        load_profile(str(path))
    with pytest.raises(BadArgumentsError, match="lettres"):
        Cleaner(Profile(again=("lettres",)))


def test_what_comes_last_mends_what_corrections_leave() -> None:
    thorough = load_profile("thorough")
    text = "the mao who pays is satisfied aod so is the house"
    assert Cleaner(thorough).clean(text).text.startswith("the man who pays is satisfied and")
    none_last = replace(thorough, last=(), disable=("letters.misread-word",))
    assert Cleaner(none_last).clean(text).text.startswith("the mao who pays is satisfied and")


def test_what_comes_last_runs_where_nothing_else_changed_anything() -> None:
    last = Cleaner(Profile(last=("letters.misread-word",)))
    assert last.clean("in tlie middle of it").text == "in the middle of it"
    assert is_stable(last, last.clean("in tlie middle of it"))
    with pytest.raises(BadArgumentsError, match="lettres"):
        Cleaner(Profile(last=("lettres",)))


def test_research_runs_all_of_it_again_but_what_goes_by_places_of_the_raw_text() -> None:
    ran = [rule_id for rule_id in RESEARCH.clean("").rules_run if not rule_id.startswith("scan.")]
    assert all(map(RESEARCH.profile.repeats, (*ran, "suspects")))
    assert not RESEARCH.profile.repeats("scan.second-reading")
