"""Words that are read as other words: ``lie`` for “he”, ``bad`` for “had”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from ocrfix.language.language import Language
from ocrfix.language.read_as_others import ReadAsOthers
from ocrfix.resources import resource
from ocrfix.rules.context import Context
from ocrfix.rules.misread.forms import Form, Forms
from ocrfix.text.tokens import TextSpan, iterate_blocks

AT_EASE = 4.0
"""Nats that a word may cost between its neighbours, and those behind it more than anywhere, before
another is thought of."""
LEAST_LIKELY = -2.0
"""The least ln of the odds by letters and by the words beside it that another was printed, for
which more is asked."""
TOGETHER = 1 << 15
"""Words weighed at once."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ALONE = re.compile(
    r"(?<![^\s“‘\"(])(?<!\s[b-hj-zB-HJ-Z]\s)(?<!\A[b-hj-zB-HJ-Z]\s)"
    r"([a-zà-öø-ÿ]+)(?=[.,;:!?)”\"]*(?:\s|\Z))"
)
"""A word in small letters between blanks, but for marks at its edges; not behind a lone letter,
which may be its first one."""
_Found = Sequence[tuple[re.Match[str], Form]]


@cache
def knows_listed(language: str) -> bool:
    """Return whether it was learnt for a language how sure another word is."""
    return resource("languages", language, "listed.bin").is_file()


def listed_forms(text: str, context: Context, damaged: Sequence[int] | None = None) -> _Found:
    """Give the words of a text that may stand for others, in small letters.

    Args:
        text: The text.
        context: What is known.
        damaged: Places of damage, in order: only blocks are looked at that have some, since hardly
            a word is misread in others. None to look at all.
    """
    language = context.spoken
    if damaged == [] or not language.has_context:
        return ()
    found: list[tuple[re.Match[str], Form]] = []
    row: list[int] = []
    words: list[tuple[int, re.Match[str]]] = []
    for block in iterate_blocks(text):
        if damaged is not None and not _holds(block, damaged):
            continue
        for match in _WORD.finditer(text, block.start, block.end):
            words.append((len(row), match))
            row.append(language.context.id_as_printed(match[0]))
        # No word is a neighbour of those of another block.
        row += [0, 0]
        if len(row) > TOGETHER:
            found += _among(row, words, language)
            row, words = [], []
    found += _among(row, words, language)
    return found


def _holds(block: TextSpan, places: Sequence[int]) -> bool:
    return bisect_left(places, block.start) < bisect_left(places, block.end)


def _among(
    row: Sequence[int],
    words: Sequence[tuple[int, re.Match[str]]],
    language: Language,
) -> Iterator[tuple[re.Match[str], Form]]:
    """Give those of some words that others are likelier than, or nearly."""
    asked = [(at, alone) for at, it in words if (alone := _ALONE.match(it.string, it.start()))]
    if not asked:
        return
    # With it comes numpy: loaded with the first word that is weighed.
    from ocrfix.language.places import Places  # noqa: PLC0415

    places = Places(language.context, row, [at for at, _ in asked])
    others = language.derived(ReadAsOthers).meant_often
    pairs = [
        (number, word, nats)
        for number, unease in enumerate(places.unease)
        if unease > AT_EASE
        for word, nats in others[asked[number][1][0]]
    ]
    if not pairs:
        return
    gains = places.gains([it for it, _, _ in pairs], (it for _, it, _ in pairs)).tolist()
    find = language.derived(Forms).find_listed
    likely = {
        number
        for (number, _, nats), gain in zip(pairs, gains, strict=True)
        if gain - nats > LEAST_LIKELY
    }
    for number in sorted(likely):
        match = asked[number][1]
        form = find(match[0])
        if form is not None:
            yield match, form
