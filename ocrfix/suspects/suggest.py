"""Suggestions for a doubtful word: at most nine, likeliest first."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from ocrfix.evidence.channel import Channel
from ocrfix.language.language import Language
from ocrfix.suspects.abbreviations import Dotted
from ocrfix.suspects.capitals import as_printed, inner_capital
from ocrfix.suspects.choice import Certainty, Choice, Print
from ocrfix.suspects.company import weighed_in_company
from ocrfix.suspects.harms import Rarer
from ocrfix.suspects.joins import Joiner
from ocrfix.suspects.numeric import NOTHING, SURE, asked_at
from ocrfix.suspects.suspect import Suggestion
from ocrfix.text.tokens import core_span
from ocrfix.words.candidate import Candidate
from ocrfix.words.forms import in_small_letters
from ocrfix.words.neighbours import word_after, word_before, words_beyond
from ocrfix.words.own_words import OwnWords
from ocrfix.words.ranking import Ranker

MOST = 9
MOST_WEIGHED = 16
"""Candidates that are weighed by all their traits."""
MOST_SIGNS = 2
"""Signs at an edge of a word that are looked at as letters."""
SPELT_BELOW = -25.0
"""If no option scores above this, a name that stands in no list is spelt out."""
SPELT_PLACE = 4
"""Suggestions before such a name: of what stands in a list, the first are likelier."""
SPELT_CERTAINTY = 0.05
"""The most that is believed of one: nobody knows that there is such a name."""
LONGEST = 64
"""Nothing is suggested for a longer word."""
WINDOW = 64
"""Characters looked at on either side."""
# A capital read as a stroke and a mark, before a stop or another capital: “I)” D, “1'” P.
_STROKE_AND_MARK = re.compile(r"(?<!\w)[1I][)'!](?:[.,]|\s{1,4}[^\W\d_a-z])")
_CAPITAL_AFTER = re.compile(r"[.,]*\s{1,4}[^\W\d_a-z]")
_CAPITAL_BEFORE = re.compile(r"(?<!\S)[^\W\d_a-z][^\W\d_]*[.,]*\s{1,4}\Z")
_SMALL_BEFORE = re.compile(r"(?<!\w)[a-z][a-z'’]*[,;]?\s{1,4}$")
# Half of a surrogate pair; no word has one.
_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")


class Option(NamedTuple):
    """Something that may be put in a place.

    Attributes:
        start, end: What it replaces, half-open.
        text: What to put there, in small letters.
        score: What that, its neighbours and its print make likely, as ln of a chance.
    """

    start: int
    end: int
    text: str
    score: float


class Suggester:
    """Suggest replacements for words."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._lexicon = language.lexicon
        self._ranker = language.ranker
        self._signs = self._ranker.signs
        self._choice = Choice(language)
        self._certainty = Certainty.shipped()
        self._spelling = language.spelling
        self._joiner = Joiner(language)
        self._dotted = Dotted(self._ranker.initials, language.code)

    def suggest(
        self,
        text: str,
        start: int,
        end: int,
        own: OwnWords | None = None,
        channel: Channel | None = None,
    ) -> tuple[Suggestion, ...]:
        """Return the suggestions for ``text[start:end]``; a document without a channel is a scan.

        At most nine, likeliest first, none equal to what stands there; case and marks kept.
        """
        start, end = self._core_span(text, start, end)
        if not 0 < end - start <= LONGEST or _HALF_A_CHARACTER.search(text, start, end):
            return ()
        rarer = Rarer(channel)
        options = self._options(text, start, end, own, rarer)
        scores = [it.score - _rarer(rarer, text, start, end, it) for it in options]
        placed = [(it.start, it.end, it.text) for it in options]
        scores = weighed_in_company(text, placed, scores, self._language)
        scored = [*zip(scores, options, strict=True)]
        scored.sort(key=lambda pair: (-pair[0], pair[1].text))
        found = self._with_certainty(text, start, end, scored)
        if scored and scored[0][0] >= SPELT_BELOW:
            return found
        return self._with_spelt(found, text, start, end)

    def _with_spelt(
        self, found: tuple[Suggestion, ...], text: str, start: int, end: int
    ) -> tuple[Suggestion, ...]:
        """Put a name that stands in no list behind the first suggestions, where one is read."""
        printed = text[start:end]
        # A word in capitals is rather a headline than a name.
        if not printed[:1].isupper() or printed.isupper():
            return found
        name = self._spelling.name(printed.lower())
        if name is None:
            return found
        spelt = as_printed(printed, name, self._lexicon, has_stop=False, in_sentence=False)
        if spelt in (printed, *(it.text for it in found)):
            return found
        before, behind = found[:SPELT_PLACE], found[SPELT_PLACE : MOST - 1]
        certainty = min((SPELT_CERTAINTY, *(it.certainty for it in before)))
        certainty = max((certainty, *(it.certainty for it in behind)))
        return (*before, Suggestion(start, end, spelt, certainty), *behind)

    def _options(
        self, text: str, start: int, end: int, own: OwnWords | None, rarer: Rarer
    ) -> list[Option]:
        """Give all that may stand for ``text[start:end]``, in no order, with the score of each."""
        left, right = word_before(text, start), word_after(text, end)
        language = self._lexicon.language
        look = look_at(text, start, end, self._ranker.meant, language, opens=left is None)
        ranked = self._ranker.rank(
            look.reading,
            left,
            right,
            own,
            beyond=words_beyond(text, start, end, left, right),
            further=candidates_by_print(self._ranker, text[start:end], look),
        )
        if not rarer.is_nothing:
            ranked.sort(key=lambda it: rarer.nats(look.reading, it.text) - it.score)
        weighed = ranked[:MOST_WEIGHED]
        if look.asked.number:
            weighed += [it for it in ranked[MOST_WEIGHED:] if look.asked.fits(it.text)]
        scores = self._choice.scores
        options = [
            Option(start, end, it.text, score)
            for it, score in zip(weighed, scores(weighed, look, look.reading), strict=True)
        ]
        joined = chain(
            self._joiner.joined(text, start, end), self._dotted.options(text, start, end)
        )
        options += [
            Option(it.start, it.end, it.it.text, next(scores((it.it,), look, it.reading)))
            for it in joined
        ]
        return options

    def _with_certainty(
        self, text: str, start: int, end: int, scored: list[tuple[float, Option]]
    ) -> tuple[Suggestion, ...]:
        """Make suggestions of the likeliest options, of those that read alike the first.

        ``scored`` are options for ``text[start:end]`` with their scores, the likeliest first.
        """
        has_stop = text[end : end + 1] == "."
        in_sentence = _SMALL_BEFORE.search(text, max(0, start - WINDOW), start) is not None
        distinct: dict[str, tuple[float, Option]] = {}
        for score, it in scored:
            if len(distinct) == MOST:
                break
            stands = text[it.start : it.end]
            printed = as_printed(
                stands, it.text, self._lexicon, has_stop=has_stop, in_sentence=in_sentence
            )
            if printed != stands:
                distinct.setdefault(printed, (score, it))
        best = next(iter(distinct.values()), (0.0, None))[0]
        chances = [math.exp(score - best) for score, _ in distinct.values()]
        # The likeliest has the chance 1; the others are less certain by as much as less likely.
        certainty = self._certainty.of(1.0 / sum(chances)) if chances else 0.0
        return tuple(
            Suggestion(it.start, it.end, printed, certainty * chance)
            for chance, (printed, (_, it)) in zip(chances, distinct.items(), strict=True)
        )

    def _core_span(self, text: str, start: int, end: int) -> tuple[int, int]:
        """Cut off marks at the edges, but for signs that can only be letters misread."""
        start, end = core_span(text, start, end)
        if start < end:
            before, after = start, end
            while start - before < MOST_SIGNS and text[before - 1 : before] in self._signs:
                before -= 1
            while after - end < MOST_SIGNS and text[after : after + 1] in self._signs:
                after += 1
            if after - start == 1 and _STROKE_AND_MARK.match(text, start):
                after += 1
            if not text[before - 1 : before].isalnum():
                start = before
            if not text[after : after + 1].isalnum():
                end = after
        return start, end


def _rarer(rarer: Rarer, text: str, start: int, end: int, option: Option) -> float:
    stands, is_joined = text[option.start : option.end], option[:2] != (start, end)
    return rarer.nats(stands, option.text, is_joined=is_joined)


def candidates_by_print(ranker: Ranker, printed: str, look: Print) -> Iterator[Candidate]:
    """Candidates that only the print can justify: initials, numbers, names that are no words."""
    reading, asked = look.reading, look.asked
    may_be_initial = look.has_stop or not printed.islower()
    if len(reading) > 1 and reading.isdigit():
        may_be_initial = look.before_capital
    if may_be_initial:
        yield from ranker.initials(reading)
    if asked.number:
        listed = () if asked.form is None else asked.form.listed
        numbers = ranker.numbers(reading, listed, sure=asked.number == SURE)
        yield from (it for it in numbers if asked.fits(it.text))
    if look.is_capital:
        yield from ranker.further_names(reading)


def look_at(
    text: str, start: int, end: int, meant: Callable[[str], str], language: str, *, opens: bool
) -> Print:
    """Tell how ``text[start:end]`` is printed; ``opens`` where a sentence begins with it."""
    before_capital = _CAPITAL_AFTER.match(text, end, end + WINDOW) is not None
    among_capitals = (
        before_capital and _CAPITAL_BEFORE.search(text, max(0, start - WINDOW), start) is not None
    )
    asked = asked_at(text, start, end, meant, language)
    return Print(
        reading=in_small_letters(text[start:end]),
        is_capital=text[start].isupper(),
        opens=opens,
        has_stop=text[end : end + 1] == ".",
        before_capital=before_capital,
        among_capitals=among_capitals,
        inner_capital=inner_capital(text[start:end]),
        # Initials stand among numbers too, in lists of names.
        asked=NOTHING if among_capitals and asked.number < SURE else asked,
    )
