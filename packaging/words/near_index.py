"""Build `resources/lexicons/en/near.bin`: the common words by the rests of their letters.

    python packaging/words/near_index.py

Needs only the compiled lexicon; run it after `build.py`. Two runs over the same lexicon
give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from ocrfix.words.arrays import write_arrays  # noqa: E402
from ocrfix.words.lexicon import Lexicon  # noqa: E402
from ocrfix.words.lists import word_list  # noqa: E402
from ocrfix.words.near_words import (  # noqa: E402
    LETTER_BUCKETS,
    LONGEST_FAR,
    MOST_IN_BUCKET,
    NEAR_EDITS,
    PREFIX,
    RARE_BUCKETS,
    SHORTEST_FAR,
    STROKE_BUCKETS,
    buckets_of,
)

LANGUAGE = "en"
MOST_WORDS = 1 << 16
"""A rank fits in two bytes; rarer words are less often meant than misread."""
UNCOMMON = frozenset({"scowl", "subtitles"})
"""Lists most of whose words no newspaper prints: such a word is no rare one unless it stands in
another list too, of names, places or common words."""


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--resources", type=Path, default=ROOT / "resources")
    options = parser.parse_args()
    write(Lexicon.load(LANGUAGE), options.resources / "lexicons" / LANGUAGE / "near.bin")


def write(
    lexicon: Lexicon,
    path: Path,
    most: int = MOST_WORDS,
    buckets: int = LETTER_BUCKETS,
    rare_buckets: int = RARE_BUCKETS,
) -> None:
    """Write the table of a lexicon.

    Args:
        lexicon: The words.
        path: Where to.
        most: So many of the commonest are kept, and as many rarer ones.
        buckets: Of the table of letters, a power of two.
        rare_buckets: Of that of rare words; none of those are kept if there is but one.
    """
    words, rare = _by_commonness(lexicon, most)
    if rare_buckets == 1:
        rare = []
    strokes = _strokes(HERE / "strokes.txt")
    spelt = str.maketrans(strokes)
    letters = _pack(words, _rests_in(buckets), buckets)
    rests = _pack(rare, _rests_in(rare_buckets), rare_buckets)
    shapes = _pack(words, lambda word: _stroke_buckets(word.translate(spelt)), STROKE_BUCKETS)
    arrays = {
        "words": ("B", "\n".join(words).encode()),
        "rare_words": ("B", "\n".join(rare).encode()),
        "letter_starts": ("I", letters[0]),
        "letter_ranks": ("H", letters[1]),
        "rare_starts": ("I", rests[0]),
        "rare_ranks": ("H", rests[1]),
        "stroke_starts": ("I", shapes[0]),
        "stroke_ranks": ("H", shapes[1]),
    }
    write_arrays(path, arrays, {"words": len(words), "strokes": strokes})
    entries = " + ".join(str(len(ranks)) for _, ranks in (letters, rests, shapes))
    print(f"{path.name}: {len(words)} + {len(rare)} words, {entries} entries")


def _rests_in(buckets: int) -> Callable[[str], set[int]]:
    return lambda word: buckets_of(word[:PREFIX], NEAR_EDITS, buckets)


def _strokes(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def _stroke_buckets(strokes: str) -> set[int]:
    if not SHORTEST_FAR - 1 <= len(strokes) <= LONGEST_FAR + 1:
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


def _by_commonness(lexicon: Lexicon, most: int) -> tuple[list[str], list[str]]:
    """Give the common words and the rare ones, commonest first, then by the alphabet."""
    alone = word_list(lexicon.language, "letters_alone")
    words = [word for word in lexicon.words() if len(word) > 1 or word in alone]
    words.sort(key=lambda word: (-lexicon.frequency(word), word))
    rare = [word for word in words[most:] if not UNCOMMON.issuperset(lexicon.lists(word))]
    return words[:most], rare[:most]


if __name__ == "__main__":
    main()
