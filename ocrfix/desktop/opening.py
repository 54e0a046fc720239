"""What can be opened: a file, a folder, text, the sample."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ocrfix.desktop.languages import format_word
from ocrfix.errors import InputError
from ocrfix.formats import read
from ocrfix.resources import resource
from ocrfix.rules import all_rules
from ocrfix.text.document import Document


@dataclass(frozen=True)
class Opened:
    """A document and where it came from.

    Attributes:
        document: What was read.
        path: The file; None for pasted text.
    """

    document: Document
    path: Path | None


def open_file(path: Path, encoding: str | None = None) -> Opened:
    """Read a file.

    Args:
        path: Where it lies.
        encoding: The reader's word for its encoding; None to find out.

    Raises:
        EncodingError: It is text in no encoding that can be found out.
        InputError: It cannot be read, or is no text.
    """
    # The window asks for the rules next; they are read here, in the thread of who opens.
    all_rules()
    return Opened(read(path, encoding=encoding), path)


def open_text(text: str) -> Opened:
    """Take a text as a document.

    Raises:
        InputError: There is none.
    """
    if not text.strip():
        translate = QCoreApplication.translate
        raise InputError(
            translate("opening", "There is no text to paste."),
            hint=translate("opening", "Copy some text first."),
        )
    return Opened(read(text.encode("utf-8", "surrogatepass"), encoding="utf-8"), None)


def sample() -> Path:
    """The sample that ships: an article the project wrote itself."""
    return min(resource("samples").glob("*.txt"))


def note_of(opened: Opened) -> str:
    """What stands beside the title of the raw pane."""
    meta = opened.document.meta
    translate = QCoreApplication.translate
    pasted = translate("opening", "pasted")
    name = opened.path.name if opened.path is not None else pasted
    more = (
        translate("opening", "never changed")
        if meta.format == "plain"
        else format_word(meta.format)
    )
    return f"{name} · {more}"
