"""The documents of a folder, looked at in other processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.batch import survey
from ocrfix.batch.limits import Limits
from ocrfix.batch.survey import Look, Surveyed, surveyors, suspect_words
from ocrfix.formats import read
from ocrfix.reports.quality import Legibility
from ocrfix.review import Choices, Session, Verdict, open_project
from ocrfix.review.decisions import Decision
from ocrfix.review.offers import offers_in
from ocrfix.review.own_settings import choices_in

PAGE = (
    "Nothing more was known in the zbne when the board met, and the mayor of the zbne had gone "
    "home in the evenlng before anybody in the zone could ask him about the harbour.\n"
)


def look_at(*orders: Look) -> dict[str, Surveyed]:
    with surveyors(1, Limits()) as pool:
        return {it.path.name: it for it in pool.run(iter(orders))}


def test_it_sees_what_a_session_sees(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PAGE)
    (tmp_path / "a.png").write_bytes(b"")
    gone = tmp_path / "gone.txt"
    with open_project(tmp_path / "p.ocrfix") as project:
        own: Choices = choices_in(project)
        session = Session(read(path), project, path=str(path))
        session.refresh()
        offers = offers_in(session)
        seen = look_at(
            Look("a.txt", {}, path=path, own=own, wants_offers=True),
            Look("gone.txt", {}, path=gone, own=own),
        )
        one = seen["a.txt"]
        assert one.text == session.refresh().text
        assert one.left == session.left_to_do
        assert one.changes == session.items.made_count
        assert {(it.word, it.count) for it in one.suspects} >= {("zbne", 2)}
        assert one.legibility is Legibility.LEGIBLE
        assert one.language == "en"
        assert one.has_scan
        assert one.offers == offers
        assert "gone" in seen["gone.txt"].message


def test_it_steps_back_behind_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[bool] = []
    monkeypatch.setattr(survey, "step_back", lambda: steps.append(True))
    survey._surveyor()  # noqa: SLF001 - what its process begins with
    assert steps == [True]


def test_decisions_count(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PAGE)
    known = Decision(Verdict.WORD, "", before="zbne", everywhere=True)
    (one,) = look_at(Look("a.txt", {}, path=path, decisions=(known,))).values()
    assert "zbne" not in [it.word for it in one.suspects]
    assert not one.has_scan
    assert not one.parcel


def test_words_of_all_documents(tmp_path: Path) -> None:
    for name, raw in (("a", PAGE), ("b", "Nobody in the zbne knew of it.\n")):
        (tmp_path / f"{name}.txt").write_text(raw)
    paths = sorted(tmp_path.glob("*.txt"))
    seen = look_at(*(Look(it.name, {}, path=it) for it in paths))
    words = suspect_words(list(seen.values()))
    assert next(iter(words)) == "zbne"
    assert words["zbne"] == {paths[0]: 2, paths[1]: 1}
