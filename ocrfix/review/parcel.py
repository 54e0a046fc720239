"""Sends large things to another process in pieces that hold up nobody.

Reading one pickle of fifty megabytes takes the whole interpreter a third of a second, and a
window with it. What is large in a thing (see ``ocrfix.text.packing``) therefore goes ahead,
piece by piece; what is left over is small.
"""

from __future__ import annotations

import io
import pickle
from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_LARGE = 1 << 14


class _Packer(pickle.Pickler):
    def __init__(self, file: io.BytesIO, known: Mapping[str, object]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._names = {id(thing): name for name, thing in known.items()}
        self._numbers: dict[int, int] = {}
        self.pieces: list[object] = []

    def persistent_id(self, obj: object) -> int | str | None:
        name = self._names.get(id(obj))
        if name is not None:
            return name
        if not isinstance(obj, str | bytes | array) or len(obj) < _LARGE:
            return None
        number = self._numbers.setdefault(id(obj), len(self.pieces))
        if number == len(self.pieces):
            self.pieces.append(obj)
        return number


class _Unpacker(pickle.Unpickler):
    def __init__(
        self, file: io.BytesIO, known: Mapping[str, object], pieces: Sequence[object]
    ) -> None:
        super().__init__(file)
        self._known, self._pieces = known, pieces

    def persistent_load(self, pid: Any) -> object:  # noqa: ANN401 - pickle's contract
        return self._known[pid] if isinstance(pid, str) else self._pieces[pid]


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
    yield from (pickle.dumps(it, pickle.HIGHEST_PROTOCOL) for it in packer.pieces)
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
