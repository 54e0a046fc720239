"""The beginning of a pack, and one of its rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.rules.pack import PatternRule, parse_pack, text_of_pack

HEAD = """
id = "letters"
language = "en"
licence = "CC0-1.0"
source = "made for this test"
"""


RULE = r"""
[[rule]]
id = "tbe"
kind = "substitute"
title = "tbe for the"
explanation = "“tbe” is no word."
pattern = '\b([Tt])be\b'
replacement = '\1he'
reason = "“{before}” is no word, “{after}” is."
confidence = 0.99
needs = ["tbe", "Tbe"]
examples = [
  ["Tbe House sat.", "The House sat."],
  ["in tbe morning", "in the morning", "inside a sentence"],
  ["to be or not to be", "to be or not to be"],
  ["TBE Ltd.", "TBE Ltd."],
]
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return tmp_path / "letters.toml"


def read_pack(path: Path) -> tuple[PatternRule, ...]:
    return parse_pack(text_of_pack(path), str(path))
