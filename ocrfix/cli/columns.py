"""Tables of figures on a terminal: columns, costs and odds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_MOST_ODDS = 12.0
"""Odds above this, in nats, are those of a reading that has no rival."""


def as_nats(nats: float) -> str:
    """Return a cost in nats."""
    return f"{nats:.2f}"


def as_odds(nats: float) -> str:
    """Return odds in nats; of a reading without a rival only that they are high."""
    return f"> +{_MOST_ODDS:g}" if nats > _MOST_ODDS else signed(nats)


def signed(nats: float) -> str:
    """Return a number of nats with its sign; one that rounds to nothing has none."""
    return f"{nats:+.2f}" if round(nats, 2) else "0.00"


def in_columns(rows: Sequence[Sequence[str]], numbers: range) -> Iterator[str]:
    """Set rows in columns, those of numbers to the right.

    Args:
        rows: All of one length.
        numbers: The indexes of the columns of numbers, 0-based.
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell.rjust(width) if at in numbers else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()
