"""Put right the words of newspapers' runs that were read as others: ``lie`` for “he”.

    python packaging/language/build.py --language en --part context \
        --texts gutenberg --kept /tmp/kept --out /tmp/kept/books.bin
    python packaging/language/mended_runs.py en /tmp/kept/books.bin \
        ../shared/data/text/news-1916-en.txt.xz /tmp/kept/news-mended.txt.xz

All words of such runs are listed, but some stand where another was printed, half of ``lie`` and
four in five of ``hut``. A model that learns of them finds “bad been” half as likely as “had been”.
So a model of books alone says where another word was likelier printed. What is mended in more than
a third of all places is as doubtful in the others: there the run is cut in two. Two minutes of one
processor.
"""

from __future__ import annotations

import argparse
import lzma
import math
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ocrfix.correction.weights import Weights
from ocrfix.language.context import ContextModel
from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language
from ocrfix.language.places import SIDE, Places
from ocrfix.language.read_as_others import ReadAsOthers
from ocrfix.text.tokens import TextSpan, iterate_words

LINES = 20_000
"""Lines looked at together."""
UNEASY = 1.0
"""Nats that a word must cost between its neighbours, and those behind it more than alone, for
another to be thought of."""
MUCH_COMMONER = 2.5
"""Nats that a word must be commoner in books than what stands for it: newspapers have “has” for
“had” and “county” for “country” more often than books."""
DOUBTFUL, SEEN = 1 / 3, 20
"""The share of the places of a word, if there are so many, of which more must be mended for the
others to be cut out."""


class Mender:
    """Mends lines; to be made once and kept.

    Attributes:
        changed: How often which word was put for which.
        seen: How often each word was looked at.
    """

    def __init__(self, language: Language, books: ContextModel) -> None:
        """Take what is known of words, and the model of books."""
        self._others = language.derived(ReadAsOthers).meant
        self._uncounted = Weights.shipped().listed
        self._mined = language.confusions
        self._books = books
        self._meant: dict[str, Sequence[tuple[str, float]]] = {"": ()}
        self.changed: Counter[tuple[str, str]] = Counter()
        self.seen: Counter[str] = Counter()

    def __call__(self, lines: Sequence[str]) -> Iterator[str]:
        """Give lines as they were printed, as far as the model tells."""
        words = [[*iterate_words(line)] for line in lines]
        row: list[int] = []
        middles: list[int] = []
        forms: list[str] = []
        for line, each in zip(lines, words, strict=True):
            middles += range(len(row), len(row) + len(each))
            row += [self._books.id_as_printed(it.text) for it in each]
            row += [0] * SIDE
            forms += [it.text if is_whole(line, it) else "" for it in each]
        self.seen.update(forms)
        better = self._better(forms, Places(self._books, row, middles))
        first = 0
        for line, each in zip(lines, words, strict=True):
            put = {at: better[first + at] for at in range(len(each)) if first + at in better}
            first += len(each)
            yield with_words(line, each, put)

    def doubtful(self) -> Collection[str]:
        """Give the words that were mended too often to be trusted where they were not."""
        mended: Counter[str] = Counter()
        for (stood, _), times in self.changed.items():
            mended[stood] += times
        return {it for it, times in mended.items() if times > DOUBTFUL * max(self.seen[it], SEEN)}

    def _better(self, forms: Sequence[str], places: Places) -> Mapping[int, str]:
        """Give the words that were likelier printed, by the numbers of those that stand there.

        Args:
            forms: The words, empty where none is to be thought of.
            places: How they stand in their places.
        """
        others = [
            (number, *it)
            for number, (form, unease) in enumerate(zip(forms, places.unease, strict=True))
            if unease > UNEASY
            for it in self._meant_by(form)
        ]
        gains = places.gains([it for it, _, _ in others], (word for _, word, _ in others))
        gains -= np.array([cost for _, _, cost in others])
        # Of several the likeliest comes last.
        better = {
            others[at][0]: others[at][1] for at in np.argsort(gains).tolist() if gains[at] > 0
        }
        self.changed.update((forms[number], word) for number, word in better.items())
        return better

    def _meant_by(self, printed: str) -> Sequence[tuple[str, float]]:
        """Give the much commoner words that a word may stand for, with what that costs in nats."""
        meant = self._meant.get(printed)
        if meant is None:
            cost, id_of = self._books.cost, self._books.id_of
            most = cost(id_of(printed)) / UNIT - MUCH_COMMONER
            mined = {it.meant: -math.log(it.rate) for it in self._mined.meanings(printed)}
            meant = self._meant[printed] = [
                (word, mined.get(word, nats + self._uncounted))
                for word, nats in self._others(printed)
                if cost(id_of(word)) / UNIT <= most
            ]
        return meant


def is_whole(line: str, word: TextSpan) -> bool:
    """Return whether a word is no name, no abbreviation and no half of a word."""
    return (
        word.text.islower()
        and not line.startswith(("-", "."), word.end)
        and not line[: word.start].rstrip().endswith("-")
    )


def with_words(line: str, words: Sequence[TextSpan], put: Mapping[int, str]) -> str:
    """Give a line with some of its words, by number, put for others."""
    parts, at = [], 0
    for number, word in sorted(put.items()):
        parts += [line[at : words[number].start], word]
        at = words[number].end
    return "".join([*parts, line[at:]])


def cut(line: str, doubtful: Collection[str]) -> Iterator[str]:
    """Give the parts of a line between doubtful words."""
    begin = 0
    for word in iterate_words(line):
        if word.text in doubtful:
            yield line[begin : word.start]
            begin = word.end
    yield line[begin:]


def main() -> None:
    """Mend a file of lines."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("language")
    parser.add_argument("books", type=Path, help="the model of context of books alone")
    parser.add_argument("runs", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    mender = Mender(Language.load(options.language), ContextModel(options.books))
    mended: list[str] = []
    with lzma.open(options.runs, "rt", encoding="utf-8", newline="\n") as lines:
        while batch := [line.rstrip("\n") for line in islice(lines, LINES)]:
            mended += mender(batch)
    doubtful = mender.doubtful()
    with lzma.open(options.out, "wt", encoding="utf-8", newline="\n", preset=1) as out:
        for line in mended:
            out.writelines(f"{part}\n" for part in cut(line, doubtful))
    for (stood, word), times in mender.changed.most_common(100):
        print(f"{times:8} {stood} -> {word}")
    print(f"{mender.changed.total():8} in all; cut out: {' '.join(sorted(doubtful))}")


if __name__ == "__main__":
    main()
