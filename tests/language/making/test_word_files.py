"""The files of a lexicon, read as they were made."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.language.making import word_files
from ocrfix.words.lexicon import Lexicon

LISTED = {
    "harbour": ("common", "books"),
    "ferry": ("common",),
    "orrville": ("places", "capitals"),
    "maren": ("given-names", "capitals"),
}


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    word_files.write(tmp_path, LISTED, lambda _: 1e-6)
    return Lexicon.of_folder(tmp_path)


def test_words_and_their_lists_are_read_as_they_were(lexicon: Lexicon) -> None:
    assert sorted(lexicon.words()) == sorted(LISTED)
    assert set(lexicon.lists("harbour")) == {"common", "books"}
    assert lexicon.knows("ferry")
    assert lexicon.wants_capital("orrville")
    assert lexicon.frequency("ferry") == pytest.approx(1.0, rel=0.01), "in a million"
