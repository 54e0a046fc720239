"""The bundle: one folder with `ocrfix` and `ocrfix-gui` and all they need, Python too."""

from __future__ import annotations

import os
import tomllib
import venv
from pathlib import Path

from installers import unicode_data
from installers.common import (
    BUILD,
    BUNDLE,
    DIST,
    PACKAGING,
    ROOT,
    BuildError,
    Command,
    fresh,
    run,
    say,
    size_mb,
    source_epoch,
)
from installers.system_needs import DEPENDS_FILE, debian_depends

_PINS = PACKAGING / "requirements" / "bundle.txt"
_MADE = BUILD / "bundle-files"
_CONTENTS = PACKAGING / "bundle" / "contents.toml"
_SPEC = PACKAGING / "bundle" / "ocrfix.spec"

# What a bundle is made of, by the beginning of the path below its `_internal`.
_PARTS = {
    "Qt": ("PySide6/Qt/", "PySide6/plugins/", "PySide6/Qt6", "libQt6", "libicu"),
    "Qt for Python": ("PySide6", "shiboken6", "libpyside", "libshiboken"),
    "words": ("ocrfix/_resources/lexicons",),
    "other data": ("ocrfix/_resources", "spellchecker"),
    "PDFium": ("pypdfium2",),
    "rapidfuzz": ("rapidfuzz",),
}
_REST = "Python, other libraries, the programs"


def make() -> None:
    """Make `dist/ocrfix` with this machine's Python.

    Raises:
        BuildError: A step failed.
    """
    python = environment(BUILD / "bundle-env")
    fresh(_MADE)
    run([python, PACKAGING / "installers" / "drawn.py", _MADE], environment=_settings())
    log = BUILD / "pyinstaller.log"
    say("PyInstaller makes the bundle (about a minute)")
    options = [
        "--noconfirm",
        "--clean",
        f"--distpath={DIST}",
        f"--workpath={BUILD / 'pyinstaller'}",
    ]
    run([python, "-m", "PyInstaller", *options, _SPEC], environment=_settings(), log=log)
    _complain(log)
    contents = tomllib.loads(_CONTENTS.read_text(encoding="utf-8"))
    unicode_data.trim(BUNDLE, contents["unicode_out"])
    run([python, PACKAGING / "installers" / "licences.py", BUNDLE], environment=_settings())
    (_MADE / DEPENDS_FILE).write_text(debian_depends(BUNDLE) + "\n", encoding="utf-8")
    report()


def environment(folder: Path) -> Path:
    """Make an environment of the pinned packages alone; gives its Python."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "pins.txt"
    if stamp.is_file() and stamp.read_bytes() == _PINS.read_bytes():
        return python
    say(f"installing the pinned packages into {folder.relative_to(ROOT)} (up to a minute)")
    venv.create(folder, clear=True, with_pip=True)
    pip: Command = [python, "-m", "pip", "install", "--disable-pip-version-check", "--no-deps"]
    run([*pip, "--require-hashes", "-r", _PINS], log=BUILD / "pip.log")
    stamp.write_bytes(_PINS.read_bytes())
    return python


def _settings() -> dict[str, str]:
    """The environment variables of all steps: the same sources give the same bytes."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": source_epoch(),
        "OCRFIX_BUNDLE_FILES": str(_MADE),
        "QT_QPA_PLATFORM": "offscreen",
    }


def _complain(log: Path) -> None:
    """Stop where PyInstaller went on without a module it was asked for."""
    text = log.read_text(encoding="utf-8", errors="replace")
    wrong = [line for line in text.splitlines() if " ERROR: " in line]
    if wrong:
        raise BuildError("PyInstaller left something out:\n" + "\n".join(wrong[:10]))


def report() -> None:
    """Print the size of the bundle and what makes it."""
    sizes = dict.fromkeys([*_PARTS, _REST], 0.0)
    for path in BUNDLE.rglob("*"):
        if path.is_file() and not path.is_symlink():
            sizes[_part_of(path.relative_to(BUNDLE))] += path.stat().st_size / 1e6
    say(f"{BUNDLE.relative_to(ROOT)} has {size_mb(BUNDLE):.0f} MB:")
    for name, size in sorted(sizes.items(), key=lambda it: -it[1]):
        print(f"    {size:6.1f}  {name}")


def _part_of(path: Path) -> str:
    inner = path.as_posix().removeprefix("_internal/")
    for name, beginnings in _PARTS.items():
        if inner.startswith(beginnings):
            return name
    return _REST
