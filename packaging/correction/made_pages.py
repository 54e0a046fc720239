"""Make pages of clean prose as worn type and bad scans leave them, to learn sureness from.

    python packaging/correction/novels.py NOVELS ../shared/data/text/books-fr.txt.xz held.txt
    python packaging/correction/made_pages.py fr held.txt ../shared/data/text/books-fr.txt.xz \
        ../shared/data/text/books-en.txt.xz ../shared/data/text/books-de.txt.xz … > made.jsonl

Names that are strewn in (`strewn.py`) are of the second text, words of other languages of those
behind. Each excerpt is a page that is damaged
in its own way: some not at all, some one word in four, some time and again in the same words; in
letters, accents, marks, blanks and at the ends of lines. What letters are read as is what ships
(``resources/confusions``), in half of the pages as in Antiqua; on some, a share as any letter.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from damaged_marks import DamagedMarks, quoted_otherwise
from laid_out import BREAK, LONG, WORD, headed, with_left_hyphens
from strewn import Strewn, foreign, rare_names

from ocrfix.evaluation.clean_articles import read_articles
from ocrfix.language.language import Language
from ocrfix.language.making.damage import Ways, damaged_word, ways_of
from ocrfix.language.making.misread_letters import mined, with_accents
from ocrfix.resources import resource
from ocrfix.words.confusions import Confusions
from ocrfix.words.traits import traits_of

MISREAD = (0.0, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.18, 0.25)
"""Shares of the words of a page that are misread; of small words half as many."""
PATCH, PATCHES = 10, (0.2, 0.6, 1.0, 2.2)
"""Words of a patch of a page, and how many more are misread in it than on the page."""
AGAIN = (0.0, 0.0, 0.5, 0.9)
"""Chances that a word that was misread on a page is misread so again."""
TWICE = (0.05, 0.2, 0.5)
"""Chances that a misread word is misread in another place too, and in one more."""
OWN, OTHER = 2.0, (0.0, 0.1, 0.3)
"""The nats by which a page's own rates of misreadings lie from those that ship, and the share of
its misreadings that no table has: pages that are read as tables say make trees too bold."""
TORN, RUN_TOGETHER = (0.0, 0.005, 0.02, 0.04), (0.0, 0.005, 0.02, 0.06)
"""Shares of the words that are torn, and of the blanks that are lost."""
BLANKS_AS_MARKS = 0.35
"""The share of lost blanks in whose place a mark is read."""
MARKS, SPECKS = (0.0, 0.02, 0.1), (0.0, 0.003, 0.01)
"""Shares of the stops and commas that are misread, and of the blanks at which a speck is read."""
SPECKS_AS_LETTERS = 0.6
"""The share of specks that are read as a letter, of any kind."""
GUTTERS = (0.0, 0.0, 0.0, 0.03, 0.1, 0.25)
"""Shares of the lines of a page at whose edges something of the column beside is read: of one in
three pieces of BLN600 nothing, of some a fourth."""
BITS, BITS_BEFORE = (1, 1, 1, 1, 2, 2, 2, 3, 3, 4), 0.6
"""Letters of a word in that column that are read, and the share of such bits before a line."""
BITS_AS_STROKES, BITS_MARKED, BITS_MISREAD = 0.15, 0.2, 0.2
"""The shares of them that are but a stroke, that have a mark, and of which a letter is misread."""
LETTERS = 0.8
"""The share of misread words that are misread as letters alone."""
BLANKED = (0.0, 0.0, 0.03, 0.12)
"""Shares of the misread words of a page in which a letter is read as a blank."""
TURNED, SMALL, STRUCK = 0.04, 0.15, (0.01, 0.05, 0.15)
"""Shares of the misread words in which a small letter is read as a capital, whose first, where it
is another, is read small, and of a page's into which a mark is read."""
TURNED_AMONG_CAPITALS, TURNED_ELSEWHERE = (0.0, 0.0, 0.03, 0.12), (0.0, 0.0, 0.001, 0.004)
"""Shares of the words of a page, those in capitals and others, whose letters are right but for the
case of some."""
ALIKE, ALIKE_OFTENER, NEXT_TURNED = "cosuvwxz", 4.0, 0.3
"""Letters whose two cases look alike, how much oftener they are turned than others, and the chance
that the next one is too."""
FIGURES = 0.5
"""The chance for a figure, against that for a word."""
LINES, WIDTHS = 0.7, (30, 39, 46, 61)
"""The share of pages that are printed in lines, and their width."""
BROKEN, RUNNING = 0.8, 0.4
"""The chance that a word that does not fit a line is broken; the share of such pages whose lines
are not kept."""
HYPHENS, LOST_HYPHENS = ("-", "-", "-", "¬"), (0.02, 0.1, 0.25)
"""The hyphens that a page may have at line ends, and the shares that are read as something else."""
HYPHENS_AS_READ = ("", ".", "'", "—", "_", "*", ":", ",", "=")
_STRAY = (".", "'", ",", "-", ":", ";", "*", "^", "•", "|", "i", "l")
_STOPS_AS_READ = {",": (".", "", ";", "'"), ".": (",", "", ":", "..")}
_STROKES, _BIT_MARKS = "Iil", ",.;:'-"
_TRIES = 8
_SMALL = 3
_BLANK = re.compile(r"(?<=[^\W\d_A-Z])([,;.]?) (?=[^\W\d_A-Z])")
_FIGURE = re.compile(r"\d")
_STOP = re.compile(r"(?<=[^\W\d_])[,.](?=\s)")
_GAP = re.compile(r"(?<=\S) (?=\S)")

Figures = Mapping[str, Sequence[str]]
"""figure -> what it is read as."""


class Page:
    """A page that is damaged in its own way."""

    def __init__(
        self,
        ways: Ways,
        figures: Figures,
        chance: random.Random,
        *,
        marks: bool = False,
        case: bool = False,
    ) -> None:
        """Draw how it is damaged.

        Args:
            ways: What letters are read as.
            figures: The same of figures.
            chance: Draws.
            marks: Whether its marks are damaged in more ways than letters teach.
            case: Whether letters are read in the other case.
        """
        self._damaged_marks = DamagedMarks(chance) if marks else None
        self._ways = {meant: _of_its_own(read, chance) for meant, read in ways.items()}
        self._figures, self._chance = figures, chance
        self._rate, self._again = chance.choice(MISREAD), chance.choice(AGAIN)
        self._other, self._letters = chance.choice(OTHER), sorted(it for it in ways if len(it) == 1)
        self._signs = [*self._letters, *(it.upper() for it in self._letters)]
        self._twice, self._struck_rate = chance.choice(TWICE), chance.choice(STRUCK)
        self._blanked = chance.choice(BLANKED)
        self._turned = chance.choice(TURNED_ELSEWHERE) if case else None
        self._turned_among_capitals = chance.choice(TURNED_AMONG_CAPITALS) if case else None
        torn, run, stops, specks = map(chance.choice, (TORN, RUN_TOGETHER, MARKS, SPECKS))
        is_clean = not self._rate
        self._torn, self._run = (0.0, 0.0) if is_clean else (torn, run)
        self._marks, self._specks = (0.0, 0.0) if is_clean else (stops, specks)
        self._lost_hyphens = 0.0 if is_clean else chance.choice(LOST_HYPHENS)
        self._gutter = 0.0 if is_clean else chance.choice(GUTTERS)
        self._beside: Sequence[str] = ()
        self._seen: dict[str, str] = {}
        self._words, self._patch = 0, 1.0

    def damaged(self, text: str) -> str:
        """Damage its text, and part it into lines."""
        self._beside = WORD.findall(text)
        text = WORD.sub(lambda it: self._misread(it[0]), text)
        text = WORD.sub(lambda it: self._parted(it[0]), text)
        text = _BLANK.sub(lambda it: self._run_together(it[0], it[1]), text)
        text = _FIGURE.sub(lambda it: self._figure(it[0]), text)
        text = _STOP.sub(lambda it: self._mark(it[0]), text)
        text = _GAP.sub(lambda _: self._speck(), text)
        if self._damaged_marks:
            text = self._damaged_marks(text)
        return self._in_lines(text) if self._gutter or self._happens(LINES) else text

    def _happens(self, rate: float) -> bool:
        return self._chance.random() < rate

    def _misread(self, word: str) -> str:
        if self._words % PATCH == 0:
            self._patch = self._chance.choice(PATCHES)
        self._words += 1
        if word in self._seen and self._happens(self._again):
            return self._seen[word]
        in_capitals = word.isupper() and len(word) > 1
        turned = self._turned_among_capitals if in_capitals else self._turned
        if turned is not None and self._happens(turned):
            return self._in_other_case(word)
        if not self._happens(self._rate * self._patch * (0.5 if len(word) < _SMALL else 1.0)):
            return word
        if len(word) >= _SMALL and self._happens(self._blanked):
            at = self._chance.randrange(1, len(word))
            return f"{word[:at]} {word[at + 1 :]}"
        is_letters = self._happens(LETTERS)
        for _ in range(_TRIES):
            made = self._damaged_word(word)
            while self._happens(self._twice):
                made = self._damaged_word(made)
            if made and (made.isalpha() or not is_letters):
                made = self._struck(made)
                if len(word) > 1:
                    self._seen[word] = made
                return made
        return word

    def _damaged_word(self, word: str) -> str:
        """Misread a word in one place, and give it its capitals back."""
        made = word.lower()
        if self._happens(self._other):
            at = self._chance.randrange(len(word) + 1)
            read = self._chance.choice(["", *self._letters])
            made = made[:at] + read + made[at + self._chance.choice((0, 1, 1)) :]
        else:
            made = damaged_word(made, self._ways, self._chance)
        if word.isupper() and len(word) > 1:
            return made.upper()
        if word[:1].isupper() and (made[:1] == word[:1].lower() or not self._happens(SMALL)):
            return made[:1].upper() + made[1:]
        return made

    def _in_other_case(self, word: str) -> str:
        """Read some letters of a word, not its first if that is small, in the other case."""
        weights = [ALIKE_OFTENER if it in ALIKE else 1.0 for it in word.lower()]
        weights[0] *= word[0].isupper()
        at = self._chance.choices(range(len(word)), weights)[0] if any(weights) else len(word)
        end = at + 1
        while end < len(word) and self._happens(NEXT_TURNED):
            end += 1
        return word[:at] + word[at:end].swapcase() + word[end:]

    def _struck(self, word: str) -> str:
        """Read a letter of a word as a capital, or a mark into it."""
        if len(word) < _SMALL:
            return word
        at = self._chance.randrange(1, len(word))
        if self._happens(TURNED):
            return word[:at] + word[at].upper() + word[at + 1 :]
        return (
            f"{word[:at]}{self._stray()}{word[at:]}" if self._happens(self._struck_rate) else word
        )

    def _stray(self) -> str:
        return self._chance.choice(_STRAY)

    def _parted(self, word: str) -> str:
        if len(word) < LONG or not self._happens(self._torn):
            return word
        at = self._chance.randrange(2, len(word) - 1)
        return f"{word[:at]} {word[at:]}"

    def _run_together(self, printed: str, mark: str) -> str:
        if not self._happens(self._run):
            return printed
        return mark or (self._stray() if self._happens(BLANKS_AS_MARKS) else "")

    def _mark(self, mark: str) -> str:
        return self._chance.choice(_STOPS_AS_READ[mark]) if self._happens(self._marks) else mark

    def _figure(self, figure: str) -> str:
        ways = self._figures.get(figure)
        return self._chance.choice(ways) if ways and self._happens(FIGURES * self._rate) else figure

    def _speck(self) -> str:
        if not self._happens(self._specks):
            return " "
        is_letter = self._happens(SPECKS_AS_LETTERS)
        return f" {self._chance.choice(self._signs) if is_letter else self._stray()} "

    def _in_lines(self, text: str) -> str:
        """Part a text into lines, words that do not fit broken; or as one whose lines are lost."""
        width, hyphen = self._chance.choice(WIDTHS), self._chance.choice(HYPHENS)
        lines, line = [], ""
        for word in text.split():
            whole = f"{line} {word}" if line else word
            if len(whole) <= width:
                line = whole
                continue
            before, behind = self._broken(word, width - len(line) - 2)
            if before:
                line = f"{line} {before}{self._hyphen(hyphen)}"
            lines.append(line)
            line = behind
        lines = [self._with_bit(it) for it in (*lines, line)]
        return ("\n" if not self._happens(RUNNING) else " ").join(lines)

    def _with_bit(self, line: str) -> str:
        """Read something of the column beside at the edge of a line."""
        if not self._beside or not self._happens(self._gutter):
            return line
        bit = self._bit()
        return f"{bit} {line}" if self._happens(BITS_BEFORE) else f"{line} {bit}"

    def _bit(self) -> str:
        """Cut a bit off a word, at its beginning or its end."""
        if self._happens(BITS_AS_STROKES):
            return self._chance.choice(_STROKES)
        word, size = self._chance.choice(self._beside), self._chance.choice(BITS)
        bit = word[:size] if self._happens(0.5) else word[-size:]
        if self._happens(BITS_MISREAD):
            at = self._chance.randrange(len(bit))
            bit = bit[:at] + self._chance.choice(self._letters) + bit[at + 1 :]
        return bit + (self._chance.choice(_BIT_MARKS) if self._happens(BITS_MARKED) else "")

    def _broken(self, word: str, room: int) -> tuple[str, str]:
        """Break a word where that leaves as much of it on the line as there is room for."""
        compound = word.rfind("-", 1, room + 1)
        if compound > 0 and word[compound - 1].isalpha() and word[compound + 1 :][:1].isalpha():
            # The hyphen that was printed is the one at the line's end.
            return word[:compound], word[compound + 1 :]
        places = [it.start() for it in BREAK.finditer(word) if it.start() <= room]
        places = [it for it in places if word[: it + 2].isalpha()]
        if not places or not self._happens(BROKEN):
            return "", word
        return word[: places[-1]], word[places[-1] :]

    def _hyphen(self, hyphen: str) -> str:
        return self._chance.choice(HYPHENS_AS_READ) if self._happens(self._lost_hyphens) else hyphen


def _of_its_own(
    read: Sequence[tuple[str, float]], chance: random.Random
) -> list[tuple[str, float]]:
    """Return what something is read as, with shares drawn anew."""
    return [(it, rate * math.exp(chance.gauss(0.0, OWN))) for it, rate in read]


def pages(
    code: str,
    path: Path,
    texts: Path,
    others: Sequence[Path],
    *,
    marks: bool = False,
    case: bool = False,
) -> Iterator[dict[str, Any]]:
    """Give damaged pages, each an article of a file, as lines of a file of pairs.

    Args:
        code: Of their language.
        path: The articles.
        texts: Clean text of which names are taken.
        others: Clean text in other languages.
        marks: Whether the pages are to teach marks.
        case: Whether they are to teach letters in the wrong case, headlines among them.
    """
    language = Language.load(code)
    strewn = Strewn(language, rare_names(language, texts), foreign(others))
    confusions, traits = Confusions.load(code), traits_of(code)
    antiqua = with_accents(mined(resource("confusions", "en", "letters.tsv")), traits.alphabet)
    shipped = {pair: math.exp(-cost) for pair, cost in confusions.letters.items()}
    types = [ways_of(shipped), ways_of(antiqua)]
    signs = str.maketrans({letter: mark for mark, letter in traits.signs.items()})
    figures: dict[str, list[str]] = {}
    for read, meant in confusions.figures.items():
        for figure in meant:
            figures.setdefault(figure, []).append(read)
    for article in read_articles(path):
        chance = random.Random(article.paragraphs[0])  # noqa: S311 - nothing is kept secret
        truth = strewn(" ".join(article.paragraphs), chance)
        if marks:
            truth = quoted_otherwise(truth, chance)
        if traits.hyphens_stay:
            truth = with_left_hyphens(truth, chance)
        if case:
            truth = headed(truth, chance)
        page = Page(chance.choice(types), figures, chance, marks=marks, case=case)
        read = page.damaged(truth).translate(signs)
        made = {"id": article.name, "source": "made pages", "lang": code}
        yield {**made, "ocr": read, "gt": truth}


def main() -> None:
    """Print damaged pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("articles", type=Path)
    parser.add_argument("texts", type=Path, help="of which names are taken")
    parser.add_argument("others", type=Path, nargs="+", help="in other languages")
    parser.add_argument("--marks", action="store_true", help="damage many marks: to teach those")
    parser.add_argument("--case", action="store_true", help="headlines, and letters in other case")
    options = parser.parse_args()
    made = pages(
        options.language,
        options.articles,
        options.texts,
        options.others,
        marks=options.marks,
        case=options.case,
    )
    for pair in made:
        print(json.dumps(pair, ensure_ascii=False))


if __name__ == "__main__":
    main()
