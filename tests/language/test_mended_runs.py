"""The script that puts right the words of newspapers' runs that were read as others."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

from ocrfix.language.language import Language

ENGLISH = Language.load("en")
Script = Callable[[str], ModuleType]


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        pytest.param(
            "it was late when lie came home and she bad been there",
            "it was late when he came home and she had been there",
            id="counted in scans",
        ),
        pytest.param("he told a lie to the court", "he told a lie to the court", id="it fits"),
        pytest.param("when Lie came home", "when Lie came home", id="a name"),
        pytest.param(
            "they were con- tinued as fur- ther", "they were con- tinued as fur- ther", id="halves"
        ),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_line_as_it_was_printed(script: Script, line: str, mended: str) -> None:
    mender = script("mended_runs").Mender(ENGLISH, ENGLISH.context)
    assert [*mender(["the first line", line])] == ["the first line", mended]


def test_what_is_mended_too_often_is_doubtful(script: Script) -> None:
    mender = script("mended_runs").Mender(ENGLISH, ENGLISH.context)
    assert [*mender(["it was late when lie came home"] * 30)]
    assert mender.doubtful() == {"lie"}
    assert [*mender(["he told a lie to the court"] * 90)]
    assert mender.doubtful() == set()


def test_a_line_is_cut_at_what_is_doubtful(script: Script) -> None:
    cut = script("mended_runs").cut
    assert [*cut("he saw that lie was there", {"lie"})] == ["he saw that ", " was there"]
    assert [*cut("he was there", {"lie"})] == ["he was there"]
