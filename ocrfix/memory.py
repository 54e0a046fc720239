"""Return of free memory to the system, by settings of the C library."""

from __future__ import annotations

import contextlib
import ctypes
import sys

_LARGE_BYTES = 1 << 18
_M_MMAP_THRESHOLD = -3  # glibc, malloc.h


def give_back_at_once() -> None:
    """Return large pieces of memory to the system as soon as they are free.

    Once a long text was freed, glibc puts later ones among small things that stay (mallopt(3), on
    ``M_MMAP_THRESHOLD``). Cleaning a text of ten megabytes then holds sixty megabytes more than are
    in use. Other C libraries are left alone.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES)


def give_back_free() -> None:
    """Return to the system what is free among what stays (malloc_trim(3)): a millisecond."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
