"""The words of a document as the model of context knows them, kept up to date."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ocrfix.language.placed_words import PlacedWords, blocks_of
from ocrfix.rules.context import Context
from ocrfix.rules.tally import ChangedTokens, Following


class WordsOf(Following):
    """The words of one document, found once and corrected with every edit."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._id_of = context.spoken.context.id_as_printed
        self._words = PlacedWords.of("", self._id_of)

    def of(self, text: str) -> PlacedWords:
        """Give the words of a text."""
        self._turn_to(text)
        return self._words._replace(blocks=blocks_of(text))

    def _begin(self, text: str) -> None:
        self._words = PlacedWords.of(text, self._id_of)

    def _correct(self, pieces: Sequence[ChangedTokens]) -> None:
        old = self._words
        sizes = [(it.start, len(it.before), len(it.after)) for it in pieces]
        begins, before, after = np.array(sizes, np.intp).reshape(-1, 3).T
        # The way that words behind so many pieces move.
        growth = np.append(0, np.cumsum(after - before))
        piece = np.searchsorted(begins, old.starts, "right")
        stays = old.starts >= np.append(0, begins + before)[piece]
        moves = growth[piece[stays]]
        # The words of the pieces as they are now: found in all at once, with a blank between.
        new = PlacedWords.of(" ".join([it.after for it in pieces]), self._id_of)
        here = np.cumsum(after + 1) - after - 1
        comes = (begins + growth[:-1] - here)[np.searchsorted(here, new.starts, "right") - 1]
        starts = np.append(old.starts[stays] + moves, new.starts + comes)
        ends = np.append(old.ends[stays] + moves, new.ends + comes)
        order = np.argsort(starts)
        ids = np.append(old.ids[stays], new.ids)
        self._words = PlacedWords(ids[order], starts[order], ends[order], ())
