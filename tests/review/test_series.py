"""Offers of places, put in series and taken in one step, without a window."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from ocrfix.cleaning import Profile
from ocrfix.formats import read
from ocrfix.review import Choices, Project, Session, open_project
from ocrfix.review.decisions import Decision, Verdict
from ocrfix.review.offers import Offer, decisions_of, offers_in
from ocrfix.review.series import Grouping, in_series, misreadings, sure_enough

RAW = (
    "The villago was quiet, and the peoplo of the villago went home in the ovening. Nobody in "
    "the villago knew why the mombers of the committoo had gone.\n\n"
    "The report was road by the mayor, who sa1d nothing moro of the mattor to the peoplo.\n"
)


@pytest.fixture
def project() -> Project:
    return open_project(None)


def session_on(path: Path, project: Project) -> Session:
    # Without the rules that mend such words themselves.
    own = Choices(Profile(only=("characters", "punctuation")))
    session = Session(read(path, language="en"), project, path=str(path), own=own)
    session.refresh()
    return session


@pytest.fixture
def session(tmp_path: Path, project: Project) -> Session:
    path = tmp_path / "a.txt"
    path.write_text(RAW)
    return session_on(path, project)


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("villago", "village", (("o", "e"),)),
        ("Ordorod", "Ordered", (("o", "e"),)),
        ("tbe", "the", (("b", "h"),)),
        ("rn", "m", (("rn", "m"),)),
        ("ofthe", "of the", (("", " "),)),
        ("t he", "the", ((" ", ""),)),
        ("Elootod", "Elected", (("oo", "ec"), ("o", "e"))),
        ("the", "the", ()),
        ("x" * 80, "y" * 80, ()),
    ],
)
def test_what_was_read_for_what(
    before: str, after: str, found: tuple[tuple[str, str], ...]
) -> None:
    assert misreadings(before, after) == found


def test_what_places_offer_is_what_stands_there(session: Session) -> None:
    offers = offers_in(session)
    assert len(offers) > 4
    cleaned = session.refresh()
    for offer in offers:
        assert f"{offer.left}{offer.before}{offer.right}" in cleaned.text
        assert offer.whole[offer.at :].startswith(offer.before)
        decision = offer.decision
        assert RAW[decision.start : decision.end] == decision.before
        assert offer.line == RAW[: decision.start].count("\n") + 1


def test_series_hold_every_place_once(session: Session) -> None:
    offers = offers_in(session)
    for grouping in Grouping:
        members = [it for each in in_series(offers, grouping) for it in each.members]
        assert sorted(members) == list(range(len(offers)))
    happened = in_series(offers, Grouping.HAPPENED)
    assert [len(it.members) for it in happened if it.key] == sorted(
        (len(it.members) for it in happened if it.key), reverse=True
    )
    o_for_e = next(it for it in happened if it.key == ("o", "e"))
    words = {offers[it].before for it in o_for_e.members}
    assert o_for_e.word_count == len(words)
    assert len(o_for_e.members) > len(words) > 1
    sure = [it.key[0] for it in in_series(offers, Grouping.SURENESS)]
    assert sure == sorted(sure, reverse=True)


def test_a_series_is_taken_in_one_step(session: Session, project: Project) -> None:
    before = session.refresh().text
    offers = offers_in(session)
    (series,) = (it for it in in_series(offers, Grouping.HAPPENED) if it.key == ("o", "e"))
    chosen = [offers[it] for it in series.members]
    expected = before
    for offer in chosen:
        expected = expected.replace(f"{offer.before}", offer.after)
    session.decide_all(decisions_of(chosen))
    assert session.refresh().text == expected
    assert not {it.word for it in session.open_suspects} & {it.before for it in chosen}
    assert len({it.step for it in session.decisions}) == 1
    session.undo()
    assert session.refresh().text == before
    assert not session.decisions
    assert project.journal.to_redo(session.document.meta.sha256) is not None


def test_only_what_is_sure_enough_is_chosen(session: Session) -> None:
    offers = offers_in(session)
    for least in (0.0, 0.5, 0.9, 1.1):
        chosen = sure_enough(offers, least)
        assert chosen == {n for n, it in enumerate(offers) if it.sureness >= least}


def test_a_step_on_several_documents_is_one_step_back(tmp_path: Path, project: Project) -> None:
    sessions = []
    for name, raw in (("a", RAW), ("b", f"Another page.\n\n{RAW}")):
        path = tmp_path / f"{name}.txt"
        path.write_text(raw)
        sessions.append(session_on(path, project))
    first, second = sessions
    texts = [it.refresh().text for it in sessions]
    offers = [offer for it in sessions for offer in offers_in(it) if offer.before == "villago"]
    assert len(offers) == 6
    first.decide_all(decisions_of(offers))
    reopened = session_on(tmp_path / "b.txt", project)
    assert "villago" not in first.refresh().text + reopened.refresh().text
    # Taken back from either, it is taken back in both.
    reopened.undo()
    assert reopened.refresh().text == texts[1]
    assert session_on(tmp_path / "a.txt", project).refresh().text == texts[0]
    first.redo()
    assert "villago" not in session_on(tmp_path / "b.txt", project).refresh().text
    assert second.can_undo


def offer(start: int, end: int, sureness: float, *, before: str = "ab", at: int = 0) -> Offer:
    decision = Decision(Verdict.REPLACE, "doc", start, end, after=f"{start}")
    return Offer(decision, before, "X", "", "", 1, "", sureness, "ab cd", at)


def test_three_thousand_places_are_grouped_and_taken_at_once() -> None:
    many = [
        replace(offer(n * 10, n * 10 + 7, 0.9, before=f"villag{n % 17}o"), after=f"villag{n % 17}e")
        for n in range(3000)
    ]
    began = time.perf_counter()
    for grouping in Grouping:
        assert in_series(many, grouping)
    assert len(decisions_of(many)) == 3000
    # 0.05 s where nobody else works.
    assert time.perf_counter() - began < 1.0
