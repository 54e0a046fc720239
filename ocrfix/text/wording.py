"""Names, pieces of text and numbers as a reader is shown them."""

from __future__ import annotations

import math
import os
import unicodedata
from bisect import bisect_right
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
_SHORTEST_NARROW_CUT = 3
_MOST, _NEARLY_ALL = 0.6, 0.9
"""The share of names that have in common what is left out of them; and where they are cut once
more, in a narrow list."""
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
    """Names without what they all begin and end with, or most, as far as that is worth it.

    Nothing is cut inside a word or a number, and no two become alike.

    Example:
        >>> short_names(["page-0001-front.xml", "page-0002-front.xml", "page-0010-front.xml"])
        ['…0001…', '…0002…', '…0010…']
        >>> short_names(["a.txt", "b.txt", "c.txt"])
        ['a.txt', 'b.txt', 'c.txt']
    """
    parts = [("", it, "") for it in names]
    for least in (len(names), math.ceil(_MOST * len(names))):
        cut = _cut(parts, least)
        if all(it for _, it, _ in cut) and len({it for _, it, _ in cut}) == len(set(names)):
            parts = cut
    return [f"{'…' if head else ''}{it}{'…' if behind else ''}" for head, it, behind in parts]


def narrow_names(names: Sequence[str]) -> list[str]:
    """Names that are cut already, for where they have no room: cut inside a number too.

    Example:
        >>> narrow_names(["18930101_a…", "18930102_a…", "18931112_b…"])
        ['…0101_a', '…0102_a', '…1112_b']
    """
    head = _beginning(names, math.ceil(_NEARLY_ALL * len(names)), in_words=True)
    at = len(head) if len(head.strip("…")) >= _SHORTEST_NARROW_CUT else 0
    found = ["…" + it[at:] if at and it.startswith(head) else it for it in names]
    return [it.removesuffix("…") for it in found]


def _cut(parts: Sequence[tuple[str, str, str]], least: int) -> list[tuple[str, str, str]]:
    """Cut once more what at least so many begin and end with."""
    middles = [it for _, it, _ in parts]
    head = _long_enough(_beginning(middles, least))
    at = [len(head) if it.startswith(head) else 0 for it in middles]
    turned = [it[begin:][::-1] for it, begin in zip(middles, at, strict=True)]
    behind = _long_enough(_beginning(turned, least))[::-1]
    found = []
    for (before, it, after), begin in zip(parts, at, strict=True):
        end = len(it) - (len(behind) if it[begin:].endswith(behind) else 0)
        found.append((before + it[:begin], it[begin:end], it[end:] + after))
    return found


def _long_enough(common: str) -> str:
    return common if len(common) > _SHORTEST_CUT else ""


def _beginning(names: Sequence[str], least: int, *, in_words: bool = False) -> str:
    """Return what at least so many names begin with; none for too few names.

    Args:
        names: At least half of them begin alike, or nothing is found.
        least: More than half of them.
        in_words: Whether it may end inside a word or a number.
    """
    if len(names) < _FEWEST_ALIKE:
        return ""
    # Names that begin alike stand together, and more than half of all hold the one in the middle.
    ordered = sorted(names)
    middle = ordered[len(ordered) // 2]
    ends = [at + 1 for at, it in enumerate(middle) if in_words or not it.isalnum()]

    def is_too_long(end: int) -> bool:
        return sum(it.startswith(middle[:end]) for it in names) < least

    long_enough = bisect_right(ends, x=False, key=is_too_long)
    return middle[: ends[long_enough - 1]] if long_enough else ""


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
    number = f"more than {FAULTS_TOLD} faults" if many else counted(len(found), "fault")
    return f"{number}: {'; '.join(islice(told, FAULTS_TOLD))}"
