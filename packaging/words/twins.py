"""Find the British twin of American words: the counts of 1916 have `labor`, not `labour`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import inputs

from ocrfix.resources import read_rows

GRADE = 60
"""SCOWL's grade up to which a spelling is looked at."""
BRITISH = ("british", "british_z", "british_variant_1", "variant_1")
_WHOLE = "="


def twins(alone: Mapping[str, int], listed: Collection[str]) -> dict[str, str]:
    """Pair spellings of which the American one is the commoner in the counts.

    Args:
        alone: Word -> occurrences in the clean counts.
        listed: The words of the lexicon.

    Returns:
        British spelling -> American spelling.
    """
    american = inputs.scowl(("american",), ("words",), GRADE)
    common = inputs.scowl(("english",), ("words",), GRADE)
    rows = _rules(Path(__file__).with_name("spellings.tsv"))
    found: dict[str, str] = {}
    for word in inputs.scowl(BRITISH, ("words",), GRADE):
        if word in american or word in common or word not in listed:
            continue
        others = [
            other
            for british, plain in rows
            for other in replaced(word, british.removeprefix(_WHOLE), plain)
            if other in american or (british.startswith(_WHOLE) and other in common)
        ]
        best = max(others, key=lambda other: (alone.get(other, 0), other), default=word)
        if alone.get(best, 0) > alone.get(word, 0):
            found[word] = best
    return dict(sorted(found.items()))


def _rules(path: Path) -> list[tuple[str, str]]:
    rows = (line.split("\t") for line in read_rows(path))
    return [(row[0], row[1]) for row in rows]


def replaced(word: str, british: str, american: str) -> list[str]:
    """Give the word with the letters replaced in each place where they stand."""
    places = [at for at in range(len(word)) if word.startswith(british, at)]
    return [word[:at] + american + word[at + len(british) :] for at in places]
