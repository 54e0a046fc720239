"""Build all that is known of a language but the context model: see README.md here."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import word_data
from streams import Stream
from word_data import Counted

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "words"))

from near_index import strokes  # noqa: E402

from ocrfix.language.making import (  # noqa: E402
    misread_letters,
    near_index,
    word_files,
)
from ocrfix.language.making.damage import damaged  # noqa: E402
from ocrfix.language.making.letters import (  # noqa: E402
    table_of_foreign,
    words_and_names,
    write_shapes,
)
from ocrfix.words.arrays import write_arrays  # noqa: E402
from ocrfix.words.lexicon import Lexicon  # noqa: E402
from ocrfix.words.plain_lists import LISTED_ONLY, shipped_words  # noqa: E402
from ocrfix.words.traits import traits_of  # noqa: E402

NEAR, NEAR_BUCKETS = 50_000, 1 << 18
SHAPED = 100_000
"""Words by whose letters words are told from damage, the commonest."""
FOREIGN_WEIGHT = 1000.0
EMPTY = {
    "words.tsv": "# No whole words were mined: there is no raw text of this language.\n",
}
COPIED = ("figures.tsv", "capitals.tsv")


def build(language: str, books: Sequence[Stream], resources: Path) -> None:
    """Build the words of a language and what is made of them.

    Args:
        language: BCP 47 primary subtag; a folder of that name holds what was written for it.
        books: Clean prose, as `streams` reads it.
        resources: Where to write.
    """
    folder = HERE / language
    recipe = tomllib.loads((folder / "recipe.toml").read_text(encoding="utf-8"))
    counted = Counted()
    for stream in books:
        counted.add(stream)
    said = shipped_words(language)
    lists = word_data.lists_of(counted, said, folder, word_data.places(recipe["places"]))
    lexicons = resources / "lexicons" / language
    word_files.write(lexicons, lists, lambda word: word_data.share(word, counted, said))
    print(f"lexicon: {len(lists)} words")
    rates = _confusions(language, recipe, resources, counted)
    lexicon = Lexicon.load(language)
    near_index.write(lexicon, lexicons / "near.bin", strokes(), NEAR, NEAR_BUCKETS)
    words, names = map(_commonest, words_and_names(lexicon))
    broken = [it for it in damaged(words, rates) if not lexicon.knows(it[0])]
    write_shapes(lexicons / "shapes.bin", words, names, broken, SOURCE, bare=True)
    foreign = list(_foreign(recipe["beside"], lexicon))
    table = table_of_foreign(foreign, [*broken, *names])
    write_arrays(lexicons / "foreign.bin", {"letters": ("B", table)}, {"source": SOURCE})


SOURCE = "Compiled lexicon; its words damaged by the shipped confusions of letters"


def _commonest(words: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    return sorted(words, key=lambda it: (-it[1], it[0]))[:SHAPED]


def _confusions(
    language: str, recipe: Mapping[str, Any], resources: Path, counted: Counted
) -> misread_letters.Rates:
    """Write the tables of what is read as what."""
    english = resources / "confusions" / "en"
    folder = resources / "confusions" / language
    folder.mkdir(parents=True, exist_ok=True)
    tables = [
        misread_letters.with_accents(
            misread_letters.mined(english / "letters.tsv"), traits_of(language).alphabet
        )
    ]
    any_language = resources / "confusions" / "any"
    tables += [misread_letters.by_shape(any_language / f"{it}.tsv") for it in recipe["shapes"]]
    rates = misread_letters.merged(*tables)
    misread_letters.write(folder / "letters.tsv", rates, counted.words)
    for name, text in EMPTY.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name in COPIED:
        (folder / name).write_bytes((english / name).read_bytes())
    signs = HERE / language / "signs.tsv"
    source = signs if signs.is_file() else english / "signs.tsv"
    (folder / "signs.tsv").write_bytes(source.read_bytes())
    return rates


def _foreign(others: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """Give the words of other languages that this one does not have, with weights."""
    for other in others:
        words = [
            (word, float(np.log1p(count)))
            for word, count in shipped_words(other).items()
            if count > LISTED_ONLY and len(word) > 1 and not lexicon.knows(word)
        ]
        total = sum(weight for _, weight in words)
        yield from ((word, FOREIGN_WEIGHT * weight / total) for word, weight in words)
