"""The name of a file that is to be written: as the reader typed it, with the ending that is due."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def ask_target(parent: QWidget | None, title: str, kinds: str, ending: str) -> Path | None:
    """Ask for a file to write; None if the reader thought better of it.

    Args:
        parent: The window that asks.
        title: Its title.
        kinds: The kinds that it offers, as dialogs of files take them.
        ending: What the name is to end in.
    """
    name, _ = QFileDialog.getSaveFileName(parent, title, "", kinds)
    if not name:
        return None
    path = with_ending(Path(name), ending)
    return path if may_write(path, Path(name), parent) else None


def with_ending(path: Path, ending: str) -> Path:
    """Return a path with an ending, if it has it not; a stop in the name begins no other."""
    return path if ends_in(path, ending) else path.with_name(path.name + ending)


def ends_in(path: Path, ending: str) -> bool:
    """Return whether a name has an ending, in small letters or capitals."""
    return path.name.casefold().endswith(ending.casefold())


def may_write(path: Path, typed: Path, parent: QWidget | None) -> bool:
    """Return whether a file may be written where the reader typed another name.

    The system's dialog asks before a file is replaced, but only about the name that was typed.
    """
    if path == typed or not path.exists():
        return True
    told = QCoreApplication.translate("export", "{name} exists already. Replace it?")
    answer = QMessageBox.question(parent, "ocrfix", told.format(name=path.name))
    return answer is QMessageBox.StandardButton.Yes
