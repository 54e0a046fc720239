"""The numbers of suspicion are data."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from ocrfix.errors import RulePackError
from ocrfix.suspects.settings import Settings, read_numbers

NO_NUMBER = "".join(f"{name} = 'x'\n" for name in asdict(Settings.shipped()))


def test_they_are_read_from_the_file_that_ships() -> None:
    assert 0.0 < Settings.shipped().misplaced < 1.0


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("misplaced = 0.5", "a number is missing"),
        ("msplaced = 0.5", "a number nobody asks for"),
        ("misplaced =", "no TOML"),
        (NO_NUMBER, "a text for a number"),
    ],
)
def test_a_damaged_file_is_named(text: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "weights.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(RulePackError) as caught:
        read_numbers(path, Settings)
    assert str(path) in str(caught.value), why
