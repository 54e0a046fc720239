"""Rules of a reader's own, kept in the project."""

from __future__ import annotations

from pathlib import Path

from ocrfix.review import Project
from ocrfix.review.always import Always, Reach, settle
from ocrfix.review.lock import now
from ocrfix.review.own_rules import packs_of, rules_in
from ocrfix.rules import rules_with
from ocrfix.rules.own_pack import entries_of, pack_of
from ocrfix.rules.pack import OwnPack
from tests.review.projects import session_on


def test_it_is_a_rule_that_packs_hold(project: Project) -> None:
    entry = Always("tb{wn", r"to\wn", not_before=("hall",)).entry(())
    (read_back,) = entries_of(OwnPack(pack_of([entry]), "a pack"))
    assert {key: read_back[key] for key in entry} == entry
    assert "hall" in entry["explanation"]
    assert Always("zbne", "zone").entry({"letters.always-zbne"})["id"] == "always-zbne-1"
    assert not rules_in(project)


def test_a_rule_of_one_document_is_off_elsewhere_and_can_be_seen(
    tmp_path: Path, project: Project
) -> None:
    session = session_on(tmp_path, project)
    settle(project, session.document.meta.sha256, Always("zbne", "zone", Reach.DOCUMENT), ())
    (rule,) = (it for it in rules_with(packs_of(project)) if it.info.id == "letters.always-zbne")
    assert rule.info.is_off
    assert rule.info.source.endswith(now()[:10])
