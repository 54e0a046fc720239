"""Words that are read as other words: ``lie`` for “he”, ``bad`` for “had”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import compress

from ocrfix.language.read_as_others import SHORTEST, ReadAsOthers
from ocrfix.resources import resource
from ocrfix.rules.context import Context
from ocrfix.rules.misread.forms import Form, Forms, Found
from ocrfix.rules.tokens import WORD_BEGINS, WORD_ENDS
from ocrfix.text.stretches import Stretches

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
_ALONE = re.compile(
    WORD_BEGINS + r"(?<!\s[b-hj-zB-HJ-Z]\s)(?<!\A[b-hj-zB-HJ-Z]\s)"
    r"((?:[A-ZÀ-Þ](?:(?<=[.!?]\s.)|(?<=\n\n.)|(?<=\A.)))?[a-zà-öø-ÿ]+)" + WORD_ENDS
)
"""A word between blanks, but for marks at its edges, in small letters or with a capital that opens
a sentence; not behind a lone letter, which may be its first one."""


@cache
def knows_listed(language: str) -> bool:
    """Return whether trees for words read as others were grown for a language."""
    return resource("languages", language, "listed.bin").is_file()


def listed_forms(text: str, context: Context, near: Stretches | None = None) -> Found:
    """Give the words of a text that may stand for others.

    Only what is near to damage is looked at, since hardly a word is misread elsewhere; None to look
    at all.
    """
    if near is not None and not near:
        return ()
    find = context.spoken.derived(Forms).find_listed
    found: list[tuple[re.Match[str], Form]] = []
    for start in _likely(text, context, near):
        match = _ALONE.match(text, start)
        if match is None:
            continue
        word = match[0].lower()
        # What no list has may be printed so at the beginning of a sentence: “Whan that Aprille”.
        form = find(word) if word == match[0] or context.lexicon.knows(word) else None
        if form is not None:
            found.append((match, form))
    return found


def near_damage(damaged: Iterable[int]) -> Stretches:
    """Give the stretches that are near to places of damage, in order.

    They may begin before the text.
    """
    return Stretches.of((at - NEAR, at + NEAR) for at in damaged)


def _likely(text: str, context: Context, near: Stretches | None) -> Iterator[int]:
    """Give where words begin in whose place others are likelier, or nearly as likely.

    Only near to damage, if that is given; they are weighed with what stands beside them anyway.
    """
    # With it comes numpy: loaded with the first text that is looked through.
    import numpy as np  # noqa: PLC0415

    from ocrfix.language.places import SIDE, Places  # noqa: PLC0415
    from ocrfix.rules.misread.judge import WordsOf  # noqa: PLC0415

    words = context.keep_up(WordsOf).of(text)
    # No word is a neighbour of those of another block.
    row, numbers = words.in_row(SIDE)
    is_asked = words.ends - words.starts >= SHORTEST
    if near is not None:
        begins = np.append(near.starts, len(text) + 1)
        is_asked &= begins[np.searchsorted(near.ends, words.starts)] <= words.starts
    asked = np.flatnonzero(is_asked)
    others = context.spoken.derived(ReadAsOthers).meant_often
    for at in range(0, len(asked), TOGETHER):
        some = asked[at : at + TOGETHER]
        first, last = numbers[some[0]] - SIDE, numbers[some[-1]] + SIDE
        places = Places(context.spoken.context, row[first : last + 1], numbers[some] - first)
        uneasy = np.flatnonzero(np.array(places.unease) > AT_EASE)
        spans = (it[some[uneasy]].tolist() for it in (words.starts, words.ends))
        found = [
            (number, start, *meant)
            for number, start, end in zip(uneasy.tolist(), *spans, strict=True)
            if (word := text[start:end])[1:].islower()
            for meant in others(word.lower())
        ]
        if found:
            weighed, starts, meant, nats = zip(*found, strict=True)
            likely = places.gains(weighed, meant) - nats > LEAST_LIKELY
            yield from dict.fromkeys(compress(starts, likely.tolist()))
