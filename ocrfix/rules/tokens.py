"""The tokens of a document that are no plain known words, kept up to date.

Rules that mend words look at these alone: one token in four. Most tokens were met before, so each
is judged once (`Memo`), and a text is cut into tokens once for all rules.
"""

from __future__ import annotations

import string
from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate, compress, count
from operator import add
from typing import NamedTuple

from ocrfix.rules.tally import BLANKS, ChangedTokens, Following
from ocrfix.text.tokens import iterate_stretches
from ocrfix.words.cache import Memo, kept_with
from ocrfix.words.lexicon import Lexicon

WORD_BEGINS = r"(?<![^\s“‘\"(])"
"""The place before a word: behind a blank, or an opening mark."""
WORD_ENDS = r"(?=[.,;:!?)”\"]*(?:\s|\Z))"
"""The place behind one: before a blank, marks perhaps between."""
_MARKS = string.punctuation + "“”‘’—"


class PlacedTokens(NamedTuple):
    """Tokens and where they stand.

    Attributes:
        starts: Where each begins in the text, in order.
        tokens: What stands there up to the next blank, tab or line end, marks and all.
    """

    starts: array[int]
    tokens: list[str]


class UnknownTokens(Following):
    """The tokens of one document but for plain words that are known, single letters among them."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._if_unknown = _if_unknown(lexicon)
        self._places = PlacedTokens(array("I"), [])

    def of(self, text: str) -> PlacedTokens:
        """Find them in a text; the answer is not to be altered."""
        self._turn_to(text)
        return self._places

    def _begin(self, text: str) -> None:
        self._places = PlacedTokens(array("I"), [])
        for stretch in iterate_stretches(text):
            self._add(self._places, stretch.start, stretch.text)

    def _correct(self, pieces: Sequence[ChangedTokens]) -> None:
        starts, tokens = self._places
        places = PlacedTokens(array("I"), [])
        done = growth = 0
        for piece in pieces:
            first = bisect_left(starts, piece.start, done)
            places.starts.extend(_shifted(starts[done:first], growth))
            places.tokens.extend(tokens[done:first])
            self._add(places, piece.start + growth, piece.after)
            done = bisect_left(starts, piece.start + len(piece.before), first)
            growth += len(piece.after) - len(piece.before)
        places.starts.extend(_shifted(starts[done:], growth))
        places.tokens.extend(tokens[done:])
        self._places = places

    def _add(self, places: PlacedTokens, start: int, piece: str) -> None:
        """Add what stands in a piece of the text that begins at ``start``."""
        for blank in BLANKS[1:]:
            piece = piece.replace(blank, " ")
        parts = piece.split(" ")
        found = list(map(self._if_unknown, parts))
        # Without the blanks between, and how many of these there are.
        starts = compress(accumulate(map(len, parts), initial=start), found)
        places.starts.extend(map(add, starts, compress(count(), found)))
        places.tokens.extend(filter(None, found))


def _shifted(starts: array[int], distance: int) -> array[int] | list[int]:
    return [start + distance for start in starts] if distance else starts


@kept_with("lexicon")
def _if_unknown(lexicon: Lexicon) -> Callable[[str], str]:
    """Make what gives back a token that is no plain known word, and of others nothing.

    It gives the string it remembers, so that a text is not kept a second time in pieces.
    """

    def if_unknown(token: str) -> str:
        core = token.strip(_MARKS)
        is_known = not token or (len(core) != 1 and core.isalpha() and lexicon.knows(core))
        return "" if is_known else token

    return Memo(if_unknown).__getitem__
