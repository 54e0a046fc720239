"""Second readings of the scan as a project keeps them: decisions that anyone can replay.

A reading of an OCR program is recorded like any other step: it can be undone, is there after a
restart, and travels with the project. A colleague without that program gets the same text.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ocrfix.language.language import Language
from ocrfix.review.decisions import Decision, Verdict, decision_at
from ocrfix.review.open_suspects import OpenSuspect, Suggestion
from ocrfix.review.packed_pages import packed_pages, unpacked_pages
from ocrfix.rules.scan.evidence import PageSense, belief, traits
from ocrfix.text.document import Document, SecondReading, SeenPicture, SeenPlace, disjoint
from ocrfix.words.language import is_installed, primary

_MARKS_BEFORE = re.compile(r"^\W+")
_MARKS_BEHIND = re.compile(r"\W+$")


@dataclass(frozen=True, slots=True)
class Reading:
    """A second reading of one part of the scan.

    Attributes:
        start, end: The part of the raw text, half-open.
        second: What was seen there, with the program and its pictures.
    """

    start: int
    end: int
    second: SecondReading


def as_decision(reading: Reading, document: Document) -> Decision:
    """A reading as it stands in the journal."""
    second, begin = reading.second, reading.start
    after: dict[str, object] = {
        "engine": second.engine,
        "version": second.version,
        "pictures": [[it.name, it.sha256] for it in second.pictures],
        "places": [
            [it.start - begin, it.end - begin, it.text, it.confidence, it.first_confidence]
            for it in second.places
            if begin <= it.start and it.end <= reading.end
        ],
    }
    if second.found:
        after["found"] = packed_pages(second.found, begin)
    text = json.dumps(after, ensure_ascii=False, separators=(",", ":"))
    return decision_at(document, Verdict.READ, begin, reading.end, text)


def reading_of(decision: Decision) -> Reading | None:
    """The reading that a decision holds; None if it is another one, or damaged."""
    if decision.verdict is not Verdict.READ:
        return None
    length = decision.end - decision.start
    try:
        data = json.loads(decision.after)
        pictures = tuple(SeenPicture(str(name), str(sha256)) for name, sha256 in data["pictures"])
        places = [
            SeenPlace(
                decision.start + int(start),
                decision.start + int(end),
                str(text),
                float(sure),
                None if first is None else float(first),
            )
            for start, end, text, sure, first in data["places"]
            if 0 <= start <= end <= length
        ]
        second = SecondReading(
            str(data["engine"]),
            str(data["version"]),
            pictures,
            tuple(places),
            found=unpacked_pages(data.get("found", ()), decision.start, decision.end),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return Reading(decision.start, decision.end, second)


def second_of(decisions: Iterable[Decision]) -> SecondReading | None:
    """Return the readings of all parts together; of a part read twice, the last.

    Args:
        decisions: Those that hold in a document, oldest first.
    """
    found = [reading for it in decisions if (reading := reading_of(it)) is not None]
    return merged(found)


def merged(readings: Sequence[Reading]) -> SecondReading | None:
    """Several readings as one; a later one takes the place of what it covers."""
    if not readings:
        return None
    places: list[SeenPlace] = []
    read: list[Reading] = []
    for reading in readings:
        if any(it.start <= reading.end and reading.start <= it.end for it in read):
            places = [it for it in places if not _is_covered(it, reading)]
        places += reading.second.places
        read.append(reading)
    seconds = [it.second for it in readings]
    return SecondReading(
        seconds[-1].engine,
        "; ".join(dict.fromkeys(it.version for it in seconds)),
        tuple(dict.fromkeys(picture for it in seconds for picture in it.pictures)),
        disjoint(places),
        tuple(dict.fromkeys(note for it in seconds for note in it.notes)),
        # It is looked for in all of the text at once.
        next((it.found for it in reversed(seconds) if it.found), ()),
    )


def _is_covered(place: SeenPlace, reading: Reading) -> bool:
    if place.start == place.end:
        return reading.start <= place.start <= reading.end
    return place.start < reading.end and place.end > reading.start


class Seen:
    """The second reading of a document, to be asked place by place."""

    def __init__(self, second: SecondReading, text: str, language: str) -> None:
        self.second, self._text = second, text
        self._starts = [it.start for it in second.places]
        self._page = PageSense.of(text, second.places)
        self._language = primary(language) if is_installed(language) else ""

    def within(self, start: int, end: int) -> list[SeenPlace]:
        """The places that lie in a span of the raw text, in order."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [it for it in self.second.places[first:last] if it.end <= end]

    def at(self, start: int, end: int) -> SeenPlace | None:
        """The place that a span of the raw text lies in; None if it was not read."""
        number = bisect_right(self._starts, start) - 1
        if number < 0:
            return None
        place = self.second.places[number]
        return place if place.start < place.end and end <= place.end else None

    def word(self, start: int, end: int) -> str:
        """Return the reading of a span of the raw text, without the marks around it.

        Empty if it was not read, or nothing was seen.
        """
        place = self.at(start, end)
        if place is None:
            return ""
        before, behind = self._text[place.start : start], self._text[end : place.end]
        seen = place.text
        if before and seen.startswith(before):
            seen = seen[len(before) :]
        elif before:
            seen = _MARKS_BEFORE.sub("", seen) if _MARKS_BEFORE.fullmatch(before) else ""
        if behind and seen.endswith(behind):
            seen = seen[: -len(behind)]
        elif behind:
            seen = _MARKS_BEHIND.sub("", seen) if _MARKS_BEHIND.fullmatch(behind) else ""
        return seen

    def suggestions(self, suspect: OpenSuspect, offered: Sequence[Suggestion]) -> list[Suggestion]:
        """Return the suggestions for a doubtful word, with the scan's reading as one more."""
        word, place = self.word(suspect.raw_start, suspect.raw_end), self.at(*_raw(suspect))
        known = {(it.start, it.end, it.text) for it in offered}
        is_new = (suspect.start, suspect.end, word) not in known
        if not word or place is None or word == suspect.word or not is_new:
            return list(offered)
        lexicon = Language.load(self._language).lexicon if self._language else None
        certainty = belief(traits(self._text, place, self._page, lexicon))
        seen = Suggestion(suspect.start, suspect.end, word, round(certainty, 4))
        is_best = not offered or certainty > offered[0].certainty
        return [seen, *offered] if is_best else [*offered, seen]


def _raw(suspect: OpenSuspect) -> tuple[int, int]:
    return suspect.raw_start, suspect.raw_end
