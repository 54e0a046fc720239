r"""Fit the weights by which a second reading is believed, on made pages.

    python packaging/scan/calibrate.py FOLDER [FOLDER …]

Each folder holds pages that ``tests/bench/made_pages.py`` made. Prints the weights for
``resources/scan/belief.toml``, rounded, and how well the belief foretells what is right: on
pages that the fit did not see, a fifth of them at a time.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from ocrfix.evaluation.align import Alignment  # noqa: E402 - found once the checkout is in reach
from ocrfix.formats import read  # noqa: E402
from ocrfix.rules.scan.evidence import PageSense, folded, traits  # noqa: E402
from ocrfix.scan import ScanReader  # noqa: E402
from ocrfix.scan.pictures import ScanPlaces  # noqa: E402
from ocrfix.text.document import Document  # noqa: E402
from ocrfix.words.lexicon import Lexicon  # noqa: E402

_LIKELY = 0.5
_STRENGTH = 0.3
"""The strength with which weights are drawn to nothing."""
Row = tuple[dict[str, float], bool, bool, str, str, str]


def judged(document: Document, truth: Sequence[str], lexicon: Lexicon | None) -> list[Row]:
    """Every place where the readings differ: its traits, and which of them is right."""
    if document.second is None:
        return []
    beside = Alignment(document.text, truth)
    page = PageSense.of(document.text, document.second.places)
    rows = []
    for place in document.second.places:
        first, second = folded(document.text[place.start : place.end]), folded(place.text)
        if first == second or place.start == place.end:
            continue
        words = beside.words_touching(place.start, place.end)
        groups = beside.groups_of_words(words)
        there = [beside.groups[it] for it in groups]
        if not there or beside.span_of(there[0])[0] < place.start:
            continue
        if beside.span_of(there[-1])[1] > place.end:
            continue
        printed = folded(" ".join(word for it in there for word in beside.truth_of(it)))
        found = traits(document.text, place, page, lexicon)
        rows.append((found, second == printed, first == printed, first, second, printed))
    return rows


def fit(rows: Sequence[Row], names: Sequence[str]) -> np.ndarray:
    """Fit a logistic curve by Newton's method; all but the constant are drawn to nothing."""
    x = np.array([[row[0].get(name, 0.0) for name in names] for row in rows])
    y = np.array([float(row[1]) for row in rows])
    pull = np.array([0.0 if name == "usual" else _STRENGTH for name in names])
    weights = np.zeros(len(names))
    for _ in range(60):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - chance) - pull * weights
        curve = (x * (chance * (1 - chance))[:, None]).T @ x + np.diag(pull + 1e-6)
        weights += np.linalg.solve(curve, slope)
    return weights


def main(folders: Sequence[str]) -> int:
    """Fit, and print."""
    lexicon = Lexicon.load()
    reader = ScanReader(ScanPlaces(), kept=Path(tempfile.gettempdir()) / "ocrfix-readings")
    pages: list[list[Row]] = []
    for path in sorted(it for folder in folders for it in Path(folder).glob("*.xml")):
        document = reader.read_again(read(path, language="en"), path, "en")
        truth = path.with_suffix(".txt").read_text(encoding="utf-8").replace("¬", "-").split()
        try:
            pages.append(judged(document, truth, lexicon))
        except KeyError:
            print(f"{path}: too much of it is wrong", file=sys.stderr)
    rows = [row for page in pages for row in page]
    names = sorted({name for row in rows for name in row[0]})
    print(f"# {len(pages)} pages, {len(rows)} places where the readings differ")
    print(f"# second right {sum(it[1] for it in rows)}, first right {sum(it[2] for it in rows)}")
    for name, weight in zip(names, fit(rows, names), strict=True):
        print(f"{name} = {weight:.2f}")
    chances: list[tuple[float, Row]] = []
    for fold in range(5):
        seen = [row for number, page in enumerate(pages) if number % 5 != fold for row in page]
        weights = fit(seen, names)
        for row in (row for number, page in enumerate(pages) if number % 5 == fold for row in page):
            odds = sum(row[0].get(name, 0.0) * it for name, it in zip(names, weights, strict=True))
            chances.append((1 / (1 + np.exp(-odds)), row))
    print("# belief: places, second right, first right (broken if made)")
    for low, high in ((0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95),
                      (0.95, 0.98), (0.98, 0.99), (0.99, 1.01)):  # fmt: skip
        of = [row for chance, row in chances if low <= chance < high]
        print(
            f"# {low:.2f}-{high:.2f}: {len(of)} {sum(it[1] for it in of)} {sum(it[2] for it in of)}"
        )
    for chance, row in sorted(chances, key=lambda it: -it[0]):
        if row[2] and chance > _LIKELY:
            print(f"#   would break at {chance:.3f}: {row[3]!r} -> {row[4]!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
