"""What a reading may be if it is a number: signs that look like figures, units and ends."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ocrfix.words import forms

UNITS = ("", "s", "d", "l", "c", "st", "nd", "rd", "th", "lb", "oz", "ft", "in")
"""What may stand at the end of a number: money, ordinals, measures."""
BETWEEN = frozenset(".,:/-½¼¾$£")
"""Marks that stay as they are between figures."""
UNLIKE = 9.0
"""Cost of a sign of a unit that looks like no other."""
MOST_A_SIGN = 3.5
"""Cost of a sign, on average, above which a reading is no number."""
SLACK = 4.0
"""More that a reading with a figure may cost: one is read as another, however short it is."""
YEAR = 3.0
"""What makes up for so much: four figures are a year of newspapers far oftener than not."""
THOUSANDS = 6.0
"""Cost of the commas of thousands, lost."""
LONGEST = 12
MOST = 8
_YEAR = re.compile(r"1[789]\d\d")
_THOUSANDS = re.compile(r"[1-9]\d{3,8}")


@dataclass(frozen=True, slots=True)
class Number:
    """A number that may be meant.

    Attributes:
        text: Figures and what stands with them, lower case.
        cost: -ln of a rough chance that it is read so.
    """

    text: str
    cost: float


class Numbers:
    """Reads letters as the figures they look like."""

    def __init__(self, signs: Mapping[str, Mapping[str, float]]) -> None:
        """Take what signs are read for: read -> meant -> cost."""
        self._signs = signs

    def read(self, reading: str) -> Iterator[Number]:
        """Give numbers that a reading may stand for, without itself; the likeliest first.

        Args:
            reading: Lower case.
        """
        if len(reading) > LONGEST:
            return
        found: dict[str, float] = {}
        most = MOST_A_SIGN * len(reading) + SLACK * any(map(str.isdigit, reading))
        if _THOUSANDS.fullmatch(reading):
            found[f"{int(reading):,}"] = THOUSANDS
        for at, unit in _ends(reading):
            tail = self._cost_of_unit(reading[at:], unit)
            if tail >= UNLIKE:
                continue
            for figures, cost in self._figures(reading[:at]):
                whole = figures + unit
                if cost + tail <= most and whole != reading and forms.is_amount(whole):
                    likely = max(cost + tail - YEAR * bool(_YEAR.fullmatch(whole)), 0.0)
                    found[whole] = min(likely, found.get(whole, likely))
        for text in heapq.nsmallest(MOST, found, key=lambda text: (found[text], text)):
            yield Number(text, found[text])

    def _cost_of_unit(self, read: str, unit: str) -> float:
        """Weigh letters read as a unit: each as one, or two of them as one of its letters."""
        if not unit:
            return 0.0
        if len(read) == len(unit):
            alone = (self._cost(sign, meant) for sign, meant in zip(read, unit, strict=True))
            return sum(alone)
        return min(
            self._cost(read[at : at + 2], meant)
            + self._cost_of_unit(read[:at] + read[at + 2 :], unit[:at] + unit[at + 1 :])
            for at, meant in enumerate(unit)
        )

    def _cost(self, read: str, meant: str) -> float:
        return 0.0 if read == meant else self._signs.get(read, {}).get(meant, UNLIKE)

    def _figures(self, body: str) -> list[tuple[str, float]]:
        """Read every sign as a figure, keeping the cheapest ways."""
        ways = [("", 0.0)]
        for sign in body:
            options = [
                (meant, cost)
                for meant, cost in self._signs.get(sign, {}).items()
                if meant.isdigit()
            ]
            if sign.isdigit() or sign in BETWEEN:
                options.append((sign, 0.0))
            longer = [
                (figures + meant, cost + more) for figures, cost in ways for meant, more in options
            ]
            ways = heapq.nsmallest(MOST, longer, key=lambda way: (way[1], way[0]))
        return ways


def _ends(reading: str) -> Iterator[tuple[int, str]]:
    """Give where a unit may begin, and the unit; one letter of it may be read as two."""
    for unit in UNITS:
        for width in (len(unit), len(unit) + 1) if unit else (0,):
            if len(reading) > width:
                yield len(reading) - width, unit
