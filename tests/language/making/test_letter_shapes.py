"""Letters by which words are told from damage."""

from __future__ import annotations

from pathlib import Path

from ocrfix.language.making import letter_shapes
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.shapes import Shapes

WORDS = [(it, 1.0) for it in ("street", "stream", "treat", "stare", "rest", "terse")]
DAMAGE = [(it, 1.0) for it in ("xqvz", "zqx", "vxq", "qzzv", "xvz")]


def test_words_look_like_words_and_damage_does_not(tmp_path: Path) -> None:
    path = tmp_path / "shapes.bin"
    letter_shapes.write(path, WORDS, WORDS, DAMAGE, "made for this test")
    shapes = Shapes(ArrayFile(path))
    assert shapes.evidence("seat") > 0 > shapes.evidence("qxz")
    assert shapes.evidence("seat", name=True) == shapes.evidence("seat"), "names are words here"


def test_names_are_told_from_words() -> None:
    words, names = letter_shapes.words_and_names(Lexicon.load())
    listed = {it for it, _ in names}
    assert "john" in listed
    assert "between" in {it for it, _ in words} - listed
    assert min(weight for _, weight in words) >= 1.0
