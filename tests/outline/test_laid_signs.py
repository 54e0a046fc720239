"""Signs of a heading that the layout shows."""

from __future__ import annotations

from ocrfix.outline.laid_signs import signs_of_print
from ocrfix.outline.prints import Print

TEXT = Print(height=1.0, block=1, lines=9, gap=0.1)


def test_a_tall_line_in_a_block_of_its_own_with_room_above_stands_out() -> None:
    head = Print(height=1.7, block=2, lines=1, gap=0.8, is_centred=True)
    signs = signs_of_print([TEXT, head, Print(block=3)], 1)
    assert {"very tall", "alone in its block", "room above", "centred", "stands out"} <= signs
    assert {"begins a block", "ends a block"} <= signs


def test_a_line_of_a_long_block_does_not() -> None:
    signs = signs_of_print([TEXT, TEXT, TEXT], 1)
    assert "inside a long block" in signs
    assert not {"stands out", "begins a block", "ends a block"} & signs


def test_what_the_source_calls_a_line_counts() -> None:
    assert "called a heading" in signs_of_print([Print(kind="heading")], 0)
    assert "called otherwise" in signs_of_print([Print(kind="paragraph")], 0)
