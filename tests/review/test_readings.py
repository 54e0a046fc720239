"""Second readings on record: replayed, laid over each other, undone, and asked place by place."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ocrfix.review import Session, open_project
from ocrfix.review.choices import Choices
from ocrfix.review.decisions import Verdict
from ocrfix.review.pipeline import way_to_clean
from ocrfix.review.readings import (
    Reading,
    Seen,
    as_decision,
    merged,
    reading_of,
    second_of,
)
from ocrfix.text.document import (
    Block,
    Box,
    Document,
    Line,
    Page,
    SecondReading,
    SeenPicture,
    SeenPlace,
    Word,
)

TEXT = "among imolfinus during\nthe bouse was empty\n"
PICTURE = SeenPicture("page.png", "ab" * 32)


def second(*places: SeenPlace, version: str = "Reciter 1.0") -> SecondReading:
    return SecondReading("Reciter 1", version, (PICTURE,), places)


def seen(word: str, text: str, sure: float = 0.96) -> SeenPlace:
    start = TEXT.index(word)
    return SeenPlace(start, start + len(word), text, sure)


FIRST = Reading(0, 22, second(seen("among", "among"), seen("imolfinus", "officers"),
                              seen("during", "during")))  # fmt: skip
SECOND = Reading(23, 42, second(seen("bouse", "house", 0.9), version="Reciter 2.0"))


def document() -> Document:
    return Document.from_text(TEXT)


def test_a_reading_comes_back_from_the_journal_as_it_was() -> None:
    decision = as_decision(FIRST, document())
    assert (decision.verdict, decision.start, decision.end) == (Verdict.READ, 0, 22)
    assert decision.before == TEXT[:22]
    assert reading_of(decision) == FIRST
    moved = reading_of(decision.moved("other", 5))
    assert moved is not None
    assert [it.start for it in moved.second.places] == [5, 11, 21]


def placed() -> tuple[Page, ...]:
    """The places at which the text was found: two lines, of two words and of one."""
    words = (Word(0, 5, Box(10, 10, 50, 20)), Word(6, 15, Box(70, 10, 90, 20)))
    lines = (
        Line(0, 15, words, Box(10, 10, 150, 20)),
        Line(16, 22, (Word(16, 22, Box(10, 40, 60, 20)),), Box(10, 40, 60, 20)),
    )
    block = Block(0, 22, lines)
    return (Page(0, 22, (block,), 400, 300, "1", "page.png"),)


def test_where_a_text_was_found_comes_back_from_the_journal_and_moves_with_it() -> None:
    found = Reading(0, 22, replace(FIRST.second, found=placed()))
    decision = as_decision(found, document())
    assert reading_of(decision) == found
    kept = second_of([decision, as_decision(SECOND, document())])
    assert kept is not None
    assert kept.found == placed()
    moved = reading_of(decision.moved("other", 5))
    assert moved is not None
    assert moved.second.found[0].blocks[0].lines[1].words[0].start == 21


@pytest.mark.parametrize(
    "after",
    [
        "",
        "no JSON",
        "[]",
        '{"engine": "x"}',
        json.dumps({"engine": "x", "version": "y", "pictures": [], "places": [[0, "a"]]}),
        json.dumps({"engine": "x", "version": "y", "pictures": [1], "places": []}),
        json.dumps({"engine": "x", "version": "y", "pictures": [], "places": [], "found": [1]}),
        json.dumps(
            {
                "engine": "x",
                "version": "y",
                "pictures": [],
                "places": [],
                "found": [["1", "a.png", 9, 9, [[[[0, 0, 9, 9], [0, 99, 0, 0, 9, 9]]]]]],
            }
        ),
    ],
)
def test_a_damaged_reading_is_none(after: str) -> None:
    assert reading_of(replace(as_decision(FIRST, document()), after=after)) is None


def test_of_a_line_read_twice_the_last_reading_holds() -> None:
    again = Reading(0, 22, second(seen("imolfinus", "outlines", 0.7)))
    found = merged([FIRST, SECOND, again])
    assert found is not None
    assert [(it.start, it.text) for it in found.places] == [(6, "outlines"), (27, "house")]
    assert found.version == "Reciter 1.0; Reciter 2.0"
    assert found.pictures == (PICTURE,)
    assert second_of([]) is None


def test_what_is_kept_goes_before_what_is_read_just_now() -> None:
    fresh = second(seen("imolfinus", "wrong"), seen("bouse", "mouse"), version="Reciter 3.0")
    laid = replace(document(), second=fresh).with_second(FIRST.second)
    assert laid.second is not None
    texts = {TEXT[it.start : it.end]: it.text for it in laid.second.places}
    assert texts["imolfinus"] == "officers"
    assert texts["bouse"] == "mouse"
    assert document().with_second(None).second is None


def test_a_reading_is_a_step_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "town.ocrfix"
    session = Session(document(), open_project(path))
    before = session.refresh().text
    assert session.seen is None
    session.note_readings([FIRST, SECOND])
    assert session.work() is not None
    after = session.refresh().text
    assert "officers" in after
    (item,) = (it for it in session.items if it.before == "imolfinus")
    assert item.rule_id == "scan.second-reading"
    assert "read again by Reciter 1, says “officers” (96 %)" in item.reason
    session.undo()
    assert session.refresh().text == before
    assert session.seen is None
    session.redo()
    assert session.refresh().text == after
    session.project.close()
    # After a restart, and on the command line of a colleague without any OCR program.
    again = Session(document(), open_project(path))
    assert again.refresh().text == after
    again.project.close()
    way = way_to_clean(Choices(again._own.profile), project=path)  # noqa: SLF001 - as the window has it
    cleaned = way(document()).cleaned
    assert cleaned.text == after
    assert cleaned.grounds.scans == (PICTURE,)
    assert cleaned.grounds.scans_version == "Reciter 1.0; Reciter 2.0"


def test_a_reading_is_found_again_in_an_edited_file(tmp_path: Path) -> None:
    project = open_project(tmp_path / "town.ocrfix")
    session = Session(document(), project, path="page.txt")
    session.refresh()
    session.note_readings([FIRST])
    edited = Document.from_text("A new head.\n" + TEXT)
    again = Session(edited, project, path="page.txt")
    assert "officers" in again.refresh().text
    project.close()


@pytest.mark.parametrize(
    ("word", "place", "text", "found", "why"),
    [
        ("bouse", "bouse", "house", "house", "the whole place"),
        ("bouse", "the bouse", "the house", "house", "what stands before is the same"),
        ("bouse", "bouse was", "house was", "house", "what stands behind is the same"),
        ("bouse", "the bouse", "a house", "", "it cannot be told apart"),
        ("bouse", "bouse", "", "", "nothing was seen"),
        ("empty", "bouse", "house", "", "it was not read"),
    ],
)
def test_what_was_seen_for_a_word(word: str, place: str, text: str, found: str, why: str) -> None:
    asked = Seen(second(seen(place, text)), TEXT, "en")
    start = TEXT.index(word)
    assert asked.word(start, start + len(word)) == found, why


def test_what_was_seen_is_one_more_suggestion(tmp_path: Path) -> None:
    text = "The board of Wcrkrnen met on Monday.\n"
    start = text.index("Wcrkrnen")
    paper = Document.from_text(text)
    session = Session(paper, open_project(tmp_path / "town.ocrfix"))
    session.refresh()
    (suspect,) = (it for it in session.open_suspects if it.word == "Wcrkrnen")
    place = SeenPlace(start, start + 8, "Wherkmen", 0.7)
    session.note_readings([Reading(0, len(text) - 1, second(place))])
    session.refresh()
    (suspect,) = (it for it in session.open_suspects if it.word == "Wcrkrnen")
    offered = session.suggestions(suspect)
    assert "Wherkmen" in [it.text for it in offered]
    assert len({it.text for it in offered}) == len(offered)
    assert session.scan_says(suspect, "Wherkmen")
    assert not session.scan_says(suspect, "Workmen")
    session.project.close()
