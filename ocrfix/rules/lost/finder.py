"""Losses in the words of an export, found by the model of the language, with numpy."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from operator import attrgetter

from ocrfix.evidence.channel import Channel, Harm
from ocrfix.language.costs import UNIT, cost_of
from ocrfix.language.sums import Sums
from ocrfix.language.surface import AFTER_SMALL
from ocrfix.rules.context import Context
from ocrfix.rules.lost.readings import Loss, Losses, LostWord, Reading, Where, Word, words_of
from ocrfix.rules.lost.torn import heads_beside, torn_at
from ocrfix.rules.lost.weighing import Weighed, Weigher, likeliest
from ocrfix.words.cache import remembered
from ocrfix.words.lists import word_list

# What the reader says is a word is printed as it stands.
_OWN = frozenset({"user", "user-names"})
# Before a name a word has a capital more often by far than elsewhere; in parts of a nat.
_OFTEN = 4 * UNIT
# Where a torn paragraph goes on, which is mended at once, a doubt must be greater.
_OFTEN_TORN = 2 * UNIT
# With a capital it must be so much likelier, in parts of a nat: papers of today have fewer.
_RATHER_LARGE = -UNIT
# Of more of its words, small ones aside, a headline has capitals and a sentence has not.
_MOST_LARGE = 0.7
# Characters of what follows a headline that are read with it.
_BEGINNING = 120
# Two blanks, or one; a comma may stand before them.
_GAP = re.compile(r",?(?P<blanks> {1,2})")
# A doubled blank shows that a word was lost there. It shows nothing in a text that was set with
# doubled blanks: one where more than three gaps, and more than this share of all, are doubled.
_MOST_DOUBLED = 0.01
_FEW_DOUBLED = 3


class Finder:
    """Find what was lost of texts of one document."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.channel: Channel | None = None

    def find(self, text: str) -> Losses:
        """Give what was lost of a text."""
        weigher = self._context.spoken.derived(Weigher)
        torn = frozenset((*torn_at(text, self._context), *self._torn_heads(text, weigher)))

        @cache
        def weighed() -> tuple[Sequence[Word], Sequence[Weighed], Channel]:
            words = list(words_of(text, torn, self._context.lexicon))
            found, channel = weigher.weigh(words)
            # As the raw text shows it, or the first that was asked for: later ones are mended.
            self.channel = self.channel or channel
            return words, found, channel

        @cache
        def lost() -> Sequence[Loss]:
            words, found, _ = weighed()
            return self._lost(words, found)

        @cache
        def gone() -> Sequence[LostWord]:
            words, _, channel = weighed()
            return [
                it._replace(word=it.word.upper()) if self._case(it.word) < _RATHER_LARGE else it
                for it in lost_words(text, words, weigher, channel)
            ]

        return Losses(torn, lost, gone)

    def _lost(self, words: Sequence[Word], weighed: Sequence[Weighed]) -> Sequence[Loss]:
        """Give the words that rather were others, in order, the surest of those that overlap."""
        cases = _cases_of(words)
        starts = {it.start: number for number, it in enumerate(words)}
        found: list[Loss] = []
        for it in weighed:
            reading, chance_printed, share = likeliest(it)
            if reading.first or not _OWN.isdisjoint(self._context.lexicon.lists(it.word.lower)):
                continue
            harm = reading.harms[0]
            at = starts[it.word.start] + reading.takes
            behind = words[at] if at < len(words) and words[at].is_after_blank else None
            whole, is_guess = self._printed(it.word, reading.word, harm, behind, cases)
            loss = Loss(
                it.word,
                it.word.start,
                words[at - 1].end,
                whole,
                is_guess,
                harm,
                self._context.lexicon.knows(it.word.lower),
                chance_printed,
                share,
            )
            if found and found[-1].end > loss.start:
                if found[-1].printed <= loss.printed:
                    continue
                found.pop()
            found.append(loss)
        return found

    def _torn_heads(self, text: str, weigher: Weigher) -> Iterator[int]:
        """Give where paragraphs go on whose first part looks like a headline.

        An article that lost its first letter begins in small letters too: what its words are
        behind the headline, and by themselves, decides, and whether that is one.
        """
        for left, right, _ in heads_beside(text, self._context):
            piece = text[left.start : min(right.end, right.start + _BEGINNING)]
            begin = right.start - left.start
            costs = []
            for torn in ({begin}, ()):
                words = list(words_of(piece, torn, self._context.lexicon))
                at = bisect_left(words, begin, key=attrgetter("start"))
                costs.append(weigher.cheapest(words, at))
            is_sentence = _is_sentence(words[:at], self._context.lexicon.language)
            head = weigher.weights.sentence if is_sentence else weigher.weights.head
            if costs[0] + cost_of(head) < costs[1]:
                yield right.start

    def _printed(
        self, word: Word, whole: str, harm: Harm, behind: Word | None, cases: Mapping[str, int]
    ) -> tuple[str, bool]:
        """Give a word with the capital that it had, and whether that is a guess."""
        lexicon = self._context.lexicon
        is_capital = word.has_capital or (word.where is Where.OPENING and harm is Harm.LOST_FIRST)
        is_name = not lexicon.knows(whole)
        seen = cases.get(whole, 0)
        is_large = seen > 0 or (not seen and self._case(whole) < _RATHER_LARGE)
        if is_capital or is_name or is_large:
            # What has a capital may be a name that stands in no list.
            return whole.capitalize(), harm is Harm.LOST_LAST and word.has_capital
        if harm is Harm.LOST_FIRST and behind is not None and behind.has_capital:
            # Before a name it may be part of it: "hite House".
            often = _OFTEN_TORN if word.where is Where.TORN else _OFTEN
            is_part = (
                whole not in word_list(lexicon.language, "function_words")
                and lexicon.is_name(whole.capitalize())
                and self._case(whole) < often
            )
            return (whole.capitalize() if is_part else whole), is_part
        return whole, False

    @remembered()
    def _case(self, whole: str) -> int:
        """Give how much less likely a word has a capital inside a sentence, in parts of a nat."""
        model = self._context.spoken.context
        return -model.surface.gain_of_capital(model.id_of(whole), AFTER_SMALL)


def _cases_of(words: Sequence[Word]) -> Mapping[str, int]:
    """Count how much more often words have a capital inside sentences of a document than none."""
    cases: Counter[str] = Counter()
    for before, word in pairwise(words):
        # In a headline the word before has one too.
        if word.is_after_blank and not before.has_capital:
            cases[word.lower] += 1 if word.has_capital else -1
    return cases


def _is_sentence(words: Sequence[Word], language: str) -> bool:
    """Return whether words are the beginning of a sentence rather than a headline."""
    left_out = word_list(language, "left_out_of_headlines")
    long = [it for it in words if it.lower not in word_list(language, "function_words")]
    is_large = sum(it.has_capital for it in long) > _MOST_LARGE * len(long)
    return not is_large and any(it.lower in left_out for it in words)


def lost_words(
    text: str, words: Sequence[Word], weigher: Weigher, channel: Channel
) -> Iterator[LostWord]:
    """Give the gaps in which a word of one letter may be lost, with the likeliest."""
    alone = sorted(word_list(weigher.code, "small_letters_alone"))
    readings = [Reading(it, (Harm.WORD,), takes=0) for it in alone]
    gaps = {
        at: gap.span("blanks")
        for at in range(1, len(words))
        if not words[at].has_capital
        and (gap := _GAP.fullmatch(text, words[at - 1].end, words[at].start))
    }
    places = [(at, [Reading(words[at].lower), *readings]) for at in gaps]
    sums, lost = Sums.load(), cost_of(channel.nats(Harm.WORD))
    wide = sum(end - start > 1 for start, end in gaps.values())
    doubled = (
        cost_of(weigher.weights.doubled) if wide <= _FEW_DOUBLED + _MOST_DOUBLED * len(gaps) else 0
    )
    found = zip(gaps.values(), weigher.compare(words, places), strict=True)
    for (start, end), (printed, *costs) in found:
        best = min(range(len(costs)), key=costs.__getitem__)
        odds = printed - costs[best] - lost + (doubled if end - start > 1 else 0)
        yield LostWord(start, end, alone[best], sums.of_odds(-odds))
