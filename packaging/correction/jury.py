"""Tell what was printed by what was read of it in several papers.

A misreading is told by others that agree on words near to it. They share two faults, and both stay
in doubt: ``In`` for “in”, which was read everywhere in 1916, and a common misreading that no list
knows.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from doubt import DOUBT
from rapidfuzz.distance import Indel

from ocrfix.language.language import Language

ALIKE = 0.6
"""The least likeness of two readings of one print; what is less alike was written anew."""
SURE_OF_UNLISTED, NEARLY_SURE = 4, 3
"""Witnesses that must agree on what is no word, beside a word near to it and without one."""
_SIGNS = re.compile(r"[^a-z0-9$£%]+")
_PLAIN = re.compile(r"[“‘\"'(]*([^\W\d_]+(?:['’-][^\W\d_]+)*)[.,;:!?)’”\"']*")
"""A word with marks at its edges alone: what has others in it was misread."""
_LARGE_I = re.compile(r"[\W_]*(I[a-z]+)\b")


class Jury:
    """Tell what was printed, by what several pages have; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        """Take what is known of words."""
        self._lexicon = language.lexicon
        self._confusions = language.confusions
        self._are_words = cache(self._look_up)

    def agreed(self, read: str, others: Sequence[str]) -> str | None:
        """Return what was printed by what was read there and by others; None in doubt."""
        by_signs: defaultdict[str, list[str]] = defaultdict(list)
        for reading in (read, *others):
            by_signs[signs_of(reading)].append(reading)
        ranked = sorted(by_signs.values(), key=lambda it: -len(it))
        most = ranked[0]
        if len(ranked) == 1:
            return self._most_said(most) if self._may_be_printed(most) else None
        rivals = [it for it in ranked[1:] if self._has_words(it) and _is_alike(it[0], most[0])]
        if len(most) > max(len(ranked[1]), 1):
            return self._by_majority(read, most, rivals)
        listed = [it for it in ranked if self._has_words(it) and _is_alike(it[0], read)]
        is_none = not self._has_words(by_signs[signs_of(read)])
        return self._most_said(listed[0]) if len(listed) == 1 and is_none else None

    def _by_majority(
        self, read: str, most: Sequence[str], rivals: Sequence[Sequence[str]]
    ) -> str | None:
        is_read = signs_of(read) == signs_of(most[0])
        if self._has_words(most):
            if is_read and any(len(it) > 1 for it in rivals):
                return None
            return self._most_said(most) if is_read or _is_alike(read, most[0]) else None
        is_name = self._may_be_name(most[0])
        if rivals:
            # The same misreading twice, or a name.
            is_misread = len(rivals) == 1 and len(most) < SURE_OF_UNLISTED and not is_name
            return self._most_said(rivals[0]) if is_misread else None
        return self._most_said(most) if is_name or len(most) >= NEARLY_SURE else None

    def _may_be_printed(self, readings: Sequence[str]) -> bool:
        """Return whether what all witnesses read may be right: no misreading of small letters."""
        first = readings[0]
        return (
            len(readings) >= NEARLY_SURE
            or self._has_words(readings)
            or self._may_be_name(first)
            or not any(map(str.isalpha, first))
        )

    def _may_be_name(self, reading: str) -> bool:
        """Return whether something that is no word may be a name, and is no common misreading."""
        signs = signs_of(reading)
        return (
            signs.isalpha()
            and any(map(str.isupper, reading))
            and not self._confusions.meanings(signs)
        )

    def without_tears(self, words: Sequence[str]) -> Iterator[str]:
        """Give the words of a truth; torn ones are whole, or in doubt.

        Nobody can tell “re cent” from two words but by what it says.
        """
        rest = [*words]
        while rest:
            first = rest.pop(0)
            whole = first + rest[0] if rest and first.isalpha() else ""
            if not whole or not self._is_word(whole):
                yield first
                continue
            halves = self._is_word(first) and self._is_word(rest[0])
            rest.pop(0)
            yield from (DOUBT, DOUBT) if halves else (whole,)

    def _most_said(self, readings: Sequence[str]) -> str | None:
        """Return the reading most have, words whole rather than torn; None if two are said alike.

        Nor is a word with a large I in it one that papers can tell.
        """
        whole = [it for it in readings if self._are_words(it)] or readings
        fewest = min(len(it.split()) for it in whole)
        counts = Counter(it for it in whole if len(it.split()) == fewest).most_common(2)
        if len(counts) > 1 and counts[0][1] == counts[1][1]:
            return None
        said = counts[0][0]
        return None if any(map(self._has_large_i, said.split())) else said

    def _has_large_i(self, word: str) -> bool:
        found = _LARGE_I.match(word)
        return (
            found is not None
            and self._lexicon.knows(found[1].lower())
            and not self._lexicon.is_name(found[1])
        )

    def _has_words(self, readings: Sequence[str]) -> bool:
        return any(map(self._are_words, readings))

    def _look_up(self, reading: str) -> bool:
        """Return whether all of a reading are words or names."""
        return all(map(self._is_word, reading.split()))

    def _is_word(self, token: str) -> bool:
        found = _PLAIN.fullmatch(token)
        return found is not None and all(map(self._lexicon.knows_or_names, found[1].split("-")))


def signs_of(reading: str) -> str:
    """Return the letters and figures of a reading."""
    return _SIGNS.sub("", reading.lower())


def _is_alike(reading: str, other: str) -> bool:
    ours, theirs = signs_of(reading), signs_of(other)
    return bool(ours and theirs) and Indel.normalized_similarity(ours, theirs) >= ALIKE
