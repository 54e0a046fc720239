"""A long document is cleaned in portions, and what comes of it is one cleaned document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaner, Decided, portions
from ocrfix.cleaning.changes import replay, take_back
from ocrfix.cleaning.decided import NOTHING_DECIDED, EditKey
from ocrfix.cleaning.portions import Portion, Ran, Unread, joined, portion_of, spans_of
from ocrfix.text.document import Document
from ocrfix.text.edit import Edit
from ocrfix.text.source_map import SourceMap
from ocrfix.text.stretches import NO_STRETCHES

PARAGRAPH = (
    "The comm ittee heard that tbe river had risen, and the mayor asked for boats and sand\n"
    "bags before noon; he went home by tlie evening ferry with a friend of the town.\n\n"
)
CLEANER = Cleaner()


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let portions be of a few paragraphs."""
    monkeypatch.setattr(portions, "PORTION", 500)
    monkeypatch.setattr(portions, "_LOOKED_AT", 400)


def cut(text: str) -> list[str]:
    """Return the portions of a text."""
    return [it.document.text for it in portions_of(Document.from_text(text))]


def portions_of(document: Document) -> list[Portion]:
    """Return the portions of a document."""
    spans = spans_of(document, document.text)
    return [portion_of(document, it, "en", NOTHING_DECIDED) for it in spans]


@pytest.mark.parametrize(
    ("text", "number", "why"),
    [
        (PARAGRAPH * 5, 1, "short: no two portions of 500"),
        (PARAGRAPH * 12, 3, "after three paragraphs, and three more; what is left is one"),
        (PARAGRAPH.replace("\n\n", "\n") * 12, 3, "no blank line, but sentences begin lines"),
        (PARAGRAPH.replace("\n", " ") * 12, 1, "one line, so nowhere to cut"),
        (PARAGRAPH.replace("\n", "\r\n") * 12, 4, "line ends of Windows, which are longer"),
    ],
)
def test_where_it_is_cut(text: str, number: int, why: str) -> None:
    found = cut(text)
    assert len(found) == number, why
    assert "".join(found) == text
    assert all(it.startswith("The comm") for it in found)


def test_no_sentence_is_cut() -> None:
    text = "It rained all night and\n\nthe river rose.\n\nThe mayor came.\n\n" * 30
    assert len(cut(text)) > 1
    assert {it[:3] for it in cut(text)} <= {"It ", "The"}


@given(st.text(alphabet="ab .\n\r", max_size=3000))
def test_nothing_is_lost(text: str) -> None:
    assert "".join(cut(text)) == text


def test_what_comes_of_portions_is_one_document() -> None:
    text = PARAGRAPH * 40
    cleaned = CLEANER.clean(text)
    whole = [CLEANER.run(it) for it in portions_of(cleaned.document)]
    assert len(whole) > 1
    assert cleaned.text == "".join(it.text for it in whole)
    assert "tbe" not in cleaned.text
    assert replay(text, cleaned.changes) == cleaned.text
    assert take_back(cleaned.text, cleaned.changes) == text
    assert [it.start for it in cleaned.proposals] == sorted(it.start for it in cleaned.proposals)
    for proposal in cleaned.proposals:
        assert text[proposal.start : proposal.end] == proposal.edit.before


def test_a_decision_holds_in_its_portion() -> None:
    text = PARAGRAPH * 40
    cleaned = CLEANER.clean(text)
    change = next(it for it in reversed(cleaned.changes) if it.before == "tbe")
    key = cleaned.edit_key(change.steps[0], change.start, change.end)
    assert key == EditKey(change.start, change.end, "letters.misread-word", "tbe", "the")
    again = CLEANER.clean(text, decided=Decided({key: False}))
    assert [(it.start, it.after) for it in cleaned.changes if it.start != change.start] == [
        (it.start, it.after) for it in again.changes
    ]


def test_what_is_known_of_a_text_that_is_cut_nowhere_is_not_made_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = Document.from_text(PARAGRAPH.replace("\n", " ") * 12)
    whole = CLEANER.clean(document)
    words = CLEANER.examine(whole).suspects
    ran = [CLEANER.run(it) for it in portions_of(document)]
    looked = [CLEANER.look(Unread(whole.text, whole.language, whole.channel))]
    monkeypatch.setattr("ocrfix.cleaning.cleaner.Rounds", None)
    again = CLEANER.clean(document, each=lambda _: iter(ran))
    assert again.text == whole.text
    monkeypatch.setattr("ocrfix.cleaning.languages.Languages.examined", None)
    found = CLEANER.examine(again, each=lambda _: iter(looked)).suspects
    assert [(it.word, it.start) for it in found] == [(it.word, it.start) for it in words]


def test_portions_may_be_cleaned_in_any_order() -> None:
    def backwards(them: Iterable[Portion]) -> Iterator[Ran]:
        done = [CLEANER.run(it) for it in reversed([*them])]
        yield from reversed(done)

    text = PARAGRAPH * 40
    assert CLEANER.clean(text, each=backwards) == CLEANER.clean(text)


def test_the_doubtful_words_of_portions_are_those_of_one_text() -> None:
    text = (
        PARAGRAPH + "The brigdqe was closed, and le roi est mort, vive le roi de France.\n\n"
    ) * 30
    cleaned = CLEANER.clean(text)
    found = CLEANER.examine(cleaned)
    assert found.text == cleaned.text
    spans = [(it.start, it.end) for it in found.suspects]
    assert spans == sorted(spans)
    damaged = [it for it in found.suspects if it.word == "brigdqe"]
    assert len(damaged) == 30
    for it in found.suspects:
        assert cleaned.text[it.start : it.end] == it.word
        assert cleaned.source_map.to_raw(it.start, it.end) == (it.raw_start, it.raw_end)
        assert f"“{it.word}”" in it.reason
    last = damaged[-1]
    assert "bridge" in [it.text for it in found.suggest(last.start, last.end)]


def test_progress_goes_on_from_portion_to_portion() -> None:
    told: list[tuple[int, int]] = []
    CLEANER.clean(PARAGRAPH * 12, tell=lambda *it: told.append(it))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def test_changes_that_touch_across_a_cut_are_one() -> None:
    """The blank line goes at the end of one portion, and a letter at the beginning of the next."""
    left = SourceMap.of([Edit(2, 4, "aa", "", "joins.demo", "")])
    right = SourceMap.of([Edit(0, 1, "a", "b", "letters.demo", "")])
    ran = joined(
        [(0, 4), (4, 8)], [Ran("aa", left, rounds=(left,)), Ran("baaa", right, rounds=(right,))]
    )
    assert ran.text == "aabaaa"
    assert [(it.raw_start, it.raw_end, it.start, it.end) for it in ran.source_map.spans] == [
        (2, 5, 2, 3)
    ]
    assert ran.foreign == NO_STRETCHES
