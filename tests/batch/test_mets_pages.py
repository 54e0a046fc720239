"""The files that a METS names are found out within limits: the plan goes on whatever a file does."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from ocrfix.batch.inputs import Item, PassedOver
from ocrfix.batch.jobs import Order
from ocrfix.batch.limits import Limits, can_limit_memory
from ocrfix.batch.mets_pages import MetsPages
from ocrfix.batch.plan import make_plan

NAMED = b"<mets:file ID='%b' MIMETYPE='text/xml'><FLocat href='%b'/></mets:file>"
METS = b"<mets:mets><mets:fileGrp USE='ALTO'>" + NAMED % (b"p1", b"p1.xml")
END = b"</mets:fileGrp></mets:mets>"
ENDLESS = METS + b"<x/>" * 4_000_000 + END


def test_pages_are_named_and_what_cannot_be_read_names_none() -> None:
    with MetsPages(Limits()) as mets:
        for data, pages in ((METS + END, ("p1.xml",)), (METS, ()), (b"", ())):
            assert mets.page_names(Order("mets.xml", {}, data=data)) == pages


def test_a_file_that_takes_too_long_names_none_and_stops_nobody() -> None:
    started = time.perf_counter()
    with MetsPages(Limits(seconds=0.5)) as mets:
        assert mets.page_names(Order("mets.xml", {}, data=ENDLESS)) == ()
        assert mets.page_names(Order("mets.xml", {}, data=METS + END)) == ("p1.xml",)
    assert time.perf_counter() - started < 60


@pytest.mark.skipif(not can_limit_memory(), reason="this system keeps no limit")
def test_a_file_that_takes_too_much_names_none() -> None:
    with MetsPages(Limits(mebibytes=40)) as mets:
        large = METS + b" " * (64 << 20) + END
        assert mets.page_names(Order("mets.xml", {}, data=large)) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_the_plan_of_a_folder_waits_for_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    os.mkfifo(folder / "pipe.xml")
    (folder / "endless.xml").write_bytes(ENDLESS)
    (folder / "long.xml").write_bytes(
        METS + NAMED % (b"p2", b"a" * 5000) + NAMED % (b"p3", b"%00") + END
    )
    (folder / "p1.xml").write_bytes(b"<alto/>")
    (folder / "x.xml").write_bytes(b"<!DOCTYPE " + b"[]" * 2000)
    plan = make_plan(str(folder), tmp_path / "out", limits=Limits(seconds=0.5))
    finds = list(plan)
    items = {it.name: it.is_issue for it in finds if isinstance(it, Item)}
    assert items == {"endless.xml": False, "long.xml": True, "x.xml": False}
    passed = {it.name: it.reason for it in finds if isinstance(it, PassedOver)}
    assert passed == {
        "pipe.xml": "no file but a pipe, socket or device",
        "p1.xml": "a page of an issue, cleaned with it",
    }
