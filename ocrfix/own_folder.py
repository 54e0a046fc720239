"""The folder of the reader's own files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

OWN_FOLDER_HINT = "Check its permissions, or name another folder with OCRFIX_DATA."
"""The way out where it cannot be written."""


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
