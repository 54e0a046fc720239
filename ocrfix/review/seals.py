"""Seals: what a row of a project is held against, so that no disk alters a decision unnoticed.

Every row carries a hash of itself. Those of the journal carry another one of all seals so
far, which tells that none is gone. Against a person who wants to deceive they do nothing:
whoever can write the file can seal it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from ocrfix.review.rows import Row

JOURNAL, DOCUMENTS, SETTINGS = "journal", "documents", "project"
"""The tables that are sealed."""

SEAL_BYTES = 16
_VERSION = 2
"""Of the tables: a file whose seals fit is of this version, whatever its head says."""
# Of another row a seal would differ in half of its bits.
_MOST_BITS_LOST = 16


def seal_of(table: str, row: Sequence[object]) -> bytes:
    """The seal of a row; of an entry, its number is the first column.

    ``ascii`` tells types apart and is the same in any version of Python.
    """
    return _hash(ascii((_VERSION, table, *row)).encode())


def sealed(table: str, row: Row) -> Row:
    """A row with its seal behind it."""
    return (*row, seal_of(table, row))


def is_nearly(found: object, seal: bytes) -> bool:
    """Return whether a seal that was found is this one, but for some bits that the disk lost."""
    if not isinstance(found, bytes) or len(found) != SEAL_BYTES:
        return False
    return (int.from_bytes(found) ^ int.from_bytes(seal)).bit_count() <= _MOST_BITS_LOST


@dataclass
class Chain:
    """Number entries and seals them, one after the other.

    Attributes:
        number: Of the last entry; 0 before the first.
        link: What stands behind its seal: a hash of all seals so far.
    """

    number: int = 0
    link: bytes = b""

    def add(self, columns: Row) -> Row:
        """The row of the next entry: its number, its columns, its seal, its link."""
        self.number += 1
        row = sealed(JOURNAL, (self.number, *columns))
        self.link = _hash(self.link + row[-1])
        return (*row, self.link)


def _hash(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=SEAL_BYTES).digest()
