"""Promises of any layout."""

from __future__ import annotations

import pytest

from ocrfix.formats import read
from tests.formats.golden_samples import GOLDEN
from tests.formats.samples import DATA


@pytest.mark.parametrize("name", [row[0] for row in GOLDEN if row[2] != "html"])
def test_layout_is_anchored_and_holds_every_word(name: str) -> None:
    document = read(DATA / name)
    last = 0
    covered = bytearray(len(document.text))
    for page in document.layout:
        for block in page.blocks:
            for line in block.lines:
                assert line.words
                for found in line.words:
                    assert last <= found.start < found.end
                    assert page.start <= block.start <= line.start <= found.start
                    assert found.end <= line.end <= block.end <= page.end
                    covered[found.start : found.end] = b"x" * (found.end - found.start)
                    last = found.end
    assert {document.text[at] for at, mark in enumerate(covered) if not mark} <= {" ", "\n", "\f"}
