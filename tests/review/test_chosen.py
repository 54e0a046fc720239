"""A file is read as it was chosen to be, the next morning too."""

from __future__ import annotations

from pathlib import Path

from ocrfix.formats import read
from ocrfix.review import open_project
from ocrfix.review.chosen import (
    Chosen,
    all_chosen,
    as_chosen,
    choose_encoding,
    choose_language,
    chosen_for,
)

DATA = "Le café est fermé. Voilà.\n".encode("cp1252")


def test_choices_outlive_the_project_that_was_closed(path: Path) -> None:
    document = read(DATA)
    sha256 = document.meta.sha256
    with open_project(path) as project:
        assert chosen_for(project, sha256) == Chosen()
        assert as_chosen(document, project) == document
        choose_encoding(project, sha256, "cp1251")
        choose_language(project, sha256, "fr")
        choose_language(project, "other", "de")
    with open_project(path) as project:
        assert all_chosen(project) == {
            sha256: Chosen("cp1251", "fr"),
            "other": Chosen(language="de"),
        }
        chosen = as_chosen(document, project)
    assert chosen.text == DATA.decode("cp1251")
    assert chosen.meta.encoding == "cp1251"
    assert not chosen.meta.encoding_guessed
    assert chosen.meta.chosen_language == "fr"
    assert chosen.meta.sha256 == sha256


def test_to_choose_what_was_guessed_is_no_guess_any_more() -> None:
    document = read(DATA)
    assert document.meta.encoding_guessed
    chosen = Chosen(document.meta.encoding).laid_on(document)
    assert chosen.text == document.text
    assert not chosen.meta.encoding_guessed


def test_a_language_can_be_left_to_the_program_again(path: Path) -> None:
    with open_project(path) as project:
        choose_language(project, "one", "de")
        choose_language(project, "one", "")
        assert chosen_for(project, "one") == Chosen()
