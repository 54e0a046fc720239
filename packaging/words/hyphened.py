"""Write `resources/lists/en/hyphened.txt`: words that books join with a hyphen.

    python packaging/words/hyphened.py BOOKS.txt.xz

Where no blank and no hyphen is read between such two words, they were rather printed as one. Those
are listed that stand three times in the books, and are no word without the hyphen. Two runs over
the same text give the same bytes; the books of ``packaging/language`` take half a minute.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "language")]

from texts import paragraphs  # noqa: E402

from ocrfix.words.lexicon import Lexicon  # noqa: E402

LEAST = 3
"""Times that two words must stand so."""
_HYPHENED = re.compile(r"(?<![\w'’-])[a-z]{2,}-[a-z]{2,}(?![\w'’-])")
_HEAD = """\
# Words with a hyphen between them that are no word without it, and stand three times or oftener in
# books of 1780 to 1925. Counted for this project, 2026. CC0-1.0.
"""


def main() -> None:
    """Count the words and write the list."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("books", nargs="+", type=Path)
    parser.add_argument("--resources", type=Path, default=ROOT / "resources")
    args = parser.parse_args()
    knows = Lexicon.load("en").knows
    counts = Counter[str]()
    for paragraph in paragraphs(args.books, set()):
        counts.update(_HYPHENED.findall(paragraph.lower()))
    found = sorted(
        it
        for it, count in counts.items()
        if count >= LEAST and not knows(it.replace("-", "")) and all(map(knows, it.split("-")))
    )
    path = args.resources / "lists" / "en" / "hyphened.txt"
    path.write_text(_HEAD + "\n".join(found) + "\n", encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(found)} compounds")


if __name__ == "__main__":
    main()
