"""The report on a collection."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from ocrfix.reports.collection_html import collection_html
from ocrfix.reports.collection_tables import collection_csv, collection_json
from tests.reports.made_collection import LINE, a_collection


def test_outputs_of_an_earlier_run_are_told() -> None:
    stale = replace(LINE, state="failed", figures={})
    lines = [LINE, stale, replace(stale, outputs=())]
    assert [it.is_stale for it in lines] == [False, True, False]
    data = b"".join(collection_csv(lines)).decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(data, newline=""))
    assert [it["stale"] for it in rows] == ["False", "True", "False"]
    told = json.loads(b"".join(collection_json(a_collection(), lines)))
    assert [it["stale"] for it in told["documents"]] == [False, True, False]
    page = collection_html(replace(a_collection(), failures=(stale,)))
    assert "Of an earlier run, and no longer up to date:" in page
    page = collection_html(replace(a_collection(), failures=(replace(stale, outputs=()),)))
    assert "earlier run" not in page
