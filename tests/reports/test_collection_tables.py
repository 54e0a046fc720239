"""The report on a collection as CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from ocrfix.reports.collection_tables import collection_csv, collection_json
from tests.reports.made_collection import EVIL, LINE, a_collection


def test_csv_is_read_back_and_holds_no_formula() -> None:
    lines = [LINE, replace(LINE, name="=cmd()", state="failed", message="+1", figures={})]
    data = b"".join(collection_csv(lines)).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    assert rows[0]["name"] == LINE.name
    assert rows[0]["legibility_after"] == "legible"
    assert (rows[1]["name"], rows[1]["reason"]) == ("'=cmd()", "'+1")


def test_json_holds_everything() -> None:
    odd = replace(LINE, name="\udcff.txt")
    data = json.loads(b"".join(collection_json(a_collection(), [LINE, odd])))
    assert data["totals"]["documents"] == 3
    assert data["totals"]["legibility_before"] == {"illegible": 1}
    assert data["rules"][0]["examples"][0]["before"] == EVIL
    assert [it["name"] for it in data["documents"]] == [LINE.name, "\udcff.txt"]
    empty = json.loads(b"".join(collection_json(a_collection(), [])))
    assert empty["documents"] == []
