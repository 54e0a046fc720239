"""The record of finished documents: a second run does only what is new."""

from __future__ import annotations

import os
from pathlib import Path

from ocrfix.batch.ledger import open_ledger
from ocrfix.batch.names import LEDGER_NAME
from tests.cli.batches import outputs
from tests.e2e.here import tell_here as ocrfix
from tests.torn_word import CUT, WHOLE


def test_a_second_run_does_only_what_is_new_changed_or_failed(collection: Path, out: Path) -> None:
    ocrfix("batch", collection, out)
    stamps = {path: path.stat().st_mtime_ns for path in out.rglob("*.txt")}
    again = ocrfix("batch", collection, out)
    assert "0 cleaned, 4 done before and unchanged" in again.stderr
    (collection / "a.txt").write_text("It rained.", encoding="utf-8")
    (collection / "new.txt").write_text("New.", encoding="utf-8")
    (out / "1916" / "b.txt").unlink()
    third = ocrfix("batch", collection, out)
    assert "3 cleaned, 2 done before and unchanged" in third.stderr
    assert outputs(out)["a.txt"] == b"It rained."
    assert outputs(out)["1916/b.txt"] == WHOLE.encode() * 2
    unchanged = out / "1916" / "january" / "c.txt"
    assert unchanged.stat().st_mtime_ns == stamps[unchanged]


def test_other_settings_do_it_again(collection: Path, out: Path) -> None:
    ocrfix("batch", collection, out)
    other = ocrfix("batch", collection, out, "--disable", "letters")
    assert "4 cleaned" in other.stderr
    assert outputs(out)["a.txt"] == CUT.encode()


def test_touched_but_equal_is_unchanged(collection: Path, out: Path) -> None:
    ocrfix("batch", collection, out)
    os.utime(collection / "a.txt", (1, 1))
    assert "0 cleaned, 4 done before" in ocrfix("batch", collection, out).stderr


def test_two_batches_do_not_write_one_folder(collection: Path, out: Path) -> None:
    with open_ledger(out / LEDGER_NAME):
        refused = ocrfix("batch", collection, out)
    assert refused.returncode == 4
    assert "is being written by" in refused.stderr
    assert not outputs(out)
    assert ocrfix("batch", collection, out).returncode == 0
