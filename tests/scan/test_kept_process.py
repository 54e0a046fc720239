"""A process that is kept from one request to the next."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from ocrfix.errors import InputError
from ocrfix.scan.kept_process import Answer, KeptProcess, Send

LOST = InputError("It is gone.")


def prepare(first: int) -> Answer:
    """Count from a number; made once for each process."""
    counted = first

    def answer(request: str, send: Send) -> None:
        nonlocal counted
        if request == "fail":
            raise InputError("It cannot be read.")
        if request == "die":
            os._exit(1)
        counted += 1
        send(counted)

    return answer


@pytest.fixture
def kept() -> Iterator[KeptProcess]:
    made = KeptProcess(prepare, 10)
    yield made
    made.stop()


def test_what_it_knows_is_there_for_the_next(kept: KeptProcess) -> None:
    assert [next(kept.ask("count", LOST)) for _ in range(3)] == [11, 12, 13]
    with pytest.raises(InputError, match="cannot be read"):
        next(kept.ask("fail", LOST))
    assert next(kept.ask("count", LOST)) == 14


def test_it_begins_anew_where_it_ended(kept: KeptProcess) -> None:
    assert next(kept.ask("count", LOST)) == 11
    with pytest.raises(InputError, match="It is gone"):
        next(kept.ask("die", LOST))
    assert next(kept.ask("count", LOST)) == 11
