"""The spelling of a language: all that rules and readings must know of it beside its words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from ocrfix.resources import read_table, resource
from ocrfix.words.lists import word_list

APOSTROPHES = "'’‘"
"""The shapes of an apostrophe."""


@dataclass(frozen=True)
class Traits:
    """The spelling of one language; a file ``language.toml`` in its folder.

    Attributes:
        elided: Words that lose their last vowel before another: the l of ``l'homme``. What
            stands behind their apostrophe is a word of its own.
        elides_before: The letters before which they do.
        elided_read: Of such words the letters that they are read as together with their apostrophe:
            ``Tannée`` for ``l'année``.
        dropped: Letters that are left out at the end of a word, an apostrophe in their stead: the e
            of ``hab' ich``.
        compounds: Whether listed words may be put together to one, as German ones are.
        shortest_part: Letters of each word in such a compound.
        part_per_million: Occurrences of each.
        linked_by: What may stand between two of them, as the s of ``Arbeitszeit``.
        breaks_ck: Whether a ``ck`` is broken as ``k-k`` at a line end.
        thrice: Consonants of which three before a vowel are printed as two, though a break at a
            line end shows all: ``Schiff-`` ``fahrt`` is ``Schiffahrt``.
        possessives: Whether a noun takes ``'s``.
        respelt: Of spellings that came and went, how they are printed and how they are listed:
            ``ss`` and ``ß``, ``th`` and ``t``.
        spellings: Regular expressions of letters in which spellings of one word differ, of which
            houses print either: ``organised``, ``organized``.
        endings: What a listed word may take and be a word still, where lists have not all forms.
        houses: Letters that some houses do not have, and what they print in their stead.
        signs: Marks that are read for letters where they belong to no pair, as ``»`` is for n in
            black letter, and the letters that stand for them while a text is read.
        alphabet: Its letters beside a to z.
        marks: Marks that it prints and others do not: no rule takes one for a speck.
        dashes_at_words: Whether a dash stands against the word with which an aside begins or ends,
            as in ``—dijo ella—``: then a hyphen there is no speck.
        spaced_marks: Marks before which its printers set a blank, mostly a narrow one.
        units: What stands behind a number without a blank: money, ordinals, measures.
        figures: Regular expressions of forms with figures that are right: ``1er``, ``in-8``.
        cut_stays: Whether the first half of a word that is cut at a line end is left alone.
        bare_capitals: Whether capitals are printed without their accents.
        hyphens_stay: Whether a word whose hyphen is left from a line end is taken for right
            within a line, where nobody can say what was printed.
        before_capital: How much likelier, in nats, a word of a name has a capital before another
            with one than its place behind the word before says; 0 where nouns have capitals.
        specks: The most letters that a speck is thought to be read as: pieces of the column
            beside have some.
        doubted: How likely wrong, 0..1, a word that stands in no list must be to be shown as
            doubtful.
        wary: How much surer a correction must be than a profile asks.
        seen: How much more often, in nats, corrections by an operation were seen to be right than
            trees say: by its name.
        surer: How much surer, in nats, corrections by an operation must be than others: by its
            name, of those that differ from most languages.
        seen_by_rules: The odds that were seen to be right where rules read a listed word as another
            (``listed``), or a form as several words (``parted``), as a sum over what is told of it
            (`ocrfix.rules.misread.judge.NAMES_OF_LISTED`), the ``odds`` that trees say, and what is
            ``usual``: by the name of each, what one unit of it adds, in parts of a nat. A kind that
            lacks is seen as trees say.
        careful: How sure a correction of a doubtful word must be for a profile that accepts
            none; None for none.
    """

    elided: frozenset[str] = frozenset()
    elides_before: str = ""
    elided_read: Mapping[str, str] = field(default_factory=dict)
    dropped: str = ""
    compounds: bool = False
    shortest_part: int = 4
    part_per_million: float = 1.0
    linked_by: tuple[str, ...] = ("",)
    breaks_ck: bool = False
    thrice: str = ""
    possessives: bool = False
    respelt: tuple[tuple[str, str], ...] = ()
    spellings: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    houses: Mapping[str, str] = field(default_factory=dict)
    signs: Mapping[str, str] = field(default_factory=dict)
    alphabet: str = ""
    marks: str = ""
    dashes_at_words: bool = False
    spaced_marks: str = ""
    units: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    cut_stays: bool = False
    bare_capitals: bool = False
    hyphens_stay: bool = False
    before_capital: float = 0.0
    specks: int = 1
    doubted: float = 0.5
    wary: float = 0.0
    seen: Mapping[str, float] = field(default_factory=dict)
    surer: Mapping[str, float] = field(default_factory=dict)
    seen_by_rules: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    careful: float | None = None

    @cached_property
    def _elision(self) -> re.Pattern[str] | None:
        if not self.elided:
            return None
        heads = "|".join(sorted(map(re.escape, self.elided), key=len, reverse=True))
        return re.compile(rf"(?<![^\W\d_])(?:{heads})[{APOSTROPHES}](?=[^\W\d_])", re.IGNORECASE)

    @cached_property
    def _figure(self) -> re.Pattern[str] | None:
        return re.compile("|".join(self.figures)) if self.figures else None

    def is_figure(self, word: str) -> bool:
        """Return whether a form with figures is one that the language prints: ``1er``, ``in-8``."""
        return self._figure is not None and self._figure.fullmatch(word) is not None

    @cached_property
    def _spelling(self) -> re.Pattern[str] | None:
        return re.compile("|".join(self.spellings)) if self.spellings else None

    def is_spelling_of(self, word: str, other: str) -> bool:
        """Return whether two words in small letters are spellings of one: “organised”."""
        pattern = self._spelling
        if pattern is None or not pattern.search(word) or not pattern.search(other):
            return False
        return pattern.sub("", word) == pattern.sub("", other)

    def is_elided(self, word: str, after: str) -> bool:
        """Return whether a word stands for one that lost its vowel before what comes after it."""
        return word.lower() in self.elided and after[:1].lower() in self._elided_before

    @cached_property
    def _elided_before(self) -> frozenset[str]:
        return frozenset(self.elides_before)

    @cached_property
    def _two_for_one(self) -> frozenset[str]:
        pairs = (it for it in self.respelt if len(it[0]) == 2 and len(it[1]) == 1)  # noqa: PLR2004
        return frozenset(printed.upper() for printed, listed in pairs if not listed.isascii())

    def begins_with_two_for_one(self, word: str) -> bool:
        """Return whether two capitals stand for one letter at the beginning: ``OEuvres``."""
        return word[:2] in self._two_for_one and word[2:].islower()

    def keeps_marks(self, before: str, after: str) -> bool:
        """Return whether a change takes none of the marks away that the language prints."""
        return all(before.count(mark) <= after.count(mark) for mark in self.marks)

    def parted(self, token: str) -> Sequence[str]:
        """Part a token without white space behind its elisions: ``l'`` and ``homme``."""
        elision = self._elision
        if elision is None or token.isalpha():
            return (token,)
        parts, at = [], 0
        for match in elision.finditer(token):
            parts.append(token[at : match.end()])
            at = match.end()
        parts.append(token[at:])
        return parts

    def spaced(self, text: str) -> str:
        """Put a blank behind each elision, so that what follows is a word of its own."""
        return text if self._elision is None else self._elision.sub(r"\g<0> ", text)


def are_alike_in_use(word: str, other: str, language: str) -> bool:
    """Return whether two words stand in the same company, so that it does not tell them apart."""
    listed = word_list(language, "alike_in_use")
    return " ".join(sorted((word, other))) in listed or traits_of(language).is_spelling_of(
        word, other
    )


@cache
def traits_of(language: str) -> Traits:
    """Give how a language is written; of one that has nothing peculiar, what is usual.

    Raises:
        RulePackError: The file of the language is damaged.
    """
    path = resource("languages", language, "language.toml")
    if not path.is_file():
        return Traits()
    return read_table(path, _traits_of)


def _traits_of(data: dict[str, Any]) -> Traits:
    for name in ("linked_by", "spellings", "endings", "units", "figures"):
        data[name] = tuple(data.get(name, getattr(Traits, name)))
    data["elided"] = frozenset(data.get("elided", ()))
    data["respelt"] = tuple(map(tuple, data.get("respelt", ())))
    return Traits(**data)
