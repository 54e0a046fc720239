"""Ctrl+C and requests to end come between steps."""

from __future__ import annotations

import signal
from concurrent.futures import ThreadPoolExecutor

import pytest

from ocrfix.interrupts import interruptible, whole_step

SIGNS = pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])


@SIGNS
def test_a_request_to_end_is_as_good_as_ctrl_c(sign: signal.Signals) -> None:
    with pytest.raises(KeyboardInterrupt), interruptible():
        signal.raise_signal(sign)


@SIGNS
def test_a_step_is_done_as_a_whole(sign: signal.Signals) -> None:
    done: list[str] = []

    def work() -> None:
        with whole_step():
            with whole_step():
                signal.raise_signal(sign)
                done.append("a part of it")
            done.append("all")
        done.append("what comes next")

    with interruptible(), pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["a part of it", "all"]


def test_it_comes_once() -> None:
    def asked_twice() -> None:
        with whole_step():
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGTERM)

    with interruptible():
        with pytest.raises(KeyboardInterrupt):
            asked_twice()
        with whole_step():
            pass


def test_a_step_of_another_thread_holds_nothing_back() -> None:
    with ThreadPoolExecutor(1) as others, interruptible():
        step = whole_step()
        others.submit(step.__enter__).result()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        others.submit(step.__exit__, None, None, None).result()


def test_what_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interruptible():
            signal.raise_signal(signal.SIGINT)
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_the_handlers_there_were_are_put_back() -> None:
    before = [signal.getsignal(it) for it in (signal.SIGINT, signal.SIGTERM)]
    with pytest.raises(ValueError, match="failed"), interruptible():
        raise ValueError("failed")
    assert [signal.getsignal(it) for it in (signal.SIGINT, signal.SIGTERM)] == before
