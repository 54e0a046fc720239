r"""Words split by a blank inside a line: ``suc cess``, ``mo derate``, ``wit h``, ``t he``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.one_or_two import gain_in_any_company, place_of
from ocrfix.rules.tokens import PlacedTokens
from ocrfix.text.edit import Applicability, Edit
from ocrfix.words.cache import Memo, kept_with
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.neighbours import ends_in_hyphen, piece_before

_OPENING = "“‘\"'(["
_CLOSING = "”’\"').,;:!?]"
_MARKS = _OPENING + _CLOSING
_ENDS_TOKEN = re.compile(r"\r*(?:[ \n]|\Z)")
_LEAST_WHOLE = 4
_LEAST_REST = 3
# The piece that is no word is short where a blank came into one, or the other piece is:
# looking at longer ones costs as much again and finds one split in a hundred.
_LONGEST_TOKEN = 7
# Single letters that are words; "i" is one that lost its capital.
_SINGLE_WORDS = frozenset("aioAIO")
# Behind a word these are more: an "n" is an "a", before the others an apostrophe is lost.
_OTHER_WORDS = frozenset("dnst")

_Pair = tuple[int, str, int, str]
"""The start of a first piece, its letters, the end of the second's letters, its letters."""


def find_split_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join the pieces of each word that a blank parted."""
    pairs = _pairs(text, context.unknown_tokens(text), context.lexicon)
    for place in _parted(info, text, context, pairs):
        left, right = place.left, place.right
        if _is_rest_of_broken(text, place.start, left + right, context.lexicon):
            continue
        is_short = len(left) + len(right) <= _LEAST_WHOLE
        if place.gain < context.option(info, "min_gain_short" if is_short else "min_gain"):
            continue
        has_word = place.knows_left or place.knows_right
        asks = has_word and place.gain < context.option(info, "min_gain_of_word")
        reason = f"“{left}{right}” is a word; “{left}” and “{right}” are not two."
        yield _edit(info, text, place, reason, 0.6 if asks else 0.97, asks=asks)


def find_stray_letter(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to close the gap behind each letter that is no word."""
    letters = _letters(text, context.unknown_tokens(text), context.lexicon)
    for place in _parted(info, text, context, letters):
        left, right = place.left, place.right
        if ends_in_hyphen(text, place.start):
            continue
        if place.gain < context.option(info, "ask_gain"):
            continue
        # Behind a letter by itself two more are as often another scrap as a word's rest.
        is_rest = not place.knows_right and len(right) >= _LEAST_REST
        # A capital before a word may be an initial, or a scrap of a headline.
        is_sure = left.islower() and place.gain >= context.option(info, "min_gain")
        asks = not (is_rest or is_sure)
        reason = f"“{left}” alone is no word; with what follows it is “{left}{right}”."
        yield _edit(info, text, place, reason, 0.5 if asks else 0.97, asks=asks)


class _Parted(NamedTuple):
    """Two pieces that are a word together.

    Attributes:
        start, end: Where they stand, half-open.
        left, right: Their letters.
        knows_left, knows_right: Whether each is a word; no single letter is one.
        gain: How much better one word fits, as a natural logarithm.
    """

    start: int
    end: int
    left: str
    right: str
    knows_left: bool
    knows_right: bool
    gain: float


def _parted(
    info: RuleInfo, text: str, context: Context, pairs: Iterable[_Pair]
) -> Iterator[_Parted]:
    """Give the pieces that are a common word together, with how well it fits."""
    knows = context.lexicon.knows
    for start, left, end, right in pairs:
        whole = left + right
        if context.lexicon.frequency(whole) < context.option(info, "min_per_million"):
            continue
        known = (len(left) > 1 and knows(left), len(right) > 1 and knows(right))
        place = place_of(text, start, (left, right), end, context)
        gain = gain_in_any_company(
            place, whole.lower(), context, knows_left=known[0], knows_right=known[1]
        )
        yield _Parted(start, end, left, right, *known, gain)


def _edit(
    info: RuleInfo, text: str, place: _Parted, reason: str, sure: float, *, asks: bool
) -> Edit:
    start, end = place.start, place.end
    may = Applicability.REVIEW if asks else Applicability.AUTO
    return Edit(start, end, text[start:end], place.left + place.right, info.id, reason, sure, may)


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


def _pairs(text: str, unknown: PlacedTokens, lexicon: Lexicon) -> Iterator[_Pair]:
    """Give two tokens with one blank between that may be one word; one is none, neither a letter.

    A letter behind a word may be its last.
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
    """The short tokens that are no words, and pieces of one; None for others."""

    def made(token: str) -> _NoWord | None:
        if len(token) > _LONGEST_TOKEN:
            return None
        core = token.strip(_MARKS)
        if not core.isalpha():
            return None
        if core in _SINGLE_WORDS if len(core) == 1 else lexicon.knows(core):
            return None
        may_be_first = len(core) > 1 and token.lstrip(_OPENING) == core
        may_be_second = _is_rest(core) and token.rstrip(_CLOSING) == core
        if not (may_be_first or may_be_second):
            return None
        return _NoWord(core if may_be_first else "", core if may_be_second else "")

    return Memo(made)


def _is_rest(letters: str) -> bool:
    """Return whether letters are all small, or all capitals and several."""
    return letters.islower() or (letters.isupper() and len(letters) > 1)


def _may_join(left: str, right: str, lexicon: Lexicon) -> bool:
    """Return whether two pieces are a word together, the first no letter."""
    if not (left.isalpha() and right.isalpha()) or len(left) == 1 or not _is_rest(right):
        return False
    if left.isupper() != right.isupper() or len(left) + len(right) < _LEAST_WHOLE:
        return False
    if right in _OTHER_WORDS and lexicon.knows(left):
        return False
    return lexicon.knows_made_up(left + right)


def _letters(text: str, unknown: PlacedTokens, lexicon: Lexicon) -> Iterator[_Pair]:
    """Yield single letters that are no words but make one with the letters behind the blank."""
    letters = map(_LETTER, unknown.tokens)
    for start, token, left in zip(*unknown, letters, strict=True):
        end = start + len(token)
        if not left or not text.startswith(" ", end) or text[start - 1 : start] not in " \n":
            continue
        right = _token_behind(text, end).rstrip(_CLOSING)
        is_rest = len(right) > 1 and right.isascii() and right.isalpha() and right.islower()
        if is_rest and lexicon.knows_made_up(left + right):
            yield end - 1, left, end + 1 + len(right), right


def _letter(token: str) -> str:
    """Return the single letter that a token is, behind marks perhaps; else nothing."""
    letter = token.lstrip(_OPENING) if len(token) <= _LONGEST_TOKEN else ""
    is_letter = len(letter) == 1 and letter.isascii() and letter.isalpha()
    return letter if is_letter and letter not in _SINGLE_WORDS else ""


_LETTER = Memo(_letter).__getitem__


def _token_before(text: str, blank: int) -> str:
    """Return the characters of the line between a blank and the blank before it."""
    token = text[text.rfind(" ", 0, blank) + 1 : blank]
    return token[token.rfind("\n") + 1 :]


def _token_behind(text: str, blank: int) -> str:
    """Return the characters of the line between a blank and the next."""
    end = text.find(" ", blank + 1)
    token, is_last, _ = text[blank + 1 : end if end >= 0 else len(text)].partition("\n")
    return token.rstrip("\r") if is_last or end < 0 else token
