"""Progress of a long work, as the share that is done."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
Tell = Callable[[float], None]
"""Is told the share that is done, 0..1, again and again, never less than before."""

_TIMES = 50
"""The greatest number of times that progress through many things is told."""


def unheard(_share: float) -> None:
    """Tell nobody."""


def between(tell: Tell, start: float, end: float) -> Tell:
    """Return the function to tell the progress of a part, which counts as a part of the whole.

    Args:
        tell: Is told of the whole.
        start: The share of the whole that is done when the part begins.
        end: And when it ends.
    """
    return lambda share: tell(start + share * (end - start))


def in_steps(total: int, tell: Tell) -> Callable[[], None]:
    """Return a function to call after each of so many things, wherever they are counted."""
    step = max(math.ceil(total / _TIMES), 1)
    done = 0

    def one() -> None:
        nonlocal done
        done += 1
        if done % step == 0:
            tell(done / total)

    return one


def counted(things: Sequence[T], tell: Tell) -> Iterator[T]:
    """Give things one by one, and tell how many of them are done with."""
    step = max(math.ceil(len(things) / _TIMES), 1)
    for number, thing in enumerate(things):
        if number % step == 0:
            tell(number / len(things))
        yield thing
    tell(1.0)
