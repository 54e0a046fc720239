"""Build `resources/lexicons/en/today.bin`: how common the listed words are in texts of today.

    python packaging/words/words_of_today.py

Needs the compiled lexicon and the package `wordfreq`, whose figures it rounds to steps of 10
percent; run it after `build.py`. Two runs over the same lexicon give the same bytes.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import math
import sys
from pathlib import Path

import marisa_trie

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from wordfreq import get_frequency_dict  # noqa: E402

from ocrfix.words.arrays import write_arrays  # noqa: E402
from ocrfix.words.store import COMMONEST_TODAY, RAREST_TODAY, STEPS_PER_TENFOLD  # noqa: E402

LANGUAGE = "en"


def main() -> None:
    """Write the figures."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--resources", type=Path, default=ROOT / "resources")
    folder = parser.parse_args().resources / "lexicons" / LANGUAGE
    words = marisa_trie.Trie()
    words.mmap(str(folder / "words.marisa"))
    today = get_frequency_dict(LANGUAGE, wordlist="large")
    steps = [RAREST_TODAY] * len(words)
    for word in words:
        share = today.get(word, 0.0)
        if share > 0:
            step = round(-STEPS_PER_TENFOLD * math.log10(share / COMMONEST_TODAY))
            steps[words[word]] = min(max(step, 0), RAREST_TODAY - 1)
    meta = {"source": f"wordfreq {importlib.metadata.version('wordfreq')}", "words": len(steps)}
    write_arrays(folder / "today.bin", {"steps": ("B", steps)}, meta)
    print(f"today: {sum(it != RAREST_TODAY for it in steps)} of {len(steps)} words")


if __name__ == "__main__":
    main()
