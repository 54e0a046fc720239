"""Results on the portions of a long document, kept from one errand to the next.

A decision changes one portion of ten. What was asked of the others was asked before, in the very
same words, so what came of it then is taken instead of cleaning them anew.
"""

from __future__ import annotations

import contextlib
import pickle
from collections.abc import Collection, Iterable
from hashlib import blake2b

from ocrfix.errors import OutputError
from ocrfix.formats.atomic import write_atomic
from ocrfix.scratch import Scratch


class KeptResults:
    """Results by what was asked, in temporary files that go with this object."""

    def __init__(self) -> None:
        self._scratch = Scratch("portions")

    @staticmethod
    def key(asked: Iterable[bytes]) -> str:
        """Return the key of an order, as packed for another process."""
        found = blake2b(digest_size=16)
        for message in asked:
            found.update(message)
        return found.hexdigest()

    def get(self, key: str) -> list[bytes] | None:
        """Return the result by a key; None if it is not kept."""
        try:
            found: list[bytes] = pickle.loads((self._scratch.path / key).read_bytes())  # noqa: S301
        except OSError:
            return None
        return found

    def put(self, key: str, result: list[bytes]) -> None:
        """Keep a result, if there is room for it."""
        with contextlib.suppress(OSError, OutputError):
            write_atomic(self._scratch.path / key, pickle.dumps(result), overwrite=True)

    def drop_all_but(self, keys: Collection[str]) -> None:
        """Drop the results by other keys."""
        with contextlib.suppress(OSError):
            for path in self._scratch.path.iterdir():
                # Not the lock of the folder, nor what another errand just writes.
                if not path.name.startswith(".") and path.name not in keys:
                    path.unlink()
