"""The lock of a project: one process writes, all others read.

A lock file beside the project tells, in words, who and since when. It is made in one
step that fails if it exists, which holds on network drives too, where SQLite's own locks
may not.
"""

from __future__ import annotations

import contextlib
import ctypes
import getpass
import json
import os
import socket
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from ocrfix.intake import read_within
from ocrfix.text.wording import shown

_LARGEST_LOCK = 1 << 16
_LAST_PROCESS = (1 << 31) - 1


@dataclass(frozen=True, slots=True)
class Holder:
    """The holder of a project's lock.

    Attributes:
        user, host: Whose session on which machine.
        pid: The process there.
        since: ISO 8601, UTC.
    """

    user: str
    host: str
    pid: int
    since: str

    @classmethod
    def me(cls) -> Holder:
        """This process."""
        return cls(user_name(), socket.gethostname(), os.getpid(), now())

    def is_gone(self) -> bool:
        """Return whether the process has ended without taking its lock along.

        Of another machine nobody can tell: then the lock holds.
        """
        return self.host == socket.gethostname() and not _is_running(self.pid)

    def __str__(self) -> str:
        return shown(f"{self.user} on {self.host}, since {self.since}")


def now() -> str:
    """This moment: ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def user_name() -> str:
    """The reader's name on this machine; ``unknown`` where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def lock_path(project: Path) -> Path:
    """The lock file of a project."""
    return project.with_name(f"{project.name}.lock")


def take_lock(project: Path) -> Holder | None:
    """Take a project for writing.

    Returns:
        None if it is ours now; else who has it.

    Raises:
        OSError: The lock file cannot be written: the folder is read-only.
    """
    path = lock_path(project)
    for _ in range(3):
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        except FileExistsError:
            holder = read_lock(project)
            if holder is not None and not holder.is_gone():
                return holder
            # Left by a process that was killed, or written by half.
            with contextlib.suppress(FileNotFoundError):
                path.unlink()
            continue
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(asdict(Holder.me()), stream)
        return None
    return read_lock(project)


def read_lock(project: Path) -> Holder | None:
    """Return the holder of a project's lock; None if there is none, or it cannot be read."""
    try:
        data = json.loads(read_within(lock_path(project), _LARGEST_LOCK))
        holder = Holder(str(data["user"]), str(data["host"]), int(data["pid"]), str(data["since"]))
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
    return holder if 0 < holder.pid <= _LAST_PROCESS else None


def release_lock(project: Path) -> None:
    """Give a project free; someone else's lock stays."""
    holder = read_lock(project)
    if holder is None or (holder.pid == os.getpid() and holder.host == socket.gethostname()):
        with contextlib.suppress(FileNotFoundError):
            lock_path(project).unlink()


def _is_running(pid: int) -> bool:
    if sys.platform == "win32":
        # os.kill would end the process there.
        query_limited_information = 0x1000
        handle = ctypes.windll.kernel32.OpenProcess(query_limited_information, False, pid)
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
