"""Grow the trees that tell which words are doubtful: ``resources/suspects/doubt.bin``.

    python packaging/correction/doubtful_words.py judge PAIRS.jsonl PAIRS.examples
    python packaging/correction/doubtful_words.py grow resources/suspects/doubt.bin *.examples

The first notes what is told of each piece of the OCR and of the truth of each pair that is no word,
and whether it is wrong: some two minutes of one processor for a file of seven megabytes. The second
takes a minute and needs scikit-learn (BSD-3), which nothing else does. Sets weigh by the square
root of their size. For the figures that are printed, and for what the trees say to be what was
seen, a third of the documents is judged by what the others taught, in turn.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from doubt import told_of, without_doubts
from trees_file import Columns, Size, grown, line_through, scored_by_others

from ocrfix.evaluation.align import Alignment, cores_of
from ocrfix.evaluation.pairs import Pair, read_pairs
from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language
from ocrfix.rules.stretches import ForeignFinder
from ocrfix.suspects.detect import Detector
from ocrfix.suspects.doubt import Doubt
from ocrfix.words.arrays import write_arrays

SIZE = Size(120, leaves=8, rate=0.15)
ONE_WAY = {
    "letters": -1,
    "damage": 1,
    "errors": 1,
    "recurs": -1,
    "title": -1,
    "name_before": -1,
    "name_after": -1,
    "particle": -1,
    "abbreviated": -1,
}
"""Things told that only speak for damage, or against it: else trees say of a short name that recurs
that it is rather wrong, as what recurs in newspapers of 1916 is. Nothing is lost by it."""
PARTS = 3
BARS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
Row = tuple[int, bool, bool, list[int]]
"""Of a piece the number of its document, whether it stands in a truth, whether it is wrong, and
what is told of it, in parts of one."""


class Judge:
    """Judge the pieces of texts that are no words; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        """Take what is known of words."""
        self._detector = Detector(language)
        self._doubt = Doubt(language)
        self._foreign = ForeignFinder(language.lexicon)
        self.names: Sequence[str] = ()

    def rows(self, number: int, pair: Pair) -> Iterator[Row]:
        """Give the pieces of a pair, those of its truth behind those of its OCR."""
        beside = Alignment(pair.ocr, pair.truth.words, pair.manner)
        for start, end, told in self._pieces(pair.ocr):
            meant = told_of(beside, start, end)
            if meant is not None:
                groups = beside.groups_of_words(beside.words_overlapping(start, end))
                read = [it for at in groups for it in beside.read_of(beside.groups[at])]
                yield number, False, cores_of(read) != cores_of(meant), told
        for _, _, told in self._pieces(without_doubts(pair.truth.text)):
            yield number, True, False, told

    def _pieces(self, text: str) -> Iterator[tuple[int, int, list[int]]]:
        foreign = self._foreign.stretches(text)
        asked, nature = self._detector.pieces(text)
        for place, piece in asked:
            start, end = place.start + piece.start, place.start + piece.end
            if not foreign.touch(start, end):
                told = self._doubt.told(place, piece, nature)
                self.names = tuple(told)
                yield start, end, [round(UNIT * it) for it in told.values()]


def judge(path: Path, out: Path) -> None:
    """Write the pieces of a file of pairs, a line each, behind the names of what is told."""
    pairs = list(read_pairs(path))
    judge = Judge(Language.load(pairs[0].language))
    rows = [row for number, pair in enumerate(pairs) for row in judge.rows(number, pair)]
    with out.open("w", encoding="utf-8") as file:
        for row in (judge.names, *rows):
            file.write(json.dumps(row) + "\n")


def grow(out: Path, paths: Sequence[Path]) -> None:
    """Write the trees that examples teach, and print what they are worth."""
    names: list[str] = []
    rows: list[Row] = []
    weights: list[float] = []
    parts: list[int] = []
    for path in paths:
        with path.open(encoding="utf-8") as file:
            names, *found = map(json.loads, file)
        rows += found
        weights += [1.0 / math.sqrt(len(found))] * len(found)
        parts += [zlib.crc32(f"{path.name} {number}".encode()) % PARTS for number, *_ in found]
    in_truth, wrong = (np.array([row[at] for row in rows]) for at in (1, 2))
    told = np.array([row[3] for row in rows], float)
    weight, part = np.array(weights), np.array(parts)
    weight *= len(weight) / weight.sum()
    one_way = [ONE_WAY.get(name, 0) for name in names]
    score = scored_by_others(told, wrong, weight, part, SIZE, one_way)
    stretch, shift = line_through(score[~in_truth], wrong[~in_truth])
    columns = Columns()
    columns.add(grown(told, wrong, weight, SIZE, one_way), stretch, shift)
    meta = {
        "names": names,
        "source": "packaging/correction/doubtful_words.py",
        "licence": "CC0-1.0",
    }
    write_arrays(out, columns.arrays(), meta)
    said = 1.0 / (1.0 + np.exp(-stretch * score - shift))
    for bar in BARS:
        doubted = said >= bar
        caught, altered = int(wrong[doubted].sum()), int(in_truth[doubted].sum())
        print(
            f"{bar}: {int(doubted.sum())} doubted, {caught} of {int(wrong.sum())} wrong ones, "
            f"{altered} of {int(in_truth.sum())} in truths"
        )


def main() -> None:
    """Judge a file of pairs, or grow trees of what was judged."""
    parser = argparse.ArgumentParser(description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    judging = steps.add_parser("judge")
    judging.add_argument("pairs", type=Path)
    judging.add_argument("out", type=Path)
    growing = steps.add_parser("grow")
    growing.add_argument("out", type=Path)
    growing.add_argument("examples", nargs="+", type=Path)
    options = parser.parse_args()
    if options.step == "judge":
        judge(options.pairs, options.out)
    else:
        grow(options.out, options.examples)


if __name__ == "__main__":
    main()
