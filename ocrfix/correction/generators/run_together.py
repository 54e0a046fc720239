"""A token that stands for several words, whose blanks were lost or read as marks.

The token is walked from left to right, and parted into pieces: words, marks, single letters
that are specks, and at most two words whose letters are misread. The likeliest partings are
kept at every letter, by what the words cost behind each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ocrfix.correction.generators.pieces import DASHED, NEVER_DROPPED, Pieces
from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.stretch import Stretch
from ocrfix.correction.weights import Weights
from ocrfix.language.language import Language
from ocrfix.suspects.capitals import as_printed
from ocrfix.text.tokens import ENDING_MARKS
from ocrfix.words.cache import remembered
from ocrfix.words.forms import in_small_letters

SHORTEST, LONGEST = 3, 40
"""Letters of a token that may be several words."""
LONGEST_WORD = 16
MOST_WORDS = 8
MOST_WAYS = 4
"""Ways to part the beginning of a token that are followed further, with as many misread words
each."""
SHORTEST_MISREAD = 3
"""Letters of a misread word among others."""
SHORTEST_AT_EDGE = 2
"""The same of one that stands first or last."""
MOST_MISREAD = 2
"""Misread words among those that ran together."""
MOST_SOUGHT = 10
"""Pieces that are looked up as the first misread word, and as many as the second: where what
stands on both sides costs least."""
_NEVER = 1 << 40
"""The cost of a letter that no piece reaches."""
_JOINING = frozenset("-'")


class _Piece(NamedTuple):
    """A part of a token.

    Attributes:
        start, end: Where it stands in the token, half-open.
        word: In small letters; empty for a mark or a speck.
        text: As it is printed.
        cost: What is paid for it.
        is_misread: Whether letters of it are.
        is_mark: Whether it stands for the blank.
        shows_blank: Whether it begins with a capital behind a small letter.
    """

    start: int
    end: int
    word: str
    text: str
    cost: int
    is_misread: bool = False
    is_mark: bool = False
    shows_blank: bool = False


class _Way(NamedTuple):
    """A parting of a token, or of its beginning.

    Attributes:
        rank: What it costs with its words behind each other, by which ways are compared.
        cost: What the operation costs.
        pieces: From left to right.
        last_word: The last of its words; empty if it has none.
        lost: Blanks between its pieces that left no mark.
    """

    rank: int
    cost: int
    pieces: tuple[_Piece, ...]
    last_word: str = ""
    lost: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """Its words in small letters."""
        return tuple(it.word for it in self.pieces if it.word)

    @property
    def operation(self) -> Operation:
        """The operation that made it."""
        if any(it.is_misread or not (it.word or it.is_mark) for it in self.pieces):
            return Operation.RUN_TOGETHER_MISREAD
        if any(it.is_mark for it in self.pieces):
            return Operation.MARK_FOR_BLANK
        return Operation.RUN_TOGETHER


class RunTogether:
    """Propose several words for one token; to be made once and kept."""

    def __init__(self, language: Language, pieces: Pieces) -> None:
        self._lexicon = language.lexicon
        self._context = language.context
        self._ids = language.context.id_of
        self._pieces = pieces
        self._traits = language.traits
        self._costs = Weights.shipped().costs

    def readings(self, stretch: Stretch, at: int, *, may_be_misread: bool) -> Iterator[Reading]:
        """Propose what a token may stand for, perhaps with a misread word among others."""
        token = stretch.tokens[at]
        if not SHORTEST <= len(token.core) <= LONGEST:
            return
        for text, way in (self._all if may_be_misread else self._plain)(token.core):
            if self._traits.elided:
                text = _as_in(stretch, at, text)  # noqa: PLW2901 - case and signs of the text
            words = tuple(map(self._ids, way.words))
            yield Reading(*stretch.place(at), text, words, way.cost, way.operation)

    @remembered()
    def _plain(self, core: str) -> tuple[tuple[str, _Way], ...]:
        return self._part(core, may_be_misread=False)

    @remembered()
    def _all(self, core: str) -> tuple[tuple[str, _Way], ...]:
        return self._part(core, may_be_misread=True)

    def _part(self, core: str, *, may_be_misread: bool) -> tuple[tuple[str, _Way], ...]:
        lower = in_small_letters(core)
        if len(lower) != len(core):
            return ()
        starting = self._sound_pieces(core, lower)
        if may_be_misread:
            ways = self._ways_amid_misread(core, lower, starting)
        else:
            ways = self._best_ways(len(core), starting)
        best: dict[str, _Way] = {}
        for way in ways:
            text = self._text_of(way.pieces)
            known = best.get(text)
            if known is None or way.cost < known.cost:
                best[text] = way
        return tuple(best.items())

    def _text_of(self, pieces: Sequence[_Piece]) -> str:
        """Give the printed form of a parting; behind an elided word stands an apostrophe."""
        text = elided = ""
        for it in pieces:
            if it.word and text:
                text += "'" if self._traits.is_elided(elided, it.word) else " "
            text += it.text
            if it.text:
                elided = it.word
        return text

    def _sound_pieces(self, core: str, lower: str) -> list[list[_Piece]]:
        """Give the words, marks and specks that begin at each letter."""
        size = len(core)
        starting: list[list[_Piece]] = [[] for _ in range(size)]
        is_word, knows = self._pieces.is_word, self._lexicon.knows
        for start in range(size):
            row = starting[start]
            if not lower[start].isalnum():
                row += self._marks(core, start)
                continue
            for end in range(start + 1, min(start + LONGEST_WORD, size) + 1):
                piece = lower[start:end]
                is_apart = _is_apart(lower, start, end)
                is_cut = is_apart or (_begins_apart(core, start) and _begins_apart(core, end))
                if (start, end) != (0, size) and (
                    is_word(piece)
                    or (is_apart and len(piece) > 1 and knows(piece))
                    or (is_cut and self._pieces.is_capitalised(core[start:end]))
                ):
                    shows_blank = start > 0 and _begins_apart(core, start)
                    row.append(
                        _Piece(start, end, piece, core[start:end], 0, shows_blank=shows_blank)
                    )
            if lower[start].isalpha() and 0 < start < size - 1:
                row.append(_Piece(start, start + 1, "", "", self._costs.run_speck))
        starting[0] += self._elided_pieces(core, lower)
        return starting

    def _elided_pieces(self, core: str, lower: str) -> Iterator[_Piece]:
        """Give the elided words whose apostrophe the first letter holds: ``Tannée``."""
        for word, letters in self._traits.elided_read.items():
            if core[0] in letters and self._traits.is_elided(word, lower[1:]):
                yield _Piece(0, 1, word, word, self._costs.run_misread, is_misread=True)

    def _marks(self, core: str, start: int) -> Iterator[_Piece]:
        """Give what a mark between words may be: itself before a blank, or the blank."""
        mark = core[start]
        # A dash behind a mark parts sentences in many a newspaper.
        if core[start : start + 2] in DASHED or core[start - 1 : start + 1] in DASHED:
            return
        if mark in ENDING_MARKS:
            yield _Piece(start, start + 1, "", mark, self._costs.mark_for_blank, is_mark=True)
        if mark not in NEVER_DROPPED:
            cost = self._costs.mark_for_blank + self._costs.mark_dropped * (mark in ENDING_MARKS)
            cost += self._costs.joining_mark * (mark in _JOINING)
            yield _Piece(start, start + 1, "", "", cost, is_mark=True)

    def _ways_amid_misread(
        self, core: str, lower: str, starting: Sequence[list[_Piece]]
    ) -> Sequence[_Way]:
        """Give the likeliest ways with one misread word, or two where those cost too much."""
        sought: set[tuple[int, int]] = set()
        ways: Sequence[_Way] = ()
        for _ in range(MOST_MISREAD):
            for piece in self._misread_pieces(core, lower, starting, sought):
                starting[piece.start].append(piece)
            ways = self._best_ways(len(core), starting)
            if any(way.rank < self._costs.good_run for way in ways):
                break
        return ways

    def _misread_pieces(
        self,
        core: str,
        lower: str,
        starting: Sequence[Sequence[_Piece]],
        sought: set[tuple[int, int]],
    ) -> list[_Piece]:
        """Return the pieces that may be misread words, between those that are known to begin.

        Those sought before, to which these are added, are not sought again.
        """
        before, behind = self._costs_around(starting)
        spans = sorted(
            (before[start] + behind[end], start, end)
            for start in range(len(core))
            for end in range(start + 1, min(start + LONGEST_WORD, len(core)) + 1)
            if before[start] + behind[end] < _NEVER
            and (start, end) not in sought
            and self._may_be_misread(lower, start, end)
        )[:MOST_SOUGHT]
        sought.update((start, end) for _, start, end in spans)
        return [
            _Piece(
                start,
                end,
                word,
                as_printed(core[start:end], word, self._lexicon),
                cost + self._costs.run_misread,
                is_misread=True,
            )
            for _, start, end in spans
            for word, cost in self._words_read_as(lower[start:end])
        ]

    def _may_be_misread(self, lower: str, start: int, end: int) -> bool:
        """Return whether a part of a token may be a misread word; marks may be letters of it."""
        size = len(lower)
        return (
            _shortest(start, end, size) <= end - start < size
            and lower[start].isalnum()
            and lower[end - 1].isalnum()
            and not self._pieces.is_word(lower[start:end])
        )

    def _words_read_as(self, part: str) -> Iterator[tuple[str, int]]:
        """Give the words that a part of a token may be, with what letters and marks in it cost."""
        letters = "".join(filter(str.isalnum, part))
        marks = self._costs.run_speck_in_word * (len(part) - len(letters))
        if self._pieces.is_word(letters):
            yield letters, marks
        for word, cost in self._pieces.misread(letters):
            yield word, cost + marks

    def _costs_around(
        self, starting: Sequence[Sequence[_Piece]]
    ) -> tuple[Sequence[int], Sequence[int]]:
        """Return the least that the pieces up to each letter cost, and those from it on."""
        size = len(starting)
        before, behind = [0, *[_NEVER] * size], [*[_NEVER] * size, 0]
        costs = [[(it.end, self._cost_alone(it)) for it in row] for row in starting]
        for start, row in enumerate(costs):
            for end, cost in row:
                before[end] = min(before[end], before[start] + cost)
        for start in reversed(range(size)):
            for end, cost in costs[start]:
                behind[start] = min(behind[start], behind[end] + cost)
        return before, behind

    def _cost_alone(self, piece: _Piece) -> int:
        """Return what a piece costs by itself, with the blank beside it."""
        if not piece.word:
            return piece.cost
        return piece.cost + self._costs.further_run + self._context.cost(self._ids(piece.word))

    def _best_ways(self, size: int, starting: Sequence[Sequence[_Piece]]) -> Sequence[_Way]:
        """Give the likeliest ways from the first letter to the last."""
        ways: list[tuple[list[_Way], ...]] = [
            tuple([] for _ in range(MOST_MISREAD + 1)) for _ in range(size + 1)
        ]
        ways[0][0].append(_Way(0, 0, ()))
        for start in range(size):
            for misread, here in enumerate(ways[start]):
                for way in _likeliest(here):
                    if len(way.pieces) > 2 * MOST_WORDS:
                        continue
                    for piece in starting[start]:
                        if misread + piece.is_misread <= MOST_MISREAD:
                            then = ways[piece.end][misread + piece.is_misread]
                            then.append(self._with(way, piece))
        return [way for here in ways[size] for way in _likeliest(here)]

    def _with(self, way: _Way, piece: _Piece) -> _Way:
        pieces = (*way.pieces, piece)
        if not piece.word:
            return way._replace(
                rank=way.rank + piece.cost, cost=way.cost + piece.cost, pieces=pieces
            )
        cost, lost = piece.cost, way.lost
        number = self._ids(piece.word)
        if not way.last_word:
            more = self._context.cost(number)
        else:
            if not way.pieces[-1].is_mark:
                blank = self._costs.further_run if lost else self._costs.run_together
                cost += min(blank, self._costs.before_capital) if piece.shows_blank else blank
                lost += 1
            more = self._context.cost(self._ids(way.last_word), number)
        return _Way(way.rank + cost + more, way.cost + cost, pieces, piece.word, lost)


def _as_in(stretch: Stretch, at: int, text: str) -> str:
    """Give several words the apostrophes of a text, and the capital of a sentence they begin."""
    if "’" in stretch.text:
        text = text.replace("'", "’")
    is_large = stretch.tokens[at].core[0].isupper() and stretch.opens_sentence(at)
    return text[0].upper() + text[1:] if is_large else text


def _likeliest(ways: list[_Way]) -> Sequence[_Way]:
    """Return the ways that are followed further."""
    return sorted(ways, key=lambda way: (way.rank, way.pieces))[:MOST_WAYS]


def _shortest(start: int, end: int, size: int) -> int:
    """Return how many letters a misread word must have between two letters of a token."""
    return SHORTEST_AT_EDGE if start == 0 or end == size else SHORTEST_MISREAD


def _begins_apart(core: str, at: int) -> bool:
    """Return whether a word seems to begin at a letter, or the token ends there."""
    if at in {0, len(core)}:
        return True
    return core[at].isupper() and core[at - 1].islower()


def _is_apart(lower: str, start: int, end: int) -> bool:
    """Return whether a piece has a mark or the end of the token on either side."""
    return (start == 0 or not lower[start - 1].isalnum()) and (
        end == len(lower) or not lower[end].isalnum()
    )
