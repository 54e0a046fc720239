"""The reader's own words: every command that cleans knows them, and says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ocrfix.formats import read
from ocrfix.review import Session, open_project
from tests.e2e.here import tell_here as ocrfix
from tests.torn_word import CUT, WHOLE


@pytest.fixture(autouse=True)
def own_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader says that “ith” is a word, and “Van Dusen” a name."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "words.txt").write_text("ith\n")
    (folder / "names.txt").write_text("Van Dusen\n")
    monkeypatch.setenv("OCRFIX_DATA", str(folder))


@pytest.fixture
def cut(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "cut.txt"
    path.parent.mkdir()
    path.write_text(CUT)
    return path


def test_clean_knows_them_unless_told_not_to(cut: Path) -> None:
    assert ocrfix("clean", cut).stdout == CUT
    assert ocrfix("clean", cut, "--no-own-words").stdout == WHOLE


def test_reports_say_that_they_were_known(cut: Path) -> None:
    told = ocrfix("clean", cut, "--explain").stdout.splitlines()[1]
    assert told.startswith("Known besides the shipped lists: 1 word and 1 name of the reader's own")
    own = json.loads(ocrfix("clean", cut, "-f", "json").stdout)["own_words"]
    assert (own["words"], own["names"]) == (1, 1)
    assert own["sha256"] in told
    assert own["sha256"] in ocrfix("clean", cut, "-f", "html").stdout
    without = ocrfix("clean", cut, "-f", "json", "--no-own-words").stdout
    assert json.loads(without)["own_words"] is None


def test_a_file_of_words_counts_as_well(cut: Path, tmp_path: Path) -> None:
    words = tmp_path / "more.txt"
    words.write_text("ith\n")
    done = ocrfix("clean", cut, "--no-own-words", "--words", words, "-f", "json")
    data = json.loads(done.stdout)
    assert (data["text"], data["own_words"]["words"]) == (CUT, 1)


def test_a_batch_knows_them_and_does_it_anew_when_they_change(cut: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert ocrfix("batch", cut.parent, out).returncode == 0
    assert (out / "cut.txt").read_text() == CUT
    (settings,) = json.loads((out / "report.json").read_text())["settings"]
    assert (settings["words"], settings["names"]) == (1, 1)
    ocrfix("words", "remove", "ith")
    assert ocrfix("batch", cut.parent, out).returncode == 0
    assert (out / "cut.txt").read_text() == WHOLE
    ocrfix("words", "add", "ith")
    assert ocrfix("batch", cut.parent, out, "--no-own-words").returncode == 0
    assert (out / "cut.txt").read_text() == WHOLE


def test_the_window_s_session_and_the_command_agree(cut: Path, tmp_path: Path) -> None:
    path = tmp_path / "town.ocrfix"
    with open_project(path) as project:
        session = Session(read(cut), project, path=str(cut))
        assert session.refresh(examine=False).text == CUT
    assert ocrfix("clean", cut, "--project", path).stdout == CUT
