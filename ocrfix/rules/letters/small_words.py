"""Small words that are none as they are read, and can be but one: ``fich`` for ``sich``.

Short words give trees little to go by, and a form without a meaning of its own needs no weighing: a
list of the language says what it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ocrfix.rules.company import is_piece
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.tokens import WordSearch
from ocrfix.text.edit import Edit
from ocrfix.words.cache import kept_with
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list

_WORD = re.compile(
    r"(?<![^\s“„‘\"(])(?<!\d\s)([^\W\d_]{2,6})(?=[,;:!?)”\"]*(?:\s|\Z)|[.)”\"]+(?:\s|\Z))"
)
_SHORT = 2
"""Letters of a form that with a stop may be short for something: “cs.”."""


def find_small_words(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word for each form of the list that is no part of another."""
    listed, search = _listed(context.lexicon.language), _search(context.lexicon)
    for match in search.matches(text, context.unknown_tokens(text)):
        form = match[0]
        if is_piece(match, listed[form], context):
            continue
        if len(form) <= _SHORT and text[match.end() : match.end() + 1] == ".":
            continue
        why = f"“{form}” is no word, and scans of this print show “{listed[form]}” so."
        yield info.edit(text, match.span(), listed[form], why)


@cache
def _listed(language: str) -> Mapping[str, str]:
    """Give the forms of a language, and what each stands for."""
    return dict(row.split() for row in word_list(language, "misread_small_words"))


@kept_with("lexicon")
def _search(lexicon: Lexicon) -> WordSearch:
    listed = _listed(lexicon.language)
    return WordSearch(_WORD, lambda form: form in listed and not lexicon.knows(form))
