"""Build `resources/lexicons/en/shapes.bin`: what the letters of words and of damage look like.

    python packaging/words/letter_shapes.py --counts ../shared/data/counts

Needs the compiled lexicon and the one-word counts; run it after `build.py`. Words are the
lexicon's, weighted by the logarithm of how common they are; names likewise; damage is what
the raw counts hold and the lexicon does not, in small letters, weighted by the logarithm of
the count. Two runs over the same inputs give the same bytes.
"""

from __future__ import annotations

import lzma
import math
import sys
from collections.abc import Iterable, Sequence
from itertools import product
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

import inputs  # noqa: E402
from letter_groups import Model, count_groups, shares  # noqa: E402

from ocrfix.words.arrays import write_arrays  # noqa: E402
from ocrfix.words.lexicon import Lexicon  # noqa: E402
from ocrfix.words.shapes import OFFSET, SYMBOLS, UNIT, WIDTH, code_of  # noqa: E402

LANGUAGE = "en"
SOURCE = "Compiled lexicon; unigrams of 26,173 pages of 1916, Chronicling America, public domain"
NAME_LISTS = frozenset({"given-names", "surnames", "names"})
MOST_CAPITALS = 0.3
"""A word with a larger share of capitals may be a name that no list knows."""
SIZE = len(SYMBOLS)

Weighted = tuple[str, float]


def main() -> None:
    """Write both tables."""
    parser = inputs.options(str(__doc__))
    options = parser.parse_args()
    lexicon = Lexicon.load(LANGUAGE)
    words, names = words_and_names(lexicon)
    damage = _damage(options.counts / "unigrams.tsv.xz", lexicon)
    write(options.resources / "lexicons" / LANGUAGE / "shapes.bin", words, names, damage, SOURCE)


def words_and_names(lexicon: Lexicon) -> tuple[list[Weighted], list[Weighted]]:
    """Give the words of a lexicon and its names, each with its weight."""
    words, names = [], []
    for word in lexicon.words():
        weight = 1.0 + math.log1p(lexicon.frequency(word))
        lists = set(lexicon.lists(word))
        if lexicon.knows(word):
            words.append((word, weight))
        if lists & NAME_LISTS:
            names.append((word, weight))
    return words, names


def write(
    path: Path,
    words: Sequence[Weighted],
    names: Sequence[Weighted],
    damage: Iterable[Weighted],
    source: str,
    *,
    bare: bool = False,
) -> None:
    """Write what tells words, and names, from damage; ``bare`` if accents do not count."""
    broken = _train(damage, bare=bare)
    arrays = {
        "word": ("B", _table(_train(words, bare=bare), broken)),
        "name": ("B", _table(_train(names, bare=bare), broken)),
    }
    write_arrays(path, arrays, {"source": source} | ({"bare": True} if bare else {}))
    print(f"{path.name}: from {len(words)} words and {len(names)} names")


def _damage(path: Path, lexicon: Lexicon) -> Iterable[Weighted]:
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            word, count, _, capitals = line.rstrip("\n").split("\t")
            if (
                len(word) > 1
                and int(capitals) <= MOST_CAPITALS * int(count)
                and word not in lexicon
                and word.capitalize() not in lexicon
            ):
                yield word, 1.0 + math.log(int(count))


def _train(words: Iterable[Weighted], *, bare: bool = False) -> list[Model]:
    coded = (([code_of(it, bare=bare) for it in word], weight) for word, weight in words)
    return count_groups(coded, WIDTH)


def _table(good: list[Model], bad: list[Model]) -> list[int]:
    """Work out ln P(last | before, good) / P(last | before, bad) for all groups, as bytes."""
    good_shares, bad_shares = shares(good, SIZE), shares(bad, SIZE)
    cells = []
    for group in product(range(SIZE), repeat=WIDTH):
        ratio = math.log(good_shares[group] / bad_shares[group])
        cells.append(min(max(round(ratio * UNIT) + OFFSET, 0), 2 * OFFSET - 1))
    return cells


if __name__ == "__main__":
    main()
