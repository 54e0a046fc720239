"""Write the tables that chances are added with: ``resources/correction/sums.bin``.

Exact decimal arithmetic, so that every machine writes the same bytes.

    python packaging/correction/sums.py resources/correction/sums.bin
"""

from __future__ import annotations

import sys
from decimal import ROUND_HALF_EVEN, Decimal, getcontext
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ocrfix.language.costs import CERTAIN, UNIT
from ocrfix.language.sums import CHANCE_STEP
from ocrfix.words.arrays import write_arrays

FURTHEST = 8 * UNIT
"""Beyond this distance the lesser of two chances adds less than half a part of a nat."""
CHANCES = 12 * UNIT // CHANCE_STEP
ONE = 1 << 30
"""Parts that chances are added up in, many at once."""
SMALLEST = 16 * UNIT
MOST_ADDED = 1 << 12
"""Chances of one that are added up at most."""


def gains() -> list[int]:
    """Give ln(1 + e^-d) for every distance d, all in parts of a nat."""
    return [_rounded(UNIT * (1 + (-Decimal(apart) / UNIT).exp()).ln()) for apart in range(FURTHEST)]


def chances() -> list[int]:
    """Give e^-cost for every eighth cost, in parts of `CERTAIN`."""
    return [
        min(_rounded(CERTAIN * (-Decimal(step * CHANCE_STEP) / UNIT).exp()), CERTAIN - 1)
        for step in range(CHANCES)
    ]


def parts() -> list[int]:
    """Give e^-cost for every cost, in parts of `ONE`."""
    return [_rounded(ONE * (-Decimal(cost) / UNIT).exp()) for cost in range(SMALLEST)]


def logs() -> list[int]:
    """Give the sums, in parts of `ONE`, from which on they gain one more part of a nat."""
    most = int(UNIT * Decimal(MOST_ADDED).ln())
    half = Decimal("0.5")
    return [_rounded(ONE * ((gain - half) / UNIT).exp()) for gain in range(1, most + 1)]


def _rounded(number: Decimal) -> int:
    return int(number.to_integral_value(ROUND_HALF_EVEN))


def main() -> None:
    """Write the file named on the command line."""
    getcontext().prec = 30
    arrays = {
        "gain": ("H", gains()),
        "chance": ("H", chances()),
        "part": ("I", parts()),
        "log": ("Q", logs()),
    }
    write_arrays(Path(sys.argv[1]), arrays, {"source": "packaging/correction/sums.py"})


if __name__ == "__main__":
    main()
