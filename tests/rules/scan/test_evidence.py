"""The evidence of a second reading: weighed by numbers of a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.errors import RulePackError
from ocrfix.rules.scan import evidence
from ocrfix.rules.scan.evidence import PageSense, shipped_numbers, traits
from ocrfix.text.document import SeenPlace
from ocrfix.words.lexicon import Lexicon


def test_every_weight_is_of_something() -> None:
    named = set()
    for first, second in (("a1 b", "offi"), ("tbe", "the"), ("the", "tbe")):
        place = SeenPlace(0, len(first), second, 0.9, 0.5)
        page = PageSense.of(first, [place])
        for lexicon in (None, Lexicon.load()):
            named |= traits(first, place, page, lexicon).keys()
    assert shipped_numbers().weights.keys() == named


def test_damaged_weights_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(evidence, "resource", lambda *_: tmp_path / "none.toml")
    with pytest.raises(RulePackError, match="missing or damaged"):
        evidence.shipped_numbers.__wrapped__()
