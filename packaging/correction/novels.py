"""Part novels in two: text for a network, and excerpts of others, to make damaged pages of.

    python packaging/correction/novels.py NOVELS known.txt.xz held.txt [--learnt learnt.txt.xz]

What is learnt on text that the network and the model of context know by heart is too bold: novels
of which more than a few paragraphs stand in ``known.txt.xz`` are left out, and the network learns
from none of those of which there are excerpts. A novel is a file of TEI, or plain text whose
paragraphs stand between blank lines.
"""

from __future__ import annotations

import argparse
import html
import lzma
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

HELD = 40
"""Novels of which excerpts are taken; the others are for a network."""
SIZES = (300, 700, 700, 1500, 3000)
"""Letters of an excerpt."""
EXCERPTS = 20
"""Excerpts of each novel."""
SHORTEST, LONGEST, FEWEST = 150, 1500, 50
"""Letters of a paragraph, and paragraphs of a novel that is taken."""
ALIKE = 60
"""Letters at the beginning by which a paragraph is known again."""
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_BETWEEN = re.compile(r"\n\s*\n|\n {2,}")
_WHOLE = re.compile(r"[\"„»«“‚—–-]?\s?[^\W\d_a-zäöüß][^*|{}\[\]<>]*[.!?…][\"“”«»‘]?")
"""A paragraph that no page of an edition cuts, without its notes."""
_EMPHASIS = re.compile(r"[_#$=]")


def part(folder: Path, known: Path, held: Path, learnt: Path | None) -> None:
    """Part the novels of a folder that are not known: excerpts, and text to learn from."""
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
    held.write_text("\n\n***\n\n".join(excerpts) + "\n", encoding="utf-8")


def _paragraphs(path: Path) -> Sequence[str]:
    body = path.read_text(encoding="utf-8").split("<body", 1)[-1]
    found = (html.unescape(re.sub(r"<[^>]+>", "", it)) for it in _PARAGRAPH.findall(body))
    return _long_enough(found)


def _plain_paragraphs(path: Path) -> Sequence[str]:
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    found = _long_enough(_EMPHASIS.sub("", it) for it in _BETWEEN.split(text))
    return [it for it in found if _WHOLE.fullmatch(it)]


def _long_enough(found: Iterator[str]) -> Sequence[str]:
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
    """Part novels."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("folder", "known", "held"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--learnt", type=Path, help="text of the other novels, for a network")
    options = parser.parse_args()
    part(options.folder, options.known, options.held, options.learnt)


if __name__ == "__main__":
    main()
