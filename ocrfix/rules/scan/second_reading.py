"""The rule that believes the scan, read again by an OCR program of today, or does not."""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.scan.evidence import PageSense, belief, folded, style_of, traits
from ocrfix.text.document import SecondReading, SeenPlace
from ocrfix.text.edit import Edit

_PER_CENT = 100
_LINE_ENDS = "\r\n"


def find_second_reading(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose what the second reading has, wherever it differs."""
    second = context.second_reading(text)
    if second is None or not second.places:
        return
    page = PageSense.of(text, second.places)
    is_legible = page.sureness >= context.option(info, "least_sureness")
    style = style_of(text)
    for place in second.places:
        before = text[place.start : place.end]
        if folded(before) == folded(place.text):
            continue
        lexicon = context.words_at(place.start, place.end)
        chance = belief(traits(text, place, page, lexicon))
        if chance < context.option(info, "offer"):
            continue
        loses_or_gains = not before or not place.text
        least = context.option(info, "lost_words" if loses_or_gains else "auto")
        if lexicon is None:
            # Nobody knows which of the two is a word: black letter read by data for other
            # print is as sure of itself.
            least = max(least, context.option(info, "wordless"))
        is_sure = is_legible and chance >= least and (before or not _is_at_edge(text, place))
        after, span = style(place.text), (place.start, place.end)
        reason = _reason(place, before, after, second)
        yield info.edit(text, span, after, reason, round(chance, 4), asks=not is_sure)


def _reason(place: SeenPlace, before: str, after: str, second: SecondReading) -> str:
    if after:
        seen = f"says “{after.strip()}” ({place.confidence * _PER_CENT:.0f} %)"
    else:
        seen = "has nothing here"
    had = f"had “{before}”" if before else "had nothing"
    return f"The scan, read again by {second.engine}, {seen}; the first reading {had}."


def _is_at_edge(text: str, place: SeenPlace) -> bool:
    """Return whether a line begins or ends here: more seen there may be of the next column."""
    around = text[max(0, place.start - 1) : place.start], text[place.end : place.end + 1]
    return any(not it or it in _LINE_ENDS for it in around)
