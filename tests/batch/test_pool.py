"""Processes that work on documents end when no more is wanted of them."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from ocrfix.batch.jobs import Order
from ocrfix.batch.limits import Limits
from ocrfix.batch.pool import Pool
from ocrfix.interrupts import interruptible

PATIENCE_SECONDS = 60


@dataclass
class Noter:
    """Notes each order it begins, and comes to its end when a file of that name is there."""

    folder: Path

    def do(self, order: Order) -> str:
        (self.folder / f"began {order.name}").touch()
        wait_for(self.folder / f"end {order.name}")
        return order.name


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not path.exists() and time.monotonic() < deadline:
        time.sleep(0.01)


def lost(order: Order, why: str, _hint: str) -> str:
    return f"{order.name}: {why}"


def interrupted(folder: Path, grace_seconds: float, ends: str) -> list[str]:
    """Have two processes interrupted that are at b and c, where d waits behind one of them.

    Args:
        folder: Where orders are noted.
        grace_seconds: How long they have.
        ends: Those that come to their end.

    Returns:
        What comes of them then.
    """
    with Pool(2, partial(Noter, folder), lost, Limits()) as pool:
        running = pool.run(Order(name, {}) for name in "abcd")
        (folder / "end a").touch()
        assert next(running) == "a"
        wait_for(folder / "began b")
        wait_for(folder / "began c")
        for name in ends:
            (folder / f"end {name}").touch()
        return sorted(pool.finish(grace_seconds))


def test_interrupted_they_end_what_they_are_at_and_begin_nothing_more(tmp_path: Path) -> None:
    assert interrupted(tmp_path, PATIENCE_SECONDS, "bcd") == ["b", "c"]
    assert not (tmp_path / "began d").exists()


@dataclass
class Startling:
    """An answer at whose arrival the reader presses Ctrl+C, or a cluster wants the work ended."""

    sign: int

    def __reduce__(self) -> tuple[Callable[[int], None], tuple[int]]:
        # What is called in the middle of its being read.
        return signal.raise_signal, (self.sign,)


@dataclass
class Startler:
    sign: int

    def do(self, _order: Order) -> Startling:
        return Startling(self.sign)


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_an_answer_in_the_middle_of_which_it_is_interrupted_counts(sign: signal.Signals) -> None:
    with Pool(1, partial(Startler, sign), lost, Limits()) as pool, interruptible():
        with pytest.raises(KeyboardInterrupt):
            next(pool.run(iter([Order("a", {})])))
        # None is what raising the signal returned in the place of the answer.
        assert list(pool.finish(PATIENCE_SECONDS)) == [None]


def test_what_does_not_end_within_its_grace_is_ended_and_is_no_failure(tmp_path: Path) -> None:
    assert interrupted(tmp_path, 0.5, "") == []
    (tmp_path / "end b").touch()
    (tmp_path / "end c").touch()
    time.sleep(0.2)
    assert not (tmp_path / "began d").exists()
