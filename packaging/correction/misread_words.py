"""Grow the trees that tell which misread words `careful` mends: ``misread.bin`` of a language.

    python packaging/correction/misread_words.py count ../shared/data/text/books-en.txt.xz \
        resources/lists/en/printed_in_books.tsv
    python packaging/correction/misread_words.py judge PAIRS.jsonl PAIRS.examples
    python packaging/correction/misread_words.py judge --clean ../shared/data/text/books-en.txt.xz \
        BOOKS.examples
    python packaging/correction/misread_words.py grow resources/languages/en/misread.bin *.examples
    python packaging/correction/misread_words.py line TUNE.listed...

The first counts forms that are no words in clean prose, which are printed so: of dialects, old
spellings and other languages. The second cleans the OCR of each pair with `careful` up to the rule
`letters.misread-word`, and notes the likeliest word for each form that is none, what is told of it,
and whether it is the right one. Clean prose has no misread words, so each word put there would
break one; it is every seventeenth paragraph, in which nothing is counted. All this takes ten
minutes of one processor; the last needs scikit-learn (BSD-3), which nothing else does. For the
figures that are printed a fifth of the documents is judged by what the others taught, in turn.

``line`` prints ``seen_by_rules.listed`` of a ``language.toml``: the line through what the trees
that ship say of listed words and what little else is told of them, so that what is said is what was
seen; sets weigh by the square root of their size. It is fitted on the tune sets: four numbers.
"""

from __future__ import annotations

import argparse
import json
import lzma
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from doubt import told_of
from numpy.typing import NDArray
from trees_file import Columns, Numbers, Size, grown, line_through, scored_by_others

from ocrfix.cleaning import Cleaner
from ocrfix.cleaning.profile import load_profile
from ocrfix.evaluation.align import Alignment, core_of
from ocrfix.evaluation.pairs import read_pairs
from ocrfix.language.costs import UNIT
from ocrfix.rules import all_rules
from ocrfix.rules.company import SMALL_WORD
from ocrfix.rules.context import Context
from ocrfix.rules.misread import edits, judge
from ocrfix.rules.misread.listed import listed_forms
from ocrfix.words.arrays import write_arrays
from ocrfix.words.confusions import Confusions
from ocrfix.words.lexicon import Lexicon

BREAKS = 6.0
"""The weight of a right word that is broken, amid damage."""
BREAKS_CLEAN = 3.0
"""The same in clean prose, most of whose forms are of dialects and of old spellings."""
BREAKS_CLEAN_LISTED = 10.0
"""The same of listed words, which are such more seldom."""
SIZE = Size(250, leaves=16, rate=0.1, least=20)
PARTS = 5
HELD_OUT = 17
"""One of so many paragraphs of clean prose is judged, and not counted."""
MOST_PARAGRAPHS = 28_000
"""Paragraphs that are judged: two million words."""
LEAST_COUNT = 2
MOST_COUNTED = 50
MISREAD = 1 / 5000
"""The share of a word that may be misread in the books themselves, as scans misread it: ``tbe``."""
COUNTED_HEAD = """\
# Forms that are no words, in small letters, and how often they stand in 33 million
# words of books of 1780 to 1925, 50 for more. They are printed so: of dialects, of old
# spellings, of other languages. Counted for this project, 2026. CC0-1.0.
"""
TOGETHER = 6
"""Paragraphs of clean prose that are cleaned as one document."""
BARS = (0.8, 0.85, 0.88, 0.9, 0.95)
LINE = {"usual": UNIT, "odds": UNIT, "channel": UNIT, "letters_more": 1}
"""The things that a line is through, and one of each, a nat in parts of a nat or a letter; trees
hold too little by the last two."""
RIDGE = 5.0
"""The weight of a line that says nothing, in examples."""


class Example(NamedTuple):
    """The likeliest reading of a form, and what it is worth.

    Attributes:
        document: The set, and the number of the document in it.
        form, read: What stands there, and the reading.
        outcome: ``right``, ``broken`` for a form that stands so in the truth, else ``wrong``.
        figures: What is told of it, in the order of `ocrfix.rules.misread.judge.NAMES`.
    """

    document: tuple[str, int]
    form: str
    read: str
    outcome: str
    figures: Sequence[int]


def judged(
    text: str, truth: Sequence[str], cleaner: Cleaner, *, listed: bool
) -> Iterator[tuple[str, str, str, Sequence[int]]]:
    """Give the form, its reading, the outcome and what is told, of each form of a text.

    Those that are listed, which are looked at when all others are mended, or those that are none.
    """
    seen: dict[tuple[int, int], tuple[str, str, str, Sequence[int]]] = {}
    mend = judge.judged

    def collect(read: str, found: object, context: object) -> Iterator[object]:
        if any(form.as_printed for _, form in found) is not listed:  # type: ignore[attr-defined]
            return mend(read, found, context) if listed else iter(())  # type: ignore[arg-type]
        alignment = Alignment(read, truth)
        for match, candidate, figures in judge.told(read, found, context):  # type: ignore[arg-type]
            truth_there = told_of(alignment, *match.span())
            if truth_there is None:
                continue
            meant = [core_of(it).lower() for it in truth_there]
            form, read = match[0], candidate.text
            printed = {core_of(it).lower() for it in form.split()}
            is_right = meant == read.split()
            outcome = "right" if is_right else "broken" if printed <= {*meant} else "wrong"
            seen.setdefault(match.span(), (form, read, outcome, figures))
        return iter(())

    def everywhere(read: str, context: Context, _: object) -> object:
        return listed_forms(read, context)

    with (
        patch.object(judge, "judged", collect),
        patch.object(edits, "listed_forms", everywhere),
    ):
        cleaner.clean(text)
    yield from seen.values()


def paragraphs(path: Path, *, held_out: bool) -> Iterator[str]:
    """Give the paragraphs of clean prose that are judged, or all others."""
    with lzma.open(path, "rt", encoding="utf-8", errors="ignore") as file:
        for number, line in enumerate(file):
            if (number % HELD_OUT == 0) is held_out:
                yield line.rstrip("\n")


def count(path: Path, out: Path) -> None:
    """Write how often forms that are no words stand in clean prose."""
    counts = Counter(
        match[0] for line in paragraphs(path, held_out=False) for match in SMALL_WORD.finditer(line)
    )
    knows, meanings = Lexicon.load("en").knows, Confusions.load("en").meanings

    def is_misread(form: str, times: int) -> bool:
        return any(times < MISREAD * counts[it.meant] for it in meanings(form))

    rows = sorted(
        (form, times)
        for form, times in counts.items()
        if times >= LEAST_COUNT and not knows(form) and not is_misread(form, times)
    )
    lines = "".join(f"{form}\t{min(n, MOST_COUNTED)}\n" for form, n in rows)
    out.write_text(COUNTED_HEAD + lines, encoding="utf-8")


def documents(path: Path, *, is_clean: bool) -> Iterator[tuple[str, Sequence[str]]]:
    """Give the texts of a file and their truths."""
    if not is_clean:
        for pair in read_pairs(path):
            yield pair.ocr, pair.truth.words
        return
    held_out = islice(paragraphs(path, held_out=True), MOST_PARAGRAPHS)
    while lines := [*islice(held_out, TOGETHER)]:
        text = "\n\n".join(lines)
        yield text, text.split()


def judge_file(path: Path, out: Path, *, is_clean: bool, listed: bool) -> None:
    """Write the examples of a file, an array of JSON a line."""
    # What runs together is judged with what is misread.
    profile = load_profile("careful")
    if not listed:
        profile = replace(profile, disable=("letters.run-together",))
    cleaner = Cleaner(profile, strict=True)
    with out.open("w", encoding="utf-8") as file:
        for number, (text, truth) in enumerate(documents(path, is_clean=is_clean)):
            for form, read, found, figures in judged(text, truth, cleaner, listed=listed):
                if is_clean and not listed:
                    told = dict(zip(judge.NAMES, figures, strict=True))
                    if told["mined"] and not told["printed"]:
                        continue
                outcome = "clean" if is_clean else found
                row = [path.stem, number, form, read, outcome, [*map(int, figures)]]
                file.write(json.dumps(row) + "\n")


def read_examples(paths: Sequence[Path]) -> list[Example]:
    """Read what `judge_file` wrote."""
    rows = (json.loads(line) for path in paths for line in path.open(encoding="utf-8"))
    return [Example((stem, number), *rest) for stem, number, *rest in rows]


def grow(out: Path, paths: Sequence[Path]) -> None:
    """Grow trees from examples, and print what others like them are worth."""
    examples = read_examples(paths)
    told = np.array([it.figures for it in examples], float)
    outcome = np.array([it.outcome for it in examples])
    right = outcome == "right"
    weight = np.ones(len(examples))
    are_listed = told.shape[1] == len(judge.NAMES_OF_LISTED)
    weight[outcome == "broken"] = BREAKS
    weight[outcome == "clean"] = BREAKS_CLEAN_LISTED if are_listed else BREAKS_CLEAN
    numbers = {it: at for at, it in enumerate(sorted({it.document for it in examples}))}
    part = np.array([numbers[it.document] * 7919 % 10007 % PARTS for it in examples])
    score = scored_by_others(told, right, weight, part, SIZE)
    stretch, shift = line_through(score, right)
    columns = Columns()
    columns.add(grown(told, right, weight, SIZE), stretch, shift)
    meta = {
        "names": judge.NAMES_OF_LISTED if are_listed else judge.NAMES,
        "source": "packaging/correction/misread_words.py",
        "licence": "CC0-1.0",
    }
    write_arrays(out, columns.arrays(), meta)
    sets = np.array([it.document[0] for it in examples])
    sure = 1 / (1 + np.exp(-(stretch * score + shift)))
    for bar in BARS:
        print(f"{bar}:")
        for name in sorted({*sets}):
            made = outcome[(sets == name) & (sure >= bar)].tolist()
            print(f"  {name:<32}", {it: made.count(it) for it in sorted({*made})})
    for low in np.arange(0, 1, 0.1):
        here = (sure >= low) & (sure < low + 0.1)
        if here.any():
            print(f"said {sure[here].mean():.2f}, right {right[here].mean():.2f} of {here.sum()}")


def line(paths: Sequence[Path]) -> None:
    """Print the line through what trees say of listed words, and what the rule makes by it."""
    examples = read_examples(paths)
    told = np.array([it.figures for it in examples])
    outcome = np.array([it.outcome for it in examples])
    right = outcome == "right"
    sets = np.array([it.document[0] for it in examples])
    _, which, sizes = np.unique(sets, return_inverse=True, return_counts=True)
    weight = 1 / np.sqrt(sizes[which])
    columns = dict(zip(judge.NAMES_OF_LISTED, told.T, strict=True))
    columns["usual"] = np.full(len(told), UNIT)
    columns["odds"] = judge.trees_of("en", "listed").answers(told)
    terms = np.column_stack([columns[name] / one for name, one in LINE.items()])
    found = _fitted(terms, right, weight * len(weight) / weight.sum())
    sure = 1 / (1 + np.exp(-terms @ found))
    adds = (UNIT * found / [*LINE.values()]).round(3).tolist()
    print("what one of each adds, “usual” in nats:", dict(zip(LINE, adds, strict=True)))
    made = sure >= _least_sure(examples)
    for name in sorted({*sets}):
        what = outcome[made & (sets == name)].tolist()
        print(f"  {name:<32}", {it: what.count(it) for it in sorted({*what})})


def _least_sure(examples: Sequence[Example]) -> Numbers:
    """Give how sure the rule must be of each listed word, by whether a list has it."""
    rules = {rule.info.id: rule.info.options for rule in all_rules()}
    options, knows = rules["letters.read-as-another"], Lexicon.load("en").knows
    least = options["least_sure"], options["least_sure_printed"]
    return np.where([knows(it.form) for it in examples], *least)


def _fitted(terms: Numbers, right: NDArray[np.bool_], weight: Numbers) -> Numbers:
    """Give what one of each term adds to ln of the odds, so that they are those that were seen."""
    found = np.zeros(terms.shape[1])
    held = RIDGE * np.eye(len(found))
    held[0, 0] = 0
    for _ in range(60):
        chance = 1 / (1 + np.exp(-terms @ found))
        bend = terms.T @ (terms * (weight * chance * (1 - chance))[:, None]) + held
        found += np.linalg.solve(bend, terms.T @ (weight * (right - chance)) - held @ found)
    return found


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    counts = commands.add_parser("count")
    counts.add_argument("texts", type=Path)
    counts.add_argument("out", type=Path)
    judges = commands.add_parser("judge")
    judges.add_argument("--clean", action="store_true")
    judges.add_argument("--listed", action="store_true", help="words that others are read as")
    judges.add_argument("texts", type=Path)
    judges.add_argument("out", type=Path)
    grows = commands.add_parser("grow")
    grows.add_argument("out", type=Path)
    grows.add_argument("examples", type=Path, nargs="+")
    lines = commands.add_parser("line")
    lines.add_argument("examples", type=Path, nargs="+")
    asked = parser.parse_args()
    if asked.command == "count":
        count(asked.texts, asked.out)
    elif asked.command == "judge":
        judge_file(asked.texts, asked.out, is_clean=asked.clean, listed=asked.listed)
    elif asked.command == "grow":
        grow(asked.out, asked.examples)
    else:
        line(asked.examples)


if __name__ == "__main__":
    main()
