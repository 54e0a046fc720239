r"""Large first letters of articles that an export cuts off from their word: ``T⏎⏎he``, ``T HE``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.evidence.channel import Source
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit
from ocrfix.words.lists import word_list

# It stands on a line or in a paragraph of its own, before capitals, or was read twice: “T The”.
_PLACE = re.compile(
    r"(?<![^\r\n])(?P<before>[ \t]*[“\"'‘]?)(?P<letter>[A-Z])"
    r"(?P<gap>[ \t]*\r?\n[ \t]*(?:\r?\n[ \t]*)?|[ \t])(?P<rest>[A-Za-z]+)(?![\w'’\-.])"
)
# Capitals that are words by themselves.
_WORDS = frozenset("AIO")


def find_drop_cap(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word of each large letter."""
    if context.source(text) is not Source.EXPORT:
        return
    for match in _PLACE.finditer(text):
        whole = _whole(match, context)
        if whole is not None:
            reason = f"“{match['letter']}” is the large first letter of “{whole}”."
            yield info.edit(text, (match.start("letter"), match.end()), whole, reason)


def _whole(match: re.Match[str], context: Context) -> str | None:
    """Return the word of a letter and what follows; None if they are two."""
    lexicon, letter, rest = context.lexicon, match["letter"], match["rest"]
    if rest[0] == letter and rest[1:].islower() and letter not in _WORDS:
        return rest if rest.lower() in word_list(lexicon.language, "function_words") else None
    if lexicon.knows(rest) and (letter in _WORDS or lexicon.is_name(rest.capitalize())):
        return None
    if "\n" in match["gap"]:
        is_one = rest.islower() or rest.isupper()
    else:
        is_one = rest.isupper() and len(rest) > 1
    return letter + rest if is_one and lexicon.knows(letter + rest) else None
