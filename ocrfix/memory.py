"""Return of free memory to the system, by settings of the C library."""

from __future__ import annotations

import contextlib
import ctypes
import sys

_LARGE_BYTES = 1 << 18
_M_MMAP_THRESHOLD = -3  # glibc, malloc.h


def give_back_at_once() -> None:
    """Return large pieces of memory to the system as soon as they are free.

    glibc stops doing so once the first copy of a long text was freed (mallopt(3), on
    ``M_MMAP_THRESHOLD``): from then on all of them lie among small things that stay, and
    cleaning ten megabytes holds sixty more than are in use. Other C libraries are left alone.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES)
