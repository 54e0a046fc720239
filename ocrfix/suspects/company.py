"""The likelihood of words amid those around."""

from __future__ import annotations

import math
from collections.abc import Sequence
from heapq import nlargest
from itertools import count

from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language

NETWORK_WEIGHT = 0.5
"""Weight of the network beside the model of context. Of 0.1 to 0.7 this one put the right word
first most often on BLN600 (1.5 of 100 times more than none) and Overproof (0.2)."""
CLOSE = 3.0
"""Nats between the two likeliest up to which the network is asked, four places of ten: further
apart, it changes nothing in the order that could be measured."""


def weighed_in_company(
    text: str,
    options: Sequence[tuple[int, int, str]],
    scores: Sequence[float],
    language: Language,
) -> list[float]:
    """Give scores, as ln of a chance, with how well what may be put into a text fits there.

    Each option would stand somewhere, half-open, in small letters.
    """
    weighed = [*scores]
    best, second, *_ = *nlargest(2, scores), -math.inf, -math.inf
    are_close = second > best - CLOSE
    if not are_close or (network := language.network) is None:
        return weighed
    # With it comes numpy: loaded with the first place that is weighed.
    from ocrfix.language.amid import Asked  # noqa: PLC0415
    from ocrfix.language.placed_words import PlacedWords  # noqa: PLC0415

    context = language.context
    spans = [*dict.fromkeys((start, end) for start, end, _ in options)]
    numbers = dict(zip(spans, count(), strict=False))
    beside = PlacedWords.near(text, spans, context.id_as_printed).beside(spans)
    put = [(numbers[start, end], it) for start, end, it in options]
    for owner, fit in Asked(*beside, put, context).fits(network):
        weighed[owner] += NETWORK_WEIGHT * fit / UNIT
    return weighed
