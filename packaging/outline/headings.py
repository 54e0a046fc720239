"""Fit what the signs of a heading weigh where the layout is known.

    python packaging/outline/headings.py ISSUE-METS.xml …

Prints the table ``laid.weights`` of ``resources/outline/headings.toml``. Of each page of the
issues, lines that the METS calls a heading are told from all others that it gives to an
article, with the pages marked by hand in ``tests/outline/marked_layouts.toml`` (use “tune”)
where the shared formats are there. A logistic regression by Newton's method; the weights that
the lines alone have are what it starts from and is held to, and a sign of the layout starts
from nothing. The shipped table came of three issues of the Ouest-Éclair (1901), one of the
Journal des débats (1814), pages 2 to 4 of a Statesman (1824, headings marked by hand) and the
two marked pages; rounded to quarters, with the last lines of the table set by hand.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from numpy.typing import NDArray

from ocrfix.formats import read
from ocrfix.outline.headings import heading_signs, signs_beside
from ocrfix.outline.printed import read_line
from ocrfix.outline.prints import prints_of
from ocrfix.outline.reading_order import in_reading_order
from ocrfix.resources import resource
from ocrfix.text.document import Document
from ocrfix.text.tokens import iterate_lines

ROOT = Path(__file__).resolve().parents[2]
FORMATS = ROOT.parent / "shared" / "data" / "formats"
MARKS = ROOT / "tests" / "outline" / "marked_layouts.toml"
HEADINGS = frozenset({"HEADING", "TITLE", "HEADLINE", "OVERLINE", "SUBHEADLINE", "SUBTITLE"})
HELD, FREE = 10.0, 3.0
"""The strength with which a weight is held to its start: of the lines, of the layout."""
ROUNDS = 60
BY_HAND = 3.0
"""A line marked by hand counts as so many."""
Numbers = NDArray[np.float64]
Example = tuple[set[str], bool, float]


def main() -> None:
    """Print the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mets", nargs="+", type=Path)
    arguments = parser.parse_args()
    examples = [it for path in arguments.mets for it in of_issue(path)] + list(of_marked())
    print_weights(*fit(examples))


def of_issue(path: Path) -> Iterator[Example]:
    """The lines of the pages of an issue that its METS gives to articles."""
    root = ET.parse(path).getroot()  # noqa: S314 - files of one's own choice
    headings: set[tuple[str, str]] = set()
    owned: set[tuple[str, str]] = set()
    for division in (it for it in root.iter() if it.get("TYPE") == "ARTICLE"):
        _areas(division, is_heading=False, headings=headings, owned=owned)
    for file in (it for it in root.iter() if _local(it.tag) == "file"):
        address = next((v for it in file for k, v in it.attrib.items() if k.endswith("href")), "")
        page = path.parent / "ALTO" / address.rsplit("/", 1)[-1]
        name = file.get("ID", "")
        if address.endswith(".xml") and page.is_file():
            document = read(page)
            blocks = [(it, (name, it.id)) for p in document.layout for it in p.blocks]
            inside = {line.start for it, key in blocks if key in owned for line in it.lines}
            heads = {line.start for it, key in blocks if key in headings for line in it.lines}
            yield from of_document(document, inside, heads, 1.0)


def _areas(
    division: ET.Element,
    *,
    is_heading: bool,
    headings: set[tuple[str, str]],
    owned: set[tuple[str, str]],
) -> None:
    for child in division:
        if _local(child.tag) == "div":
            is_below = is_heading or child.get("TYPE", "").upper() in HEADINGS
            _areas(child, is_heading=is_below, headings=headings, owned=owned)
        for area in child.iter() if _local(child.tag) == "fptr" else ():
            if area.get("BEGIN"):
                key = (area.get("FILEID", ""), area.get("BEGIN", ""))
                owned.add(key)
                if is_heading:
                    headings.add(key)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def of_marked() -> Iterator[Example]:
    """The lines of the pages marked by hand to tune on."""
    for name, marks in tomllib.loads(MARKS.read_text(encoding="utf-8")).items():
        if marks["use"] == "tune" and (FORMATS / name).is_file():
            document = read(FORMATS / name)
            starts = [it.start for it in iterate_lines(document.text)]
            heads = {starts[it - 1] for key in ("articles", "headings") for it in _of(marks[key])}
            aside = {starts[it - 1] for it in _of(marks["advertisements"])}
            yield from of_document(document, set(starts) - aside, heads, BY_HAND)


def _of(marked: str) -> Iterator[int]:
    for span in marked.split():
        first, _, last = span.partition("-")
        yield from range(int(first), int(last or first) + 1)


def of_document(
    document: Document, inside: set[int], heads: set[int], weight: float
) -> Iterator[Example]:
    """The signs of some lines of a document, and which of them are of a heading."""
    spans = [it for it in iterate_lines(document.text) if it.text and not it.text.isspace()]
    lines = [read_line(it) for it in spans]
    prints = prints_of(document.layout, [in_reading_order(it) for it in document.layout], lines)
    beside = signs_beside([it.start in heads for it in lines])
    for line, signs, more in zip(lines, heading_signs(lines, prints), beside, strict=True):
        if line.start in inside and "never" not in signs:
            yield signs | more, line.start in heads, weight


def fit(examples: Sequence[Example]) -> tuple[list[str], Numbers, float]:
    """The signs, what each weighs, and what all together must reach."""
    known = tomllib.loads(resource("outline", "headings.toml").read_text(encoding="utf-8"))["text"]
    names = sorted(set().union(*(signs for signs, _, _ in examples)))
    shown = np.array([[name in signs for name in names] for signs, _, _ in examples], float)
    shown = np.hstack([shown, np.ones((len(examples), 1))])
    truth = np.array([is_heading for _, is_heading, _ in examples], float)
    counts = np.array([weight for _, _, weight in examples])
    start = np.array([*(known["weights"].get(it, 0.0) for it in names), -known["least"]])
    held = np.array([*(HELD if it in known["weights"] else FREE for it in names), 0.0])
    weights = start.copy()
    for _ in range(ROUNDS):
        said = 1 / (1 + np.exp(-shown @ weights))
        slope = shown.T @ (counts * (truth - said)) - held * (weights - start)
        bend = (shown.T * (counts * said * (1 - said))) @ shown + np.diag(held)
        weights += np.linalg.solve(bend + 1e-6 * np.eye(len(weights)), slope)
    return names, weights[:-1], float(-weights[-1])


def print_weights(names: Sequence[str], weights: Numbers, least: float) -> None:
    """Print the table, the heaviest first."""
    print(f"least = {round(least * 4) / 4}\n")
    for weight, name in sorted(zip(weights, names, strict=True), reverse=True):
        if round(weight * 4):
            print(f'"{name}" = {round(weight * 4) / 4}')


if __name__ == "__main__":
    main()
