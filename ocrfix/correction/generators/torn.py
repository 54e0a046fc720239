"""Two tokens that stand for one word, torn by a blank or by a blank and a mark.

Where lines were put together a hyphen of a line end stands in the tear: it goes, or stays where it
is that of a compound. A speck may stand there too, as a token of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.correction.generators.pieces import Pieces
from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.stretch import Stretch, Token
from ocrfix.correction.weights import Weights
from ocrfix.language.costs import cost_of
from ocrfix.language.language import Language
from ocrfix.suspects.capitals import as_printed
from ocrfix.text.tokens import HYPHENS
from ocrfix.words.cache import remembered
from ocrfix.words.forms import without_possessive
from ocrfix.words.lists import word_list
from ocrfix.words.neighbours import goes_on_below

SHORTEST, LONGEST = 4, 24
"""Letters of a word that may be torn."""
SHORT_PIECE = 3
"""Letters of a piece that is no proof of being a word."""
LONGEST_SPECK = 2
"""Characters of a token that may be a speck in a tear."""
LONGEST_STRIP = 4
"""The same of what the next column left there, where one of the pieces is no word, or both are one
together."""
SHORTEST_ENDING = 3
"""Letters of a piece behind a stop that is no word; a shorter one is a speck behind a sentence."""
SHORTEST_WITH_LOST = 3
"""Letters of a word of which one may be lost, with nothing but a blank in its place."""
_BEHIND_WORDS = frozenset(",.;:")
_STOPS = frozenset((".", ".-", "-."))
_SPECKS = frozenset(("", *".,-':;*·_"))
# A stroke opens a quotation rather.
_SPECKS_BEFORE = _SPECKS - {"'", "-"}
_HYPHENS = frozenset(HYPHENS)
_LINE_ENDS = frozenset("\r\n")


class Torn:
    """Propose one word for two tokens; to be made once and kept."""

    def __init__(self, language: Language, pieces: Pieces) -> None:
        self._lexicon = language.lexicon
        self._ids = language.context.id_of
        self._pieces = pieces
        self._between = language.between
        self._function_words = word_list(language.code, "function_words")
        self._costs = Weights.shipped().costs

    @remembered()
    def _is_one_word(self, lower: str) -> bool:
        """Return whether what two pieces make together is listed, an ending ``'s`` aside."""
        whole = without_possessive(lower)
        is_word = SHORTEST <= len(whole) <= LONGEST and whole.isalpha()
        return is_word and self._lexicon.knows_or_names(whole)

    def readings(self, stretch: Stretch, at: int) -> Iterator[Reading]:
        """Propose what a token and the next may stand for together, or with a speck between."""
        head = stretch.tokens[at]
        for last in self._tails(stretch, at):
            tail = stretch.tokens[last]
            if not self._may_be_torn(stretch.text, head, tail):
                continue
            knows = self._lexicon.knows
            if has_hyphen(head, tail) and goes_on_below(stretch.text, head.lower, tail.end, knows):
                continue
            cost = self._cost(head, tail) + self._costs.torn_around_speck * (last > at + 1)
            span = at, last + 1, head.core_start, tail.core_end
            printed = head.core + tail.core
            for word, more, operation in self._words(head, tail):
                text = as_printed(printed, word, self._lexicon)
                yield Reading(*span, text, (self._ids(word),), cost + more, operation)
            if last == at + 1 and has_hyphen(head, tail) and self._may_be_compound(head, tail):
                text = f"{head.core}-{tail.core}"
                words = self._ids(head.lower), self._ids(tail.lower)
                yield Reading(*span, text, words, self._costs.torn_at_hyphen, Operation.HYPHENED)
        yield from self._with_lost_letter(stretch, at)

    def _with_lost_letter(self, stretch: Stretch, at: int) -> Iterator[Reading]:
        """Propose words of which a letter is a blank: ``f r``, and ``house ,`` for ``houses,``."""
        head, tail = stretch.tokens[at : at + 2]
        if head.marks_behind or (tail.core and tail.marks_before):
            return
        whole = head.lower + tail.lower
        is_damaged = head.is_suspect or tail.is_suspect
        is_short = is_damaged and bool(tail.core) and len(whole) < SHORTEST
        is_last = not tail.core and tail.raw in _BEHIND_WORDS and len(whole) >= SHORT_PIECE
        if not (is_short or is_last) or not whole.isalpha() or tail.core[:1].isupper():
            return
        if stretch.text[head.end : tail.start] != " ":
            return
        last, end = (at + 2, tail.core_end) if tail.core else (at + 1, tail.start)
        cost = self._costs.torn + self._costs.torn_misread
        for word in self._pieces.lost_at(f"{head.lower} {tail.lower}"):
            if len(word) >= SHORTEST_WITH_LOST:
                text = as_printed(head.core + tail.core, word, self._lexicon)
                span = at, last, head.core_start, end
                yield Reading(*span, text, (self._ids(word),), cost, Operation.TORN_MISREAD)

    def is_apart(self, stretch: Stretch, at: int) -> bool:
        """Return whether a stray hyphen stands behind a token, not at a line end or small word."""
        head, tail = stretch.tokens[at : at + 2]
        if not (head.core and has_hyphen(head, tail)):
            return False
        # “two- and three-storey”, “he came in- then”
        is_open = not self._function_words.isdisjoint((head.lower, tail.lower))
        return not is_open and _LINE_ENDS.isdisjoint(stretch.text[head.end : tail.start])

    def dearer_apart(self, stretch: Stretch, at: int) -> int:
        """Return what two words cost more than the model of context says, if it read torn ones."""
        head, tail = stretch.tokens[at : at + 2]
        if head.is_suspect or tail.is_suspect:
            return 0
        return cost_of(self._between.lift_of_torn(head.lower, tail.lower))

    def _tails(self, stretch: Stretch, at: int) -> Iterator[int]:
        """Give the tokens that may end a word torn behind a token."""
        tokens = stretch.tokens
        head = tokens[at]
        if not head.core:
            return
        yield at + 1
        if at + 2 < len(tokens):
            speck, tail = tokens[at + 1 : at + 3]
            is_dirt = len(speck.raw) <= LONGEST_SPECK and (not speck.core or speck.is_suspect)
            if has_hyphen(head, tail):
                is_torn = min(len(head.core), len(tail.core)) > 1
                is_piece = head.is_suspect or tail.is_suspect
                is_strip = len(speck.raw) <= LONGEST_STRIP and (
                    is_piece or self._is_one_word(head.lower + tail.lower)
                )
                if is_dirt or (is_torn and is_strip):
                    yield at + 2
            elif is_dirt and self._is_ending(head, tail):
                yield at + 2

    def _cost(self, head: Token, tail: Token) -> int:
        """Weigh the tear itself."""
        if has_hyphen(head, tail):
            return self._costs.torn_at_hyphen
        cost = self._costs.torn
        if self._has_stray_stop(head, tail):
            cost -= self._costs.torn_at_stop
        elif head.marks_behind or tail.marks_before:
            cost += self._costs.torn_at_mark
        if min(len(head.core), len(tail.core)) == 1:
            cost -= self._costs.torn_letter
        return cost

    def _may_be_compound(self, head: Token, tail: Token) -> bool:
        """Return whether two pieces are words that a hyphen may hold together."""
        return not (head.is_suspect or tail.is_suspect) and self._function_words.isdisjoint(
            (head.lower, tail.lower)
        )

    def _words(self, head: Token, tail: Token) -> Iterator[tuple[str, int, Operation]]:
        """Give the words that two pieces may be, and what their letters cost."""
        whole, ending = _parts_of(head, tail)
        is_listed = self._lexicon.knows_or_names(whole)
        if is_listed:
            yield whole + ending, 0, Operation.TORN
        is_cut = has_hyphen(head, tail) or self._has_stray_stop(head, tail)
        is_doubtful = head.is_suspect or tail.is_suspect or not is_listed
        if (is_cut and is_doubtful) or _is_no_word(head, tail) or _is_no_word(tail, head):
            for word, cost in self._pieces.misread(whole):
                if word not in {whole, head.lower}:
                    yield word + ending, cost + self._costs.torn_misread, Operation.TORN_MISREAD

    def _is_ending(self, head: Token, tail: Token) -> bool:
        """Return whether a token is no word, but may be the end of one, torn at a stop."""
        is_piece = tail.is_suspect and len(tail.core) >= SHORTEST_ENDING
        return is_piece and self._has_stray_stop(head, tail)

    def _has_stray_stop(self, head: Token, tail: Token) -> bool:
        """Return whether a stop stands between two tokens that can end nothing: ``be. fore``."""
        may_be_stray = (
            head.marks_behind in _STOPS
            and tail.core[:1].islower()
            and not tail.marks_before
            and len(head.core) > 1
            and head.core.isalpha()
        )
        if not may_be_stray:
            return False
        is_short = self._lexicon.is_short(head.lower)
        is_short &= head.lower not in self._function_words
        return not is_short or self._lexicon.knows_or_names(_parts_of(head, tail)[0])

    def _may_be_torn(self, text: str, head: Token, tail: Token) -> bool:
        """Return whether only a speck stands between, on one line, and no new word begins."""
        if not tail.core or head.end == tail.start:
            return False
        whole, _ = _parts_of(head, tail)
        if not (SHORTEST <= len(whole) <= LONGEST and whole.isalpha()):
            return False
        is_hyphened = has_hyphen(head, tail)
        if not (is_hyphened or head.marks_behind + tail.marks_before in _SPECKS):
            return False
        is_doubtful = is_hyphened or head.is_suspect or tail.is_suspect
        is_doubtful = is_doubtful or min(len(head.core), len(tail.core)) == 1
        is_doubtful = is_doubtful or self._lexicon.knows_or_names(whole)
        if not (is_doubtful or self._has_stray_stop(head, tail)):
            return False
        if tail.core[0].isupper() and (len(head.core) == 1 or not head.core.isupper()):
            # “W ILL” is a large initial, which a rule of its own joins.
            return False
        return _LINE_ENDS.isdisjoint(text[head.end : tail.start])


def _parts_of(head: Token, tail: Token) -> tuple[str, str]:
    """Return the word that two tokens make, and apart from it the ``'s`` of a possessive."""
    whole = head.lower + tail.lower
    word = without_possessive(whole)
    return word, whole[len(word) :]


def has_hyphen(head: Token, tail: Token) -> bool:
    """Return whether a hyphen stands behind the first of two tokens, as at the end of a line."""
    hyphen, specks = head.marks_behind[:1], head.marks_behind[1:]
    is_hyphen = hyphen in _HYPHENS and specks in _SPECKS
    return is_hyphen and tail.marks_before in _SPECKS_BEFORE and tail.core[:1].islower()


def _is_no_word(piece: Token, other: Token) -> bool:
    """Return whether a piece is no word, and the other is none either or is very short."""
    return piece.is_suspect and (other.is_suspect or len(other.core) <= SHORT_PIECE)
