"""Places that two programs read alike: no rule of language contradicts them unasked.

Two programs of different makers hardly ever misread a word alike. A rule that knows no better than
that a word is rare is then wrong, as a rule.

Source:
    Counted on pages made for it, see ``resources/scan/belief.toml``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ocrfix.rules.info import Stage
from ocrfix.rules.scan.evidence import PageSense, folded, shipped_numbers
from ocrfix.text.document import Document, Line, SeenPlace
from ocrfix.text.edit import Edit
from ocrfix.text.source_map import SourceMap
from ocrfix.text.stretches import NO_STRETCHES, Stretches
from ocrfix.text.tokens import HYPHENS_AS_READ
from ocrfix.words.forms import letters_of

_DOUBTING = frozenset({Stage.LETTERS, Stage.PUNCTUATION, "suspects"})
"""The beginnings of an edit's id that say it doubts what was read. Joins doubt that two words are
two; the others doubt nothing: they write one character for another."""
_GAP = re.compile(r"\s+")
_LEAST_PIECE = 2
"""A letter alone may be set apart from its word: an initial, a heading."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The places where both readings of a document agree, in the text as it is.

    Attributes:
        spans: The places, in order.
        hyphened: Hyphens with a gap behind them, between two such places of one printed line.
    """

    spans: Stretches = NO_STRETCHES
    hyphened: Stretches = NO_STRETCHES

    def contradicts(self, edit: Edit) -> bool:
        """Return whether an edit denies what both programs read.

        A blank that comes denies nothing: how wide one is set tells little. Nor do marks that
        programs misread alike. One that goes between two words does, and the line end too,
        unless a hyphen stands before it at the end of a printed line.
        """
        stage = edit.rule_id.partition(".")[0]
        if not self.spans or stage not in _DOUBTING:
            return bool(self.spans) and stage == Stage.JOINS and self._parts(edit)
        is_gain = edit.start == edit.end
        span = (edit.start, edit.end) if is_gain else (edit.start + 1, edit.end - 1)
        return self.spans.touch(*span) and _denies(edit.before, edit.after)

    def _parts(self, edit: Edit) -> bool:
        """Return whether both readings have two words where an edit has one."""
        hyphened = self.hyphened
        at = bisect_right(hyphened.starts, edit.start) - 1
        if at >= 0 and edit.start < hyphened.ends[at]:
            return True
        return any(
            self._piece(edit.start + start - 1)[1] == edit.start + start
            and self._piece(edit.start + end)[0] == edit.start + end
            for start, end in _closed_gaps(edit.before, edit.after)
        )

    def _piece(self, offset: int) -> tuple[int, int]:
        """Return the place that a character lies in; none if it is of one letter."""
        at = bisect_right(self.spans.starts, offset) - 1
        if at < 0 or offset >= self.spans.ends[at]:
            return -1, -1
        start, end = self.spans.starts[at], self.spans.ends[at]
        return (start, end) if end - start >= _LEAST_PIECE else (-1, -1)

    def moved(self, made: SourceMap) -> Agreement:
        """The same places of the text that edits made of this one."""
        return Agreement(self.spans.moved(made), self.hyphened.moved(made)) if self.spans else self


NO_AGREEMENT = Agreement()


def agreement_of(document: Document) -> Agreement:
    """Find where both readings of a document agree.

    Returns:
        Nothing where nobody looked at the scan, or it can hardly be read.
    """
    text, second = document.text, document.second
    if second is None or not second.places:
        return NO_AGREEMENT
    numbers = shipped_numbers()
    if PageSense.of(text, second.places).sureness < numbers.legible:
        return NO_AGREEMENT

    def agrees(place: SeenPlace) -> bool:
        first = text[place.start : place.end]
        return (
            bool(first) and place.confidence >= numbers.sure and folded(first) == folded(place.text)
        )

    found = [it for it in second.places if agrees(it)]
    pages = document.layout or second.found
    lines = [line for page in pages for block in page.blocks for line in block.lines]
    lines.sort(key=lambda it: it.start)
    hyphened = list(_hyphened(text, found, lines))
    return Agreement(
        Stretches([it.start for it in found], [it.end for it in found]),
        Stretches([it[0] for it in hyphened], [it[1] for it in hyphened]),
    )


def _hyphened(
    text: str, places: Sequence[SeenPlace], lines: Sequence[Line]
) -> Iterator[tuple[int, int]]:
    """Yield the spans of a hyphen with a gap behind it, between two places of one printed line."""
    for left, right in pairwise(places):
        if text[left.end - 1] not in HYPHENS_AS_READ or text[left.end : right.start].strip():
            continue
        at = bisect_right(lines, left.start, key=lambda it: it.start) - 1
        if at >= 0 and right.end <= lines[at].end:
            yield left.end - 1, right.start


def _closed_gaps(before: str, after: str) -> Iterator[tuple[int, int]]:
    """Yield the gaps of a text that another text of the same letters does not have.

    One behind a hyphen is none: there a word may be broken.
    """
    if "".join(before.split()) != "".join(after.split()):
        return
    left = {letters for letters, _, _ in _gaps(after)}
    for letters, start, end in _gaps(before):
        if letters not in left and before[start - 1 : start] not in {*HYPHENS_AS_READ}:
            yield start, end


def _gaps(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the gaps: the number of letters and marks before each, its start and its end."""
    gone = 0
    for gap in _GAP.finditer(text):
        yield gap.start() - gone, gap.start(), gap.end()
        gone += len(gap[0])


def _denies(before: str, after: str) -> bool:
    """Return whether letters or marks of the one are not those of the other."""
    had, has = ("".join(folded(it).split()) for it in (before, after))
    if had == has:
        return False
    if letters_of(had) != letters_of(has):
        return True
    gone = Counter(had) - Counter(has)
    return not gone or not shipped_numbers().misread_alike.issuperset(gone)
