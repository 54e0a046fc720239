"""Fit how sure readings are in a language: print the numbers of its ``sureness.toml``.

    python packaging/correction/curve.py --limit 150 ../shared/data/pairs/tune_*de.jsonl

Takes about ten minutes of one processor for the four English sets. Of every document, and of its
truth, which no edit should alter, all readings that are likelier than what is printed are
judged as `ocrfix eval --reliability` judges them, and a logistic curve is drawn through what is
told of them. A right word broken weighs as many times as right words are worth that are mended;
at the end the curve is shifted and stretched, so that what it says is what was seen.

Each set counts alike, whatever its size. For the figures printed beside the numbers, a fifth of
the documents is judged by what the others taught, in turn.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ocrfix.cleaning import Cleaner
from ocrfix.correction.curve import Curve
from ocrfix.correction.on_purpose import is_on_purpose
from ocrfix.correction.reading import Operation
from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.pairs import read_pairs
from ocrfix.evaluation.reader import MeasuredOffer
from ocrfix.evaluation.reliability import Right, how_right, how_right_would_be
from ocrfix.language.language import Language
from ocrfix.text.document import Document

BROKEN = 5.0
"""What breaking a right word weighs, of what mending a wrong one does."""
IN_TRUTH = 3.0
"""What altering a truth weighs: part of what is altered there is damaged in the truth too."""
PRIOR = 2.0
"""Weight of the assumption that nothing told matters."""
PARTS = 5
ROUNDS = 60
RUN = 7
"""Neighbouring documents that are judged together: pieces of one page stand side by side."""
SMALL_STEP = 1e-6
OPERATIONS = tuple(str(it) for it in Operation if it is not Operation.PRINTED)
Numbers = NDArray[np.float64]


class Example(NamedTuple):
    """A reading and what it was worth.

    Attributes:
        document: Number of its document.
        told: What is told of it, in the order of the names.
        is_right: Whether all its words are printed so, exactly.
        weight: What it counts.
        broke: Whether a right word was broken, or a truth altered.
    """

    document: int
    told: Sequence[float]
    is_right: bool
    weight: float
    broke: bool


def examples_of(path: Path, first: int, most: int | None, names: list[str]) -> Iterator[Example]:
    """Judge all readings of a file of pairs; `first` numbers its first document, of `most`."""
    cleaner = Cleaner()
    pairs = list(read_pairs(path, limit=most))
    language = Language.load(pairs[0].language)
    sureness, corrector = Curve(language), cleaner.corrector(language.code)
    for number, pair in enumerate(pairs, first):
        for text, is_truth in ((pair.ocr, False), (pair.truth.text, True)):
            cleaned = cleaner.clean(Document.from_text(text, language=language.code)).text
            beside = Alignment(cleaned, pair.truth.words)
            for correction in corrector.corrections(cleaned):
                reading = correction.weighed.reading
                span = reading.start, reading.end
                if is_on_purpose(cleaned, span, reading.text, language.lexicon):
                    continue
                right = how_right_would_be(beside, MeasuredOffer(*span, reading.text, "", 0.5))
                if right is None:
                    continue
                features = sureness.features(correction.stretch, correction.weighed)
                if not names:
                    names += [*features, *OPERATIONS, "usual"]
                operation = [float(reading.operation == it) for it in OPERATIONS]
                broke = right is Right.NOT and how_right(beside, *span) is Right.EXACTLY
                weight = (IN_TRUTH if is_truth else BROKEN) if broke else 1.0
                told = [*features.values(), *operation, 1.0]
                yield Example(number, told, right is not Right.NOT, weight, broke)


def fitted(told: Numbers, right: Numbers, weight: Numbers) -> Numbers:
    """Draw a logistic curve through what was seen: Newton's method, a few rounds."""
    size = told.shape[1]
    found = np.zeros(size)
    for _ in range(ROUNDS):
        chance = 1.0 / (1.0 + np.exp(-told @ found))
        slope = told.T @ (weight * (right - chance)) - PRIOR * found
        bend = (told * (weight * chance * (1.0 - chance))[:, None]).T @ told
        step = np.linalg.solve(bend + PRIOR * np.eye(size), slope)
        found += step
        if np.abs(step).max() < SMALL_STEP:
            break
    return found


def main() -> None:
    """Fit on the files that are named, and print the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, help="of each file the first documents only")
    options = parser.parse_args()
    names: list[str] = []
    examples: list[Example] = []
    weights: list[float] = []
    for path in options.pairs:
        first = examples[-1].document + 1 if examples else 0
        found = list(examples_of(path, first, options.limit, names))
        examples += found
        weights += [it.weight / len(found) for it in found]
    told = np.array([it.told for it in examples])
    right = np.array([float(it.is_right) for it in examples])
    weight = np.array(weights) * (len(examples) / sum(weights))
    spread = told.std(axis=0)
    spread[spread == 0] = 1.0
    scaled = told / spread
    score = np.zeros(len(examples))
    parts = np.array([it.document // RUN % PARTS for it in examples])
    for part in range(PARTS):
        others = parts != part
        score[~others] = scaled[~others] @ fitted(scaled[others], right[others], weight[others])
    # What it says is what was seen: a line through the scores, each example counting once.
    line = np.stack((score, np.ones(len(score))), 1)
    stretch, shift = fitted(line, right, np.ones(len(right)))
    numbers = fitted(scaled, right, weight) / spread * stretch
    numbers[-1] += shift
    for name, number in zip(names, numbers, strict=True):
        print(f"{name} = {number:.3f}")
    said = 1.0 / (1.0 + np.exp(-(stretch * score + shift)))
    broke = np.array([it.broke for it in examples])
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        made = said >= least
        print(
            f"# {least}: {int(made.sum())} made, {right[made].mean():.1%} right, "
            f"{int(broke[made].sum())} break what was right"
        )


if __name__ == "__main__":
    main()
