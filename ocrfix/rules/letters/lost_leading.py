r"""Words that lost their first letter: ``nd`` was ``and``, ``hich`` was ``which``.

An unknown word is more often misread than cut, so a lost letter must win against the
other ways to make a word of it. For each way there is a chance that a scan shows the word
so (the channel) and the chance of the word between its neighbours; the rule proposes the
lost letter when together they make it all but certain.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase
from types import MappingProxyType

from ocrfix.rules.context import Context
from ocrfix.rules.neighbours import word_after, word_before
from ocrfix.rules.rule import Example, RuleInfo
from ocrfix.text.edit import Applicability, Edit
from ocrfix.words.lexicon import Lexicon

# A whole word in lower case. One that touches an apostrophe, a hyphen, a digit or
# another mark on its left may be the rest of anything.
_WORD = re.compile(r"(?<![^\s“‘\"(])[a-z]{2,}(?![\w'’\-]|\.\w)")

# Chances that a word is read so, from FIELD measurements on Overproof and BLN600: 25 in
# 10,000 words lose their first letter, a tenth as many two; 9 in 100 have one letter
# misread, which spreads over a word's letters and over about ten likely readings of each.
_LOST_ONE = 25 / 10_000
_LOST_TWO = 2.5 / 10_000
_MISREAD = 9 / 100 / 10
# With three letters left of five, and fewer, two may be anything.
_LEAST_LENGTH_FOR_TWO = 4


@dataclass(frozen=True, slots=True)
class _Candidate:
    word: str
    log_channel: float
    is_lost: bool


@dataclass(frozen=True, slots=True)
class LostLeadingLetter:
    """Puts back the letter a word lost at its front."""

    info: RuleInfo = RuleInfo(
        id="letters.lost-leading",
        title="First letter lost",
        explanation=(
            "A word that is none, and is one with a letter before it, lost that letter: “nd” "
            "was “and”. Of several words the one that is commonest and fits best between its "
            "neighbours is meant. The rule holds back where the piece belongs to the word "
            "beside it (“wea ther”), where another misreading is as likely, and in front of "
            "an apostrophe or a hyphen. A piece that is itself a word (“ill” for “will”) is "
            "never touched."
        ),
        source=(
            "Frequencies of lost first letters in Overproof and BLN600 (1.3 and 1.5 % of the "
            "wrong words), counted for this project, 2026."
        ),
        language="en",
        options=MappingProxyType({"min_certainty": 0.98, "min_per_million": 20.0}),
        examples=(
            Example(
                "seem to be shrinking nd fast, they said",
                "seem to be shrinking and fast, they said",
            ),
            Example("the train hich left at noon", "the train which left at noon"),
            Example("he came ith his brother", "he came with his brother"),
            Example("a letter rom his wife", "a letter from his wife"),
            Example("he was ill on the day", "he was ill on the day", "a word of its own"),
            Example("the 2 nd of May", "the 2 nd of May", "an ordinal"),
            Example("the wea ther was fine", "the wea ther was fine", "a word split by a blank"),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to complete each cut word."""
        lexicon = context.lexicon
        least = context.option(self.info, "min_per_million")
        meanings: dict[str, tuple[_Candidate, ...]] = {}
        for match in _WORD.finditer(text):
            piece = match[0]
            if lexicon.knows(piece):
                continue
            if piece not in meanings:
                meanings[piece] = _candidates(piece, lexicon, least)
            if meanings[piece]:
                edit = self._judge(text, match, meanings[piece], context)
                if edit is not None:
                    yield edit

    def _judge(
        self, text: str, match: re.Match[str], candidates: tuple[_Candidate, ...], context: Context
    ) -> Edit | None:
        start, end = match.span()
        left, right = word_before(text, start), word_after(text, end)
        if _belongs_to_neighbour(text, match, left, right, context.lexicon):
            return None
        scores = [
            context.counts.log_fit(left, it.word, right) + it.log_channel for it in candidates
        ]
        best = max(range(len(scores)), key=scores.__getitem__)
        certainty = 1 / sum(math.exp(score - scores[best]) for score in scores)
        if not candidates[best].is_lost or certainty < context.option(self.info, "min_certainty"):
            return None
        word = candidates[best].word
        return Edit(
            start,
            end,
            match[0],
            word,
            self.info.id,
            f"“{match[0]}” is no word; “{word}” is, and fits between its neighbours.",
            round(certainty, 4),
            Applicability.AUTO,
        )


def _belongs_to_neighbour(
    text: str, match: re.Match[str], left: str | None, right: str | None, lexicon: Lexicon
) -> bool:
    """Whether the piece makes a word with its neighbour, or counts something."""
    piece = match[0]
    before = text[max(0, match.start() - 2) : match.start()].rstrip()
    return (
        before[-1:].isdigit()
        or (left is not None and lexicon.knows(left + piece))
        or (right is not None and lexicon.knows(piece + right))
    )


def _candidates(piece: str, lexicon: Lexicon, least_per_million: float) -> tuple[_Candidate, ...]:
    """The words a piece may stand for; empty unless one of them lost its front."""
    lost = [_Candidate(letter + piece, math.log(_LOST_ONE), True) for letter in ascii_lowercase]
    if len(piece) >= _LEAST_LENGTH_FOR_TWO:
        lost += [
            _Candidate(first + second + piece, math.log(_LOST_TWO), True)
            for first in ascii_lowercase
            for second in ascii_lowercase
        ]
    lost = [
        it
        for it in lost
        if lexicon.knows(it.word) and lexicon.frequency(it.word) >= least_per_million
    ]
    if not lost:
        return ()
    misread = math.log(_MISREAD / len(piece))
    others = {
        piece[:index] + letter + piece[index + skip :]
        for index in range(len(piece) + 1)
        for letter in ascii_lowercase
        for skip in (0, 1)
    } - {it.word for it in lost}
    others |= {piece[:index] + piece[index + 1 :] for index in range(len(piece))}
    return (*lost, *(_Candidate(it, misread, False) for it in sorted(others) if lexicon.knows(it)))
