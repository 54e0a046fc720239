"""Columns of a list of changes, held against its rows."""

from __future__ import annotations

from ocrfix.review.items import Item, Status
from ocrfix.review.listing import Items


def assert_columns(found: Items, expected: tuple[Item, ...]) -> None:
    assert list(found.starts) == [it.start for it in expected]
    assert list(found.statuses) == [it.status for it in expected]
    assert list(found.column("rule_id")) == [it.rule_id for it in expected]
    assert list(found.column("confidence")) == [it.confidence for it in expected]
    for status in Status:
        assert found.status_counts[status] == sum(it.status is status for it in expected)
    rules = [rule for it in expected for rule in it.rule_ids]
    assert found.rule_counts == {rule: rules.count(rule) for rule in rules}
    for start in range(42):
        near = [n for n, it in enumerate(expected) if it.start <= start + 2 and it.end >= start]
        assert list(found.near(start, start + 2)) == near
