"""A token that stands for one word, or for nothing: letters misread, lost, added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ocrfix.correction.generators.pieces import specks_of
from ocrfix.correction.generators.usual_case import UsualCase, is_in_sentence
from ocrfix.correction.left_hyphens import with_hyphen_of
from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.stretch import Stretch, Token
from ocrfix.correction.weights import Weights
from ocrfix.language.costs import cost_of
from ocrfix.language.language import Language
from ocrfix.suspects.capitals import is_in_capitals
from ocrfix.suspects.choice import Choice, Print
from ocrfix.suspects.suggest import candidates_by_print, look_at
from ocrfix.words.cache import Memo
from ocrfix.words.candidate import Candidate
from ocrfix.words.own_words import OwnWords
from ocrfix.words.ranking import CHANNEL, Ranked

LONGEST = 40
"""Nothing is thought of for a longer word."""
MOST_WEIGHED = 40
"""Candidates that are weighed by their print, their neighbours unknown."""
MOST_KNOWN = 1 << 14
"""Tokens whose words are remembered, some kilobytes each, before the memory is emptied."""
MOST = 12
"""Words that are weighed between their neighbours: twelve carry all of the gain."""
# Half of a surrogate pair, or the dash that parts sentences in many a newspaper: “fire.-The”.
_NO_WORD = re.compile("[\ud800-\udfff]|[.,;:!?][-—–]")


class _Weighed(NamedTuple):
    """A word that may be meant.

    Attributes:
        word: In small letters; empty for nothing.
        candidate: The same with what its letters cost.
        cost: What the operation costs, neighbours and the document's own use aside.
        alone: The same and what the word costs without neighbours.
    """

    word: str
    candidate: Candidate
    cost: int
    alone: int


class OneWord:
    """Propose single words; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._traits = language.traits
        self._ranker = language.likeliest
        self._choice = Choice(language)
        self._ids = language.context.id_of
        self._case = language.derived(UsualCase)
        self._costs = Weights.shipped().costs
        self._specks = specks_of(language)
        self._known = Memo(self._weigh, MOST_KNOWN)

    def readings(self, stretch: Stretch, at: int) -> Iterator[Reading]:
        """Propose what a token may stand for."""
        token = stretch.tokens[at]
        if not 0 < len(token.core) <= LONGEST or _NO_WORD.search(token.core):
            return
        look = look_at(
            stretch.text,
            token.core_start,
            token.core_end,
            self._ranker.meant,
            self._lexicon.language,
            opens=stretch.opens_sentence(at),
        )
        seen = {token.core}
        if not stretch.is_beside_word(at) or stretch.is_behind_hyphen(at):
            # Half a word is no speck, and of a ruin nobody knows which signs are.
            seen.add("")
        initial = stretch.tokens[at - 1].core if at else ""
        if len(initial) == 1 and initial.isupper():
            # “P ROFESSIONAL”: nothing is lost, and a rule of its own joins it.
            seen.add(initial + token.core)
        for reading in self.cased(stretch, at):
            seen.add(reading.text)
            yield reading
        own = stretch.nature.own
        for word, cost in self._likeliest(token, look, own):
            text = word and self._case.of(stretch, at, token.core, word, has_stop=look.has_stop)
            text = with_hyphen_of(token.core, text, self._traits)
            if text not in seen:
                seen.add(text)
                words = (self._ids(word),) if word else ()
                operation = Operation.WORD if word else Operation.SPECK
                yield Reading(*stretch.place(at), text, words, cost, operation)
        if "" not in seen and len(token.core) <= len(self._specks) and token.core.isalpha():
            cost = self._specks[len(token.core) - 1]
            yield Reading(*stretch.place(at), "", (), cost, Operation.SPECK)

    def cased(self, stretch: Stretch, at: int) -> Iterator[Reading]:
        """Propose a word without capitals inside it, or without small letters among capitals."""
        token = stretch.tokens[at]
        core, lower = token.core, token.lower
        if len(core) == 1 or core[1:].islower() or core.isupper():
            return
        if self._traits.begins_with_two_for_one(core):
            return
        parts = core.split("-")
        if not all(it.isalpha() and self._lexicon.knows(it.lower()) for it in parts):
            return
        if is_in_capitals(core):
            text = core.upper()
        elif len(parts) > 1:
            text = "-".join(it[:1] + it[1:].lower() for it in parts)
        else:
            # Where the second letter is large too, the first is the likelier to be right.
            in_sentence = not core[1].isupper() and is_in_sentence(stretch, at)
            is_small = core[0].islower() or (in_sentence and not self._lexicon.wants_capital(lower))
            text = core.lower() if is_small else core.capitalize()
        if text == core:
            return
        words = (self._ids(lower),)
        yield Reading(*stretch.place(at), text, words, self._costs.cased, Operation.CASED)

    def _likeliest(self, token: Token, look: Print, own: OwnWords) -> list[tuple[str, int]]:
        """Give the likeliest words with what their operation costs here."""
        known = self._known[token.core, token.lower, look]
        found = []
        for it in known:
            gain = cost_of(own.gain(it.candidate))
            found.append((it.alone - gain, it.word, it.cost - gain))
        for name in own.near(token.lower):
            if all(name != it.word for it in known):
                (weighed,) = self._weighed([self._ranker.candidate(token.lower, name)], look)
                gain = cost_of(own.gain(weighed.candidate))
                found.append((weighed.alone - gain, name, weighed.cost - gain))
        found.sort()
        lexicon = self._lexicon
        is_further = lexicon.is_further_name(token.lower)
        return [
            (word, cost)
            for _, word, cost in found[:MOST]
            if not word
            or lexicon.is_listed(word)
            or not own.prefers(token.lower, word, is_further=is_further)
        ]

    def _weigh(self, printed: tuple[str, str, Print]) -> list[_Weighed]:
        """Give what a token may be, the likeliest first, by all that this depends on.

        That is its core, the same in small letters, and how it is printed.
        """
        core, lower, look = printed
        best: dict[str, _Weighed] = {}
        candidates = (
            *self._ranker.candidates(lower, MOST_WEIGHED),
            *candidates_by_print(self._ranker, core, look),
        )
        single = [it for it in candidates if len(it.words) < 2 and it.words != (lower,)]  # noqa: PLR2004
        for weighed in self._weighed(single, look):
            known = best.get(weighed.word)
            if known is None or weighed.cost < known.cost:
                best[weighed.word] = weighed
        return sorted(best.values(), key=lambda it: (it.alone, it.word))[: 2 * MOST]

    def _weighed(self, candidates: Sequence[Candidate], look: Print) -> Iterator[_Weighed]:
        channels = [CHANNEL * it.channel for it in candidates]
        ranked = (
            Ranked(it.text, channel, channel, 0.0)
            for it, channel in zip(candidates, channels, strict=True)
        )
        scores = self._choice.scores(ranked, look, look.reading)
        for candidate, score in zip(candidates, scores, strict=True):
            cost = cost_of(-score)
            yield _Weighed(candidate.text, candidate, cost, cost - cost_of(candidate.share))
