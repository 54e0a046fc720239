"""Two tokens that stand for one word, torn by a blank or by a blank and a mark."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ocrfix.correction.generators.pieces import Pieces
from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.stretch import Stretch, Token
from ocrfix.correction.weights import Weights
from ocrfix.language.language import Language
from ocrfix.suspects.capitals import as_printed
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list

SHORTEST, LONGEST = 4, 24
"""Letters of a word that may be torn."""
SHORT_PIECE = 3
"""Letters of a piece that is no proof of being a word."""
_STOPS = frozenset((".", ".-", "-."))
_SPECKS = frozenset(("", *".,-':;*·_"))
_LINE_ENDS = frozenset("\r\n")


class Torn:
    """Proposes one word for two tokens; make one and keep it."""

    def __init__(self, language: Language, pieces: Pieces) -> None:
        """Take what is known of the language."""
        self._lexicon = language.lexicon
        self._ids: Callable[[str], int] = language.context.id_of
        self._pieces = pieces
        weights = Weights.shipped()
        self._torn = weights.cost("torn")
        self._at_mark = weights.cost("torn_at_mark")
        self._letter = weights.cost("torn_letter")
        self._misread = weights.cost("torn_misread")
        self._stray_stop = weights.cost("torn_at_stop")

    def readings(self, stretch: Stretch, at: int) -> Iterator[Reading]:
        """Propose what a token and the next may stand for together."""
        if at + 1 >= len(stretch.tokens):
            return
        head, tail = stretch.tokens[at], stretch.tokens[at + 1]
        whole = head.lower + tail.lower
        if not (whole.isalpha() and SHORTEST <= len(whole) <= LONGEST):
            return
        if not self._may_be_torn(stretch.text, head, tail):
            return
        printed, cost = head.core + tail.core, self._cost(head, tail)
        for word, more, operation in self._words(head, tail):
            text = as_printed(printed, word, self._lexicon)
            words = (self._ids(word),)
            span = at, at + 2, head.core_start, tail.core_end
            yield Reading(*span, text, words, cost + more, operation)

    def _cost(self, head: Token, tail: Token) -> int:
        """Weigh the tear itself."""
        cost = self._torn
        if has_stray_stop(head, tail, self._lexicon):
            cost -= self._stray_stop
        elif head.marks_behind or tail.marks_before:
            cost += self._at_mark
        if min(len(head.core), len(tail.core)) == 1:
            cost -= self._letter
        return cost

    def _words(self, head: Token, tail: Token) -> Iterator[tuple[str, int, Operation]]:
        """Give the words that two pieces may be, and what their letters cost."""
        whole = head.lower + tail.lower
        if self._pieces.is_listed(whole):
            yield whole, 0, Operation.TORN
        if _is_no_word(head, tail) or _is_no_word(tail, head):
            for word, cost in self._pieces.misread(whole):
                if word != whole:
                    yield word, cost + self._misread, Operation.TORN_MISREAD

    def _may_be_torn(self, text: str, head: Token, tail: Token) -> bool:
        """Return whether nothing but a speck stands between, on one line, and no new word begins."""
        if not head.core or not tail.core or head.end == tail.start:
            return False
        shortest = min(len(head.core), len(tail.core))
        is_doubtful = head.is_suspect or tail.is_suspect or shortest == 1
        if not (is_doubtful or has_stray_stop(head, tail, self._lexicon)):
            return False
        if head.marks_behind + tail.marks_before not in _SPECKS:
            return False
        if tail.core[0].isupper() and (len(head.core) == 1 or not head.core.isupper()):
            # “W ILL” is a large initial, which a rule of its own joins.
            return False
        return _LINE_ENDS.isdisjoint(text[head.end : tail.start])


def has_stray_stop(head: Token, tail: Token, lexicon: Lexicon) -> bool:
    """Say whether a stop stands between two tokens that can end nothing: ``be. fore``."""
    return (
        head.marks_behind in _STOPS
        and tail.core[:1].islower()
        and not tail.marks_before
        and len(head.core) > 1
        and head.core.isalpha()
        and (
            head.lower in word_list(lexicon.language, "function_words")
            or "abbreviations" not in lexicon.lists(head.lower)
        )
    )


def _is_no_word(piece: Token, other: Token) -> bool:
    """Return whether a piece is no word, and the other no proof of being one."""
    return piece.is_suspect and (other.is_suspect or len(other.core) <= SHORT_PIECE)
