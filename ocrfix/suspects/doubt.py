"""The odds that a piece that is no word is wrong, by its looks, its place and its document.

Source:
    The trees are grown by ``packaging/correction/doubtful_words.py``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language
from ocrfix.resources import resource
from ocrfix.suspects.nature import Nature
from ocrfix.suspects.suspect import Kind
from ocrfix.suspects.token_features import Look, SuspectPiece
from ocrfix.words.lists import word_list

if TYPE_CHECKING:
    from ocrfix.words.trees import Trees

_KINDS = tuple(Kind)
"""In the order by which the trees know them."""
_DAMAGED = (Kind.DIGITS, Kind.CAPITALS)
"""The kinds that are no word however often they recur."""


class PlacedToken(NamedTuple):
    """A token where it stands.

    Attributes:
        start: Its offset.
        look: What it says by itself.
        before, after: The looks of its neighbours; None at the ends of the text.
        left_token, right_token: The neighbours as printed; empty at the ends of the text.
    """

    start: int
    token: str
    look: Look
    before: Look | None
    after: Look | None
    left_token: str = ""
    right_token: str = ""

    @property
    def starts_sentence(self) -> bool:
        """Return whether nothing stands before it, or the end of a sentence."""
        return self.before is None or self.before.ends_sentence


class Doubt:
    """Weigh pieces that are no words; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._titles = word_list(language.code, "titles")
        self._particles = self._titles | word_list(language.code, "particles")
        self._letters_with_stop = word_list(language.code, "letters_with_stop")

    def odds(
        self, asked: Sequence[tuple[PlacedToken, SuspectPiece]], nature: Nature
    ) -> Sequence[float]:
        """Give ln of the odds that pieces of a document are wrong, each with its token.

        Raises:
            RulePackError: The file of trees is missing or damaged.
        """
        if not asked:
            return ()
        # With it comes numpy, a tenth of the start: loaded with the first word that is weighed.
        import numpy as np  # noqa: PLC0415

        trees = _shipped()
        told = [self.told(place, piece, nature) for place, piece in asked]
        rows = UNIT * np.array([[it[name] for name in trees.names] for it in told], float)
        odds: list[float] = (trees.answers(np.rint(rows).astype(np.int64)) / UNIT).tolist()
        return odds

    def told(self, place: PlacedToken, piece: SuspectPiece, nature: Nature) -> dict[str, float]:
        """Return all that is told of a piece, by name."""
        before, after = place.before, place.after
        return {
            "letters": piece.letters,
            "length": len(piece.text),
            "capital": piece.is_capital,
            "capitals": piece.text.isupper(),
            "number": piece.is_number,
            "kind": _KINDS.index(piece.kind),
            # Share of its occurrences in raw counts that stood for other words.
            "damage": piece.is_damage,
            # A part of a listed name, in small letters a word.
            "small_word": piece.is_capital and self._lexicon.knows(piece.lower),
            "particle": piece.lower in self._particles,
            "letter": len(piece.text) == 1,
            "abbreviated": self._is_abbreviated(piece, place),
            "stop": place.token[piece.end : piece.end + 1] == ".",
            "cut": place.look.is_cut and piece.end >= len(place.token) - 1,
            "starts": place.starts_sentence,
            "title": before is not None and before.lower in self._titles,
            "capital_before": before is not None and before.is_capital,
            "capital_after": after is not None and after.is_capital,
            "name_before": before is not None and before.is_name,
            "name_after": after is not None and after.is_name,
            "recurs": 0.0 if piece.kind in _DAMAGED else math.log2(nature.counts[place.token]),
            "errors": math.log(nature.errors),
            "errors_beside": math.log(nature.errors_beside(place.token, place.look)),
            "words": math.log(nature.words),
        }

    def _is_abbreviated(self, piece: SuspectPiece, place: PlacedToken) -> bool:
        """Return whether it abbreviates a word: with its stop at once, behind a blank, or none."""
        if place.token[piece.end : piece.end + 1] == ".":
            return piece.text in self._letters_with_stop
        stands_so = place.right_token[:1] == "." or place.left_token[-1:].isdigit()
        return stands_so and self._lexicon.is_short(piece.lower)


@cache
def _shipped() -> Trees:
    from ocrfix.words.trees import Trees  # noqa: PLC0415

    return Trees.load(resource("suspects", "doubt.bin"))
