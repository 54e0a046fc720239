"""Places, versions and processes that every step of a build shares."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build"
"""The folder of files that only the build needs; may be deleted at any time."""
DIST = ROOT / "dist"
"""The folder of the files to hand out."""
BUNDLE = DIST / "ocrfix"
"""The folder with both programs and all they need."""

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
VERSION: str = PROJECT["version"]


Command = Sequence[str | Path]
"""A program and its arguments."""


class BuildError(Exception):
    """Something the person who builds can put right; the text says how."""


def say(text: str) -> None:
    """Tell of a step."""
    print(f"build.py: {text}", flush=True)


def run(
    command: Command,
    *,
    cwd: Path = ROOT,
    environment: Mapping[str, str] | None = None,
    log: Path | None = None,
) -> None:
    """Run a step.

    Args:
        command: The program and its arguments.
        cwd: Where.
        environment: All of it; None for ours.
        log: Where its output goes, to be shown only if it fails; None for ours.

    Raises:
        BuildError: The program is missing or failed.
    """
    words = [str(word) for word in command]
    if shutil.which(words[0]) is None:
        raise BuildError(f"{words[0]} is missing; install it and try again.")
    if log is None:
        done = subprocess.run(words, cwd=cwd, env=environment, check=False)
    else:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("wb") as stream:
            done = subprocess.run(
                words,
                cwd=cwd,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=subprocess.STDOUT,
                check=False,
            )
    if done.returncode != 0:
        if log is not None:
            sys.stdout.write(log.read_text(encoding="utf-8", errors="replace")[-4000:])
        raise BuildError(f"{' '.join(words[:4])} … ended with code {done.returncode}.")


def source_epoch() -> str:
    """The time that built files bear, in seconds since 1970: that of the last commit.

    ``SOURCE_DATE_EPOCH`` overrules it, as the specification of reproducible builds asks.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return given
    command = ["git", "log", "-1", "--format=%ct"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    # An archive of the sources has no history: the first day of 2026 is as good as any.
    return done.stdout.strip() if done.returncode == 0 and done.stdout else "1767225600"


def fresh(folder: Path) -> Path:
    """Make a folder anew."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return folder


def size_mb(path: Path) -> float:
    """The size of a file or of all files below a folder, in megabytes (10^6 bytes)."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(it.lstat().st_size for it in files if it.is_symlink() or it.is_file()) / 1e6


def say_size(path: Path, most: float) -> None:
    """Tell how large a file to hand out has become.

    Raises:
        BuildError: It is larger than ``most`` megabytes.
    """
    size = size_mb(path)
    say(f"{path.relative_to(ROOT)} has {size:.1f} MB")
    if size > most:
        raise BuildError(f"{path.name} is larger than {most} MB, which is more than it may be.")
