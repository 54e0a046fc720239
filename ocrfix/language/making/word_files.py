"""Make the files of a lexicon: all words, the lists they stand in, and how common they are."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import marisa_trie

from ocrfix.words.arrays import write_arrays
from ocrfix.words.store import FREQUENCY_STEPS

LISTS = (
    "common", "books", "subtitles", "capitals",
    "prefixes", "abbreviations", "acronyms", "given-names", "places", "names",
)  # fmt: skip
PLAIN = ("common", "books", "subtitles")
"""Lists whose words may be written small, for all that ``capitals`` says of them."""
FLOOR = 5.0
"""Occurrences per 10^9 given to a listed word that was never counted."""
LEAST_SAID = {1: 20_000, 2: 4000, 3: 1200}
"""Occurrences per 10^9 in subtitles that a word of so few letters must have."""


def write(folder: Path, lists: Mapping[str, Iterable[str]], share: Callable[[str], float]) -> None:
    """Write the trie of all words, and their lists and frequencies in the trie's order.

    Words are in small letters, each with the names of its lists; ``share`` gives that of a word
    among all words.
    """
    folder.mkdir(parents=True, exist_ok=True)
    trie = marisa_trie.Trie(sorted(lists))
    trie.save(str(folder / "words.marisa"))
    marisa_trie.Trie([]).save(str(folder / "names.marisa"))
    masks, frequencies = [0] * len(lists), [0] * len(lists)
    for word, names in lists.items():
        index = trie[word]
        masks[index] = sum(1 << LISTS.index(name) for name in names)
        per_billion = max(FLOOR, 1e9 * share(word))
        frequencies[index] = round(FREQUENCY_STEPS * math.log1p(per_billion))
    arrays: dict[str, tuple[str, Sequence[int]]] = {
        "lists": ("H", masks),
        "frequencies": ("H", frequencies),
    }
    write_arrays(
        folder / "words.bin", arrays, {"lists": LISTS, "plain": PLAIN, "words": len(lists)}
    )
