"""Write what is in no doubt in pairs of newspapers as articles, of which pages are made.

    python packaging/correction/truths.py 1.jsonl truths1.txt

The pairs are those of `witnesses.py`. Pages of `made_pages.py` bring the damage that hardly befell
these papers: blanks lost, letters added, headlines misread.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Sequence
from pathlib import Path

from articles import write_articles
from doubt import DOUBT

LEAST_TRUTH = 16
"""Words without a doubt that are a paragraph of an article."""
HEADED, HEADS = 4, (3, 4, 6, 9)
"""One of so many paragraphs begins with so many words in capitals: headlines are of each paper."""


def write_truths(pairs: Path, out: Path) -> None:
    """Write what is not in doubt as articles, paragraphs between blank lines."""
    articles = []
    with pairs.open(encoding="utf-8") as file:
        for pair in map(json.loads, file):
            runs = [run.split() for run in pair["gt"].split(DOUBT)]
            found = [" ".join(_headed(run)) for run in runs if len(run) >= LEAST_TRUTH]
            if found:
                articles.append("\n\n".join(found))
    write_articles(out, articles)


def _headed(run: Sequence[str]) -> Sequence[str]:
    """Put the first words of some paragraphs in capitals."""
    number = zlib.crc32(" ".join(run).encode())
    if number % HEADED:
        return run
    size = HEADS[number // HEADED % len(HEADS)]
    return [*(word.upper() for word in run[:size]), *run[size:]]


def main() -> None:
    """Write articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    write_truths(options.pairs, options.out)


if __name__ == "__main__":
    main()
