"""Forms that are no words and can be but one word.

This is for repairs that ask nobody: of all that `ranking` would weigh, only the forms are
kept that nothing else comes near, and finding that out costs 30 microseconds a form.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ocrfix.words.cache import Memo
from ocrfix.words.channel import UNSEEN, WEIGHT, Channel
from ocrfix.words.confusions import Confusions, Meaning
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.near_words import LONGEST, NearWords

LEAST_SHARE = 0.9
"""Least share of a mined form's occurrences that stand for one word."""
MOSTLY_SHARE = 0.7
"""The same for a small word of the grammar, if the rest stands for no other word: then the rest is
damage of no known kind. The neighbours must bear such a form out."""
UNLIKE_CHANNEL = -9.0
"""Ln of the chance below which one vowel is hardly ever read as another by a scan."""
MOSTLY_CHANNEL = -WEIGHT * UNSEEN
"""Least ln of the chance that a scan shows the word so: that of one letter never mined."""
LEAST_PER_MILLION = {4: 1000.0}
"""The least frequency per million of a word for a form of so many letters that was not mined; a
shorter form is near too many words."""
LONG_PER_MILLION = 5.0
"""The same for a longer form."""
PIECE_LENGTH = 2
"""Forms no longer than this may be a piece of anything."""
SHORTEST = min(LEAST_PER_MILLION)
CHOSEN_PER_MILLION = 50.0
"""The same of several, of which only the neighbours can tell the one that is meant."""
SHORT_CHOSEN_PER_MILLION = 500.0
"""The same for a form of three letters or two."""
LONGEST_OF_ONE_SPELLING = 4
"""Letters of “four” and “your”, which nobody spells otherwise."""
RARER = 50.0
"""Words so many times rarer are not among the several."""
SHORTEST_FAR = 6
"""Of a form of so many letters two may be misread."""
RIVAL_SHARE = 0.01
"""The share of the chance of such a form that all other words one letter away may have together."""
MOST_RIVALS = 1000
"""So many of the commonest words are compared with a form two letters away."""
RIVAL_EDITS = 2
COMMON_PIECE = {1: 1000.0, 2: 300.0, 3: 50.0}
"""Occurrences per million of a piece of so many letters, of two words run together."""
PIECE = 5.0

_COMMON = "common"


@dataclass(frozen=True, slots=True)
class Misreading:
    """A form that is no word, and the one word it can be.

    Attributes:
        meant: The word.
        channel: ln of the chance that a scan shows the word so, weighted.
        mined: Whether the form was counted in raw text as that word.
        is_sure: Whether the form alone tells; else its neighbours must bear it out.
    """

    meant: str
    channel: float
    mined: bool
    is_sure: bool = True


class Misreadings:
    """Find the one word a form can be, and remember it.

    Attributes:
        find: Gives the word that a form in small letters must be; None for a word, and for
            a form that may be more than one word or none.
        rivals: Gives very common words further away from such a form that only the
            neighbours can rule out, with ln of their chances.
        choices: Gives the words one or two letters away from a form that may be several, with ln of
            their chances; none if none of them is common.
    """

    find: Callable[[str], Misreading | None]
    rivals: Callable[[str], tuple[tuple[str, float], ...]]
    choices: Callable[[str], tuple[tuple[str, float], ...]]

    def __init__(self, lexicon: Lexicon, confusions: Confusions, near: NearWords) -> None:
        """Take the knowledge; nothing is loaded here."""
        self._lexicon = lexicon
        self._confusions = confusions
        self._near = near
        self._channel = Channel(confusions)
        self._common_near = cache(self._find_common_near)
        self._as_common_as = cache(self._count_as_common_as)
        self.find = Memo(self._find).__getitem__
        self.rivals = Memo(self._rivals).__getitem__
        self.choices = Memo(self._choices).__getitem__

    def _find(self, form: str) -> Misreading | None:
        if self._lexicon.knows(form):
            return None
        meanings = self._confusions.meanings(form)
        is_sure = True
        if meanings and meanings[0].share >= LEAST_SHARE:
            meant, mined = meanings[0].meant, True
            if _may_be_printed(form, meant):
                return None
        elif meanings and self._is_mostly(form, meanings):
            meant, mined, is_sure = meanings[0].meant, True, False
        elif len(form) >= SHORTEST and not self._lexicon.is_listed(form):
            nearest = self._nearest(form)
            if nearest is None or self._runs_together(form):
                return None
            meant, mined = nearest, False
        else:
            return None
        if not self._lexicon.knows(meant) or wants_capital(meant, self._lexicon):
            return None
        return Misreading(meant, self._channel.weigh(form, meant), mined, is_sure)

    def _is_mostly(self, form: str, meanings: Sequence[Meaning]) -> bool:
        """Return whether a form was counted as one small word, and as no other."""
        meant = meanings[0].meant
        return (
            len(meanings) == 1
            and meanings[0].share >= MOSTLY_SHARE
            and meant in word_list(self._lexicon.language, "function_words")
            # Abbreviations and names of two letters are listed by the hundred.
            and (len(form) <= PIECE_LENGTH or not self._lexicon.is_listed(form))
            and not _may_be_printed(form, meant)
            and self._channel.weigh(form, meant) >= MOSTLY_CHANNEL
        )

    def _nearest(self, form: str) -> str | None:
        """The common word one letter away, if no other has a share of its chance."""
        weigh, frequency = self._channel.weigh, self._lexicon.frequency
        least = LEAST_PER_MILLION.get(len(form), LONG_PER_MILLION)
        if len(form) > LONGEST or not self._near.has_near(form, 1, self._as_common_as(least)):
            return None
        found = [word for word, _ in self._near.near(form, edits=1)]
        chances = {word: frequency(word) * math.exp(weigh(form, word)) for word in found}
        best = max(found, key=chances.__getitem__)
        if frequency(best) < least or _may_be_printed(form, best):
            return None
        vowels = word_list(self._lexicon.language, "vowels")
        if _may_be_misspelt(form, best, weigh(form, best), vowels) or _is_inflected(
            form, self._lexicon
        ):
            return None
        if form[0] + best[0] in word_list(self._lexicon.language, "hardened"):
            return None
        if _has_other_spelling(best, self._lexicon):
            return None
        return best if chances[best] >= (1 - RIVAL_SHARE) * sum(chances.values()) else None

    def _count_as_common_as(self, least: float) -> int:
        """Return the number of words of the table that are at least so common."""
        return bisect_right(
            self._near.words(), -least, key=lambda word: -self._lexicon.frequency(word)
        )

    def _runs_together(self, form: str) -> bool:
        """Return whether two common words without their blank read so (``averdict``, ``tosay``)."""
        lexicon = self._lexicon
        return any(
            lexicon.frequency(piece) >= COMMON_PIECE.get(len(piece), PIECE)
            and lexicon.frequency(form[len(piece) :])
            >= COMMON_PIECE.get(len(form) - len(piece), PIECE)
            for piece in (form[:cut] for cut in range(1, len(form)))
        )

    def _rivals(self, form: str) -> tuple[tuple[str, float], ...]:
        misreading = self.find(form)
        if misreading is None or misreading.mined:
            return ()
        found = process.extract(
            form,
            self._common_near(len(form)),
            scorer=OSA.distance,
            score_cutoff=RIVAL_EDITS,
            limit=None,
        )
        return tuple(
            (word, self._channel.weigh(form, word))
            for word, _, _ in found
            if word != misreading.meant
        )

    def _choices(self, form: str) -> tuple[tuple[str, float], ...]:
        meanings = self._confusions.meanings(form)
        if not self._may_be_several(form, is_mined=bool(meanings)):
            return ()
        found = {it.meant for it in meanings}
        edits = 1 if len(form) < SHORTEST_FAR else 2
        least, frequency = _least_of_chosen(form), self._lexicon.frequency
        if self._near.has_near(form, edits, self._as_common_as(least)):
            found.update(word for word, _ in self._near.near(form, edits))
        known = [it for it in sorted(found) if frequency(it) >= least / RARER]
        known = [it for it in known if self._lexicon.knows(it)]
        if all(frequency(it) < least for it in known):
            return ()
        return tuple((word, self._channel.weigh(form, word)) for word in known)

    def _may_be_several(self, form: str, *, is_mined: bool) -> bool:
        """Return whether a form is no word, and damage of one."""
        lexicon = self._lexicon
        if not PIECE_LENGTH <= len(form) <= LONGEST or lexicon.knows(form):
            return False
        # Abbreviations and names of two letters are listed by the hundred.
        if (lexicon.is_listed(form) and not is_mined) or self.find(form) is not None:
            return False
        is_short = len(form) < SHORTEST
        return is_short or not (_is_inflected(form, lexicon) or self._runs_together(form))

    def may_be_chosen(self, form: str, word: str) -> bool:
        """Return whether one of several words is common enough, and the form no slip for it."""
        meanings = self._confusions.meanings(form)
        is_mined = len(form) >= len(word) and any(it.meant == word for it in meanings)
        return (
            self._lexicon.frequency(word) >= _least_of_chosen(form)
            and not wants_capital(word, self._lexicon)
            and not _has_other_spelling(word, self._lexicon)
            and form[0] + word[0] not in word_list(self._lexicon.language, "hardened")
            and (is_mined or not _may_be_slip(form, word))
            # A word and more than a letter beside it: “exmayor”.
            and not (len(form) > len(word) + 1 and word in (form[2:], form[:-2]))
        )

    def _find_common_near(self, length: int) -> list[str]:
        """The very common words whose length leaves them near enough to a form."""
        common = self._near.words()[:MOST_RIVALS]
        return [word for word in common if abs(len(word) - length) <= RIVAL_EDITS]


def _least_of_chosen(form: str) -> float:
    return SHORT_CHOSEN_PER_MILLION if len(form) < SHORTEST else CHOSEN_PER_MILLION


def _may_be_printed(form: str, word: str) -> bool:
    """Return whether a compositor may have set the form, or more than a letter is amiss.

    A letter too many in front belongs to something else, and one behind is often a mark.
    """
    return word in (form[1:], form[:-1]) or _may_be_slip(form, word)


def _may_be_slip(form: str, word: str) -> bool:
    """Return whether the form is a slip of the press as often as of the scan.

    A letter left out or doubled is, and two letters that changed places oftener.
    """
    if len(form) < len(word) or sorted(form) == sorted(word):
        return True
    if len(form) > len(word):
        extra = next(at for at, char in enumerate(f"{word} ") if form[at] != char)
        return form[extra] in form[max(extra - 1, 0) : extra] + form[extra + 1 : extra + 2]
    return False


def _may_be_misspelt(form: str, word: str, channel: float, vowels: frozenset[str]) -> bool:
    """Return whether a vowel stands for another that scans hardly ever read for it: ``sergeons``.

    That is how a compositor errs who spells by ear.
    """
    unlike = [pair for pair in zip(form, word, strict=False) if pair[0] != pair[1]]
    return (
        len(form) == len(word)
        and channel < UNLIKE_CHANNEL
        and vowels.issuperset(letter for pair in unlike for letter in pair)
    )


def _is_inflected(form: str, lexicon: Lexicon) -> bool:
    """Return whether a form is one of a listed word that the lists lack: ``attaches``."""
    return any(
        form.endswith(ending) and lexicon.knows(form.removesuffix(ending))
        for ending in word_list(lexicon.language, "inflections")
    )


def _has_other_spelling(word: str, lexicon: Lexicon) -> bool:
    """Return whether the word is also spelt with ``our`` for ``or``, as the document may do."""
    if len(word) > LONGEST_OF_ONE_SPELLING and "our" in word:
        return lexicon.knows(word.replace("our", "or", 1))
    return "or" in word and lexicon.knows(word.replace("or", "our", 1))


def wants_capital(word: str, lexicon: Lexicon) -> bool:
    """Return whether a lower-case word is hardly ever written small (``german``)."""
    return lexicon.is_name(word.capitalize()) and _COMMON not in lexicon.lists(word)
