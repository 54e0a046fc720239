"""Cut excerpts of books that a model of context was not made of: text for `made_pages.py --marks`.

    python packaging/correction/held_books.py ../shared/data/text/books-en.txt.xz gutenberg \
        books0.txt books1.txt books2.txt books3.txt

A model knows by heart which marks stand in its own books. So a paragraph is held only if neither
of two phrases of it stands in any file of the folder that the model was made of: 33,000 of 130,000
that are drawn. Half of the excerpts are a few sentences, as pieces of a newspaper are. It takes a
minute of two processors.
"""

from __future__ import annotations

import argparse
import lzma
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing import Pool
from pathlib import Path

from articles import write_articles
from novels import EMPHASIS

DRAWN = 130_000
"""Paragraphs that are drawn."""
SHORTEST, LONGEST = 250, 2500
"""Letters of a paragraph that may be drawn."""
PHRASE, FIRST = 7, 4
"""Words of a phrase, and where the first one begins; the other begins in the middle."""
SENTENCES, SENTENCE_SHARE = (1, 1, 2, 3, 4), 0.55
"""Sentences of a short excerpt, and the share of excerpts that are short."""
PARAGRAPHS, LONG_SHARE = 3, 0.15
"""Paragraphs of a long excerpt, and the share of excerpts that are long; others are of one."""
LEAST = 60
"""Letters of an excerpt."""
_BETWEEN = re.compile(r"(?<=[.!?])\s+(?=[\"'A-Z])")


def held(books: Path, known: Path) -> Sequence[str]:
    """Return paragraphs of books of which no phrase stands in the files of a folder."""
    with lzma.open(books, "rt", encoding="utf-8") as lines:
        paragraphs = [it for line in lines if SHORTEST < len(it := line.strip()) < LONGEST]
    # Nothing is kept secret.
    drawn = random.Random(7).sample(paragraphs, min(DRAWN, len(paragraphs)))  # noqa: S311
    phrases: dict[str, set[int]] = {}
    for number, paragraph in enumerate(drawn):
        for phrase in _phrases(paragraph):
            phrases.setdefault(phrase, set()).add(number)
    files = sorted(it for it in known.iterdir() if it.is_file())
    with Pool(2, _remember, (frozenset(phrases),)) as pool:
        stand_there = set().union(*pool.imap_unordered(_standing_in, files, chunksize=20))
    seen = {number for phrase in stand_there for number in phrases[phrase]}
    return [EMPHASIS.sub("", it) for number, it in enumerate(drawn) if number not in seen]


def _phrases(paragraph: str) -> Iterator[str]:
    words = paragraph.lower().split()
    for first in (FIRST, len(words) // 2):
        yield " ".join(words[first : first + PHRASE])


_sought: frozenset[str] = frozenset()


def _remember(sought: frozenset[str]) -> None:
    """Keep the phrases in each process."""
    global _sought  # noqa: PLW0603 - the one way to hand them to a pool once
    _sought = sought


def _standing_in(path: Path) -> set[str]:
    """Return the phrases that stand in a file."""
    words = path.read_text(encoding="utf-8", errors="ignore").lower().split()
    rows = (" ".join(words[it : it + PHRASE]) for it in range(len(words)))
    return {it for it in rows if it in _sought}


def excerpts(paragraphs: Iterable[str]) -> Iterator[str]:
    """Cut paragraphs into excerpts of some sentences, of one paragraph and of several."""
    chance = random.Random(5)  # noqa: S311 - nothing is kept secret
    left = iter(paragraphs)
    for paragraph in left:
        drawn = chance.random()
        if drawn < SENTENCE_SHARE:
            sentences = _BETWEEN.split(paragraph)
            first = chance.randrange(len(sentences))
            excerpt = " ".join(sentences[first : first + chance.choice(SENTENCES)])
        elif drawn < 1.0 - LONG_SHARE:
            excerpt = paragraph
        else:
            others = (it for it, _ in zip(left, range(PARAGRAPHS - 1), strict=False))
            excerpt = "\n\n".join((paragraph, *others))
        if len(excerpt) > LEAST:
            yield excerpt


def main() -> None:
    """Write excerpts, as `read_articles` reads them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("books", type=Path, help="one paragraph a line, .txt.xz")
    parser.add_argument("known", type=Path, help="folder of what the model was made of")
    parser.add_argument("out", type=Path, nargs="+")
    options = parser.parse_args()
    found = [*excerpts(held(options.books, options.known))]
    for number, out in enumerate(options.out):
        rows = found[number :: len(options.out)]
        write_articles(out, rows)


if __name__ == "__main__":
    main()
