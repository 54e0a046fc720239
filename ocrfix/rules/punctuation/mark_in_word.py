r"""A speck inside a word, read as a mark: ``a~nd``, ``th'ey``, ``re.turned``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_lowercase

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.neighbours import is_seen_beside, word_after, word_before

# The mark first: a search for it is several times faster than one for what stands before it.
_MARK = re.compile(r"[~*^_|¦•■¡<>\\'’.,:;](?=[a-z])(?<=[A-Za-z].)")
_PIECE_BEFORE = re.compile(r"(?<![^\s\"“(])[A-Za-z]+$")
_PIECE_AFTER = re.compile(r"[a-z]+(?![\w'’\-]|[.,:;]\w)")
_WINDOW = 40
_APOSTROPHES = "'’"
_IN_NO_WORD = "~"
"""Marks that stand in no word, whatever stands beside it."""
_LEAST_LENGTH = 3
# A word with a letter for the mark that is this common beside the word without it is as
# likely meant.
_LEAST_SHARE = 0.02


def find_mark_in_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to close each word with a mark inside."""
    elision_tails = word_list(context.lexicon.language, "elision_tails")
    for match in _MARK.finditer(text):
        right = _PIECE_AFTER.match(text, match.end(), match.end() + _WINDOW)
        # Asked first, because most are: “boy's”, “don't”.
        if right is None or (match[0] in _APOSTROPHES and right[0] in elision_tails):
            continue
        left = _PIECE_BEFORE.search(text[max(0, match.start() - _WINDOW) : match.start()])
        if left is None:
            continue
        edit = _close(info, text, match, left[0], right[0], context)
        if edit is not None:
            yield edit


def _close(
    info: RuleInfo, text: str, match: re.Match[str], left: str, right: str, context: Context
) -> Edit | None:
    word, lexicon = left + right, context.lexicon
    if (
        len(word) < _LEAST_LENGTH
        # An initial, or a capital read as another: "I.os" was "Los".
        or (match[0] == "." and len(left) == 1 and left.isupper())
        or (match[0] in _APOSTROPHES and f"{left}'{right}" in lexicon)
        or not lexicon.knows(word)
        or (lexicon.knows(left) and lexicon.knows(right))
    ):
        return None
    start, end = match.start() - len(left), match.end() + len(right)
    before, after = word_before(text, start), word_after(text, end)
    is_sure = (
        match[0] in _IN_NO_WORD
        or is_seen_beside(context.spoken.between, before, word.casefold(), after)
    ) and not _may_be_a_letter(left, right, lexicon)
    reason = f"“{match[0]}” inside a word is a speck; without it “{word}” is a word."
    return info.edit(text, (start, end), word, reason, asks=not is_sure)


def _may_be_a_letter(left: str, right: str, lexicon: Lexicon) -> bool:
    """Return whether the mark may be what is left of a letter.

    It may be one itself (``f'our`` is ``flour``), or more rarely one with the letter beside it
    (``t.ie`` is ``the``): then only a commoner word is likelier.
    """
    frequency, word = lexicon.frequency, left + right
    alone = {left + letter + right for letter in ascii_lowercase}
    with_another = {
        front + letter + back
        for front, back in ((left, right[1:]), (left[:-1], right))
        for letter in ascii_lowercase
    }
    least = frequency(word)
    return any(frequency(it) > _LEAST_SHARE * least for it in alone) or any(
        frequency(it) > least for it in with_another
    )
