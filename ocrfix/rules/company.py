"""The words beside a misread form, which hold a repair back.

Those counted as one word in raw text count as that word, mended or not.
"""

from __future__ import annotations

import re

from ocrfix.rules.context import Context
from ocrfix.rules.tokens import WORD_BEGINS, WORD_ENDS
from ocrfix.text.tokens import LINE_END
from ocrfix.words.lists import word_list
from ocrfix.words.misreadings import counted_meanings
from ocrfix.words.neighbours import ends_in_hyphen, piece_before

# A whole word in small letters, with nothing but marks of punctuation at it.
SMALL_WORD = re.compile(WORD_BEGINS + r"([a-z]{2,24})" + WORD_ENDS)

# The next letters, no further than one line end: what stands behind a blank line is another block.
NEXT = re.compile(rf"[^\S\r\n]*{LINE_END}?[^\S\r\n]*([^\W\d_]+)")
# No sentence ends so where it is an initial or an abbreviated title.
_ABBREVIATED = re.compile(r"(?<!\w)([^\W\d_]+)\.\s+[“‘\"(]*\Z")
_ABBREVIATION_WINDOW = 24


def follows_title(match: re.Match[str], language: str) -> bool:
    """Return whether an abbreviated title or an initial stands before a form: it is a name."""
    start = match.start()
    before = _ABBREVIATED.search(match.string, max(0, start - _ABBREVIATION_WINDOW), start)
    return before is not None and (
        len(before[1]) == 1 or before[1].lower() in word_list(language, "titles")
    )


def spelt_simply(text: str, context: Context) -> int:
    """Count the words of a text in the spelling of the reform of 1906, that made “though” “tho”."""
    words = context.words_of(text)
    return sum(words[it] for it in word_list(context.lexicon.language, "simplified_spelling"))


def is_though(left: str | None, right: str | None, language: str) -> bool:
    """Return whether “tho” between two words is rather “though” than a misread “the”."""
    return right in word_list(language, "after_though") or left == "even"


def as_meant(word: str | None, context: Context) -> str | None:
    """Give what a neighbour, in small letters, stands for, if it is misread."""
    return None if word is None else counted_meanings(context.lexicon)[word] or word


def is_piece(match: re.Match[str], word: str, context: Context) -> bool:
    """Return whether a form is rather a part of a word: behind a hyphen, or with a neighbour.

    Where the word makes one with what is none by itself, or stands at the end of the line before, a
    rule that joins would find it once the form is mended.
    """
    text, start, lexicon = match.string, match.start(), context.lexicon
    if ends_in_hyphen(text, start):
        return True
    after = NEXT.match(text, match.end())
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
