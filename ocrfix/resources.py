"""The place of the data that ships with the program.

The files live in ``resources/`` at the top of a checkout and travel into the wheel and
the bundle as ``ocrfix/_resources``. What is known of a language may also come as a package of
its own, whose files lie in the folder ``ocrfix_languages`` beside the installed packages,
laid out as here. Nobody else may build a path to them.
"""

from __future__ import annotations

import importlib.util
import os
import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from ocrfix.errors import RulePackError

Made = TypeVar("Made")

_PACKAGE_DIR = Path(__file__).resolve().parent
_LANGUAGES = "ocrfix_languages"


@cache
def resource_root() -> Path:
    """Find the folder of shipped data.

    ``OCRFIX_RESOURCES`` names another one, for trying out changed data.

    Returns:
        A folder that holds ``rules/``.

    Raises:
        RulePackError: No candidate holds it: the installation is damaged.
    """
    override = os.environ.get("OCRFIX_RESOURCES")
    candidates = [Path(override)] if override else []
    # A checkout wins over an installed copy, so that editing resources/ takes effect at
    # once under an editable install (which also drops a frozen copy beside the package).
    if (_PACKAGE_DIR.parent / "pyproject.toml").is_file():
        candidates.append(_PACKAGE_DIR.parent / "resources")
    candidates.append(_PACKAGE_DIR / "_resources")
    for candidate in candidates:
        if (candidate / "rules").is_dir():
            return candidate
    looked_in = ", ".join(str(candidate) for candidate in candidates)
    raise RulePackError(
        f"The data files of ocrfix are missing; looked in {looked_in}.",
        hint="Install ocrfix again.",
    )


def way_to_install(extra: str) -> str:
    """Return the command that installs an extra, of pip, or of the checkout that is running.

    Args:
        extra: As pyproject.toml names it.
    """
    # No index has the program of a checkout, so pip would find nothing there.
    if (_PACKAGE_DIR.parent / "dev.py").is_file():
        return f"python3 dev.py setup {extra}"
    return f"pip install 'ocrfix[{extra}]'"


@cache
def language_roots() -> tuple[Path, ...]:
    """Find the folders that packages of languages have put their data into, in a fixed order."""
    # A namespace: each such package adds a folder to it, and nothing is imported.
    found = importlib.util.find_spec(_LANGUAGES)
    places = () if found is None else found.submodule_search_locations or ()
    return tuple(sorted({Path(place) for place in places}))


_added: list[Path] = []


def add_language_root(root: Path) -> None:
    """Have `resource` look into another folder too, laid out as the shipped one, behind all others.

    Args:
        root: What was made on this machine of a language's words.
    """
    if root not in _added:
        _added.append(root)


def resource(*parts: str) -> Path:
    """Name one shipped file or folder, whether it exists or not.

    Args:
        *parts: Path below the resource root, for example ``"rules", "en"``.
    """
    own = resource_root().joinpath(*parts)
    if not own.exists():
        for root in (*language_roots(), *_added):
            if (other := root.joinpath(*parts)).exists():
                return other
    return own


def folders_in(name: str) -> tuple[Path, ...]:
    """Give the folders in one of ours, those of packages of languages too; no name twice.

    Args:
        name: Of a folder right below the root, for example ``"lexicons"``.
    """
    found: dict[str, Path] = {}
    for root in (resource_root(), *language_roots()):
        if (root / name).is_dir():
            for folder in sorted((root / name).iterdir()):
                if folder.is_dir():
                    found.setdefault(folder.name, folder)
    return tuple(found.values())


def read_table(path: Path, make: Callable[[dict[str, Any]], Made]) -> Made:
    """Make something of a shipped table.

    Args:
        path: A TOML file.
        make: Is given what stands in it; whatever it raises for a table it cannot use says that
            the file is damaged.

    Raises:
        RulePackError: The file is missing or damaged.
    """
    try:
        return make(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, re.error) as exc:
        raise RulePackError(
            f"The file {path} is missing or damaged ({exc}).", hint="Install ocrfix again."
        ) from exc


def read_rows(path: Path) -> list[str]:
    """Read the lines of a shipped list or table, without remarks (``#``) and empty ones.

    Raises:
        RulePackError: The file is missing or damaged.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as exc:
        raise RulePackError(
            f"The table {path} is missing or damaged ({exc}).", hint="Install ocrfix again."
        ) from exc
    return [line for line in lines if line and not line.startswith("#")]


def read_numbers(path: Path, kind: Callable[..., Made]) -> Made:
    """Make something of shipped numbers that have names.

    Raises:
        RulePackError: The file is missing or damaged.
    """
    return read_table(
        path, lambda data: kind(**{name: _number(value) for name, value in data.items()})
    )


def _number(value: object) -> float:
    if isinstance(value, int | float):
        return value
    raise TypeError(f"{value!r} is no number")
