"""The numbers that readings are weighed by; where each comes from stands in the file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ocrfix.language.costs import cost_of
from ocrfix.resources import read_numbers, resource


@dataclass(frozen=True, slots=True)
class Weights:
    """Costs, in nats as they stand in the file.

    Attributes:
        unlisted: Of a word that stands in no list, as printed, where all else says as much
            for it as against it.
        looks: Factor to the ln of the odds that such a word is wrong, by its looks.
        long_letter: Of each letter beyond the eleventh of such a word.
        name: What a capital in mid-sentence takes off the cost of an unlisted word.
        run_together: Of a lost blank.
        further_run: Of each further one in the same token.
        run_misread: Of a misread word among words run together.
        good_run: Where words that ran together cost no more, neighbours aside, no second one of
            them is thought misread.
        run_speck: Of a letter among them that is none.
        run_speck_in_word: Of a mark inside a misread word among them.
        before_capital: Of a blank lost between a small letter and a capital.
        cased: Of small letters read as capitals.
        mixed_case: Of capitals inside a listed word, or small letters among capitals, as printed.
        mark_for_blank: Of a mark read over a blank.
        mark_dropped: What it costs more that the mark is none.
        joining_mark: What it costs more if it is a hyphen or an apostrophe.
        torn: Of a blank read into a word.
        torn_at_mark: What a mark in the tear costs more.
        torn_at_stop: What it costs less at a stop that can end nothing.
        torn_letter: What it costs less if one piece is a single letter.
        torn_misread: What it costs more if letters are misread too.
        torn_at_hyphen: Of a blank read behind a hyphen, whether the hyphen was printed or not.
        hyphen_apart: Of such a hyphen as printed, with the blank.
        torn_around_speck: What it costs more that a speck stands between the pieces.
        good_word: If one word costs no more than this, its neighbours unknown, no words run
            together are looked for of which one is misread: of a thousand tokens for which one
            costs 14 to 17 nats hardly one was several.
        listed: Of a word read as another, beside how often that was counted.
        legible: Where a smaller share of the tokens around is plainly words, nothing is corrected.
        rather_misread: How sure a correction must be, 0..1, for a rare word or dialect to be rather
            misread,
        damaged: and how large the share of damaged words in the document.
        much_damaged: The share of damaged words from which a document counts as damaged, where a
            profile asks less there.
        surer_listed: How much surer a correction of a listed word must be, since it may break one.
        surer_name: The same of a name that recurs, where what it may be never stands.
    """

    unlisted: float
    looks: float
    long_letter: float
    name: float
    run_together: float
    further_run: float
    run_misread: float
    good_run: float
    run_speck: float
    run_speck_in_word: float
    before_capital: float
    cased: float
    mixed_case: float
    mark_for_blank: float
    mark_dropped: float
    joining_mark: float
    torn: float
    torn_at_mark: float
    torn_at_stop: float
    torn_letter: float
    torn_misread: float
    torn_at_hyphen: float
    hyphen_apart: float
    torn_around_speck: float
    good_word: float
    listed: float
    legible: float
    rather_misread: float
    damaged: float
    much_damaged: float
    surer_listed: float
    surer_name: float

    @classmethod
    @cache
    def shipped(cls) -> Weights:
        """Give the numbers that ship, read once per process."""
        return read_numbers(resource("correction", "weights.toml"), cls)

    def cost(self, name: str) -> int:
        """Give one of them as a cost."""
        return cost_of(getattr(self, name))
