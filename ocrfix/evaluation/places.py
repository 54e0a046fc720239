r"""Places where a text is damaged in a way that is known, and what became of each.

A pairs file may say of each document where it is damaged and how (`make_exports` does). A place is
*mended* if the cleaned text there is the truth. It is *asked* if one of the edits offered there, or
the first suggestion for a doubtful word, would make it the truth.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from ocrfix.evaluation.counts import Sums
from ocrfix.evaluation.reader import MeasuredChange, MeasuredText, Reader, make_changes

_PARAGRAPH = re.compile(r"[^\S\n]*\n\s*\n\s*")
_BLANKS = re.compile(r"\s*\n\s*|[^\S\n]+")
_MARK = "\x1e"


@dataclass(frozen=True, slots=True)
class DamagedPlace:
    """A stretch that is damaged, with an unhurt word on either side where there is one.

    Attributes:
        kind: How, in words.
        start, end: Half-open offsets in the reading.
        truth_start, truth_end: The same in the truth.
    """

    kind: str
    start: int
    end: int
    truth_start: int
    truth_end: int


def parse_places(record: Mapping[str, Any]) -> tuple[DamagedPlace, ...] | None:
    """Read the places of a line of a pairs file.

    Args:
        record: The line.

    Returns:
        None if it does not tell them.

    Raises:
        ValueError: They are told in another form, or lie outside the texts.
    """
    told = record.get("places")
    if told is None:
        return None
    try:
        places = tuple(DamagedPlace(**it) for it in told)
        is_right = all(
            0 <= it.start <= it.end <= len(record["ocr"])
            and 0 <= it.truth_start <= it.truth_end <= len(record["gt"])
            and isinstance(it.kind, str)
            for it in places
        )
    except TypeError as exc:
        raise ValueError(str(exc)) from exc
    if not is_right:
        raise ValueError("a place lies outside its text")
    return places


@dataclass(slots=True)
class PlaceCounts(Sums):
    """Counts of damaged places, by their kind.

    Attributes:
        there: How many there are.
        mended: How many are as in the truth.
        asked: How many of the others the reader is asked about with the right words first.
        sound: Documents that say they have no damage.
        sound_edited: How many of them were edited.
    """

    there: Counter[str] = field(default_factory=Counter)
    mended: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    sound: int = 0
    sound_edited: int = 0


def measure_places(
    places: Sequence[DamagedPlace],
    ocr: str,
    truth: str,
    cleaned: MeasuredText,
    reader: Reader,
    language: str,
) -> PlaceCounts:
    """Count what became of the places of a document.

    Args:
        places: All of them; none if the document is sound.
        ocr: The raw reading.
        truth: The text as it was.
        cleaned: What the reader made of it.
        reader: That reader, asked for doubtful words.
        language: BCP 47 tag of the text.
    """
    counts = PlaceCounts()
    if not places:
        counts.sound = 1
        counts.sound_edited = int(bool(cleaned.changes))
        return counts
    suspects: list[tuple[int, int]] | None = None
    for place in places:
        wanted = _laid_out(truth[place.truth_start : place.truth_end])
        counts.there[place.kind] += 1
        inside = _within(cleaned.changes, place)
        if _laid_out(make_changes(ocr, inside, place.start, place.end)) == wanted:
            counts.mended[place.kind] += 1
            continue
        if suspects is None:
            suspects = [(it.start, it.end) for it in reader.detect(cleaned.text, language)]
        offers = (
            *_with_offers(ocr, place, inside, cleaned.proposals),
            *_with_suggestions(place, cleaned, suspects, reader, language),
        )
        counts.asked[place.kind] += any(_laid_out(it) == wanted for it in offers)
    return counts


def _within(changes: Sequence[MeasuredChange], place: DamagedPlace) -> list[MeasuredChange]:
    return [it for it in changes if place.start <= it.start and it.end <= place.end]


def _with_offers(
    ocr: str,
    place: DamagedPlace,
    made: Sequence[MeasuredChange],
    proposals: Sequence[MeasuredChange],
) -> Iterator[str]:
    """Give the stretch with each edit that is offered there, and with all of them."""
    offered = _within(proposals, place)
    for some in (*([it] for it in offered), offered if len(offered) > 1 else []):
        both = sorted((*made, *some), key=lambda it: (it.start, it.end))
        if some and all(one.end <= two.start for one, two in pairwise(both)):
            yield make_changes(ocr, both, place.start, place.end)


def _with_suggestions(
    place: DamagedPlace,
    cleaned: MeasuredText,
    suspects: Sequence[tuple[int, int]],
    reader: Reader,
    language: str,
) -> Iterator[str]:
    """Give the stretch with the first suggestion for each doubtful word in it."""
    before = sum(
        len(it.after) - (it.end - it.start) for it in cleaned.changes if it.end <= place.start
    )
    inside = sum(len(it.after) - (it.end - it.start) for it in _within(cleaned.changes, place))
    start, end = place.start + before, place.end + before + inside
    for begin, until in suspects:
        if start <= begin and until <= end:
            found = reader.suggest(cleaned.text, begin, until, language)
            if found:
                yield cleaned.text[start:begin] + found[0] + cleaned.text[until:end]


def _laid_out(text: str) -> str:
    """Give a stretch with its white space as a reader sees it: blanks and new paragraphs."""
    marked = _PARAGRAPH.sub(_MARK, text.strip())
    return _BLANKS.sub(" ", marked)


def figures_of_places(counts: PlaceCounts) -> dict[str, Any] | None:
    """Give the counts as plain numbers; None if no document told its places."""
    if not counts.there and not counts.sound:
        return None
    return {
        "kinds": {
            kind: {
                "places": there,
                "mended": counts.mended[kind],
                "asked_right_word_first": counts.asked[kind],
            }
            for kind, there in sorted(counts.there.items())
        },
        "undamaged": counts.sound,
        "undamaged_edited": counts.sound_edited,
    }


def render_places(reader: Mapping[str, Any]) -> str:
    """Draw what became of damaged places as a table; empty if none are known."""
    figures = reader.get("places")
    if figures is None:
        return ""
    lines = [f"Damaged places, {reader['name']}", ""]
    head = ("", "places", "mended", "", "asked", "", "both")
    rows = [head]
    for kind, it in figures["kinds"].items():
        there, mended, asked = it["places"], it["mended"], it["asked_right_word_first"]
        rows.append(
            (
                kind,
                f"{there:,}",
                f"{mended:,}",
                f"{mended / there:.1%}",
                f"{asked:,}",
                f"{asked / there:.1%}",
                f"{(mended + asked) / there:.1%}",
            )
        )
    widths = [max(len(row[at]) for row in rows) for at in range(len(head))]
    for row in rows:
        cells = [row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]
        lines.append("  ".join(cells).rstrip())
    lines += [
        "",
        f"undamaged articles edited: {figures['undamaged_edited']} of {figures['undamaged']}",
    ]
    return "\n".join(lines) + "\n"
