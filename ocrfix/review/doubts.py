"""The doubtful words that are left: found in what the rules made, shown in what stands now."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ocrfix.cleaning import Cleaned
from ocrfix.review.decisions import OF_A_PLACE, Decision, Verdict
from ocrfix.suspects import Examination, Suspect
from ocrfix.suspects import Suggestion as Offered


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubtful word that nobody has settled.

    Attributes:
        start, end: Where it stands in the cleaned text as it is now, half-open.
        raw_start, raw_end: Where it comes from in the raw text.
        word: The characters there.
        reason: Why it is doubtful, in a sentence.
        found: The same in the text that was examined.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int
    word: str
    reason: str
    found: Suspect


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What may stand in the place of a doubtful word.

    Attributes:
        start, end: What it replaces in the cleaned text as it is now, half-open.
        text: What to put there.
    """

    start: int
    end: int
    text: str


def doubts_left(
    examined: Examination, cleaned: Cleaned, decisions: Iterable[Decision]
) -> Iterator[Doubt]:
    """Find the suspects again in the text as decided; those settled are left out.

    Args:
        examined: What the rules made, examined.
        cleaned: The same with the reader's own words laid over.
        decisions: Those that hold in the document.
    """
    settled = sorted(
        (it.start, it.end)
        for it in decisions
        if it.verdict in OF_A_PLACE and it.verdict is not Verdict.REJECT
    )
    starts = [start for start, _ in settled]
    for found in examined.suspects:
        near = settled[max(bisect_left(starts, found.raw_start) - 1, 0) :][:2]
        if any(start < found.raw_end and found.raw_start < end for start, end in near):
            continue
        start, end = cleaned.source_map.to_cleaned(found.raw_start, found.raw_end)
        within = cleaned.text.find(found.word, start, end)
        if within >= 0:
            yield Doubt(
                within,
                within + len(found.word),
                found.raw_start,
                found.raw_end,
                found.word,
                found.reason,
                found,
            )


def suggestions_for(
    doubt: Doubt, offers: Iterable[Offered], examined: str, cleaned: Cleaned
) -> list[Suggestion]:
    """What may stand for a doubtful word, likeliest first, none twice.

    Args:
        doubt: The word.
        offers: What was suggested for it in the text that was examined.
        examined: That text.
        cleaned: The document as it stands now.
    """
    found: dict[tuple[int, int, str], Suggestion] = {}
    for offered in offers:
        start = doubt.start + offered.start - doubt.found.start
        end = doubt.end + offered.end - doubt.found.end
        # The neighbour it would take along may have been rewritten since.
        if cleaned.text[start:end] == examined[offered.start : offered.end]:
            found.setdefault((start, end, offered.text), Suggestion(start, end, offered.text))
    return list(found.values())
