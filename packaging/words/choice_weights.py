"""Train `resources/suspects/choice.toml`: what each trait of a candidate is worth.

    python packaging/words/choice_weights.py --pairs ../shared/data/pairs

Needs numpy and pairs of OCR text and truth. Every wrong word that has the right one among
its candidates is one example; the weights are those under which the right ones are likeliest,
all places together. About twenty numbers are set by ten thousand examples, none of them
about a word or a letter. Two runs over the same pairs give the same bytes.

Source:
    Conditional log-likelihood with a Gaussian prior, by Newton's method: S. F. Chen, R.
    Rosenfeld, *A Survey of Smoothing Techniques for ME Models*, IEEE Trans. Speech and Audio
    Processing 8, 2000.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from ocrfix.cleaning import Cleaned, Cleaner  # noqa: E402
from ocrfix.evaluation.align import Alignment  # noqa: E402
from ocrfix.evaluation.doubts import (  # noqa: E402
    is_right,
    span_to_ask,
    suspects_by_group,
    units_of,
)
from ocrfix.evaluation.pairs import Pair, read_pairs  # noqa: E402
from ocrfix.evaluation.reader import MeasuredSuspect  # noqa: E402
from ocrfix.suspects.choice import Traits  # noqa: E402
from ocrfix.text.document import Document  # noqa: E402

SETS = (("tune_overproof_train_en.jsonl", None), ("tune_bln600_train_en.jsonl", 2500))
"""Files, and how many pairs of each are used; the others are there to check."""
FAR = 0.1
"""Weight of an example further from its truth than a reader can guess, mostly a speck: of
0, 0.05, 0.1, 0.2 and 1 the least with which no set has fewer right ones first than before."""
PRIOR = 2.0
"""Inverse of the variance of the prior around the plain sum."""
START = ("channel", "fit", "gain")
"""Traits that count 1 in the plain sum of a noisy channel, all others 0."""
STEPS = 12
LONGEST_STEP = 2.0
HEAD = """\
# What each trait of a candidate is worth; what the traits are is said in
# ocrfix/suspects/choice.py. Made by packaging/words/choice_weights.py: trained on the tune files
# of Overproof (train) and BLN600 (the first 2,500 pairs), checked on the others. CC0-1.0.

"""

Floats = NDArray[np.float64]


class Examples:
    """Wrong words with their candidates, in one long table.

    Attributes:
        traits: One row a candidate.
        right: Of each row, whether it is the right one.
        place: Of each row, the number of its word.
        starts: First row of each word.
        weight: Of each word.
    """

    def __init__(self, places: Sequence[tuple[Floats, NDArray[np.bool_], float]]) -> None:
        """Put places together."""
        sizes = [len(traits) for traits, _, _ in places]
        self.traits: Floats = np.vstack([traits for traits, _, _ in places])
        self.right = np.concatenate([right for _, right, _ in places])
        self.weight = np.array([weight for _, _, weight in places])
        self.place = np.repeat(np.arange(len(places)), sizes)
        self.starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])

    def chances(self, scores: Floats) -> Floats:
        """Turn scores into chances that add up to one in each place."""
        most = np.maximum.reduceat(scores, self.starts)
        chances = np.exp(scores - most[self.place])
        sums: Floats = np.add.reduceat(chances, self.starts)
        return np.asarray(chances / sums[self.place])


def main() -> None:
    """Train, and write the weights."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--pairs", type=Path, default=ROOT.parent / "shared" / "data" / "pairs")
    parser.add_argument("--resources", type=Path, default=ROOT / "resources")
    options = parser.parse_args()
    cleaner = Cleaner()
    places = [
        place
        for name, limit in SETS
        for pair in read_pairs(options.pairs / name, limit=limit)
        for place in _places(cleaner, pair)
    ]
    weights = train(Examples(places))
    rows = (
        f"{name} = {weight:.2f}\n" for name, weight in zip(Traits._fields, weights, strict=True)
    )
    path = options.resources / "suspects" / "choice.toml"
    path.write_text(HEAD + "".join(rows), encoding="utf-8")
    print(f"{path.name}: {len(places)} words")


def _places(cleaner: Cleaner, pair: Pair) -> Iterator[tuple[Floats, NDArray[np.bool_], float]]:
    """Give the traits of all candidates of each wrong word that has the right one among them."""
    text = cleaner.clean(Document.from_text(pair.ocr, language=pair.language)).text
    alignment = Alignment(text, pair.truth.words)
    examination = cleaner.examine(Cleaned.unchanged(text, pair.language))
    suspects = (MeasuredSuspect(it.start, it.end, it.score) for it in examination.suspects)
    by_group, _ = suspects_by_group(alignment, suspects)
    for unit in units_of(alignment):
        if not unit.wrong:
            continue
        asked = span_to_ask(alignment, unit, by_group.get(unit.group))
        options = examination.options(*asked)
        right = np.array([is_right(alignment, unit, asked, it.text) for it in options], bool)
        if right.any():
            yield np.array([it.traits for it in options]), right, 1.0 if unit.near else FAR


def train(examples: Examples) -> Floats:
    """Find the weights under which the right candidates are likeliest.

    Args:
        examples: Words with at least one right candidate each.
    """
    start = np.array([float(name in START) for name in Traits._fields])
    weights = start.copy()
    traits = examples.traits
    of_row = examples.weight[examples.place][:, None]
    for _ in range(STEPS):
        scores = traits @ weights
        chances = examples.chances(scores)[:, None]
        among_right = examples.chances(np.where(examples.right, scores, -np.inf))[:, None]
        gradient = (traits * (among_right - chances) * of_row).sum(axis=0)
        gradient -= PRIOR * (weights - start)
        mean = np.add.reduceat(traits * chances, examples.starts)
        curvature = traits.T @ (traits * chances * of_row)
        curvature -= mean.T @ (mean * examples.weight[:, None])
        curvature += PRIOR * np.eye(len(weights))
        step = np.linalg.solve(curvature, gradient)
        weights = weights + step * min(1.0, LONGEST_STEP / np.abs(step).max())
    return weights


if __name__ == "__main__":
    main()
