"""Whatever a library raises leaves as one sentence; what is ours passes."""

from __future__ import annotations

import zipfile
import zlib

import pytest

from ocrfix.errors import InputError, OutputError
from ocrfix.formats.border import border


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (ValueError("bad tag."), "This page cannot be read: bad tag."),
        (KeyError(), "This page cannot be read: KeyError."),
        (RecursionError("too deep"), "This page cannot be read: too deep."),
        (
            zlib.error("Error -3 while decompressing data: bad"),
            "This page cannot be read: it is damaged.",
        ),
        (
            zipfile.BadZipFile("Bad CRC-32 for file 'a\\nb.xml'"),
            "This page cannot be read: it is damaged.",
        ),
        (
            RuntimeError("File 'a' is encrypted, password required for extraction"),
            "This page cannot be read: it has a password.",
        ),
        (
            NotImplementedError("zip file version 21.4"),
            "This page cannot be read: it is packed in a way that is not known here.",
        ),
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
