r"""Ligatures that an export broke: ``confi rmed``, ``rst`` for first, ``ofcial``.

Software that does not know the characters ``ﬁ``, ``ﬂ``, ``ﬀ`` of a typeface writes a blank
behind them, or drops them altogether.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.tokens import WORD_BEGINS
from ocrfix.text.edit import Edit
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.neighbours import is_seen_beside, word_after, word_before

# The ligature first, then what stands before it: few words have one.
_SPACED = re.compile(r"f[filj] (?P<right>[a-z]{2,})(?![\w'’-])")
_BEFORE = re.compile(WORD_BEGINS + r"[A-Za-z]*\Z")
# A word, and one behind a blank that may stand for the ligature: “con rmed”. No English word is
# longer; a run of a million letters must not be taken for one.
_WORD = re.compile(
    WORD_BEGINS + r"(?P<left>[A-Za-z]{2,30})(?![\w'’-])"
    r"(?:(?= (?P<right>[a-z]{2,20})(?![\w'’-]))|)"
)
_LEAST = 3
_WHOLE = re.compile(r"f[fil]")
# Longer than any word.
_WINDOW = 40
_LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")


def find_spaced_ligature(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to close the blank behind each ligature."""
    for match in _SPACED.finditer(text):
        head = _BEFORE.search(text, max(0, match.start() - _WINDOW), match.start())
        if head is None:
            continue
        whole, right = head[0] + match[0][:2] + match["right"], match["right"]
        if context.lexicon.knows(right) or not context.lexicon.knows(whole):
            continue
        reason = f"“{whole}” is a word, and “{right}” is none: the ligature was read with a blank."
        yield info.edit(text, (head.start(), match.end()), whole, reason)


def find_lost_ligature(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to put the ligatures back, if the document lost them all."""
    if _WHOLE.search(text):
        return
    found = list(_lost(text, context.lexicon, context.option(info, "min_per_million")))
    if len({whole for _, _, whole in found}) < context.option(info, "min_words"):
        return
    for start, end, whole in found:
        before, after = word_before(text, start), word_after(text, end)
        is_sure = is_seen_beside(context.spoken.between, before, whole.casefold(), after) or (
            before is None and after is None
        )
        reason = (
            f"“{text[start:end]}” is “{whole}” without its ligature; this document lost all of "
            f"them, in {len(found)} words."
        )
        yield info.edit(text, (start, end), whole, reason, asks=not is_sure)


def _lost(text: str, lexicon: Lexicon, least: float) -> Iterator[tuple[int, int, str]]:
    """Give what lost a ligature, half-open, and what it was, in order."""
    done = 0
    for match in _WORD.finditer(text):
        left, right = match["left"], match["right"]
        if match.start() < done:
            continue
        end, whole = match.end(), None
        if right and not lexicon.knows(right):
            whole = _commonest((left + it + right for it in _LIGATURES), lexicon, least)
            end = match.end("right") if whole else end
        if whole is None and len(left) >= _LEAST and not lexicon.knows(left):
            whole = _with_ligature(left, lexicon, least)
        if whole is not None:
            done = end
            yield match.start(), end, whole


def _with_ligature(piece: str, lexicon: Lexicon, least: float) -> str | None:
    """The commonest word that a piece is when a ligature is put into it."""
    return _commonest(
        {
            piece[:index] + ligature + piece[index:]
            for index in range(len(piece) + 1)
            for ligature in _LIGATURES
        },
        lexicon,
        least,
    )


def _commonest(words: Iterable[str], lexicon: Lexicon, least: float) -> str | None:
    """The commonest of some words that is common enough; None if none is."""
    known = sorted((word for word in words if lexicon.knows(word)), key=lexicon.frequency)
    return known[-1] if known and lexicon.frequency(known[-1]) >= least else None
