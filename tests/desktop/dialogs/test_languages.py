"""Languages in the preferences: words of others are imported and forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from ocrfix.desktop.dialogs.languages import LanguagesPage
from ocrfix.desktop.dialogs.preferences import PreferencesDialog
from ocrfix.language.brought import brought
from ocrfix.words.language import has_words_alone, installed

from ..conftest import Desk
from ..hands import click, dialog_of


@pytest.fixture
def page(desk: Desk) -> LanguagesPage:
    desk.window.actions_["preferences"].trigger()
    dialog = dialog_of(desk, PreferencesDialog)
    dialog.tabs.setCurrentWidget(dialog.languages)
    return dialog.languages


def shown(page: LanguagesPage) -> dict[str, str]:
    items = (page.tree.topLevelItem(at) for at in range(page.tree.topLevelItemCount()))
    return {it.text(0): it.text(1) for it in items if it is not None}


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))


def test_words_are_imported_by_the_button_and_forgotten(
    desk: Desk, page: LanguagesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(shown(page)) >= len(installed())
    path = tmp_path / "cy_GB.txt"
    path.write_text("dyn\nmerch\n")
    chosen(monkeypatch, path)
    click(desk, page.take)
    assert page.notice.text() == "2 words of Cymraeg are known now."
    assert shown(page)["Cymraeg"] == "words alone, 2 imported"
    assert has_words_alone("cy")
    assert page.drop.isEnabled()
    click(desk, page.drop)
    assert "Cymraeg" not in shown(page)
    assert not has_words_alone("cy")
    assert not page.drop.isEnabled()


def test_words_may_be_of_papers_in_black_letter(
    desk: Desk, page: LanguagesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "da.txt"
    path.write_text("kirke\nskole\n")
    chosen(monkeypatch, path)
    click(desk, page.black_letter)
    click(desk, page.take)
    assert shown(page)["dansk"] == "words alone, 2 imported, black letter"
    assert [it.is_in_black_letter for it in brought()] == [True]
    click(desk, page.drop)
    assert "dansk" not in shown(page)


def test_what_cannot_be_imported_is_said(
    desk: Desk, page: LanguagesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.txt"
    path.write_text("a whole sentence stands here\n")
    chosen(monkeypatch, path)
    page.code.setText("cy")
    click(desk, page.take)
    assert "Line 1" in page.notice.text()
    page.code.setText("english")
    click(desk, page.take)
    assert "is no code of a language" in page.notice.text()
