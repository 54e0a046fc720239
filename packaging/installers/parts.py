"""The third-party parts of a bundle: names, versions, licences and their texts.

Runs in the bundle's environment, whose packages are what it lists.
"""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_PINS = _HERE.parent / "requirements" / "bundle.txt"
_TEXTS = _HERE.parent / "licences"

# Used while the bundle is made, and not in it.
_BUILD_ONLY = {
    "altgraph",
    "hatchling",
    "macholib",
    "packaging",
    "pathspec",
    "pefile",
    "pywin32-ctypes",
    "pluggy",
    "setuptools",
    "tomlkit",
    "trove-classifiers",
}
_LGPL = {"pyside6-essentials", "shiboken6"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part that somebody else made.

    Attributes:
        name, version: As its makers call it.
        licence: In short, an SPDX expression where its makers give one.
        purl: A package URL, by which lists of known faults find it.
        text: The licence in full, with the notices it asks to pass on.
    """

    name: str
    version: str
    licence: str
    purl: str
    text: str


def parts(bundle: Path) -> list[Part]:
    """List all of them, by name.

    Args:
        bundle: The folder that PyInstaller made.
    """
    found = [*_python_packages(), _python(), _qt(), *_system_libraries(bundle)]
    return sorted(found, key=lambda it: it.name.lower())


def _python_packages() -> Iterator[Part]:
    from packaging.markers import Marker  # noqa: PLC0415 - in the bundle's environment alone

    # Only those that were installed: some pins are for other systems.
    lines = _PINS.read_text(encoding="utf-8").splitlines()
    pins = [match for line in lines if (match := re.match(r"([\w.-]+)==(\S+)(.*)", line))]
    for name, _version, rest in (match.groups() for match in pins):
        marker = rest.strip(" ;\\")
        if name in _BUILD_ONLY or (marker and not Marker(marker).evaluate()):
            continue
        package = distribution(name)
        text = _lgpl() if name in _LGPL else "\n\n".join(_texts_of(package))
        if not text:
            raise SystemExit(f"licences: {name} brings no licence text; add one.")
        yield Part(
            package.name,
            package.version,
            _licence_of(package),
            f"pkg:pypi/{name}@{package.version}",
            text,
        )


def _licence_of(package: Distribution) -> str:
    metadata = package.metadata.json
    for key in ("license_expression", "license"):
        given = str(metadata.get(key, ""))
        if given and "\n" not in given:
            return given
    classifiers = metadata.get("classifier", [])
    return ", ".join(it.split(" :: ")[-1] for it in classifiers if it.startswith("License"))


def _texts_of(package: Distribution) -> Iterator[str]:
    for file in sorted(package.files or [], key=str):
        is_text = re.search(r"licen[cs]e|copying|notice", str(file), re.IGNORECASE)
        if is_text and ".dist-info" in str(file) and file.suffix != ".py":
            yield f"[{file.name}]\n{Path(str(file.locate())).read_text('utf-8', 'replace')}"


def _lgpl() -> str:
    names = ("LGPL-3.0.txt", "GPL-3.0.txt")
    return "\n\n".join((_TEXTS / name).read_text(encoding="utf-8") for name in names)


def _qt() -> Part:
    from PySide6.QtCore import qVersion  # noqa: PLC0415 - only where there is a window

    version = qVersion()
    return Part("Qt", version, "LGPL-3.0-only", f"pkg:generic/qt@{version}", _lgpl())


def _python() -> Part:
    version = platform.python_version()
    places = [
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright"),
    ]
    place = next((it for it in places if it.is_file()), None)
    if place is None:
        raise SystemExit("licences: the text of Python's licence is nowhere to be found.")
    text = place.read_text(encoding="utf-8")
    return Part("Python", version, "PSF-2.0", f"pkg:generic/python@{version}", text)


def _system_libraries(bundle: Path) -> Iterator[Part]:
    """The libraries of this Linux that went in, each by the Debian package that holds it."""
    inner = bundle / "_internal"
    if not sys.platform.startswith("linux") or shutil.which("dpkg-query") is None:
        return
    names = sorted(it.name for it in inner.glob("lib*.so*") if not it.is_symlink())
    # Python is on the list already.
    names = [name for name in names if not name.startswith("libpython")]
    packages = {package for name in names if (package := _debian_package(name))}
    for package in sorted(packages):
        show = ["dpkg-query", "--show", "--showformat=${Version}", package]
        version = subprocess.run(show, capture_output=True, text=True, check=True).stdout
        name = package.partition(":")[0]
        copyright_file = Path("/usr/share/doc", name, "copyright")
        text = copyright_file.read_text(encoding="utf-8", errors="replace")
        licences = sorted(set(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE)))
        short = ", ".join(licences[:3]) or "see the text"
        yield Part(name, version, short, f"pkg:deb/debian/{name}@{version}", text)


def _debian_package(library: str) -> str | None:
    """The installed package that holds a library; None for one that came otherwise."""
    search = ["dpkg-query", "--search", f"*/{library}"]
    done = subprocess.run(search, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    return lines[0].partition(": ")[0] if lines else None
