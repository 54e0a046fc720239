r"""Words split by a blank inside a line: ``suc cess``, ``mo derate``, ``wit h``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.one_or_two import gain_in_any_company, place_of
from ocrfix.rules.tokens import PlacedTokens
from ocrfix.text.edit import Applicability, Edit
from ocrfix.words.cache import Memo, kept_with
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.neighbours import piece_before

_OPENING = "“‘\"'(["
_CLOSING = "”’\"').,;:!?]"
_MARKS = _OPENING + _CLOSING
_ENDS_TOKEN = re.compile(r"\r*(?:[ \n]|\Z)")
_LEAST_WHOLE = 4
# The piece that is no word is short where a blank came into one, or the other piece is:
# looking at longer ones costs as much again and finds one split in a hundred.
_LONGEST_TOKEN = 7
# Single letters that are words.
_SINGLE_WORDS = frozenset("aio")
# Behind a word these are more: an "n" is an "a", before the others an apostrophe is lost.
_OTHER_WORDS = frozenset("dnst")


def find_split_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join the pieces of each word that a blank parted."""
    lexicon = context.lexicon
    for start, left, end, right in _pairs(text, context.unknown_tokens(text), lexicon):
        whole = left + right
        if lexicon.frequency(whole) < context.option(info, "min_per_million"):
            continue
        if _is_rest_of_broken(text, start, whole, lexicon):
            continue
        place = place_of(text, start, (left, right), end, context)
        knows_left, knows_right = (
            lexicon.knows(left),
            len(right) > 1 and lexicon.knows(right),
        )
        gain = gain_in_any_company(
            place, whole.lower(), context, knows_left=knows_left, knows_right=knows_right
        )
        is_short = len(whole) <= _LEAST_WHOLE
        if gain >= context.option(info, "min_gain_short" if is_short else "min_gain"):
            asks = (knows_left or knows_right) and gain < context.option(info, "min_gain_of_word")
            yield Edit(
                start,
                end,
                text[start:end],
                whole,
                info.id,
                f"“{whole}” is a word; “{left}” and “{right}” are not two.",
                0.6 if asks else 0.97,
                Applicability.REVIEW if asks else Applicability.AUTO,
            )


def _is_rest_of_broken(text: str, start: int, whole: str, lexicon: Lexicon) -> bool:
    """Return whether the whole opens a line and is the rest of a word: ``im``/``possi ble``.

    Then it is split twice, and the break would be found when the split is mended.
    """
    if text[start - 1 : start] not in {"\n", "\r"}:
        return False
    before = piece_before(text, start)
    return before is not None and lexicon.knows(before + whole)


class _NoWord(NamedTuple):
    """A token that is made of letters, marks at its edges aside, and no word.

    Attributes:
        first: Its letters, where it may be the first piece of a word: no mark behind.
        second: Its letters, where it may be the second: no mark before.
    """

    first: str
    second: str


def _pairs(
    text: str, unknown: PlacedTokens, lexicon: Lexicon
) -> Iterator[tuple[int, str, int, str]]:
    """Tokens with one blank between them that may be one word; one of them is none.

    Yields:
        Start of the first, its letters, end of the second's letters, its letters.
    """
    done = -1
    found = map(_no_words(lexicon).__getitem__, unknown.tokens)
    for start, token, piece in zip(*unknown, found, strict=True):
        if piece is None:
            continue
        end = start + len(token)
        if piece.second and text[start - 1 : start] == " " and start > done:
            left = _token_before(text, start - 1).lstrip(_OPENING)
            right = piece.second
            if _may_join(left, right, lexicon) and _ENDS_TOKEN.match(text, end):
                yield start - 1 - len(left), left, start + len(right), right
        if piece.first and text.startswith(" ", end):
            done = end + 1
            left = piece.first
            right = _token_behind(text, end).rstrip(_CLOSING)
            if _may_join(left, right, lexicon) and text[start - 1 : start] in " \n":
                yield end - len(left), left, done + len(right), right


@kept_with("lexicon")
def _no_words(lexicon: Lexicon) -> Memo[_NoWord | None]:
    """The short tokens that are no words; None for others."""

    def made(token: str) -> _NoWord | None:
        core = token.strip(_MARKS)
        if len(token) > _LONGEST_TOKEN or not core.isalpha():
            return None
        if len(core) == 1:
            is_word = not core.islower() or core in _SINGLE_WORDS
        else:
            is_word = lexicon.knows(core)
        if is_word:
            return None
        first, second = token.lstrip(_OPENING), token.rstrip(_CLOSING)
        return _NoWord(first if first == core else "", second if second == core else "")

    return Memo(made)


def _token_before(text: str, blank: int) -> str:
    """Return the characters of the line between a blank and the blank before it."""
    token = text[text.rfind(" ", 0, blank) + 1 : blank]
    return token[token.rfind("\n") + 1 :]


def _token_behind(text: str, blank: int) -> str:
    """Return the characters of the line between a blank and the next."""
    end = text.find(" ", blank + 1)
    token, is_last, _ = text[blank + 1 : end if end >= 0 else len(text)].partition("\n")
    return token.rstrip("\r") if is_last or end < 0 else token


def _may_join(left: str, right: str, lexicon: Lexicon) -> bool:
    """Return whether two pieces are a word together; single first letters are another rule's."""
    if len(left) == 1 or len(left) + len(right) < _LEAST_WHOLE:
        return False
    if not (left.isalpha() and right.isalpha()):
        return False
    if not (right.islower() or (left.isupper() and right.isupper())):
        return False
    if left.isupper() and right.islower():
        return False
    if right in _OTHER_WORDS and lexicon.knows(left):
        return False
    return lexicon.knows_made_up(left + right)
