"""The channel of a document: how often its letters are lost, misread, set apart, by operation.

How a text is damaged depends on where it comes from: in an export hardly a letter is misread and
nearly every odd word has lost its first; on a scan it is the other way round. Every document
starts from the rates of its kind, and moves toward what its own surest repairs show, the further
the longer it is.

Source:
    A binomial rate under a beta prior whose weight is a number of words: A. Gelman et al.,
    *Bayesian Data Analysis*, 3rd ed., 2013, section 2.4.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from ocrfix.errors import RulePackError
from ocrfix.resources import resource


class Source(StrEnum):
    """What a text plainly is."""

    EXPORT = "digital-export"
    LAYOUT_OCR = "layout-ocr"
    PLAIN_OCR = "plain-ocr"


class Harm(StrEnum):
    """What befalls words.

    Attributes:
        LOST_FIRST: A word lost its first letter.
        LOST_LAST: It lost its last letter.
        APART: Its first letter stands alone.
        MISREAD: One of its letters is read as another.
        SPLIT: A blank is read into it.
        RUN_TOGETHER: The blank behind it is lost.
        TORN: Behind a torn paragraph, it lost its first letter.
        FURTHER: It lost one letter more.
    """

    LOST_FIRST = "lost-first"
    LOST_LAST = "lost-last"
    APART = "apart"
    MISREAD = "misread"
    SPLIT = "split"
    RUN_TOGETHER = "run-together"
    TORN = "torn"
    FURTHER = "further"


_PARAGRAPH_RATES = frozenset({Harm.TORN})
_FIXED = frozenset({Harm.FURTHER})


@dataclass(frozen=True)
class Channel:
    """The rates of one document.

    Attributes:
        source: What it is.
        rates: How often each harm befalls a word, 0..1.
    """

    source: Source
    rates: Mapping[Harm, float]

    @classmethod
    def shipped(cls, source: Source) -> Channel:
        """Give the rates that documents of a kind start from."""
        return cls(source, {harm: float(shipped_rates()[source][harm]) for harm in Harm})

    def nats(self, harm: Harm) -> float:
        """Give what a harm costs: the negative logarithm of its rate."""
        return -math.log(self.rates[harm])

    def following(self, seen: Mapping[Harm, int], words: int, torn: int) -> Channel:
        """Give the channel as the surest repairs of the document show it.

        Args:
            seen: How many repairs of each kind are sure.
            words: Words of the document.
            torn: Torn paragraphs of it.

        Returns:
            The rates of its kind, moved toward those counted by as much as the document is long.
        """
        data = shipped_rates()[self.source]
        rates = {}
        for harm in Harm:
            start = float(data[harm])
            is_of_paragraphs = harm in _PARAGRAPH_RATES
            weight = data["paragraphs" if is_of_paragraphs else "words"]
            there = torn if is_of_paragraphs else words
            counted = (start * weight + seen.get(harm, 0)) / (weight + there)
            rates[harm] = start if harm in _FIXED else counted
        return Channel(self.source, rates)

    @property
    def loses_letters(self) -> bool:
        """Return whether it rather loses letters than misreads them."""
        lost = (Harm.LOST_FIRST, Harm.LOST_LAST, Harm.APART)
        return sum(map(self.rates.__getitem__, lost)) > self.rates[Harm.MISREAD]

    @property
    def told(self) -> str:
        """What the document is, and how it is damaged, in a sentence."""
        how = (
            "letters are lost, hardly any misread"
            if self.loses_letters
            else "letters are misread, few lost"
        )
        return f"It reads as {self.title}: {how}."

    @property
    def title(self) -> str:
        """What the document is, in words: “a digital export”."""
        title: str = shipped_rates()[self.source]["title"]
        return title


@cache
def shipped_rates() -> Mapping[str, Mapping[str, Any]]:
    """Give the rates that ship, by source, read once per process.

    Raises:
        RulePackError: The file is missing or damaged.
    """
    path = resource("correction", "channel.toml")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        if any(not 0 < float(data[source][harm]) < 1 for source in Source for harm in Harm):
            raise ValueError("a rate is none")  # noqa: TRY301 - told with the others
    except (OSError, ValueError, KeyError, TypeError) as exc:
        raise RulePackError(
            f"The file {path} is missing or damaged ({exc}).", hint="Install ocrfix again."
        ) from exc
    return data
