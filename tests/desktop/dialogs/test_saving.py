"""Names of files to write: what was typed is kept, and nothing is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from ocrfix.desktop.dialogs.export import KINDS, ask_where
from ocrfix.desktop.dialogs.saving import ask_target

YES, NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
FILTER = {it.suffix: f"{it.title} (*{it.suffix})" for it in KINDS}


def answer(
    monkeypatch: pytest.MonkeyPatch, typed: Path, chosen: str, button: QMessageBox.StandardButton
) -> list[str]:
    """Type a name, choose a kind, and press a button where a question comes; the questions."""
    asked: list[str] = []

    def question(_parent: object, _title: str, text: str) -> QMessageBox.StandardButton:
        asked.append(text)
        return button

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(typed), chosen))
    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("notes", "notes.csv"),
        ("notes.csv", "notes.csv"),
        ("NOTES.CSV", "NOTES.CSV"),
        # A stop in a name is none before an ending: “notes 12.csv” was written.
        ("notes 12.5", "notes 12.5.csv"),
        ("", None),
    ],
)
def test_a_name_gets_the_ending_that_is_due(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, written: str | None
) -> None:
    answer(monkeypatch, tmp_path / typed if typed else Path(), "", NO)
    if not typed:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    path = ask_target(None, "", "", ".csv")
    assert path == (tmp_path / written if written else None)


@pytest.mark.parametrize("button", [YES, NO])
def test_what_was_not_typed_is_asked_about(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, button: QMessageBox.StandardButton
) -> None:
    (tmp_path / "notes.csv").touch()
    asked = answer(monkeypatch, tmp_path / "notes", "", button)
    path = ask_target(None, "", "", ".csv")
    assert path == (tmp_path / "notes.csv" if button is YES else None)
    assert asked == ["notes.csv exists already. Replace it?"]
    # About this one the system's dialog asked.
    asked = answer(monkeypatch, tmp_path / "notes.csv", "", NO)
    assert ask_target(None, "", "", ".csv") == tmp_path / "notes.csv"
    assert not asked


@pytest.mark.parametrize(
    ("typed", "chosen", "written"),
    [
        ("a.cleaned.txt", ".docx", "a.cleaned.docx"),
        ("a.cleaned.txt", ".tracked.docx", "a.cleaned.tracked.docx"),
        ("a.docx", ".txt", "a.docx"),
        # Without an ending it was written so, and no program knew it.
        ("Harbour 12.5", ".docx", "Harbour 12.5.docx"),
        ("Harbour", ".txt", "Harbour.txt"),
        ("Harbour.DOCX", ".docx", "Harbour.DOCX"),
    ],
)
def test_an_export_has_the_ending_of_its_kind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, chosen: str, written: str
) -> None:
    answer(monkeypatch, tmp_path / typed, FILTER[chosen], NO)
    asked = ask_where(None, KINDS, None)  # type: ignore[arg-type]
    assert asked is not None
    assert asked[0] == tmp_path / written


def test_an_export_of_another_kind_replaces_none_unasked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.cleaned.docx").write_text("went on with in Word")
    asked = answer(monkeypatch, tmp_path / "a.cleaned.txt", FILTER[".docx"], NO)
    assert ask_where(None, KINDS, None) is None  # type: ignore[arg-type]
    assert asked == ["a.cleaned.docx exists already. Replace it?"]
