"""The evidence of the OCR program's own confidence in a document.

The figures of one engine mean nothing in another: 0.3 is a usual word in a page of the
Library of Congress and a ruin in one of the British Library. So they are gauged by the
document itself. Its words are put in ten bands from the least to the most sure, and a band
speaks against its words as much as it holds more unlisted words than the others. Where the
unlisted words lie anywhere, confidence says nothing.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ocrfix.suspects.token_features import Look

BANDS = 10
LEAST_WORDS = 200
"""Words with a confidence from which a document is gauged; fewer prove nothing."""
_SMOOTHING = 20.0
"""Words like the whole document that are added to each band."""

Confidence = tuple[int, int, float]
"""The span of a word in the text, half-open, and the program's confidence in it, 0..1."""


@dataclass(frozen=True, slots=True)
class Surety:
    """The OCR program's confidence in each token, and the evidence in it.

    Attributes:
        by_start: Offset of a token -> its confidence, that of its least sure part.
        edges: Where each band but the first begins, rising.
        odds: Of each band, what it adds to the ln of the odds that a word is wrong.
    """

    by_start: Mapping[int, float]
    edges: Sequence[float] = ()
    odds: Sequence[float] = (0.0,)

    def of(self, start: int) -> float:
        """Return what the confidence of the token at an offset adds to its odds; 0 without one."""
        confidence = self.by_start.get(start)
        return 0.0 if confidence is None else self.odds[bisect_right(self.edges, confidence)]


NOT_SURE = Surety({})


def gauge(
    tokens: Iterable[tuple[int, str]], looks: Mapping[str, Look], confidences: Sequence[Confidence]
) -> Surety:
    """Gauge the confidences of a document by its unlisted words.

    Tokens and words with a confidence are in order, in the same text.
    """
    by_start: dict[int, float] = {}
    words: list[tuple[float, bool]] = []
    index = 0
    for start, token in tokens:
        end = start + len(token)
        while index < len(confidences) and confidences[index][1] <= start:
            index += 1
        inside = index
        least = math.inf
        while inside < len(confidences) and confidences[inside][0] < end:
            least = min(least, confidences[inside][2])
            inside += 1
        if least < math.inf:
            by_start[start] = least
            look = looks[token]
            if look.lower:
                words.append((least, bool(look.suspect_pieces)))
    if len(words) < LEAST_WORDS:
        return NOT_SURE
    return Surety(by_start, *_bands(words))


def _bands(words: list[tuple[float, bool]]) -> tuple[list[float], list[float]]:
    """Cut words into bands, and say what each band proves."""
    values = sorted(confidence for confidence, _ in words)
    cuts = {values[len(values) * band // BANDS] for band in range(1, BANDS)}
    edges = sorted(cuts - {values[0]})
    listed, unlisted = [0.0] * (len(edges) + 1), [0.0] * (len(edges) + 1)
    for confidence, is_unlisted in words:
        (unlisted if is_unlisted else listed)[bisect_right(edges, confidence)] += 1
    share = (sum(unlisted) + 1) / (len(words) + 2)
    usual = math.log(share / (1 - share))
    # Of misreadings that are words themselves a program is as sure as of words: being sure
    # proves nothing.
    odds = [
        max(math.log((bad + _SMOOTHING * share) / (good + _SMOOTHING * (1 - share))) - usual, 0.0)
        for bad, good in zip(unlisted, listed, strict=True)
    ]
    return edges, odds
