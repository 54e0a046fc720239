"""Starts the window; what nobody foresaw becomes a message instead of a vanished window."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QStyleFactory

from ocrfix.desktop.languages import speak
from ocrfix.desktop.main_window import MainWindow
from ocrfix.desktop.settings import Settings
from ocrfix.errors import ExitCode, OcrfixError
from ocrfix.review import open_project
from ocrfix.review.places import default_project

_log = logging.getLogger(__name__)


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Make the application, or give the one there is."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(["ocrfix", *arguments])
    application.setApplicationName("ocrfix")
    application.setDesktopFileName("ocrfix")
    # The one style that looks the same on every system and takes our colours.
    application.setStyle(QStyleFactory.create("Fusion"))
    return application


def run(target: Path | None = None, project: Path | None = None) -> ExitCode:
    """Show the window until it is closed.

    Args:
        target: A file or folder to open.
        project: Where decisions are kept; None for the reader's own.

    Raises:
        InputError: The project cannot be opened.
        OutputError: The project cannot be made.
    """
    application = make_application()
    settings = Settings()
    speak(settings.language)
    window = MainWindow(settings, open_project(project or default_project()))
    sys.excepthook = _reporting_to(window)
    window.show()
    window.tell_notice()
    if target is not None:
        QTimer.singleShot(0, window, lambda: window.open_path(target))
    ended = application.exec()
    return ExitCode(ended)


def _reporting_to(window: MainWindow):  # type: ignore[no-untyped-def]  # noqa: ANN202
    shown: set[str] = set()

    def report(
        kind: type[BaseException], value: BaseException, trace: TracebackType | None
    ) -> None:
        _log.error("unforeseen", exc_info=(kind, value, trace))
        sys.__excepthook__(kind, value, trace)
        text = f"Something went wrong: {kind.__name__}: {value}."
        # The same fault in every paint event must not bring a message each time.
        if text not in shown:
            shown.add(text)
            window.show_error(OcrfixError(text, hint="What was decided so far is saved."))

    return report
