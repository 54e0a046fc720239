"""Build `resources/lexicons/en/near.bin`: the common words by the rests of their letters.

    python packaging/words/near_index.py

Needs only the compiled lexicon; run it after `build.py`. Two runs over the same lexicon
give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from ocrfix.language.making.near_index import write  # noqa: E402
from ocrfix.resources import read_rows  # noqa: E402
from ocrfix.words.lexicon import Lexicon  # noqa: E402

LANGUAGE = "en"


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--resources", type=Path, default=ROOT / "resources")
    options = parser.parse_args()
    path = options.resources / "lexicons" / LANGUAGE / "near.bin"
    number = write(Lexicon.load(LANGUAGE), path, strokes())
    print(f"{path.name}: {number} words")


def strokes() -> dict[str, str]:
    """Read the uprights and bows that each letter is printed with."""
    rows = (line.split("\t") for line in read_rows(HERE / "strokes.txt"))
    return {row[0]: row[1] for row in rows}


if __name__ == "__main__":
    main()
