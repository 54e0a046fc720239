"""Whatever a library raises leaves as one sentence; what is ours passes."""

from __future__ import annotations

import pytest

from ocrfix.errors import InputError, OutputError
from ocrfix.formats.border import border


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (ValueError("bad tag."), "This page cannot be read: bad tag."),
        (KeyError(), "This page cannot be read: KeyError."),
        (RecursionError("too deep"), "This page cannot be read: too deep."),
    ],
)
def test_it_becomes_a_sentence_with_advice(raised: Exception, said: str) -> None:
    with (
        pytest.raises(InputError) as caught,
        border(InputError, "This page cannot be read", hint="Try another."),
    ):
        raise raised
    assert (caught.value.message, caught.value.hint) == (said, "Try another.")
    assert caught.value.__cause__ is raised


@pytest.mark.parametrize("raised", [OutputError("The disk is full."), MemoryError()])
def test_errors_of_ours_and_the_want_of_memory_pass(raised: BaseException) -> None:
    with pytest.raises(type(raised)) as caught, border(InputError, "No", hint=""):
        raise raised
    assert caught.value is raised
