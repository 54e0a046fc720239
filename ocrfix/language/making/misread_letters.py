"""Make what letters are read as in a language of which no raw text was counted.

Antiqua is read alike in all languages, so what was mined from English newspapers holds; letters
with accents are read as the letter without, and as others like it. Black letter has a table by
likeness of shape.
"""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from ocrfix.resources import read_rows
from ocrfix.words.confusions import END, LONGEST_GROUP, START

ACCENT_LOST = 4.0
"""Cost of an accent that is not read: ``é`` as ``e``."""
ACCENT_ADDED = 6.0
"""Cost of an accent that is not there: ``e`` as ``é``."""
ACCENT_OTHER = 4.8
"""Cost of an accent read as another: ``é`` as ``è``."""
LIKE_BASE = 0.5
"""Share of what a letter without accent is read as that holds for the letter with it."""
HEADER = """\
# Groups of letters as read and what they stood for on paper. Those without accents are counted in
# English newspapers (resources/confusions/en), the others set by likeness of shape, by
# packaging/language/letters.py. In lower case; ^ is the start of a word, $ its end.
# read, meant, occurrences in the books of the language, share of those of `meant` read so.
# By `meant`, then by falling share.
"""
Rates = dict[tuple[str, str], float]


def mined(path: Path) -> Rates:
    """Read a table of confusions: (read, meant) -> share."""
    rates: Rates = {}
    for line in read_rows(path):
        read, meant, _, rate = line.split("\t")
        rates[read, meant] = float(rate)
    return rates


def by_shape(path: Path) -> Rates:
    """Read a table written by hand: (read, meant) -> share; of two rows the likelier counts."""
    rates: Rates = {}
    for line in read_rows(path):
        read, meant, cost = line.split("\t")
        rates[read, meant] = max(math.exp(-float(cost)), rates.get((read, meant), 0.0))
    return rates


def with_accents(rates: Rates, alphabet: str) -> Rates:
    """Add what the accented letters of an alphabet are read as, and read for."""
    found = dict(rates)
    by_base: dict[str, list[str]] = defaultdict(list)
    for letter in alphabet:
        by_base[base_of(letter)].append(letter)
    for base, letters in by_base.items():
        for letter in letters:
            if base == letter:
                continue
            found[base, letter] = math.exp(-ACCENT_LOST)
            found[letter, base] = math.exp(-ACCENT_ADDED)
            for other in letters:
                if other != letter:
                    found[other, letter] = math.exp(-ACCENT_OTHER)
            for (read, meant), rate in rates.items():
                if meant == base and read != letter:
                    found.setdefault((read, letter), LIKE_BASE * rate)
    return found


def merged(*tables: Rates) -> Rates:
    """Put tables together: of two shares the greater."""
    found: Rates = {}
    for table in tables:
        for pair, rate in table.items():
            found[pair] = max(rate, found.get(pair, 0.0))
    return found


def base_of(letter: str) -> str:
    """Give a letter without its accents."""
    return unicodedata.normalize("NFD", letter)[0]


def write(path: Path, rates: Mapping[tuple[str, str], float], words: Mapping[str, int]) -> None:
    """Write the table, with how often each group stands in words of a language."""
    written: dict[str, float] = defaultdict(float)
    for word, count in words.items():
        marked = START + word + END
        for start in range(len(marked)):
            for size in range(1, LONGEST_GROUP + 1):
                written[marked[start : start + size]] += count
        written[""] += count * (len(word) + 1)
    rows = sorted(
        (meant, -float(f"{rate:.2e}"), read, round(rate * written[meant]))
        for (read, meant), rate in rates.items()
        if rate * written[meant] >= 1
    )
    lines = [f"{read}\t{meant}\t{count}\t{-rate:.2e}" for meant, rate, read, count in rows]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((HEADER + "\n".join(lines) + "\n").encode())
