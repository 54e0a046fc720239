"""The likelihood of words between the others: behind those before, and amid those around."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ocrfix.language.costs import UNIT

if TYPE_CHECKING:
    from ocrfix.language.context import ContextModel
    from ocrfix.language.language import Language
    from ocrfix.language.network import Network

WEIGHT = 0.3
"""Weight of the model of context beside `words.counts`: the model learnt from books, the counts are
of newspapers. Weights from 0.3 to 0.75 were tried, each with less weight for the counts; this one
put the right word first most often on BLN600, and as often as any other on Overproof."""
NETWORK_WEIGHT = 0.5
"""Weight of the network beside both. Of 0.1 to 0.7 this one put the right word first most often on
BLN600 (1.5 of 100 times more than none) and Overproof (0.2)."""
CLOSE = 3.0
"""Nats between the two likeliest up to which the network is asked, four places of ten: further
apart, it changes nothing in the order that could be measured."""
ORDER = 3
"""Words of the longest group that is asked for: those of four bring nothing more."""
WINDOW = 160
"""Characters looked at on either side: some 25 words."""
# The parts of a compound are weighed one by one, as two words beside it are.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_Ids = tuple[int, ...]


class _Asked(NamedTuple):
    """The options to be weighed, all words as the model of context knows them.

    Attributes:
        places: The words before and behind each place.
        options: The number of each option, that of its place, and its words.
    """

    places: list[tuple[_Ids, _Ids]]
    options: list[tuple[int, int, _Ids]]


class Company:
    """Weigh what may stand somewhere between the words around; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        """Take what is known, to be loaded with the first place that is weighed."""
        self._language = language

    def weighed(
        self, text: str, options: Sequence[tuple[int, int, str]], scores: Sequence[float]
    ) -> list[float]:
        """Weigh what may be put into a text.

        Args:
            text: The text.
            options: Where each would stand, half-open, and what in small letters.
            scores: What all else says of each, as ln of a chance.

        Returns:
            The scores, less what each and the words behind it cost for standing here.
        """
        weighed = [*scores]
        if not options or not self._language.has_context:
            return weighed
        context, network = self._language.context, self._language.network
        asked = _asked(text, options, context)
        for owner, cost in _behind(asked, context):
            weighed[owner] -= WEIGHT * cost / UNIT
        if network is not None and _are_within(CLOSE, weighed):
            for owner, fit in _amid(asked, context, network):
                weighed[owner] += NETWORK_WEIGHT * fit / UNIT
        return weighed


def _are_within(nats: float, scores: Sequence[float]) -> bool:
    """Return whether the two likeliest options are so near to each other."""
    best, second = nlargest(2, (*scores, -math.inf))
    return best - second < nats


def _asked(text: str, options: Sequence[tuple[int, int, str]], context: ContextModel) -> _Asked:
    """Give what is weighed of options: the models know numbers by their kinds alone."""
    numbers: dict[tuple[int, int], int] = {}
    asked = _Asked([], [])
    for owner, (start, end, words) in enumerate(options):
        if any(map(str.isdigit, words)):
            continue
        number = numbers.setdefault((start, end), len(numbers))
        if number == len(asked.places):
            before = _ids_of(text[max(0, start - WINDOW) : start], context)
            asked.places.append((before, _ids_of(text[end : end + WINDOW], context)))
        asked.options.append((owner, number, _ids_of(words, context)))
    return asked


def _behind(asked: _Asked, context: ContextModel) -> Iterable[tuple[int, int]]:
    """Give the owner of each word put there or next behind, and what it costs more than alone."""
    import numpy as np  # noqa: PLC0415 - loaded with the first place that is weighed

    beside = [
        ((0,) * (ORDER - 1 - len(before)) + before[1 - ORDER :], behind[: ORDER - 1])
        for before, behind in asked.places
    ]
    groups: list[_Ids] = []
    owners: list[int] = []
    for owner, place, words in asked.options:
        before, behind = beside[place]
        row = before + words + behind
        groups += [row[last - ORDER : last] for last in range(ORDER, len(row) + 1)]
        owners += [owner] * (len(row) - ORDER + 1)
    if not groups:
        return ()
    ids = np.array(groups, np.int32)
    # The counts tell the cost of a word wherever it stands.
    costs = context.score(ids) - context.score(ids[:, -1:])
    return zip(owners, costs.tolist(), strict=True)


def _amid(asked: _Asked, context: ContextModel, network: Network) -> Iterator[tuple[int, float]]:
    """Give the owner of each word put there that the network knows, and its share of the fit."""
    import numpy as np  # noqa: PLC0415

    from ocrfix.language.network import AROUND, FIRST_WORD, padded  # noqa: PLC0415

    flat = [it for sides in asked.places for side in sides for it in side]
    flat += [it for _, _, words in asked.options for it in words]
    known = iter(network.known(context.classes(np.array(flat, np.int32))).tolist())
    places = [tuple(tuple(islice(known, len(side))) for side in sides) for sides in asked.places]
    sides: dict[tuple[_Ids, _Ids], int] = {}
    weighed: list[tuple[int, int, int, int]] = []
    for owner, place, unknown in asked.options:
        words = tuple(islice(known, len(unknown)))
        before, behind = places[place]
        for at, word in enumerate(words):
            if word >= FIRST_WORD:
                here = (before + words[:at])[-AROUND:][::-1], (words[at + 1 :] + behind)[:AROUND]
                weighed.append((owner, sides.setdefault(here, len(sides)), word, len(words)))
    if not weighed:
        return
    vectors = network.vectors(*map(padded, zip(*sides, strict=True)))
    owners, of_sides, words, lengths = zip(*weighed, strict=True)
    fits = network.fits(vectors[[*of_sides]], np.array(words)).tolist()
    for owner, fit, length in zip(owners, fits, lengths, strict=True):
        yield owner, fit / length


def _ids_of(text: str, context: ContextModel) -> _Ids:
    words = (text,) if text.isalpha() else _WORD.findall(text)
    return tuple([context.id_of(it.lower().replace("’", "'")) for it in words])
