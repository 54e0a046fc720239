"""A batch's report, made again and in other languages."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ocrfix.batch.names import LEDGER_NAME, REPORT_FOLDER
from tests.cli.batches import files, outputs
from tests.e2e.here import tell_here as ocrfix


def test_report_makes_it_again(folder: Path, out: Path) -> None:
    ocrfix("batch", folder, out)
    before = files(out)
    for path in out.glob("report.*"):
        path.unlink()
    done = ocrfix("report", out)
    assert done.returncode == 0
    assert done.stdout.strip() == str(out / "report.html")
    assert files(out) == before
    assert ocrfix("report", folder).returncode == 3


def test_a_batch_tells_its_report_in_the_language_asked_for(folder: Path, out: Path) -> None:
    def batch(*more: str) -> str:
        return ocrfix("batch", folder, out, "-f", "text", *more).stderr

    def page(name: str = "report.html") -> str:
        return (out / name).read_text(encoding="utf-8")

    batch()
    assert "Cleaning of" in page()
    english = files(out)
    # Nothing is cleaned anew for it, and what is data stays.
    assert " 0 bereinigt, 4 früher" in batch("--speak", "de")
    assert "Bereinigung von" in page()
    changed = [name for name, it in files(out).items() if english[name] != it]
    assert f"{REPORT_FOLDER}/" in str(changed)
    assert all(it.endswith(".html") and it.startswith("report") for it in changed)
    # The report of each document is an output of its own.
    for code in ("de", "fr"):
        batch("-f", "html", "--speak", code)
        reports = [it for it in outputs(out) if it.endswith(".html")]
        assert reports
        assert all(f'lang="{code}"' in page(it) for it in reports)
    assert "Nothing is told in “cy”" in batch("--speak", "cy")


def test_a_report_is_made_when_a_kill_came_before_it(folder: Path, out: Path) -> None:
    ocrfix("batch", folder, out, "-f", "text", "-f", "jsonl")
    before = files(out)
    # As if killed between the last document and the report: it is missing or an old one.
    with sqlite3.connect(out / LEDGER_NAME) as ledger:
        ledger.execute("UPDATE meta SET value = 'no' WHERE key = 'told'")
    ledger.close()
    (out / "report.html").write_text("old", encoding="utf-8")
    (out / "documents.jsonl").write_text("old", encoding="utf-8")
    ocrfix("batch", folder, out, "-f", "text", "-f", "jsonl")
    assert files(out) == before
