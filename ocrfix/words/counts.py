"""Counts of words alone, in twos and in threes, in newspapers of the period."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from ocrfix.errors import LexiconMissingError
from ocrfix.resources import resource
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.language import KNOWN

LEAST_REST = 0.02
"""Share of a word's followers that is always kept for followers never counted."""
MOST_BESIDE = 3000
_MEMO_SIZE = 256
_FEW_PLACES = 8
REST_STEPS = 255
"""A share of followers not counted is stored in one byte, as so many parts of one."""
_REST = tuple(max(stored / REST_STEPS, LEAST_REST) for stored in range(REST_STEPS + 1))


class Counts:
    """Word, two-word and three-word counts, with the damage of OCR taken out.

    All words are looked up in lower case as they are given: the caller lower-cases. Only
    pairs and triples seen five times or more were counted; see `resources/counts/en`.

    Attributes:
        total: Running words counted.
        is_counted: Says whether a lower-case word was counted at all.
    """

    is_counted: Callable[[str], bool]

    def __init__(self, file: ArrayFile) -> None:
        # Tuples of words, here and below, since the collector of garbage looks through all
        # of a list each time, and is done with a tuple of strings at once.
        words = tuple(file.text("words").split("\n"))
        self._ids: dict[str, int] = dict(zip(words, range(len(words)), strict=True))
        self._words = words
        # The counts are American: a British spelling stands where its twin does.
        twins = [row.split("\t") for row in file.text("twins").splitlines()]
        for british, american in twins:
            self._ids[british] = self._ids[american]
        self._british = tuple(british for british, _ in twins)
        self.is_counted = self._ids.__contains__
        self._alone = file["alone"]
        self._pair_start = file["pair_start"]
        self._pair_right = file["pair_right"]
        self._pair_count = file["pair_count"]
        self._pair_rest = file["pair_rest"]
        self._before_start = file["before_start"]
        self._before_left = file["before_left"]
        self._triple_start = file["triple_start"]
        self._triple_third = file["triple_third"]
        self._triple_count = file["triple_count"]
        self._triple_rest = file["triple_rest"]
        self._values = file["values"]
        self._paired = len(self._pair_start) - 1
        self.total: int = file.meta["total"]
        # The commonest words have the most followers, and are asked for most.
        self._beside = lru_cache(_MEMO_SIZE)(self._words_beside)
        # Four words in five are weighed in the place of the one before, or anywhere.
        self._fits = lru_cache(_FEW_PLACES)(self.fits)

    @classmethod
    def load(cls, language: str = KNOWN) -> Counts:
        """Give the counts of a language, mapped into memory once per process.

        Args:
            language: BCP 47 primary subtag.

        Raises:
            LexiconMissingError: There are no counts for this language.
        """
        return _load(language)

    def __contains__(self, word: str) -> bool:
        return word in self._ids

    def words(self) -> Sequence[str]:
        """Give all words that were counted, those in pairs first, commonest first."""
        return self._words

    def unigram(self, word: str) -> int:
        """Count a word, 0 if it was never seen."""
        index = self._ids.get(word)
        return 0 if index is None else self._alone[index]

    def common_words(self, per_million: float) -> Sequence[str]:
        """Give the words that stand at least so often in a million, commonest first.

        British spellings are among them, each behind its American twin.
        """
        least = per_million * self.total / 1e6
        # Sorted are those in pairs, and behind them those in none: a few are common.
        end, last = (
            bisect_right(self._alone, -least, *part, key=lambda count: -count)
            for part in ((0, self._paired), (self._paired, len(self._words)))
        )
        british = (word for word in self._british if self.unigram(word) >= least)
        # A few of them were counted under their own spelling too.
        found = dict.fromkeys((*self._words[:end], *self._words[self._paired : last], *british))
        return sorted(found, key=self.unigram, reverse=True)

    def bigram(self, left: str, right: str) -> int:
        """Count two words side by side, 0 if seen fewer than five times."""
        left_id = self._ids.get(left)
        right_id = self._ids.get(right)
        if left_id is None or right_id is None:
            return 0
        pair = self._pair(left_id, right_id)
        return 0 if pair < 0 else self._values[self._pair_count[pair]]

    def followers(self, word: str) -> Sequence[str]:
        """Give up to `MOST_BESIDE` words counted right after a word, commonest as words first."""
        return self._beside(word, True)

    def leaders(self, word: str) -> Sequence[str]:
        """Give up to `MOST_BESIDE` words counted right before one, commonest as words first."""
        return self._beside(word, False)

    def _words_beside(self, word: str, is_after: bool) -> tuple[str, ...]:
        index = self._ids.get(word)
        if index is None or index >= self._paired:
            return ()
        words = self._words
        starts = self._pair_start if is_after else self._before_start
        others = self._pair_right if is_after else self._before_left
        start = starts[index]
        end = min(starts[index + 1], start + MOST_BESIDE)
        return tuple(words[other] for other in others[start:end])

    def log_fit(self, left: str | None, word: str, right: str | None) -> float:
        """Score how well a word stands between its neighbours.

        The score is the natural logarithm of P(word | left) P(right | left, word), each
        taken from the longest row of words that was counted and filled up from the next
        shorter one: the share of followers that fell below the counting threshold is
        spread over all words by how common they are. Scores of different words in the
        same place may be compared; scores of different places may not.

        Args:
            left: The word before, lower case; None at the start of a sentence.
            word: The word itself, lower case.
            right: The word after, lower case; None at the end of a sentence.

        Returns:
            A number below 0; nearer to 0 fits better. A neighbour that was never counted
            is treated like None.

        Source:
            Interpolation with the discounted mass: H. Ney, U. Essen, R. Kneser, *On
            Structuring Probabilistic Dependences in Stochastic Language Modelling*,
            Computer Speech and Language 8, 1994. The discount here is what the counting
            threshold of five cut off.
        """
        return self._fits(left, right)(word)

    def fits(self, left: str | None, right: str | None) -> Callable[[str], float]:
        """Give what `log_fit` says of any word in one place, for many words in half the time."""
        ids, follows, no_word = self._ids, self._follows, 0.5 / self.total
        alone, values, pair_count = self._alone, self._values, self._pair_count
        pair_right, total = self._pair_right, self.total
        right_id = None if right is None else ids.get(right)
        left_id = None if left is None else ids.get(left)
        whole = start = end = 0
        rest = 1.0
        if left_id is not None and left_id < self._paired and alone[left_id]:
            whole, rest = alone[left_id], _REST[self._pair_rest[left_id]]
            start, end = self._pair_start[left_id], self._pair_start[left_id + 1]

        def fit(word: str) -> float:
            word_id = ids.get(word)
            share = no_word if word_id is None else (alone[word_id] or 0.5) / total
            pair = -1
            if whole:
                share *= rest
                if word_id is not None:
                    at = bisect_left(pair_right, word_id, start, end)
                    if at < end and pair_right[at] == word_id:
                        pair = at
                        share += values[pair_count[at]] / whole
            if right_id is None:
                return math.log(share)
            return math.log(share) + math.log(follows(pair, word_id, right_id))

        return fit

    def log_following(self, left: str, word: str, right: str) -> float:
        """Score how well a word stands behind two others: the second part of `log_fit`.

        Returns:
            The natural logarithm of P(right | left, word); 0 if ``right`` was never counted.
        """
        ids = self._ids
        left_id, word_id, right_id = ids.get(left), ids.get(word), ids.get(right)
        if right_id is None:
            return 0.0
        pair = -1
        if left_id is not None and word_id is not None and self._alone[left_id]:
            pair = self._pair(left_id, word_id)
        return math.log(self._follows(pair, word_id, right_id))

    def beyond_left(self, before: str, left: str) -> Callable[[str], float] | None:
        """Give what the word before the one before says of a word: see `log_fit`.

        Returns:
            A function from a lower-case word to ln P(word | before, left) - ln P(word | left);
            None where these two were never counted side by side.
        """
        left_id = self._ids.get(left)
        pair = -1 if left_id is None else self._pair(self._ids.get(before, self._paired), left_id)
        if left_id is None or pair < 0:
            return None
        rest, whole = _REST[self._triple_rest[pair]], self._values[self._pair_count[pair]]
        unseen = math.log(rest)

        def weigh(word: str) -> float:
            word_id = self._ids.get(word)
            triple = -1 if word_id is None else self._triple(pair, word_id)
            if word_id is None or triple < 0:
                return unseen
            share = self._follows(-1, left_id, word_id)
            return math.log(rest + self._values[self._triple_count[triple]] / (whole * share))

        return weigh

    def beyond_right(self, right: str, after: str) -> Callable[[str], float] | None:
        """Give what the word after the one after says of a word: see `log_fit`.

        Returns:
            A function from a lower-case word to ln P(after | word, right) - ln P(after | right);
            None where these two were never counted side by side.
        """
        right_id, after_id = self._ids.get(right), self._ids.get(after)
        if right_id is None or after_id is None or self._pair(right_id, after_id) < 0:
            return None
        share = self._follows(-1, right_id, after_id)

        def weigh(word: str) -> float:
            pair = self._pair(self._ids.get(word, self._paired), right_id)
            if pair < 0:
                return 0.0
            rest = _REST[self._triple_rest[pair]]
            triple = self._triple(pair, after_id)
            seen = 0 if triple < 0 else self._values[self._triple_count[triple]]
            return math.log(rest + seen / (self._values[self._pair_count[pair]] * share))

        return weigh

    def _follows(self, pair: int, word_id: int | None, right_id: int) -> float:
        """Give P(right | left, word), or P(right | word) where the pair is unknown."""
        share = self._share(right_id)
        if word_id is None or word_id >= self._paired or not self._alone[word_id]:
            return share
        share *= _REST[self._pair_rest[word_id]]
        after = self._pair(word_id, right_id)
        if after >= 0:
            share += self._values[self._pair_count[after]] / self._alone[word_id]
        if pair < 0:
            return share
        share *= _REST[self._triple_rest[pair]]
        triple = self._triple(pair, right_id)
        if triple >= 0:
            share += self._values[self._triple_count[triple]] / self._values[self._pair_count[pair]]
        return share

    def _share(self, index: int | None) -> float:
        """Share of a word among all words; half an occurrence if never seen."""
        if index is None:
            return 0.5 / self.total
        return (self._alone[index] or 0.5) / self.total

    def _pair(self, left_id: int, right_id: int) -> int:
        # Two words in five that are weighed are too rare to stand in any pair.
        if left_id >= self._paired or right_id >= self._paired:
            return -1
        end = self._pair_start[left_id + 1]
        at = bisect_left(self._pair_right, right_id, self._pair_start[left_id], end)
        return at if at < end and self._pair_right[at] == right_id else -1

    def _triple(self, pair: int, third_id: int) -> int:
        end = self._triple_start[pair + 1]
        at = bisect_left(self._triple_third, third_id, self._triple_start[pair], end)
        return at if at < end and self._triple_third[at] == third_id else -1


@cache
def _load(language: str) -> Counts:
    path = resource("counts", language, "counts.bin")
    if not path.is_file():
        raise LexiconMissingError.of("are no word counts", language)
    return Counts(ArrayFile(path))
