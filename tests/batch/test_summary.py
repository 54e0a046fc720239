"""The report of a batch, made from its ledger."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.batches import files
from tests.e2e.here import tell_here as ocrfix


def test_jobs_change_nothing(collection: Path, tmp_path: Path) -> None:
    results = []
    for jobs in ("1", "3"):
        made = tmp_path / f"out{jobs}"
        assert (
            ocrfix(
                "batch", collection, made, "--jobs", jobs, "-f", "text", "-f", "jsonl"
            ).returncode
            == 0
        )
        results.append(files(made))
    assert results[0] == results[1]


def test_an_output_whose_input_now_fails_is_called_stale(collection: Path, out: Path) -> None:
    ocrfix("batch", collection, out)
    before = (collection / "a.txt").read_bytes()
    (collection / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    assert ocrfix("batch", collection, out).returncode == 6

    def stale() -> dict[str, list[str]]:
        told = json.loads((out / "report.json").read_bytes())["documents"]
        return {it["name"]: it["outputs"] for it in told if it["stale"]}

    assert stale() == {"a.txt": ["a.txt"]}
    assert "Of an earlier run" in (out / "report.html").read_text(encoding="utf-8")
    (collection / "a.txt").write_bytes(before)
    assert ocrfix("batch", collection, out).returncode == 0
    assert stale() == {}


def test_what_is_gone_is_failed_no_more(collection: Path, out: Path) -> None:
    (collection / "0.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    assert ocrfix("batch", collection, out).returncode == 6
    (collection / "0.txt").unlink()
    (collection / "page.tif").unlink()
    assert ocrfix("batch", collection, out).returncode == 0
    totals = json.loads((out / "report.json").read_bytes())["totals"]
    assert (totals["done"], totals["failed"], totals["skipped"]) == (4, 0, 0)


def test_what_was_cleaned_and_is_gone_is_named_until_what_came_of_it_is_deleted(
    collection: Path, out: Path
) -> None:
    def gone() -> list[str]:
        assert ocrfix("batch", collection, out).returncode == 0
        told = json.loads((out / "report.json").read_bytes())
        names = [it["name"] for it in told["documents"] if it["gone"]]
        assert told["totals"]["gone"] == len(names)
        page = (out / "report.html").read_text(encoding="utf-8")
        assert ("What is no longer in the input" in page) is bool(names)
        return names

    data = (collection / "a.txt").read_bytes()
    assert gone() == []
    (collection / "a.txt").unlink()
    assert gone() == ["a.txt"]
    (collection / "a.txt").write_bytes(data)
    assert gone() == [], "it is back, and told so though nothing was cleaned"
    (collection / "a.txt").unlink()
    assert ocrfix("batch", collection, out, "--limit", "1").returncode == 0
    assert gone() == ["a.txt"]
    (out / "a.txt").unlink()
    assert gone() == []
    totals = json.loads((out / "report.json").read_bytes())["totals"]
    assert totals["done"] == 3
