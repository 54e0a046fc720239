"""Long documents, cleaned in portions, each a document of its own that may be cleaned anywhere.

What a rule learns of a document it learns from fifty pages as well as from five hundred. A long
one, in portions, costs what its pages cost, needs the memory of a portion, and may be cleaned by
several processors at once. They are always the same for the same text, so what comes of it is too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain, islice, pairwise, repeat
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from ocrfix.cleaning.changes import Proposal, RuleFailure
from ocrfix.cleaning.decided import Decided
from ocrfix.evidence.channel import Channel
from ocrfix.text.document import Document
from ocrfix.text.edit import Edit
from ocrfix.text.source_map import MapSpan, SourceMap
from ocrfix.text.stretches import NO_STRETCHES, Stretches
from ocrfix.text.tokens import TextSpan, iterate_blocks, iterate_lines

if TYPE_CHECKING:
    from ocrfix.suspects import Examination

PORTION = 1_000_000
"""Code points of a portion at least, fifty pages. A text of less than two is whole."""
_LOOKED_AT = PORTION // 4
"""Code points in which a place to cut is looked for."""
_ENDS = re.compile(r"""[.!?]["”’')]*\Z""")


class Portion(NamedTuple):
    """A portion of a document, to be cleaned.

    Attributes:
        document: The portion as a document.
        language: The language of the whole, BCP 47.
        decided: The decisions of a reader on single edits of it.
    """

    document: Document
    language: str
    decided: Decided


class Unread(NamedTuple):
    """A portion of a cleaned text whose doubtful words are to be found.

    Attributes:
        text: The text of the portion.
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
    document: Document, span: tuple[int, int], language: str, of_whole: Decided
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
    return Portion(portion, language, _decided_within(of_whole, start, end))


def _cuts(text: str) -> Iterator[int]:
    """Yield where a text is cut: in front of a block that begins something, if there is one.

    Pages without blank lines are one block: they are cut where a line begins a sentence.
    """
    start = PORTION
    while start <= len(text) - PORTION:
        looked_at = text[start : start + _LOOKED_AT]
        blocks = list(iterate_blocks(looked_at))
        found = (
            next(_beginnings(blocks), blocks[1])
            if len(blocks) > 1
            else next(_beginnings(iterate_lines(looked_at)), None)
        )
        if found is None:
            start += _LOOKED_AT
        else:
            yield start + found.start
            start += found.start + PORTION


def _beginnings(pieces: Iterable[TextSpan]) -> Iterator[TextSpan]:
    """Yield the pieces that begin something, behind one that ends a sentence."""
    for left, right in pairwise(pieces):
        if _ENDS.search(left.text) and right.text and not right.text[0].islower():
            yield right


def _decided_within(decided: Decided, start: int, end: int) -> Decided:
    """Return the decisions on edits of a portion, in its offsets."""
    accepted = {
        key._replace(raw_start=key.raw_start - start, raw_end=key.raw_end - start): is_accepted
        for key, is_accepted in decided.accepted.items()
        if start <= key.raw_start and key.raw_end <= end
    }
    return Decided(accepted)


def joined(spans: Iterable[tuple[int, int]], results: Iterable[Ran]) -> Ran:
    """Put the results on the portions of a document together, as if they were cleaned at once.

    The first rounds of all portions are the first round of the whole, and so on.
    """
    texts: list[str] = []
    whole: list[MapSpan] = []
    rounds: list[list[MapSpan]] = []
    proposals: list[Proposal] = []
    others: list[tuple[int, int]] = []
    failures: dict[str, RuleFailure] = {}
    channels: list[Channel] = []
    # The length of all portions before this one, raw and behind each round.
    before = [0]
    for (raw_at, _), ran in zip(spans, results, strict=True):
        before += before[-1:] * (len(ran.rounds) + 1 - len(before))
        rounds += ([] for _ in range(len(ran.rounds) - len(rounds)))
        move = _Mover()
        for number, made in enumerate(ran.rounds):
            _append(rounds[number], move.spans(made, *before[number : number + 2]))
        _append(whole, move.known(ran.source_map, raw_at, before[-1]))
        proposals += (
            Proposal(it.start + raw_at, it.end + raw_at, it.edit.moved(before[-1]))
            for it in ran.proposals
        )
        others += ((start + raw_at, end + raw_at) for start, end in ran.foreign.spans())
        failures |= {it.rule_id: it for it in ran.failures}
        channels += [ran.channel] if ran.channel else []
        texts.append(ran.text)
        before = list(map(add, before, _lengths(ran, len(before))))
    return Ran(
        "".join(texts),
        SourceMap(tuple(whole)),
        proposals,
        tuple(failures.values()),
        tuple(SourceMap(tuple(it)) for it in rounds),
        NO_STRETCHES.with_more(others),
        Channel.together(channels) if channels else None,
    )


def _lengths(ran: Ran, number: int) -> Iterator[int]:
    """Yield how long a portion is, raw and behind each round, and at last so many times in all."""
    grown = [
        sum(it.end - it.start - it.raw_end + it.raw_start for it in made.spans)
        for made in ran.rounds
    ]
    raw = len(ran.text) - sum(grown)
    return islice(chain(accumulate(grown, initial=raw), repeat(len(ran.text))), number)


def _append(spans: list[MapSpan], more: Iterable[MapSpan]) -> None:
    """Put spans behind others; two that touch are one, as everywhere in a map."""
    for span in more:
        if spans and spans[-1].raw_end == span.raw_start:
            last = spans.pop()
            steps = last.steps + span.steps
            spans.append(MapSpan(last.raw_start, span.raw_end, last.start, span.end, steps))
        else:
            spans.append(span)


class _Mover:
    """Move what is known of a portion to where it stands in the whole."""

    def __init__(self) -> None:
        # An edit stands in a round and in the whole map: it stays one thing.
        self._edits: dict[int, Edit] = {}

    def spans(self, made: SourceMap, before: int, behind: int) -> Iterator[MapSpan]:
        """Yield those of a round.

        Args:
            made: The round.
            before: How long the portions before are without it.
            behind: The same with it.
        """
        for span in made.spans:
            steps = tuple(it.moved(before) for it in span.steps)
            self._edits |= zip(map(id, span.steps), steps, strict=True)
            yield span.moved(before, behind)._replace(steps=steps)

    def known(self, made: SourceMap, before: int, behind: int) -> Iterator[MapSpan]:
        """Yield those of the map of all rounds, whose edits were moved with these."""
        for span in made.spans:
            steps = tuple(self._edits[id(it)] for it in span.steps)
            yield span.moved(before, behind)._replace(steps=steps)


Each = Callable[[Iterable[Portion]], Iterable[Ran]]
"""Clean portions, in any order or at once; the results come in theirs."""

EachUnread = Callable[[Iterable[Unread]], Iterable["Examination"]]
"""Examines portions, in any order or at once; the results come in theirs."""

Progress = Callable[[int, int], None]
"""Told how many parts of a work are done, and how many there are."""


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""
