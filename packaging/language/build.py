"""Build what is known of how words follow each other in a language; see README.md here.

    python packaging/language/build.py --language en --part context \
        --texts BOOKS... --runs ../shared/data/text/news-1916-en.txt.xz

Two runs over the same texts, with the same numpy, give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import kneser_ney  # noqa: E402
import surfaces  # noqa: E402
import tables  # noqa: E402
import texts  # noqa: E402
import vocabulary  # noqa: E402
from kneser_ney import Counted  # noqa: E402
from streams import Stream, read  # noqa: E402

from ocrfix.language.kinds import KINDS, OPENING  # noqa: E402

Words = NDArray[np.uint16]
Breaks = NDArray[np.bool_]
SOURCE = "prose of 1780-1925 and newspapers of 1916, all in the public domain"


def main() -> None:
    """Build the model of context."""
    options = _options()
    seen: set[bytes] = set()
    books = [_stream(path, options.kept, seen) for path in options.texts]
    runs = [_stream(path, options.kept, seen) for path in options.runs]
    words = vocabulary.choose(vocabulary.count_words([*books, *runs]))
    printed = surfaces.Printed(words)
    for stream in books:
        printed.add(stream)
    parts = [sequence(stream, words, opens=True) for stream in books]
    parts += [sequence(stream, words, opens=False) for stream in runs]
    running, breaks = map(np.concatenate, zip(*parts, strict=True))
    del parts
    counts = count(running, breaks, len(KINDS) + words.known, options.order)
    kept = kneser_ney.closed(counts, [0, *options.cut])
    arrays, said = tables.of_groups(words, kneser_ney.smooth(counts, kept))
    surface_arrays, surface_said = surfaces.of_counts(printed)
    about = {
        "language": options.language,
        "licence": "CC0-1.0",
        "source": options.source,
        "running_words": sum(len(stream.words) for stream in (*books, *runs)),
        "cut": options.cut,
    }
    tables.write(options.out, arrays | surface_arrays, about | said | surface_said)
    for name, array in (arrays | surface_arrays).items():
        print(f"{array.nbytes:>12,} {name}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--language", default="en")
    parser.add_argument("--part", choices=("context",), required=True)
    parser.add_argument("--out", type=Path, default=Path("context.bin"))
    parser.add_argument("--texts", type=Path, nargs="+", required=True)
    parser.add_argument("--runs", type=Path, nargs="*", default=[])
    parser.add_argument("--source", default=SOURCE)
    parser.add_argument("--order", type=int, default=4)
    parser.add_argument(
        "--cut",
        type=lambda text: [int(part) for part in text.split(",")],
        default=[2, 5, 8],
        help="leave out groups of two, three, four words counted so often or less",
    )
    parser.add_argument("--kept", type=Path, help="a folder that keeps texts as numbers")
    return parser.parse_args()


def _stream(path: Path, folder: Path | None, seen: set[bytes]) -> Stream:
    if folder is None:
        return read(texts.paragraphs([path], seen))
    kept = folder / path.name
    if not Path(f"{kept}.json").is_file():
        read(texts.paragraphs([path], seen)).save(kept)
    return Stream.load(kept)


def sequence(stream: Stream, words: vocabulary.Words, *, opens: bool) -> tuple[Words, Breaks]:
    """Give running words as what they count as, and where no group may run through.

    Args:
        stream: The text.
        words: What counts as what.
        opens: Whether a paragraph begins a text, which then is a word of its own.
    """
    running = words.class_of[words.ids_of(stream.forms)].astype(np.uint16)[stream.words]
    breaks = np.asarray(stream.gaps) == 0
    if not opens:
        return running, breaks
    at = np.flatnonzero(breaks)
    running = np.insert(running, at, OPENING)
    breaks = np.zeros(len(running), bool)
    breaks[at + np.arange(len(at))] = True
    return running, breaks


def count(running: Words, breaks: Breaks, most: int, order: int) -> Sequence[Counted]:
    """Count groups of one word up to ``order``, each by how many words it stands behind."""
    longest = kneser_ney.counted(kneser_ney.groups(running, breaks, order))
    found = [longest]
    for length in range(order - 1, 1, -1):
        opening = kneser_ney.opening(running, breaks, length)
        found.insert(0, kneser_ney.shorter(found[0].keys, length, opening))
    alone = np.bincount((found[0].keys & np.uint64(0xFFFF)).astype(np.int64), minlength=most)
    return [Counted(np.arange(most, dtype=np.uint64), alone.astype(np.int32)), *found]


if __name__ == "__main__":
    main()
