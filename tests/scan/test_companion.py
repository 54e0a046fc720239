"""A process that is kept from one request to the next."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from ocrfix.errors import InputError
from ocrfix.scan.companion import Answer, Companion, Send

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
def companion() -> Iterator[Companion]:
    made = Companion(prepare, 10)
    yield made
    made.stop()


def test_what_it_knows_is_there_for_the_next(companion: Companion) -> None:
    assert [next(companion.ask("count", LOST)) for _ in range(3)] == [11, 12, 13]
    with pytest.raises(InputError, match="cannot be read"):
        next(companion.ask("fail", LOST))
    assert next(companion.ask("count", LOST)) == 14


def test_it_begins_anew_where_it_ended(companion: Companion) -> None:
    assert next(companion.ask("count", LOST)) == 11
    with pytest.raises(InputError, match="It is gone"):
        next(companion.ask("die", LOST))
    assert next(companion.ask("count", LOST)) == 11
