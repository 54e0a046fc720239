r"""The long s (``ſ``, U+017F LATIN SMALL LETTER LONG S) read as f: ``moft``, ``fuch``.

Printers used the long s inside and at the front of words until about 1800. Where a
document was set with it, it stands in every second line; a single ``fo`` is no evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit
from ocrfix.words.cache import kept_with
from ocrfix.words.lexicon import Lexicon

# A long s never ends a word.
_WORD = re.compile(r"(?<![\w'’-])[A-Za-z]*f[a-z]+(?![\w'’-])")
_MOST_F = 4


def find_long_s(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word with s, if the document was set with the long s."""
    # Most documents have more s inside their words than f anywhere, and need no closer look.
    round_s = len(_ROUND_S.findall(text))
    if len(_ANY_F.findall(text)) <= round_s:
        return
    found = []
    for match in _WORD.finditer(text):
        meant = _with_s(match[0], context.lexicon)
        if meant is not None:
            found.append((match, meant))
    different = len({meant.casefold() for _, meant in found})
    if different < context.option(info, "min_words"):
        return
    if len(found) <= round_s:
        return
    for match, meant in found:
        reason = (
            f"This document was set with the long s, read as f in {len(found)} places; "
            f"“{match[0]}” is no word and “{meant}” is."
        )
        yield info.edit(text, match.span(), meant, reason)


# An s inside a word: in a document set with the long s it stands only where the engine
# knew better.
_ANY_F = re.compile(r"f(?=[a-z])")
_ROUND_S = re.compile(r"s(?=[a-z])(?<=[A-Za-z]s)")


@kept_with("lexicon", most=1 << 14)
def _with_s(word: str, lexicon: Lexicon) -> str | None:
    """The commonest word that a word is with s for some of its f; None if it is one."""
    if lexicon.knows(word):
        return None
    places = [index for index, letter in enumerate(word[:-1]) if letter == "f"]
    if len(places) > _MOST_F:
        return None
    best, best_frequency = None, 0.0
    for letters in product("fs", repeat=len(places)):
        signs = list(word)
        for place, letter in zip(places, letters, strict=True):
            signs[place] = letter
        meant = "".join(signs)
        if lexicon.knows(meant) and lexicon.frequency(meant) > best_frequency:
            best, best_frequency = meant, lexicon.frequency(meant)
    return best
