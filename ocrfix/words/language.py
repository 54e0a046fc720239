"""The language of a text, told by the small words it is full of."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from ocrfix.resources import folders_in, read_table, resource
from ocrfix.text.document import FIRST_LANGUAGE
from ocrfix.words.plain_lists import has_list, own_codes, shipped_codes

# Enough to be sure and little enough to be quick: about 2,000 words. With twice as many no
# one of 11,000 pages and articles was told otherwise, with two thirds three were.
_SAMPLE_CHARACTERS = 12_000
_LEAST_WORDS = 12
_LEAST_DISTINCT = 3
# A fifth to a third of clean running text is function words; damage and tables leave less.
_LEAST_SHARE = 0.06
# The best language must be this much likelier than the next.
_CLEAR_LEAD = 1.5
_NAMED = "OCRFIX_LANGUAGES"
_WORD = re.compile(r"[^\W\d_]+")

KNOWN = FIRST_LANGUAGE
"""The language that is taken where nobody knows; it is always installed."""
OTHERS = "others"
"""The name for all installed languages but the first, which has rules of its own."""
UNKNOWN = "und"
"""BCP 47's tag for a language that nobody knows."""


def primary(tag: str) -> str:
    """Give the primary subtag of a BCP 47 tag: ``en`` of ``en-GB``."""
    return tag.partition("-")[0].casefold()


@cache
def installed() -> tuple[str, ...]:
    """Give the languages that have all they must have, that which is taken first in front.

    ``OCRFIX_LANGUAGES`` names those that count (``en,fr``), for trying out what happens where
    others are not installed.
    """
    codes = {it.name for it in folders_in("lexicons") if (it / "near.bin").is_file()} - {KNOWN}
    return (KNOWN, *sorted(filter(_counts, codes)))


def is_installed(tag: str) -> bool:
    """Return whether the words of a language are known here, by its BCP 47 tag."""
    code = primary(tag)
    return code in installed() or has_words_alone(code)


def is_whole(tag: str) -> bool:
    """Return whether a language has all it must have here, by its BCP 47 tag."""
    return primary(tag) in installed()


def has_words_alone(tag: str) -> bool:
    """Return whether nothing but the words of a language is known here, by its BCP 47 tag.

    Then doubtful words are found and suggestions made, but nothing is corrected unasked.
    """
    code = primary(tag)
    return code not in installed() and _counts(code) and has_list(code)


def with_words_alone() -> tuple[str, ...]:
    """Give the languages of which nothing but words is known here, sorted."""
    return tuple(filter(has_words_alone, sorted({*shipped_codes(), *own_codes()})))


@cache
def _counts(code: str) -> bool:
    """Return whether a language counts, for all that ``OCRFIX_LANGUAGES`` says."""
    named = os.environ.get(_NAMED)
    return named is None or code in {it.strip() for it in named.split(",")}


@cache
def function_words() -> Mapping[str, frozenset[str]]:
    """Give the small words by which languages are told, by BCP 47 primary subtag."""
    return read_table(
        resource("languages", "function_words.toml"),
        lambda data: {language: frozenset(words) for language, words in data.items()},
    )


def detect_language(text: str) -> str | None:
    """Tell the language of a text by its beginning and its middle, as a BCP 47 primary subtag.

    None where the text is too short or nothing stands out.

    Source:
        Function words as a cheap and sturdy sign of language: N. Ingle, *A Language
        Identification Table*, The Incorporated Linguist 15, 1976.
    """
    half = _SAMPLE_CHARACTERS // 2
    middle = max(half, len(text) // 2)
    sample = text[:half] + " " + text[middle : middle + half]
    words = _WORD.findall(sample.casefold())
    if len(words) < _LEAST_WORDS:
        return None
    counts = Counter(words)
    shares = sorted(
        (
            (sum(counts[word] for word in listed) / len(words), language)
            for language, listed in function_words().items()
            if sum(word in counts for word in listed) >= _LEAST_DISTINCT
        ),
        reverse=True,
    )
    if not shares:
        return None
    best, language = shares[0]
    second = shares[1][0] if len(shares) > 1 else 0.0
    return language if best >= _LEAST_SHARE and best >= _CLEAR_LEAD * second else None
