"""Folders of temporary files: they go with the process that made them, however it ends.

A process that is killed deletes nothing. So each folder holds a file that its process keeps
locked, which the system unlocks with the last of it; what nobody keeps locked any more goes
when the next folder is made, or a window starts.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
import weakref
from collections.abc import Callable
from pathlib import Path

_PREFIX = "ocrfix-"
_LOCK = ".in-use"
_NEW_SECONDS = 5.0
"""Time that a process has to lock its folder."""


class Scratch:
    """A folder of temporary files, made when it is first needed; to be closed."""

    def __init__(self, purpose: str) -> None:
        """Make nothing yet.

        Args:
            purpose: A word for what lies in it, of which its name is made.
        """
        self._purpose = purpose
        self._path: Path | None = None
        self._delete: Callable[[], object] | None = None

    @property
    def path(self) -> Path:
        """The folder.

        Raises:
            OSError: There is no room for it.
        """
        if self._path is None:
            clear_left()
            self._path, lock = _made(f"{_PREFIX}{self._purpose}-")
            self._delete = weakref.finalize(self, _unmake, self._path, lock)
        return self._path

    def close(self) -> None:
        """Delete it with all that lies in it, if it was made."""
        if self._delete is not None:
            self._delete()
        self._path = self._delete = None


def clear_left() -> None:
    """Delete the folders of processes that are gone."""
    try:
        found = [Path(it.path) for it in os.scandir(tempfile.gettempdir()) if _may_be_ours(it)]
    except OSError:
        return
    for path in found:
        lock = path / _LOCK
        try:
            is_new = time.time() - lock.stat().st_mtime < _NEW_SECONDS
            held = None if is_new else _locked(lock)
        except OSError:
            # In use; or not to be opened: somebody else's.
            continue
        if held is not None:
            _unmake(path, held)


def _may_be_ours(entry: os.DirEntry[str]) -> bool:
    return entry.name.startswith(_PREFIX) and entry.is_dir(follow_symlinks=False)


def _made(prefix: str) -> tuple[Path, int | None]:
    """Make a folder, and lock it where that can be."""
    path = Path(tempfile.mkdtemp(prefix=prefix))
    lock = path / _LOCK
    lock.touch()
    try:
        return path, _locked(lock)
    except OSError:
        # Without the file nobody takes the folder for one that was left.
        lock.unlink()
        return path, None


def _unmake(path: Path, lock: int | None) -> None:
    if lock is not None:
        # An open file cannot be deleted everywhere.
        os.close(lock)
    shutil.rmtree(path, ignore_errors=True)


def _locked(path: Path) -> int:
    """Open a file and lock it until it is closed.

    Raises:
        OSError: It cannot be opened, or is locked.
    """
    handle = os.open(path, os.O_RDWR)
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - there alone

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - not there on Windows

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle
