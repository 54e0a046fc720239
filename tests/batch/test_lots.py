"""Documents travel to a cluster; its workers must be of the same program."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.batch import lots
from ocrfix.batch.jobs import Order, State
from ocrfix.batch.limits import Limits
from ocrfix.batch.settings import Settings
from ocrfix.batch.store import FolderStore
from ocrfix.cleaning import load_profile
from ocrfix.errors import OcrfixError
from ocrfix.review.choices import Choices

KIB = 1 << 10
LOTS = [
    ([], [], "nothing to do"),
    ([KIB] * 3, [3], "small ones go together"),
    ([KIB] * 130, [64, 64, 2], "but not so many that others wait for them"),
    ([200 * KIB, 200 * KIB, KIB], [1, 2], "nor so much"),
    ([KIB, 9000 * KIB, KIB], [1, 1, 1], "a large one goes alone"),
    ([0, 0], [2], "sizes nobody knows"),
]


@pytest.mark.parametrize(("sizes", "expected", "why"), LOTS)
def test_lots(sizes: list[int], expected: list[int], why: str) -> None:
    orders = [Order(str(number), {}, size=size) for number, size in enumerate(sizes)]
    made = list(lots.in_lots(iter(orders)))
    assert [len(lot) for lot in made] == expected, why
    assert [order for lot in made for order in lot] == orders


def setup(folder: Path, **changes: object) -> lots.Setup:
    settings = Settings(Choices(load_profile("careful")))
    values = {"settings": settings, "store": FolderStore(folder), "limits": Limits(), "seen": ()}
    return lots.Setup(**(values | changes))


def test_a_worker_must_be_as_we_are(tmp_path: Path) -> None:
    setup(tmp_path, seen=(tmp_path,)).check()
    with pytest.raises(OcrfixError, match="has ocrfix"):
        setup(tmp_path, version="0.0.0").check()
    with pytest.raises(OcrfixError, match="does not see"):
        setup(tmp_path, seen=(tmp_path / "elsewhere",)).check()


def test_lots_of_one_batch_share_a_process_and_another_batch_ends_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.", encoding="utf-8")
    lot = [Order("a.txt", {"text": "a.txt"}, path=tmp_path / "a.txt")]
    for out in ("one", "one", "two"):
        (outcome,) = lots.clean_lot(setup(tmp_path / out), lot)
        assert outcome.state is State.DONE
        ((key, pools),) = lots._free.items()  # noqa: SLF001 - what is left running
        assert out in key
        assert len(pools) == 1
    pools.pop().__exit__()
    lots._free.clear()  # noqa: SLF001
