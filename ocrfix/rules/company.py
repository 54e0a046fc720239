"""The words beside a misread form, and how well a word fits between them.

The neighbours only hold a repair back. Those counted as one word in raw text count as that word,
mended or not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ocrfix.rules.context import Context
from ocrfix.words.counts import Counts
from ocrfix.words.lists import word_list
from ocrfix.words.misreadings import counted_meanings
from ocrfix.words.neighbours import ends_in_hyphen, piece_before, word_after, word_before

# A whole word in small letters, with nothing but marks of punctuation at it.
SMALL_WORD = re.compile(r"(?<![^\s“‘\"(])([a-z]{2,24})(?=[.,;:!?)”\"]*(?:\s|\Z))")

# The same with a capital in front: it stands after what opens a sentence.
CAPITAL_WORD = re.compile(r"(?<![^\s“‘\"(])([A-Z][a-z]{1,23})(?=\s|\Z)")

_NONE: Mapping[str, str] = MappingProxyType({})
# No further than one line end: what stands behind a blank line is another block.
_NEXT = re.compile(r"[^\S\r\n]*(?:\r\n|\n|\r)?[^\S\r\n]*([^\W\d_]+)")
_LINE_END = r"(?:\r\n|\n|\r)"
_OPENS_SENTENCE = re.compile(rf"(?:\A|[.!?]|{_LINE_END}[^\S\r\n]*{_LINE_END})[\s“‘\"(]*\Z")
# More than any marks and blanks between two sentences, wide ones between columns included.
_WINDOW = 32
# No sentence ends so where it is an initial or an abbreviated title.
_ABBREVIATED = re.compile(r"(?<!\w)([^\W_]+)\.\s+[“‘\"(]*\Z")
_ABBREVIATION_WINDOW = 24


@dataclass(frozen=True, slots=True)
class Company:
    """The words on either side of a form.

    Attributes:
        left, right: In small letters; None at the ends of a sentence.
        counts: How well words stand beside each other.
    """

    left: str | None
    right: str | None
    counts: Counts

    def fit(self, word: str) -> float:
        """Ln of the chance of a word here, and of what follows it."""
        return self.counts.log_fit(self.left, word, self.right)

    def lift(self, word: str) -> float:
        """Ln of how many times likelier a word is here than just anywhere.

        Neighbours that were never counted say nothing.
        """
        anywhere = self.counts.log_fit(None, word, None)
        if self.right is not None and self.counts.is_counted(self.right):
            anywhere += self.counts.log_fit(None, self.right, None)
        return self.fit(word) - anywhere


def company_of(
    match: re.Match[str], word: str, context: Context, meant: Mapping[str, str] = _NONE
) -> Company | None:
    """Look at the company of a form in small letters.

    Args:
        match: The form where it stands.
        word: What it may stand for.
        context: What is known of words.
        meant: What neighbours stand for, besides those counted as one word in raw text.

    Returns:
        None where the form may be a part of a broken word, or opens a sentence: then its
        capital is lost too, and more is amiss than one letter.
    """
    text, (start, end) = match.string, match.span()
    left = as_meant(word_before(text, start), context, meant)
    right = as_meant(word_after(text, end), context, meant)
    if (left is None and _opens_sentence(text, start)) or is_piece(match, word, context):
        return None
    return Company(left, right, context.counts)


def company_of_capital(
    match: re.Match[str],
    context: Context,
    meant: Mapping[str, str] = _NONE,
    *,
    may_be_name: bool = True,
) -> Company | None:
    """Look at the company of a form with a capital.

    Args:
        match: The form where it stands.
        context: What is known of words.
        meant: What neighbours stand for, besides those counted as one word in raw text.
        may_be_name: Whether it is only looked at where it opens a sentence, with a word in
            small letters behind it.

    Returns:
        None where that is asked and not so, behind an abbreviated title or an initial, and where
        no word follows or it makes one with what follows.
    """
    text, (start, end) = match.string, match.span()
    if may_be_name and not _opens_sentence(text, start):
        return None
    if follows_title(text, start, context.lexicon.language):
        return None
    after = _NEXT.match(text, end)
    if after is None or context.lexicon.knows(match[0] + after[1]):
        return None
    if may_be_name and not after[1].islower():
        return None
    right = as_meant(word_after(text, end), context, meant)
    return None if right is None else Company(None, right, context.counts)


def follows_title(text: str, start: int, language: str) -> bool:
    """Return whether an abbreviated title or an initial stands before a place: a name follows."""
    before = _ABBREVIATED.search(text, max(0, start - _ABBREVIATION_WINDOW), start)
    return before is not None and (
        len(before[1]) == 1 or before[1].lower() in word_list(language, "titles")
    )


def spells_simply(text: str, context: Context) -> bool:
    """Return whether a text has a spelling of the reform of 1906, which made “though” “tho”."""
    words = context.words_of(text)
    return any(words[it] for it in word_list(context.lexicon.language, "simplified_spelling"))


def is_though(left: str | None, right: str | None, language: str) -> bool:
    """Return whether “tho” between two words is rather “though” than a misread “the”."""
    return right in word_list(language, "after_though") or left == "even"


def _opens_sentence(text: str, start: int) -> bool:
    # Searched in place: a piece cut out of the text would begin anywhere like a text.
    return _OPENS_SENTENCE.search(text, max(0, start - _WINDOW), start) is not None


def as_meant(word: str | None, context: Context, meant: Mapping[str, str] = _NONE) -> str | None:
    """Give what a neighbour stands for, if it is misread.

    Args:
        word: The neighbour in small letters; None for none.
        context: What is known of words.
        meant: What neighbours stand for, besides those counted as one word in raw text.
    """
    if word is None:
        return None
    return counted_meanings(context.lexicon)[word] or meant.get(word, word)


def is_piece(match: re.Match[str], word: str, context: Context) -> bool:
    """Return whether a form is rather a part of a word: behind a hyphen, or with a neighbour.

    Where the word makes one with what is none by itself, or stands at the end of the line before, a
    rule that joins would find it once the form is mended.
    """
    text, start, lexicon = match.string, match.start(), context.lexicon
    if ends_in_hyphen(text, start):
        return True
    after = _NEXT.match(text, match.end())
    if after and (
        lexicon.knows_made_up(match[0] + after[1])
        or (
            word != match[0]
            and not lexicon.knows(after[1])
            and lexicon.knows_made_up(word + after[1])
        )
    ):
        return True
    before = piece_before(text, start)
    if before is None:
        return False
    is_scrap = len(before) == 1 or not lexicon.knows(before) or text[start - 1] in "\r\n"
    return lexicon.knows_made_up(before.lower() + match[0]) or (
        is_scrap and lexicon.knows_made_up(before + word)
    )
