"""Find out what a word of raw OCR stands for, from the company it keeps.

A damaged word stands between the same neighbours as the word it was on paper: `tlie`
follows `of` and precedes `same` as often as `the` does. The neighbours seen with a word
are therefore taken as a mixture of the neighbours of the words it may stand for and of
its own, and the shares of the mixture are found by expectation maximisation.

Source:
    The mixture model: A. Dempster, N. Laird, D. Rubin, *Maximum Likelihood from
    Incomplete Data via the EM Algorithm*, J. R. Stat. Soc. B 39, 1977. That damage keeps
    the company of the word it stands for: "observed" in the counts of 1916.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import inputs
import numpy as np

from ocrfix.words.near_words import rests

Place = tuple[str, str]
"""The place of a word between two others; an empty string is a side not looked at."""

SMOOTHING = 20.0
"""Occurrences lent to every word in every place, in proportion to how common the place is."""
ONE_SIDED = 0.5
"""Weight of a place known by one neighbour only, against one known by both."""
MOST_PLACES = 250
"""Places looked at, the commonest first: more move the shares by less than a hundredth."""
QUICK_PLACES = 40
"""A candidate that is in none of so many commonest places is not looked at further."""
MIN_PLACES = 3
"""A word seen in fewer places says nothing about its meaning."""
MOST_MEANINGS = 10
"""Only so many candidates, the best by company, enter the mixture."""
ROUNDS = 50
"""Rounds of expectation maximisation; shares move by less than 0.001 after about 30."""
FAR_LENGTH = 3
"""From so many letters on the commonest words are tried at any distance (`nml` for `and`);
words of more letters also with two letters taken away."""
LENT_SHARE = 0.1
"""Weight of what the letters alone say, against what the company says."""
LEAST_SHARE = 0.01
"""Smaller shares are noise."""
IMPOSSIBLE = math.log(1e-6)
"""A meaning that the letters give less than this share (its ln) is not looked at."""
LETTERS_WEIGHT = 0.3
"""Weight of the letters beside the company in choosing candidates."""
UNLIKELY = 1e-3
"""A meaning that the letters make so much less likely than another is not looked at."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A meaning of a word of the raw counts, in a share of its occurrences.

    Attributes:
        meant: The word on paper.
        share: Share of the occurrences of the word read, 0..1.
    """

    meant: str
    share: float


class Company:
    """The places of words in the raw counts."""

    def __init__(self, counts_dir: Path) -> None:
        """Read the two-word and three-word counts."""
        self.words = inputs.raw_words(counts_dir)
        self.total = sum(row.count for row in self.words.values())
        self.places: dict[str, dict[Place, int]] = defaultdict(dict)
        commonness: dict[Place, int] = defaultdict(int)
        for left, right, count in inputs.raw_pairs(counts_dir):
            for word, place in ((left, ("", right)), (right, (left, ""))):
                if _is_telling(*place):
                    self.places[word][place] = count
                    commonness[place] += count
        for first, second, third, count in inputs.raw_triples(counts_dir):
            if _is_telling(first, third):
                self.places[second][first, third] = count
                commonness[first, third] += count
        self._background = {place: count / self.total for place, count in commonness.items()}

    def meanings(
        self,
        read: str,
        candidates: Iterable[str],
        cost: Callable[[str, str, float], float],
        most: Callable[[str, str, float, float], float],
    ) -> list[Meaning]:
        """Share out the occurrences of a word among the words it may stand for.

        Args:
            read: The word as the raw counts have it.
            candidates: Words it may stand for, all of them in the counts.
            cost: -ln of how often the second word is read as the first, by its letters
                alone; may be infinite above the limit given.
            most: Given the word read, the word meant, its share of the company, and the
                share that the letters alone give it, says how large the share may be: words
                of one class (`on`, `in`) keep much the same company without standing for
                one another.

        Returns:
            Meanings with their shares, largest first; what is missing to 1 is its own.
        """
        seen = self._seen(read)
        if len(seen) < MIN_PLACES:
            return []
        weights = [n * (1.0 if place[0] and place[1] else ONE_SIDED) for place, n in seen.items()]
        own = [self._background[place] for place in seen]
        chosen = self._best_company(read, list(seen), candidates, weights, own, cost)
        if not chosen:
            return []
        expected = [share for _, share, _ in chosen]
        shares = _mixture(weights, [own, *(column for _, _, column in chosen)], expected)
        found = []
        for (meant, by_letters, _), share in zip(chosen, shares[1:], strict=True):
            kept = min(share, most(read, meant, share, by_letters))
            if kept >= LEAST_SHARE:
                found.append(Meaning(meant, kept))
        return sorted(found, key=lambda m: (-m.share, m.meant))

    def _seen(self, read: str) -> dict[Place, int]:
        places = self.places.get(read, {})
        if len(places) <= MOST_PLACES:
            return places
        ranked = sorted(places, key=lambda place: (-places[place], place))
        return {place: places[place] for place in ranked[:MOST_PLACES]}

    def _best_company(
        self,
        read: str,
        seen: list[Place],
        candidates: Iterable[str],
        weights: list[float],
        own: list[float],
        cost: Callable[[str, str, float], float],
    ) -> list[tuple[str, float, list[float]]]:
        """Give (meant, share expected from the letters, likelihoods of the places)."""
        total = sum(weights)
        scored = []
        first = sorted(zip(seen, weights, strict=True), key=lambda row: -row[1])[:QUICK_PLACES]
        for meant in sorted(candidates):
            if not any(place in self.places[meant] for place, _ in first):
                continue
            count = self.words[meant].count
            places = self.places[meant]
            ratio = math.log(count / self.words[read].count)
            by_letters = ratio - cost(read, meant, ratio - IMPOSSIBLE)
            if by_letters < IMPOSSIBLE:
                continue
            column = [
                (places.get(place, 0) + SMOOTHING * base) / (count + SMOOTHING)
                for place, base in zip(seen, own, strict=True)
            ]
            better = sum(w for w, p, b in zip(weights, column, own, strict=True) if p > b)
            if better < 0.05 * total:
                continue
            fit = sum(w * math.log(p / b) for w, p, b in zip(weights, column, own, strict=True))
            score = fit / total + LETTERS_WEIGHT * by_letters
            scored.append((score, meant, math.exp(by_letters), column))
        scored.sort(key=lambda row: (-row[0], row[1]))
        chosen = scored[:MOST_MEANINGS]
        likeliest = max((row[2] for row in chosen), default=0.0)
        return [row[1:] for row in chosen if row[2] >= UNLIKELY * likeliest]


def _is_telling(*neighbours: str) -> bool:
    """Leave out single letters: they are specks, or the rest of a word cut in two (`f rom`)."""
    return all(len(word) != 1 or word == "a" for word in neighbours)


def _mixture(
    weights: list[float], columns: list[list[float]], expected: list[float]
) -> list[float]:
    """Find the shares of a mixture; the first column is the word's own company.

    The shares expected from the letters enter as a few occurrences seen beforehand, so
    that of two meanings with the same company the likelier reading wins.
    """
    table = np.array(columns).T
    weight = np.array(weights)
    lent = LENT_SHARE * weight.sum()
    scale = max(1.0, sum(expected))
    own = 1 - min(1.0, sum(expected))
    prior = lent * np.array([own, *(share / scale for share in expected)])
    shares = np.full(len(columns), 1 / len(columns))
    for _ in range(ROUNDS):
        parts = table * shares
        gained = prior + (parts * (weight / parts.sum(axis=1))[:, None]).sum(axis=0)
        shares = gained / gained.sum()
    return [float(share) for share in shares]


class Neighbours:
    """An index of words within a few letters of each other.

    Source:
        Looking words up by what is left when letters are taken away: W. Garbe, *1000x
        Faster Spelling Correction*, 2012 (symspell).
    """

    def __init__(self, anchors: Mapping[str, int], *, commonest: int = 300) -> None:
        """Index the words that damage may stand for.

        Args:
            anchors: Words and their counts.
            commonest: So many of the most common words are also tried at distance three.
        """
        self._by_rest: dict[str, list[str]] = defaultdict(list)
        for word in sorted(anchors):
            for rest in _rests(word):
                self._by_rest[rest].append(word)
        ranked = sorted(anchors, key=lambda word: (-anchors[word], word))
        self._common = ranked[:commonest]

    def of(self, read: str) -> set[str]:
        """Give the indexed words that `read` may stand for, without itself."""
        near = {word for rest in _rests(read) for word in self._by_rest.get(rest, ())}
        if len(read) >= FAR_LENGTH:
            near.update(word for word in self._common if abs(len(word) - len(read)) <= 1)
        near.discard(read)
        return near


def _rests(word: str) -> set[str]:
    return rests(word, 1 if len(word) <= FAR_LENGTH else 2)


def distance(left: str, right: str) -> int:
    """Count the letters to be changed, added or taken away between two words."""
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(right, 1):
            change = before + (letter != other)
            before = row[j]
            row[j] = min(change, before + 1, row[j - 1] + 1)
    return row[-1]
