"""The scripts that build a model of context: counted and smoothed as by hand."""

from __future__ import annotations

import lzma
import math
from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from ocrfix.text.tokens import words_in

Script = Callable[[str], ModuleType]


def read(script: Script, *paragraphs: str) -> list[tuple[str, str, int]]:
    stream = script("streams").read(paragraphs)
    rows = zip(stream.gaps.tolist(), stream.words.tolist(), stream.cases.tolist(), strict=True)
    return [(stream.gap_forms[gap], stream.forms[word], case) for gap, word, case in rows]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He went.", [("\n", "he", 1), (" ", "went", 0)]),
        ("said, “No”—then", [("\n", "said", 0), (', "', "no", 1), ('"--', "then", 0)]),
        ("NEW O’Brien's", [("\n", "new", 2), (" ", "o'brien's", 3)]),
        ("so -- he", [("\n", "so", 0), ("--", "he", 0)]),
        ("£1,000 a-year", [("\n", "1", 0), (",", "000", 0), (" ", "a-year", 0)]),
        ("… ( who )", [("\n", "who", 0)]),
    ],
)
def test_a_paragraph_as_words_gaps_and_cases(
    script: Script, text: str, words: list[tuple[str, str, int]]
) -> None:
    assert read(script, text) == words


def test_paragraphs_begin_anew_and_empty_ones_are_none(script: Script) -> None:
    found = read(script, "a b,", "", "...", "c d")
    assert found == [("\n", "a", 0), (" ", "b", 0), ("\n", "c", 0), (" ", "d", 0)]


def test_the_words_of_a_stream_are_those_of_the_project(
    script: Script, sample_text: list[str]
) -> None:
    text = sample_text[:20]
    words = [word.lower().replace("’", "'") for line in text for word in words_in(line)]
    assert [word for _, word, _ in read(script, *text)] == words


def test_a_stream_that_was_kept(script: Script, sample_text: list[str], tmp_path: Path) -> None:
    streams = script("streams")
    made = streams.read(sample_text[:20])
    made.save(tmp_path / "it")
    kept = streams.Stream.load(tmp_path / "it")
    assert kept.words.tolist() == made.words.tolist()
    assert kept.forms == list(made.forms)
    assert kept.gap_forms == list(made.gap_forms)


BOOK = """The Project Gutenberg Etext of Nothing

*** START OF THIS PROJECT GUTENBERG EBOOK NOTHING ***

It is the first of the lines in the book, and it goes on
to the end of the _paragraph_ here.

Short one, and the end.

*** END OF THIS PROJECT GUTENBERG EBOOK NOTHING ***

The licence of the thing.
"""


def test_a_book_without_what_is_about_it_and_none_twice(script: Script, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BOOK, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(BOOK.replace("\n", "\r\n").encode("cp1252"))
    (tmp_path / "c.txt").write_text("Das ist ein anderes Buch, und so geht es weiter.")
    with lzma.open(tmp_path / "d.txt.xz", "wt") as file:
        file.write("Another line of the text.\n")
    found = [*script("texts").paragraphs([tmp_path, tmp_path / "d.txt.xz"], set())]
    first = (
        "It is the first of the lines in the book, and it goes on\n"
        "to the end of the paragraph here."
    )
    assert found == [
        first,
        "Short one, and the end.",
        "Short one, and the end.",
        "Another line of the text.",
    ]


def slowly_smoothed(runs: list[list[int]], order: int, size: int) -> dict[tuple[int, ...], float]:
    """Interpolated modified Kneser-Ney by the book, with dictionaries."""
    counts: list[Counter[tuple[int, ...]]] = [Counter() for _ in range(order + 1)]
    for run in runs:
        for at in range(len(run) - order + 1):
            counts[order][tuple(run[at : at + order])] += 1
    for length in range(order - 1, 0, -1):
        for group in counts[length + 1]:
            counts[length][group[1:]] += 1
        if length > 1:
            counts[length].update(tuple(run[:length]) for run in runs if len(run) >= length)
    chances = {(word,): 0.0 for word in range(size)}
    for length in range(1, order + 1):
        times = Counter(counts[length].values())
        if all(times[n] for n in (1, 2, 3, 4)):
            ratio = times[1] / (times[1] + 2 * times[2])
            less = [n - (n + 1) * ratio * times[n + 1] / times[n] for n in (1, 2, 3)]
        else:
            less = [0.5, 0.75, 0.9]
        total: dict[tuple[int, ...], float] = defaultdict(float)
        rest: dict[tuple[int, ...], float] = defaultdict(float)
        for group, count in counts[length].items():
            total[group[:-1]] += count
            rest[group[:-1]] += less[min(count, 3) - 1]
        groups = counts[length] if length > 1 else list(chances)
        for group in groups:
            history, count = group[:-1], counts[length][group]
            own = (count - less[min(count, 3) - 1] if count else 0.0) / total[history]
            lower = chances[group[1:]] if length > 1 else 1 / size
            chances[group] = own + rest[history] / total[history] * lower
    return chances


@pytest.mark.parametrize("order", [2, 3, 4])
def test_smoothed_as_by_the_book(script: Script, order: int) -> None:
    build, kneser_ney = script("recipe"), script("kneser_ney")
    draw = np.random.default_rng(3)
    runs = [(draw.zipf(1.6, draw.integers(1, 30)) % 20).tolist() for _ in range(300)]
    running = np.array([word for run in runs for word in run], np.uint16)
    breaks = np.concatenate([[True] + [False] * (len(run) - 1) for run in runs])
    counts = build.count(running, breaks, 20, order)
    kept = kneser_ney.often(counts, [0] * order)
    smoothed = kneser_ney.smooth(counts, kept)
    expected = slowly_smoothed(runs, order, 20)
    for length, table in enumerate(smoothed, 1):
        groups = {group: math.log(it) for group, it in expected.items() if len(group) == length}
        keys = {
            sum(word << 16 * at for at, word in enumerate(group[::-1])): group for group in groups
        }
        assert sorted(keys) == table.keys.tolist()
        found = {
            keys[key]: it for key, it in zip(table.keys.tolist(), table.log_chance, strict=True)
        }
        assert found == pytest.approx(groups)


@pytest.fixture(scope="module")
def some_counts(script: Script) -> list[Any]:
    draw = np.random.default_rng(5)
    # Each number hangs on the one before it.
    steps = draw.zipf(1.5, 4000).tolist()
    running = np.array([*accumulate(steps, lambda last, step: (last * 7 + step) % 15)], np.uint16)
    breaks = draw.random(4000) < 0.05
    breaks[0] = True
    counts: list[Any] = script("recipe").count(running % 15, breaks, 15, 4)
    return counts


def assert_chances_make_one(kneser_ney: ModuleType, histories: Any, smoothed: Any) -> None:
    for history in histories:
        keys = (history << np.uint64(16)) + np.arange(15, dtype=np.uint64)
        chances = np.exp(kneser_ney.log_chances(smoothed, keys, 4))
        assert chances.sum() == pytest.approx(1.0)


def test_what_is_left_out_goes_to_backing_off(script: Script, some_counts: list[Any]) -> None:
    """However much is cut, the chances of all words behind a history make one."""
    kneser_ney = script("kneser_ney")
    smoothed = kneser_ney.smooth(some_counts, kneser_ney.often(some_counts, [0, 1, 3, 4]))
    assert len(smoothed[3].keys) < len(some_counts[3].keys)
    assert_chances_make_one(kneser_ney, some_counts[2].keys[::20], smoothed)


def test_what_tells_little_is_left_out(script: Script, some_counts: list[Any]) -> None:
    """Of groups as many as a cut by count leaves, those that tell most fit the text better."""
    kneser_ney = script("kneser_ney")
    every = kneser_ney.often(some_counts, [0] * 4)
    whole = kneser_ney.smooth(some_counts, every)
    sizes, fits = [], []
    for kept in (
        kneser_ney.worth(some_counts, every, whole, [0, 0, 3, 3]),
        kneser_ney.often(some_counts, [0, 0, 2, 2]),
    ):
        made = kneser_ney.smooth(some_counts, kept)
        assert_chances_make_one(kneser_ney, some_counts[2].keys[::20], made)
        chances = kneser_ney.log_chances(made, some_counts[3].keys, 4)
        sizes.append(sum(len(table.keys) for table in made))
        fits.append(float((chances * some_counts[3].counts).sum()))
    assert sizes[0] <= sizes[1]
    assert fits[0] > fits[1]


def test_counts_of_two_texts(script: Script) -> None:
    """Added to each other they are what is counted in both, a text twice if it counts twice."""
    kneser_ney = script("kneser_ney")
    texts = [np.array(keys, np.uint64) for keys in ([5, 3, 3, 9], [9, 4, 3, 12, 1])]
    one, other = (kneser_ney.counted(keys.copy()) for keys in texts)
    (together,) = kneser_ney.added([one], [other], 2)
    expected = kneser_ney.counted(np.concatenate([texts[0], texts[1], texts[1]]))
    assert together.keys.tolist() == expected.keys.tolist()
    assert together.counts.tolist() == expected.counts.tolist()


def test_a_text_that_counts_many_times_is_smoothed_too(
    script: Script, some_counts: list[Any]
) -> None:
    """Three times all counts leave none of one and two, of which discounts are made."""
    kneser_ney = script("kneser_ney")
    discounts = [kneser_ney.discounts_of(table.counts) for table in some_counts]
    together = kneser_ney.added(some_counts, some_counts, 2)
    kept = kneser_ney.often(together, [0] * 4)
    smoothed = kneser_ney.smooth(together, kept, discounts)
    assert all(np.isfinite(table.log_chance).all() for table in smoothed)
    assert_chances_make_one(kneser_ney, some_counts[2].keys[::20], smoothed)


def test_two_builds_give_the_same_bytes(script: Script, model_file: Path, tmp_path: Path) -> None:
    build = script("recipe")
    build.build(
        [model_file.parent / "books"],
        [],
        tmp_path / "again.bin",
        build.Recipe(cut=(0, 0, 0), least=(0, 0, 0)),
    )
    assert (tmp_path / "again.bin").read_bytes() == model_file.read_bytes()
