"""Sends large things to another process in pieces that hold up nobody.

Reading one pickle of fifty megabytes takes the whole interpreter a third of a second, and a
window with it. What is large in a thing (see ``ocrfix.text.packing``) therefore goes ahead,
piece by piece; what is left over is small.
"""

from __future__ import annotations

import io
import pickle
from array import array
from collections.abc import Iterator, Mapping
from typing import Any

_LARGE = 1 << 14
# Ten megabytes of text are pickled, and read again, in a twentieth of a second each.
_PART = 1 << 18


class _Packer(pickle.Pickler):
    def __init__(self, file: io.BytesIO, known: Mapping[str, object]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._names = {id(thing): name for name, thing in known.items()}
        self._numbers: dict[int, range] = {}
        self.pieces: list[tuple[Any, slice | None]] = []

    def persistent_id(self, obj: object) -> range | str | None:
        name = self._names.get(id(obj))
        if name is not None:
            return name
        if not isinstance(obj, str | bytes | array) or len(obj) < _LARGE:
            return None
        if id(obj) not in self._numbers:
            first = len(self.pieces)
            self.pieces += _parts(obj)
            self._numbers[id(obj)] = range(first, len(self.pieces))
        return self._numbers[id(obj)]


def _parts(large: str | bytes | array[Any]) -> list[tuple[Any, slice | None]]:
    """Return the pieces in which to send a text; all else stays whole, and takes no time."""
    if not isinstance(large, str):
        return [(large, None)]
    return [(large, slice(start, start + _PART)) for start in range(0, len(large), _PART)]


class _Unpacker(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, known: Mapping[str, object], pieces: list[object]) -> None:
        super().__init__(file)
        self._known, self._pieces = known, pieces
        self._joined: dict[range, str] = {}

    def persistent_load(self, pid: Any) -> object:  # noqa: ANN401 - pickle's contract
        if isinstance(pid, str):
            return self._known[pid]
        if len(pid) == 1:
            return self._pieces[pid[0]]
        # Once for all who have it: put together it takes time, and memory.
        if pid not in self._joined:
            self._joined[pid] = "".join(str(self._pieces[it]) for it in pid)
            for number in pid:
                self._pieces[number] = None
        return self._joined[pid]


def pack(thing: object, known: Mapping[str, object]) -> Iterator[bytes]:
    """Pack a thing.

    Args:
        thing: Anything that can be pickled.
        known: What the receiver has already, by name; it is not sent.

    Yields:
        First how many pieces follow, in decimal, then these.
    """
    file = io.BytesIO()
    packer = _Packer(file, known)
    packer.dump(thing)
    yield str(len(packer.pieces) + 1).encode()
    for large, part in packer.pieces:
        # Cut when its turn comes: all parts at once are the text a second time.
        yield pickle.dumps(large if part is None else large[part], pickle.HIGHEST_PROTOCOL)
    yield file.getvalue()


def unpack(messages: Iterator[bytes], known: Mapping[str, object]) -> Any:  # noqa: ANN401
    """Unpack what ``pack`` packed.

    Args:
        messages: What it yielded; as many as belong to the thing are taken.
        known: What was not sent, by the same names.
    """
    count = int(next(messages))
    # Only what this program itself sent comes this way.
    pieces = [pickle.loads(next(messages)) for _ in range(count - 1)]  # noqa: S301
    return _Unpacker(io.BytesIO(next(messages)), known, pieces).load()
