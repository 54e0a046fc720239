"""Another process makes the same as this one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ocrfix.batch.errand import Errand, _stamp
from ocrfix.batch.errand_server import Progress
from ocrfix.batch.kept_results import KeptResults
from ocrfix.cleaning import load_profile
from ocrfix.cleaning.decided import EditKey
from ocrfix.cleaning.portions import PORTION
from ocrfix.errors import InputError, OcrfixError
from ocrfix.review import Choices
from ocrfix.review.session import Outcome, Work
from ocrfix.text.document import Block, Document, Line, Page, Word

SENTENCE = (
    "He wll the bad news, hich came late, had come, and the board of the com-\nmittee "
    "was wul same mind as the mayor, who went home by the evening ferry.\n\n"
)


def document(raw: str) -> Document:
    """A text with the OCR program's confidence, which is low where it misread."""
    words, at = [], 0
    for token in raw.split():
        at = raw.index(token, at)
        sure = 0.2 if token in {"wll", "hich", "wul", "ferry."} else 0.9
        words.append(Word(at, at + len(token), confidence=sure))
        at += len(token)
    line = Line(0, len(raw), tuple(words))
    page = Page(0, len(raw), (Block(0, len(raw), (line,)),))
    return replace(Document.from_text(raw), layout=(page,))


def done_apart(
    work: Work, kept: KeptResults | None = None
) -> tuple[list[Outcome | Progress], Outcome]:
    told: list[Outcome | Progress] = []
    return told, Errand(work, kept).run(told.append)


def test_the_same_comes_of_it() -> None:
    work = Work(document(SENTENCE * 60), Choices(load_profile("careful"), words=("wul",)))
    here = work.run()
    told, there = done_apart(work)
    assert there.choices is work.choices
    assert there.ruled.document is work.document
    assert there.ruled.text == here.ruled.text
    assert tuple(there.ruled.changes) == tuple(here.ruled.changes)
    assert tuple(there.listing) == tuple(here.listing)
    assert here.examined is not None
    assert there.examined is not None
    assert tuple(there.examined.suspects) == tuple(here.examined.suspects)
    # The confidences made a difference, so they went along.
    plain = replace(work, document=Document.from_text(work.document.text)).run()
    assert plain.examined is not None
    assert [it.score for it in plain.examined.suspects] != [
        it.score for it in here.examined.suspects
    ]
    first = here.examined.suspects[0]
    assert there.examined.suggest(first.start, first.end) == here.examined.suggest(
        first.start, first.end
    )
    early = [it for it in told if isinstance(it, Outcome)]
    assert [it.examined for it in early] == [None]
    assert tuple(early[0].listing) == tuple(here.listing)
    assert there.listing is early[0].listing
    # Ten megabytes are sent once, and are in memory once.
    assert there.examined.text is early[0].ruled.text
    assert isinstance(told[0], Progress)


def test_a_long_document_is_cleaned_in_portions_at_once() -> None:
    paragraph = "-" * 9_000 + "\n\n" + SENTENCE
    raw = paragraph * (2 * PORTION // len(paragraph) + 1)
    work, kept = Work(Document.from_text(raw), Choices(load_profile("careful"))), KeptResults()
    told, there = done_apart(work, kept)
    assert work.is_long
    progress = [it for it in told if isinstance(it, Progress)]
    assert [it.done for it in progress] == sorted(it.done for it in progress)
    assert progress[-1].done == progress[-1].total
    here = work.run(examine=False)
    assert there.ruled.text == here.ruled.text
    assert tuple(there.ruled.changes) == tuple(here.ruled.changes)
    assert tuple(there.listing) == tuple(here.listing)

    change = there.ruled.changes[-1]
    step = change.steps[0]
    key = EditKey(change.start, change.end, step.rule_id, step.before, step.after)
    decided = replace(work, choices=replace(work.choices, edits=((key, False),)))
    again, there = done_apart(decided, kept)
    # The portions without the decision were not cleaned again.
    rounds = [it for it in again if isinstance(it, Progress)][-1].total
    assert rounds < progress[-1].total
    places = [(it.start, it.end, it.after) for it in there.ruled.changes]
    assert [*places, (change.start, change.end, change.after)] == [
        (it.start, it.end, it.after) for it in here.ruled.changes
    ]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux tells it")
def test_it_is_done_by_copies_of_a_process_that_has_loaded_all() -> None:
    parents: list[int] = []
    pids: list[int | None] = []

    def note_parent(told: object) -> None:
        if isinstance(told, Progress) and not parents:
            state = Path(f"/proc/{errand.pid}/stat").read_text().rpartition(")")[2]
            parents.append(int(state.split()[1]))
            pids.append(errand.pid)

    errand = Errand(Work(document(SENTENCE), Choices(load_profile("careful"))))
    errand.run(note_parent)
    [parent] = parents
    # What it loaded is in memory once.
    assert "forkserver" in Path(f"/proc/{parent}/cmdline").read_text()
    # Who looked for doubtful words is another: what the rules remembered is gone.
    assert errand.pid is not None
    assert errand.pid not in pids


def test_portions_under_way_are_stopped() -> None:
    raw = ("-" * 9_000 + "\n\n" + SENTENCE) * (2 * PORTION // 9_000)
    errand = Errand(Work(Document.from_text(raw), Choices(load_profile("careful"))))
    with pytest.raises(OcrfixError, match="ended unexpectedly"):
        errand.run(lambda _: errand.stop())


def test_what_goes_wrong_there_is_told_here(tmp_path: Path) -> None:
    profile = replace(load_profile("careful"), evidence=tmp_path / "none.txt")
    with pytest.raises(InputError) as raised:
        done_apart(Work(document(SENTENCE), Choices(profile)))
    assert "none.txt" in raised.value.message


def test_evidence_that_was_counted_anew_is_another_question(tmp_path: Path) -> None:
    path = tmp_path / "evidence.txt"
    found = [_stamp(None), _stamp(path)]
    for text in ("one", "and more"):
        path.write_text(text)
        found.append(_stamp(path))
    assert found[0] == found[1]
    assert len(set(found)) == 3


def test_one_that_is_stopped_before_it_began_ends() -> None:
    errand = Errand(Work(document(SENTENCE), Choices(load_profile("careful"))))
    errand.stop()
    with pytest.raises(OcrfixError, match="ended unexpectedly"):
        errand.run(lambda _: None)
