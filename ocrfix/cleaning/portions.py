"""Long documents, cleaned in portions, each a document of its own that may be cleaned anywhere.

What a rule learns of a document it learns from fifty pages as well as from five hundred. A long
one, in portions, costs what its pages cost, needs the memory of a portion, and may be cleaned by
several processors at once. They are always the same for the same text, so what comes of it is too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from ocrfix.cleaning.changes import Proposal, RuleFailure
from ocrfix.cleaning.verdicts import Verdicts
from ocrfix.evidence.channel import Channel
from ocrfix.rules.stretches import NO_STRETCHES, Stretches
from ocrfix.suspects import Examination
from ocrfix.text.document import Document
from ocrfix.text.edit import Edit
from ocrfix.text.source_map import MapSpan, SourceMap, compose_all
from ocrfix.text.tokens import iterate_blocks

PORTION = 1_000_000
"""Code points of a portion at least, fifty pages. A text of less than two is whole."""
_LOOKED_AT = PORTION // 4
"""Code points in which a place to cut is looked for."""
_ENDS = re.compile(r"""[.!?]["”’')]*\Z""")


class Portion(NamedTuple):
    """A portion of a document, to be cleaned.

    Attributes:
        document: It, as a document.
        language: The language of the whole, BCP 47.
        verdicts: The decisions of a reader on single edits of it.
    """

    document: Document
    language: str
    verdicts: Verdicts


class Unread(NamedTuple):
    """A portion of a cleaned text whose doubtful words are to be found.

    Attributes:
        text: It.
        language: The language of the whole, BCP 47.
        channel: How the whole is damaged.
    """

    text: str
    language: str
    channel: Channel | None


class Ran(NamedTuple):
    """The result of the rules on a document or a portion of one.

    Attributes:
        text: What they made of it.
        source_map: Offsets between that and the raw text.
        proposals: Edits that wait for the reader.
        failures: Rules that failed.
        rounds: The maps of the single rounds of rules, in order.
        foreign: What is in other languages, in the raw text.
        channel: How the text is damaged; None if no rules that ask ran.
    """

    text: str
    source_map: SourceMap = SourceMap()
    proposals: Sequence[Proposal] = ()
    failures: Sequence[RuleFailure] = ()
    rounds: Sequence[SourceMap] = ()
    foreign: Stretches = NO_STRETCHES
    channel: Channel | None = None


def is_long(document: Document) -> bool:
    """Return whether a document is cleaned in portions: a plain text of two and more."""
    return not document.layout and document.second is None and len(document.text) >= 2 * PORTION


def spans_of(document: Document, text: str) -> list[tuple[int, int]]:
    """Return where the portions stand in which a document's text is looked at, raw or cleaned."""
    borders = [0, *(_cuts(text) if is_long(document) else ()), len(text)]
    return list(pairwise(borders))


def portion_of(
    document: Document, span: tuple[int, int], language: str, of_whole: Verdicts
) -> Portion:
    """Cut a portion out of a document.

    Args:
        document: The document.
        span: Where the portion stands; see ``spans_of``.
        language: The language of the whole, BCP 47.
        of_whole: The decisions of a reader on single edits of the whole.
    """
    start, end = span
    if end - start == len(document.text):
        return Portion(document, language, of_whole)
    portion = replace(document, text=document.text[start:end], articles=())
    return Portion(portion, language, _verdicts_within(of_whole, start, end))


def _cuts(text: str) -> Iterator[int]:
    """Yield where a text is cut: in front of a block that begins something, if there is one."""
    start = PORTION
    while start <= len(text) - PORTION:
        blocks = list(iterate_blocks(text[start : start + _LOOKED_AT]))
        pairs = [(left.text, right) for left, right in pairwise(blocks)]
        begins = (
            right for left, right in pairs if _ENDS.search(left) and not right.text[0].islower()
        )
        found = next(begins, pairs[0][1] if pairs else None)
        if found is None:
            start += _LOOKED_AT
        else:
            yield start + found.start
            start += found.start + PORTION


def _verdicts_within(verdicts: Verdicts, start: int, end: int) -> Verdicts:
    """Return the decisions on edits of a portion, in its offsets."""
    accepted = {
        key._replace(raw_start=key.raw_start - start, raw_end=key.raw_end - start): is_accepted
        for key, is_accepted in verdicts.accepted.items()
        if start <= key.raw_start and key.raw_end <= end
    }
    return Verdicts(accepted)


def joined(spans: Iterable[tuple[int, int]], results: Iterable[Ran]) -> Ran:
    """Put the results on the portions of a document together, as if cleaned one by one."""
    texts: list[str] = []
    maps: list[SourceMap] = []
    rounds: list[SourceMap] = []
    proposals: list[Proposal] = []
    others: list[tuple[int, int]] = []
    failures: dict[str, RuleFailure] = {}
    channels: list[Channel] = []
    at = 0
    for (raw_at, _), ran in zip(spans, results, strict=True):
        move = _Mover(at)
        maps.append(move.map(ran.source_map))
        rounds += map(move.map, ran.rounds)
        proposals += (
            Proposal(it.start + raw_at, it.end + raw_at, move.edit(it.edit)) for it in ran.proposals
        )
        others += ((start + raw_at, end + raw_at) for start, end in ran.foreign.spans())
        failures |= {it.rule_id: it for it in ran.failures}
        channels += [ran.channel] if ran.channel else []
        texts.append(ran.text)
        at += len(ran.text)
    foreign = NO_STRETCHES.with_more(others)
    failed = tuple(failures.values())
    channel = Channel.together(channels) if channels else None
    return Ran("".join(texts), compose_all(maps), proposals, failed, rounds, foreign, channel)


class _Mover:
    """Moves what is known of a portion to where the portion is when those before are cleaned."""

    def __init__(self, distance: int) -> None:
        self._distance = distance
        # An edit stands in a round and in the whole map: it stays one thing.
        self._edits: dict[Edit, Edit] = {}

    def edit(self, edit: Edit) -> Edit:
        """Return an edit further on."""
        found = self._edits.get(edit)
        if found is None:
            start, end = edit.start + self._distance, edit.end + self._distance
            found = self._edits[edit] = replace(edit, start=start, end=end)
        return found

    def map(self, made: SourceMap) -> SourceMap:
        """Return a map further on."""
        return SourceMap(tuple(map(self._span, made.spans)))

    def _span(self, span: MapSpan) -> MapSpan:
        moved = span.moved(self._distance, self._distance)
        return moved._replace(steps=tuple(map(self.edit, span.steps)))


Each = Callable[[Iterable[Portion]], Iterable[Ran]]
"""Cleans portions, in any order or at once; the results come in theirs."""

EachUnread = Callable[[Iterable[Unread]], Iterable[Examination]]
"""Examines portions, in any order or at once; the results come in theirs."""

Progress = Callable[[int, int], None]
"""Told how many parts of a work are done, and how many there are."""


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""
