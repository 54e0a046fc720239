"""The language of the text: shown, chosen, kept in the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.cleaning.profile import load_profile
from ocrfix.desktop.text_language import TextLanguage
from ocrfix.formats import read
from ocrfix.review import way_to_clean
from ocrfix.review.choices import Choices
from ocrfix.words.language import installed, with_words_alone

from .conftest import Desk

GERMAN = (
    "Die Regierung hat gestern beschlossen, dass die neue Brücke über den Fluss noch in diesem "
    "Jahre gebaut werden soll. Der Gemeinderat wird sich in der nächsten Woche mit der Frage be-\n"
    "schäftigen, wer die Kosten zu tragen hat, denn die Stadt allein kann sie nicht bezahlen.\n"
)

pytestmark = pytest.mark.skipif("de" not in installed(), reason="German is not installed")


def offered(it: TextLanguage) -> dict[str, bool]:
    it.menu.aboutToShow.emit()
    return {
        entry.data(): entry.isChecked() for entry in it.menu.actions() if not entry.isSeparator()
    }


def choose(desk: Desk, code: str) -> None:
    offered(desk.window.text_language)
    (entry,) = (it for it in desk.window.text_language.menu.actions() if it.data() == code)
    entry.trigger()
    desk.settle()


def test_the_language_is_shown_chosen_and_kept(desk: Desk) -> None:
    path = desk.write(GERMAN)
    field = desk.window.status.language
    assert field.text() == "Deutsch"
    assert offered(desk.window.text_language) == {"": True} | dict.fromkeys(
        (*installed(), *with_words_alone()), False
    )
    choose(desk, "en")
    assert field.text() == "English"
    session = desk.window.reviewing.session
    assert session is not None
    assert session.cleaned is not None
    assert session.cleaned.language == "en"
    # No word of it is English: none is touched.
    assert session.cleaned.text == GERMAN
    assert offered(desk.window.text_language)["en"]
    desk.restart()
    desk.open(path)
    assert field.text() == "English"
    choose(desk, "")
    assert desk.window.status.language.text() == "Deutsch"
    session = desk.window.reviewing.session
    assert session is not None
    assert session.cleaned is not None
    assert "beschäftigen" in session.cleaned.text


def test_the_menu_opens_from_the_keyboard(desk: Desk) -> None:
    desk.open()
    desk.window.actions_["language"].trigger()
    assert desk.window.text_language.menu.isVisible()
    desk.window.text_language.menu.close()


def test_the_command_reads_it_as_the_project_says(desk: Desk, tmp_path: Path) -> None:
    path = desk.write(GERMAN)
    choose(desk, "fr")
    project = tmp_path / "other.ocrfix"
    desk.window.documents.project.copy_to(project)
    clean = way_to_clean(Choices(load_profile("careful")), project=project)
    assert clean(read(str(path))).cleaned.language == "fr"
