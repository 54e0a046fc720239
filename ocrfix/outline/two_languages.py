"""Articles without a heading, told by their language: papers of two languages print each in both.

A block in another language begins an article if the text above is at its end: below a signature or
a table. Below running text it is a quotation, and stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ocrfix.outline.printed import Line
from ocrfix.words.language import detect_language

if TYPE_CHECKING:
    from ocrfix.outline.prints import Print

_LEAST_LINES = 2
_LEAST_BLOCKS = 3
_LEAST_SHARE = 0.15
"""A paper of two languages has so many blocks in each, and such a share of all that tell."""


def begun_in_another(
    lines: Sequence[Line], prints: Sequence[Print], headings: Sequence[bool]
) -> Iterator[range]:
    """The lines of each block in another language than what stands above it.

    Args:
        lines: All of a page, in order.
        prints: How each is printed.
        headings: Which of them are of a heading: what stands below one begins nothing itself.
    """
    blocks = [list(run) for _, run in groupby(range(len(lines)), lambda it: prints[it].block)]
    spoken = [_language([lines[it].text for it in block]) for block in blocks]
    # A ruined block may look like any language.
    counts = Counter(it for it in spoken if it is not None)
    least = max(_LEAST_BLOCKS, _LEAST_SHARE * counts.total())
    often = {it for it, count in counts.items() if count >= least}
    before = None
    for block, language in zip(blocks, spoken, strict=True):
        if language is None or language not in often:
            continue
        first = block[0]
        is_below_end = first > 0 and not headings[first - 1] and not lines[first - 1].is_prose
        if before not in {None, language} and is_below_end:
            yield range(first, block[-1] + 1)
        before = language


def _language(words: Sequence[str]) -> str | None:
    """The language of the lines of a block; None where they are too few to tell."""
    return detect_language(" ".join(words)) if len(words) >= _LEAST_LINES else None
