"""``In`` for ``in`` in mid-sentence: the small i read as a capital.

A capital in mid-sentence may as well stand behind a full stop that was lost; only the word
before tells. A document that has several such places plainly reads ``i`` so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from ocrfix.rules.context import Context
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Applicability, Edit
from ocrfix.words.counts import Counts
from ocrfix.words.lists import word_list

# Between two words in small letters, with nothing but a blank or a line end between. The
# capital is looked for first: it is rarer than the word before it.
_PLACE = re.compile(r"I[a-z]{1,5}(?=[^\S\r\n]?\r?[ \n][a-z])")
_BEFORE = re.compile(r"(?<![\w'’-])([a-z]{2,24})[^\S\r\n]?\r?[ \n]\Z")
_BEHIND = re.compile(r"\s{1,2}([a-z]+)")
_WINDOW = 28


@dataclass(frozen=True, slots=True)
class StrayCapital:
    """Makes the I of a small word small."""

    info: RuleInfo = RuleInfo(
        id="letters.stray-capital",
        title="Capital I in mid-sentence",
        explanation=(
            "“I” is read for “i”: “born In the town”. The rule looks at small words (“in”, “is”, "
            "“it”) between two words in small letters, where the word before them is often "
            "followed by them: else a full stop may be lost (“was made In conclusion”). It asks, "
            "unless the document has several such places, and always before words with which “In” "
            "begins sentences (“In spite”)."
        ),
        source=(
            "Counted for this project, 2026: 50 in 10,000 words of Overproof, 7 of BLN600, 64 "
            "of front pages of 1916; 1.5 to 3 of clean text. Of 70 made on those pages, drawn at "
            "random and judged by eye, 70 were right."
        ),
        scope=Scope.DOCUMENT,
        language="en",
        options=MappingProxyType({"min_lift": 1.0, "min_places": 3.0}),
        examples=(
            Example(
                "he was born In the town and lived In the country, but died In a village",
                "he was born in the town and lived in the country, but died in a village",
            ),
            Example("it was found In the street", "it was found in the street"),
            Example("nothing was paid. In the end", "nothing was paid. In the end"),
            Example("The Man In the Moon", "The Man In the Moon", "a title"),
            Example("a shower It was soon over", "a shower It was soon over", "a lost stop"),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose the small letter at each such place."""
        words = word_list(context.lexicon.language, "words_in_i")
        least = context.option(self.info, "min_lift")
        places = [
            (before[1], match)
            for match in _PLACE.finditer(text)
            if match[0].lower() in words
            and (before := _BEFORE.search(text, max(0, match.start() - _WINDOW), match.start()))
            and _lift(before[1], match[0].lower(), context.counts) > least
        ]
        is_sure = len(places) >= context.option(self.info, "min_places")
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
                self.info.id,
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
