r"""Make pairs of OCR and truth from newspapers that printed the same text.

    python packaging/correction/witnesses.py chronam-text/dates 1.jsonl --every 8 --first 1
    python packaging/correction/witnesses.py chronam-text/dates 5.jsonl --every 8 --first 5
    python packaging/correction/witnesses.py --apart ../shared/data/text/news-1916-en.txt.xz \
        rest.txt.xz 1.jsonl 5.jsonl

Reports of news agencies stand in several papers of a day. Each is read from a print of its own, so
that what the others agree on tells what is misread in one: real damage with its truth, and nobody's
transcription. Where they agree on nothing the truth is `doubt.DOUBT`, from which nothing is learnt.
A folder of dates with the text of a page in each file, as in dchud/chronam-text (Chronicling
America, public domain), takes some two seconds a day. The last leaves out of clean text what
stands in the pairs, so that a model of context can be made which does not know them by heart
(`../language/build.py`): what is told of readings must be told by a model that has not seen them.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from doubt import DOUBT
from jury import Jury, signs_of
from rapidfuzz.distance import Levenshtein

from ocrfix.language.language import Language

LONGEST_OPEN, LONGER = 6, 3
"""Tokens in which witnesses may differ in one place, and by how many they may be more."""
SHINGLE, LEAST_LETTERS = 4, 12
"""Words by which passages are known again, and the letters they have together at least."""
MOST_PAGES, MOST_PLACES = 14, 16
"""Pages and places at most in which such words stand: what stands oftener is a notice."""
LEAST_SHARED, SHORTEST = 6, 60
"""Shingles that two pages share in a passage, and its tokens, at least."""
APART, DRIFT = 60, 15
"""Tokens between two shared shingles at most, and by how many the pages may differ there."""
WITNESSES = 7
"""Other pages that are heard at most."""
MOST_DOUBTFUL = 0.3
"""The share of a passage that may be in doubt."""
KNOWN, AGAIN = 0.3, 4
"""The share of a passage that was met before from which on one of so many is taken."""
SIZES = (20, 100, 500)
"""Words from which on passages of one page are a document; each size for a third of the pages. How
much of a document is damaged tells less in a sentence than on a page."""
PRINT = 6
"""Words by which a text is known again."""
_TOKEN = re.compile(r"\S+")
_LETTERS = re.compile(r"[^a-z]+")
Span = tuple[int, int]
Unit = tuple[int, int, str]


class Part(NamedTuple):
    """Tokens of a page, half-open numbers, and what was printed there, or doubts."""

    first: int
    last: int
    meant: str


class Page:
    """The text of a page, in tokens.

    Attributes:
        name: Its date and its title.
        text: What was read.
        tokens: The characters of each, half-open offsets.
        raw: The tokens.
        letters: Their letters alone.
    """

    def __init__(self, path: Path) -> None:
        """Read a file."""
        self.name = f"{path.parent.name}_{path.stem}"
        self.text = path.read_text("utf-8", "replace")
        self.tokens: list[Span] = [it.span() for it in _TOKEN.finditer(self.text)]
        self.raw = [self.text[start:end] for start, end in self.tokens]
        self.letters = [_LETTERS.sub("", it.lower()) for it in self.raw]

    def shingles(self) -> Iterator[tuple[int, int]]:
        """Give the number of each shingle, and the token it begins with."""
        at = [number for number, letters in enumerate(self.letters) if letters]
        for first in range(len(at) - SHINGLE + 1):
            words = [self.letters[it] for it in at[first : first + SHINGLE]]
            if sum(map(len, words)) >= LEAST_LETTERS:
                yield zlib.crc32(" ".join(words).encode()), at[first]

    def units(self, first: int, last: int) -> list[Unit]:
        """Give some tokens with their numbers, words cut by a hyphen at a line end as one."""
        units: list[Unit] = []
        at = first
        while at < last:
            end, word = at + 1, self.raw[at]
            while word.endswith("-") and len(word) > 2 and end < last and self._ends_line(end - 1):  # noqa: PLR2004
                word = word[:-1] + self.raw[end]
                end += 1
            units.append((at, end, word))
            at = end
        return units

    def read(self, parts: Sequence[Part]) -> str:
        """Return what was read in neighbouring parts, lines and all."""
        return self.text[self.tokens[parts[0].first][0] : self.tokens[parts[-1].last - 1][1]]

    def _ends_line(self, at: int) -> bool:
        return "\n" in self.text[self.tokens[at][1] : self.tokens[at + 1][0]]


class Shared(NamedTuple):
    """A passage of a page that another has as well: its tokens here and there, half-open."""

    here: Span
    page: int
    there: Span


class Passage(NamedTuple):
    """A passage with what the other pages have in its place."""

    page: int
    tokens: Span
    others: Sequence[tuple[int, Span]]


def shared(pages: Sequence[Page]) -> Mapping[int, Sequence[Shared]]:
    """Give the passages of each page that others have, by the number of the page, in order."""
    passages: defaultdict[int, list[Shared]] = defaultdict(list)
    for (page, other), places in _shared_places(pages).items():
        for chain in _chains(sorted(places)):
            here = chain[0][0], chain[-1][0] + SHINGLE
            if len(chain) >= LEAST_SHARED and here[1] - here[0] >= SHORTEST:
                passages[page].append(Shared(here, other, (chain[0][1], chain[-1][1] + SHINGLE)))
    return {page: sorted(found) for page, found in passages.items()}


def _shared_places(pages: Sequence[Page]) -> Mapping[Span, Sequence[Span]]:
    """Give where two pages have the same words, by the numbers of the pages."""
    places: defaultdict[int, list[Span]] = defaultdict(list)
    for number, page in enumerate(pages):
        for shingle, at in page.shingles():
            places[shingle].append((number, at))
    pairs: defaultdict[Span, list[Span]] = defaultdict(list)
    for found in places.values():
        if 1 < len({page for page, _ in found}) <= MOST_PAGES and len(found) <= MOST_PLACES:
            for (here, at), (other, there) in permutations(found, 2):
                if here != other:
                    pairs[here, other].append((at, there))
    return pairs


def _chains(places: Sequence[tuple[int, int]]) -> Iterator[Sequence[tuple[int, int]]]:
    """Part places that two pages share, in order, where one of them goes on elsewhere."""
    chain = [*places[:1]]
    for place in places[1:]:
        here, there = place[0] - chain[-1][0], place[1] - chain[-1][1]
        if here == 0:
            continue
        if here <= APART and 0 < there <= APART and abs(here - there) <= DRIFT:
            chain.append(place)
        else:
            yield chain
            chain = [place]
    yield chain


def passages(number: int, found: Sequence[Shared]) -> Iterator[Passage]:
    """Give the passages of a page with all others that have the whole of each."""
    edges = sorted({edge for it in found for edge in it.here})
    for first, last in pairwise(edges):
        if last - first < SHORTEST:
            continue
        others: dict[int, Span] = {}
        for (start, end), page, (there, until) in found:
            if start <= first and end >= last:
                others.setdefault(page, (there + first - start, until - (end - last)))
        if others:
            yield Passage(number, (first, last), [*others.items()][:WITNESSES])


class Witnesses:
    """Hear what the pages of a day have of a passage; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        """Take what is known of words."""
        self._jury = Jury(language)

    def truth(self, pages: Sequence[Page], passage: Passage) -> list[Part]:
        """Give the parts of a passage, each with what was printed or in doubt."""
        units = pages[passage.page].units(*passage.tokens)
        signs = [signs_of(word) for *_, word in units]
        heard = []
        for page, span in passage.others:
            theirs = pages[page].units(*span)
            heard.append(([word for *_, word in theirs], _equal(signs, theirs)))
        need = 1 if len(heard) < 3 else 2  # noqa: PLR2004 - two of three and more
        firm = {
            at
            for at, sign in enumerate(signs)
            if sign and sum(at in equal for _, equal in heard) >= need
        }
        parts: list[Part] = []
        at = 0
        while at < len(units):
            end = at + 1
            while at not in firm and end < len(units) and end not in firm:
                end += 1
            read = " ".join(word for *_, word in units[at:end])
            others = [*_others(heard, at, end, is_firm=at in firm)]
            meant = self._jury.agreed(read, others) if others and end - at <= LONGEST_OPEN else None
            doubts = " ".join([DOUBT] * (end - at))
            parts.append(Part(units[at][0], units[end - 1][1], meant or doubts))
            at = end
        return parts

    def printed(self, parts: Sequence[Part]) -> str:
        """Return what was printed in neighbouring parts."""
        words = [word for it in parts for word in it.meant.split()]
        return " ".join(self._jury.without_tears(words))


def _equal(signs: Sequence[str], theirs: Sequence[Unit]) -> Mapping[int, int]:
    """Give the units that a witness has as well, and which of his they are."""
    blocks: Any = Levenshtein.opcodes([*signs], [signs_of(word) for *_, word in theirs]).as_list()
    return {
        start + step: there + step
        for kind, start, end, there, _ in blocks
        if kind == "equal"
        for step in range(end - start)
    }


def _others(
    heard: Sequence[tuple[Sequence[str], Mapping[int, int]]], at: int, end: int, *, is_firm: bool
) -> Iterator[str]:
    """Give what the witnesses have in place of some units, if they have what stands around."""
    for words, equal in heard:
        if is_firm and at in equal:
            yield words[equal[at]]
        elif at - 1 in equal and end in equal:
            theirs = words[equal[at - 1] + 1 : equal[end]]
            if 0 < len(theirs) <= end - at + LONGER:
                yield " ".join(theirs)


class Known:
    """The texts that were met, by the words that stand side by side in them."""

    def __init__(self) -> None:
        self._prints: set[int] = set()

    def add(self, text: str) -> None:
        """Note a text."""
        self._prints |= prints_of(text)

    def is_worth_taking(self, text: str) -> bool:
        """Return whether a text is new, or one of the few taken again; then note it."""
        prints = prints_of(text)
        is_known = len(prints & self._prints) > KNOWN * len(prints)
        if is_known and min(prints, default=0) % AGAIN:
            return False
        self._prints |= prints
        return True

    def has_part_of(self, text: str) -> bool:
        """Return whether any words of a text stand so in one that was met."""
        return not self._prints.isdisjoint(prints_of(text))


def prints_of(text: str) -> AbstractSet[int]:
    """Return the numbers of all words side by side, doubts aside."""
    prints = set()
    for run in text.split(DOUBT):
        words = [it for it in (_LETTERS.sub("", word.lower()) for word in run.split()) if it]
        rows = (words[at : at + PRINT] for at in range(len(words) - PRINT + 1))
        prints |= {zlib.crc32(" ".join(it).encode()) for it in rows}
    return prints


def pairs_of_day(folder: Path, witnesses: Witnesses, known: Known) -> Iterator[Mapping[str, str]]:
    """Give the pairs of a day: of each page what others have as well, in documents."""
    pages = [Page(it) for it in sorted(folder.glob("*.txt"))]
    for number, found in shared(pages).items():
        page = pages[number]
        size = SIZES[zlib.crc32(page.name.encode()) % len(SIZES)]
        taken: list[tuple[str, str]] = []
        for passage in passages(number, found):
            parts = witnesses.truth(pages, passage)
            words = [word for it in parts for word in it.meant.split()]
            is_told = words.count(DOUBT) <= MOST_DOUBTFUL * len(words)
            if not is_told or not known.is_worth_taking(" ".join(words)):
                continue
            for piece in _pieces(parts, size):
                taken.append((page.read(piece), witnesses.printed(piece)))
                if sum(len(it.split()) for _, it in taken) >= size:
                    yield _pair(page.name, taken)
                    taken = []
        if taken:
            yield _pair(page.name, taken)


def _pieces(parts: Sequence[Part], size: int) -> Iterator[Sequence[Part]]:
    """Cut a passage behind sentences into pieces of some tokens and more."""
    begin = 0
    for at, part in enumerate(parts, 1):
        is_end = part.meant.endswith((".", '."', "?", "!"))
        if is_end and part.last - parts[begin].first >= size:
            yield parts[begin:at]
            begin = at
    if begin < len(parts):
        yield parts[begin:]


def _pair(name: str, taken: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """Put passages together; of half of all documents the lines are not kept."""
    read = "\n\n".join(it for it, _ in taken)
    number = zlib.crc32(read.encode())
    if number % 2:
        read = "\n\n".join(it.replace("\n", " ") for it, _ in taken)
    truth = " ".join(it for _, it in taken)
    told = {"source": "chronam-text", "lang": "en", "licence": "public domain"}
    return {"id": f"{name}_{number:08x}", **told, "ocr": read, "gt": truth}


def write_pairs(dates: Path, out: Path, every: int, first: int) -> None:
    """Write the pairs of some days, a line each."""
    witnesses, known = Witnesses(Language.load("en")), Known()
    with out.open("w", encoding="utf-8") as file:
        for day in sorted(dates.iterdir())[first::every]:
            for pair in pairs_of_day(day, witnesses, known):
                file.write(json.dumps(pair, ensure_ascii=False) + "\n")


def write_rest(texts: Path, out: Path, pairs: Sequence[Path]) -> None:
    """Write the lines of clean text of which nothing stands in any pair."""
    known = Known()
    for path in pairs:
        with path.open(encoding="utf-8") as file:
            for pair in map(json.loads, file):
                known.add(pair["ocr"])
                known.add(pair["gt"])
    with lzma.open(texts, "rt", encoding="utf-8") as lines, lzma.open(out, "wt", preset=1) as file:
        file.writelines(it for it in lines if not known.has_part_of(it))


def main() -> None:
    """Write pairs, or what stands apart from them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="folder of dates; with --apart, clean text")
    parser.add_argument("out", type=Path)
    parser.add_argument("pairs", type=Path, nargs="*", help="with --apart")
    parser.add_argument("--apart", action="store_true", help="leave out what stands in pairs")
    parser.add_argument("--every", type=int, default=8, help="one of so many days")
    parser.add_argument("--first", type=int, default=1, help="from this one on, counting from 0")
    options = parser.parse_args()
    if options.apart:
        write_rest(options.source, options.out, options.pairs)
    else:
        write_pairs(options.source, options.out, options.every, options.first)


if __name__ == "__main__":
    main()
