"""Alignment: hand-made cases, and what must hold for any two texts."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from ocrfix.evaluation.align import (
    Alignment,
    align_words,
    core_of,
    cores_of,
    fold_space,
    place_words,
)

CASES = [
    # read, truth, groups as read|truth; why
    ("tho cat sat", "the cat sat", "tho|the cat|cat sat|sat", "one letter"),
    ("a rail way line", "a railway line", "a|a rail+way|railway line|line", "split"),
    ("one ofthe men", "one of the men", "one|one ofthe|of+the men|men", "run together"),
    ("suc cess", "success", "suc+cess|success", "split, nothing around it"),
    ("in- stalled by", "installed by", "in-+stalled|installed by|by", "hyphen at a line end"),
    ("T H E Y came", "THEY came", "T+H+E+Y|THEY came|came", "letter-spaced"),
    ("w ith and t he", "with and the", "w+ith|with and|and t+he|the", "letter before the gap"),
    ("Miller , and", "Miller and", "Miller|Miller ,|- and|and", "a stray mark is no word's"),
    ("viz. , and", "viz., and", "viz.+,|viz., and|and", "a mark torn off its word"),
    ("j the House", "the House", "j|- the|the House|House", "speck at the start"),
    ("the House", "the great House", "the|the -|great House|House", "word lost"),
    ("WhenI was", "When I was", "WhenI|When+I was|was", "run together, one letter"),
    ("ab cdef gh", "abcd ef gh", "ab+cdef|abcd+ef gh|gh", "blank moved"),
    ("xqz", "hello", "xqz|hello", "garbage stands for the word in its place"),
    ("", "all lost", "-|all -|lost", "nothing read"),
    ("all stray", "", "all|- stray|-", "nothing true"),
    ("the the end", "the end", None, "doubled word"),
]


def group_cost(read: Sequence[str], truth: Sequence[str]) -> int:
    """The characters that differ between the two sides of one group.

    A side without words costs the other side's letters and one blank a word.
    """
    if not read or not truth:
        return sum(len(word) + 1 for word in (*read, *truth))
    return Levenshtein.distance(" ".join(read), " ".join(truth))


@pytest.mark.parametrize(("read", "truth", "groups", "why"), CASES, ids=[it[3] for it in CASES])
def test_hand_made_cases(read: str, truth: str, groups: str | None, why: str) -> None:
    del why
    alignment = Alignment(read, truth.split())
    shown = " ".join(
        f"{'+'.join(alignment.read_of(it)) or '-'}|{'+'.join(alignment.truth_of(it)) or '-'}"
        for it in alignment.groups
    )
    if groups is None:
        assert sum(it.read_end - it.read_start == 0 for it in alignment.groups) == 0
        assert sum(it.truth_end - it.truth_start == 0 for it in alignment.groups) == 1
    else:
        assert shown == groups


@pytest.mark.parametrize(
    ("word", "core"),
    [
        ("Smith,", "smith"),
        ("(the", "the"),
        ("--", ""),
        ("don't.", "don't"),
        ("£100", "100"),
        ("", ""),
    ],
)
def test_core(word: str, core: str) -> None:
    assert core_of(word) == core


def test_cores_leave_marks_out() -> None:
    assert cores_of(["Miller", ",", "AND"]) == ["miller", "and"]


def test_words_are_placed_in_the_text_as_given() -> None:
    text = "  rail\r\n\tway\u00a0x "
    assert [text[it.start : it.end] for it in place_words(text)] == ["rail", "way", "x"]
    assert fold_space(text) == "rail way x"


# Few letters, so that words repeat and alignments have ties.
words = st.lists(st.text("abc.", min_size=1, max_size=5), max_size=12)


@given(words, words)
def test_groups_hold_every_word_once_in_order(read: list[str], truth: list[str]) -> None:
    groups = align_words(read, truth)
    assert [i for it in groups for i in range(it.read_start, it.read_end)] == [*range(len(read))]
    assert [j for it in groups for j in range(it.truth_start, it.truth_end)] == [*range(len(truth))]
    assert all(it.read_start < it.read_end or it.truth_start < it.truth_end for it in groups)


@given(words)
def test_equal_texts_align_word_by_word(same: list[str]) -> None:
    groups = align_words(same, same)
    assert [(it.read_start, it.truth_start) for it in groups] == [(i, i) for i in range(len(same))]


@given(words, words)
def test_exchanging_the_sides_mirrors_the_groups(read: list[str], truth: list[str]) -> None:
    mirrored = [
        (it.truth_start, it.truth_end, it.read_start, it.read_end)
        for it in align_words(truth, read)
    ]
    straight = [
        (it.read_start, it.read_end, it.truth_start, it.truth_end)
        for it in align_words(read, truth)
    ]
    assert straight == mirrored


def _cost(read: list[str], truth: list[str]) -> int:
    return sum(
        group_cost(read[it.read_start : it.read_end], truth[it.truth_start : it.truth_end])
        for it in align_words(read, truth)
    )


@given(words, words)
def test_cost_is_no_more_than_word_for_word(read: list[str], truth: list[str]) -> None:
    """The obvious alignment, first with first and the rest lost, is never better."""
    if any(sum(map(len, part)) >= 7 for part in (read, truth)):
        return  # anchors may bind; without them the table is exact
    common = min(len(read), len(truth))
    obvious = sum(group_cost([read[i]], [truth[i]]) for i in range(common))
    obvious += group_cost(read[common:], []) + group_cost([], truth[common:])
    assert _cost(read, truth) <= obvious


@given(words, st.data())
def test_one_split_word_is_one_group(before: list[str], data: st.DataObject) -> None:
    """A long word torn in two between any others is found again."""
    after = data.draw(words)
    cut = data.draw(st.integers(3, 9))
    read = [*before, "wxyzwxyzwxyz"[:cut], "wxyzwxyzwxyz"[cut:], *after]
    truth = [*before, "wxyzwxyzwxyz", *after]
    split = [it for it in align_words(read, truth) if it.read_end - it.read_start == 2]
    assert [(it.read_start, it.truth_start) for it in split] == [(len(before), len(before))]


def _damaged(chance: random.Random, truth: list[str], share: float) -> list[str]:
    read: list[str] = []
    for word in truth:
        kind = chance.random()
        if kind > share:
            read.append(word)
        elif kind > share * 0.3:
            at = chance.randrange(len(word))
            read.append(word[:at] + chance.choice("etaoinshr") + word[at + 1 :])
        elif kind > share * 0.15 and len(word) > 1:
            at = chance.randrange(1, len(word))
            read += (word[:at], word[at:])
        elif read:
            read[-1] += word
    return read


@pytest.mark.parametrize("share", [0.4, 0.9])
def test_long_documents_take_little_time(share: float) -> None:
    """5,000 words align quickly, even where hardly an anchor is left."""
    chance = random.Random(7)  # noqa: S311 - a repeatable example, no secret
    vocabulary = [
        "".join(chance.choices("etaoinshrdlu", k=chance.randint(1, 9))) for _ in range(900)
    ]
    truth = chance.choices(vocabulary, k=5000)
    read = _damaged(chance, truth, share)
    started = time.process_time()
    groups = align_words(read, truth)
    assert time.process_time() - started < 15
    assert groups[-1].truth_end == len(truth)
    right = sum(
        read[it.read_start : it.read_end] == truth[it.truth_start : it.truth_end] for it in groups
    )
    assert right >= len(truth) * (1 - share) * 0.9


def test_nothing_in_common_is_searched_in_a_band() -> None:
    read, truth = ["qqqq"] * 600, ["zz"] * 500
    groups = align_words(read, truth)
    assert (groups[-1].read_end, groups[-1].truth_end) == (600, 500)


def test_lookups_by_span_and_place() -> None:
    alignment = Alignment("the rail way, j end", ["the", "railway,", "end"])
    assert list(alignment.words_overlapping(4, 8)) == [1]
    assert list(alignment.words_touching(8, 9)) == [1, 2]
    assert list(alignment.groups_of_words(range(1, 3))) == [1]
    assert [alignment.groups[i].slots for i in range(4)] == [(1, 1), (3, 3), (4, 4), (5, 5)]
    assert list(alignment.groups_in_slots(4, 5)) == [2, 3]
    assert alignment.span_of(alignment.groups[1]) == (4, 13)
