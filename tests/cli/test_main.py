"""Commands that are wrong, or would lose something in silence, get one clear sentence each."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pytest

from ocrfix.cli.main import main

CUT = "He came ith his brother.\n"
WHOLE = "He came with his brother.\n"
PAIR = '{"id": "a", "ocr": "nd fast", "gt": "and fast"}\n'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of articles, which is where the commands run."""
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt", "in/c.txt", "in/d.txt"):
        (tmp_path / name).write_text(CUT)
    (tmp_path / "list").write_text("a.txt\nb.txt\n")
    (tmp_path / "pairs.jsonl").write_text(PAIR)
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "foo.xml").write_text('<?xml version="1.0"?><foo>x</foo>')
    (tmp_path / "broken.docx").write_bytes(b"PK\3\4garbage")
    (tmp_path / "broken.zip").write_bytes(b"PK\3\4garbage")
    (tmp_path / "nothing").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OCRFIX_DATA", str(tmp_path / "data"))
    return tmp_path


SEVERAL = [
    ("clean a.txt b.txt -f docx", 2, "-o FOLDER"),
    ("clean a.txt b.txt -f html", 2, "-o FOLDER"),
    ("batch *.txt . --overwrite", 2, "in the output folder"),
    ("batch @list . --overwrite", 2, "in the output folder"),
    ("batch in/*.txt in", 2, "in the output folder"),
    ("batch in/*.txt .", 2, "in the output folder"),
    ("clean broken.docx", 3, "damaged Word document"),
    ("clean a.txt --articles x", 2, "no numbers of articles"),
    ("clean a.txt --articles 1-", 2, "no numbers of articles"),
    ("clean a.txt --articles 7", 2, "none of these"),
    ("clean a.txt --articles 0", 2, "none of these"),
    ("clean a.txt --articles 1 -f json", 2, "whole documents"),
    ("clean a.txt --articles 1 --diff", 2, "whole documents"),
]
NUMBERS = [
    ("batch in out --time-limit 0", 2, "more than 0"),
    ("batch in out --time-limit -1", 2, "more than 0"),
    ("batch in out --time-limit nan", 2, "more than 0"),
    ("batch in out --time-limit x", 2, "no number"),
    ("batch in out --memory-limit -5", 2, "less than 0"),
    ("batch in out --jobs x", 2, "no whole number"),
    ("batch in out --jobs 0", 2, "less than 1"),
    ("watch in out --settle -1", 2, "no less than 0"),
    ("watch in out --settle nan", 2, "no less than 0"),
    ("watch in out --poll 0", 2, "more than 0"),
    ("evidence in -o e --jobs 0", 2, "less than 1"),
    ("eval pairs.jsonl --jobs 0", 2, "less than 1"),
    ("eval pairs.jsonl --limit 0", 2, "less than 1"),
    ("eval pairs.jsonl --limit 0 --side truth", 2, "less than 1"),
    ("eval empty.jsonl", 3, "empty.jsonl holds no pairs"),
    ("eval empty.jsonl -f json", 3, "empty.jsonl holds no pairs"),
    ("eval empty.jsonl --side truth", 3, "empty.jsonl holds no pairs"),
    ("eval pairs.jsonl --tell-languages", 3, "40 letters or more"),
    ("check a.txt --max 0", 2, "less than 1"),
    ("clean a.txt --sure 2", 2, "argument --sure: 2 is no number from 0 to 1"),
    ("clean a.txt --sure nan", 2, "argument --sure: nan is no number from 0 to 1"),
    ("clean a.txt --sure much", 2, "argument --sure: much is no number"),
]
NAMES = [
    ("clean a.txt --profile ''", 2, "There is no profile “”"),
    ("batch '' out", 2, "IN is empty"),
    ("batch in ''", 2, "OUT is empty"),
    ("batch nothing out", 3, "There is nothing to clean in nothing."),
    ("batch nothing out --dry-run", 3, "There is nothing to clean in nothing."),
    ("batch broken.zip out", 3, "The archive broken.zip is damaged"),
    ("watch '' ''", 2, "IN is empty"),
    ("words add ''", 2, "empty"),
    ("words add 'two words'", 2, "--names"),
    ("words remove nosuch", 2, "is not on the list"),
    ("clean a.txt --words nosuch", 3, "No such file or directory. Check the name."),
    ("clean a.txt --words in", 3, "Is a directory. Check the name."),
    ("clean a.txt --nope", 2, "unrecognized arguments: --nope. See ocrfix clean --help."),
    ("clean a.txt --explian", 2, "Did you mean --explain?"),
    ("batch a.txt b.txt out", 2, "unrecognized arguments: out. Put a pattern, or a name"),
    ("clean a.txt --articles 2 -f markdown", 2, "has 1 article, and none of these"),
    ("eval nosuch", 3, "There is no file nosuch. Check the name."),
    ("eval in", 3, "in is a folder, not a file. Name a UTF-8 file with one JSON object a line"),
    ("clean a.txt --project in", 3, "in is a folder, and no project."),
    ("clean a.txt --encoding rot13", 2, "“rot13” is no encoding of text"),
    ("clean a.txt --encoding base64", 2, "“base64” is no encoding of text"),
    ("clean a.txt --encoding rot14", 2, "There is no text encoding"),
    ("clean foo.xml", 3, "Save its text as a plain text file"),
    ("rules suspects.unknown", 2, "--accept"),
    ("rules suspects", 2, "--accept"),
    ("clean a.txt --disable suspects.unknown", 2, "--disable suspects"),
    ("clean a.txt --only suspects.unknown", 2, "--accept"),
    ("clean q.txt", 3, "There is no file q.txt. Check the name."),
    ("clean art.txt", 3, "There is no file art.txt. Check the name."),
    ("clean aa.txt", 3, "Did you mean a.txt?"),
    ("report out --ledger nosuch", 3, "There is no ledger nosuch."),
    ("a.txt", 2, "`ocrfix clean a.txt`"),
]


@pytest.mark.parametrize(("command", "code", "said"), [*SEVERAL, *NUMBERS, *NAMES])
def test_it_is_refused_in_one_sentence(
    command: str, code: int, said: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {it: it.read_bytes() for it in here.rglob("*") if it.is_file()}
    assert main(shlex.split(command)) == code
    told = capsys.readouterr()
    assert said in told.err
    assert "Errno" not in told.err
    assert "_positive" not in told.err
    assert "rot-13" not in told.err
    assert {it: it.read_bytes() for it in here.rglob("*") if it.is_file()} == before


@pytest.mark.parametrize("command", ["clean q.txt", "check q.txt", "why q.txt:1:1"])
@pytest.mark.parametrize("asked", ["--speak de", "--speak=de", "--speak fr --speak de"])
def test_an_error_is_told_in_the_language_that_was_asked_for(
    command: str, asked: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(shlex.split(f"{command} {asked}")) == 3
    assert capsys.readouterr().err == ("ocrfix: Es gibt keine Datei q.txt. Prüfen Sie den Namen.\n")


SPEAKING = ("clean", "check", "why", "rules", "batch", "watch", "report")
"""The commands that have ``--speak``."""
REFUSED = [it[:2] for it in (*SEVERAL, *NUMBERS, *NAMES) if it[0].startswith(SPEAKING)]
ENGLISH = re.compile(r"\b(?:the|is|are|this|Name|Check|Did|See)\b")


@pytest.mark.parametrize("language", ["de", "es", "fr"])
@pytest.mark.parametrize(("command", "code"), [it for it in REFUSED if "''" not in it[0]])
def test_a_command_that_is_wrong_too(
    command: str, code: int, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(shlex.split(f"{command} --speak {language}")) == code
    assert not ENGLISH.search(capsys.readouterr().err)


def test_one_of_several_that_fails_too(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("clean", "check"):
        assert main([command, "a.txt", "q.txt", "--speak", "de"]) == 6
        assert "ocrfix: Es gibt keine Datei q.txt." in capsys.readouterr().err


def test_several_texts_as_markdown_stay_apart(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["clean", "a.txt", "b.txt", "-f", "markdown"]) == 0
    assert capfdbinary.readouterr().out.decode() == f"{WHOLE}\n---\n\n{WHOLE}"


def test_a_word_document_is_not_sent_to_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["clean", "a.txt", "-f", "docx"]) == 2
    assert capsys.readouterr().err == (
        "ocrfix: docx (the articles as a Word document) cannot be shown on a terminal. "
        "Name a file: -o FILE.docx\n"
    )


def test_a_data_folder_that_is_none_is_told_of(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OCRFIX_DATA", str(here / "a.txt"))
    assert main(["words", "add", "x"]) == 4
    assert "OCRFIX_DATA" in capsys.readouterr().err
    assert (here / "a.txt").read_text() == CUT


@pytest.mark.parametrize("action", ["add", "remove", "list", "import"])
def test_each_action_of_words_explains_itself(
    action: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["words", action, "--help"]) == 0
    told = capsys.readouterr().out
    assert "example" in told
    assert f"ocrfix words {action}" in told.partition("example")[2]


@pytest.mark.parametrize(
    "command", ["clean a.txt", "check a.txt", "clean a.txt --diff", "clean a.txt -f markdown"]
)
@pytest.mark.parametrize("language", ["nob", "xx"])
def test_a_language_without_rules_is_told_with_those_that_have_them(
    command: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command.split(), "--language", language]) == 0
    told = capsys.readouterr().err
    assert f"“{language}” is not installed, only en, de, es, fr" in told
