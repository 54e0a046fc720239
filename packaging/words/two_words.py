"""Write lists of words as books print them: with a blank, with a hyphen.

    python packaging/words/two_words.py BOOKS.txt.xz
    python packaging/words/two_words.py --language fr BOOKS-FR.txt.xz

`side_by_side.txt` has those that would be one word without the blank between them (“off ice”): the
rule that joins parted words asks more of them. `hyphened.txt` has those with a hyphen between them
that are no word without it: where neither is read they were rather printed as one, and the rule
that parts words run together leaves them. `keeps_hyphen.txt` has those that are a word without it
too, but one that is rarer in books, in newspapers and today: their hyphen stays at a line end. Of
another language than English that alone is written, with all that has its hyphen oftener than not.
Two runs over the same text give the same bytes; the books of ``packaging/language`` take two
minutes.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "language")]

from texts import paragraphs  # noqa: E402

from ocrfix.language.language import Language  # noqa: E402
from ocrfix.rules.joins.parted_word import may_be_one  # noqa: E402
from ocrfix.words.lexicon import Lexicon  # noqa: E402
from ocrfix.words.lists import word_list  # noqa: E402

LEAST_HYPHENED = 3
"""Times that two words must stand with a hyphen."""
MOST_KEPT = 1 << 20
"""Pairs that are kept before those are thrown away that would be no word."""
_PIECE = re.compile(r"[a-z]+(?:['’-][a-z]+)*|[^a-z\s]")
_HYPHENED = re.compile(r"(?<![\w'’-])[a-z]{2,}-[a-z]{2,}(?![\w'’-])")
_SMALL = re.compile(
    r"(?<![\w'’-])(?:(?:[cdjlmnst]|qu)['’])?([^\W\d_A-Z]{2,}(?:-[^\W\d_A-Z]{2,})?)(?![\w'’-])"
)
_SMALL_WORD = re.compile(r"(?<![\w'’-])[a-z]{2,}(?:-[a-z]{2,})?(?![\w'’-])")
_BOOKS = "in\n# books of 1780 to 1925. Counted for this project, 2026. CC0-1.0.\n"


def main() -> None:
    """Look through the books and write the lists."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("books", nargs="+", type=Path)
    parser.add_argument("--language", default="en", help="of the books (default: en)")
    parser.add_argument("--resources", type=Path, default=ROOT / "resources")
    args = parser.parse_args()
    if args.language != "en":
        _write_oftener(args.books, args.resources / "lists" / args.language)
        return
    lexicon = Lexicon.load("en")
    are_one, knows = may_be_one(Language(lexicon)), lexicon.knows
    pairs, hyphened, small = set[str](), Counter[str](), Counter[str]()
    for paragraph in paragraphs(args.books, set()):
        text = paragraph.lower()
        hyphened.update(_HYPHENED.findall(text))
        small.update(_SMALL_WORD.findall(paragraph))
        pairs.update(f"{left} {right}" for left, right in pairwise(_PIECE.findall(text)))
        if len(pairs) > MOST_KEPT:
            pairs = {it for it in pairs if are_one[it]}
    folder = args.resources / "lists" / "en"
    about = "# Words that would be one without the blank between them, which stand side by side "
    _write(folder / "side_by_side.txt", about, {it for it in pairs if are_one[it]})
    about = (
        "# Words with a hyphen between them that are no word without it, three times or oftener "
    )
    found = {
        it
        for it, count in hyphened.items()
        if count >= LEAST_HYPHENED
        and not knows(it.replace("-", ""))
        and all(map(knows, it.split("-")))
    }
    _write(folder / "hyphened.txt", about, found)
    about = "# Words with a hyphen between them that are rarer words without it, counted "
    _write(folder / "keeps_hyphen.txt", about, set(_rarer_without(small, lexicon)))


def _rarer_without(counts: Counter[str], lexicon: Lexicon) -> Iterator[str]:
    """Give the words with a hyphen that are words without it, rarer in all that was counted."""
    million = sum(counts.values()) / 1e6
    both = word_list(lexicon.language, "both_forms")
    for word, count in counts.items():
        halves, whole = word.split("-"), word.replace("-", "")
        if whole == word or count < LEAST_HYPHENED or count <= counts[whole] or word in both:
            continue
        often = max(lexicon.frequency(whole), lexicon.frequency_today(whole) or 0.0)
        if often < count / million and all(map(lexicon.knows, (*halves, whole))):
            yield word


def _write_oftener(books: Sequence[Path], folder: Path) -> None:
    """Write the words in small letters that have a hyphen between them oftener than not."""
    counts = Counter[str]()
    for paragraph in paragraphs(books, set()):
        counts.update(_SMALL.findall(paragraph))
    about = (
        "# Words with a hyphen between them, three times or oftener and oftener than without it "
    )
    found = {
        it
        for it, count in counts.items()
        if "-" in it and count >= LEAST_HYPHENED and count > counts[it.replace("-", "")]
    }
    joined = word_list(folder.name, "behind_hyphen")
    kept = {it for it in found if it.split("-")[1] not in joined}
    _write(folder / "keeps_hyphen.txt", about, kept)


def _write(path: Path, about: str, words: set[str]) -> None:
    rows = "\n".join(sorted(words))
    path.write_text(f"{about}{_BOOKS}{rows}\n", encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(words)}")


if __name__ == "__main__":
    main()
