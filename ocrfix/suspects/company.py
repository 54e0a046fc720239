"""The likelihood of words amid those around."""

from __future__ import annotations

import math
from collections.abc import Sequence
from heapq import nlargest
from itertools import count
from typing import TYPE_CHECKING

from ocrfix.language.costs import UNIT

if TYPE_CHECKING:
    from ocrfix.language.language import Language

NETWORK_WEIGHT = 0.5
"""Weight of the network beside the model of context. Of 0.1 to 0.7 this one put the right word
first most often on BLN600 (1.5 of 100 times more than none) and Overproof (0.2)."""
CLOSE = 3.0
"""Nats between the two likeliest up to which the network is asked, four places of ten: further
apart, it changes nothing in the order that could be measured."""


class Company:
    """Weigh what may stand somewhere between the words around; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def weighed(
        self, text: str, options: Sequence[tuple[int, int, str]], scores: Sequence[float]
    ) -> list[float]:
        """Give scores, as ln of a chance, with how well what may be put into a text fits there.

        Each option would stand somewhere, half-open, in small letters.
        """
        weighed = [*scores]
        if not _are_within(CLOSE, weighed):
            return weighed
        network = self._language.network
        if network is None:
            return weighed
        context = self._language.context
        # With it comes numpy: loaded with the first place that is weighed.
        from ocrfix.language.amid import Asked  # noqa: PLC0415
        from ocrfix.language.placed_words import PlacedWords  # noqa: PLC0415

        spans = [*dict.fromkeys((start, end) for start, end, _ in options)]
        numbers = dict(zip(spans, count(), strict=False))
        beside = PlacedWords.near(text, spans, context.id_as_printed).beside(spans)
        put = [(numbers[start, end], it) for start, end, it in options]
        asked = Asked(*beside, put, context)
        for owner, fit in asked.fits(network):
            weighed[owner] += NETWORK_WEIGHT * fit / UNIT
        return weighed


def _are_within(nats: float, scores: Sequence[float]) -> bool:
    """Return whether the two likeliest options are so near to each other."""
    best, second = nlargest(2, (*scores, -math.inf, -math.inf))
    return best - second < nats
