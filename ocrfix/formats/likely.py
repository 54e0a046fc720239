"""Readings of a text file in the encodings it may be in, for a person to choose."""

from __future__ import annotations

from dataclasses import dataclass

from ocrfix.formats.guess import telling_lines

CANDIDATES = (
    "utf-8",
    "cp1252",
    "mac-roman",
    "cp850",
    "cp437",
    "iso8859-15",
    "cp1250",
    "iso8859-2",
    "cp1251",
    "koi8-r",
    "cp1253",
    "cp1254",
)
"""Western ones first, of each the likelier first; Python's names."""

_SHOWN_LINES = 6


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in one encoding.

    Attributes:
        encoding: Python's name.
        lines: The first lines in which the encodings differ, as they read in this one.
    """

    encoding: str
    lines: tuple[str, ...]


def likely_readings(data: bytes, first: str = "") -> tuple[Reading, ...]:
    """Read a file in every encoding that fits all of it.

    Args:
        data: The whole file.
        first: An encoding to be shown before the others, if it fits.

    Returns:
        One reading for each way in which the telling lines read; of encodings that read
        them alike, the likeliest.
    """
    telling = telling_lines(data) or data[:2000]
    found: dict[tuple[str, ...], Reading] = {}
    for encoding in dict.fromkeys([first, *CANDIDATES] if first else CANDIDATES):
        try:
            data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        lines = tuple(telling.decode(encoding, "replace").split("\n")[:_SHOWN_LINES])
        found.setdefault(lines, Reading(encoding, lines))
    return tuple(found.values())
