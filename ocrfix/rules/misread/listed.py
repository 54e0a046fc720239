"""Words that are read as other words: ``lie`` for “he”, ``bad`` for “had”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, compress, islice, repeat
from typing import TYPE_CHECKING, NamedTuple

from ocrfix.language.read_as_others import SHORTEST, ReadAsOthers
from ocrfix.resources import resource
from ocrfix.rules.context import Context
from ocrfix.rules.misread.forms import Form, Forms
from ocrfix.text.stretches import Stretches
from ocrfix.text.tokens import iterate_blocks

if TYPE_CHECKING:
    from ocrfix.language.word_spans import Places as Starts
    from ocrfix.language.word_spans import WordSpans

AT_EASE = 4.0
"""Nats that a word may cost between its neighbours, and those behind it more than anywhere, before
another is thought of."""
LEAST_LIKELY = -2.0
"""The least ln of the odds by letters and by the words beside it that another was printed, for
which more is asked."""
TOGETHER = 1 << 13
"""Words weighed at once."""
NEAR = 400
"""Characters from damage within which words are looked at."""
LONGEST = 1 << 14
"""Characters looked at as one part, in which words are neighbours."""
_BLANK = re.compile(r"\s")
_ALONE = re.compile(
    r"(?<![^\s“‘\"(])(?<!\s[b-hj-zB-HJ-Z]\s)(?<!\A[b-hj-zB-HJ-Z]\s)"
    r"([a-zà-öø-ÿ]+)(?=[.,;:!?)”\"]*(?:\s|\Z))"
)
"""A word in small letters between blanks, but for marks at its edges; not behind a lone letter,
which may be its first one."""
_BETWEEN = ("", "")
"""The words that are put between two parts, and are no words."""
_Found = Sequence[tuple[re.Match[str], Form]]


@cache
def knows_listed(language: str) -> bool:
    """Return whether trees for words read as others were grown for a language."""
    return resource("languages", language, "listed.bin").is_file()


def listed_forms(text: str, context: Context, damaged: Sequence[int] | None = None) -> _Found:
    """Give the words of a text that may stand for others, in small letters.

    Of a text with places of damage, in order, only what is near to them is looked at, since hardly
    a word is misread elsewhere; None to look at all.
    """
    language = context.spoken
    if damaged == [] or not language.has_context:
        return ()
    likely = context.keep(_Likely)
    find = language.derived(Forms).find_listed
    spans = [*_spans(text, damaged)]
    pieces = likely.of([text[start:end] for start, end in spans])
    found: list[tuple[re.Match[str], Form]] = []
    for (start, _), offsets in zip(spans, pieces, strict=True):
        for offset in offsets:
            match = _ALONE.match(text, start + offset)
            form = find(match[0]) if match is not None else None
            if match is not None and form is not None:
                found.append((match, form))
    return found


def near_damage(damaged: Iterable[int]) -> Stretches:
    """Give the stretches that are near to places of damage; they may begin before the text."""
    return Stretches.of((at - NEAR, at + NEAR) for at in damaged)


def _spans(text: str, damaged: Sequence[int] | None) -> Iterator[tuple[int, int]]:
    """Give the parts of each block that are near to damage, or all of it in parts."""
    near = [(0, len(text))]
    if damaged is not None:
        near = near_damage(damaged).spans()
    number = 0
    for block in iterate_blocks(text):
        while number < len(near) and near[number][1] <= block.start:
            number += 1
        for first, last in islice(near, number, None):
            if first >= block.end:
                break
            start = block.start
            if first > start:
                start = _blank(text, first, block.end)
            while start < min(last, block.end):
                end = _blank(text, min(start + LONGEST, last, block.end), block.end)
                yield start, end
                start = end


def _blank(text: str, start: int, end: int) -> int:
    """Return where the next blank is, so that no word is cut; the end if there is none."""
    found = _BLANK.search(text, start, end)
    return end if found is None else found.start()


class _Likely:
    """Find the words of a document in whose place another is likelier, or nearly as likely.

    Rules run again on parts of which most have not changed, so what was found is kept.
    """

    def __init__(self, context: Context) -> None:
        self._language = context.spoken
        self._known: dict[str, Sequence[int]] = {}

    def of(self, parts: Sequence[str]) -> Iterator[Sequence[int]]:
        """Return the starts of such words in each part."""
        row: list[_Part] = []
        size = 0
        for text in dict.fromkeys(parts):
            if text not in self._known:
                self._known[text] = ()
                words, starts, _ = _words().of(text)
                row.append(_Part(text, words, starts))
                size += len(words)
                if size > TOGETHER:
                    self._weigh(row)
                    row, size = [], 0
        self._weigh(row)
        return map(self._known.__getitem__, parts)

    def _weigh(self, row: Sequence[_Part]) -> None:
        """Weigh the words of some parts against others."""
        # No word is a neighbour of those of another part.
        words = [*chain.from_iterable((*it.words, *_BETWEEN) for it in row)]
        asked = [at for at, it in enumerate(words) if len(it) >= SHORTEST and it.islower()]
        if not asked:
            return
        # With it comes numpy: loaded with the first word that is weighed.
        from ocrfix.language.places import Places  # noqa: PLC0415

        id_of = self._language.context.id_as_printed
        places = Places(self._language.context, [id_of(it) if it else 0 for it in words], asked)
        uneasy = [at for at, unease in enumerate(places.unease) if unease > AT_EASE]
        others = self._language.derived(ReadAsOthers).meant_often
        found = [others[words[asked[at]]] for at in uneasy]
        numbers = [*chain.from_iterable(map(repeat, uneasy, map(len, found)))]
        if not numbers:
            return
        meant, nats = zip(*chain.from_iterable(found), strict=True)
        likely = places.gains(numbers, meant) - nats > LEAST_LIKELY
        self._learn(row, sorted({asked[at] for at in compress(numbers, likely.tolist())}))

    def _learn(self, row: Sequence[_Part], likely: Sequence[int]) -> None:
        """Note where in their parts some words of a row of parts begin."""
        first = done = 0
        for part in row:
            behind = first + len(part.words)
            last = bisect_left(likely, behind, done)
            starts = part.starts[[at - first for at in likely[done:last]]].tolist()
            self._known[part.text] = starts
            first, done = behind + len(_BETWEEN), last


class _Part(NamedTuple):
    """A part of a text.

    Attributes:
        text: The part itself.
        words: Its words as they are printed, with straight apostrophes.
        starts: Where each begins.
    """

    text: str
    words: Sequence[str]
    starts: Starts


@cache
def _words() -> WordSpans:
    # With it comes numpy: loaded with the first text that is looked through.
    from ocrfix.language.word_spans import WordSpans  # noqa: PLC0415

    return WordSpans(r"[^\W\d_]", "'’-")
