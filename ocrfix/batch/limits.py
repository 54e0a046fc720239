"""Limits of time and memory for one document, and the system calls that enforce them."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

_STATM = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Limits:
    """The time and memory that one document may use.

    Attributes:
        seconds: Of time.
        mebibytes: Of memory on top of what a process has when it starts; 0 for any.
            Kept where ``can_limit_memory`` says so.
    """

    seconds: float = 300.0
    mebibytes: int = 2048


def can_limit_memory() -> bool:
    """Return whether this system keeps a process to a size.

    Linux does. macOS takes the limit and does not keep it, Windows knows none of the kind,
    and without ``/proc`` nobody tells how large a process is to begin with.
    """
    return sys.platform.startswith("linux") and _STATM.exists()


def limit_memory(mebibytes: int) -> None:
    """Let this process grow by no more than so much; without effect where that cannot be."""
    if mebibytes <= 0 or not can_limit_memory():
        return
    import resource  # noqa: PLC0415 - not there on Windows

    pages = int(_STATM.read_text(encoding="ascii").split()[0])
    limit = pages * os.sysconf("SC_PAGE_SIZE") + (mebibytes << 20)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
