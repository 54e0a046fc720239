"""Words that are read as other words: ``lie`` for “he”, ``bad`` for “had”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, repeat
from typing import TYPE_CHECKING, NamedTuple

from ocrfix.language.read_as_others import SHORTEST, ReadAsOthers
from ocrfix.resources import resource
from ocrfix.rules.context import Context
from ocrfix.rules.misread.forms import Form, Forms
from ocrfix.text.stretches import Stretches
from ocrfix.text.tokens import iterate_blocks

if TYPE_CHECKING:
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
_Found = Sequence[tuple[re.Match[str], Form]]


@cache
def knows_listed(language: str) -> bool:
    """Return whether trees for words read as others were grown for a language."""
    return resource("languages", language, "listed.bin").is_file()


def listed_forms(text: str, context: Context, damaged: Sequence[int] | None = None) -> _Found:
    """Give the words of a text that may stand for others, in small letters.

    Args:
        text: The text.
        context: What is known.
        damaged: Places of damage, in order: only what is near to them is looked at, since hardly a
            word is misread elsewhere. None to look at all.
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


def _spans(text: str, damaged: Sequence[int] | None) -> Iterator[tuple[int, int]]:
    """Give the parts of each block that are near to damage, or all of it in parts."""
    near = [(0, len(text))]
    if damaged is not None:
        near = Stretches.of((at - NEAR, at + NEAR) for at in damaged).spans()
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
        row = _Row([], [], [], [])
        for part in parts:
            if part in self._known:
                continue
            self._known[part] = ()
            words, starts, _ = _words().of(part)
            # No word is a neighbour of those of another part.
            row.ids.extend((*map(self._language.context.id_as_printed, words), 0, 0))
            row.words.extend((*words, "", ""))
            row.starts.extend((*starts.tolist(), 0, 0))
            row.parts.extend(repeat(part, len(words) + 2))
            if len(row.ids) > TOGETHER:
                self._weigh(row)
                row = _Row([], [], [], [])
        self._weigh(row)
        return map(self._known.__getitem__, parts)

    def _weigh(self, row: _Row) -> None:
        """Weigh the words of a row against others."""
        asked = [at for at, it in enumerate(row.words) if len(it) >= SHORTEST and it.islower()]
        if not asked:
            return
        # With it comes numpy: loaded with the first word that is weighed.
        from ocrfix.language.places import Places  # noqa: PLC0415

        places = Places(self._language.context, row.ids, asked)
        others = self._language.derived(ReadAsOthers).meant_often
        pairs = [
            (number, word, nats)
            for number, unease in enumerate(places.unease)
            if unease > AT_EASE
            for word, nats in others[row.words[asked[number]]]
        ]
        if not pairs:
            return
        numbers, words, nats = zip(*pairs, strict=True)
        gains = places.gains(numbers, words).tolist()
        likely = {
            number
            for number, gain, cost in zip(numbers, gains, nats, strict=True)
            if gain - cost > LEAST_LIKELY
        }
        for at in sorted(asked[it] for it in likely):
            part = row.parts[at]
            self._known[part] = (*self._known[part], row.starts[at])


class _Row(NamedTuple):
    """The words of several parts of a text one after the other.

    Attributes:
        ids: As the model of context knows them; 0 for what is no word.
        words: As they are printed, with straight apostrophes.
        starts: Where each begins in its part.
        parts: The part of each.
    """

    ids: list[int]
    words: list[str]
    starts: list[int]
    parts: list[str]


@cache
def _words() -> WordSpans:
    # With it comes numpy: loaded with the first text that is looked through.
    from ocrfix.language.word_spans import WordSpans  # noqa: PLC0415

    return WordSpans(r"[^\W\d_]", "'’-")
