"""Properties of a form that is no word, by its letters alone: misread, set so, or two words."""

from __future__ import annotations

from ocrfix.words.cache import Memo, kept_with
from ocrfix.words.confusions import Confusions
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import counted_list

LEAST_SHARE = 0.9
"""Least share of a form's occurrences that stand for one word."""
UNLIKE_CHANNEL = -9.0
"""Ln of the chance below which one vowel is hardly ever read as another by a scan."""
COMMON_PIECE = {1: 1000.0, 2: 300.0, 3: 50.0}
"""Occurrences per million of a piece of so many letters, of two words run together."""
PIECE = 5.0
LEAST_TAIL = 100
"""Times that a piece was counted as the second half of a broken word, from which on it is one
wherever it stands: “ed”, “ing”."""

_COMMON = "common"


@kept_with("lexicon")
def counted_meanings(lexicon: Lexicon) -> Memo[str, str | None]:
    """Remember the word that a form in small letters was counted as in raw text.

    None for a word, for a form that was counted as several or as none, and for one that may be
    printed so.
    """
    meanings = Confusions.load(lexicon.language).meanings

    def meant(form: str) -> str | None:
        found = () if lexicon.knows(form) else meanings(form)
        if not found or found[0].share < LEAST_SHARE:
            return None
        word = found[0].meant
        # A letter too many in front belongs to something else, and one behind is often a mark.
        is_doubtful = word in (form[1:], form[:-1]) or may_be_slip(form, word)
        is_doubtful = is_doubtful or not lexicon.knows(word) or is_rather_name(word, lexicon)
        return None if is_doubtful else word

    return Memo(meant)


def may_be_slip(form: str, word: str) -> bool:
    """Return whether the form is a slip of the press as often as of the scan.

    A letter left out or doubled is, and two letters that changed places oftener.
    """
    if len(form) < len(word) or sorted(form) == sorted(word):
        return True
    if len(form) > len(word):
        extra = next(at for at, char in enumerate(f"{word} ") if form[at] != char)
        return form[extra] in form[max(extra - 1, 0) : extra] + form[extra + 1 : extra + 2]
    return False


def may_be_misspelt(form: str, word: str, channel: float, vowels: frozenset[str]) -> bool:
    """Return whether a vowel stands for another that scans hardly ever read for it: ``sergeons``.

    That is how a compositor errs who spells by ear.
    """
    if len(form) != len(word) or channel >= UNLIKE_CHANNEL:
        return False
    unlike = (pair for pair in zip(form, word, strict=True) if pair[0] != pair[1])
    return vowels.issuperset(letter for pair in unlike for letter in pair)


def runs_together(form: str, lexicon: Lexicon) -> bool:
    """Return whether two common words without their blank read so (``averdict``, ``tosay``)."""
    return any(
        lexicon.frequency(piece) >= COMMON_PIECE.get(len(piece), PIECE)
        and lexicon.frequency(form[len(piece) :]) >= COMMON_PIECE.get(len(form) - len(piece), PIECE)
        for piece in lexicon.words_at_front(form[:-1])
    )


def is_tail(piece: str, language: str) -> bool:
    """Return whether a piece in small letters is rather the second half of a broken word."""
    return counted_list(language, "word_tails").get(piece, 0) >= LEAST_TAIL


def is_rather_name(word: str, lexicon: Lexicon) -> bool:
    """Return whether a lower-case word is a name, and hardly ever written small (``german``)."""
    return lexicon.is_name(word.capitalize()) and _COMMON not in lexicon.lists(word)
