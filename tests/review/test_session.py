"""A document under review, without a window; and the same decisions on the command line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocrfix.cleaning.changes import replay
from ocrfix.formats import read
from ocrfix.review import Item, Project, Session, Status, Verdict, open_project
from ocrfix.review.decisions import Decision
from tests.e2e.here import tell_here
from tests.review.projects import begin

RAW = (
    "Harbour ferry returns after a winter\n\nIt had spent the winter in dry dock, where its deck "
    "was replaced plank by plank, and the crew said it had never looked so well\n\n"
    "nd fast, too: eleven minutes. He came in t he last week, and published the bills, hich "
    "run to forty pages.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_bytes(RAW.encode())
    return path


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with open_project(tmp_path / "town.ocrfix") as opened:
        yield opened


def item_of(session: Session, before: str) -> Item:
    return next(item for item in session.items if item.before == before)


def shown(session: Session) -> str:
    cleaned = session.refresh()
    assert replay(RAW, cleaned.changes) == cleaned.text
    return cleaned.text


def type_over(session: Session, old: str, new: str) -> None:
    start = shown(session).index(old)
    session.type_text(start, start + len(old), new)


def test_rejecting_puts_the_print_back(article: Path, project: Project) -> None:
    session = begin(article, project)
    session.reject([item_of(session, "hich")])
    assert "bills, hich run" in shown(session)
    assert item_of(session, "hich").status is Status.REJECTED
    session.accept([item_of(session, "hich")])
    assert "bills, which run" in shown(session)
    assert item_of(session, "hich").status is Status.ACCEPTED


def test_rejecting_a_change_of_several_rules_rejects_all_of_it(
    article: Path, project: Project
) -> None:
    session = begin(article, project)
    several = item_of(session, "\n\nnd")
    assert several.rule_ids == ("joins.torn-word", "joins.broken-paragraph")
    session.reject([several])
    assert "so well\n\nnd fast" in shown(session)
    session.undo()
    assert "so well and fast" in shown(session)


def test_one_bulk_action_is_one_step(article: Path, project: Project) -> None:
    session = begin(article, project)
    session.reject(session.items)
    assert shown(session) == RAW
    assert len(session.undo()) == 3
    assert not session.can_undo
    assert "which run" in shown(session)


def test_typing_needs_no_rules(article: Path, project: Project) -> None:
    session = begin(article, project)
    type_over(session, "a winter", "a long winter")
    assert session.work() is None
    assert "after a long winter" in shown(session)
    assert item_of(session, "a winter").status is Status.BY_HAND


def test_typing_letter_by_letter_is_one_place(article: Path, project: Project) -> None:
    session = begin(article, project)
    start = shown(session).index("ferry")
    for number, letter in enumerate("old "):
        session.type_text(start + number, start + number, letter)
    assert "Harbour old ferry" in shown(session)
    assert [item.after for item in session.items if item.status is Status.BY_HAND] == ["old "]
    for _ in range(4):
        session.undo()
    assert "Harbour ferry" in shown(session)


def test_retyping_the_original_removes_the_change(article: Path, project: Project) -> None:
    session = begin(article, project)
    type_over(session, "a winter", "a summer")
    type_over(session, "a summer", "a winter")
    assert [item for item in session.items if item.status is Status.BY_HAND] == []


def test_typing_inside_and_beside_changes(article: Path, project: Project) -> None:
    session = begin(article, project)
    type_over(session, "hic", "HIC")  # inside "which"
    type_over(session, "well and fast", "well; and slow")
    assert "bills, wHICh run" in shown(session)
    assert "so well; and slow, too" in shown(session)
    session.undo()
    session.undo()
    assert "so well and fast" in shown(session)


def test_taking_back_what_was_written(article: Path, project: Project) -> None:
    session = begin(article, project)
    type_over(session, "which", "what")
    session.reject([item_of(session, "hich")])
    assert "bills, which run" in shown(session)


def test_deleting_by_replacing_with_nothing(article: Path, project: Project) -> None:
    session = begin(article, project)
    session.replace([item_of(session, "t he")], "")
    assert "came in  last week" in shown(session)


def test_switching_a_rule_off(article: Path, project: Project) -> None:
    session = begin(article, project)
    session.switch_rule("letters.lost-leading", on=False, everywhere=True)
    assert "bills, hich run" in shown(session)
    other = article.with_name("other.txt")
    other.write_text("He came ith his brother, hich was well.\n")
    assert "hich" in shown_of(other, project)


def test_switching_on_a_rule_that_is_off_where_nothing_is_said(
    article: Path, project: Project
) -> None:
    page = article.with_name("page.txt")
    page.write_text("The river rose all night and the\nmayor asked for boats.\n")
    session = begin(page, project)
    assert "the\nmayor" in session.refresh().text
    session.switch_rule("joins.reflow", on=True)
    assert "the mayor" in session.refresh().text
    session.switch_rule("joins.reflow", on=False)
    assert "the\nmayor" in session.refresh().text


def shown_of(path: Path, project: Project) -> str:
    return begin(path, project).refresh().text


def test_a_word_of_the_project_is_a_word(article: Path, project: Project) -> None:
    session = begin(article, project)
    session.add_words(["hich"])
    assert "bills, hich run" in shown(session)
    session.undo()
    assert "bills, which run" in shown(session)


def test_listeners_hear_of_every_change(article: Path, project: Project) -> None:
    session = begin(article, project)
    heard: list[int] = []
    session.listeners.append(lambda: heard.append(len(session.items)))
    type_over(session, "a winter", "a summer")
    session.undo()
    session.mark_done()
    assert len(heard) == 3
    assert project.states() == {str(article): "done"}


def test_what_comes_late_is_dropped(article: Path, project: Project) -> None:
    session = Session(read(article, language="en"), project, path=str(article))
    work = session.work()
    assert work is not None
    session.add_words(["hich"])
    assert session.take(work.run()) is False
    assert session.cleaned is None


def test_everything_is_as_it_was_left(article: Path, project: Project) -> None:
    session = begin(article, project)
    session.reject([item_of(session, "hich")])
    type_over(session, "a winter", "a summer")
    left = shown(session)
    project.close()
    assert project.path is not None
    with open_project(project.path) as again:
        session = begin(article, again)
        assert shown(session) == left
        session.undo()
        session.undo()
        session.redo()
        assert "hich" in shown(session)
        assert "winter" in shown(session)


def test_decisions_are_found_again_in_an_edited_file(article: Path, project: Project) -> None:
    session = begin(article, project)
    session.reject([item_of(session, "hich")])
    type_over(session, "eleven", "twelve")
    type_over(session, "a winter", "a summer")
    article.write_bytes(("A new first line\n\n" + RAW.replace("a winter", "spring")).encode())
    session = begin(article, project)
    text = session.refresh().text
    assert "bills, hich run" in text
    assert "too: twelve minutes" in text
    assert [decision.before for decision in session.lost] == ["a winter"]
    # They are on record for this edition now, and can be undone in it.
    assert begin(article, project).lost == ()
    session.undo()
    assert "bills, which run" in session.refresh().text


def test_an_accepted_change_outlives_its_rule(article: Path, project: Project) -> None:
    start = RAW.index("hich")
    session = begin(article, project)
    project.record(
        [
            Decision(
                Verdict.ACCEPT, session.document.meta.sha256, start, start + 4, "hich", "Which",
                rule_id="letters.of-yesterday",
            )
        ]
    )  # fmt: skip
    assert "bills, Which run" in shown(begin(article, project))


def test_a_rejected_change_outlives_its_rule(article: Path, project: Project) -> None:
    start = RAW.index("hich")
    session = begin(article, project)
    project.record(
        [
            Decision(
                Verdict.REJECT, session.document.meta.sha256, start, start + 4, "hich", "which",
                rule_id="letters.of-yesterday",
            )
        ]
    )  # fmt: skip
    assert "bills, hich run" in shown(begin(article, project))


def test_the_command_line_gives_the_same_bytes(article: Path, project: Project) -> None:
    session = begin(article, project)
    session.reject([item_of(session, "hich")])
    type_over(session, "a winter", "a long “winter”")
    session.add_words(["hich"])
    session.switch_rule("letters.torn-halves", on=False)
    session.undo()
    wanted = shown(session).encode()
    # The window still has the project open: reading is not stopped by that.
    assert project.path is not None
    command = [
        sys.executable,
        "-m",
        "ocrfix",
        "clean",
        str(article),
        "--project",
        str(project.path),
    ]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stdout == wanted
    assert wanted != RAW.encode()


def cleaned_with(project: Path, *more: Path) -> tuple[str, str]:
    """Return what the command line prints and says with a project."""
    done = tell_here("clean", *more, "--project", project)
    assert done.returncode == 0
    return done.stdout, done.stderr


def test_the_command_line_tells_of_a_project_of_other_documents(
    article: Path, project: Project, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("He came ith his brother.\n")
    assert project.path is not None
    project.set_setting("profile", "careful")
    assert cleaned_with(project.path, other) == ("He came with his brother.\n", "")
    session = begin(article, project)
    session.reject([item_of(session, "hich")])
    assert cleaned_with(project.path, article)[1] == ""
    text, said = cleaned_with(project.path, other)
    assert text == "He came with his brother.\n"
    assert said.count("\n") == 1
    assert "other.txt: the project" in said
    assert "holds decisions on other documents and none on this one." in said
    begin(other, project)
    assert cleaned_with(project.path, other)[1] == ""


def test_the_command_line_tells_of_damage_once_and_uses_what_is_whole(
    article: Path, project: Project, tmp_path: Path
) -> None:
    session = begin(article, project)
    session.reject([item_of(session, "hich")])
    type_over(session, "a winter", "a summer")
    wanted = shown(session)
    assert project.path is not None
    data = bytearray(project.path.read_bytes())
    data[data.rindex(b"a summer") + 2] ^= 1
    damaged = tmp_path / "damaged.ocrfix"
    damaged.write_bytes(data)
    text, said = cleaned_with(damaged, article)
    assert text == wanted.replace("a summer", "a winter")
    assert said.count("\n") == 1
    assert "is damaged (entry 2 of its journal does not fit its seal)" in said
    assert "1 of 2 entries of its journal" in said
    assert damaged.read_bytes() == data


def test_the_command_line_says_what_it_cannot_open(article: Path, tmp_path: Path) -> None:
    missing = tmp_path / "none.ocrfix"
    done = tell_here("clean", article, "--project", missing)
    assert done.returncode == 3
    assert "There is no project" in done.stderr
    assert not missing.exists()


def test_writing_beside_a_removed_line_keeps_the_rule_s_change(
    tmp_path: Path, project: Project
) -> None:
    raw = "The ferry came in.\n\nNewspapers in English\n\nNewspapers from Ireland\n"
    path = tmp_path / "export.txt"
    path.write_text(raw)
    session = Session(read(path, language="en"), project, path=str(path))
    ruled = session.refresh().text
    gone = next(it for it in session.items if not it.after)
    at = gone.cleaned_start
    session.type_text(at, at, " Late.")
    (written,) = (it for it in session.items if it.status is Status.BY_HAND)
    assert written.rule_ids == (*gone.rule_ids, "by-hand")
    assert session.items.rule_counts[gone.rule_ids[0]] == 1
    # What was written goes, what the rule took out stays out.
    session.reject([written])
    assert session.refresh().text == ruled
    assert [it.rule_id for it in session.items if it.status is Status.MADE] == [gone.rule_id]
    session.reject([it for it in session.items if it.status is Status.MADE])
    assert session.refresh().text == raw
