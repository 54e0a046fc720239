"""Many arrays of numbers in one file, read through a memory map.

The file is a line of JSON (what is in it, and where), padded with blanks to a multiple of
eight bytes, then the arrays one after the other, each padded likewise; numbers are
unsigned and little-endian. Nothing is parsed at load, pages of the file are read when
they are first looked at, and processes on one machine share them.
"""

from __future__ import annotations

import json
import mmap
import sys
from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ocrfix.errors import RulePackError

FORMAT = "ocrfix-arrays-1"
_ALIGNMENT = 8
_CODES = frozenset("BHIQ")


class ArrayFile:
    """The arrays of one file, by name.

    Attributes:
        meta: What the builder wrote about the file: sources, versions, totals.
    """

    def __init__(self, path: Path) -> None:
        """Map a file into memory.

        Args:
            path: A file made by `write_arrays`.

        Raises:
            RulePackError: The file is missing or is no such file.
        """
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            end = self._map.find(b"\n")
            header = json.loads(self._map[:end])
            _check(header)
        except (OSError, ValueError) as exc:
            raise RulePackError(
                f"The data file {path} is missing or damaged ({exc}).",
                hint="Install ocrfix again, or build it with packaging/words/build.py.",
            ) from exc
        self.meta: dict[str, Any] = header["meta"]
        self._parts: dict[str, tuple[str, int, int]] = {
            name: tuple(part) for name, part in header["arrays"].items()
        }
        self._body = _padded(end + 1)
        self._view = memoryview(self._map)

    def text(self, name: str) -> str:
        """Give an array of bytes as the UTF-8 text it is."""
        return str(self[name], "utf-8")

    def __getitem__(self, name: str) -> memoryview[int]:
        """Give one array: a view of the map, no copy."""
        code, offset, size = self._parts[name]
        start = self._body + offset
        raw = self._view[start : start + size]
        if sys.byteorder == "big" and code != "B":
            swapped = array(code, bytes(raw))
            swapped.byteswap()
            return memoryview(swapped)
        view: memoryview[int] = raw.cast(code)  # type: ignore[call-overload]
        return view


def write_arrays(
    path: Path, arrays: Mapping[str, tuple[str, Sequence[int]]], meta: Mapping[str, Any]
) -> None:
    """Write arrays so that `ArrayFile` can read them.

    Args:
        path: Where to; an older file is replaced.
        arrays: Type code (`B` 8, `H` 16, `I` 32, `Q` 64 bits) and numbers, by name.
        meta: Anything JSON can say; the same input gives the same bytes.
    """
    parts: dict[str, tuple[str, int, int]] = {}
    body = bytearray()
    for name, (code, numbers) in arrays.items():
        if code not in _CODES:
            raise ValueError(f"no such type code: {code}")
        packed = array(code, numbers)
        if sys.byteorder == "big":
            packed.byteswap()
        raw = packed.tobytes()
        parts[name] = (code, len(body), len(raw))
        body += raw.ljust(_padded(len(raw)), b"\0")
    header = json.dumps(
        {"format": FORMAT, "meta": dict(meta), "arrays": parts},
        ensure_ascii=False,
        sort_keys=True,
    ).encode()
    path.write_bytes(header + b"\n" + b" " * (_padded(len(header) + 1) - len(header) - 1) + body)


def _padded(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT


def _check(header: object) -> None:
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        raise ValueError(f"not of the format {FORMAT}")
