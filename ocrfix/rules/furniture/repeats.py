r"""Lines that stand again: running heads with their folios, and lines read twice."""

from __future__ import annotations

import re
from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from rapidfuzz.distance import Indel

from ocrfix.outline import PartKind
from ocrfix.rules.context import Context
from ocrfix.rules.printed_lines import printed_lines
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.pages import PAGE_BREAK, EdgeLine, page_edges
from ocrfix.text.removal import removal
from ocrfix.text.tokens import TextSpan

_LINE_END = re.compile(r"\r\n|\n|\r")
_ENDS_SENTENCE = re.compile(r"[^\W\dA-Z_][.!?][\"'”’]*\s*\Z")
_EDGE_MARKS = " \t.,;:'\"-—"
# A head is read anew on each page: four letters in five the same are the same head.
_SAME_HEAD = 0.8
# More pages' heads than this are not compared with each other; the newest are.
_HEADS_REMEMBERED = 40
# Lines that are kept before those too far away to be copies are forgotten.
_LINES_REMEMBERED = 4096
_HEADING_KINDS = (PartKind.PUBLICATION, PartKind.HEADLINE, PartKind.DECK, PartKind.BYLINE)


_SONG = (
    "gently down the stream we go, my boys\nthe river is wide and the night is long\n"
    "the miller has gone to his bed, my boys\nthe moon has come up and the wind is strong\n"
    "the town lies asleep on the hill, my boys\ngently down the stream we go, my boys"
)


@dataclass(frozen=True, slots=True)
class RunningHead:
    """Shows the line that stands at the top or foot of page after page."""

    info: RuleInfo = RuleInfo(
        id="furniture.running-head",
        title="Running head or foot",
        explanation=(
            "A line among the first or last three of a page that stands there on at least three "
            "pages, figures apart and with up to a fifth of its letters misread, is a running "
            "head with its folio; so is one that stands there in the collection, as its evidence "
            "file tells. It is shown and stays, unless the profile takes furniture out. Pages are "
            "told apart by form feeds. What an article calls its publication or headline is none."
        ),
        source=(
            "Observed in newspapers and exports of every period; thresholds set for this project."
        ),
        scope=Scope.DOCUMENT,
        applicability=Applicability.FLAG,
        options=MappingProxyType({"min_pages": 3.0}),
        examples=(
            Example(
                "THE RIVER NEWS 4\nIt rained.\n\f\n5 THE R1VER NEWS\nIt poured.\n\f\nTHE RIVER "
                "NEW8 6\nIt stopped.\n",
                "It rained.\n\f\nIt poured.\n\f\nIt stopped.\n",
            ),
            Example(
                "It rained.\nRiver Daily, May 4\n\fIt poured.\nRiver Daily, May 4\n\fIt stopped.\n"
                "River Daily, May 4",
                "It rained.\n\fIt poured.\n\fIt stopped.",
            ),
            Example(
                "THE RIVER NEWS 4\nIt rained.\n\f5 THE RIVER NEWS\nIt poured.\n",
                "THE RIVER NEWS 4\nIt rained.\n\f5 THE RIVER NEWS\nIt poured.\n",
                "two pages only",
            ),
            Example(
                "THE RIVER NEWS\nIt rained.\nTHE RIVER NEWS\nIt poured.\nTHE RIVER NEWS\nIt "
                "stopped.",
                "THE RIVER NEWS\nIt rained.\nTHE RIVER NEWS\nIt poured.\nTHE RIVER NEWS\nIt "
                "stopped.",
                "one page",
            ),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to take out each running head and foot."""
        if PAGE_BREAK not in text and context.evidence is None:
            return
        least = context.option(self.info, "min_pages")
        edges = list(page_edges(text))
        known: set[int] = set()
        for heads in _same_heads(edges) if PAGE_BREAK in text else ():
            pages = len({edge.page_index for edge in heads})
            if pages >= least:
                known |= {edge.line.start for edge in heads}
                for edge in heads:
                    yield self._edit(text, edge, f"{pages} pages")
        if context.evidence is None:
            return
        for edge in edges:
            # “The House adjourned until Tuesday.” ends many reports and is text.
            if edge.line.start in known or _ENDS_SENTENCE.search(edge.line.text):
                continue
            pages = context.evidence.head(edge.letters)
            if pages >= least and not _is_heading(text, edge.line, context):
                yield self._edit(text, edge, f"{pages} pages of the collection")

    def _edit(self, text: str, edge: EdgeLine, where: str) -> Edit:
        start, end = _with_line_end(text, edge.line)
        reason = f"This line stands at the edge of {where}."
        return Edit(start, end, text[start:end], "", self.info.id, reason, 0.9, Applicability.FLAG)


def _is_heading(text: str, line: TextSpan, context: Context) -> bool:
    """Return whether an article begins with a line: its publication, headline, deck or byline."""
    return any(
        part.start < line.end and line.start < part.end
        for kind in _HEADING_KINDS
        for part in context.outline(text).of_kind(kind)
    )


def _with_line_end(text: str, line: TextSpan) -> tuple[int, int]:
    """A line with its line end, the one behind or else the one before; no page break."""
    behind = _LINE_END.match(text, line.end)
    if behind:
        return line.start, behind.end()
    return line.start - text.endswith("\n", 0, line.start), line.end


def _same_heads(edges: Iterable[EdgeLine]) -> Sequence[Sequence[EdgeLine]]:
    """Put together the lines that are the same head."""
    groups: list[list[EdgeLine]] = []
    by_letters: dict[str, int] = {}
    newest: deque[str] = deque(maxlen=_HEADS_REMEMBERED)
    for edge in edges:
        letters = edge.letters
        group = by_letters.get(letters)
        if group is None:
            same = _nearest(letters, newest)
            group = None if same is None else by_letters[same]
            newest.append(letters)
        if group is None:
            group = len(groups)
            groups.append([])
        by_letters[letters] = group
        groups[group].append(edge)
    return groups


def _nearest(letters: str, known: Iterable[str]) -> str | None:
    same = (it for it in known if Indel.normalized_similarity(letters, it) >= _SAME_HEAD)
    return next(same, None)


@dataclass(frozen=True, slots=True)
class RepeatedLine:
    """Shows a line that was read twice."""

    info: RuleInfo = RuleInfo(
        id="furniture.repeated-line",
        title="Line read twice",
        explanation=(
            "Where two zones of a page overlap, a line is read twice, and the copies stand within "
            "four full lines of each other. A line of 25 letters or more that stands again so "
            "near is shown and stays, unless the profile takes furniture out. Refrains and tables "
            "that repeat a line at a distance are left alone."
        ),
        source=(
            "1.2 lines in 10,000 words stand twice on a front page of 1916, and 1.7 in the truth, "
            "where they are refrains; counted for this project, 2026."
        ),
        scope=Scope.DOCUMENT,
        applicability=Applicability.FLAG,
        options=MappingProxyType({"min_letters": 25.0, "max_distance": 4.0}),
        examples=(
            Example(
                "many plans in force today or tried\nmany plans in force today or tried\nand left",
                "many plans in force today or tried\nand left",
            ),
            Example(
                "many plans in force today or tried\nand\nMany plans in force today or tried.\n"
                "left",
                "many plans in force today or tried\nand\nleft",
            ),
            Example(
                "Row, row, row your boat\nRow, row, row your boat",
                "Row, row, row your boat\nRow, row, row your boat",
                "too short to be sure",
            ),
            Example(
                _SONG,
                _SONG,
                "a refrain",
            ),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to take out the second of two copies that stand close together."""
        least = context.option(self.info, "min_letters")
        farthest = context.option(self.info, "max_distance")
        lines = printed_lines(text, context).of_length(least)
        # By line, how many full ones stand before it, copies aside: scraps between two lines,
        # which other rules take out, must not make them look farther apart.
        full_before = array("I", [0])
        seen: dict[str, int] = {}
        most_seen = _LINES_REMEMBERED
        copies: set[int] = set()
        for index, line in enumerate(lines):
            words = line.text.strip(_EDGE_MARKS).casefold()
            last = seen.setdefault(words, index)
            is_many = len(seen) > most_seen
            if last == index and not is_many:
                continue
            for at in range(len(full_before) - 1, index):
                is_full = at not in copies and _is_full(lines[at], least)
                full_before.append(full_before[at] + is_full)
            if is_many:
                near = full_before[index] - farthest
                seen = {it: at for it, at in seen.items() if full_before[at] >= near}
                most_seen = max(2 * len(seen), _LINES_REMEMBERED)
            if last == index:
                continue
            if full_before[index] - full_before[last] > farthest:
                seen[words] = index
                continue
            if not _has_letters(words, least):
                continue
            copies.add(index)
            yield removal(
                text,
                line.start,
                line.end,
                self.info.id,
                "The same line stands just above; the page was read twice here.",
                0.85,
                Applicability.FLAG,
            )


def _is_full(line: TextSpan, least: float) -> bool:
    return _has_letters(line.text.strip(_EDGE_MARKS), least)


def _has_letters(words: str, least: float) -> bool:
    return sum(map(str.isalpha, words)) >= least
