"""The reader's own words, laid over what the rules made.

They come last, and no rule ever sees them. So typing never runs the rules again: the cleaned text
is made anew from what the rules made and from the words typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ocrfix.cleaning.cleaned import Cleaned
from ocrfix.cleaning.decided import BY_HAND
from ocrfix.text.edit import Edit, apply_edits, edited
from ocrfix.text.source_map import SourceMap


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
    edits = edits_over(cleaned.document.text, cleaned.text, cleaned.source_map, replacements)
    if not edits:
        return cleaned
    return replace(
        cleaned,
        text=apply_edits(cleaned.text, edits),
        source_map=cleaned.source_map.laid_over(edits),
    )


def edits_over(
    raw: str, text: str, source_map: SourceMap, replacements: Iterable[Edit]
) -> list[Edit]:
    """Give replacements of the raw text as edits of the cleaned one, in order of position.

    Args:
        raw: The raw text.
        text: The cleaned one.
        source_map: From the one to the other; the part of it where the replacements are will do.
        replacements: Disjoint, in any order.
    """
    found = []
    for left, right, spot, inside in _groups(source_map, replacements):
        start, end = spot or source_map.to_cleaned(left, right)
        before, after = text[start:end], edited(raw, left, right, inside)
        if before != after:
            reason = " ".join(dict.fromkeys(it.reason for it in inside))
            found.append(Edit(start, end, before, after, BY_HAND, reason))
    return found


_Group = tuple[int, int, tuple[int, int] | None, list[Edit]]
"""A raw span, where it stands in the cleaned text if that is known, and what is replaced in it."""


def _groups(source_map: SourceMap, replacements: Iterable[Edit]) -> Iterator[_Group]:
    """Raw spans that no change straddles, with the replacements inside each."""
    current: _Group | None = None
    for replacement in sorted(replacements, key=lambda it: (it.start, it.end)):
        spot = source_map.to_cleaned(replacement.start, replacement.end)
        left, right = source_map.to_raw(*spot)
        # What vanished at an end of the span is outside the way back.
        left, right = min(left, replacement.start), max(right, replacement.end)
        if current is not None and left < current[1]:
            together = [*current[3], replacement]
            current = (min(current[0], left), max(current[1], right), None, together)
            continue
        if current is not None:
            yield current
        is_exact = (left, right) == (replacement.start, replacement.end)
        current = (left, right, spot if is_exact else None, [replacement])
    if current is not None:
        yield current
