"""The words beside a place in a text, as they are looked up."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ocrfix.text.tokens import HYPHENS_AS_READ, LINE_END
from ocrfix.words.between import Between

# How far to look: longer than any word and the marks around it.
_WINDOW = 48

# Blanks and at most one line end: beyond a blank line is another paragraph.
_GAP = rf"(?:[^\S\r\n]*{LINE_END}[^\S\r\n]*|[^\S\r\n]+)"

# Only marks that do not end a sentence may stand between; behind a stop the company a
# word keeps is no company.
_OPENING = "“‘\"'("
_LAST_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?\Z")
_RIGHT = re.compile(rf"[,”’\"')]*{_GAP}[“‘\"'(]?([^\W\d_]+(?:['’][^\W\d_]+)?(?:[.,;:][^\W\d_]+)?)")
# A speck inside a word is read as a mark, and taken out by a later rule.
_SPECK = re.compile(r"(?<=[^\W\d_])[.,;:](?=[^\W\d_])")
# What stands before, whatever marks are between: a hyphen may have been read as any.
_PIECE = re.compile(rf"([^\W_]+)(?!\w)[^\w\s]{{0,3}}{_GAP}?[^\w\s]{{0,2}}\Z")
# A speck may stand behind it, or in the gap.
_HYPHEN = re.compile(rf"[{HYPHENS_AS_READ}](?:['’.,]|{_GAP}\S{{1,2}})?{_GAP}?\Z")
# The rest of a line, and the letters that the next begins with.
_BELOW = re.compile(rf"[^\r\n]*{LINE_END}[ \t]*([^\W\d_]+)")


def word_before(text: str, start: int) -> str | None:
    """The word before offset ``start``, in lower case; None at the start of a sentence."""
    # One regular expression for all of this would take ten times as long.
    before = text[max(0, start - _WINDOW) : start]
    if before[-1:] in _OPENING:
        before = before[:-1]
    words = before.rstrip()
    gap = before[len(words) :].replace("\r\n", "\n")
    if not words or not gap or gap.count("\n") + gap.count("\r") > 1:
        return None
    last = words.rsplit(maxsplit=1)[-1].removesuffix(",")
    if last.isalpha():
        return last.casefold()
    match = _LAST_LETTERS.search(_SPECK.sub("", last))
    return match[0].casefold() if match else None


def word_after(text: str, end: int) -> str | None:
    """The word behind offset ``end``, in lower case; None at the end of a sentence."""
    match = _RIGHT.match(text[end : end + _WINDOW])
    return _SPECK.sub("", match[1]).casefold() if match else None


def goes_on_below(text: str, piece: str, end: int, knows: Callable[[str], bool]) -> bool:
    """Return whether a piece with a hyphen has its rest in the line below, not behind the hyphen.

    So it is where two columns were read across: ``the experiments un- faithful servant`` above
    ``der conditions``. What stands behind the hyphen ends at ``end``.
    """
    below = _BELOW.match(text, end)
    rest = below[1].lower() if below else ""
    return bool(rest) and not knows(rest) and knows(piece + rest)


def words_beyond(
    text: str, start: int, end: int, left: str | None, right: str | None
) -> tuple[str | None, str | None]:
    """The word before the one before ``text[start:end]``, and the one after the one after.

    ``left`` and ``right`` are what ``word_before`` and ``word_after`` give.
    """
    before = after = None
    if left is not None:
        begin = max(0, start - _WINDOW)
        folded, origins = _folded(text[begin:start])
        at = folded.rfind(left)
        before = word_before(text, begin + origins[at]) if at >= 0 else None
    if right is not None:
        folded, origins = _folded(text[end : end + _WINDOW])
        at = folded.find(right)
        after = word_after(text, end + origins[at + len(right)]) if at >= 0 else None
    return before, after


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Case-fold a text, and give the offset in it of each folded character and of the end.

    Folded it may be longer: “ß” is “ss”.
    """
    folded = text.casefold()
    if len(folded) == len(text):
        return folded, range(len(text) + 1)
    origins = [offset for offset, char in enumerate(text) for _ in char.casefold()]
    return folded, [*origins, len(text)]


def piece_before(text: str, start: int) -> str | None:
    """The run of letters and digits before ``start``, whatever marks stand between."""
    before = text[max(0, start - _WINDOW) : start]
    # Mostly it is a word and a blank or line feed, which the regular expression takes long to see.
    if before.endswith((" ", "\n")):
        last = before.rsplit(maxsplit=1)[-1:]
        if last and last[0].isalpha() and before.endswith(last[0], 0, -1):
            return last[0]
    # It stands no further than in the last token but one.
    further = before.rsplit(maxsplit=2)[:-2]
    match = _PIECE.search(before, len("".join(further)))
    return match[1] if match else None


def ends_in_hyphen(text: str, offset: int) -> bool:
    """Return whether a hyphen of any kind is the last sign before ``offset``, blanks aside.

    What follows is then the rest of a word, whatever it looks like.
    """
    return _HYPHEN.search(text[max(0, offset - _WINDOW) : offset]) is not None


def is_seen_beside(between: Between, left: str | None, word: str, right: str | None) -> bool:
    """Return whether a word often stands beside either of its neighbours."""
    return between.keeps(left, word) or between.keeps(word, right)
