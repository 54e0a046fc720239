"""Take the prose out of minutes of councils and parliaments: a paragraph a line.

    python packaging/language/minutes.py TEI minutes.txt.xz
    python packaging/language/minutes.py data/txt debates.txt.xz --every 3

Read are files of TEI, the paragraphs of what was minuted without the editors' notes, and plain
texts with a paragraph a line. Straight apostrophes are what newspapers are scanned with.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections.abc import Iterator
from pathlib import Path

from texts import decoded, paragraphs_of_tei

SHORTEST = 100
"""Letters of a paragraph; shorter ones are headings, names and calls."""
_MINUTES = '<div type="protocol"'
_SOFT_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[a-zäöüß]{2})|(?<= )-(?=[^\W\d_])")
_LOST_LETTER = re.compile(r"\w\?\w")
_SENTENCE = re.compile(r"[^\W\d_a-zäöüß].*[.!?:]", re.DOTALL)


def prose(folder: Path, every: int) -> Iterator[str]:
    """Give the paragraphs of a folder's files, or of every third and so on, by their names."""
    for path in sorted([*folder.glob("*.xml"), *folder.glob("*.txt")])[::every]:
        found = _of_tei(path) if path.suffix == ".xml" else _of_lines(path)
        for paragraph in found:
            text = " ".join(paragraph.replace("’", "'").split())
            if len(text) >= SHORTEST and _SENTENCE.fullmatch(text):
                yield text


def _of_tei(path: Path) -> Iterator[str]:
    yield from paragraphs_of_tei(path.read_text(encoding="utf-8").partition(_MINUTES)[2])


def _of_lines(path: Path) -> Iterator[str]:
    for line in decoded(path.read_bytes()).splitlines():
        if not _LOST_LETTER.search(line):
            yield _SOFT_HYPHEN.sub("", line)


def main() -> None:
    """Write the prose of a folder."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("folder", type=Path, help="files of TEI, or plain texts")
    parser.add_argument("out", type=Path, help="a file of paragraphs, .txt.xz")
    parser.add_argument("--every", type=int, default=1, help="take one file in so many")
    options = parser.parse_args()
    with lzma.open(options.out, "wt", encoding="utf-8", newline="\n") as lines:
        lines.writelines(f"{it}\n" for it in prose(options.folder, options.every))


if __name__ == "__main__":
    main()
