"""The reader's own words, laid over what the rules made.

They come last and no rule ever sees them, so a cleaned text with other words of the
reader's is made of the rules' result and those words alone: what was typed never needs
the rules to run again, however long the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ocrfix.cleaning.changes import Cleaned
from ocrfix.cleaning.verdicts import BY_HAND
from ocrfix.text.edit import Edit, apply_edits
from ocrfix.text.patching import PatchedMap


def lay_over(cleaned: Cleaned, replacements: Sequence[Edit]) -> Cleaned:
    r"""Put replacements of the raw text where that text has got to.

    Where a replacement ends inside a change of the rules, the rest of that change gives
    way to the raw text: what the reader wrote is never lost, nor what stood beside it.

    Args:
        cleaned: What the rules made, without any replacement.
        replacements: Edits of the raw text, disjoint, in any order.

    Raises:
        EditMismatchError: Two replacements overlap, or one is not of this raw text.
    """
    edits = edits_over(cleaned, replacements)
    if not edits:
        return cleaned
    return replace(
        cleaned,
        text=apply_edits(cleaned.text, edits),
        source_map=PatchedMap.over(cleaned.source_map, edits),
    )


def edits_over(cleaned: Cleaned, replacements: Iterable[Edit]) -> list[Edit]:
    """Replacements of the raw text as edits of the cleaned one, in order of position."""
    return [
        edit
        for group in _groups(cleaned, replacements)
        if (edit := _as_edit(cleaned, *group)).before != edit.after
    ]


def _groups(
    cleaned: Cleaned, replacements: Iterable[Edit]
) -> Iterator[tuple[int, int, list[Edit]]]:
    """Raw spans that no change straddles, with the replacements inside each."""
    current: tuple[int, int, list[Edit]] | None = None
    for replacement in sorted(replacements, key=lambda it: (it.start, it.end)):
        spot = cleaned.source_map.to_cleaned(replacement.start, replacement.end)
        left, right = cleaned.source_map.to_raw(*spot)
        # What vanished at an end of the span is outside the way back.
        left, right = min(left, replacement.start), max(right, replacement.end)
        if current is not None and left < current[1]:
            current = (min(current[0], left), max(current[1], right), [*current[2], replacement])
            continue
        if current is not None:
            yield current
        current = (left, right, [replacement])
    if current is not None:
        yield current


def _as_edit(cleaned: Cleaned, left: int, right: int, inside: Sequence[Edit]) -> Edit:
    """The replacements of one raw span as one edit of the cleaned text."""
    start, end = cleaned.source_map.to_cleaned(left, right)
    raw = cleaned.document.text[left:right]
    after = apply_edits(raw, [replacement.shifted(-left) for replacement in inside])
    reason = " ".join(dict.fromkeys(replacement.reason for replacement in inside))
    return Edit(start, end, cleaned.text[start:end], after, BY_HAND, reason)
