"""The fit of words between their neighbours."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Protocol

from ocrfix.words.cache import remembered
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list

RAREST = 0.01
"""Occurrences in a million words of a word that was never counted."""
WEIGHT = 0.8
"""Weight of what the words before say beside how common a word is. Of 0.7, 0.8, 0.9 and 1 this one
put the right word first most often on the train files of Overproof and BLN600."""
LONGEST = 4
"""Words of the longest group that is asked for."""
LEAST_TOGETHER = math.log(0.15)
"""ln of the share of a word that stands beside another, if the two are halves of one."""
LEAST_COMMONER = 1.5
"""Nats that this one is commoner than the two side by side."""
_PREFIXES = "prefixes"
"""The list of what words begin with that may be torn there."""


class Model(Protocol):
    """The knowledge of how likely words are behind others."""

    @property
    def id_of(self) -> Callable[[str], int]:
        """The function that gives the id of a word in lower case."""

    def has_counted(self, known: int) -> bool:
        """Return whether an id is that of one word, and not of all unknown ones of its kind."""

    def keeps(self, left: int, right: int) -> bool:
        """Return whether two words stand side by side otherwise than each of them tells."""

    def nats(self, *ids: int) -> float:
        """Return -ln of the chance of the last of some words behind those before it."""


class Between:
    """Score words between their neighbours; all in lower case, as whoever asks gives them.

    A neighbour that is not known says nothing, as if none stood there.
    """

    def __init__(self, lexicon: Lexicon, model: Model | None) -> None:
        """Take what is known; None for a model if nobody knows what stands behind what."""
        self._frequency, self._lists = lexicon.frequency, lexicon.lists
        self._letters = word_list(lexicon.language, "letters_alone")
        self._model = model

    def knows(self, word: str) -> bool:
        """Return whether it is known how common a word is."""
        return self._id_of(word) >= 0

    def keeps(self, left: str | None, right: str | None) -> bool:
        """Return whether two words stand side by side otherwise than each of them tells."""
        if left is None or right is None or self._model is None:
            return False
        first, second = self._id_of(left), self._id_of(right)
        return min(first, second) >= 0 and self._model.keeps(first, second)

    def per_million(self, *row: str) -> float:
        """Return how often words stand in a row in a million words; 0 if one is unknown."""
        if not all(map(self.knows, row)):
            return 0.0
        lifts = sum(self._lift(row[:end]) for end in range(2, len(row) + 1))
        return 1e6 * math.exp(sum(map(self.share, row)) + WEIGHT * lifts)

    def lift(self, left: str, right: str) -> float:
        """Return how many nats likelier a word is behind another than anywhere."""
        return WEIGHT * self._lift((left, right)) if self.knows(left) and self.knows(right) else 0.0

    def lift_of_torn(self, left: str, right: str) -> float:
        """Return how much of `lift` is that of torn words in what the model has read.

        All of it where words begin with the first word, or where the two are halves of one:
        “re turned”, “con duct”.
        """
        is_torn = _PREFIXES in self._lists(left) or self._are_halves(left, right)
        return max(self.lift(left, right), 0.0) if is_torn else 0.0

    def _are_halves(self, left: str, right: str) -> bool:
        """Return whether one of two words hardly stands elsewhere, and both are mostly one word."""
        if self._model is None or not all(map(self.knows, (left, right, left + right))):
            return False
        first, second, whole = map(self._model.id_of, (left, right, left + right))
        behind, nats = self._model.nats(first, second), self._model.nats
        both = nats(first) + behind
        together = max(-behind, nats(second) - both)
        return together > LEAST_TOGETHER and both - nats(whole) > LEAST_COMMONER

    def log_fit(self, left: str | None, word: str, right: str | None) -> float:
        """Score how well a word stands between its neighbours, None at the ends of a sentence.

        The score is the natural logarithm of P(word | left) P(right | left, word), below 0; nearer
        to 0 fits better. Scores of different words in the same place may be compared; scores of
        different places may not.
        """
        return self.share(word) + self.around((left,), (right,))((word,))

    def around(
        self, before: Sequence[str | None], behind: Sequence[str | None]
    ) -> Callable[[Sequence[str]], float]:
        """Return what tells how well words stand in one place, beside how common they are.

        Of the words before the last is next to it. What is returned is asked about the words that
        stand there, of a speck none. It gives the natural logarithm of how much likelier they are
        there than anywhere, of the chance of the next word behind them, and of how much likelier
        than behind that alone those beyond it are.
        """
        first, last = self._unbroken(before[::-1])[::-1], self._unbroken(behind)
        # Those beyond the next word count for no more than what the place tells of them.
        beyond = sum(self._lift(last[:end]) for end in range(2, len(last) + 1))
        rest = sum(map(self.share, last[:1])) - WEIGHT * beyond

        def fit(words: Sequence[str]) -> float:
            row, lift = first, 0.0
            for word in (*words, *last):
                # Numbers are known by their kinds alone, which says too little to compare them.
                row = [] if any(map(str.isdigit, word)) else [*row, word][-LONGEST:]
                lift += self._lift(row)
            return rest + WEIGHT * lift

        return fit

    def log_following(self, left: str, word: str, right: str) -> float:
        """Return ln P(right | left, word), the second part of `log_fit`; 0 if not known."""
        if not self.knows(right):
            return 0.0
        return self.share(right) + self.around((left, word), ())((right,))

    def _lift(self, row: Sequence[str]) -> float:
        """Return how many nats likelier the last of some words is behind those before it."""
        if self._model is None or len(row) < 2:  # noqa: PLR2004 - one word by itself
            return 0.0
        ids = [*map(self._model.id_of, row)]
        # Not the word's share: how likely it is behind others is told apart from how common it is.
        return self._model.nats(ids[-1]) - self._model.nats(*ids)

    @remembered()
    def share(self, word: str) -> float:
        """Give ln of the share of a word among all words."""
        per_million = self._frequency(word)
        if per_million or self._model is None:
            return math.log(max(per_million, RAREST) / 1e6)
        return -self._model.nats(self._model.id_of(word))

    def _id_of(self, word: str) -> int:
        """Return the id of a word; -1 of one that is not known."""
        if self._model is None:
            return 0 if self._frequency(word) else -1
        if len(word) == 1 and word not in self._letters:
            # An initial, a figure, a speck.
            return -1
        known = self._model.id_of(word)
        return known if self._model.has_counted(known) else -1

    def _unbroken(self, row: Sequence[str | None]) -> list[str]:
        """Return the words at the beginning of a row that are known."""
        known: list[str] = []
        for word in row:
            if word is None or not self.knows(word):
                break
            known.append(word)
        return known
