"""A whole folder cleaned from the window, by the command in a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from ocrfix.desktop.dialogs.clean_folder import CleanFolderDialog
from ocrfix.desktop.languages import ENGLISH, speak

from ..conftest import Desk
from ..hands import click, dialog_of


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    folder = tmp_path / "scans"
    folder.mkdir()
    for name in ("bank", "town"):
        (folder / f"{name}.txt").write_text(f"The bills of the {name}, hich were paid.\n")
    (folder / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (folder / "town.tif").write_bytes(b"II*\0")
    return folder


def open_dialog(desk: Desk) -> CleanFolderDialog:
    desk.window.actions_["clean_folder"].trigger()
    return dialog_of(desk, CleanFolderDialog)


def test_a_folder_is_cleaned_with_the_decisions_made_here(
    desk: Desk, scans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open(scans / "bank.txt")
    desk.window.reviewing.go_change(1)
    desk.window.reviewing.decide("reject")
    desk.window.open_path(scans)
    desk.wait_until(lambda: desk.window.documents.folder == scans)
    desk.settle()
    dialog = open_dialog(desk)
    # The folder that is listed is offered, and another beside it.
    assert dialog.source.text() == str(scans)
    target = Path(dialog.target.text())
    assert target == scans.with_name("scans-cleaned")
    dialog.formats["json"].setChecked(True)
    dialog.begin.click()
    assert not dialog.begin.isEnabled()
    desk.wait_until(lambda: not dialog.is_running)
    assert "some documents failed: 2 cleaned, 1 passed over, 1 failed." in dialog.told.text()
    assert dialog.failures.toPlainText().startswith("bad.txt: ")
    assert desk.window.statusBar().currentMessage() == dialog.told.text()
    assert (target / "bank.txt").read_text() == "The bills of the bank, hich were paid.\n"
    assert (target / "town.txt").read_text() == "The bills of the town, which were paid.\n"
    assert (target / "town.json").is_file()
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    click(desk, dialog.report)
    assert opened == [str(target / "report.html")]
    # Again: nothing is left to do but what failed.
    dialog.begin.click()
    desk.wait_until(lambda: not dialog.is_running)
    assert "2 done before and unchanged" in dialog.told.text()
    dialog.close()


def test_documents_opened_together_are_cleaned_as_a_folder_is(
    desk: Desk, scans: Path, tmp_path: Path
) -> None:
    other = tmp_path / "ältere" / "old.txt"
    other.parent.mkdir()
    other.write_text("The bills of the mayor, hich were paid.\n")
    desk.window.documents.open_paths([scans / "bank.txt", other])
    desk.wait_until(lambda: desk.window.documents.path == scans / "bank.txt")
    desk.settle()
    dialog = open_dialog(desk)
    assert dialog.source.text() == ""
    assert dialog.source.placeholderText() == "The documents opened together"
    target = Path(dialog.target.text())
    assert target == tmp_path.with_name(f"{tmp_path.name}-cleaned")
    dialog.target.setText(str(tmp_path / "out"))
    dialog.begin.click()
    desk.wait_until(lambda: not dialog.is_running)
    assert dialog.told.text() == "Done: 2 cleaned."
    cleaned = {it.name: it.read_text() for it in (tmp_path / "out").rglob("*.txt")}
    assert cleaned == {
        "bank.txt": "The bills of the bank, which were paid.\n",
        "old.txt": "The bills of the mayor, which were paid.\n",
    }
    # Whoever names a folder means that.
    dialog.source.setText(str(scans))
    assert dialog.arguments[1] == str(scans)
    dialog.close()


def test_it_can_be_cancelled_and_goes_on(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text("The bills, hich were paid.\n" * 400)
    dialog = open_dialog(desk)
    assert not dialog.begin.isEnabled()  # it does not know which folder
    dialog.source.setText(str(folder))
    dialog.target.setText(str(tmp_path / "out"))
    dialog.begin.click()
    desk.wait_until(lambda: dialog.bar.value() > 0)
    assert dialog.bar.maximum() == 60
    dialog.stop.click()
    desk.wait_until(lambda: not dialog.is_running)
    assert dialog.told.text().startswith("Stopped.")
    assert len(list((tmp_path / "out").glob("*.txt"))) < 60
    dialog.close()


def test_what_cannot_be_is_told_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    dialog = open_dialog(desk)
    dialog.source.setText(str(tmp_path / "nowhere"))
    dialog.target.setText(str(tmp_path / "out"))
    dialog.begin.click()
    desk.wait_until(lambda: not dialog.is_running)
    assert "nowhere" in dialog.told.text()
    assert not dialog.report.isEnabled()
    dialog.close()


def test_the_report_is_in_the_language_of_the_window(desk: Desk) -> None:
    speak("de")
    try:
        arguments = open_dialog(desk).arguments
    finally:
        speak(ENGLISH)
    assert arguments[arguments.index("--speak") + 1] == "de"


def test_what_came_of_it_is_told_in_the_language_of_the_window(
    desk: Desk, scans: Path, tmp_path: Path
) -> None:
    speak("de")
    try:
        dialog = open_dialog(desk)
        dialog.target.setText(str(tmp_path / "out"))
        wanted = {
            scans: "2 bereinigt, 1 übergangen, 1 gescheitert.",
            tmp_path / "nowhere": f"keine Datei {tmp_path / 'nowhere'}. Prüfen Sie den Namen.",
        }
        for source, told in wanted.items():
            dialog.failures.clear()
            dialog.source.setText(str(source))
            dialog.begin.click()
            desk.wait_until(lambda: not dialog.is_running)
            assert dialog.told.text().endswith(told)
            if source == scans:
                assert dialog.failures.toPlainText() == (
                    "bad.txt: Das ist kein Text: Es sieht aus wie ein PNG-Bild. ocrfix bereinigt Text: "
                    "Lassen Sie zuerst OCR über das Bild laufen, und öffnen Sie das Ergebnis."
                )
        dialog.close()
    finally:
        speak(ENGLISH)
