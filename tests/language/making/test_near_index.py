"""The table of common words, and what is found by it."""

from __future__ import annotations

from pathlib import Path

from ocrfix.language.making import near_index, word_files
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.near_words import NearWords

WORDS = ("harbour", "harvest", "ferry", "fairy", "the", "then", "thence", "steamer")


def test_near_words_are_found_by_their_letters(tmp_path: Path) -> None:
    word_files.write(tmp_path, dict.fromkeys(WORDS, ("common",)), lambda _: 1e-6)
    lexicon = Lexicon.of_folder(tmp_path)
    path = tmp_path / "near.bin"
    counted = near_index.write(lexicon, path, {}, most=6)
    assert counted == 6
    near = NearWords(ArrayFile(path))
    assert sorted(near.words) == sorted(WORDS)[:6], "of equal ones those first in the alphabet"
    assert [word for word, _ in near.near("harbonr")] == ["harbour"]
    assert {word for word, _ in near.near("harvost")} == {"harvest"}
