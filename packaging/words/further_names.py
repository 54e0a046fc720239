"""Build `resources/lexicons/en/names.marisa`: names so rare that they are suggested, not known.

    python packaging/words/further_names.py

Run it after `build.py`, whose packages it needs. A name that one American in a million
bears is near a misreading of a commoner word far oftener than it is printed, so that it
must not make a word known. But where a word with a capital is wrong it may be meant. Two
runs over the same inputs give the same bytes.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import inputs  # noqa: E402

from ocrfix.words.lexicon import Lexicon  # noqa: E402

LANGUAGE = "en"
SHORTEST, LONGEST = 4, 16
"""A shorter name is near too many words, a longer reading is not looked up."""
ENGLISH = frozenset({"AU", "CA", "GB", "IE", "IN", "NZ", "US", "ZA"})
"""Countries of which all places are taken."""
ELSEWHERE = 10_000
"""Inhabitants a place of another country must have."""
NAME_GRADE = 95
"""SCOWL's grade up to which names are taken: all of them."""
_WORD = re.compile(r"[^\W\d_]+")


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--resources", type=Path, default=ROOT / "resources")
    options = parser.parse_args()
    lexicon = Lexicon.load(LANGUAGE)
    names = {name for name in _names() if _is_wanted(name) and not lexicon.is_listed(name)}
    path = options.resources / "lexicons" / LANGUAGE / "names.marisa"
    marisa_trie.Trie(sorted(names)).save(str(path))
    print(f"{path.name}: {len(names)} names, {path.stat().st_size} bytes")


def _names() -> Iterator[str]:
    yield from inputs.census("all.last")
    for row in inputs.places("cities500"):
        if row["countrycode"] in ENGLISH or int(str(row["population"])) >= ELSEWHERE:
            yield from map(str.lower, _WORD.findall(str(row["name"])))
    kinds = (*inputs.SPELLINGS, *inputs.VARIANTS)
    for name in inputs.scowl(kinds, ("upper", "proper-names"), NAME_GRADE):
        yield name.lower()


def _is_wanted(name: str) -> bool:
    return name.isascii() and name.isalpha() and SHORTEST <= len(name) <= LONGEST


if __name__ == "__main__":
    main()
