"""The choice of the rows that are read again."""

from __future__ import annotations

import pytest

from ocrfix.scan.need import need_of


@pytest.mark.parametrize(
    ("row", "is_doubtful"),
    [
        ("the house was empty,", False),
        ("in 1864, at London", False),
        ("“the house,” he said", False),
        ("the bouse was empty", True),
        ("the house was [hat", True),
        ("the house was repre-", False),
        ("the house | was", True),
    ],
)
def test_a_row_is_read_again_where_it_is_doubtful(row: str, is_doubtful: bool) -> None:
    need = need_of("en")
    assert need is not None
    assert need(row) is is_doubtful


def test_where_words_are_not_known_all_rows_are_read() -> None:
    assert need_of("xx") is None
