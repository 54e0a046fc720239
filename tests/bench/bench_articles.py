"""Recall and precision of articles on pages marked by hand: printed, not tested.

    python tests/bench/bench_articles.py            # the ten pages that judge
    python tests/bench/bench_articles.py --use tune # the ten it was tuned on
    python tests/bench/bench_articles.py --laid     # pages with a layout, marked by hand
    python tests/bench/bench_articles.py --mets     # layout alone, against what METS tells apart

The marks are in ``tests/outline/marked_pages.toml`` and ``marked_layouts.toml``, the pages in
``../shared/data``. ``--mets FILE …`` judges by other METS files.

A METS tells pieces apart that are no articles: titles of sections, mastheads, advertisements,
specks. Its figure is printed as it is, and of what can be judged: a title belongs to the
piece below it, mastheads and advertisements are left out, and so is text that no piece owns.
Below each is said in what kind of piece the two differ. On either side a page begins with a
piece whatever stands there, which is no finding, and a speck is no beginning.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from ocrfix.cleaning import Cleaner  # noqa: E402
from ocrfix.cleaning.articles import raw_outline  # noqa: E402
from ocrfix.formats import read  # noqa: E402
from ocrfix.outline.parts import HEADINGS, Outline, PartKind  # noqa: E402
from ocrfix.text.document import Document  # noqa: E402
from ocrfix.text.tokens import LineIndex, iterate_lines  # noqa: E402

MARKS = ROOT / "tests" / "outline" / "marked_pages.toml"
LAID = ROOT / "tests" / "outline" / "marked_layouts.toml"
PAGES = ROOT.parent / "shared" / "data" / "raw_pages"
FORMATS = ROOT.parent / "shared" / "data" / "formats"
_NO_ARTICLES = frozenset({"title_section", "advert", "advertisement", "ad", "illustration"})
_TITLES = frozenset({"title", "section", "text"})
_LEAST_WORDS = 3
_HEAD_LINES = 3
METS = ("mets-alto-lux-1858/example-mets.xml", "alto-bl-1824/0002647_18240217_mets.xml")


def spans(marked: str) -> list[range]:
    """Ranges of line numbers: ``8-11 42``."""
    pairs = (it.partition("-") for it in marked.split())
    return [range(int(first), int(last or first) + 1) for first, _, last in pairs]


@dataclass
class Score:
    """The things found, of what there is."""

    right: int = 0
    found: int = 0
    there: int = 0
    headings_found: int = 0
    headings_right: int = 0
    headings_there: int = 0
    glued: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Count another page in."""
        for name in ("right", "found", "there"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("headings_found", "headings_right", "headings_there"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.glued += other.glued

    def __str__(self) -> str:
        """Precision, recall and F1 of beginnings; headings found; headline lines glued."""
        return (
            f"beginnings: {_rates(self.right, self.found, self.there)}; heading lines: "
            f"{_rates(self.headings_right, self.headings_found, self.headings_there)}; "
            f"glued {len(self.glued)}"
        )


def _rates(right: int, found: int, there: int) -> str:
    precision, recall = right / max(found, 1), right / max(there, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {precision:.2f} R {recall:.2f} F1 {f1:.3f} ({right}/{found}/{there})"


def score(outline: Outline, text: str, marks: dict[str, str]) -> Score:
    """Compare the outline of a raw page with its marks."""
    line_of = LineIndex(text)
    aside = {line for it in spans(marks["advertisements"]) for line in it}
    heads = spans(marks["articles"])
    done = Score(there=len(heads))
    left = list(heads)
    for number, article in enumerate(outline.articles):
        # A page begins with an article whatever stands there.
        if number == 0 and article.parts[0].kind not in HEADINGS:
            continue
        line = line_of.line_and_column(article.start)[0]
        if line in aside:
            continue
        done.found += 1
        hit = next((it for it in left if line in it), None)
        if hit is not None:
            left.remove(hit)
            done.right += 1
    marked = {line for it in heads + spans(marks["headings"]) for line in it}
    found = set(_lines(outline, line_of, HEADINGS)) - aside
    done.headings_there = len(marked)
    done.headings_found = len(found)
    done.headings_right = len(found & marked)
    bare = {line for it in spans(marks.get("bare", "")) for line in it}
    done.glued = list(_glued(outline, text, line_of, marked - bare))
    return done


def _lines(outline: Outline, line_of: LineIndex, kinds: frozenset[PartKind]) -> Iterator[int]:
    for article in outline.articles:
        for part in article.parts:
            if part.kind in kinds:
                first = line_of.line_and_column(part.start)[0]
                yield from range(first, line_of.line_and_column(part.end)[0] + 1)


def _glued(outline: Outline, text: str, line_of: LineIndex, marked: set[int]) -> Iterator[str]:
    """Marked lines that stand in one paragraph with text that is no heading."""
    for article in outline.articles:
        for part in article.parts:
            if part.kind is not PartKind.PARAGRAPH:
                continue
            first = line_of.line_and_column(part.start)[0]
            lines = set(range(first, line_of.line_and_column(part.end)[0] + 1))
            if lines & marked and lines - marked:
                yield from (text.split("\n")[it - 1] for it in sorted(lines & marked))


def main() -> None:
    """Print a line a page, and the sum."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--use", default="test", choices=("test", "tune"))
    parser.add_argument("--laid", action="store_true", help="pages with a layout instead")
    parser.add_argument("--mets", nargs="*", help="judge by METS files instead")
    parser.add_argument("--show", action="store_true", help="print what was found")
    arguments = parser.parse_args()
    if arguments.mets is not None:
        judge_by_mets([Path(it) for it in arguments.mets] or [FORMATS / it for it in METS])
        return
    marked, folder = (LAID, FORMATS) if arguments.laid else (MARKS, PAGES)
    pages = tomllib.loads(marked.read_text(encoding="utf-8"))
    cleaner = Cleaner()
    total = Score()
    for name, marks in pages.items():
        if marks["use"] != arguments.use:
            continue
        cleaned = cleaner.clean(read(folder / name))
        outline = raw_outline(cleaned)
        done = score(outline, cleaned.document.text, marks)
        total.add(done)
        print(f"{name[-24:]}  {done}")
        if arguments.show:
            _show(outline, cleaned.document.text, marks)
    print(f"{'all':24}  {total}")
    for line in total.glued:
        print(f"   glued: {line}")


def judge_by_mets(paths: Sequence[Path]) -> tuple[Score, Score]:
    """The share of the pieces METS files tell apart that are found where they are not asked.

    Returns:
        Of all pieces as they stand, and of what can be judged.
    """
    cleaner = Cleaner()
    sums = Score(), Score()
    for path in paths:
        document = read(path)
        outline = raw_outline(cleaner.clean(replace(document, articles=())))
        found = beginnings(outline, document)
        # What we keep in one article with the title of its section a METS may tell apart.
        pieces = found | (below_titles(outline) & {it.start for it in document.articles})
        starts = told_beginnings(document, pieces)
        heads, owned = heads_of(document)
        judged = {it for it in found if any(it in span for span in owned)}
        hits = sum(any(it in head for it in judged) for head in heads)
        scores = (
            Score(len(starts & pieces), len(pieces), len(starts)),
            Score(hits, len(judged), len(heads)),
        )
        for total, done in zip(sums, scores, strict=True):
            total.add(done)
        print(f"{path.name[-32:]:34}{_rates_of(scores)}")
        print(f"{'':34}{_told_otherwise(document, starts, pieces, owned)}")
    print(f"{'all':34}{_rates_of(sums)}")
    return sums


def _told_otherwise(
    document: Document, starts: set[int], found: set[int], owned: Sequence[range]
) -> str:
    """Tell where a METS begins pieces that were not found, and what was found beyond its own."""
    missed = Counter(it.kind for it in document.articles if it.start in starts - found)
    beyond = Counter(
        "within a piece" if any(it in span for span in owned) else "where no article is"
        for it in found - starts
    )
    words = [f"{count} {name}" for name, count in missed.most_common()]
    more = [f"{count} {name}" for name, count in beyond.most_common()]
    return f"not found: {', '.join(words) or 'none'}; found beyond: {', '.join(more) or 'none'}"


def told_beginnings(document: Document, found: set[int]) -> set[int]:
    """The places at which a METS begins pieces, but for specks and tops of pages that we drop too."""
    tops = page_tops(document) - found
    return {
        piece.start
        for piece in document.articles
        if piece.start not in tops and _words_in(document.text[piece.start : piece.end])
    }


def page_tops(document: Document) -> set[int]:
    """The places at which pages begin."""
    tops: dict[str, int] = {}
    for page in document.layout:
        tops.setdefault(page.id, page.start)
    return set(tops.values())


def beginnings(outline: Outline, document: Document) -> set[int]:
    """The places at which articles are said to begin; a page begins with one whatever stands there."""
    tops = page_tops(document)
    return {
        article.start
        for article in outline.articles
        if article.start not in tops or article.parts[0].kind in HEADINGS
    }


def below_titles(outline: Outline) -> set[int]:
    """The places at which articles go on below the title of a section."""
    return {
        below.start
        for article in outline.articles
        for above, below in pairwise(article.parts)
        if above.kind is PartKind.SECTION and below.kind is not PartKind.SECTION
    }


def _words_in(text: str) -> int:
    """Count runs of three letters: a speck has none."""
    return len(re.findall(r"[^\W\d_]{3}", text))


def _rates_of(scores: tuple[Score, Score]) -> str:
    told = [_rates(it.right, it.found, it.there) for it in scores]
    return f"as it is {told[0]}; what can be judged {told[1]}"


def heads_of(document: Document) -> tuple[list[range], list[range]]:
    """The places at which the articles of a METS may be said to begin, and the text they own."""
    heads: list[range] = []
    owned: list[range] = []
    begun: int | None = None
    for piece in document.articles:
        words = document.text[piece.start : piece.end]
        if _words_in(words) < _LEAST_WORDS or piece.kind in _NO_ARTICLES:
            begun = None
            continue
        begun = piece.start if begun is None else begun
        owned.append(range(piece.start, piece.end))
        if piece.kind not in _TITLES:
            # Its own heading may be behind an overline or a signature: its first lines.
            lines = [it.start for it in iterate_lines(words) if it.text.strip()]
            heads.append(range(begun, piece.start + lines[:_HEAD_LINES][-1] + 1))
            begun = None
    return heads, owned


def _show(outline: Outline, text: str, marks: dict[str, str]) -> None:
    line_of = LineIndex(text)
    heads = spans(marks["articles"])
    seen = {line_of.line_and_column(it.start)[0] for it in outline.articles}
    for line in sorted(seen):
        hit = any(line in it for it in heads)
        print(f"   {'+' if hit else '-'} {line} {text.splitlines()[line - 1][:60]}")
    for it in heads:
        if not seen & set(it):
            print(f"   missed {it.start} {text.splitlines()[it.start - 1][:60]}")


if __name__ == "__main__":
    main()
