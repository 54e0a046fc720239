"""The start of the window; what nobody foresaw becomes a message instead of a vanished window."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QBuffer, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox, QStyleFactory

from ocrfix.desktop.languages import speak
from ocrfix.desktop.main_window import MainWindow
from ocrfix.desktop.settings import Settings
from ocrfix.desktop.shutdown import Shutdown
from ocrfix.desktop.telling import told_error
from ocrfix.errors import ExitCode, OcrfixError, OutputError
from ocrfix.formats import write_atomic
from ocrfix.memory import give_back_at_once
from ocrfix.resources import resource
from ocrfix.review import open_project
from ocrfix.review.folders import default_project
from ocrfix.scratch import clear_left

_log = logging.getLogger(__name__)

_SWITCH_SECONDS = 0.0002
"""The time another thread may run on when the window's wants to: by default 25 times as long, at
each of the hundreds of calls to Qt that one painting takes. With a quarter of it both change so
often that starting takes a tenth longer."""

_PICTURE_SECONDS = 60
"""The longest time to wait for a picture of the window."""


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Make the application, or give the one there is."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    sys.setswitchinterval(_SWITCH_SECONDS)
    give_back_at_once()
    application = QApplication(["ocrfix", *arguments])
    application.setApplicationName("ocrfix")
    application.setDesktopFileName("ocrfix")
    application.setWindowIcon(QIcon(str(resource("icons", "ocrfix.svg"))))
    # What is loaded by now stays: whenever it was looked through for what nobody needs any
    # more, the window stood still for a twentieth of a second.
    gc.freeze()
    # The one style that looks the same on every system and takes our colours.
    application.setStyle(QStyleFactory.create("Fusion"))
    return application


def run(
    targets: Sequence[Path] = (), project: Path | None = None, picture: Path | None = None
) -> ExitCode:
    """Show the window until it is closed.

    Args:
        targets: Files and folders to open; without any, a project shows its last document.
        project: Where decisions are kept; None for the reader's own.
        picture: Where to save a picture of the window, which is then closed.

    Raises:
        InputError: The project cannot be opened.
        OutputError: The project cannot be made.
    """
    application = make_application()
    settings = Settings()
    speak(settings.language)
    window = MainWindow(settings, open_project(project or default_project()))
    sys.excepthook = _reporting_to(window)
    Shutdown(window)
    window.show()
    window.jobs.start_telling(
        "left", lambda _: clear_left(), lambda _: None, lambda _: None, is_quiet=True
    )
    window.tell_notice()
    if not targets and project is not None:
        seen = [path for name in window.documents.project.states() if (path := Path(name)).exists()]
        targets = seen[-1:]
    QTimer.singleShot(0, window, lambda: window.documents.open_paths(targets))
    if picture is not None:
        _take_picture(application, window, picture, wants_text=bool(targets))
    code = ExitCode(application.exec())
    # Where a picture was given up the window was never closed, and its reader would be waited for.
    window.documents.reader.close()
    return code


def show_failure(error: OcrfixError) -> None:
    """Tell in a window of its own why there is no other."""
    make_application()
    QMessageBox.warning(None, "ocrfix", told_error(error))


def _take_picture(
    application: QApplication, window: MainWindow, path: Path, *, wants_text: bool
) -> None:
    """Save a picture once the window has nothing left to do, and close it."""
    window.documents.failed.connect(lambda error: give_up(f"ocrfix: {error}"))

    def look() -> None:
        session = window.reviewing.session
        is_cleaned = session is not None and session.cleaned is not None
        if window.jobs.is_busy or (wants_text and not is_cleaned):
            return
        timer.stop()
        try:
            write_atomic(path, _as_png(window), overwrite=False)
        except OutputError as exc:
            give_up(f"ocrfix: {exc}", exc.exit_code)
        else:
            window.close()

    def give_up(why: str, code: ExitCode = ExitCode.INPUT) -> None:
        timer.stop()
        print(why, file=sys.stderr)  # noqa: T201 - asked for on the command line
        application.exit(code)

    timer = QTimer(window, interval=50)
    timer.timeout.connect(look)
    timer.start()
    late = "ocrfix: the window was not ready within a minute."
    QTimer.singleShot(_PICTURE_SECONDS * 1000, window, lambda: give_up(late))


def _as_png(window: MainWindow) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    if not window.grab().save(buffer, "PNG"):
        raise OutputError("The picture could not be made.")
    return bytes(buffer.data().data())


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
