"""Build `resources/lists/en/written_with_capital.txt`: words hardly ever written small.

    python packaging/words/capital_words.py --counts ../shared/data/counts

Run it after `build.py`, whose packages it needs. Dictionaries know many names as words too
(`john`, `york`); a suggestion for one of them wants its capital. Two runs over the same inputs
give the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import inputs  # noqa: E402

from ocrfix.words.lexicon import Lexicon  # noqa: E402
from ocrfix.words.misreadings import is_rather_name  # noqa: E402

LANGUAGE = "en"
SHORTEST = 3
LEAST_COUNT, LEAST_CAPITALS = 30, 0.9
"""Occurrences a word must have, and the share of them with a capital."""
HEAD = """\
# Words that stand in the lists in small letters too, but are names, not among the common words,
# and stand with a capital in nine of ten places of the counts of 1916. Made for this project by
# packaging/words/capital_words.py from 26,173 front pages of Chronicling America, public domain.
# CC0-1.0.
"""


def main() -> None:
    """Write the list."""
    parser = inputs.options(str(__doc__))
    options = parser.parse_args()
    lexicon = Lexicon.load(LANGUAGE)
    words = sorted(
        word
        for word, row in inputs.raw_words(options.counts).items()
        if row.count >= LEAST_COUNT
        and row.capitals >= LEAST_CAPITALS * row.count
        and len(word) >= SHORTEST
        and lexicon.knows(word)
        and is_rather_name(word, lexicon)
    )
    path = options.resources / "lists" / LANGUAGE / "written_with_capital.txt"
    path.write_text(HEAD + "".join(f"{word}\n" for word in words), encoding="utf-8")
    print(f"{path.name}: {len(words)} words")


if __name__ == "__main__":
    main()
