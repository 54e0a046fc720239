"""Strew prose with what newspapers have and novels not: rare names, figures, foreign words.

Trees that were grown on prose alone took rare names for damage, and Italian proverbs.
"""

from __future__ import annotations

import lzma
import random
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ocrfix.language.language import Language
from ocrfix.words.lists import word_list
from ocrfix.words.traits import traits_of

STREWN = (0.0, 0.0, 0.01, 0.03, 0.06)
"""Shares of the gaps between words of a page at which something stands that is strewn in."""
FIGURES, FOREIGN, WORDS = 0.3, 0.15, (1, 1, 2, 5, 9)
"""The shares of figures and of other languages in what is strewn in, and words of such a piece."""
HOUSES = 0.3
"""The share of pages that are printed without some letters of the language."""
OLD, SPELLINGS, SPELT = 0.3, (1, 2, 4), 0.7
"""The share of pages in old spelling, how many spellings are old there, and of how many words."""
LINES, OFTEN = 300_000, 40
"""Paragraphs that are searched for names, and how often one may stand there: no common word."""
OTHERS = 3_000
"""Paragraphs in other languages that pieces are cut from, of each."""
_NAME = re.compile(r"(?<=[^\W\d_] )[^\W\d_a-zß-ÿ][^\W\d_A-Z]{2,}(?=[ ,;])")
_GAP = re.compile(r"(?<=[^\W\d_A-Z]) (?=[^\W\d_A-Z])")
_SHAPES = ("{0}", "{0}", "{0},", "{0} {1}", "{2}. {0}", "{3} {0}", "{3} {0},")
_FIGURES = (
    *("{0}", "{0},", "18{1:02}", "19{1:02},", "{1}", "{1},{1:02}", "{0}.{1:02}"),
    *("{0}.", "Fr. {1}", "{1} fr.", "{0} h. {1}", "§ {0}", "Nr. {0}", "à {0}", "{2})", "{1} %"),
)
_SMALL_WORD = re.compile(r"[^\W\d_A-Z]{3,}")


def rare_names(language: Language, texts: Path) -> Sequence[str]:
    """Return the words with a capital in clean text that are in no list.

    Args:
        language: The language of the text.
        texts: Paragraphs, one a line, in a file of xz.
    """
    counted: Counter[str] = Counter()
    with lzma.open(texts, "rt", encoding="utf-8") as lines:
        for _, line in zip(range(LINES), lines, strict=False):
            counted.update(_NAME.findall(line))
    known = language.lexicon.knows
    return sorted(it for it, times in counted.items() if times < OFTEN and not known(it))


def foreign(texts: Sequence[Path]) -> Sequence[Sequence[str]]:
    """Return paragraphs in other languages, as words.

    Args:
        texts: Of each a file of xz, with a paragraph a line.
    """
    found: list[Sequence[str]] = []
    for path in texts:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            found += [it.split() for _, it in zip(range(OTHERS), lines, strict=False)]
    return [it for it in found if len(it) > max(WORDS)]


class Strewn:
    """Strew pages of one language; to be made once."""

    def __init__(
        self, language: Language, names: Sequence[str], others: Sequence[Sequence[str]]
    ) -> None:
        """Take names, what may stand before them, and paragraphs in other languages."""
        self._names, self._others = names, others
        titles = sorted(word_list(language.code, "titles"))
        self._titles = [f"{it[:1].upper()}{it[1:]}" for it in titles]
        traits = traits_of(language.code)
        self._houses, self._respelt = str.maketrans(dict(traits.houses)), traits.respelt

    def __call__(self, text: str, chance: random.Random) -> str:
        """Return a page with as much strewn in as is drawn for it."""
        rate = chance.choice(STREWN)
        if self._respelt and chance.random() < OLD:
            old = chance.choices(self._respelt, k=chance.choice(SPELLINGS))
            text = _SMALL_WORD.sub(lambda it: _in_old_spelling(it[0], old, chance), text)
        text = _GAP.sub(lambda _: self._gap(rate, chance), text)
        return text.translate(self._houses) if chance.random() < HOUSES else text

    def _gap(self, rate: float, chance: random.Random) -> str:
        if chance.random() >= rate:
            return " "
        kind = chance.random()
        if kind < FOREIGN:
            words, size = chance.choice(self._others), chance.choice(WORDS)
            at = chance.randrange(len(words) - size)
            made = " ".join(words[at : at + size])
        elif kind < FOREIGN + FIGURES:
            numbers = chance.randrange(1, 32), chance.randrange(100)
            made = chance.choice(_FIGURES).format(*numbers, chance.choice("abcd"))
        else:
            name, other = chance.choices(self._names, k=2)
            title = chance.choice(self._titles)
            made = chance.choice(_SHAPES).format(name, other, other[0], title)
        return f" {made} "


def _in_old_spelling(word: str, old: Sequence[tuple[str, str]], chance: random.Random) -> str:
    for printed, listed in old:
        if listed in word and chance.random() < SPELT:
            return word.replace(listed, printed, 1)
    return word
