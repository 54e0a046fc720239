"""The history as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

from ocrfix.reports.history import history_csv
from ocrfix.review.history import Event
from tests.review.projects import DECISION


def test_each_decision_is_a_row_and_no_cell_a_formula() -> None:
    evil = replace(DECISION, before="=1+1", after="", who="Ada", when="1916-01-05T10:00:00Z")
    events = [
        Event(evil, Path("/scans/page.txt"), is_undone=True),
        Event(replace(DECISION, everywhere=True), None, is_undone=False),
    ]
    heads, first, second = csv.reader(io.StringIO(history_csv(events).decode(), newline=""))
    row = dict(zip(heads, first, strict=True))
    assert (row["who"], row["when"], row["document"]) == ("Ada", "1916-01-05T10:00:00Z", "page.txt")
    assert (row["before"], row["after"], row["taken back"]) == ("'=1+1", "", "yes")
    assert (row["start"], row["end"], row["rule"]) == ("4", "8", "joins.demo")
    row = dict(zip(heads, second, strict=True))
    assert (row["document"], row["taken back"], row["everywhere"]) == ("", "", "yes")


def test_half_a_character_is_written() -> None:
    events = [Event(replace(DECISION, before="\ud800"), None, is_undone=False)]
    assert "\ud800".encode("utf-8", "surrogatepass") in history_csv(events)
