"""Words that stand in no list and are made of listed ones: compounds, old spellings, endings."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from ocrfix.words import forms
from ocrfix.words.cache import remembered
from ocrfix.words.forms import bare
from ocrfix.words.lists import word_list
from ocrfix.words.store import Store
from ocrfix.words.traits import traits_of

LONGEST_MADE_UP = 40
"""A longer form is no word."""
SHORTEST_RESPELT = 4
"""Letters of a word that is tried in its old spelling, where no row names it whole: ``bey``."""
SHORTEST_STEM = 5
"""Letters of a word that is tried with another ending."""


class WordStore(Store):
    """The words of a language, and the forms of them that stand in no list, by its spelling.

    Words are put together (``Hausthür``), spelt as they once were (``Theil``), or have an ending
    that the lists lack; capitals are printed without their accents (``ECOLE``, ``Etat``).

    Attributes:
        is_open: Whether there are any.
        hyphens_stay: Whether a hyphen left from a line end makes no word doubtful.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._traits = traits = traits_of(self.language)
        self._small = word_list(self.language, "function_words")
        self._money = word_list(self.language, "money")
        makes_words = bool(traits.compounds or traits.respelt or traits.endings)
        self.is_open = makes_words or traits.bare_capitals
        self.hyphens_stay = traits.hyphens_stay

    def has_plain_case(self, word: str) -> bool:
        """Return whether the capitals of a word stand where they are printed."""
        return forms.has_plain_case(word) or self._traits.begins_with_two_for_one(word)

    def is_counted(self, word: str) -> bool:
        """Return whether a form is a figure of the language, or money or a measure, shortened."""
        return word.removesuffix(".").lower() in self._money or self._traits.is_figure(word)

    def mask_of_form(self, word: str, lower: str) -> int:
        """Give the lists of the word that one in no list is made of, or printed for."""
        if self._traits.bare_capitals and self._may_be_bare(word, lower):
            return self.plain_mask
        return self.mask(self.listed_for(lower))

    @remembered()
    def listed_for(self, lower: str) -> str:
        """Return the listed word, or the last of those, that a lower-case form is made of.

        It is empty if the form is made of none.
        """
        if not lower.isalpha() or len(lower) > LONGEST_MADE_UP:
            return ""
        return self._respelt(lower) or self._stem(lower) or self._last_part(lower)

    def _respelt(self, lower: str) -> str:
        """The listed word that is spelt so too."""
        for printed, listed in self._traits.respelt:
            if printed in lower and (len(lower) >= SHORTEST_RESPELT or printed == lower):
                other = lower.replace(printed, listed)
                if self._is_plain(other):
                    return other
                if lower.count(printed) > 1:
                    for start in (lower.find(printed), lower.rfind(printed)):
                        other = lower[:start] + listed + lower[start + len(printed) :]
                        if self._is_plain(other):
                            return other
        return ""

    def _stem(self, lower: str) -> str:
        """The listed word that has another ending here."""
        for ending in self._traits.endings:
            stem = lower.removesuffix(ending)
            if len(stem) + len(ending) == len(lower) and len(stem) >= SHORTEST_STEM:
                for listed in (stem, self._respelt(stem)):
                    if listed and self._is_plain(listed) and listed not in self._small:
                        return listed
        return ""

    @remembered()
    def _last_part(self, lower: str) -> str:
        shortest = self._traits.shortest_part
        if not self._traits.compounds or len(lower) < 2 * shortest - 1:
            return ""
        for cut in range(shortest, len(lower) - shortest + 2):
            for start in (cut, cut - 1) if self._may_be_thrice(lower, cut) else (cut,):
                tail = self._part(lower[start:]) if len(lower) - start >= shortest else ""
                if tail and tail not in self._small and self._may_lead(lower[:cut]):
                    return tail
        return ""

    def is_compound(self, lower: str) -> bool:
        """Return whether lower-case letters are words that are put together."""
        may_be = self._traits.compounds and lower.isalpha() and len(lower) <= LONGEST_MADE_UP
        return may_be and bool(self._last_part(lower))

    def begins_compound(self, lower: str) -> bool:
        """Return whether lower-case letters are words put together with the beginning of one."""
        return self._traits.compounds and self._leads_on(lower)

    @remembered()
    def _leads_on(self, lower: str) -> bool:
        return any(
            next(self.trie.iterkeys(lower[cut:]), None) is not None and self._may_lead(lower[:cut])
            for cut in range(self._traits.shortest_part, len(lower) + 1)
        )

    def _may_be_thrice(self, lower: str, cut: int) -> bool:
        """Return whether a consonant before a cut may stand for its third: ``Schiff-ahrt``."""
        thrice = self._traits.thrice
        return bool(thrice) and lower[cut - 2] == lower[cut - 1] and lower[cut - 1] in thrice

    def _may_lead(self, head: str) -> bool:
        """Return whether one or two listed words stand before, with the link to the next."""
        shortest = self._traits.shortest_part
        for link in self._traits.linked_by:
            stem = head.removesuffix(link)
            is_linked = len(stem) + len(link) == len(head) and len(stem) >= shortest
            if is_linked and (self._part(stem) or self._last_part(stem)):
                return True
        return False

    def _part(self, part: str) -> str:
        """The listed word that a part of a compound is; empty if it is none, or a rare one."""
        listed = part if self._is_plain(part) else self._respelt(part)
        least = self._traits.part_per_million
        return listed if listed and self.frequency(listed) >= least else ""

    def _is_plain(self, lower: str) -> bool:
        index = self.index(lower)
        return index is not None and bool(self.lists[index] & self.plain_mask)

    @cached_property
    def _without_accents(self) -> frozenset[str]:
        """The plain words that have accents, without them; for words all in capitals."""
        words = (
            word
            for word, index in self.trie.iteritems()
            if not word.isascii() and self.lists[index] & self.plain_mask
        )
        # All at once, which takes a tenth of the time.
        return frozenset(bare("\n".join(words)).split("\n"))

    def _may_be_bare(self, word: str, lower: str) -> bool:
        """Return whether accents are lacking only where a capital is printed without."""
        if word[:1] == lower[:1]:
            return False
        if word.isupper():
            return lower in self._without_accents
        rest = lower[1:]
        letters = (it for it in self._traits.alphabet if bare(it) == lower[0])
        return word[1:] == rest and any(self.mask(letter + rest) for letter in letters)
