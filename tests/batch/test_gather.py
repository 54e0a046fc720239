"""The documents of a collection, counted several at a time."""

from __future__ import annotations

from pathlib import Path

from ocrfix.batch.gather import Counted, Reading, gather
from ocrfix.batch.limits import Limits
from ocrfix.batch.plan import make_plan
from ocrfix.evidence import open_evidence
from ocrfix.evidence.gather import Gatherer

TEXT = "They dug at the gravel-pit by the river, and nobody in the town had seen it before.\n"


def test_one_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    folder, path = tmp_path / "in", tmp_path / "in" / "town.evidence"
    folder.mkdir()
    for name, data in {
        "a.txt": TEXT.encode(),
        "b.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        "c.txt": ("Der Fluss stieg, und die Stadt war ohne Licht und ohne Brot. " * 9).encode(),
        "d.txt": TEXT.encode(),
    }.items():
        (folder / name).write_bytes(data)
    told: list[Counted] = []
    with Gatherer() as gatherer:
        plan = make_plan(str(folder), path)
        gather(plan, gatherer, Reading(), jobs=2, limits=Limits(), tell=told.append)
        gatherer.write(path, overwrite=False)
    found = {it.name: it for it in told}
    assert [bool(found[name].fault) for name in ("a.txt", "b.txt", "c.txt", "d.txt")] == [
        *(False, True, False, False)
    ]
    assert [name for name, it in found.items() if it.is_foreign] == ["c.txt"]
    assert open_evidence(path).documents == 3
