"""No cell of a table is a formula, and each can be had back as it was."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ocrfix.reports.cells import as_it_was, harmless


@given(st.text(alphabet="=+-@\uff1d\t\r\n 'a1|"))
@example("'=1")
@example("  =1")
def test_a_cell_is_no_formula_and_can_be_had_back(text: str) -> None:
    cell = harmless(text)
    assert isinstance(cell, str)
    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\uff1d", "\t", "\r", "\n"))
    assert as_it_was(cell) == text


@pytest.mark.parametrize("cell", ["'tis", "well-known", "", -1, 0.5, None])
def test_other_cells_stay_as_they_are(cell: object) -> None:
    assert harmless(cell) == cell
