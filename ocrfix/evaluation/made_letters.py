"""Pairs made of clean text by misreading its letters, for a language of which no truth is at hand.

What is misread as what, and how often, is what ships of the language's confusions; so such pairs
say whether what is known of a language is of use, and no more than that of real print.
"""

from __future__ import annotations

import math
import random
import re
from collections.abc import Iterator, Sequence
from typing import Any

from ocrfix.evaluation.clean_articles import CleanArticle
from ocrfix.language.making.damage import damaged_word, ways_of
from ocrfix.words.confusions import Confusions

SHARE = 0.1
"""Share of words that are misread: newspapers have so many, and more."""
_WORD = re.compile(r"[^\W\d_]{3,}")


def make_letters(
    articles: Sequence[CleanArticle], language: str, seed: int
) -> Iterator[dict[str, Any]]:
    """Misread words of each paragraph, as a line of a pairs file.

    Args:
        articles: Clean ones.
        language: BCP 47 primary subtag.
        seed: Decides what is misread.

    Raises:
        LexiconMissingError: Nothing is known of the language.
    """
    costs = Confusions.load(language).letters
    ways = ways_of({pair: math.exp(-cost) for pair, cost in costs.items()})
    for article in articles:
        for number, paragraph in enumerate(article.paragraphs, 1):
            # Of a string, so that a paragraph is misread the same whatever stands before it.
            chance = random.Random(f"{seed} {paragraph}")  # noqa: S311 - nothing is kept secret

            def misread(match: re.Match[str], chance: random.Random = chance) -> str:
                word = match[0]
                if not word.islower() or chance.random() >= SHARE:
                    return word
                return damaged_word(word, ways, chance) or word

            yield {
                "id": f"{article.name}-{number}",
                "source": "made letters",
                "lang": language,
                "ocr": _WORD.sub(misread, paragraph),
                "gt": paragraph,
            }
