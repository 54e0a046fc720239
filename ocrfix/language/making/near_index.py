"""Make the table of common words by the rests of their letters, as ``NearWords`` reads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ocrfix.words.arrays import write_arrays
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.near_words import (
    LETTER_BUCKETS,
    LONGEST_ALIKE,
    MOST_IN_BUCKET,
    NEAR_EDITS,
    PREFIX,
    SHORTEST_ALIKE,
    STROKE_BUCKETS,
    buckets_of,
)

MOST_WORDS = 1 << 16
"""A rank fits in two bytes; rarer words are less often meant than misread."""


def write(
    lexicon: Lexicon,
    path: Path,
    strokes: Mapping[str, str],
    most: int = MOST_WORDS,
    buckets: int = LETTER_BUCKETS,
) -> int:
    """Write the table of a lexicon: of so many of the commonest words, which are counted.

    ``strokes`` are the uprights and bows that each letter is printed with; the buckets of the table
    of letters are a power of two.
    """
    words = _commonest(lexicon, most)
    spelt = str.maketrans(dict(strokes))
    letters = _pack(words, lambda word: buckets_of(word[:PREFIX], NEAR_EDITS, buckets), buckets)
    shapes = _pack(words, lambda word: _stroke_buckets(word.translate(spelt)), STROKE_BUCKETS)
    arrays = {
        "words": ("B", "\n".join(words).encode()),
        "letter_starts": ("I", letters[0]),
        "letter_ranks": ("H", letters[1]),
        "stroke_starts": ("I", shapes[0]),
        "stroke_ranks": ("H", shapes[1]),
    }
    write_arrays(path, arrays, {"words": len(words), "strokes": dict(strokes)})
    return len(words)


def _stroke_buckets(strokes: str) -> set[int]:
    if not SHORTEST_ALIKE - 1 <= len(strokes) <= LONGEST_ALIKE + 1:
        return set()
    return buckets_of(strokes, 1, STROKE_BUCKETS)


def _pack(
    words: Sequence[str], buckets_of_word: Callable[[str], set[int]], number: int
) -> tuple[list[int], list[int]]:
    """Put the ranks of words in buckets: where each begins, and all ranks in a row."""
    buckets: defaultdict[int, list[int]] = defaultdict(list)
    for rank, word in enumerate(words):
        for bucket in buckets_of_word(word):
            if len(buckets[bucket]) < MOST_IN_BUCKET:
                buckets[bucket].append(rank)
    starts = [0]
    ranks: list[int] = []
    for bucket in range(number):
        ranks += buckets.get(bucket, ())
        starts.append(len(ranks))
    return starts, ranks


def _commonest(lexicon: Lexicon, most: int) -> list[str]:
    """Give the common words, commonest first, then by the alphabet."""
    alone = word_list(lexicon.language, "letters_alone")
    words = [word for word in lexicon.words() if len(word) > 1 or word in alone]
    words.sort(key=lambda word: (-lexicon.frequency(word), word))
    return words[:most]
