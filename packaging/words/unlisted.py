"""Tell new words from damage among the words that no list has.

Nearly all of them are damage (`befoie`, `iroin`), pieces of broken words (`ington`) or two
words run together (`ofthe`): a new word must be far from any common one in its letters.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from company import Neighbours, distance

NEAR_RATIOS = {1: 1.0, 2: 20.0}
"""A word is taken for a misreading of one so near if that is so many times as common."""
SHAPE_WORDS = 10
"""Listed words in which each three letters of a word must occur."""
PIECE_RATIO = 5.0
"""A word is taken for a piece of another if that one is so many times as common."""
PAIR_RATIO = 1.0
"""A word is taken for two run together if the two stand side by side more often,"""
LEAST_PAIRS = 50
"""and so often at least."""

Together = Callable[[str, float], bool]
"""Return whether a word is two that stand side by side so many times as often as it stands."""


def together(counts: Mapping[str, int], pairs: Mapping[tuple[str, str], int]) -> Together:
    """Make the test for two words run together, from raw occurrences."""

    def runs_together(word: str, ratio: float) -> bool:
        least = max(LEAST_PAIRS, ratio * counts.get(word, 0))
        return any(pairs.get((word[:cut], word[cut:]), 0) >= least for cut in range(1, len(word)))

    return runs_together


def suspicion(
    counts: Mapping[str, int], listed: Iterable[str], runs_together: Together
) -> Callable[[str], bool]:
    """Make the test for words that no list has.

    Args:
        counts: Raw occurrences of every word.
        listed: Words of the graded lists, lower case.
        runs_together: See `together`.

    Returns:
        The test.
    """
    known = {word: counts[word] for word in listed if counts.get(word, 0) > 0}
    near = Neighbours(known)
    shapes = Counter(shape for word in known for shape in _shapes(word))
    heads: dict[str, int] = defaultdict(int)
    tails: dict[str, int] = defaultdict(int)
    for word, count in known.items():
        for cut in range(1, len(word)):
            heads[word[:cut]] = max(heads[word[:cut]], count)
            tails[word[cut:]] = max(tails[word[cut:]], count)

    def is_suspicious(word: str) -> bool:
        count = counts[word]
        if max(heads[word], tails[word]) >= PIECE_RATIO * count:
            return True
        if runs_together(word, PAIR_RATIO):
            return True
        for other in near.of(word):
            least = NEAR_RATIOS.get(distance(word, other))
            if least is not None and known[other] >= least * count:
                return True
        return any(shapes[shape] < SHAPE_WORDS for shape in _shapes(word))

    return is_suspicious


def _shapes(word: str) -> set[str]:
    """Give all groups of three letters, with marks for the ends of the word."""
    marked = f"^{word}$"
    return {marked[at : at + 3] for at in range(len(marked) - 2)}
