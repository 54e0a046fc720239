"""The reliability of edits: of those said to be 98 % sure, the share that is right.

An edit is *right* if the text is nearer to the truth for it and every word it writes is
printed so; from one wrong word to another is wrong. It is *right in letters* if that holds
when marks at the edges and case of those words are set aside, of which an edit may say nothing.
An edit that only takes something away needs to come nearer. Edits of white space between words
alone are not counted. Edits that were made are judged as in `attribution`; edits that are offered
are judged one by one on the cleaned text. What an edit repairs, by its own account, is told by its
words before and after, as in `kinds`.

Source:
    Bins of said against seen frequencies: A. H. Murphy and R. L. Winkler, *Reliability of
    Subjective Probability Forecasts of Precipitation and Temperature*, Applied Statistics 26,
    1977, 41-47. Log loss: I. J. Good, *Rational Decisions*, Journal of the Royal Statistical
    Society B 14, 1952, 107-114; in nats.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from rapidfuzz.distance import Levenshtein

from ocrfix.evaluation.align import Alignment, Group, cores_of, fold_space
from ocrfix.evaluation.attribution import Effect, JudgedChange
from ocrfix.evaluation.counts import Sums
from ocrfix.evaluation.kinds import kind_of
from ocrfix.evaluation.reader import MeasuredOffer, MeasuredText

BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99)
"""The lower ends of the ten bins, narrower where it is decided what is made; the last ends at 1."""
SUSPECTS = "doubtful words"
RULES = "rules"
_GROUP_OF_SUSPECTS = "suspects."
# Log loss of what was said to be certain, or out of the question, and was not, has an end.
_SUREST = 1.0 - 1e-4


class Right(Enum):
    """The grade to which an edit is right.

    Attributes:
        NOT: It is wrong.
        IN_LETTERS: What it writes is printed so, marks at the edges of words and case aside.
        EXACTLY: It is printed so.
    """

    NOT = 0
    IN_LETTERS = 1
    EXACTLY = 2


@dataclass(slots=True)
class BinCounts(Sums):
    """Edits that are about as sure.

    Attributes:
        edits: How many.
        right: Of them.
        right_letters: Of them, edge marks and case aside.
        said: What they said, added up.
        loss: Their log loss, added up, in nats.
    """

    edits: int = 0
    right: int = 0
    right_letters: int = 0
    said: float = 0.0
    loss: float = 0.0

    def note(self, said: float, right: Right) -> None:
        """Count one edit."""
        self.edits += 1
        self.right += right is Right.EXACTLY
        self.right_letters += right is not Right.NOT
        self.said += said
        chance = min(max(said, 1.0 - _SUREST), _SUREST)
        self.loss -= math.log(chance if right is Right.EXACTLY else 1.0 - chance)


@dataclass(slots=True)
class Reliability(Sums):
    """Edits by what they say of themselves.

    Attributes:
        bins: By whose they are, `SUSPECTS` or `RULES`, and the number of their bin.
        kinds: By whose they are, and what they say they repair.
    """

    bins: dict[tuple[str, int], BinCounts] = field(default_factory=dict)
    kinds: dict[tuple[str, str], BinCounts] = field(default_factory=dict)

    def note(self, rule_ids: Sequence[str], kind: str, said: float, right: Right) -> None:
        """Count one edit."""
        is_suspect = any(rule_id.startswith(_GROUP_OF_SUSPECTS) for rule_id in rule_ids)
        whose = SUSPECTS if is_suspect else RULES
        self.bins.setdefault((whose, bin_of(said)), BinCounts()).note(said, right)
        self.kinds.setdefault((whose, kind), BinCounts()).note(said, right)


def bin_of(said: float) -> int:
    """Give the number of the bin of a sureness, 0..1; each holds its lower end."""
    return bisect_right(BINS, said) - 1


def measure_reliability(
    judged: Sequence[JudgedChange], cleaned: MeasuredText, beside: Alignment
) -> Reliability:
    """Judge what was made and what is offered in one document.

    Args:
        judged: The changes that were made.
        cleaned: What cleaning made of the text, with its offers.
        beside: The cleaned text beside the truth.
    """
    found = Reliability()
    for one in judged:
        said = one.change.confidence
        if said is None or one.effect is Effect.LAYOUT:
            continue
        change = one.change
        start, end = change.cleaned_start, change.cleaned_end
        right = Right.NOT
        if one.effect is Effect.RIGHT:
            right = how_right(beside, start, end)
        kind = _repairs(beside.text, start, end, change.before, undone=True)
        found.note(change.rule_ids, kind, said, right)
    for offer in cleaned.offers:
        would_be = how_right_would_be(beside, offer)
        if would_be is not None:
            kind = _repairs(beside.text, offer.start, offer.end, offer.after)
            found.note((offer.rule_id,), kind, offer.confidence, would_be)
    return found


def how_right(alignment: Alignment, start: int, end: int) -> Right:
    """Return the grade to which all words of a stretch of a reading are read as printed.

    Args:
        alignment: The reading beside the truth.
        start: Where the stretch begins in the text of the reading.
        end: Where it ends, half-open. A blank between two words stands for both; nothing
            between two words for none.
    """
    is_blank = start < end and not alignment.text[start:end].strip()
    words = (alignment.words_touching if is_blank else alignment.words_overlapping)(start, end)
    right = Right.EXACTLY
    for at in alignment.groups_of_words(words):
        group = alignment.groups[at]
        read, truth = alignment.read_of(group), alignment.truth_of(group)
        if cores_of(read) != cores_of(truth):
            return Right.NOT
        if tuple(read) != truth:
            right = Right.IN_LETTERS
    return right


def how_right_would_be(beside: Alignment, offer: MeasuredOffer) -> Right | None:
    """Return the grade of an edit had it been made; None if it only moves words."""
    groups = _groups_near(beside, offer.start, offer.end)
    if not groups:
        return None
    words = beside.words[groups[0].read_start : groups[-1].read_end]
    start, end = min(offer.start, words[0].start), max(offer.end, words[-1].end)
    truth = beside.truth[groups[0].truth_start : groups[-1].truth_end]
    head, tail = beside.text[start : offer.start], beside.text[offer.end : end]
    with_it = f"{head}{offer.after}{tail}"
    before, after = fold_space(beside.text[start:end]), fold_space(with_it)
    if before == after:
        return None
    printed = " ".join(truth)
    if Levenshtein.distance(after, printed) >= Levenshtein.distance(before, printed):
        return Right.NOT
    return how_right(
        Alignment(with_it, truth, beside.manner), len(head), len(head) + len(offer.after)
    )


def _groups_near(beside: Alignment, start: int, end: int) -> Sequence[Group]:
    """Give the groups whose words a stretch touches, with what is lost between and beside them."""
    found = beside.groups_of_words(beside.words_touching(start, end))
    if not found:
        return ()
    first, last = found.start, found.stop
    groups = beside.groups
    while first > 0 and _is_lost(groups[first - 1]):
        first -= 1
    while last < len(groups) and _is_lost(groups[last]):
        last += 1
    return groups[first:last]


def _is_lost(group: Group) -> bool:
    return group.read_start == group.read_end


def _repairs(text: str, start: int, end: int, other: str, *, undone: bool = False) -> str:
    """Return the kind of damage that an edit repairs by its own account.

    Args:
        text: The text before the edit, or after it.
        start: Where the edit stands in it.
        end: Where it ends, half-open.
        other: What the edit puts there, or what it took away.
        undone: Whether `text` is the text after the edit.
    """
    first, last = start, end
    while first > 0 and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and not text[last].isspace():
        last += 1
    here = text[first:last].split()
    there = f"{text[first:start]}{other}{text[end:last]}".split()
    while here and there and here[0] == there[0]:
        del here[0], there[0]
    while here and there and here[-1] == there[-1]:
        del here[-1], there[-1]
    if not here and not there:
        return "nothing"
    return str(kind_of(there, here) if undone else kind_of(here, there))
