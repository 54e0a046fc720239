"""Learn `resources/confusions/en/letters.tsv` from every damaged word of the raw counts.

    python packaging/words/letter_rates.py --counts ../shared/data/counts

`build.py` learns letters from the words whose company tells what they stand for; most
damaged words are too rare to have any. Here each unlisted word of the counts is shared out
among the words near it, by how common these are and how likely they are read so, and among
names and words nobody listed: first by the number of letters that differ, then twice by
what was learnt of the letters. Needs the compiled lexicon and `near.bin`: run it after
`near_index.py`. Two runs give the same bytes.

Source:
    Learning a channel from misspellings alone, by sharing each out among what it may
    stand for: M. D. Kernighan, K. W. Church, W. A. Gale, *A Spelling Correction Program
    Based on a Noisy Channel Model*, COLING 1990.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

import clean_counts  # noqa: E402
import confusion_tables  # noqa: E402
import inputs  # noqa: E402
import letter_model  # noqa: E402
from letter_model import Group, Pair  # noqa: E402

from ocrfix.words.channel import WEIGHT, LetterChannel  # noqa: E402
from ocrfix.words.confusions import Confusions  # noqa: E402
from ocrfix.words.lexicon import Lexicon  # noqa: E402
from ocrfix.words.near_words import NearWords  # noqa: E402
from ocrfix.words.shapes import Shapes  # noqa: E402

Score = Callable[[str, str, int], float]
"""Word read, word meant, letters that differ: ln of the chance that it is read so."""

LANGUAGE = "en"
ROUNDS = 3
RATES = {1: 2e-3, 2: 4e-5}
"""Rates of readings one and two letters away, before any letter was learnt."""
SHORTEST, LONGEST = 3, 24
CERTAIN_SHARE = 0.6
"""A mined word with at least this share of one meaning teaches too."""
LEAST_PART = 0.2
"""A word that a damaged one stands for less often than this teaches nothing."""
UNLISTED = math.log(2e-9)
"""Share of one word or name that nobody listed, its letters aside."""
UNLISTED_NAME = 3.0
"""The factor by which that is likelier of a form that mostly has a capital."""
NAME_CAPITALS = 0.5
MOST_LETTERS = 5.0
LETTERS = 0.5
"""Weight and bounds of the evidence of letters, as in `ocrfix.suspects.settings`."""
LEAST_LISTED = 0.01
"""Occurrences per million that every listed word is worth."""
LEAST_PAIRS = {1: 3, 2: 4, 3: 6}
LEAST_RATE = 1e-7


@dataclass(frozen=True, slots=True)
class Form:
    """A damaged or unlisted word of the counts.

    Attributes:
        read: Lower case.
        count: Occurrences.
        by_itself: ln of the chance that it is a word or a name as it stands.
    """

    read: str
    count: int
    by_itself: float


def main() -> None:
    """Learn, and write the table."""
    parser = inputs.options(str(__doc__))
    options = parser.parse_args()
    confusions, lexicon = Confusions.load(LANGUAGE), Lexicon.load(LANGUAGE)
    raw = inputs.raw_words(options.counts)
    forms = list(_forms(raw, lexicon))
    meanings = confusion_tables.read_words(
        options.resources / "confusions" / LANGUAGE / "words.tsv"
    )
    on_paper = clean_counts.on_paper(raw, meanings, lexicon.is_listed)
    mined = [
        Pair(read, found[0].meant, found[0].count)
        for read in confusions.words
        for found in [confusions.meanings(read)]
        if found[0].share >= CERTAIN_SHARE and len(read) >= SHORTEST
    ]
    forms = [form for form in forms if form.read not in confusions.words]
    score: Score = _by_distance
    groups: list[Group] = []
    for _ in range(ROUNDS):
        pairs = list(_shared_out(forms, score, lexicon, NearWords.load(LANGUAGE)))
        groups = _learn([*mined, *pairs], on_paper)
        print(f"{len(pairs)} pairs, {len(groups)} groups")
        score = _by_letters(groups)
    confusion_tables.write_letters(options.resources / "confusions" / LANGUAGE, groups)


def _forms(raw: Mapping[str, inputs.RawCount], lexicon: Lexicon) -> Iterator[Form]:
    """Give the forms that stand in no list."""
    shapes = Shapes.load(LANGUAGE)
    for read, row in raw.items():
        if lexicon.is_listed(read) or not SHORTEST <= len(read) <= LONGEST:
            continue
        if not (read.isascii() and read.isalpha()):
            continue
        is_name = row.capitals > NAME_CAPITALS * row.count
        letters = shapes.evidence(read, name=is_name)
        letters = LETTERS * min(max(letters, -MOST_LETTERS), MOST_LETTERS)
        yield Form(read, row.count, UNLISTED + letters + UNLISTED_NAME * is_name)


def _by_distance(_read: str, _meant: str, distance: int) -> float:
    return math.log(RATES[distance]) if distance else 0.0


def _by_letters(groups: list[Group]) -> Score:
    costs = {(group.read, group.meant): group.cost for group in groups}
    channel = LetterChannel(Confusions(costs, {}))
    return lambda read, meant, _: channel.weigh(read, meant) / WEIGHT


def _shared_out(
    forms: list[Form], score: Score, lexicon: Lexicon, near: NearWords
) -> Iterator[Pair]:
    """Share every form out among what it may stand for."""
    for form in forms:
        chances = {
            word: score(form.read, word, distance)
            + math.log(max(lexicon.frequency(word), LEAST_LISTED) / 1e6)
            for word, distance in near.near(form.read)
        }
        whole = sum(map(math.exp, chances.values())) + math.exp(form.by_itself)
        for word, chance in chances.items():
            part = math.exp(chance) / whole
            if part >= LEAST_PART:
                yield Pair(form.read, word, form.count * part)


def _learn(pairs: list[Pair], on_paper: Mapping[str, int]) -> list[Group]:
    return letter_model.learn(pairs, on_paper, LEAST_PAIRS, LEAST_RATE)


if __name__ == "__main__":
    main()
