"""Words mended and broken, put down to the rules that did it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.attribution import Attribution, Effect, spacing_only
from ocrfix.evaluation.reader import place_changes
from tests.evaluation.fakes import FakeReader


def _attribute(raw: str, truth: str, *replacements: tuple[str, str, str]) -> Attribution:
    made = FakeReader(replacements).clean(raw, "en")
    words = truth.split()
    return Attribution(Alignment(raw, words), Alignment(made.text, words), made.changes)


def test_mended_and_broken_words_are_put_down_to_their_rules() -> None:
    result = _attribute(
        "tho rail way was modem",
        "the railway was modem",
        ("tho", "the", "scanno"),
        ("rail way", "railway", "join"),
        ("modem", "modern", "stealth"),
    )
    assert (result.words.mended, result.words.broken) == (2, 1)
    assert (result.words.raw_wrong, result.words.cleaned_wrong) == (2, 1)
    rules = result.by_rule()
    assert {name: (it.edits, it.right, it.wrong) for name, it in rules.items()} == {
        "scanno": (1, 1, 0),
        "join": (1, 1, 0),
        "stealth": (1, 0, 1),
    }
    assert {name: (it.mended, it.broken) for name, it in rules.items()} == {
        "scanno": (1, 0),
        "join": (1, 0),
        "stealth": (0, 1),
    }


def test_two_changes_in_one_word_share_it_and_are_judged_each_alone() -> None:
    """The join is right, the wrong letter is not, and the word is still wrong."""
    result = _attribute("re- cent", "recent", ("- ", "", "join"), ("cent", "cant", "letters"))
    effects = {it.change.rule_ids[0]: it.effect for it in result.judged}
    assert effects == {"join": Effect.RIGHT, "letters": Effect.WRONG}
    assert (result.words.mended, result.words.broken) == (0, 0)


def test_two_rules_that_mend_one_word_both_get_it() -> None:
    result = _attribute("in- stailed", "installed", ("- ", "", "join"), ("ail", "all", "letters"))
    rules = result.by_rule()
    assert (rules["join"].mended, rules["letters"].mended, result.words.mended) == (1, 1, 1)


def test_a_change_of_several_steps_counts_for_each_rule() -> None:
    rules = _attribute("tbe end", "the end", ("tbe", "the", "one+two")).by_rule()
    assert (rules["one"].right, rules["two"].right) == (1, 1)


def test_stray_words() -> None:
    gone = _attribute("the ^ end", "the end", ("^ ", "", "speck"))
    assert (gone.words.strays_gone, gone.words.strays_new, gone.words.mended) == (1, 0, 0)
    assert gone.by_rule()["speck"].mended == 1
    new = _attribute("the end", "the end", ("the", "the j", "odd"))
    assert new.words.strays_new == 1
    assert (new.by_rule()["odd"].broken, new.by_rule()["odd"].wrong) == (1, 1)


def test_a_piece_left_behind_is_put_down_to_the_change() -> None:
    """The tail of a broken word was made a word of its own; its head is a stray now."""
    result = _attribute("was in- structed to", "was instructed to", ("str", "instr", "lost"))
    assert (result.words.mended, result.words.strays_new) == (1, 1)
    record = result.by_rule()["lost"]
    assert (record.mended, record.broken, record.wrong) == (1, 1, 1)


def test_layout_changes_are_neither_right_nor_wrong() -> None:
    result = _attribute("tho\nend", "the end", ("\n", " ", "reflow"))
    assert [it.effect for it in result.judged] == [Effect.LAYOUT]
    assert result.by_rule()["reflow"].mended == 0


def test_a_wrong_word_for_a_wrong_word_is_neither() -> None:
    result = _attribute("tbe end", "the end", ("tbe", "toe", "guess"))
    assert [it.effect for it in result.judged] == [Effect.NEITHER]


def test_the_whole_text_gone() -> None:
    result = _attribute("a", "b", ("a", "", "wipe"))
    assert result.words.cleaned_wrong == 1
    assert _attribute("  ", "", (" ", "", "trim")).by_rule()["trim"].layout == 2


@given(
    st.text("ab -\n", max_size=30),
    st.text("ab -", max_size=30),
    st.dictionaries(st.sampled_from(["a", "b", " ", "-\n"]), st.text("ab ", max_size=2)),
)
def test_words_are_accounted_for(raw: str, truth: str, table: dict[str, str]) -> None:
    """Nothing is mended, broken or judged twice, whatever the changes."""
    result = _attribute(raw, truth, *((it, table[it], f"rule {it!r}") for it in table))
    words = result.words
    assert words.raw_wrong - words.mended + words.broken == words.cleaned_wrong
    assert len(result.judged) == words.changes
    assert sum(it.edits for it in result.by_rule().values()) == words.changes
    for record in result.by_rule().values():
        assert record.right + record.wrong + record.neither + record.layout == record.edits
        assert record.mended <= words.mended + words.strays_gone
        assert record.broken <= words.broken + words.strays_new


@pytest.mark.parametrize(
    ("text", "before", "after", "expected"),
    [
        ("Miller , and", " ,", ",", True),
        ("a,b", ",", ", ", True),
        ("( the", "( ", "(", True),
        ("rail way", " ", "", False),
        ("ofthe", "ofthe", "of the", False),
        ("the,", ",", ".", False),
        ("the end", "the", "tho", False),
        ("the end", " ", "  ", True),
    ],
)
def test_spacing_only(text: str, before: str, after: str, expected: bool) -> None:
    start = text.index(before)
    [change] = place_changes([(start, start + len(before), before, after, ("r",))])
    assert spacing_only(text, change) is expected
