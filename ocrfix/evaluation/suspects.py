"""Suspects and suggestions against the words that are really wrong.

The unit is a *word of the reading*: a group of the alignment with a letter or digit in it.
A word torn in pieces, or words run together, are one unit, so that it neither pays nor
costs to flag every piece. A unit is *wrong* if it differs from the truth after edge
punctuation and case are set aside; a stray word with letters is wrong. It is *flagged* if
a suspect shares a character with it, with the score of the surest. Words made of marks
alone are no units; words of the truth that are lost cannot be flagged and are counted apart.

Suggestions are asked for every wrong unit, flagged or not: for the span of its surest
suspect, or else for its longest word. A suggestion is right if it, or the unit with it put
in the span's place, reads like the truth, edge marks and case aside. *Near* units are those
whose truth is one word with at most three letters to change.

Source:
    Precision, recall and F1 are the usual ones of C. J. van Rijsbergen, *Information
    Retrieval*, 2nd ed. 1979, ch. 7; detection per word and ranked suggestions as two tasks
    follow the ICDAR 2017 and 2019 competitions on post-OCR text correction (G. Chiron et
    al., ICDAR 2017, 1423-1428; C. Rigaud et al., ICDAR 2019, 1588-1593).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from ocrfix.evaluation.align import Alignment, Group, PlacedWord, cores_of
from ocrfix.evaluation.counts import RankCounts, ScoreTally, Sums, SuspectCounts
from ocrfix.evaluation.reader import MeasuredSuspect, Reader

# Issue 3: "wrong words within three letters of a one-word truth".
NEAR_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """One word of the reading as a detector is judged on it.

    Attributes:
        group: Its group in the alignment.
        read: Its cores in the reading, pieces in order.
        truth: Its cores in the truth; empty for a stray word.
    """

    group: Group
    read: tuple[str, ...]
    truth: tuple[str, ...]

    @property
    def wrong(self) -> bool:
        """Return whether it differs from the truth, edge marks and case aside."""
        return self.read != self.truth

    @property
    def near(self) -> bool:
        """Return whether its truth is one word with at most three letters to change."""
        if len(self.truth) != 1:
            return False
        read = " ".join(self.read)
        return Levenshtein.distance(read, self.truth[0], score_cutoff=NEAR_LETTERS) <= NEAR_LETTERS


def units_of(alignment: Alignment) -> Iterator[Unit]:
    """The words of a reading that have letters or digits, in order."""
    for group in alignment.groups:
        read = cores_of(alignment.read_of(group))
        if read:
            yield Unit(group, tuple(read), tuple(cores_of(alignment.truth_of(group))))


@dataclass(slots=True)
class SuspectFigures(Sums):
    """Everything counted about suspects and suggestions.

    Attributes:
        counts: Detection, word by word.
        tally: Scores of the flagged words.
        ranks: Suggestions for all wrong words.
        near_ranks: Suggestions for the near ones.
    """

    counts: SuspectCounts = field(default_factory=SuspectCounts)
    tally: ScoreTally = field(default_factory=ScoreTally)
    ranks: RankCounts = field(default_factory=RankCounts)
    near_ranks: RankCounts = field(default_factory=RankCounts)


def measure_suspects(
    reader: Reader, alignment: Alignment, language: str, *, suggestions: bool = True
) -> SuspectFigures:
    """Measure a reader's suspects, and its suggestions, on one reading.

    Args:
        reader: What is measured.
        alignment: The reading that is examined, beside the truth.
        language: BCP 47 tag of the text.
        suggestions: Whether to ask for suggestions, which may take long.
    """
    suspects = reader.detect(alignment.text, language)
    measured = SuspectFigures(_count_differences(alignment))
    by_group, measured.counts.on_marks = suspects_by_group(alignment, suspects)
    measured.counts.suspects = len(suspects)
    for unit in units_of(alignment):
        surest = by_group.get(unit.group)
        measured.counts.words += 1
        measured.counts.wrong += unit.wrong
        if surest is not None:
            measured.counts.flagged += 1
            measured.counts.caught += unit.wrong
            measured.tally.scores.append((surest.score, unit.wrong))
        if unit.wrong and suggestions:
            rank = _rank(reader, alignment, unit, surest, language)
            measured.ranks.note(rank)
            if unit.near:
                measured.near_ranks.note(rank)
    return measured


def suspects_by_group(
    alignment: Alignment, suspects: Iterable[MeasuredSuspect]
) -> tuple[dict[Group, MeasuredSuspect], int]:
    """Give the surest suspect of each group, and how many touch marks alone."""
    surest: dict[Group, MeasuredSuspect] = {}
    on_marks = 0
    for suspect in suspects:
        words = alignment.words_overlapping(suspect.start, suspect.end)
        on_marks += not cores_of([alignment.words[index].text for index in words])
        for index in alignment.groups_of_words(words):
            group = alignment.groups[index]
            known = surest.get(group)
            if known is None or suspect.score > known.score:
                surest[group] = suspect
    return surest, on_marks


def _count_differences(alignment: Alignment) -> SuspectCounts:
    """Count what is apart from wrong words: edge marks, case, stray marks, lost words."""
    counts = SuspectCounts()
    for group in alignment.groups:
        read, truth = alignment.read_of(group), alignment.truth_of(group)
        if tuple(read) == truth:
            continue
        read_cores, truth_cores = cores_of(read), cores_of(truth)
        if not read_cores and not truth_cores:
            counts.stray_marks += len(read)
        elif not read:
            counts.lost += len(truth_cores)
        elif read_cores == truth_cores:
            same_but_case = " ".join(read).casefold() == " ".join(truth).casefold()
            counts.case_only += same_but_case
            counts.edge_only += not same_but_case
    return counts


def _rank(
    reader: Reader,
    alignment: Alignment,
    unit: Unit,
    suspect: MeasuredSuspect | None,
    language: str,
) -> int | None:
    """Return the rank of the right word among the suggestions, 0-based; None if it is not there."""
    start, end = span_to_ask(alignment, unit, suspect)
    for rank, suggestion in enumerate(reader.suggest(alignment.text, start, end, language)):
        if is_right(alignment, unit, (start, end), suggestion):
            return rank
    return None


def is_right(alignment: Alignment, unit: Unit, asked: tuple[int, int], suggestion: str) -> bool:
    """Return whether a suggestion, or its unit with it, reads like the truth.

    Args:
        alignment: The reading beside the truth.
        unit: The word that is wrong.
        asked: The span that the suggestion was asked for, half-open.
        suggestion: What is to be put there.
    """
    text = alignment.text
    start, end = asked
    unit_start, unit_end = alignment.span_of(unit.group)
    whole = text[min(unit_start, start) : start] + suggestion + text[end : max(unit_end, end)]
    return list(unit.truth) in (cores_of(suggestion.split()), cores_of(whole.split()))


def span_to_ask(
    alignment: Alignment, unit: Unit, suspect: MeasuredSuspect | None
) -> tuple[int, int]:
    """Give the span for which suggestions are asked: the suspect's, or the longest word's."""
    if suspect is not None:
        return suspect.start, suspect.end
    words: Sequence[PlacedWord] = alignment.words[unit.group.read_start : unit.group.read_end]
    longest = max(words, key=lambda word: len(word.text))
    return longest.start, longest.end
