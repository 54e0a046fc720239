"""The grounds of a cleaning: what it knew beyond what ships."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from ocrfix.cleaning.provenance import NO_GROUNDS, Grounds
from ocrfix.evidence import open_evidence
from ocrfix.text.document import SecondReading, SeenPicture


def test_nothing_of_ones_own_is_no_grounds() -> None:
    assert Grounds.of((), (), None) == NO_GROUNDS
    assert NO_GROUNDS.with_scans(None) is NO_GROUNDS


def test_words_count_once_and_in_any_order() -> None:
    grounds = Grounds.of(["wharfie", "billabong", "wharfie"], ["Van Dusen"], None)
    assert (grounds.words, grounds.names) == (2, 1)
    assert grounds == Grounds.of(["billabong", "wharfie"], ["Van Dusen"], None)
    # A word that becomes a name is other grounds.
    assert grounds != Grounds.of(["wharfie"], ["Van Dusen", "billabong"], None)


def test_words_of_any_characters_are_told_apart() -> None:
    assert Grounds.of(["\ud800"], (), None) != Grounds.of(["\ud801"], (), None)


def test_evidence_is_named_with_its_bytes(build_evidence: Callable[..., Path]) -> None:
    path = build_evidence("The ferry came in.", "The ferry left.")
    grounds = Grounds.of((), (), open_evidence(path))
    assert (grounds.evidence, grounds.evidence_documents) == (path.name, 2)
    assert grounds.evidence_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_list_that_the_reader_brought_counts_where_it_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ocrfix.cleaning.provenance.own_list_path", lambda code: tmp_path / code)
    monkeypatch.setattr("ocrfix.cleaning.provenance.has_words_alone", lambda tag: tag != "en")
    (tmp_path / "en").write_text("word\n")
    (tmp_path / "da").write_text("ord\n")
    assert NO_GROUNDS.with_words_of("en") is NO_GROUNDS
    assert NO_GROUNDS.with_words_of("sv") is NO_GROUNDS
    found = NO_GROUNDS.with_words_of("da-DK")
    assert (found.words_of, found.words_of_sha256) == ("da", hashlib.sha256(b"ord\n").hexdigest())


def test_what_was_read_again_is_named() -> None:
    picture = SeenPicture("ferry.png", "00ff")
    second = SecondReading("Tesseract 5.5", "5.5.1, eng", (picture,))
    found = NO_GROUNDS.with_scans(second)
    assert (found.scans, found.scans_version) == ((picture,), second.version)
