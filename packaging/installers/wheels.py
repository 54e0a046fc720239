"""The packages for pip: the program with English, its sources, and a wheel for each other language.

What is known of a language lies in `ocrfix_languages/`, a folder that belongs to no package, laid
out as in `resources/`; `ocrfix/resources.py` looks there for what it does not find in its own.
"""

from __future__ import annotations

import json
from pathlib import Path

from installers import bundle
from installers.common import (
    BUILD,
    DIST,
    PROJECT,
    ROOT,
    VERSION,
    Command,
    fresh,
    run,
    say_size,
)

PARTS = ("confusions", "languages", "lexicons", "lists")
"""Folders of `resources` that hold one for each language."""
FIRST = "en"
"""The language that the program's own wheel brings."""
MOST_MB = 40
"""The greatest size of a download, in megabytes (10^6 bytes)."""
_PROJECT = """\
[build-system]
requires = {requires}
build-backend = "hatchling.build"

[project]
name = "ocrfix-language-{code}"
version = "{version}"
description = "What ocrfix knows of the language {code}: words, confusions, context."
license = "MIT AND CC0-1.0 AND CC-BY-4.0"
requires-python = "{python}"

[tool.hatch.build.targets.wheel]
bypass-selection = true

[tool.hatch.build.targets.wheel.force-include]
{files}
"""


def make() -> Path:
    """Make all of them in `dist/`.

    Returns:
        The Python that made them, of an environment with what the program needs.

    Raises:
        BuildError: One failed, or is larger than it may be.
    """
    python = bundle.environment(BUILD / "pip-env")
    for path in (*DIST.glob("ocrfix*.whl"), *DIST.glob("ocrfix-*.tar.gz")):
        path.unlink()
    build: Command = [python, "-m", "hatchling", "build", f"--directory={DIST}"]
    run(build, log=BUILD / "hatchling.log")
    for code in codes():
        folder = fresh(BUILD / "languages" / code)
        (folder / "pyproject.toml").write_text(project_of(code), encoding="utf-8")
        run([*build, "--target=wheel"], cwd=folder, log=BUILD / "hatchling.log")
    for path in [wheel(), *map(wheel, codes())]:
        say_size(path, MOST_MB)
    return python


def codes() -> list[str]:
    """Name the languages that are wheels of their own."""
    return sorted(it.name for it in (ROOT / "resources" / "lexicons").iterdir() if it.name != FIRST)


def wheel(code: str = "") -> Path:
    """Name the wheel of a language, or that of the program."""
    name = f"ocrfix_language_{code}" if code else "ocrfix"
    return DIST / f"{name}-{VERSION}-py3-none-any.whl"


def project_of(code: str) -> str:
    """Describe the package of a language as `pyproject.toml` does."""
    folders = {
        str(ROOT / "resources" / part / code): f"ocrfix_languages/{part}/{code}" for part in PARTS
    }
    return _PROJECT.format(
        requires=json.dumps(["hatchling>=1.25"]),
        code=code,
        version=VERSION,
        python=PROJECT["requires-python"],
        # A string of JSON is one of TOML.
        files="\n".join(
            f"{json.dumps(here)} = {json.dumps(there)}" for here, there in folders.items()
        ),
    )
