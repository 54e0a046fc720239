"""Write `resources/lists/en/side_by_side.txt`: words that books print beside each other.

    python packaging/words/side_by_side.py BOOKS.txt.xz

Those are two words that would be one without the blank between them (“off ice”). The rule that
joins parted words asks for them. Two runs over the same text give the same bytes; the books of
``packaging/language`` take a minute.
"""

from __future__ import annotations

import argparse
import re
import sys
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "language")]

from texts import paragraphs  # noqa: E402

from ocrfix.language.language import Language  # noqa: E402
from ocrfix.rules.joins.parted_word import may_be_one  # noqa: E402
from ocrfix.words.lexicon import Lexicon  # noqa: E402

_PIECE = re.compile(r"[a-z]+(?:['’-][a-z]+)*|[^a-z\s]")
_HEAD = """\
# Words that would be one without the blank between them, which stand side by side in
# {millions} million words of books of 1780 to 1925. Counted for this project, 2026. CC0-1.0.
"""


def main() -> None:
    """Look for the pairs and write the list."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("books", nargs="+", type=Path)
    parser.add_argument("--resources", type=Path, default=ROOT / "resources")
    args = parser.parse_args()
    is_pair = may_be_one(Language(Lexicon.load("en")))
    words, pairs = 0, set[str]()
    for paragraph in paragraphs(args.books, set()):
        pieces = _PIECE.findall(paragraph.lower())
        words += sum(map(str.isalpha, pieces))
        pairs.update(f"{left} {right}" for left, right in pairwise(pieces))
        if len(pairs) > 1 << 20:
            pairs = {it for it in pairs if is_pair[it]}
    found = sorted(it for it in pairs if is_pair[it])
    path = args.resources / "lists" / "en" / "side_by_side.txt"
    head = _HEAD.format(millions=round(words / 1e6))
    path.write_text(head + "\n".join(found) + "\n", encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(found)} pairs")


if __name__ == "__main__":
    main()
