"""Where the reader's own files are kept when nobody said where."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PROJECT_SUFFIX = ".ocrfix"


def data_folder() -> Path:
    """The folder of the reader's own data; it need not exist.

    ``OCRFIX_DATA`` names another one.

    Source:
        XDG Base Directory Specification 0.8; Apple, *File System Programming Guide*,
        "macOS Library Directory Details"; Microsoft, *KNOWNFOLDERID*, FOLDERID_RoamingAppData.
    """
    override = os.environ.get("OCRFIX_DATA")
    if override:
        return Path(override)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "ocrfix"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "ocrfix"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "ocrfix"


def default_project() -> Path:
    """The project that needs no decision: it takes every document opened without one."""
    return data_folder() / f"reviews{PROJECT_SUFFIX}"
