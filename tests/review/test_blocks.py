"""Blocks that are no text: found on a page, taken out, marked, passed over, and the same headless."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.cleaning import load_profile
from ocrfix.cleaning.changes import replay
from ocrfix.formats import read
from ocrfix.reports.changes import changes_as_data, explain
from ocrfix.reports.html import to_html
from ocrfix.review import Project, Session, Status, open_project
from ocrfix.review.blocks import BlockKind, Deed, find_blocks, lines_around, mark
from ocrfix.review.blocks import _heaviest as heaviest
from ocrfix.review.choices import Choices
from ocrfix.review.history import history_of
from ocrfix.review.pipeline import way_to_clean
from ocrfix.text.document import Document
from tests.review.projects import begin

NEWS = (
    "The members of the committee met on\nMonday morning, and the chairman said\n"
    "that the report of the harbour board\nwould be read to all of them before\n"
    "the day was over and the mayor had\ngone home to his house in the town.\n"
)
PICTURE = "iuBr wtHf qnmjx vKKrw\n'. ;: -,.\nxwvq zzgh JJkq brfw\nwqk\n"
PAGE = f"{NEWS}{PICTURE}{NEWS}. -. '\n{NEWS}"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode())
    return path


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with open_project(tmp_path / "town.ocrfix") as opened:
        yield opened


def words(session: Session) -> list[str]:
    return [it.word for it in session.open_suspects]


def headless(page: Path, project: Project) -> str:
    way = way_to_clean(Choices(load_profile("careful")), project=project.path)
    return way(read(page, language="en")).cleaned.text


def test_a_picture_read_as_text_is_one_block_and_specks_are_another(
    page: Path, project: Project
) -> None:
    session = begin(page, project)
    found = [(it.kind, PAGE[it.start : it.end]) for it in session.blocks]
    assert found == [(BlockKind.RUINED, PICTURE.rstrip("\n")), (BlockKind.RULE, ". -. '")]
    assert session.block_at(PAGE.index("qnmjx"), PAGE.index("qnmjx") + 5).kind is BlockKind.RUINED


def test_readable_text_has_no_blocks(tmp_path: Path, project: Project) -> None:
    path = tmp_path / "news.txt"
    path.write_text(NEWS * 4)
    assert not begin(path, project).blocks


def test_what_is_passed_over_is_asked_about_no_more(page: Path, project: Project) -> None:
    session = begin(page, project)
    asked, before = len(session.open_suspects), session.refresh().text
    assert {"qnmjx", "zzgh"} <= set(words(session))
    picture = session.blocks[0]
    session.settle_blocks([picture], Deed.SKIP)
    assert not {"qnmjx", "zzgh"} & set(words(session))
    assert session.refresh().text == before, "it stays where it is"
    flagged = [it.status for it in session.items if picture.start <= it.start < picture.end]
    assert set(flagged) == {Status.SKIPPED}
    session.settle_blocks([picture], Deed.ASK)
    assert len(session.open_suspects) == asked
    session.undo()
    session.undo()
    assert len(session.open_suspects) == asked


def test_all_of_a_kind_are_one_step(page: Path, project: Project) -> None:
    session = begin(page, project)
    left = session.left_to_do
    session.settle_blocks(session.blocks, Deed.SKIP)
    assert session.left_to_do < left
    session.undo()
    assert session.left_to_do == left


@pytest.mark.parametrize(("deed", "there"), [(Deed.TAKE_OUT, ""), (Deed.MARK, f"{mark()}\n")])
def test_a_block_is_taken_out_or_marked_and_the_command_line_does_the_same(
    page: Path, project: Project, deed: Deed, there: str
) -> None:
    session = begin(page, project)
    session.settle_blocks([session.blocks[0]], deed)
    text = session.refresh().text
    assert text == f"{NEWS}{there}{NEWS}. -. '\n{NEWS}"
    assert replay(PAGE, session.refresh().changes) == text
    assert headless(page, project) == text
    session.undo()
    assert session.refresh().text == PAGE


def test_lines_that_nobody_found_are_a_block_by_hand() -> None:
    document = Document.from_text("one\r\ntwo three\r\nfour\n")
    found = lines_around(document, 6, 9)
    assert (found.kind, document.text[found.start : found.end]) == (BlockKind.LINES, "two three")
    over = lines_around(document, 1, 16)
    assert document.text[over.start : over.end] == "one\r\ntwo three"


def test_a_word_decided_in_what_is_passed_over_stays_decided(page: Path, project: Project) -> None:
    session = begin(page, project)
    start = session.refresh().text.index("qnmjx")
    session.type_text(start, start + 5, "queen")
    session.settle_blocks([session.blocks[0]], Deed.SKIP)
    assert "queen" in session.refresh().text
    assert "zzgh" not in words(session)


def test_report_and_history_tell_of_it(page: Path, project: Project) -> None:
    session = begin(page, project)
    waiting = len(session.refresh().proposals)
    session.settle_blocks([session.blocks[0]], Deed.SKIP)
    cleaned = session.refresh()
    assert "Lines 7 to 10: passed over as no text (ruined)." in explain(cleaned)
    data = changes_as_data(cleaned)
    assert [(it["kind"], it["first_line"], it["last_line"]) for it in data["skipped"]] == [
        ("ruined", 7, 10)
    ]
    assert len(data["proposals"]) < waiting
    assert "Passed over as no text" in to_html(cleaned)
    assert [str(it.decision.verdict) for it in history_of(project)] == ["skip"]


def test_it_is_there_after_a_restart(page: Path, tmp_path: Path) -> None:
    path = tmp_path / "again.ocrfix"
    with open_project(path) as opened:
        session = begin(page, opened)
        session.settle_blocks(session.blocks, Deed.SKIP)
        left = words(session)
    with open_project(path) as opened:
        again = begin(page, opened)
        assert words(again) == left
        assert [(it.kind, it.start) for it in again.refresh().skipped] == [
            (str(it.kind), it.start) for it in again.blocks
        ]


@given(st.lists(st.sampled_from([-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0]), max_size=24))
def test_the_heaviest_stretches_are_found(worths: list[float]) -> None:
    found = list(heaviest(worths, 0.1))
    best = max((sum(worths[a:b]) for b in range(len(worths) + 1) for a in range(b)), default=0)
    sums = [sum(worths[first : last + 1]) for first, last in found]
    assert max(sums, default=0) == max(best, 0)
    assert all(left[1] < right[0] for left, right in pairwise(found))
    inside = {it for first, last in found for it in range(first, last + 1)}
    assert all(it in inside for it, worth in enumerate(worths) if worth > 0)


def test_a_rest_of_blocks_is_found_in_linear_time() -> None:
    counted = 0

    class Worths(list[float]):
        def __iter__(self) -> Iterator[float]:
            nonlocal counted
            for it in super().__iter__():
                counted += 1
                yield it

    # Falls all the way: each new stretch stands below all before.
    falling = Worths([0.5, -1.0] * 50_000)
    assert len(list(heaviest(falling, 0.1))) == 50_000
    assert counted == len(falling)


def test_nothing_is_found_where_nothing_is_doubtful() -> None:
    from ocrfix.cleaning import Cleaned  # noqa: PLC0415
    from ocrfix.suspects.suspect import Suspects  # noqa: PLC0415

    assert not find_blocks(Cleaned.unchanged("one two\n"), Suspects(()))
