"""One process does orders one after the other, as if each had one of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ocrfix.batch.errand_orders import Cleaners, CleanPortion
from ocrfix.batch.errand_server import Progress, Server
from ocrfix.cleaning import load_profile
from ocrfix.cleaning.decided import Decided
from ocrfix.cleaning.portions import Portion, Ran
from ocrfix.errors import InputError
from ocrfix.review.choices import Choices
from ocrfix.review.chunked_pickle import unpack
from ocrfix.text.document import Document

CHOICES = Choices(load_profile("careful"))
TEXTS = ("They ran nd fast, nd they were tho first.", "What tho house had, tho men took.")


def portion(text: str) -> Portion:
    document = Document.from_text(text)
    # As it travels: a read-only mapping does not.
    bare = replace(document, meta=replace(document.meta, extra={}))
    return Portion(bare, "en", Decided({}))


def test_several_orders_are_done_as_each_alone() -> None:
    progress: list[Progress] = []
    with Server(steps=0) as server:
        pid = server.process.pid
        done = [
            unpack(iter(server.packed(CleanPortion(CHOICES, portion(it)), progress.append)), {})
            for it in TEXTS
        ]
        assert server.process.pid == pid
        assert server.process.is_alive()
    assert not server.process.is_alive()
    alone: list[Ran] = [CHOICES.cleaner().run(portion(it)) for it in TEXTS]
    assert [it.text for it in done] == [it.text for it in alone]
    assert [it.text for it in done] != list(TEXTS)
    assert progress[-1].done == progress[-1].total


def test_one_that_fails_is_told_and_the_next_is_done(tmp_path: Path) -> None:
    missing = Choices(replace(load_profile("careful"), evidence=tmp_path / "none.txt"))
    with Server(steps=0) as server:
        with pytest.raises(InputError, match=r"none\.txt"):
            server.packed(CleanPortion(missing, portion(TEXTS[0])), print)
        assert server.packed(CleanPortion(CHOICES, portion(TEXTS[0])), print)


def test_the_cleaner_stays_for_as_long_as_the_choices_do() -> None:
    cleaners = Cleaners()
    first = cleaners.of(CHOICES)
    assert cleaners.of(Choices(load_profile("careful"))) is first
    assert cleaners.of(Choices(load_profile("research"))) is not first
