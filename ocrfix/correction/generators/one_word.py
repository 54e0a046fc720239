"""A token that stands for one word, or for nothing: letters misread, lost, added."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.stretch import Stretch, Token
from ocrfix.correction.units import cost_of
from ocrfix.language.language import Language
from ocrfix.suspects.capitals import as_printed, inner_capital
from ocrfix.suspects.choice import Choice, Print
from ocrfix.suspects.numeric import NOTHING, SURE, Asked, asked_at
from ocrfix.words.candidate import Candidate
from ocrfix.words.ranking import CHANNEL, MOST_IN_CONTEXT, OwnWords, Ranked

LONGEST = 40
"""Nothing is thought of for a longer word."""
MOST = 12
"""Words that are weighed between their neighbours: twelve carry all of the gain."""
_WINDOW = 64
_CAPITAL_AFTER = re.compile(r"[.,]*\s{1,4}[^\W\d_a-z]")
_CAPITAL_BEFORE = re.compile(r"(?<!\S)[^\W\d_a-z][^\W\d_]*[.,]*\s{1,4}\Z")
# Half of a surrogate pair; no word has one.
_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")


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
    """Proposes single words; make one and keep it."""

    def __init__(self, language: Language) -> None:
        """Take what is known of the language."""
        self._lexicon = language.lexicon
        self._ranker = language.ranker
        self._choice = Choice(language.lexicon, language.near)
        self._ids: Callable[[str], int] = language.context.id_of
        # Of what is printed, by all that its choice depends on.
        self._known: dict[tuple[str, Print], list[_Weighed]] = {}

    def readings(self, stretch: Stretch, at: int) -> Iterator[Reading]:
        """Propose what a token may stand for."""
        token = stretch.tokens[at]
        if not 0 < len(token.core) <= LONGEST or _HALF_A_CHARACTER.search(token.core):
            return
        look = self._look(stretch, at)
        in_sentence = not look.opens and not stretch.tokens[at - 1].look.is_capital
        seen = {token.core}
        own = stretch.nature.own
        for word, cost in self._likeliest(token, look, own):
            text = word and as_printed(
                token.core,
                word,
                self._lexicon,
                has_stop=look.has_stop,
                in_sentence=in_sentence,
            )
            if text not in seen:
                seen.add(text)
                yield Reading(
                    at,
                    at + 1,
                    token.core_start,
                    token.core_end,
                    text,
                    (self._ids(word),) if word else (),
                    cost,
                    Operation.WORD if word else Operation.SPECK,
                )

    def _likeliest(self, token: Token, look: Print, own: OwnWords) -> list[tuple[str, int]]:
        """Give the likeliest words with what their operation costs here."""
        key = token.core, look
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._weigh(token, look)
        found = []
        for it in known:
            gain = cost_of(own.gain(it.candidate))
            found.append((it.alone - gain, it.word, it.cost - gain))
        for name in own.near(token.lower):
            if all(name != it.word for it in known):
                weighed = self._weighed(self._ranker.candidate(token.lower, name), look)
                gain = cost_of(own.gain(weighed.candidate))
                found.append((weighed.alone - gain, name, weighed.cost - gain))
        found.sort()
        return [(word, cost) for _, word, cost in found[:MOST]]

    def _weigh(self, token: Token, look: Print) -> list[_Weighed]:
        """Give what the token may be, the likeliest first, its neighbours unknown."""
        best: dict[str, _Weighed] = {}
        for candidate in (
            *self._ranker.candidates(token.lower, MOST_IN_CONTEXT),
            *self._further(token, look),
        ):
            if len(candidate.words) > 1 or candidate.words == (token.lower,):
                continue
            weighed = self._weighed(candidate, look)
            known = best.get(weighed.word)
            if known is None or weighed.cost < known.cost:
                best[weighed.word] = weighed
        return sorted(best.values(), key=lambda it: (it.alone, it.word))[: 2 * MOST]

    def _weighed(self, candidate: Candidate, look: Print) -> _Weighed:
        channel = CHANNEL * candidate.channel
        ranked = Ranked(candidate.text, channel, channel, 0.0)
        cost = cost_of(-self._choice.score(self._choice.traits(ranked, look, look.reading)))
        return _Weighed(candidate.text, candidate, cost, cost - cost_of(candidate.share))

    def _further(self, token: Token, look: Print) -> Iterator[Candidate]:
        """Candidates that only the print can justify: initials, numbers, rare names."""
        reading, asked = look.reading, look.asked
        may_be_initial = look.has_stop or not token.core.islower()
        if len(reading) > 1 and reading.isdigit():
            may_be_initial = look.before_capital
        if may_be_initial:
            yield from self._ranker.initials(reading)
        if asked.number:
            listed = () if asked.form is None else asked.form.listed
            numbers = self._ranker.numbers(reading, listed, sure=asked.number == SURE)
            yield from (it for it in numbers if asked.fits(it.text))
        if look.is_capital:
            yield from self._ranker.further_names(reading)

    def _look(self, stretch: Stretch, at: int) -> Print:
        text, token = stretch.text, stretch.tokens[at]
        start, end = token.core_start, token.core_end
        before_capital = _CAPITAL_AFTER.match(text, end, end + _WINDOW) is not None
        among_capitals = (
            before_capital
            and _CAPITAL_BEFORE.search(text, max(0, start - _WINDOW), start) is not None
        )
        asked: Asked = asked_at(text, start, end, self._ranker.meant)
        return Print(
            reading=token.lower,
            is_capital=token.core[:1].isupper(),
            opens=stretch.opens_sentence(at),
            has_stop=token.marks_behind[:1] == ".",
            before_capital=before_capital,
            among_capitals=among_capitals,
            inner_capital=inner_capital(token.core),
            # Initials stand among numbers too, in lists of names.
            asked=NOTHING if among_capitals and asked.number < SURE else asked,
        )
