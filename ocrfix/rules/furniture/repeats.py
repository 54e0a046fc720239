r"""Lines that stand again: running heads with their folios, and lines read twice."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Container, Iterable, Iterator, Sequence

from rapidfuzz.distance import Indel

from ocrfix.outline import PartKind
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.lines import Lines
from ocrfix.text.pages import PAGE_BREAK, EdgeLine, page_edges
from ocrfix.text.tokens import LINE_END, TextSpan

_LINE_END = re.compile(LINE_END)
_ENDS_SENTENCE = re.compile(r"[^\W\dA-Z_][.!?][\"'”’]*\s*\Z")
_EDGE_MARKS = " \t.,;:'\"-—"
# A head is read anew on each page: four letters in five the same are the same head.
_SAME_HEAD = 0.8
# More pages' heads than this are not compared with each other; the newest are.
_HEADS_REMEMBERED = 40
# As many lines are kept in mind, and at most twice as many: those before are too far away.
_LINES_REMEMBERED = 4096
_HEADING_KINDS = (PartKind.PUBLICATION, PartKind.HEADLINE, PartKind.DECK, PartKind.BYLINE)


def find_running_head(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to take out each running head and foot."""
    if PAGE_BREAK not in text and context.evidence is None:
        return
    least = context.option(info, "min_pages")
    edges = list(page_edges(text))
    known: set[int] = set()
    for heads in _same_heads(edges) if PAGE_BREAK in text else ():
        pages = len({edge.page_index for edge in heads})
        if pages >= least:
            known |= {edge.line.start for edge in heads}
            for edge in heads:
                yield _edit(info, text, edge, f"{pages} pages")
    if context.evidence is None:
        return
    for edge in edges:
        # “The House adjourned until Tuesday.” ends many reports and is text.
        if edge.line.start in known or _ENDS_SENTENCE.search(edge.line.text):
            continue
        pages = context.evidence.head(edge.letters)
        if pages >= least and not _is_heading(text, edge.line, context):
            yield _edit(info, text, edge, f"{pages} pages of the collection")


def _edit(info: RuleInfo, text: str, edge: EdgeLine, where: str) -> Edit:
    reason = f"This line stands at the edge of {where}."
    span = _with_line_end(text, edge.line)
    return info.edit(text, span, "", reason, applicability=Applicability.FLAG)


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
            same = (it for it in newest if Indel.normalized_similarity(letters, it) >= _SAME_HEAD)
            group = next((by_letters[it] for it in same), None)
            newest.append(letters)
        if group is None:
            group = len(groups)
            groups.append([])
        by_letters[letters] = group
        groups[group].append(edge)
    return groups


def find_repeated_line(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to take out the second of two copies that stand close together."""
    least = context.option(info, "min_letters")
    farthest = context.option(info, "max_distance")
    lines = context.lines(text).of_length(least)
    seen: dict[str, int] = {}
    older: dict[str, int] = {}
    copies: set[int] = set()
    others = 0
    for index, line in enumerate(lines):
        words = line.text.strip(_EDGE_MARKS).casefold()
        last = seen.get(words, older.get(words))
        seen[words] = index
        is_copy = (
            last is not None
            and _has_letters(words, least)
            and _stand_near(lines, last, index, copies, least, farthest)
        )
        if not is_copy:
            # Copies are no distance, however many there are.
            others += _has_letters(words, least)
            if others > _LINES_REMEMBERED:
                seen, older, others = {}, seen, 0
            continue
        copies.add(index)
        reason = "The same line stands just above; the page was read twice here."
        yield info.removal(text, (line.start, line.end), reason, Applicability.FLAG)


def _stand_near(
    lines: Lines, first: int, second: int, copies: Container[int], least: float, farthest: float
) -> bool:
    """Return whether few full lines, the first counted and copies not, part two lines.

    Scraps between two lines, which other rules take out, must not make them look farther apart.
    """
    number = 0
    for at in range(second - 1, first - 1, -1):
        if at in copies:
            continue
        number += _has_letters(lines[at].text.strip(_EDGE_MARKS), least)
        if number > farthest:
            return False
    return True


def _has_letters(words: str, least: float) -> bool:
    return sum(map(str.isalpha, words)) >= least
