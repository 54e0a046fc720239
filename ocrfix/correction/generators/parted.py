"""Two known words for a token in which only marks stand between them: ``most-of``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.correction.generators.pieces import DASHED, NEVER_DROPPED, Pieces
from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.stretch import Stretch
from ocrfix.correction.weights import Weights
from ocrfix.language.language import Language
from ocrfix.text.tokens import ENDING_MARKS
from ocrfix.words.lists import word_list

_PARTED = re.compile(r"([^\W\d_]+)([-.,;:!?]|[-.,;:!?'\"*]{2,3})([^\W\d_]+)")


class Parted:
    """Propose two words for a compound that nobody wrote; to be made once and kept."""

    def __init__(self, language: Language, pieces: Pieces) -> None:
        self._lexicon = language.lexicon
        self._ids = language.context.id_of
        self._pieces = pieces
        self._function_words = word_list(language.code, "function_words")
        self._costs = Weights.shipped().costs

    def readings(self, stretch: Stretch, at: int) -> Iterator[Reading]:
        """Propose the words with a blank between them, and with each mark that may be printed.

        A single mark joins other words rightly (“steam-engine”): one of them must be a small one.
        """
        token = stretch.tokens[at]
        match = _PARTED.fullmatch(token.lower)
        if not match or self._lexicon.knows(token.lower):
            return
        head, marks, tail = match.groups()
        printed, begins = token.core[: len(head)], token.core[match.start(3) :]
        is_loose = len(marks) > 1 or not self._function_words.isdisjoint((head, tail))
        is_dashed = any(dashed in marks for dashed in DASHED)
        if not is_loose or is_dashed or not all(map(self._stands_alone, (printed, begins))):
            return
        words = self._ids(head), self._ids(tail)
        span = stretch.place(at)
        further = self._costs.mark_dropped * (len(marks) - 1)
        endings = sorted(ENDING_MARKS.intersection(marks))
        dropped = (
            self._costs.mark_for_blank
            + self._costs.mark_dropped * (bool(endings) and len(marks) > 1)
            + further
        )
        if NEVER_DROPPED.isdisjoint(marks):
            yield Reading(*span, f"{printed} {begins}", words, dropped, Operation.MARK_FOR_BLANK)
        for mark in endings:
            text = f"{printed}{mark} {begins}"
            yield Reading(
                *span, text, words, self._costs.run_together + further, Operation.RUN_TOGETHER
            )

    def _stands_alone(self, part: str) -> bool:
        """Return whether a part is a common word, or a name."""
        return self._pieces.is_word(part.lower()) or self._pieces.is_capitalised(part)
