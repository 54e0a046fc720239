"""Blocks of a page that are no text to be read: ruins, rules, scraps, tables, advertisements.

Such blocks are found once the rules have run and the doubtful words are known. Nothing is
done with them but what the reader decides: they are taken out, marked, or passed over.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import count, groupby
from operator import attrgetter

from ocrfix.cleaning import Cleaned
from ocrfix.cleaning.articles import is_page, raw_outline
from ocrfix.outline.parts import Article, ArticleKind, PartKind
from ocrfix.resources import read_table, resource
from ocrfix.suspects.suspect import Suspects
from ocrfix.text.document import Document
from ocrfix.text.lines import Lines
from ocrfix.text.tokens import TextSpan

_LONGEST_PAGE = 1_000_000
"""In a longer text tables and advertisements are not looked for: an outline takes too long."""


class BlockKind(StrEnum):
    """The kind of a block.

    Attributes:
        RUINED: Hardly a word of it can be read: a photograph, a drawing, a bad patch of the page.
        RULE: A printed rule, an ornament, specks: there is no letter in it.
        SCRAP: A lone line of stray letters.
        TABLE: Rows of prices or figures.
        ADVERTISEMENT: What was paid for.
        LINES: Lines that the reader chose.
    """

    RUINED = "ruined"
    RULE = "rule"
    SCRAP = "scrap"
    TABLE = "table"
    ADVERTISEMENT = "advertisement"
    LINES = "lines"


class Deed(StrEnum):
    """An action on a block.

    Attributes:
        TAKE_OUT: It is taken out of the cleaned text.
        MARK: A mark stands in its place that says it is illegible.
        SKIP: It stays, and nothing in it is asked about.
        ASK: What was passed over is asked about again.
    """

    TAKE_OUT = "take-out"
    MARK = "mark"
    SKIP = "skip"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines of the raw text that are no text.

    Attributes:
        kind: What they are.
        start, end: Their span, half-open, without the last line end.
    """

    kind: BlockKind
    start: int
    end: int


class Blocks(Sequence[Block]):
    """The blocks of a text, disjoint and in order."""

    def __init__(self, found: Iterable[Block] = ()) -> None:
        """Take blocks that do not overlap, in order."""
        self._found = tuple(found)
        self._starts = [it.start for it in self._found]

    def __getitem__(self, index):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN204
        return self._found[index]

    def __len__(self) -> int:
        return len(self._found)

    def at(self, start: int, end: int) -> Block | None:
        """Return the block that a span of the raw text lies in; None if it lies in none."""
        number = bisect_right(self._starts, start) - 1
        if number < 0 or self._found[number].end < end:
            return None
        return self._found[number]

    def of_kind(self, kind: BlockKind) -> list[Block]:
        """Return all blocks of a kind, in order."""
        return [it for it in self._found if it.kind is kind]


NO_BLOCKS = Blocks()


def mark() -> str:
    """Return what stands for a block that nobody can read."""
    return str(_numbers()["mark"])


@cache
def _numbers() -> Mapping[str, object]:
    return read_table(resource("outline", "not_text.toml"), dict)


def lines_around(document: Document, start: int, end: int) -> Block:
    """Return the whole lines that a span of the raw text touches, as a block."""
    raw = document.text
    left = raw.rfind("\n", 0, start) + 1
    right = raw.find("\n", max(end - 1, start))
    right = len(raw) if right < 0 else right
    return Block(BlockKind.LINES, left, left + len(raw[left:right].rstrip("\r")))


# --- finding ----------------------------------------------------------------------------


def find_blocks(ruled: Cleaned, suspects: Suspects) -> Blocks:
    """Find what is no text in what the rules made.

    Args:
        ruled: What they made.
        suspects: Its doubtful words.
    """
    lines = Lines.of(ruled.document.text)
    found: list[Block] = []
    if len(ruled.document.text) <= _LONGEST_PAGE and is_page(ruled):
        found += _from_outline(raw_outline(ruled).articles, lines)
    shown = _shown_lines(ruled, lines)
    doubtful = Counter(map(lines.holding, suspects.column("raw_start")))
    found += _ruined(lines, shown, doubtful)
    for kind, run in groupby(range(len(lines)), key=shown.get):
        if kind is not None:
            held = list(run)
            found.append(Block(kind, lines[held[0]].start, _end(lines[held[-1]])))
    return Blocks(_apart(found))


def _end(line: TextSpan) -> int:
    return line.start + len(line.text.rstrip("\r\n"))


def _from_outline(articles: Iterable[Article], lines: Lines) -> Iterator[Block]:
    """Yield advertisements, and tables outside of them."""
    table = _numbers()["table"]
    least = int(table["least_lines"])  # type: ignore[index]
    for article in articles:
        if article.kind is ArticleKind.ADVERTISEMENT:
            yield _whole_lines(BlockKind.ADVERTISEMENT, article.start, article.end, lines)
            continue
        for part in article.of_kind(PartKind.TABLE):
            first = lines.holding(part.start)
            last = lines.holding(max(part.end - 1, part.start))
            if last - first + 1 >= least:
                yield _whole_lines(BlockKind.TABLE, part.start, part.end, lines)


def _whole_lines(kind: BlockKind, start: int, end: int, lines: Lines) -> Block:
    first = max(lines.holding(start), 0)
    last = max(lines.holding(max(end - 1, start)), first)
    return Block(kind, lines[first].start, _end(lines[last]))


def _shown_lines(ruled: Cleaned, lines: Lines) -> dict[int, BlockKind]:
    """Map the numbers of lines that rules show as no text to their kinds."""
    kinds = _numbers()["lines"]
    found: dict[int, BlockKind] = {}
    for proposal in ruled.proposals:
        kind = kinds.get(proposal.edit.rule_id)  # type: ignore[attr-defined]
        if kind is not None:
            # A removal may take the gap before its line along.
            raw = ruled.document.text[proposal.start : proposal.end]
            at = proposal.start + len(raw) - len(raw.lstrip())
            found[lines.holding(at)] = BlockKind(kind)
    return found


def _ruined(
    lines: Lines, shown: Mapping[int, BlockKind], suspects: Counter[int]
) -> Iterator[Block]:
    """Yield the stretches of lines in which hardly a word can be read."""
    weights = {key: float(it) for key, it in _numbers()["ruined"].items()}  # type: ignore[attr-defined]

    def worth(number: int, line: TextSpan) -> float:
        if number in shown:
            return weights["shown_line"]
        odd = suspects[number]
        words = max(len(line.text.split()), odd)
        return odd * weights["doubtful"] + (words - odd) * weights["readable"]

    for first, last in _heaviest(map(worth, count(), lines), weights["least"]):
        yield Block(BlockKind.RUINED, lines[first].start, _end(lines[last]))


def _heaviest(worths: Iterable[float], least: float) -> Iterator[tuple[int, int]]:
    """Yield the first and last index of each stretch whose sum cannot be made greater.

    W. L. Ruzzo and M. Tompa, "A linear time algorithm for finding all maximal scoring
    subsequences", 1999.
    """
    total = 0.0
    # First and last index, the sums before and behind, the last one before with a smaller sum.
    kept: list[tuple[int, int, float, float, int]] = []
    for index, worth in enumerate(worths):
        before, total = total, total + worth
        if worth <= 0:
            continue
        first, left = index, before
        while True:
            number = len(kept) - 1
            while number >= 0 and kept[number][2] >= left:
                number = kept[number][4]
            if number < 0 or kept[number][3] >= total:
                kept.append((first, index, left, total, number))
                break
            first, left = kept[number][0], kept[number][2]
            del kept[number:]
    for first, last, left, right, _ in kept:
        if right - left >= least:
            yield first, last


def _apart(found: Iterable[Block]) -> list[Block]:
    """Return blocks in order; of two that overlap the longer."""
    kept: list[Block] = []
    for block in sorted(found, key=lambda it: (it.start - it.end, it.start)):
        at = bisect_right(kept, block.start, key=attrgetter("start"))
        is_free = at == 0 or kept[at - 1].end <= block.start
        if is_free and (at == len(kept) or block.end <= kept[at].start):
            kept.insert(at, block)
    return kept
