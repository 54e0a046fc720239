"""Readings that are kept on disk, so that nothing is read twice."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from ocrfix.errors import OutputError
from ocrfix.formats import write_atomic
from ocrfix.scan.engine import SeenLine, SeenWord


class Kept:
    """A folder of readings, filed under all that they hang on."""

    def __init__(self, folder: Path | None) -> None:
        """Note the folder.

        Args:
            folder: Made with the first reading; None to keep nothing.
        """
        self._folder = folder

    def find(self, *what: object) -> Sequence[SeenLine] | None:
        """Give a reading that is kept.

        Args:
            what: The hash of the picture, the part of it, the engine's version.

        Returns:
            None if there is none, or it is damaged.
        """
        path = self._path(what)
        if path is None:
            return None
        try:
            lines = json.loads(path.read_text(encoding="utf-8"))
            return tuple(tuple(SeenWord(*word) for word in line) for line in lines)
        except (OSError, ValueError, TypeError):
            return None

    def keep(self, lines: Sequence[SeenLine], *what: object) -> None:
        """Keep a reading; where that cannot be, it is read again another time."""
        path = self._path(what)
        if path is None:
            return
        data = json.dumps([[astuple(word) for word in line] for line in lines], ensure_ascii=False)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(path, data.encode(), overwrite=True)
        except (OSError, OutputError):
            return

    def _path(self, what: Sequence[object]) -> Path | None:
        if self._folder is None:
            return None
        digest = hashlib.sha256(json.dumps(what).encode()).hexdigest()
        return self._folder / digest[:2] / f"{digest}.json"
