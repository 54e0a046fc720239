"""Letters that a document shows misread in one way, over and over: ``do`` and ``lo``, o for e.

A page is read by one program from one type: where some words surely have t for l, the next is the
likelier to have it too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ocrfix.correction.decode import Weighed
from ocrfix.words.forms import bare

ACCENT = "accent"
LONGEST = 2
"""Letters on either side of a swap."""


def swap_of(printed: str, meant: str) -> str:
    """Give the letters that were misread, and those meant; empty if they are not two or fewer.

    Accents that are lost or wrong are one swap, whatever their letters.

    Example:
        >>> swap_of("tes", "les")
        't l'
    """
    read, stood = printed.lower(), meant.lower()
    if read != stood and bare(read) == bare(stood):
        return ACCENT
    start, end = 0, 0
    shorter = min(len(read), len(stood))
    while start < shorter and read[start] == stood[start]:
        start += 1
    while end < shorter - start and read[-1 - end] == stood[-1 - end]:
        end += 1
    read, stood = read[start : len(read) - end], stood[start : len(stood) - end]
    if not read or not stood or max(len(read), len(stood)) > LONGEST:
        return ""
    return f"{read} {stood}"


def with_swaps(text: str, found: Iterable[Weighed]) -> Sequence[Weighed]:
    """Tell each reading in how many other places of its document the same letters were misread.

    Args:
        text: The text they are of.
        found: All its readings; those that are likelier than all others of their places count.
    """
    readings = list(found)
    swaps = [swap_of(text[it.reading.start : it.reading.end], it.reading.text) for it in readings]
    places = {
        (it.reading.start, swap) for it, swap in zip(readings, swaps, strict=True) if it.odds > 0
    }
    counts = Counter(swap for _, swap in places)
    return [
        it._replace(swaps=counts[swap] - ((it.reading.start, swap) in places)) if swap else it
        for it, swap in zip(readings, swaps, strict=True)
    ]
