"""The cleaner of the documents of a batch."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.batch import processes
from ocrfix.batch.jobs import Order, State
from ocrfix.batch.limits import Limits
from ocrfix.batch.settings import Settings
from ocrfix.batch.store import FolderStore
from ocrfix.batch.work import cleaners
from ocrfix.cleaning import load_profile
from ocrfix.review.choices import Choices


class _Daemon:
    daemon = True


def test_a_worker_that_may_have_no_children_adopts_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("He came ith his brother.", encoding="utf-8")
    monkeypatch.setattr(processes.multiprocessing, "current_process", _Daemon)
    order = Order("a.txt", {"text": "out/a.txt"}, path=tmp_path / "a.txt")
    settings = Settings(Choices(load_profile("careful")))
    with cleaners(1, settings, FolderStore(tmp_path), Limits()) as pool:
        (outcome,) = pool.run(iter([order]))
        (again,) = pool.run(iter([order]))
    assert outcome.state is again.state is State.DONE
    assert (tmp_path / "out" / "a.txt").read_text(encoding="utf-8").startswith("He came with")
