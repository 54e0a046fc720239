"""The about box: what the program is made of, and every licence that travels with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix import __version__
from ocrfix.desktop.dialogs import about
from ocrfix.desktop.dialogs.about import AboutDialog
from ocrfix.desktop.languages import speak

from ..catalogues import CODES
from ..conftest import Desk
from ..hands import dialog_of


def opened(desk: Desk) -> AboutDialog:
    desk.window.actions_["about"].trigger()
    return dialog_of(desk, AboutDialog)


def test_says_what_it_is_and_shows_the_licences_of_the_data(desk: Desk) -> None:
    dialog = opened(desk)
    assert f"ocrfix {__version__}" in dialog.text.toPlainText()
    assert "LGPL 3" in dialog.text.toPlainText()
    shown = {}
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        shown[dialog.list.item(row).text()] = dialog.text.toPlainText()
    assert "Kevin Atkinson" in shown["Licence: SCOWL"]
    assert "GeoNames" in shown["Data: word lists · English"]
    assert len(shown) == dialog.list.count(), "each has a name of its own"


@pytest.mark.parametrize("code", CODES)
def test_parts_are_named_in_the_language_of_the_window(desk: Desk, code: str) -> None:
    english = _titles(opened(desk))
    try:
        speak(code)
        named = _titles(AboutDialog(desk.window))
    finally:
        speak("en")
    assert not named & english
    for folder in ("lexicons", "languages", "confusions", ": icons"):
        assert not [it for it in named if folder in it], folder


def _titles(dialog: AboutDialog) -> set[str]:
    return {dialog.list.item(row).text() for row in range(dialog.list.count())}


def test_in_a_bundle_each_part_shows_its_licence(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Qt.txt").write_text("Qt 6.11.3 · LGPL-3.0-only\n\nGNU LESSER GENERAL …\n")
    found = about.resource
    monkeypatch.setattr(
        about, "resource", lambda *parts: tmp_path if parts == ("licences",) else found(*parts)
    )
    dialog = opened(desk)
    dialog.list.setCurrentRow(1)
    assert dialog.list.item(1).text() == "Qt 6.11.3"
    assert "GNU LESSER GENERAL" in dialog.text.toPlainText()
