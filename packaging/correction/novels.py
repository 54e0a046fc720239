"""Part books in two: text to learn from, and excerpts of others, to make damaged pages of.

    python packaging/correction/novels.py NOVELS known.txt.xz held.txt [--learnt learnt.txt.xz]

What is learnt on text that the network and the model of context know by heart is too bold: novels
of which more than a few paragraphs stand in ``known.txt.xz`` are left out, and the network learns
from none of those of which there are excerpts. A novel is a file of TEI, or plain text whose
paragraphs stand between blank lines.
"""

from __future__ import annotations

import argparse
import lzma
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "language"))

from articles import write_articles
from texts import paragraphs_of_tei

HELD = 40
"""Books of which excerpts are taken; the others are to learn from."""
SIZES = (80, 80, 150, 300, 700, 700, 1500, 3000)
"""Letters of an excerpt; one that is shorter than a paragraph is of sentences."""
EXCERPTS = 120
"""Excerpts of each book."""
SHORTEST, LONGEST, FEWEST = 150, 1500, 50
"""Letters of a paragraph, and paragraphs of a book that is taken."""
ALIKE = 60
"""Letters at the beginning by which a paragraph is known again."""
_BETWEEN = re.compile(r"\n\s*\n|\n {2,}")
_WHOLE = re.compile(r"[\"„»«“‚—–-]?\s?[^\W\d_a-zäöüß][^*|{}\[\]<>]*[.!?…][\"“”«»‘]?")
"""A paragraph that no page of an edition cuts, without its notes."""
EMPHASIS = re.compile(r"[_#$=]")
"""Signs by which plain text marks what was printed otherwise."""
_SENTENCES = re.compile(r"(?<=[.!?…]) +(?=[\"„»«“‚‘—–-]* ?[^\W\d_a-zß-ÿ])")


def part(folder: Path, known: Path, held: Path, learnt: Path | None) -> None:
    """Part the books of a folder that are not known: excerpts, and text to learn from."""
    with lzma.open(known, "rt", encoding="utf-8") as lines:
        seen = {_beginning(it) for it in lines}
    novels = [_paragraphs(it) for it in sorted(folder.glob("*.xml"))]
    novels += [_plain_paragraphs(it) for it in sorted(folder.glob("*.txt"))]
    novels = [
        it
        for it in novels
        if len(it) >= FEWEST and sum(_beginning(each) in seen for each in it) <= len(it) / FEWEST
    ]
    random.Random(11).shuffle(novels)  # noqa: S311 - nothing is kept secret
    if learnt is not None:
        with lzma.open(learnt, "wt", encoding="utf-8") as out:
            out.writelines(f"{it}\n" for novel in novels[HELD:] for it in novel)
    chance = random.Random(21)  # noqa: S311 - nothing is kept secret
    excerpts = [
        "\n\n".join(_excerpt(novel, size, chance))
        for novel in novels[:HELD]
        for size in chance.choices(SIZES, k=EXCERPTS)
    ]
    write_articles(held, excerpts)


def _paragraphs(path: Path) -> Sequence[str]:
    body = path.read_text(encoding="utf-8").split("<body", 1)[-1]
    # Newspapers that were scanned have straight ones, nearly all.
    return _long_enough(it.replace("’", "'") for it in paragraphs_of_tei(body))


def _plain_paragraphs(path: Path) -> Sequence[str]:
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    found = _long_enough(EMPHASIS.sub("", it) for it in _BETWEEN.split(text))
    return [it for it in found if _WHOLE.fullmatch(it)]


def _long_enough(found: Iterator[str]) -> Sequence[str]:
    return [it for it in (" ".join(it.split()) for it in found) if SHORTEST < len(it) < LONGEST]


def _beginning(paragraph: str) -> str:
    return re.sub(r"\W", "", paragraph)[:ALIKE]


def _excerpt(novel: Sequence[str], size: int, chance: random.Random) -> Iterator[str]:
    at = chance.randrange(len(novel) - FEWEST // 2)
    if size <= SHORTEST:
        yield _some_sentences(novel[at], size, chance)
        return
    while size > 0 and at < len(novel):
        yield novel[at]
        size -= len(novel[at])
        at += 1


def _some_sentences(paragraph: str, size: int, chance: random.Random) -> str:
    sentences = _SENTENCES.split(paragraph)
    first = last = chance.randrange(len(sentences))
    while sum(map(len, sentences[first : last + 1])) < size and last + 1 < len(sentences):
        last += 1
    return " ".join(sentences[first : last + 1])


def main() -> None:
    """Part books."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("folder", "known", "held"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--learnt", type=Path, help="text of the others, to learn from")
    options = parser.parse_args()
    part(options.folder, options.known, options.held, options.learnt)


if __name__ == "__main__":
    main()
