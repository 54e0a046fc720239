"""``ocrfix gui``: open the window; and ``ocrfix-gui``, the program that does only that."""

from __future__ import annotations

import argparse
import linecache
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from ocrfix.batch import processes
from ocrfix.errors import BadArgumentsError, ExitCode, InputError, OcrfixError, OutputError
from ocrfix.gc_pause import collector_at_rest

EXAMPLE = """\
examples:
  ocrfix gui                          the start page
  ocrfix gui article.txt              one document
  ocrfix gui scans/                   all documents of a folder
  ocrfix gui a.txt b.xml old/         several, in one list
  ocrfix gui a.txt --project t.ocrfix keep the decisions in a project of its own
  ocrfix gui t.ocrfix                 go on with a project"""


_WORKED_WITH = (
    "ocrfix.batch.survey",
    "ocrfix.batch.errand",
    "ocrfix.forms.table",
    "ocrfix.reports.history",
    "ocrfix.rules.lost.finder",
    "ocrfix.language.context",
    "ocrfix.scan.pyramid",
)
"""Modules without which no document is shown, with all that they load, numpy among it."""


_QT = {"PySide6", "shiboken6"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare options and operands."""
    parser.add_argument("targets", nargs="*", metavar="FILE|FOLDER", help="what to open")
    parser.add_argument("--project", metavar="FILE", help="where decisions are kept (*.ocrfix)")
    parser.add_argument(
        "--picture", metavar="FILE.png", help="save a picture of the window, and close it"
    )


def run(arguments: argparse.Namespace) -> ExitCode:
    """Show the window until it is closed; from the bundle's command, start it and return."""
    if not has_screen():
        raise BadArgumentsError(
            "There is no screen to show a window on.",
            hint="Use `ocrfix clean FILE`, which needs none; `ocrfix --help` lists the others.",
        )
    targets = [Path(it) for it in arguments.targets if it]
    project, picture = (
        Path(given) if given else None for given in (arguments.project, arguments.picture)
    )
    if picture is not None:
        _check_picture(picture)
    for target in targets:
        if not target.exists():
            raise InputError(f"There is no file or folder {target}.", hint="Check the name.")
    program = _window_program()
    if program is not None:
        return _start(program, targets, project, picture)
    with _needing_qt(), loading():
        # The one place below the window that imports it: Qt takes a tenth of a second.
        from ocrfix.desktop import app  # noqa: PLC0415
        from ocrfix.review.folders import PROJECT_SUFFIX  # noqa: PLC0415
    # As a double click on a project sends it.
    projects = [it for it in targets if it.suffix == PROJECT_SUFFIX]
    if project is None and len(projects) == 1:
        (project,) = projects
        targets.remove(project)
    return app.run(targets, project, picture)


@contextmanager
def loading() -> Iterator[None]:
    """Load the window meanwhile, and what it works with.

    The process that reads documents loads its part beside it. What is loaded stays: it is not
    looked through for garbage. And PySide6 reads the source of all that is loaded after it, to
    see whether its own name stands there (``shibokensupport.feature``), and Python keeps the
    lines: a tenth of a second and 13 MB. So what knows nothing of it comes first.
    """
    # Who cannot be helped now waits later.
    with suppress(OSError):
        processes.begin()
    with collector_at_rest():
        for name in _WORKED_WITH:
            import_module(name)
        yield
    linecache.clearcache()


@contextmanager
def _needing_qt() -> Iterator[None]:
    """Explain what is to be done where Qt is missing.

    Raises:
        InputError: It is.
    """
    try:
        yield
    except ModuleNotFoundError as exc:
        if (exc.name or "").partition(".")[0] not in _QT:
            raise
        raise InputError(
            "The window needs PySide6, which is not installed.",
            hint="In a checkout run `python3 dev.py setup window`; the other commands need none.",
        ) from exc


def _check_picture(picture: Path) -> None:
    """Refuse a picture that would take the place of a file, before anything is opened.

    Raises:
        BadArgumentsError: It is not called as a picture.
        OutputError: There is a file of that name, or no folder for it.
    """
    from ocrfix.formats import check_target  # noqa: PLC0415

    if picture.suffix.casefold() != ".png":
        raise BadArgumentsError(
            f"The picture {picture} must end in .png.", hint="Pictures are PNG files."
        )
    if os.path.lexists(picture):
        raise OutputError(f"{picture} exists and was left as it is.", hint="Choose another name.")
    check_target(picture, overwrite=True)


def _window_program() -> Path | None:
    """The program beside this one that holds the window; None if this one does.

    The bundle's command comes without Qt, so that it starts at once and a console does not
    stay open behind the window.
    """
    own = Path(sys.executable)
    if not getattr(sys, "frozen", False) or own.stem.endswith("-gui"):
        return None
    return own.with_name(f"{own.stem}-gui{own.suffix}")


def _start(
    program: Path, targets: Sequence[Path], project: Path | None, picture: Path | None
) -> ExitCode:
    command: list[str | Path] = [program, *targets]
    command += ["--project", project] if project else []
    command += ["--picture", picture] if picture else []
    # In a session of its own, with no stream of ours, it outlives the terminal and nothing
    # that reads our output waits for it. What goes wrong it tells in a window.
    silent = None if picture else subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603
            command, stdin=silent, stdout=silent, stderr=silent, start_new_session=True
        )
    except OSError as exc:
        raise InputError(
            f"The window's program {program} does not start: {exc.strerror or exc}.",
            hint="Install ocrfix again.",
        ) from exc
    return ExitCode(process.wait()) if picture else ExitCode.DONE


def main() -> NoReturn:
    """Run as the process ``ocrfix-gui``: without a console, a fault is told in a window."""
    parser = argparse.ArgumentParser(prog="ocrfix-gui", description="Opens ocrfix's window.")
    add_arguments(parser)
    arguments = parser.parse_args()
    try:
        ended = run(arguments)
    except OcrfixError as exc:
        if sys.stderr is not None:
            sys.stderr.write(f"ocrfix-gui: {exc}\n")
        if has_screen() and not arguments.picture:
            with suppress(ModuleNotFoundError):
                from ocrfix.desktop import app  # noqa: PLC0415

                app.show_failure(exc)
        ended = exc.exit_code
    raise SystemExit(int(ended))


def has_screen() -> bool:
    """Return whether a window could be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(
        os.environ.get("DISPLAY")
        or os.environ.get("WAYLAND_DISPLAY")
        or os.environ.get("QT_QPA_PLATFORM")
    )
