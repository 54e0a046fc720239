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
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

import inputs  # noqa: E402

from ocrfix.language.making.letters import (  # noqa: E402
    Weighted,
    words_and_names,
    write_shapes,
)
from ocrfix.words.lexicon import Lexicon  # noqa: E402

LANGUAGE = "en"
SOURCE = "Compiled lexicon; unigrams of 26,173 pages of 1916, Chronicling America, public domain"
MOST_CAPITALS = 0.3
"""A word with a larger share of capitals may be a name that no list knows."""


def main() -> None:
    """Write both tables."""
    parser = inputs.options(str(__doc__))
    options = parser.parse_args()
    lexicon = Lexicon.load(LANGUAGE)
    words, names = words_and_names(lexicon)
    damage = _damage(options.counts / "unigrams.tsv.xz", lexicon)
    write_shapes(
        options.resources / "lexicons" / LANGUAGE / "shapes.bin", words, names, damage, SOURCE
    )


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


if __name__ == "__main__":
    main()
