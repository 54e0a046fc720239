"""The words of one letter that were lost altogether: “it is  good day”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ocrfix.evidence.channel import Channel, Harm
from ocrfix.language.costs import cost_of
from ocrfix.language.sums import Sums
from ocrfix.rules.lost.readings import LostWord, Reading, Word
from ocrfix.rules.lost.weighing import Weigher
from ocrfix.words.lists import word_list

# Two blanks, or one; a comma may stand before them.
_GAP = re.compile(r",?(?P<blanks> {1,2})")
# A doubled blank shows that a word was lost there. It shows nothing in a text that was set with
# doubled blanks: one where more than three gaps, and more than this share of all, are doubled.
_MOST_DOUBLED = 0.01
_FEW_DOUBLED = 3


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
