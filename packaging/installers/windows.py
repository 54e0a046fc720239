"""Windows: an installer made by NSIS, signed where a certificate is given."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from installers.common import (
    BUILD,
    BUNDLE,
    DIST,
    PACKAGING,
    ROOT,
    VERSION,
    BuildError,
    run,
    say,
    size_mb,
)

_NSIS = Path(r"C:\Program Files (x86)\NSIS\makensis.exe")


def make(folder: Path = BUNDLE) -> None:
    """Make `dist/ocrfix-VERSION-setup.exe`.

    Args:
        folder: The bundle for Windows.

    Raises:
        BuildError: There is no bundle or no NSIS.
    """
    if not (folder / "ocrfix-gui.exe").is_file():
        raise BuildError("there is no dist/ocrfix for Windows; run `build.py bundle` first.")
    for program in ("ocrfix.exe", "ocrfix-gui.exe"):
        sign(folder / program)
    target = DIST / f"ocrfix-{VERSION}-setup.exe"
    given = {
        "VERSION": VERSION,
        "BUNDLE": folder,
        "ICON": BUILD / "bundle-files" / "ocrfix.ico",
        "KIB": int(size_mb(folder) * 1e6 / 1024),
        "OUTPUT": target,
    }
    if os.name != "nt":
        # Debian's NSIS makes 64-bit installers too, which is all that its Wine runs.
        given["TARGET"] = "amd64-unicode"
    defines = [f"-D{name}={value}" for name, value in given.items()]
    run([_makensis(), "-V2", *defines, PACKAGING / "windows" / "ocrfix.nsi"])
    sign(target)
    say(f"{target.relative_to(ROOT)} has {size_mb(target):.0f} MB")


def sign(path: Path) -> None:
    """Sign a program, if `OCRFIX_WINDOWS_CERTIFICATE` names a certificate file (.pfx).

    Its password is in `OCRFIX_WINDOWS_PASSWORD`. Without a certificate Windows warns of an
    unknown publisher when the installer is started.
    """
    certificate = os.environ.get("OCRFIX_WINDOWS_CERTIFICATE")
    if not certificate:
        return
    password = os.environ.get("OCRFIX_WINDOWS_PASSWORD", "")
    time = ["/tr", "http://timestamp.digicert.com", "/td", "sha256", "/fd", "sha256"]
    run(["signtool", "sign", "/f", certificate, "/p", password, *time, path])


def _makensis() -> str:
    found = shutil.which("makensis") or (str(_NSIS) if _NSIS.is_file() else "")
    if not found:
        raise BuildError("NSIS is missing; install it (https://nsis.sourceforge.io) and try again.")
    return found
