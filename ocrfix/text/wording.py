"""Names, pieces of text and numbers as a reader is shown them."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import islice

LONGEST_SHOWN = 72
"""Characters of a piece of text that are shown; of a longer one the middle is left out."""
FAULTS_TOLD = 20
"""Faults of one file that are told at most; a file may hold a million."""
_LONGEST_FAULT = 300
_FEWEST_ALIKE = 3
_SHORTEST_CUT = 4
"""The least number of names, or of characters in common, for which a cut is worth while."""
# Categories of characters that are not printed: controls, formats (which can turn the
# direction of a line), surrogates, and the line and paragraph separators.
_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def shown(text: str) -> str:
    r"""A text as it may be printed: nothing in it moves a cursor or ends a line.

    Example:
        >>> shown("a\nb")
        'a\\nb'
    """
    # Nearly every text is, and this is a fiftieth of the time.
    if text.isprintable():
        return text
    return "".join(
        character.encode("unicode_escape").decode()
        if unicodedata.category(character) in _UNSHOWN
        else character
        for character in text
    )


def as_utf8(name: str) -> str:
    """The name of a file as UTF-8 has it, whatever the locale of this process.

    In another Python takes the bytes of the name for other characters, or for none.
    """
    try:
        return os.fsencode(name).decode("utf-8")
    except UnicodeError:
        return name


def counted(number: int, noun: str) -> str:
    """A number with what it counts.

    Example:
        >>> counted(1, "document"), counted(2, "document")
        ('1 document', '2 documents')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def noop(_context: str, text: str) -> str:
    """Mark words that the window translates; what collects the catalogues knows it by name."""
    return text


def shortened(text: str) -> str:
    """A piece of text without its middle, if it is long."""
    if len(text) <= LONGEST_SHOWN:
        return text
    half = LONGEST_SHOWN // 2
    return f"{text[:half]} … {text[-half:]}"


def short_names(names: Sequence[str]) -> list[str]:
    """Names without what they all begin and end with, as far as that is worth it.

    Nothing is cut inside a word or a number, and no two become alike.

    Example:
        >>> short_names(["page-0001-front.xml", "page-0002-front.xml", "page-0010-front.xml"])
        ['…0001…', '…0002…', '…0010…']
        >>> short_names(["a.txt", "b.txt", "c.txt"])
        ['a.txt', 'b.txt', 'c.txt']
    """
    if len(names) < _FEWEST_ALIKE:
        return list(names)
    head = _border(_beginning(names))
    tail = _border(_beginning([it[len(head) :][::-1] for it in names]))
    head = head if len(head) > _SHORTEST_CUT else ""
    behind = len(tail) if len(tail) > _SHORTEST_CUT else 0
    cut = [it[len(head) : len(it) - behind] for it in names]
    if not all(cut) or len(set(cut)) < len(set(names)):
        return list(names)
    return [f"{'…' if head else ''}{it}{'…' if behind else ''}" for it in cut]


def _beginning(names: Sequence[str]) -> str:
    """Return the common beginning of all names: that of the first and the last by their letters."""
    first, last = min(names), max(names)
    pairs = enumerate(zip(first, last, strict=False))
    return first[: next((at for at, (a, b) in pairs if a != b), len(first))]


def _border(common: str) -> str:
    """Return the common part up to the last character that is no part of a word or number."""
    at = len(common)
    while at and common[at - 1].isalnum():
        at -= 1
    return common[:at]


def quoted(text: str) -> str:
    """A piece of text of any length and kind, as it is named in a sentence."""
    return f"“{shown(shortened(text))}”"


def faults_told(faults: Iterable[str]) -> str:
    """Tell what is amiss with a file, all at once; empty if nothing is."""
    found = list(islice(faults, FAULTS_TOLD + 1))
    if not found:
        return ""
    many = len(found) > FAULTS_TOLD
    told = (shown(it[:_LONGEST_FAULT] + "…" * (len(it) > _LONGEST_FAULT)) for it in found)
    number = f"more than {FAULTS_TOLD} faults" if many else f"{len(found)} fault(s)"
    return f"{number}: {'; '.join(islice(told, FAULTS_TOLD))}"
