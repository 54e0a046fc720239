"""Grow the trees that say how sure readings are in a language: its ``sureness.bin``.

    python packaging/correction/sureness.py judge ../shared/data/pairs/tune_X.jsonl X.examples
    python packaging/correction/sureness.py judge --marks ../shared/data/pairs/tune_X.jsonl X.marks
    python packaging/correction/sureness.py grow --apart \
        resources/languages/en/sureness.bin EN.examples...
    python packaging/correction/sureness.py grow --apart --broken 6 --truth 2 \
        --source "made pages of COST-ELTeC/ELTeC-fra-ext1 and hurlus/hurlus-tei" \
        resources/languages/fr/sureness.bin FR.examples
    python packaging/correction/sureness.py grow --apart --broken 6 --truth 2 \
        --source "made pages of computationalstylistics/68_german_novels" \
        resources/languages/de/sureness.bin DE.examples
    python packaging/correction/sureness.py grow --broken 20 --truth 2 \
        --source "made pages of cligs/conha19, COST-ELTeC/ELTeC-fra-ext1 and …/68_german_novels" \
        resources/correction/sureness.bin ES.examples FR.examples DE.examples
    python packaging/correction/sureness.py grow --trees 100 --leaves 10 --broken 5 \
        resources/correction/mark_sureness.bin ALL.marks...

The first takes some five minutes of one processor for a megabyte of pairs, and may be run for each
file by itself; ``--part 3/0`` takes the first of three parts of it. Of every document, and of its
truth, which no edit should alter, all readings that may be better than what is printed are judged
as `ocrfix eval --reliability` judges them. The others take a minute, and need scikit-learn
(BSD-3), which nothing else does. Those of French, German and of languages without trees of their
own are grown on made pages alone (`made_pages.py`, which gives the pairs). A right word broken
weighs as many times as right words are worth that are mended; a wrong word that becomes another
wrong one weighs less; what is read in a truth may weigh more, or, where it has many faults of its
own, less (``--truth``). Sets weigh by the square root of their size. For the figures that are
printed, a third of the documents is judged by what the others taught, in turn; by those the trees
are shifted and stretched, so that what they say is what was seen.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from doubt import told_of, without_doubts
from examples import RUN, Example, Seen, seen_in
from numpy.typing import NDArray
from trees_file import Columns, Numbers, Size, grown, line_through, scored_by_others

from ocrfix.cleaning import Cleaner
from ocrfix.cleaning.portions import Portion, Progress, Ran, no_progress
from ocrfix.cleaning.rounds import Rounds
from ocrfix.correction.corrector import Corrector, in_house
from ocrfix.correction.features import OPERATIONS
from ocrfix.correction.mark_sureness import MarkSureness
from ocrfix.correction.marks import place_of_change
from ocrfix.correction.on_purpose import is_on_purpose
from ocrfix.correction.reading import Operation
from ocrfix.correction.sureness import Sureness
from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.pairs import read_pairs
from ocrfix.evaluation.reader import MeasuredOffer
from ocrfix.evaluation.reliability import Right, how_right, how_right_would_be
from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language
from ocrfix.text.document import Document
from ocrfix.words.arrays import write_arrays

APART = (
    ((Operation.WORD,), Size(800, rate=0.1)),
    ((Operation.CASED,), Size(100, leaves=8)),
    ((Operation.SPECK,), Size(200, leaves=8)),
    ((Operation.LISTED,), Size(300)),
    (
        (Operation.RUN_TOGETHER, Operation.RUN_TOGETHER_MISREAD, Operation.MARK_FOR_BLANK),
        Size(400, leaves=8),
    ),
    ((Operation.TORN, Operation.TORN_MISREAD, Operation.HYPHENED), Size(400, leaves=8)),
)
"""Operations that trees of their own judge, and how these grow. Words are nine readings in ten:
trees of all together said of words read as others that they are 55 % sure where 76 in 100 were, of
specks 85 where 73 were; of a word torn in a clean page 25 where nearly all were."""
Told = tuple[int, int, str, Mapping[str, int]]
"""The characters that are replaced, half-open, by what, and what is told of that, by name."""


class _RoundsOfRules(Rounds):
    def _correct_suspects(self) -> None:
        """Leave them to be judged."""


class RulesAlone(Cleaner):
    """Clean by rules alone: the surest corrections are made by the profile that accepts them."""

    def run(self, portion: Portion, tell: Progress = no_progress) -> Ran:
        """Run the rules, and correct nothing."""
        course = self._course_in(portion.language)
        rounds = _RoundsOfRules(portion, course, self.profile, self._languages, strict=self.strict)
        return rounds.run(tell)


def judge(
    path: Path,
    out: Path,
    parts: int,
    part: int,
    *,
    marks: bool,
    damaged: bool = False,
    only: Operation | None = None,
) -> None:
    """Write all readings, or marks, of a file of pairs with what they were worth, a line each.

    Args:
        path: The pairs.
        out: Where to.
        parts: The number of parts of which one is read.
        part: Which one.
        marks: Whether marks are judged in place of readings.
        damaged: Whether words of the truth may be misread, so that readings of words as others that
            are likely, and wrong by it, tell nothing; nor do compounds cut at a line end.
        only: The operation whose readings alone are judged; None for all.
    """
    cleaner = RulesAlone("thorough")
    pairs = list(read_pairs(path))
    language = Language.load(pairs[0].language)
    corrector = cleaner.corrector(language.code)
    told = MarksTold(language) if marks else ReadingsTold(language, only)
    with out.open("w", encoding="utf-8") as file:
        for number, pair in enumerate(pairs):
            if number // RUN % parts != part:
                continue
            clean = without_doubts(pair.truth.text)
            for text, is_truth in ((pair.ocr, False), (clean, True)):
                document = Document.from_text(text, language=language.code)
                cleaned = cleaner.clean(document).text
                beside = Alignment(cleaned, clean.split() if is_truth else pair.truth.words)
                for judged in _judged(beside, told(cleaned, corrector)):
                    example = Example(number, is_truth, *judged)
                    if damaged and example.rather_damaged:
                        continue
                    file.write(json.dumps(example._asdict()) + "\n")


class ReadingsTold:
    """Give what is told of the readings of a text; to be made once and kept."""

    def __init__(self, language: Language, only: Operation | None = None) -> None:
        """Take what is known of words, and the operation whose readings alone are given."""
        self._sureness = Sureness(language)
        self._only = only

    def __call__(self, text: str, corrector: Corrector) -> Iterator[Told]:
        """Give all readings that may be better than what stands there."""
        corrections = corrector.corrections(text)
        beside = [(it.stretch, it.weighed) for it in corrections]
        lacking = corrector.lacking(text)
        for stretch, weighed in self._sureness.with_fit(beside):
            reading = weighed.reading
            if self._only not in (None, reading.operation):
                continue
            span = reading.start, reading.end
            after = in_house(reading.text, lacking)
            is_made = after != text[slice(*span)]
            if is_made and not is_on_purpose(text, span, after, corrector.lexicon):
                yield *span, after, self._sureness.features(stretch, weighed)


class MarksTold:
    """Give what is told of the marks of a text; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        """Take what is known of words."""
        self._sureness = MarkSureness(language)

    def __call__(self, text: str, corrector: Corrector) -> Iterator[Told]:
        """Give all marks that may not be what was printed."""
        for guess in corrector.mark_guesses(text):
            yield *place_of_change(guess), self._sureness.features(guess)


def _judged(
    beside: Alignment, found: Iterable[Told]
) -> Iterator[tuple[int, int, bool, bool, Mapping[str, int]]]:
    """Give what an `Example` says of each reading or mark of a text, from its start on."""
    for start, end, after, told in found:
        if told_of(beside, start, end) is None:
            continue
        right = how_right_would_be(beside, MeasuredOffer(start, end, after, "", 0.5))
        if right is not None:
            stood = how_right(beside, start, max(end, start + 1)) is Right.EXACTLY
            yield start, end, right is not Right.NOT, right is Right.NOT and stood, told


def grow(
    out: Path,
    paths: Sequence[Path],
    size: Size | None,
    weights: tuple[float, float],
    source: str = "",
) -> None:
    """Write the trees that examples teach, and print what they are worth.

    Args:
        out: The file of trees.
        paths: The files of examples.
        size: How trees for all operations grow; None for those of `APART`.
        weights: What a broken word weighs, and what is read in a truth.
        source: What the examples are of, for the file.
    """
    names, seen = seen_in(paths, *weights)
    odds = np.zeros(len(seen.right))
    columns = Columns()
    meta: dict[str, object] = {
        "names": list(names),
        "source": ", ".join(filter(None, ("packaging/correction/sureness.py", source))),
        "licence": "CC0-1.0",
    }
    if size:
        odds = _grow_some(columns, seen, size)
    else:
        operation = seen.told[:, names.index("operation")]
        for operations, grows in APART:
            here = np.isin(operation, [UNIT * OPERATIONS.index(it) for it in operations])
            odds[here] = _grow_some(columns, seen.of(here), grows)
        meta["groups"] = [[list(operations), grows.trees] for operations, grows in APART]
    write_arrays(out, columns.arrays(), meta)
    _print_worth(1.0 / (1.0 + np.exp(-odds)), seen)


def _grow_some(columns: Columns, seen: Seen, size: Size) -> Numbers:
    """Grow the trees of some operations; return what others like them say, ln of odds."""
    score = scored_by_others(seen.told, seen.right, seen.weight, seen.part, size)
    stretch, shift = line_through(score[~seen.is_truth], seen.right[~seen.is_truth])
    columns.add(grown(seen.told, seen.right, seen.weight, size), stretch, shift)
    return stretch * score + shift


def _print_worth(said: Numbers, seen: Seen) -> None:
    """Print what would be made at some bars, and what of that is right."""
    chosen = _chosen(said, seen.places)
    for least in (0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98):
        made = chosen & (said >= least) & ~seen.is_truth
        altered = chosen & (said >= least) & seen.is_truth & seen.broke
        print(
            f"{least}: {int(made.sum())} made, {int(seen.right[made].sum())} right, "
            f"{int(seen.broke[made].sum())} break what was right, {int(altered.sum())} in truths"
        )


def _chosen(said: Numbers, places: Sequence[tuple[str, int, int]]) -> NDArray[np.bool_]:
    """Choose the surest reading of each place."""
    chosen = np.zeros(len(said), bool)
    taken: dict[str, list[tuple[int, int]]] = {}
    for number in np.argsort(-said, kind="stable").tolist():
        text, start, end = places[number]
        spans = taken.setdefault(text, [])
        if all(end <= begin or start >= until for begin, until in spans):
            spans.append((start, end))
            chosen[number] = True
    return chosen


def main() -> None:
    """Judge a file of pairs, or grow trees of what was judged."""
    parser = argparse.ArgumentParser(description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    judging = steps.add_parser("judge")
    judging.add_argument("pairs", type=Path)
    judging.add_argument("out", type=Path)
    judging.add_argument("--marks", action="store_true", help="marks in place of readings")
    judging.add_argument("--part", default="1/0", help="PARTS/WHICH")
    judging.add_argument("--only", type=Operation, help="readings by this operation alone")
    judging.add_argument("--damaged", action="store_true", help="words of the truth are misread")
    growing = steps.add_parser("grow")
    growing.add_argument("out", type=Path)
    growing.add_argument(
        "--apart", action="store_true", help="trees of their own for each kind of operation"
    )
    growing.add_argument("--trees", type=int, default=600)
    growing.add_argument("--leaves", type=int, default=16, help="of a tree, at most 16")
    growing.add_argument("--broken", type=float, default=7.0, help="what a broken word weighs")
    growing.add_argument(
        "--truth", type=float, default=1.0, help="what is read in a truth weighs, as against others"
    )
    growing.add_argument("--source", default="", help="what the examples are of, for the file")
    growing.add_argument("examples", nargs="+", type=Path)
    options = parser.parse_args()
    if options.step == "judge":
        parts, part = map(int, options.part.split("/"))
        judge(
            options.pairs,
            options.out,
            parts,
            part,
            marks=options.marks,
            damaged=options.damaged,
            only=options.only,
        )
    else:
        size = None if options.apart else Size(options.trees, options.leaves)
        weights = options.broken, options.truth
        grow(options.out, options.examples, size, weights, options.source)


if __name__ == "__main__":
    main()
