"""Figures of documents small enough to count by hand."""

from __future__ import annotations

import json
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.attribution import Attribution, Effect, spacing_only
from ocrfix.evaluation.counts import BreakCounts, ScoreTally
from ocrfix.evaluation.damage import Damage, count_damage
from ocrfix.evaluation.figures import figures_of_sets, worst_documents
from ocrfix.evaluation.hyphens import HyphenCounts, HyphenRead, measure_breaks
from ocrfix.evaluation.measure import Options, SuspectsOn, measure_set
from ocrfix.evaluation.pairs import Pair, join_truth
from ocrfix.evaluation.rates import count_errors, count_plain_errors, plain
from ocrfix.evaluation.reader import place_changes
from ocrfix.evaluation.suspects import measure_suspects
from tests.evaluation.fakes import FakeReader


def test_error_rates_fold_space_and_keep_marks_and_case() -> None:
    errors = count_errors("Tho\n cat , sat", "The cat, sat", "The cat, sat")
    assert (errors.chars, errors.raw_chars, errors.cleaned_chars) == (12, 2, 0)
    assert (errors.words, errors.raw_words, errors.cleaned_words) == (3, 3, 0)
    assert (errors.better, errors.same, errors.worse) == (1, 0, 0)


def test_plain_rates_set_marks_and_case_aside() -> None:
    assert plain("_St. James's — LONDON!") == "st james s london"
    errors = count_plain_errors("the CAT , sat", "the CAT , sat", "The cat, sat")
    assert (errors.raw_chars, errors.raw_words, errors.same) == (0, 0, 1)


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


def _doubts(reader: FakeReader, read: str, truth: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    suspects = measure_suspects(reader, Alignment(read, truth.split()), "en")
    counts, ranks = suspects.counts, suspects.ranks
    return (
        (counts.words, counts.wrong, counts.flagged, counts.caught),
        (ranks.asked, ranks.first, ranks.first_five, ranks.first_nine),
    )


def test_detection_sets_edge_marks_and_case_aside() -> None:
    reader = FakeReader(doubted={"tho": 1, "Cat": 1})
    counted, _ = _doubts(reader, "tho Cat, SAT ,", "the cat sat")
    assert counted == (3, 1, 2, 1)
    counts = measure_suspects(reader, Alignment("Cat, SAT ,", ["cat", "sat"]), "en").counts
    assert (counts.edge_only, counts.case_only, counts.stray_marks) == (1, 1, 1)


@pytest.mark.parametrize("flagged", ["w", "ith", "w ith"])
def test_a_torn_word_is_one_word_however_it_is_flagged(flagged: str) -> None:
    counted, _ = _doubts(FakeReader(doubted={flagged: 1}), "go w ith me", "go with me")
    assert counted == (3, 1, 1, 1)


def test_words_run_together_are_one_word() -> None:
    reader = FakeReader(doubted={"ofthe": 1}, suggestions={"ofthe": ["often", "of the"]})
    assert _doubts(reader, "one ofthe men", "one of the men") == ((3, 1, 1, 1), (1, 0, 1, 1))


def test_suspects_on_marks_are_no_words() -> None:
    suspects = measure_suspects(FakeReader(doubted={"^": 1}), Alignment("a ^ b", ["a", "b"]), "en")
    assert (suspects.counts.on_marks, suspects.counts.flagged, suspects.counts.suspects) == (
        1,
        0,
        1,
    )


@pytest.mark.parametrize(
    ("suggestions", "first"),
    [
        (["railway"], 1),  # stands for the span and its other half
        (["rail-", "railway"], 0),
        ([], 0),
    ],
)
def test_a_suggestion_may_join_with_the_next_word(suggestions: list[str], first: int) -> None:
    reader = FakeReader(doubted={"rail": 1}, suggestions={"rail": suggestions})
    assert _doubts(reader, "a rail way", "a railway")[1][:2] == (1, first)


def test_suggestions_are_asked_for_wrong_words_nobody_flagged() -> None:
    reader = FakeReader(suggestions={"bad,": ["Had", "bud"], "j": [""]})
    assert _doubts(reader, "he bad, j gone", "he had, gone")[1] == (2, 2, 2, 2)


def test_near_words_are_within_three_letters_of_one_word() -> None:
    alignment = Alignment("tlie oihcxxs ofthe", ["the", "officers", "of", "the"])
    suspects = measure_suspects(FakeReader(), alignment, "en")
    assert (suspects.ranks.asked, suspects.near_ranks.asked) == (3, 1)


def test_precision_at_recall() -> None:
    tally = ScoreTally([(0.9, True), (0.8, True), (0.7, False), (0.7, True), (0.1, False)])
    assert tally.precision_at(0.5, 4) == 1.0
    assert tally.precision_at(0.75, 4) == 0.75  # equal scores are taken together
    assert tally.precision_at(0.9, 4) is None
    assert ScoreTally().precision_at(0.5, 0) is None


def _breaks(raw: str, gt: str, reader: FakeReader) -> HyphenCounts:
    truth = join_truth(gt)
    return measure_breaks(Alignment(raw, truth.words), truth, reader.clean(raw, "en"))


@pytest.mark.parametrize(
    ("raw", "gt", "reader", "read", "expected"),
    [
        # kind of reading -> (breaks, right, wrong, asked, left)
        ("in-\nstalled", "in¬\nstalled", FakeReader([("-\n", "", "j")]), "kept", (1, 1, 0, 0, 0)),
        ("in-\nstalled", "in¬\nstalled", FakeReader([("\n", "", "j")]), "kept", (1, 0, 1, 0, 0)),
        ("in-\nstalled", "in¬\nstalled", FakeReader(), "kept", (1, 0, 0, 0, 1)),
        ("in-\nstalled", "in¬\nstalled", FakeReader(proposed=[("-\n", "", "j")]), "kept",
         (1, 0, 0, 1, 0)),
        ("in\nstalled", "in¬\nstalled", FakeReader([("\n", "", "j")]), "dropped", (1, 1, 0, 0, 0)),
        ("in»\nstalled", "in¬\nstalled", FakeReader([("»\n", "", "j")]), "other mark",
         (1, 1, 0, 0, 0)),
        # Joined, and the line end moved behind the word.
        ("in-\nstalled by", "in¬\nstalled by", FakeReader([("-\nstalled ", "stalled\n", "j")]),
         "kept", (1, 1, 0, 0, 0)),
        # Reflowed, but the halves still stand apart.
        ("in-\nstalled", "in¬\nstalled", FakeReader([("\n", " ", "j")]), "kept", (1, 0, 0, 0, 1)),
        # A neighbour of the seam changed, the seam did not.
        ("in-\nstailed", "in¬\nstalled", FakeReader([("ail", "all", "l")]), "kept",
         (1, 0, 0, 0, 1)),
    ],
)  # fmt: skip
def test_soft_breaks(
    raw: str, gt: str, reader: FakeReader, read: str, expected: tuple[int, ...]
) -> None:
    counts = _breaks(raw, gt, reader).soft[HyphenRead(read)]
    assert (counts.breaks, counts.right, counts.wrong, counts.asked, counts.left) == expected


@pytest.mark.parametrize(
    ("after", "right", "wrong"), [("Oxford-street", 1, 0), ("Oxfordstreet", 0, 1)]
)
def test_hard_breaks(after: str, right: int, wrong: int) -> None:
    reader = FakeReader([("Oxford-\nstreet", after, "j")])
    counts = _breaks("in Oxford-\nstreet", "in Oxford-\nstreet", reader).hard[HyphenRead.KEPT]
    assert (counts.right, counts.wrong) == (right, wrong)


def test_a_word_with_a_hyphen_of_its_own() -> None:
    reader = FakeReader([("-\n", "", "j")])
    counts = _breaks("well-mean-\ning", "well-mean¬\ning", reader).soft[HyphenRead.KEPT]
    assert (counts.right, counts.wrong) == (1, 0)


def test_a_break_the_reading_does_not_show() -> None:
    counts = _breaks("installed", "in¬\nstalled", FakeReader())
    assert (counts.soft_unseen, sum(it.breaks for it in counts.soft.values())) == (1, 0)


def test_damage_by_kind() -> None:
    read = "tho offioexs Cat sat. nd rail way ofthe zzzzz j the"
    truth = ["the", "officers", "cat", "sat", "and", "railway", "of", "the", "hello", "the"]
    assert count_damage(Alignment(read, truth)) == {
        Damage.ONE: 1,
        Damage.TWO: 1,
        Damage.CASE: 1,
        Damage.EDGE: 1,
        Damage.HEAD: 1,
        Damage.SPLIT: 1,
        Damage.RUN_TOGETHER: 1,
        Damage.GARBAGE: 1,
        Damage.STRAY: 1,
    }


PAIRS = [
    Pair("good", "tho cat sat on tho mat", "the cat sat on the mat"),
    Pair("bad", "a modem tho", "a modem the"),
    Pair("hyphen", "was in-\nstalled", "was in¬\nstalled"),
    Pair("empty", "", ""),
]
PROGRAM = partial(
    FakeReader,
    [("tho", "the", "scanno"), ("modem", "modern", "stealth"), ("-\n", "", "join")],
    doubted={"tho": 0.9, "cat": 0.2},
    suggestions={"tho": ["the"]},
    name="program",
)
OTHER = partial(FakeReader, doubted={"sat": 1.0}, name="other")


def test_a_set_is_the_sum_of_its_documents() -> None:
    result = measure_set("set", PAIRS, [PROGRAM, OTHER], Options(examples=3))
    program, other = result.readers
    assert (result.documents, result.truth_words) == (4, 11)
    assert (program.errors.better, program.errors.same, program.errors.worse) == (2, 1, 1)
    assert (program.words.mended, program.words.broken, program.words.changes) == (4, 1, 5)
    # The truth has "modem" too: one edit of eleven words.
    assert (program.harm.edits, program.harm.spacing, program.harm.words) == (1, 0, 11)
    assert (program.harm.suspects, other.harm.suspects) == (1, 1)
    assert [it.id for it in worst_documents(program, 2)] == ["bad", "empty"]
    assert [it.cleaned for it in program.examples["stealth"]] == ["modern"]
    assert [it.cleaned for it in program.harm_examples] == ["a modern the"]


def test_suspects_are_measured_on_the_text_asked_for() -> None:
    def wrong(on: SuspectsOn) -> list[int]:
        result = measure_set("set", PAIRS, [PROGRAM, OTHER], Options(suspects_on=on))
        return [reader.suspects.counts.wrong for reader in result.readers]

    # Both readers examine the text the first one cleaned: only "modern" is wrong in it.
    assert wrong(SuspectsOn.CLEANED) == [1, 1]
    assert wrong(SuspectsOn.RAW) == [4, 4]


def test_suggestions_are_measured_on_the_raw_text_too() -> None:
    [program] = measure_set("set", PAIRS, [PROGRAM], Options()).readers
    # "tho" three times and the two pieces of "installed"; cleaned, only "modern" is left.
    assert (program.suspects.near_ranks.asked, program.suspects.near_ranks.first) == (1, 0)
    assert (program.raw_near.asked, program.raw_near.first) == (4, 3)


def test_any_number_of_jobs_gives_the_same() -> None:
    options = Options(examples=2)
    pairs = PAIRS * 5
    alone = figures_of_sets([measure_set("set", pairs, [PROGRAM, OTHER], options)])
    shared = figures_of_sets([measure_set("set", pairs, [PROGRAM, OTHER], options, jobs=2)])
    assert json.dumps(alone) == json.dumps(shared)


def test_figures_hold_their_denominators() -> None:
    figures = figures_of_sets([measure_set("set", PAIRS, [PROGRAM], Options())])
    [reader] = figures["sets"][0]["readers"]
    assert reader["characters"]["raw"] == {"of": 5, "in": 46, "rate": round(5 / 46, 6)}
    assert reader["words"]["mended_for_each_broken"] == 4.0
    assert reader["truth_side"]["edits"]["per_10000_words"] == round(10_000 / 11, 6)
    assert reader["hyphens"]["soft"]["right"] == {"of": 1, "in": 1, "rate": 1.0}
    assert reader["suspects"]["recall"] == {"of": 0, "in": 1, "rate": 0.0}
    json.dumps(figures)


@pytest.mark.parametrize(("ocr", "truth"), [(True, False), (False, True)])
def test_one_side_only(ocr: bool, truth: bool) -> None:
    options = Options(ocr_side=ocr, truth_side=truth)
    figures = figures_of_sets([measure_set("set", PAIRS, [PROGRAM], options)])
    [reader] = figures["sets"][0]["readers"]
    assert ("characters" in reader, "truth_side" in reader) == (ocr, truth)


def test_break_counts_add_up() -> None:
    total = BreakCounts(breaks=1, right=1)
    total.add(BreakCounts(breaks=2, asked=2))
    assert total == BreakCounts(breaks=3, right=1, asked=2)
