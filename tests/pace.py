"""The time of a processor that a test may take."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail if what is done inside takes more processor time than that."""
    start = time.process_time()
    yield
    spent = time.process_time() - start
    assert spent < seconds, f"{spent:.1f} s"


@contextmanager
def collecting_little() -> Iterator[None]:
    """Leave out what other tests left in the process: the more that is, the longer all takes."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
