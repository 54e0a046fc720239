"""Where the data that ships with the program is.

The files live in ``resources/`` at the top of a checkout and travel into the wheel and
the bundle as ``ocrfix/_resources``. Nobody else may build a path to them.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from ocrfix.errors import RulePackError

_PACKAGE_DIR = Path(__file__).resolve().parent


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


def resource(*parts: str) -> Path:
    """Name one shipped file or folder, without asking whether it exists.

    Args:
        *parts: Path below the resource root, for example ``"rules", "en"``.
    """
    return resource_root().joinpath(*parts)
