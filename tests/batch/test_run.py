"""A batch goes on past what fails, or gives up."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ocrfix.batch.jobs import Order, Outcome, State
from ocrfix.batch.ledger import open_ledger
from ocrfix.batch.plan import make_plan
from ocrfix.batch.run import Batch, Tally
from ocrfix.batch.settings import Settings
from ocrfix.cleaning import load_profile
from ocrfix.errors import InputError, OcrfixError, OutputError
from ocrfix.review.choices import Choices

DOCUMENTS = 40


class Failing:
    """Clean none; something happens after some."""

    def __init__(self, happens: Callable[[], object], after: int) -> None:
        self.happens, self.after, self.seen = happens, after, 0

    def run(self, orders: Iterator[Order]) -> Iterator[Outcome]:
        for order in orders:
            self.seen += 1
            if self.seen == self.after:
                self.happens()
            # Every fifth is cleaned as long as all is well.
            is_well = self.seen < self.after and self.seen % 5 == 0
            figures = {"format": "text", "changes": 0}
            yield Outcome(order.name, State.DONE if is_well else State.FAILED, figures=figures)

    def finish(self, _grace_seconds: float) -> Iterator[Outcome]:
        return iter(())


def run_with(tmp_path: Path, cleaners: Failing) -> Tally:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for number in range(DOCUMENTS):
        (folder / f"{number:02}.txt").write_text("It rained.")
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        plan = make_plan(str(folder), out)
        return Batch(plan, Settings(Choices(load_profile("careful"))), ledger).run(cleaners)


def test_documents_that_fail_stop_nothing(tmp_path: Path) -> None:
    cleaners = Failing(lambda: None, after=10)
    assert run_with(tmp_path, cleaners).failed == DOCUMENTS - 1
    assert cleaners.seen == DOCUMENTS


@pytest.mark.parametrize(("place", "kind"), [("in", InputError), ("out", OutputError)])
def test_a_place_that_is_gone_stops_it_soon(
    tmp_path: Path, place: str, kind: type[OcrfixError]
) -> None:
    def take_away() -> None:
        shutil.rmtree(tmp_path / place)
        if place == "out":
            (tmp_path / place).write_text("no folder")

    cleaners = Failing(take_away, after=11)
    with pytest.raises(kind, match="the same command goes on from here") as caught:
        run_with(tmp_path, cleaners)
    assert str(tmp_path / place) in caught.value.message
    assert 11 <= cleaners.seen <= 17
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        assert ledger.counts()[State.DONE] == 2


@pytest.mark.parametrize(
    ("hint", "told"),
    [
        ("", "The batch stopped; the same command goes on from here."),
        ("Mend it.", "Mend it. The batch stopped; the same command goes on from here."),
        ("Run the same command again.", "Run the same command again."),
    ],
)
def test_whatever_ends_a_run_says_how_to_go_on(tmp_path: Path, hint: str, told: str) -> None:
    def end() -> None:
        raise OutputError("The disk is on fire.", hint=hint)

    with pytest.raises(OutputError) as caught:
        run_with(tmp_path, Failing(end, after=3))
    assert (caught.value.message, caught.value.hint) == ("The disk is on fire.", told)
