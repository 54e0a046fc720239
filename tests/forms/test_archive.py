"""Archives are the same bytes for the same parts."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from ocrfix.forms.archive import zipped

PARTS = {"mimetype": b"application/epub+zip", "text.xml": b"<a/>" * 100_000, "empty": b""}


def test_the_bytes_do_not_tell_when_they_were_made(monkeypatch: pytest.MonkeyPatch) -> None:
    made = zipped(PARTS)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2_000_000_000))
    assert zipped(PARTS) == made


def test_parts_stand_in_order_and_some_as_they_are() -> None:
    with zipfile.ZipFile(io.BytesIO(zipped(PARTS, stored=frozenset({"mimetype"})))) as archive:
        assert archive.namelist() == [*PARTS]
        kinds = [it.compress_type for it in archive.infolist()]
        assert kinds == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED]
        assert {name: archive.read(name) for name in PARTS} == PARTS


def test_the_share_that_is_done_only_grows() -> None:
    told: list[float] = []
    zipped(PARTS, tell=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
