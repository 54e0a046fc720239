"""Large things, sent to another process in pieces that hold up nobody.

Reading one pickle of fifty megabytes takes the whole interpreter a third of a second, and a
window with it. The columns of tables (``ocrfix.text.table``) therefore go ahead as they lie in
memory, and long texts in parts; what is left over is small.
"""

from __future__ import annotations

import io
import pickle
from array import array
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

_LARGE = 1 << 14
# Ten megabytes of text are pickled, and read again, in a twentieth of a second each.
_PART = 1 << 18


class _Packer(pickle.Pickler):
    def __init__(self, file: io.BytesIO, known: Mapping[str, object]) -> None:
        self.columns: list[pickle.PickleBuffer] = []
        super().__init__(file, pickle.HIGHEST_PROTOCOL, buffer_callback=self.columns.append)
        self._names = {id(thing): name for name, thing in known.items()}
        self.texts: dict[int, tuple[int, str]] = {}  # id of a text -> its number, and itself

    def persistent_id(self, obj: object) -> int | str | None:
        name = self._names.get(id(obj))
        if name is not None or not isinstance(obj, str) or len(obj) < _LARGE:
            return name
        return self.texts.setdefault(id(obj), (len(self.texts), obj))[0]

    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401 - pickle's contract
        if isinstance(obj, array) and len(obj) >= _LARGE:
            return _column, (obj.typecode, pickle.PickleBuffer(obj))
        return NotImplemented


def _column(code: str, numbers: bytes) -> array[Any]:
    """Make a column of what lay in the other process's memory."""
    return array(code, bytes(numbers))


class _Unpacker(pickle.Unpickler):
    def __init__(
        self, small: bytes, known: Mapping[str, object], texts: list[str], columns: list[bytes]
    ) -> None:
        super().__init__(io.BytesIO(small), buffers=columns)
        self._known, self._texts = known, texts

    def persistent_load(self, pid: Any) -> object:  # noqa: ANN401 - pickle's contract
        return self._known[pid] if isinstance(pid, str) else self._texts[pid]


def pack(thing: object, known: Mapping[str, object]) -> Iterator[bytes]:
    """Pack a thing.

    Args:
        thing: Anything that can be pickled.
        known: What the receiver has already, by name; it is not sent.

    Yields:
        First the number of columns and of the parts of each long text, in decimal; then these,
        and at last what is left.
    """
    file = io.BytesIO()
    packer = _Packer(file, known)
    packer.dump(thing)
    texts = [text for _, text in packer.texts.values()]
    counts = [len(packer.columns), *(-(-len(text) // _PART) for text in texts)]
    yield " ".join(map(str, counts)).encode()
    for column in packer.columns:
        yield bytes(column.raw())
    for text in texts:
        for start in range(0, len(text), _PART):
            # Cut when its turn comes: all parts at once are the text a second time.
            yield text[start : start + _PART].encode("utf-8", "surrogatepass")
    yield file.getvalue()


def packed(messages: Iterator[bytes]) -> Iterator[bytes]:
    """Yield as many messages as belong to one thing, as they are: to be sent on, or unpacked."""
    first = next(messages)
    yield first
    yield from islice(messages, sum(map(int, first.split())) + 1)


def unpack(messages: Iterator[bytes], known: Mapping[str, object]) -> Any:  # noqa: ANN401
    """Unpack what ``pack`` packed.

    Args:
        messages: What it yielded; as many as belong to the thing are taken.
        known: What was not sent, by the same names.
    """
    columns, *parts = map(int, next(messages).split())
    lying = [*islice(messages, columns)]
    texts = [
        "".join(str(it, "utf-8", "surrogatepass") for it in islice(messages, count))
        for count in parts
    ]
    # Only what this program itself sent comes this way.
    return _Unpacker(next(messages), known, texts, lying).load()
