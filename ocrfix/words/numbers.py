"""Candidates for a reading that may be a number: signs like figures, units and endings."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Mapping, Sequence

from ocrfix.words import forms

BETWEEN = frozenset(".,:/-½¼¾$£")
"""Marks that stay as they are between figures."""
UNLIKE = 9.0
"""Cost of a sign of a unit that looks like no other."""
MOST_A_SIGN = 3.5
"""Cost of a sign, on average, above which a reading is no number."""
MOST_UNASKED = 3.0
"""The same for a reading that is mostly letters, where nothing asks for a number."""
MOST_ALIKE = 5.0
"""Cost of a sign from which on it is no figure of such a reading."""
SLACK = 4.0
"""More that a reading with a figure may cost: one is read as another, however short it is."""
YEAR = 3.0
"""The bonus of a year: four figures are one far oftener than not."""
LONGEST = 12
LONGEST_FIGURE = 2
"""Signs that one figure may be read as: ``fi`` for 6."""
MOST = 8
_Ways = list[tuple[str, float]]
YEAR_FORM = re.compile(r"1[789]\d\d")
"""A year that newspapers print."""
_BEHIND_NOUGHT = ("", ".", "/")


class Numbers:
    """Read letters as the figures they look like."""

    def __init__(self, signs: Mapping[str, Mapping[str, float]], units: Sequence[str]) -> None:
        """Take what signs are read for, and the units behind a number without a blank."""
        self._signs = signs
        self._units = ("", *units)
        # What is an amount by its form is told for English ones alone.
        self._unknown = {it for it in units if not any(forms.is_amount(f"{n}{it}") for n in "1234")}

    def read(self, reading: str, *, asked: bool = False) -> Iterator[tuple[str, float]]:
        """Give numbers that a lower-case reading may stand for, without itself; likeliest first.

        In lower case, each with -ln of a rough chance that it is read so.
        ``asked`` if what stands beside it asks for a number, so that signs may be figures that look
        little alike.
        """
        if len(reading) > LONGEST:
            return
        figures = sum(map(str.isdigit, reading))
        wide = asked or 2 * figures >= len(reading)
        most = (MOST_A_SIGN if wide else MOST_UNASKED) * sum(map(str.isalnum, reading))
        most += SLACK if figures or asked else 0.0
        found: dict[str, float] = {}
        ways = self._figures(reading, wide=wide)
        for at, unit in self._ends(reading):
            tail = self._cost_of_unit(reading[at:], unit)
            if tail >= UNLIKE:
                continue
            for body, cost in ways[at]:
                whole = body + unit
                if cost + tail <= most and whole != reading and self._is_amount(body, unit):
                    likely = max(cost + tail - YEAR * bool(YEAR_FORM.fullmatch(whole)), 0.0)
                    found[whole] = min(likely, found.get(whole, likely))
        for text in heapq.nsmallest(MOST, found, key=lambda text: (found[text], text)):
            yield text, found[text]

    def _ends(self, reading: str) -> Iterator[tuple[int, str]]:
        """Yield where a unit may begin, and the unit; one letter of it may be read as two."""
        for unit in self._units:
            for width in (len(unit), len(unit) + 1) if unit else (0,):
                if len(reading) > width:
                    yield len(reading) - width, unit

    def _is_amount(self, body: str, unit: str) -> bool:
        """Return whether figures with a unit are an amount.

        None begins with a nought, as parts of one do: 0.5.
        """
        whole = body if unit in self._unknown else body + unit
        return forms.is_amount(whole) and (whole[0] != "0" or whole[1:2] in _BEHIND_NOUGHT)

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

    def _figures(self, reading: str, *, wide: bool) -> list[_Ways]:
        """Read every sign as a figure; if ``wide``, two as one too, and those little alike.

        Returns:
            For the first none, one, two and so on signs the cheapest ways, with their costs.
        """
        longest = LONGEST_FIGURE if wide else 1
        limit = UNLIKE if wide else MOST_ALIKE
        ways: list[_Ways] = [[("", 0.0)]]
        for end in range(1, len(reading) + 1):
            longer = [
                (figures + meant, cost + more)
                for width in range(1, min(longest, end) + 1)
                for meant, more in self._options(reading[end - width : end])
                if more < limit
                for figures, cost in ways[end - width]
                # No number begins with a nought, but for parts of one.
                if figures != "0" or meant in BETWEEN
            ]
            ways.append(heapq.nsmallest(MOST, longer, key=lambda way: (way[1], way[0])))
        return ways

    def _options(self, signs: str) -> _Ways:
        """Give the figures that one sign, or two together, may be."""
        found = [
            (meant, cost) for meant, cost in self._signs.get(signs, {}).items() if meant.isdigit()
        ]
        if len(signs) == 1 and (signs.isdigit() or signs in BETWEEN):
            found.append((signs, 0.0))
        return found
