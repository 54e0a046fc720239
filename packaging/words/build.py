"""Build the word data in `resources/` from named packages and the counts of 1916.

    python packaging/words/build.py --counts ../shared/data/counts

Needs Debian's `scowl` and the packages of `packaging/words/requirements.txt`; takes about
ten minutes. Two runs over the same inputs give the same bytes.

It writes `resources/confusions/en` (what was mined from the counts) and `lexicons/en` (all
words, their lists and frequencies).
`--keep-confusions` takes the mined tables as they are and builds the rest from them, in
twenty seconds.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import marisa_trie

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import clean_counts  # noqa: E402
import confusion_tables  # noqa: E402
import inputs  # noqa: E402
import mining  # noqa: E402
import twins  # noqa: E402
import unlisted  # noqa: E402
import word_lists  # noqa: E402

from ocrfix.words.arrays import write_arrays  # noqa: E402
from ocrfix.words.store import FREQUENCY_STEPS, backwards  # noqa: E402

LANGUAGE = "en"
LENT = 2_000_000
"""Running words that the subtitles are worth beside the newspapers' own counts."""
FLOOR = 5.0
"""Occurrences per 10^9 given to a listed word that was never counted."""


def main() -> None:
    """Build everything, or everything but the mined tables."""
    parser = inputs.options(str(__doc__))
    parser.add_argument("--keep-confusions", action="store_true")
    options = parser.parse_args()
    raw = inputs.raw_words(options.counts)
    tables = options.resources / "confusions" / LANGUAGE
    if options.keep_confusions:
        meanings = confusion_tables.read_words(tables / "words.tsv")
    else:
        mined = mining.mine(options.counts, print)
        meanings = confusion_tables.worth_keeping(mined.meanings, raw)
        confusion_tables.write(tables, meanings, mined.groups, raw)
        # The rest is built from what was written, so that both ways give the same bytes.
        meanings = confusion_tables.read_words(tables / "words.tsv")
    damage = {read: sum(m.share for m in found) for read, found in meanings.items()}
    lists = word_lists.compile_lists(_evidence(options.counts, raw, damage))
    counted = clean_counts.on_paper(raw, meanings, lists.__contains__)
    twin_of = twins.twins(counted, lists)
    _write_lexicon(options.resources / "lexicons" / LANGUAGE, lists, counted, twin_of)


def _evidence(
    counts: Path, raw: Mapping[str, inputs.RawCount], damage: Mapping[str, float]
) -> word_lists.Evidence:
    subtitles = inputs.subtitles()
    ones = {word: row.count for word, row in raw.items()}
    pairs = {(left, right): count for left, right, count in inputs.raw_pairs(counts)}
    runs_together = unlisted.together(ones, pairs)
    return word_lists.Evidence(
        raw,
        damage,
        subtitles,
        sum(subtitles.values()),
        unlisted.suspicion(ones, mining.grades(), runs_together),
        runs_together,
    )


def _write_lexicon(
    folder: Path,
    lists: Mapping[str, set[str]],
    counts: Mapping[str, int],
    twin_of: Mapping[str, str],
) -> None:
    """Write the tries of all words, one read backwards, their lists and frequencies in order."""
    folder.mkdir(parents=True, exist_ok=True)
    trie = marisa_trie.Trie(sorted(lists))
    trie.save(str(folder / "words.marisa"))
    backwards(lists).save(str(folder / "endings.marisa"))
    subtitles = inputs.subtitles()
    said = sum(subtitles.values())
    total = sum(counts.values())
    masks = [0] * len(lists)
    frequencies = [0] * len(lists)
    for word, names in lists.items():
        index = trie[word]
        masks[index] = sum(1 << word_lists.LISTS.index(name) for name in names)
        counted = max(
            counts.get(spelling, 0) + LENT * subtitles.get(spelling, 0) / said
            for spelling in (word, twin_of.get(word, word))
        )
        per_billion = max(FLOOR, 1e9 * counted / (total + LENT))
        frequencies[index] = round(FREQUENCY_STEPS * math.log1p(per_billion))
    meta = {
        "lists": word_lists.LISTS,
        "plain": word_lists.PLAIN,
        "versions": inputs.versions(),
        "words": len(lists),
    }
    arrays: dict[str, tuple[str, Sequence[int]]] = {
        "lists": ("H", masks),
        "frequencies": ("H", frequencies),
    }
    write_arrays(folder / "words.bin", arrays, meta)
    print(f"lexicon: {len(lists)} words")


if __name__ == "__main__":
    main()
