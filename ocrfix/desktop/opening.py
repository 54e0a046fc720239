"""Reading of documents to be opened: a file, a folder, text, the sample."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from ocrfix.desktop.languages import format_word
from ocrfix.errors import InputError
from ocrfix.resources import resource
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


def bytes_of(text: str) -> bytes:
    """Give a text as the bytes of a document.

    Raises:
        InputError: There is none.
    """
    if not text.strip():
        translate = QCoreApplication.translate
        raise InputError(
            translate("opening", "There is no text to paste."),
            hint=translate("opening", "Copy some text first."),
        )
    return text.encode("utf-8", "surrogatepass")


def sample() -> Path:
    """The sample that ships: an article the project wrote itself, in the window's language."""
    own = resource("samples", QLocale().name().partition("_")[0])
    there = sorted(own.glob("*.txt")) if own.is_dir() else []
    return there[0] if there else min(resource("samples").glob("*.txt"))


def note_of(opened: Opened) -> tuple[str, str]:
    """Return the note beside the title of the raw pane: the name, and a remark."""
    meta = opened.document.meta
    translate = QCoreApplication.translate
    pasted = translate("opening", "pasted")
    name = opened.path.name if opened.path is not None else pasted
    more = (
        translate("opening", "never changed")
        if meta.format == "plain"
        else format_word(meta.format)
    )
    return name, more
