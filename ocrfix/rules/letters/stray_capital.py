"""``In`` for ``in`` in mid-sentence: the small i read as a capital.

A capital in mid-sentence may as well stand behind a full stop that was lost; only the word
before tells. A document that has several such places plainly reads ``i`` so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Applicability, Edit
from ocrfix.words.counts import Counts
from ocrfix.words.lists import word_list

# Between two words in small letters, with nothing but a blank or a line end between. The
# capital is looked for first: it is rarer than the word before it.
_PLACE = re.compile(r"I[a-z]{1,5}(?=[^\S\r\n]?\r?[ \n][a-z])")
_BEFORE = re.compile(r"(?<![\w'’-])([a-z]{2,24})[^\S\r\n]?\r?[ \n]\Z")
_BEHIND = re.compile(r"\s{1,2}([a-z]+)")
_WINDOW = 28


def find_stray_capital(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to make the I of each small word small."""
    words = word_list(context.lexicon.language, "words_in_i")
    least = context.option(info, "min_lift")
    places = [
        (before[1], match)
        for match in _PLACE.finditer(text)
        if match[0].lower() in words
        and (before := _BEFORE.search(text, max(0, match.start() - _WINDOW), match.start()))
        and _lift(before[1], match[0].lower(), context.counts) > least
    ]
    is_sure = len(places) >= context.option(info, "min_places")
    for left, match in places:
        word = match[0].lower()
        is_made = is_sure and not _may_open_sentence(match, context.lexicon.language)
        why = f"“{left}” is often followed by “{word}”"
        if is_sure:
            why += f", and this document has {len(places)} such capitals"
        yield Edit(
            *match.span(),
            match[0],
            word,
            info.id,
            f"{why}.",
            0.98 if is_made else 0.9,
            Applicability.AUTO if is_made else Applicability.REVIEW,
        )


def _may_open_sentence(match: re.Match[str], language: str) -> bool:
    """Return whether “In” stands before a word with which it begins sentences: “In conclusion”."""
    behind = _BEHIND.match(match.string, match.end())
    return (
        match[0] == "In"
        and behind is not None
        and behind[1] in word_list(language, "after_opening_in")
    )


def _lift(left: str, right: str, counts: Counts) -> float:
    """Return how many times oftener than by chance two words stand side by side."""
    by_chance = counts.unigram(left) * counts.unigram(right) / counts.total
    return counts.bigram(left, right) / by_chance if by_chance else 0.0
