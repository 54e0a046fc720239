"""Short messages about decisions and errors."""

from __future__ import annotations

import ast
import errno
import hashlib
import itertools
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Never

import pytest
from PySide6.QtWidgets import QApplication

import ocrfix
from ocrfix.desktop.languages import speak
from ocrfix.desktop.telling import told_decision, told_error
from ocrfix.errors import InputError, OcrfixError
from ocrfix.formats import read, write_atomic
from ocrfix.formats.read import unreadable
from ocrfix.intake import parse_toml
from ocrfix.reports.speech import Speech
from ocrfix.resources import resource
from ocrfix.review import open_project
from ocrfix.rules import pack_faults
from ocrfix.scan import tesseract

from .catalogues import CODES

BATCH = "For a whole folder use ocrfix batch."


@pytest.mark.parametrize(
    ("what", "changes", "told"),
    [
        ("accept", [("tbe", "the")], "Accepted: tbe → the"),
        ("take_out", [("noise", "")], "Taken out: noise → ∅"),
        ("write", [("", "a")], "Written: ∅ → a"),
        ("as_printed", [("tbe", "tbe")], "As printed: tbe"),
        ("undo", [("a", "b"), ("c", "d")], "Undone: 2 places"),
        ("redo", [("one\ntwo", "one two")], "Done again: one⏎two → one two"),
    ],
)
def test_a_decision_in_a_few_words(what: str, changes: list[tuple[str, str]], told: str) -> None:
    assert told_decision(what, changes) == told


def test_long_words_are_cut() -> None:
    assert len(told_decision("reject", [("x" * 500, "y" * 500)])) < 120


def test_an_error_with_and_without_a_hint() -> None:
    assert told_error(InputError("It is no text.", hint="Give another.")) == (
        "It is no text.\n\nGive another."
    )
    assert told_error(InputError("It is no text.")) == "It is no text."


def _missing(folder: Path) -> object:
    return read(folder / "none" / "page.txt")


def _misspelt(folder: Path) -> object:
    (folder / "page.txt").write_text("A page.\n")
    return read(folder / "pages.txt")


def _program(folder: Path) -> object:
    (folder / "page.txt").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(64))
    return read(folder / "page.txt")


def _cut_xml(folder: Path) -> object:
    (folder / "page.xml").write_text("<alto><Layout>")
    return read(folder / "page.xml")


def _picture(folder: Path) -> object:
    (folder / "page.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    return read(folder / "page.txt")


def _zeros(folder: Path) -> object:
    (folder / "page.txt").write_bytes(b"ab\0\0\0c\0\0" * 500)
    return read(folder / "page.txt")


def _noise(folder: Path) -> object:
    noise = (hashlib.sha256(bytes([number])).digest() for number in range(200))
    (folder / "page.txt").write_bytes(b"".join(noise))
    return read(folder / "page.txt")


def _damaged(folder: Path) -> object:
    (folder / "page.txt").write_bytes("Grüße aus der Küche. ".encode() * 20 + b"\xff x")
    return read(folder / "page.txt")


def _of_another_encoding(folder: Path) -> object:
    (folder / "page.txt").write_bytes(b"caf\xe9 au lait\n")
    return read(folder / "page.txt", encoding="utf-8")


def _forbidden(folder: Path) -> object:
    raise unreadable(folder / "page.txt", PermissionError(errno.EACCES, "Permission denied"))


def _issue(folder: Path, *pages: str) -> object:
    files = "".join(f"<file ID='{it}'><FLocat href='{it}.xml'/></file>" for it in pages)
    (folder / "mets.xml").write_text(f"<mets>{files}</mets>")
    return read(folder / "mets.xml")


def _no_tesseract(_folder: Path) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "tesserocr", None)
        return tesseract._tesserocr()  # noqa: SLF001 - a program may be here in its stead


def _folder(folder: Path) -> object:
    return read(folder)


def _no_project(folder: Path) -> object:
    return open_project(folder)


def _write(folder: Path, number: int) -> object:
    with pytest.MonkeyPatch.context() as patch:

        def fail(_handle: int) -> Never:
            raise OSError(number, os.strerror(number))

        patch.setattr(os, "fsync", fail)
        return write_atomic(folder / "new.txt", b"new", overwrite=False)


FAULTS: tuple[Callable[[Path], object], ...] = (
    _missing,
    _misspelt,
    _folder,
    _program,
    _cut_xml,
    _picture,
    _zeros,
    _noise,
    _damaged,
    _of_another_encoding,
    _forbidden,
    _no_project,
    _issue,
    lambda folder: _issue(folder, "one"),
    lambda folder: _issue(folder, "one", "two"),
    _no_tesseract,
    lambda folder: write_atomic(folder / "none" / "new.txt", b"", overwrite=False),
    lambda folder: write_atomic(folder, b"", overwrite=True),
    lambda folder: write_atomic(folder / ("a" * 256), b"", overwrite=False),
    lambda folder: _write(folder, errno.ENOSPC),
    lambda folder: _write(folder, errno.EACCES),
    lambda folder: _write(folder, errno.EIO),
)


@pytest.mark.parametrize("code", CODES)
def test_common_errors_are_told_in_the_language_of_the_window(code: str, tmp_path: Path) -> None:
    for fault in FAULTS:
        with pytest.raises(OcrfixError) as caught:
            fault(tmp_path)
        error = caught.value
        for told in filter(None, (error.message, error.hint)):
            said = Speech(code).error(told)
            assert said != told, told
            assert "ocrfix batch" not in said
            assert "--" not in said.replace(str(tmp_path), "")


def test_the_box_says_it_in_german_and_in_english_without_options(
    qapp: QApplication, tmp_path: Path
) -> None:
    assert qapp
    folder = InputError(f"{tmp_path} is a folder, not a file.", hint=BATCH)
    assert told_error(folder).endswith("\n\n“Open Folder” opens a whole folder.")
    speak("de")
    try:
        assert told_error(folder) == (
            f"{tmp_path} ist ein Ordner, keine Datei.\n\n„Ordner öffnen“ öffnet einen ganzen Ordner."
        )
        assert told_error(InputError("page.txt: It took longer than 5 seconds.")) == (
            "page.txt: Es dauerte länger als 5 Sekunden."
        )
        assert told_error(InputError("Nobody translated this.")) == "Nobody translated this."
    finally:
        speak("en")


def test_every_error_is_said_in_every_language() -> None:
    catalogue = parse_toml(resource("translations", "errors.toml").read_text(encoding="utf-8"))
    fields = re.compile(r"\{\w\}")
    lists = [catalogue[it] for it in ("sentence", "phrase", "fault")]
    for entry in (*itertools.chain(*lists), catalogue["joined"]):
        assert {*entry} - {"window"} == {"en", *CODES}, entry["en"]
        for said in entry.values():
            assert sorted(fields.findall(said)) == sorted(fields.findall(entry["en"])), said
    said_of = {it["en"] for it in (*catalogue["sentence"], *catalogue["phrase"])}
    for name in ("signatures.toml", "xml_faults.toml", "library_faults.toml"):
        table = parse_toml(resource("formats", name).read_text(encoding="utf-8"))
        for known in (it for rows in table.values() if isinstance(rows, list) for it in rows):
            assert {known[it] for it in ("what", "advice") if it in known} <= said_of


TOLD_IN_WINDOWS = ("desktop", "evidence", "formats", "review", "scan", "batch")
ERRORS = {"InputError", "EncodingError", "OutputError", "OcrfixError", "RulePackError"}
OF_COMMANDS = {"batch/cluster.py", "batch/ledger.py", "batch/lots.py", "batch/plan.py",
               "batch/pool.py", "batch/processes.py", "batch/remote.py"}  # fmt: skip
"""Modules whose errors only somebody who gave a command meets."""
COMPOSED = "it"
"""Stands for what differs from place to place."""
OF_CLAUSES = {"decode.py", "guess.py", "markup.py", "writing.py"}
"""Modules of which a sentence has a clause in a field; the faults above are theirs too."""


def _sentences_raised(path: Path) -> Iterator[str]:
    """Yield messages and hints of the errors that a module makes, where it writes them out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ERRORS:
            for each in (*node.args[:1], *(it.value for it in node.keywords if it.arg == "hint")):
                yield from map(_written_out, _choices(each))


def _choices(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp):
        yield from (*_choices(node.body), *_choices(node.orelse))
    else:
        yield node


def _written_out(node: ast.expr) -> str:
    """Return a sentence with something in each of its fields; empty if it has no words."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    words = [it.value if isinstance(it, ast.Constant) else "" for it in parts]
    if not re.search(r"\w", "".join(words)):
        return ""
    return "".join(it or COMPOSED for it in words)


@pytest.mark.parametrize(
    "fault",
    [
        "file is not a database",
        "database disk image is malformed",
        "its head says that it cannot be written",
        "entry 7 of its journal does not fit its seal",
        "a document of it is none",
        "its table journal is missing",
    ],
)
@pytest.mark.parametrize("code", CODES)
def test_how_a_project_is_damaged_is_told_too(fault: str, code: str) -> None:
    told = Speech(code).error(f"The project t.ocrfix is damaged ({fault}). Fetch it from a backup.")
    assert fault not in told
    assert "backup" not in told


OF_A_FOLDER = {
    "It took longer than 300 seconds.": "Pass a longer --time-limit, or leave it out with --exclude.",
    "It needs more memory than a document may have.": (
        "Pass a higher --memory-limit, or leave it out with --exclude."
    ),
    "The file is gone.": "Put it back and run the same command again.",
    "The folder cannot be opened: Permission denied.": (
        "Change its permissions, then run the same command again."
    ),
    "/out holds what came of another input, /in.": (
        "Choose another output folder, or pass --overwrite."
    ),
    "Parquet needs a package that is not installed.": (
        "Use --format jsonl, or install it with: pip."
    ),
}


@pytest.mark.parametrize(("told", "advice"), OF_A_FOLDER.items())
@pytest.mark.parametrize("name", ["", "a.txt: "])
def test_what_stops_the_cleaning_of_a_folder_names_no_option(
    told: str, advice: str, name: str
) -> None:
    """Also in English, whose window has none either."""
    for code in ("en", *CODES):
        said = Speech(code).error(f"{name}{told} {advice}")
        assert "--" not in said
        assert "command" not in said
        assert code == "en" or told not in said


@pytest.mark.parametrize("code", CODES)
def test_every_fault_of_a_rule_is_told_alone_and_in_a_list(code: str) -> None:
    speech = Speech(code)
    tree = ast.parse(Path(pack_faults.__file__).read_text(encoding="utf-8"))
    yields = (it.value for it in ast.walk(tree) if isinstance(it, ast.Yield) and it.value)
    faults = [*filter(None, map(_written_out, yields))]
    assert len(faults) > 20
    for fault in faults:
        alone = f"{fault[:1].upper()}{fault[1:]}."
        assert speech.error(alone) != alone
        several = speech.error(f"The rule pack a.toml has 2 faults: {fault}; rule 1 (x): {fault}.")
        assert fault not in several, fault
    german = Speech("de").error(
        "The rule pack a.toml has more than 20 faults: rule 1 (no id): “id” is missing; "
        'rule 2 (x): “begins” is not a list of texts, such as ["tbe"]; rule 2 (x): the pattern '
        "is not valid: missing ) at position 2; reason may name {before} and {after} only, "
        "without anything more."
    )
    assert german == (
        "Das Regelpaket a.toml hat mehr als 20 Fehler: Regel 1 (no id): „id“ fehlt; Regel 2 (x): "
        '„begins“ muss eine Liste von Texten wie ["tbe"] sein; Regel 2 (x): das Muster ist '
        "nicht gültig: ) fehlt an Stelle 2; reason darf nur {before} und {after} nennen, ohne "
        "weiteres."
    )


@pytest.mark.parametrize("package", TOLD_IN_WINDOWS)
def test_no_error_that_a_window_or_a_report_tells_is_left_in_english(package: str) -> None:
    root = Path(ocrfix.__file__).parent
    speech = Speech("de")
    unsaid = [
        f"{path.relative_to(root)}: {sentence}"
        for path in sorted((root / package).rglob("*.py"))
        if path.relative_to(root).as_posix() not in OF_COMMANDS and path.name not in OF_CLAUSES
        for sentence in filter(None, _sentences_raised(path))
        if speech.error(sentence) == sentence and speech.failure(sentence) == sentence
    ]
    assert unsaid == []
