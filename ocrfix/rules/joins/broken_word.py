r"""Words broken at a line end whose hyphen is lost: ``Com`` / ``pany``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from ocrfix.rules.context import Context
from ocrfix.rules.joins.fit import Place, gain_of_joining, word_read_alike
from ocrfix.rules.joins.halves import (
    Verdict,
    document_words,
    is_known,
    judge_hyphen,
    may_be_compound,
)
from ocrfix.rules.joins.seam import Seam, close_seam, half_after, half_before
from ocrfix.rules.neighbours import word_after, word_before
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Applicability, Edit
from ocrfix.words.lists import counted_list, word_list

_LINE_END = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?=[^\W\d_])")
_BLANKS = " \t"
_LEAST_PIECE = 2
# A second half so common is one wherever it stands, if it is not too short; a first half
# needs another piece behind it that is long enough to be no speck.
_SURE_TAIL_COUNT = 100
_SURE_PIECE_LENGTH = 3
_LEAST_UNKNOWN_WHOLE = 6


@dataclass(frozen=True, slots=True)
class _Whole:
    """What two pieces make.

    Attributes:
        joint: What stands between them: nothing, or the hyphen of a compound.
        reason: Why.
        confidence: How surely, 0..1.
        applicability: What may become of the edit without asking.
    """

    joint: str
    reason: str
    confidence: float
    applicability: Applicability = Applicability.AUTO


@dataclass(frozen=True, slots=True)
class BrokenWord:
    """Joins a word broken at a line end without a hyphen."""

    info: RuleInfo = RuleInfo(
        id="joins.broken-word",
        title="Word broken at a line end, hyphen lost",
        explanation=(
            "Where the last letters of a line and the first of the next are a word together, and "
            "one of them is none, or the whole fits far better between its neighbours than two "
            "words do, the break went through a word whose hyphen was lost. Where a letter of it "
            "was misread for one that looks alike the word is still known: “com” and “meuced” are "
            "one word. The line end moves behind the whole word. The rule looks at lines of one "
            "block only, and never joins behind a mark or before a capital."
        ),
        source=(
            "133 in 10,000 words of Chronicling America 1916 and 32 of Overproof, counted for this "
            "project, 2026."
        ),
        scope=Scope.DOCUMENT,
        language="en",
        options=MappingProxyType({"min_gain": 4.5, "min_gain_misread": 6.0, "ask_gain": 2.0}),
        examples=(
            Example("of the Com\npany, limited", "of the Company,\nlimited"),
            Example("he re\nturned to town", "he returned\nto town", "both pieces may be words"),
            Example("the com\nmeuced war", "the commeuced\nwar", "misread, but one word"),
            Example("ready to\nbe shipped", "ready to\nbe shipped", "“tobe” is a word too"),
            Example("he was a\nright man", "he was a\nright man"),
            Example("for some\ntime ago", "for some\ntime ago"),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to join what was broken."""
        for match in _LINE_END.finditer(text):
            start, end = match.span()
            while text[start - 1 : start] in _BLANKS and start:
                start -= 1
            left, right = half_before(text, start), half_after(text, end)
            if min(len(left), len(right)) < _LEAST_PIECE or left.isupper() != right.isupper():
                continue
            if right[0].isupper() and not left.isupper():
                continue
            whole = self._judge(text, (start - len(left), end), (left, right), context)
            if whole is not None:
                yield close_seam(
                    text,
                    Seam(start, end, whole.joint, left + right),
                    context,
                    self.info,
                    whole.reason,
                    whole.confidence,
                    whole.applicability,
                )

    def _judge(
        self, text: str, starts: tuple[int, int], pieces: tuple[str, str], context: Context
    ) -> _Whole | None:
        """What the pieces make; None if they are two words, or none can tell."""
        left, right = pieces
        known = is_known(left, context), is_known(right, context)
        whole = left + right
        is_word = is_known(whole, context)
        alike = whole.lower() if is_word else word_read_alike(whole.lower(), context)
        if alike is not None:
            place = Place(
                word_before(text, starts[0]),
                left.lower(),
                right.lower(),
                word_after(text, starts[1] + len(right)),
            )
            gain = gain_of_joining(place, alike, context, knows_left=known[0], knows_right=known[1])
            if is_word:
                return self._as_word(text, pieces, known, gain, context)
            if gain >= context.option(self.info, "min_gain_misread"):
                return _Whole("", _reason_alike(pieces, alike), 0.95)
        return None if all(known) or is_word else _by_pieces(text, pieces, known, context)

    def _as_word(
        self,
        text: str,
        pieces: tuple[str, str],
        known: tuple[bool, bool],
        gain: float,
        context: Context,
    ) -> _Whole | None:
        """Decide where the whole is a word."""
        left, right = pieces
        if gain < context.option(self.info, "ask_gain"):
            return None
        if all(known):
            reason = f"“{left}{right}” fits far better here than “{left}” and “{right}”."
        else:
            reason = f"“{left}{right}” is a word; “{left if not known[0] else right}” is none."
        if all(known) and gain < context.option(self.info, "min_gain"):
            return _Whole("", reason, 0.6, Applicability.REVIEW)
        if not may_be_compound(left, right, context):
            return _Whole("", reason, 0.98)
        # One word it is; whether it has a hyphen is the same question as where the hyphen
        # still stands at the line end.
        judged = judge_hyphen(left, right, text, context)
        if judged.verdict is Verdict.KEEP:
            return _Whole("-", f"{reason} {judged.reason}", 0.95)
        if judged.verdict is Verdict.ASK:
            return _Whole("", f"{reason} {judged.reason}", 0.5, Applicability.REVIEW)
        return _Whole("", reason, 0.98)


def _reason_alike(pieces: tuple[str, str], word: str) -> str:
    return f"“{pieces[0]}” and “{pieces[1]}” are “{word}”, with letters that were misread."


def _by_pieces(
    text: str, pieces: tuple[str, str], known: tuple[bool, bool], context: Context
) -> _Whole | None:
    """Decide where the whole is no word, by what the pieces are."""
    left, right = pieces
    whole = left + right
    if len(whole) < _LEAST_UNKNOWN_WHOLE:
        return None
    tail = counted_list("en", "word_tails").get(right.lower(), 0)
    if min(len(left), len(right)) < _SURE_PIECE_LENGTH:
        return None
    is_beginning = left.lower() not in word_list("en", "function_words")
    if not known[1] and tail >= _SURE_TAIL_COUNT and is_beginning:
        return _Whole("", f"“{right}” is no word but the end of one.", 0.9)
    if not any(known) and left.lower() in counted_list("en", "word_heads"):
        return _Whole("", f"“{left}” is no word but the beginning of one, “{right}” is none.", 0.9)
    seen = context.recall(text, document_words)[whole.lower()]
    if seen:
        times = "once" if seen == 1 else f"{seen} times"
        return _Whole("", f"“{whole}” stands {times} in this document.", 0.95)
    return None
