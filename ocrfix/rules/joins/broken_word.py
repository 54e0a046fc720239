r"""Words broken at a line end whose hyphen is lost: ``Com`` / ``pany``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.joins.halves import in_collection, is_known, judge_hyphen
from ocrfix.rules.joins.seam import (
    LETTERS,
    Closing,
    close_seam,
    half_before,
    line_ends,
)
from ocrfix.rules.one_or_two import gain_of_joining, word_read_alike
from ocrfix.text.edit import Edit
from ocrfix.words.cache import Memo
from ocrfix.words.compounds import may_be_compound
from ocrfix.words.lists import word_list
from ocrfix.words.misreadings import is_tail

# What stands behind more blanks than this stands in another column.
_WIDEST_GAP = 80
_LEAST_PIECE = 2
_LEAST_PIECE_OF_UNKNOWN = 3
_LEAST_UNKNOWN_WHOLE = 6
_LEAST_PER_MILLION = 0.05
# Documents of the collection in which a whole that no list knows must stand.
_LEAST_DOCUMENTS = 3
# A document that loses hyphens at line ends loses many: three in a hundred in Overproof, ten in
# Chronicling America. Where this share of the line ends surely break a word, and at least this
# many do, a further break is e^2 times likelier than elsewhere.
_SURE_SHARE = 0.03
_LEAST_SURE = 3
_HABIT_GAIN = 2.0
# So much likelier is a compound that the document has elsewhere, with its hyphen or without:
# “to-day”, which scans tear as often as not.
_SEEN_GAIN = 3.5
_MOST_PAIRS = 1 << 13
"""Pairs that are remembered at a time, some megabyte: rules run again on most of them."""


class _Break(NamedTuple):
    """Two pieces at a line end that may be one word.

    Attributes:
        left, right: The pieces.
        knows_left, knows_right: Whether each is a word.
        is_word: Whether both together are one.
        meant: That word, or the one they are with letters misread, in lower case; None if
            there is none.
        start: Behind the first piece.
        end: Where the second begins.
        gain: How much better that one word fits than two, as a natural logarithm.
    """

    left: str
    right: str
    knows_left: bool
    knows_right: bool
    is_word: bool
    meant: str | None
    start: int = 0
    end: int = 0
    gain: float = 0.0

    @property
    def whole(self) -> str:
        return self.left + self.right

    @property
    def knows_both(self) -> bool:
        return self.knows_left and self.knows_right


def find_broken_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join words broken at a line end without a hyphen."""
    breaks = list(_breaks(text, context))
    lines = text.count("\n") or text.count("\r")
    sure = sum(each.is_word and not each.knows_both for each in breaks)
    habit = sure if sure >= max(_LEAST_SURE, _SURE_SHARE * lines) else 0
    for each in breaks:
        closing = _judge(info, text, each, habit, context)
        if closing is not None:
            yield close_seam(info, text, (each.start, each.end), each.whole, closing, context)


def _judge(info: RuleInfo, text: str, each: _Break, habit: int, context: Context) -> Closing | None:
    """Return the closing of a break; None if the pieces are two words, or it cannot be told.

    ``habit`` is how many words are surely broken so in this document; 0 if no more than anywhere.
    """
    # A piece that is no word is a speck as often where hyphens are lost as elsewhere, and
    # of two words that are another one misread no more are broken.
    counts_habit = habit and each.knows_both == each.is_word
    gain = each.gain + (_HABIT_GAIN if counts_habit else 0.0)
    if each.is_word:
        if gain < context.option(info, "ask_gain"):
            return None
        least = context.option(info, _least_of_word(each, habit))
        by_itself = context.option(info, _least_of_word(each, 0))
        told = habit if counts_habit and each.gain < by_itself else 0
        return _as_word(text, each, _reason(each, told), context, is_unsure=gain < least)
    misread = "min_gain_misread" if each.knows_both else "min_gain_piece_misread"
    least = context.option(info, misread)
    if each.meant and gain >= least:
        reason = (
            f"“{each.left}” and “{each.right}” are “{each.meant}”, with letters that were "
            f"misread.{_told(habit if each.gain < least else 0)}"
        )
        return Closing("", reason, 0.95)
    return None if each.knows_both else _by_pieces(text, each, context)


def _breaks(text: str, context: Context) -> Iterator[_Break]:
    """The line ends with pieces on both sides that may be one word."""
    broken = context.spoken.derived(_broken)
    for start, line_end, end, left, right in line_ends(text, _LEFT_PIECE, _RIGHT_PIECE):
        each = broken[f"{left} {right}"] if line_end - start <= _WIDEST_GAP else None
        if each is None:
            continue
        gain = 0.0
        if each.meant is not None:
            knows = each.knows_left, each.knows_right
            gain = gain_of_joining(text, (start, end), (left, right), knows, each.meant, context)
            if each.is_word and may_be_compound(left, right, context.lexicon.language):
                words = context.words_of(text)
                gain += _SEEN_GAIN * (each.meant in words or f"{left}-{right}".lower() in words)
        yield each._replace(start=start, end=end, gain=gain)


def _broken(language: Language) -> Memo[str, _Break | None]:
    """Give of two pieces, with a blank between, what no text tells; None if they are two words."""
    lexicon, functions = language.lexicon, word_list(language.code, "function_words")

    def is_used(piece: str) -> bool:
        """Return whether newspapers use a piece as a word: “gruntled” is hardly one."""
        return is_known(piece, lexicon) and (
            not piece.islower() or lexicon.frequency(piece) >= _LEAST_PER_MILLION
        )

    def broken(pieces: str) -> _Break | None:
        left, right = pieces.split(" ")
        if left.isupper() != right.isupper():
            return None
        whole = left + right
        is_word = lexicon.knows_made_up(whole) or (not whole.isalpha() and is_known(whole, lexicon))
        knows_left, knows_right = used[left], used[right]
        if not is_word and knows_left and right in functions:
            return None
        meant = whole.lower() if is_word else word_read_alike(whole, language)
        if meant is None and knows_left and knows_right:
            return None
        return _Break(left, right, knows_left, knows_right, is_word, meant)

    used = Memo(is_used)
    return Memo(broken, _MOST_PAIRS)


def _left_piece(token: str) -> str | None:
    """The letters that the last token of a line ends with; None if they are no piece."""
    piece = half_before(token, len(token))
    return piece if len(piece) >= _LEAST_PIECE else None


def _right_piece(token: str) -> str | None:
    """The letters that the first token of a line begins with; None if they are no piece."""
    match = LETTERS.match(token)
    token = match[0] if match else ""
    # A capital that is not the first of many begins a sentence or a name.
    if len(token) < _LEAST_PIECE or (token[0].isupper() and not token.isupper()):
        return None
    return token


# Looked up, since the same tokens end and begin lines again and again.
_LEFT_PIECE = Memo(_left_piece).__getitem__
_RIGHT_PIECE = Memo(_right_piece).__getitem__


def _least_of_word(each: _Break, habit: int) -> str:
    """Name the least gain of two pieces that make a word.

    Two words may well be two (“the sun / set at five”), and more so in a document that keeps
    its hyphens.
    """
    if not each.knows_both:
        return "min_gain_piece"
    return "min_gain" if habit else "min_gain_unused"


def _reason(each: _Break, habit: int) -> str:
    """Return the reason why the pieces are one known word."""
    if not each.knows_both:
        piece = each.right if each.knows_left else each.left
        return f"“{each.whole}” is a word; “{piece}” is none."
    return f"“{each.whole}” fits better here than “{each.left}” and “{each.right}”.{_told(habit)}"


def _told(habit: int) -> str:
    """Return the part of a reason that tells the document's habit; empty if it plays none."""
    return f" {habit} other words of this document are broken without a hyphen." if habit else ""


def _as_word(text: str, each: _Break, reason: str, context: Context, *, is_unsure: bool) -> Closing:
    """Decide how the whole is written where it is a word."""
    if is_unsure:
        return Closing("", reason, 0.6, asks=True)
    if not may_be_compound(each.left, each.right, context.lexicon.language):
        return Closing("", reason, 0.98)
    # One word it is; whether it has a hyphen is the same question as where the hyphen
    # still stands at the line end.
    judged = judge_hyphen(each.left, each.right, text, context)
    if judged is None:
        return Closing("", reason, 0.98)
    reason = f"{reason} {judged.reason}"
    if judged.asks:
        return Closing("", reason, 0.5, asks=True)
    return Closing(judged.joint, reason, 0.95 if judged.joint else 0.98)


def _by_pieces(text: str, each: _Break, context: Context) -> Closing | None:
    """Decide where the whole is no word: by its end, the document, the collection."""
    left, right, whole = each.left, each.right, each.whole
    if len(whole) < _LEAST_UNKNOWN_WHOLE or min(len(left), len(right)) < _LEAST_PIECE_OF_UNKNOWN:
        return None
    is_end = is_tail(right.lower(), context.lexicon.language)
    if is_end and not (each.knows_left or each.knows_right):
        reason = f"“{right}” is no word but the end of one, “{left}” is none."
        return Closing("", reason, 0.9)
    seen = context.words_of(text)[whole.lower()]
    if seen:
        times = "once" if seen == 1 else f"{seen} times"
        return Closing("", f"“{whole}” stands {times} in this document.", 0.95)
    if context.evidence is not None:
        use = context.evidence.use(whole)
        if use.documents >= _LEAST_DOCUMENTS:
            return Closing("", f"“{whole}” stands {in_collection(use)}.", 0.95)
    return None
