"""The channel of a document: how often its letters are lost, misread, set apart, by operation.

How a text is damaged depends on where it comes from: in an export hardly a letter is misread and
nearly every odd word has lost its first; on a scan it is the other way round. Every document
starts from the rates of its kind, and moves toward what its own surest repairs show, the further
the longer it is.

Rates are counts: what ships is worth so many things seen, and what a document shows is added.
So are those of the marks between words, which stand in the same file.

Source:
    A rate under a prior whose weight is a number of things seen: A. Gelman et al., *Bayesian Data
    Analysis*, 3rd ed., 2013, sections 2.4 and 3.4.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

from ocrfix.language.costs import CERTAIN
from ocrfix.resources import read_table, resource


class Source(StrEnum):
    """The source of a text."""

    EXPORT = "digital-export"
    LAYOUT_OCR = "layout-ocr"
    PLAIN_OCR = "plain-ocr"


class Harm(StrEnum):
    """The kind of harm to a word.

    Attributes:
        LOST_FIRST: A word lost its first letter.
        LOST_LAST: It lost its last letter.
        APART: Its first letter stands alone.
        MISREAD: One of its letters is read as another.
        SPLIT: A blank is read into it.
        RUN_TOGETHER: The blank behind it is lost.
        TORN: Behind a torn paragraph, it lost its first letter.
        FURTHER: It lost one letter more.
        WORD: A word of one letter was lost before it.
        SPECK: Letters stand beside it that are none.
    """

    LOST_FIRST = "lost-first"
    LOST_LAST = "lost-last"
    APART = "apart"
    MISREAD = "misread"
    SPLIT = "split"
    RUN_TOGETHER = "run-together"
    TORN = "torn"
    FURTHER = "further"
    WORD = "word"
    SPECK = "speck"


_PARAGRAPH_RATES = frozenset({Harm.TORN})
_FIXED = frozenset({Harm.FURTHER})


def counted(shares: Iterable[float], worth: float) -> list[int]:
    """Give shares as counts that are worth so many things seen, in parts of `CERTAIN`.

    Args:
        shares: Of what may become of a thing; they need not add up to one.
        worth: How many things they are worth beside those a document shows.
    """
    shares = list(shares)
    whole = sum(shares)
    return [round(part / whole * worth * CERTAIN) for part in shares]


@dataclass(frozen=True)
class Channel:
    """The rates of one document.

    Attributes:
        source: What it is.
        counts: By harm, the words it befell and all that it might have, in parts of `CERTAIN`.
        strokes: How many small i that were read as capitals its repairs have made small.
    """

    source: Source
    counts: Mapping[Harm, tuple[int, int]]
    strokes: int = 0

    @classmethod
    @cache
    def shipped(cls, source: Source) -> Channel:
        """Give the rates that documents of a kind start from."""
        data = shipped_rates()[source]
        counts = {}
        for harm in Harm:
            rate = data[harm]
            weight = data["paragraphs" if harm in _PARAGRAPH_RATES else "words"]
            befell, spared = counted((rate, 1 - rate), weight)
            counts[harm] = befell, befell + spared
        return cls(source, counts)

    @cached_property
    def rates(self) -> Mapping[Harm, float]:
        """The rate of each harm to a word, 0..1."""
        return {harm: part / whole for harm, (part, whole) in self.counts.items()}

    def nats(self, harm: Harm) -> float:
        """Give what a harm costs: the negative logarithm of its rate."""
        return -math.log(self.rates[harm])

    def following(self, seen: Mapping[Harm, float], words: int, torn: int) -> Channel:
        """Give the channel as the surest repairs of the document show it.

        Args:
            seen: How many repairs of each kind are sure, or are to be expected.
            words: Words of the document.
            torn: Torn paragraphs of it.

        Returns:
            The rates of its kind, moved toward those counted by as much as the document is long.
        """
        counts = dict(Channel.shipped(self.source).counts)
        for harm in counts.keys() - _FIXED:
            there = torn if harm in _PARAGRAPH_RATES else words
            befell = min(seen.get(harm, 0.0), there)
            part, whole = counts[harm]
            counts[harm] = part + round(befell * CERTAIN), whole + there * CERTAIN
        return Channel(self.source, counts)

    def showing(self, repairs: Mapping[str, int], words: int) -> Channel:
        """Return the rates of damage of a scan, adjusted to the repairs that were made.

        Args:
            repairs: How many each rule is sure of, by its id.
            words: Words of the document.

        Returns:
            The rates of its kind, moved as `following` does. A repair stands for as many of its
            harm as are seldom sure enough to be made.
        """
        undone: Mapping[str, Harm] = shipped_rules()
        seen = dict.fromkeys(Harm, 0.0)
        for rule_id, number in repairs.items():
            harm = undone.get(rule_id)
            if harm is not None:
                seen[harm] += number / shipped_rates()["repairs"]["mended"]
        strokes = sum(repairs.get(it, 0) for it in shipped_rates()["repairs"]["strokes"])
        return replace(self.following(seen, words, 0), strokes=strokes)

    @classmethod
    def together(cls, parts: Sequence[Channel]) -> Channel:
        """Give the channel of a document whose parts show these, of the source that most are."""
        source = Counter(it.source for it in parts).most_common(1)[0][0]
        shipped = cls.shipped(source).counts
        shown = [it.counts for it in parts if it.source is source]
        counts = {}
        for harm, (part, whole) in shipped.items():
            befell = sum(it[harm][0] - part for it in shown)
            asked = sum(it[harm][1] - whole for it in shown)
            counts[harm] = part + befell, whole + asked
        return cls(source, counts, sum(it.strokes for it in parts if it.source is source))

    def rarer(self, harm: Harm) -> float:
        """Give how many nats rarer a harm is in documents of this kind than on scans.

        Returns:
            0.0 for a scan: what judges there was fitted on scans, whatever each one's own rates.
        """
        if self.source is not Source.EXPORT:
            return 0.0
        return self.nats(harm) - Channel.shipped(Source.PLAIN_OCR).nats(harm)

    @property
    def loses_letters(self) -> bool:
        """Return whether it rather loses letters than misreads them."""
        lost = (Harm.LOST_FIRST, Harm.LOST_LAST, Harm.APART)
        return sum(map(self.rates.__getitem__, lost)) > self.rates[Harm.MISREAD]

    @property
    def told(self) -> str:
        """The document's source and its damage, in a sentence."""
        how = (
            "letters are lost, hardly any misread"
            if self.loses_letters
            else "letters are misread, few lost"
        )
        return f"It reads as {self.title}: {how}."

    @property
    def title(self) -> str:
        """The document's source, in words: “a digital export”."""
        title: str = shipped_rates()[self.source]["title"]
        return title


@cache
def shipped_rules() -> Mapping[str, Harm]:
    """Give which harm each rule undoes, by its id, where it undoes one."""
    return {
        rule: Harm(harm)
        for harm, rules in shipped_rates()["repairs"]["of"].items()
        for rule in rules
    }


def shipped_marks() -> Mapping[str, Mapping[str, float]]:
    """Give how often scans damage the marks between words; see the file for what each part is."""
    marks: Mapping[str, Mapping[str, float]] = shipped_rates()["marks"]
    return marks


@cache
def shipped_rates() -> Mapping[str, Any]:
    """Give all rates that ship, read once per process.

    Raises:
        RulePackError: The file is missing or damaged.
    """
    return read_table(resource("correction", "channel.toml"), _checked)


def _checked(data: dict[str, Any]) -> dict[str, Any]:
    if any(not 0 < float(data[source][harm]) < 1 for source in Source for harm in Harm):
        raise ValueError("a rate is none")
    return data
