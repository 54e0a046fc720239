"""``ocrfix gui``: open the window."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from ocrfix.errors import BadArgumentsError, ExitCode, InputError

EXAMPLE = """\
examples:
  ocrfix gui                          the start page
  ocrfix gui article.txt              one document
  ocrfix gui scans/                   all documents of a folder
  ocrfix gui a.txt --project t.ocrfix keep the decisions in a project of its own"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare options and operands."""
    parser.add_argument("target", nargs="?", metavar="FILE|FOLDER", help="what to open")
    parser.add_argument("--project", metavar="FILE", help="where decisions are kept (*.ocrfix)")


def run(arguments: argparse.Namespace) -> ExitCode:
    """Show the window until it is closed."""
    if not has_screen():
        raise BadArgumentsError(
            "There is no screen to show a window on.",
            hint="Use `ocrfix clean FILE`, which needs none; `ocrfix --help` lists the others.",
        )
    target = Path(arguments.target) if arguments.target is not None else None
    if target is not None and not target.exists():
        raise InputError(f"There is no file or folder {target}.", hint="Check the name.")
    # The one place below the window that imports it: Qt takes a tenth of a second.
    from ocrfix.desktop import app  # noqa: PLC0415

    return app.run(target, Path(arguments.project) if arguments.project else None)


def has_screen() -> bool:
    """Whether a window could be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(
        os.environ.get("DISPLAY")
        or os.environ.get("WAYLAND_DISPLAY")
        or os.environ.get("QT_QPA_PLATFORM")
    )
