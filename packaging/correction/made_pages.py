"""Make pages of clean prose as worn type and bad scans leave them, to learn sureness from.

    python packaging/correction/made_pages.py novels ELTeC-fra-ext1/level1 \
        ../shared/data/text/books-fr.txt.xz learnt.txt.xz held.txt
    python packaging/correction/made_pages.py pages fr held.txt > made.jsonl
    ocrfix eval --make letters --language fr --seed 7 held.txt >> made.jsonl

The first parts novels in two: text for a network, and excerpts of others, which neither the
network nor the model of context has seen: what is learnt on text that they know by heart is too
bold. Readings of the tune sets alone teach what snippets and old books are like, and nothing of a
page on which one word is misread time and again: there, trees that knew no such page mended 14
words of 408.
"""

from __future__ import annotations

import argparse
import html
import json
import lzma
import math
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import fill
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ocrfix.evaluation.clean_articles import read_articles
from ocrfix.language.making.damage import Ways, damaged_word, ways_of
from ocrfix.words.confusions import Confusions

HELD = 40
"""Novels of which excerpts are taken; the others are for a network."""
SIZES = (700, 700, 1500, 3000)
"""Letters of an excerpt; three are taken of each novel."""
SHORTEST, LONGEST, FEWEST = 150, 1500, 50
"""Letters of a paragraph, and paragraphs of a novel that is taken."""
ALIKE = 60
"""Letters at the beginning by which a paragraph is known again."""
MISREAD = (0.02, 0.05, 0.1, 0.15, 0.2)
"""Shares of the words of a page that are misread; of small words half as many."""
AGAIN = (0.0, 0.5, 0.9)
"""Chances that a word that was misread on a page is misread so again."""
TWICE = (0.05, 0.2)
"""Chances that a misread word is misread in a second place."""
TORN, RUN_TOGETHER = (0.0, 0.005, 0.02, 0.04), (0.0, 0.005, 0.02, 0.03)
LETTERS = 0.8
"""The share of misread words that are misread as letters alone."""
LINES, WIDTHS = 0.6, (39, 46, 61)
"""The share of pages that are printed in lines, and their width."""
_TRIES = 8
_SMALL, _LONG = 3, 5
_WORD = re.compile(r"[^\W\d_]+")
_BLANK = re.compile(r"(?<=[^\W\d_A-Z])([,;.]?) (?=[^\W\d_A-Z])")
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)


class Page:
    """A page that is damaged in its own way."""

    def __init__(self, ways: Ways, chance: random.Random) -> None:
        """Draw how it is damaged."""
        self._ways, self._chance = ways, chance
        self._rate, self._again = chance.choice(MISREAD), chance.choice(AGAIN)
        self._twice = chance.choice(TWICE)
        self._torn, self._run = chance.choice(TORN), chance.choice(RUN_TOGETHER)
        self._seen: dict[str, str] = {}

    def damaged(self, text: str) -> str:
        """Damage its text."""
        text = _WORD.sub(lambda it: self._misread(it[0]), text)
        text = _WORD.sub(lambda it: self._parted(it[0]), text)
        return _BLANK.sub(lambda it: it[1] if self._happens(self._run) else it[0], text)

    def _happens(self, rate: float) -> bool:
        return self._chance.random() < rate

    def _misread(self, word: str) -> str:
        if word in self._seen and self._happens(self._again):
            return self._seen[word]
        if not self._happens(self._rate * (0.5 if len(word) < _SMALL else 1.0)):
            return word
        is_letters = self._happens(LETTERS)
        for _ in range(_TRIES):
            made = damaged_word(word, self._ways, self._chance)
            if self._happens(self._twice):
                made = damaged_word(made, self._ways, self._chance)
            if made and (made.isalpha() or not is_letters):
                if len(word) > 1:
                    self._seen[word] = made
                return made
        return word

    def _parted(self, word: str) -> str:
        if len(word) < _LONG or not self._happens(self._torn):
            return word
        at = self._chance.randrange(2, len(word) - 1)
        return f"{word[:at]} {word[at:]}"


def pages(language: str, path: Path) -> Iterator[dict[str, Any]]:
    """Give damaged pages, each an article of a file, as lines of a file of pairs."""
    costs = Confusions.load(language).letters
    ways = ways_of({pair: math.exp(-cost) for pair, cost in costs.items()})
    for article in read_articles(path):
        truth = " ".join(article.paragraphs)
        chance = random.Random(truth)  # noqa: S311 - nothing is kept secret
        read = Page(ways, chance).damaged(truth)
        if chance.random() < LINES:
            read = fill(read, chance.choice(WIDTHS), break_long_words=False, break_on_hyphens=False)
        made = {"id": article.name, "source": "made pages", "lang": language}
        yield {**made, "ocr": read, "gt": truth}


def part(folder: Path, known: Path, learnt: Path, held: Path) -> None:
    """Part the novels of a folder (TEI) that are not known: text to learn from, and excerpts."""
    with lzma.open(known, "rt", encoding="utf-8") as lines:
        seen = {_beginning(it) for it in lines}
    novels = [_paragraphs(it) for it in sorted(folder.glob("*.xml"))]
    novels = [
        it
        for it in novels
        if len(it) >= FEWEST and sum(_beginning(each) in seen for each in it) <= len(it) / FEWEST
    ]
    random.Random(11).shuffle(novels)  # noqa: S311 - nothing is kept secret
    with lzma.open(learnt, "wt", encoding="utf-8") as out:
        out.writelines(f"{it}\n" for novel in novels[HELD:] for it in novel)
    chance = random.Random(21)  # noqa: S311 - nothing is kept secret
    sizes = [size for _ in novels[:HELD] for size in chance.choices(SIZES, k=3)]
    excerpts = [
        "\n\n".join(_excerpt(novels[number // 3], size, chance))
        for number, size in enumerate(sizes)
    ]
    held.write_text("\n\n***\n\n".join(excerpts) + "\n", encoding="utf-8")


def _paragraphs(path: Path) -> Sequence[str]:
    body = path.read_text(encoding="utf-8").split("<body", 1)[-1]
    found = (html.unescape(re.sub(r"<[^>]+>", "", it)) for it in _PARAGRAPH.findall(body))
    return [it for it in (" ".join(it.split()) for it in found) if SHORTEST < len(it) < LONGEST]


def _beginning(paragraph: str) -> str:
    return re.sub(r"\W", "", paragraph)[:ALIKE]


def _excerpt(novel: Sequence[str], size: int, chance: random.Random) -> Iterator[str]:
    at = chance.randrange(len(novel) - FEWEST // 2)
    while size > 0 and at < len(novel):
        yield novel[at]
        size -= len(novel[at])
        at += 1


def main() -> None:
    """Part novels, or print damaged pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    parting = steps.add_parser("novels")
    for name in ("folder", "known", "learnt", "held"):
        parting.add_argument(name, type=Path)
    making = steps.add_parser("pages")
    making.add_argument("language")
    making.add_argument("texts", type=Path)
    options = parser.parse_args()
    if options.step == "novels":
        part(options.folder, options.known, options.learnt, options.held)
    else:
        for pair in pages(options.language, options.texts):
            print(json.dumps(pair, ensure_ascii=False))


if __name__ == "__main__":
    main()
