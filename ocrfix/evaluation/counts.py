"""Counts that can be added: of one document, and of a whole set."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from typing import Any, Self


@dataclass(slots=True)
class Sums:
    """Base of all counts that are added field by field: numbers, lists, counts by a key, sums."""

    def add(self, other: Self) -> None:
        """Add another's counts to these, in place."""
        for each in fields(self):
            setattr(self, each.name, _sum(getattr(self, each.name), getattr(other, each.name)))


def _sum(mine: Any, theirs: Any) -> Any:  # noqa: ANN401 - whatever can be added
    if isinstance(mine, Sums):
        mine.add(theirs)
    elif isinstance(mine, dict) and not isinstance(mine, Counter):
        for key, value in theirs.items():
            mine[key] = _sum(mine[key] if key in mine else type(value)(), value)
    else:
        mine = mine + theirs
    return mine


@dataclass(slots=True)
class ErrorCounts(Sums):
    """Edit distances to the truth, and the truth's size.

    Attributes:
        documents: Documents measured.
        chars, words: Size of the truth, blanks between words included in ``chars``.
        raw_chars, cleaned_chars: Character edit distance of either reading.
        raw_words, cleaned_words: Word edit distance of either reading.
        better, same, worse: Documents by what cleaning did to their character distance.
        better_words, worse_words: Documents by what it did to their word distance.
        manner: Words of the raw reading that differ in the manner of printing alone; in no other
            figure.
    """

    documents: int = 0
    chars: int = 0
    words: int = 0
    raw_chars: int = 0
    cleaned_chars: int = 0
    raw_words: int = 0
    cleaned_words: int = 0
    better: int = 0
    same: int = 0
    worse: int = 0
    better_words: int = 0
    worse_words: int = 0
    manner: int = 0


@dataclass(slots=True)
class WordCounts(Sums):
    """Counts of words, before and after cleaning.

    Attributes:
        words: Words of the truth.
        raw_wrong: Of them, not read exactly as printed.
        cleaned_wrong: Of them, not so after cleaning.
        mended, broken: Words wrong before and right after, and the reverse.
        strays_gone, strays_new: Words of the reading that stand for nothing in the truth:
            removed and brought in by cleaning.
        letters_mended, letters_broken: Like mended and broken, edge marks and case aside.
        unexplained_mended, unexplained_broken: Of all these, those no change touches: the
            alignment shifted around a change nearby.
        changes: Changes made.
    """

    words: int = 0
    raw_wrong: int = 0
    cleaned_wrong: int = 0
    mended: int = 0
    broken: int = 0
    strays_gone: int = 0
    strays_new: int = 0
    letters_mended: int = 0
    letters_broken: int = 0
    unexplained_mended: int = 0
    unexplained_broken: int = 0
    changes: int = 0


@dataclass(slots=True)
class RuleCounts(Sums):
    """The record of one rule.

    Attributes:
        edits: Changes it had a step in.
        right: Of them, those without which the text would be farther from the truth.
        wrong: Of them, those without which it would be nearer.
        neither: Of them, those that change the words but not the distance.
        layout: Of them, those that change white space between words only.
        mended, broken: Words mended and broken that its changes touch, stray words too.
    """

    edits: int = 0
    right: int = 0
    wrong: int = 0
    neither: int = 0
    layout: int = 0
    mended: int = 0
    broken: int = 0


@dataclass(slots=True)
class HarmCounts(Sums):
    """Counts of harm: edits and suspects on the truth, where there is nothing to mend.

    Attributes:
        words: Words of the truth.
        edits: Changes made, those of mark spacing not counted.
        spacing: Changes of the spacing around marks only.
        suspects: Suspects raised on it.
    """

    words: int = 0
    edits: int = 0
    spacing: int = 0
    suspects: int = 0


@dataclass(slots=True)
class SuspectCounts(Sums):
    """Suspects against wrong words.

    Attributes:
        words: Units of the reading (a word, or a group of pieces) with letters or digits.
        wrong: Of them, those that differ from the truth, edge marks and case aside.
        flagged: Of them, those a suspect touches.
        caught: Of them, wrong and flagged.
        suspects: Suspects raised.
        on_marks: Of them, on words made of marks alone; no part of the figures.
        edge_only, case_only: Words right in letters that differ by edge marks, by case.
        stray_marks: Words made of marks that stand for nothing.
        lost: Words of the truth that the reading has nothing for.
    """

    words: int = 0
    wrong: int = 0
    flagged: int = 0
    caught: int = 0
    suspects: int = 0
    on_marks: int = 0
    edge_only: int = 0
    case_only: int = 0
    stray_marks: int = 0
    lost: int = 0


@dataclass(slots=True)
class RankCounts(Sums):
    """Counts of suggestion lists by the rank of the right word.

    Attributes:
        asked: Wrong words that suggestions were asked for.
        first, first_five, first_nine: How often the right one stood so high.
    """

    asked: int = 0
    first: int = 0
    first_five: int = 0
    first_nine: int = 0

    def note(self, rank: int | None) -> None:
        """Count one answer.

        Args:
            rank: 0-based place of the right word; None if it is not there.
        """
        self.asked += 1
        if rank is not None:
            self.first += rank < 1
            self.first_five += rank < 5  # noqa: PLR2004
            self.first_nine += rank < 9  # noqa: PLR2004


@dataclass(slots=True)
class BreakCounts(Sums):
    """Counts of words broken at a line end, for one kind of hyphen.

    Attributes:
        breaks: Breaks in the truth.
        unseen: Of them, those whose two halves the reading does not show at a line end.
        right: Decided rightly: a soft hyphen gone, a hard one kept, halves joined.
        wrong: Decided wrongly.
        asked: Left as it was, and the reader is asked.
        left: Left as it was without a word.
    """

    breaks: int = 0
    unseen: int = 0
    right: int = 0
    wrong: int = 0
    asked: int = 0
    left: int = 0


@dataclass(slots=True)
class ScoreTally(Sums):
    """Flagged words by their score, for precision at a recall.

    Attributes:
        scores: Score of each flagged word, and whether it was wrong.
    """

    scores: list[tuple[float, bool]] = field(default_factory=list)

    def precision_at(self, recall: float, wrong: int) -> float | None:
        """Precision where the surest suspects first reach a recall.

        Equal scores are taken together.

        Args:
            recall: The share of all wrong words to be caught, 0..1.
            wrong: All wrong words.

        Returns:
            The precision of the suspects down to that score; None if all together do not
            catch so many.
        """
        caught = 0
        by_score = sorted(self.scores, reverse=True)
        for taken, (score, is_wrong) in enumerate(by_score, 1):
            caught += is_wrong
            last_of_score = taken == len(by_score) or by_score[taken][0] != score
            if last_of_score and wrong and caught >= recall * wrong:
                return caught / taken
        return None
