"""Spelling checkers as readers, to be measured by the same code as the program.

A word is cut at its hyphens and marks as the checkers' own tokenizers do, case set aside; it
is doubted if a part with a letter is not in the dictionary, always with the same score.
Suggestions put the checker's answers for the first unknown part in its place, and its first
answer for any further one. Cleaning replaces each doubted word by its first suggestion, edge
marks and capitals kept. That is what "run a spelling checker over it" comes to.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from functools import cache, partial
from importlib.resources import as_file, files

from rapidfuzz import process
from rapidfuzz.distance import OSA, DamerauLevenshtein

from ocrfix.errors import BadArgumentsError, LexiconMissingError
from ocrfix.evaluation.align import core_of, place_words
from ocrfix.evaluation.reader import (
    MeasuredSuspect,
    MeasuredText,
    Reader,
    make_changes,
    place_changes,
)
from ocrfix.resources import way_to_install
from ocrfix.words.language import KNOWN

_MOST_SUGGESTIONS = 9
_DISTANCE = 2
_RULE_ID = "baseline.replace-unknown"


class _SpellingChecker(ABC):
    """A reader made of "is this a word" and "what else may it be"."""

    def __init__(self, name: str) -> None:
        self._name = name
        # Each distinct word once: a collection repeats its errors.
        self._suggest_once: Callable[[str], tuple[str, ...]] = cache(self._suggestions)

    @property
    def name(self) -> str:
        """The name in the results."""
        return self._name

    @abstractmethod
    def _known(self, core: str) -> bool:
        """Return whether a folded word stands in the dictionary."""

    @abstractmethod
    def _suggestions(self, core: str) -> tuple[str, ...]:
        """Up to nine dictionary words for a folded word, likeliest first."""

    def _unknown_parts(self, core: str) -> list[re.Match[str]]:
        """The parts of a folded word that have a letter and are no words."""
        return [
            part
            for part in _PART.finditer(core)
            if any(char.isalpha() for char in part.group()) and not self._known(part.group())
        ]

    def detect(self, text: str, language: str) -> Sequence[MeasuredSuspect]:
        """Doubt every word the dictionary does not know."""
        del language
        return [
            MeasuredSuspect(word.start, word.end)
            for word in place_words(text)
            if self._unknown_parts(core_of(word.text))
        ]

    def suggest(self, text: str, start: int, end: int, language: str) -> Sequence[str]:
        """Name dictionary words near the one that stands there."""
        del language
        return self._suggest_for(core_of(text[start:end]))

    def _suggest_for(self, core: str) -> list[str]:
        unknown = self._unknown_parts(core)
        if not unknown:
            # A checker has nothing to say about a word it knows.
            return []
        for part in reversed(unknown[1:]):
            first = next(iter(self._suggest_once(part.group())), part.group())
            core = core[: part.start()] + first + core[part.end() :]
        head = unknown[0]
        return [
            core[: head.start()] + answer + core[head.end() :]
            for answer in self._suggest_once(head.group())
        ]

    def clean(self, text: str, language: str) -> MeasuredText:
        """Replace every doubted word by its first suggestion."""
        del language
        changes = []
        for word in place_words(text):
            first = next(iter(self._suggest_for(core_of(word.text))), None)
            if first is None:
                continue
            after = _put_in(word.text, first)
            if after != word.text:
                changes.append((word.start, word.end, word.text, after, (_RULE_ID,)))
        placed = place_changes(changes)
        return MeasuredText(make_changes(text, placed), placed)


_PART = re.compile(r"\w(?:[\w']*\w)?")
_EDGES = re.compile(r"([\W_]*)(.*?)([\W_]*)", re.DOTALL)


def _put_in(word: str, core: str) -> str:
    """The word with another core, its edge marks and the case of its letters kept."""
    match = _EDGES.fullmatch(word)
    if match is None:
        return core
    left, old, right = match.groups()
    if len(old) > 1 and old.isupper():
        core = core.upper()
    elif old[:1].isupper():
        core = core[:1].upper() + core[1:]
    return left + core + right


class PySpellCheckerReader(_SpellingChecker):
    """pyspellchecker with its English dictionary, at its own distance of two.

    Its ``candidates`` builds every string two edits away, millions for a long word. The
    same set, the dictionary words at distance one or else at distance two, is found here
    by comparing with the dictionary: two of its edits (delete, insert, replace, transpose
    neighbours) reach exactly the words at unrestricted Damerau-Levenshtein distance two. A
    test compares both on short words. They are ranked by frequency, as ``correction`` does.
    """

    def __init__(self) -> None:
        super().__init__("pyspellchecker")
        try:
            from spellchecker import SpellChecker  # noqa: PLC0415 - optional
        except ImportError as exc:
            raise _missing(self.name) from exc
        self._frequency: dict[str, int] = dict(SpellChecker(KNOWN).word_frequency.dictionary)
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(self._frequency):
            self._by_length.setdefault(len(word), []).append(word)

    def _known(self, core: str) -> bool:
        return core in self._frequency

    def _suggestions(self, core: str) -> tuple[str, ...]:
        near: dict[int, list[str]] = {}
        for length in range(len(core) - _DISTANCE, len(core) + _DISTANCE + 1):
            # The optimal string alignment distance is quick and at most one too large.
            for word, _, _ in process.extract_iter(
                core, self._by_length.get(length, ()), scorer=OSA.distance, score_cutoff=3
            ):
                distance = DamerauLevenshtein.distance(core, word, score_cutoff=_DISTANCE)
                near.setdefault(distance, []).append(word)
        found = near.get(1) or near.get(_DISTANCE) or []
        found.sort(key=lambda word: (-self._frequency[word], word))
        return tuple(found[:_MOST_SUGGESTIONS])


class SymSpellReader(_SpellingChecker):
    """symspellpy with the English frequency dictionary it ships, at distance two.

    Its ``lookup`` runs with all suggestions within the distance, nearest first, then by
    frequency: never ``lookup_compound``, which drops punctuation, case and numbers.
    """

    def __init__(self) -> None:
        super().__init__("symspellpy")
        try:
            from symspellpy import SymSpell, Verbosity  # noqa: PLC0415 - optional
        except ImportError as exc:
            raise _missing(self.name) from exc
        self._verbosity = Verbosity.ALL
        self._checker = SymSpell(max_dictionary_edit_distance=_DISTANCE)
        dictionary = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt")
        with as_file(dictionary) as path:
            self._checker.load_dictionary(path, term_index=0, count_index=1)

    def _known(self, core: str) -> bool:
        return core in self._checker.words

    def _suggestions(self, core: str) -> tuple[str, ...]:
        found = self._checker.lookup(core, self._verbosity, max_edit_distance=_DISTANCE)
        return tuple(item.term for item in found[:_MOST_SUGGESTIONS])


def _missing(name: str) -> LexiconMissingError:
    return LexiconMissingError(
        f"The baseline {name} is not installed.", hint=f"Install it with: {way_to_install('eval')}"
    )


BASELINES: dict[str, Callable[[], Reader]] = {
    "pyspellchecker": PySpellCheckerReader,
    "symspellpy": SymSpellReader,
}


def baseline_factory(name: str) -> Callable[[], Reader]:
    """Name the function that makes a baseline.

    Raises:
        BadArgumentsError: There is no such baseline.
    """
    if name not in BASELINES:
        raise BadArgumentsError(
            f"There is no baseline {name!r}.", hint=f"Choose one of {', '.join(BASELINES)}."
        )
    return partial(BASELINES[name])
