"""Errors say what happened and what to do; each leaves with its exit code."""

from __future__ import annotations

import pytest

from ocrfix.errors import (
    BadArgumentsError,
    EncodingError,
    InputError,
    LexiconMissingError,
    OcrfixError,
    OutputError,
    RulePackError,
)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (BadArgumentsError, 2),
        (InputError, 3),
        (EncodingError, 3),
        (OutputError, 4),
        (RulePackError, 5),
        (LexiconMissingError, 5),
    ],
)
def test_the_exit_codes_that_scripts_rely_on(kind: type[OcrfixError], code: int) -> None:
    assert kind("It failed.").exit_code == code


def test_the_advice_follows_what_happened() -> None:
    error = InputError("There is no such file.", hint="Look for it.")
    assert (error.message, error.hint) == ("There is no such file.", "Look for it.")
    assert str(error) == "There is no such file. Look for it."
    assert str(InputError("There is no such file.")) == "There is no such file."
