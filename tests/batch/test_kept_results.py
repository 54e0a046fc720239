"""Results on portions are kept by what was asked, and go when they are of no more use."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.batch.kept_results import KeptResults


def test_a_result_is_there_by_what_was_asked() -> None:
    kept = KeptResults()
    key = kept.key([b"clean", b"a text"])
    assert kept.get(key) is None
    kept.put(key, [b"2 0", b"", b"cleaned"])
    assert kept.get(kept.key([b"clean", b"a text"])) == [b"2 0", b"", b"cleaned"]
    assert kept.get(kept.key([b"clean", b"another"])) is None


def test_those_that_nobody_asked_for_again_are_dropped() -> None:
    kept = KeptResults()
    for key in ("old", "new"):
        kept.put(key, [key.encode()])
    kept.drop_all_but({"new"})
    assert kept.get("old") is None
    assert kept.get("new") == [b"new"]


def test_without_room_nothing_is_kept_and_nothing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    kept = KeptResults()
    kept.put("key", [b"result"])
    assert kept.get("key") is None
    kept.drop_all_but(())


def test_the_files_go_with_the_object(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    kept = KeptResults()
    kept.put("key", [b"result"])
    assert list(tmp_path.iterdir())
    del kept
    assert not list(tmp_path.iterdir())
