"""Whole rows out of a damaged project, whatever became of the pages around them.

A row is known by its seal alone, so nothing else in the file needs to be right: every place
where the head of a sealed row may stand is tried.

Source:
    SQLite, *Database File Format* (https://www.sqlite.org/fileformat2.html, read
    2026-11-26), "B-tree Pages" for cells and overflow pages, "Record Format" for rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from ocrfix.review.contents import PAGE_BYTES, Contents
from ocrfix.review.rows import Row
from ocrfix.review.seals import DOCUMENTS, JOURNAL, SETTINGS, is_nearly, seal_of

_WHOLE_LOCAL = PAGE_BYTES - 35
_LEAST_LOCAL = (PAGE_BYTES - 12) * 32 // 255 - 23
_TO_NEXT = 4
"""Bytes at the head of an overflow page, and behind the part of a row that stands in its cell."""
_LONGEST_NUMBERS = 18
"""Bytes of the two numbers before a row: its length, and its own number."""

# The head of a row: its length, then the kinds of its columns, the last of which are seals.
_KIND = rb"(?:[\x80-\xff]{0,4}+[\x00-\x7f])"
_SEAL = rb"\x2c"
_HEADS = MappingProxyType(
    {
        JOURNAL: re.compile(rb"(?=([\x13-\x7f]\x00" + _KIND + rb"{15}" + _SEAL * 2 + rb"))"),
        DOCUMENTS: re.compile(rb"(?=([\x06-\x1f]" + _KIND + rb"{4}" + _SEAL + rb"))"),
        SETTINGS: re.compile(rb"(?=([\x04-\x1f]" + _KIND + rb"{2}" + _SEAL + rb"))"),
    }
)
_INTEGER_BYTES = (0, 1, 2, 3, 4, 6, 8)
_KIND_OF_ZERO, _KIND_OF_ONE, _FIRST_KIND_OF_BYTES = 8, 9, 12


def salvaged(data: bytes) -> tuple[Contents, int]:
    """Find the rows of a damaged file that are whole.

    Args:
        data: A project's file.

    Returns:
        The rows, and the number of the last entry among them: if none is lost, that is how
        many there are.
    """
    entries: dict[int, Row] = {}
    documents: dict[object, Row] = {}
    settings: dict[object, Row] = {}
    for number, row in _candidates(data, JOURNAL):
        numbered = (number, *row[1:-2])
        if is_nearly(row[-2], seal_of(JOURNAL, numbered)):
            entries[number] = numbered[1:]
    for table, found in ((DOCUMENTS, documents), (SETTINGS, settings)):
        # Of two rows of one key the one with the higher number is later.
        for _, row in sorted(_candidates(data, table), key=lambda it: it[0]):
            if is_nearly(row[-1], seal_of(table, row[:-1])):
                found[row[0]] = row[:-1]
    journal = [entries[number] for number in sorted(entries)]
    contents = Contents(journal, list(documents.values()), list(settings.values()))
    return contents, max(entries, default=0)


def _candidates(data: bytes, table: str) -> Iterator[tuple[int, Row]]:
    """Yield the possible rows of a table, each with its number."""
    for found in _HEADS[table].finditer(data):
        head, start = found[1], found.start(1)
        if head[0] != len(head):
            continue
        kinds = list(_numbers(head[1:]))
        length = len(head) + sum(map(_bytes_of, kinds))
        number = _number_of(data, start, length)
        payload = _payload(data, start, length) if number is not None else None
        if number is not None and payload is not None:
            yield number, tuple(_columns(payload, len(head), kinds))


def _numbers(data: bytes) -> Iterator[int]:
    """Numbers as SQLite writes them: seven bits a byte, the high bit for one to come."""
    number = 0
    for byte in data:
        number = number << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the high bit
            yield number
            number = 0


def _number_of(data: bytes, start: int, length: int) -> int | None:
    """The number of a row, if before its head stand its length and that number."""
    for begin in range(start - 2, max(start - _LONGEST_NUMBERS, 0) - 1, -1):
        if data[start - 1] >= 0x80:  # noqa: PLR2004 - the high bit
            return None
        before = list(_numbers(data[begin:start]))
        if len(before) == 2 and before[0] == length:  # noqa: PLR2004 - those two
            return before[1]
    return None


def _bytes_of(kind: int) -> int:
    if kind >= _FIRST_KIND_OF_BYTES:
        return (kind - _FIRST_KIND_OF_BYTES) // 2
    return _INTEGER_BYTES[kind] if kind < len(_INTEGER_BYTES) else 0


def _payload(data: bytes, start: int, length: int) -> bytes | None:
    """A row's bytes, put together from its cell and its overflow pages."""
    if length <= _WHOLE_LOCAL:
        return data[start : start + length]
    if length > len(data):
        return None
    local = _LEAST_LOCAL + (length - _LEAST_LOCAL) % (PAGE_BYTES - _TO_NEXT)
    if local > _WHOLE_LOCAL:
        local = _LEAST_LOCAL
    pieces, left = [data[start : start + local]], length - local
    following = data[start + local : start + local + _TO_NEXT]
    while left > 0:
        begin = (int.from_bytes(following) - 1) * PAGE_BYTES
        if begin < 0 or begin + PAGE_BYTES > len(data):
            return None
        page = data[begin : begin + PAGE_BYTES]
        following, piece = page[:_TO_NEXT], page[_TO_NEXT : _TO_NEXT + left]
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _columns(payload: bytes, at: int, kinds: list[int]) -> Iterator[object]:
    for kind in kinds:
        piece = payload[at : at + _bytes_of(kind)]
        at += len(piece)
        if kind >= _FIRST_KIND_OF_BYTES:
            is_text = kind % 2
            yield piece.decode("utf-8", "surrogateescape") if is_text else piece
        elif kind in {_KIND_OF_ZERO, _KIND_OF_ONE}:
            yield kind - _KIND_OF_ZERO
        else:
            yield int.from_bytes(piece, signed=True) if piece else None
