"""Bare Debian trees: an old one to build in, others to try what was built.

Linux as root, with debootstrap. What is built in an older Debian runs on it and on all that
is newer; what is installed in a bare tree cannot lean on anything of this machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from installers.common import (
    BUILD,
    BUNDLE,
    DIST,
    PACKAGING,
    ROOT,
    BuildError,
    Command,
    run,
    say,
    source_epoch,
)

OLDEST = "bookworm"
"""The oldest Debian that the bundle runs on."""
_TREES = BUILD / "trees"
_PYTHON = ("python3", "python3-venv", "libpython3.11", "binutils")
_SOURCES = ("dev.py", "ocrfix", "packaging", "resources", "LICENSE", "README.md", "pyproject.toml")
_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")


def why_not() -> str:
    """Return why no tree can be made here, in one sentence; empty if it can."""
    if not sys.platform.startswith("linux") or shutil.which("apt-get") is None:
        return "Debian trees can be made on Debian and Ubuntu only."
    if os.geteuid() != 0:
        return "Debian trees are made by root only."
    return ""


def need(*packages: str) -> None:
    """Install Debian packages on this machine, unless they are there.

    Raises:
        BuildError: They cannot be installed; the text names them.
    """
    done = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *packages],
        capture_output=True,
        text=True,
        check=False,
    )
    missing = sorted(
        {*packages}
        - {it.split()[0] for it in done.stdout.splitlines() if it.endswith(" installed")}
    )
    if not missing:
        return
    if why_not():
        raise BuildError(f"install the Debian packages {' '.join(missing)}, and try again.")
    say(f"installing the Debian packages {' '.join(missing)}")
    _apt(Path("/"), *missing, log=BUILD / "apt.log")


def base(suite: str) -> Path:
    """A bare tree of a Debian release; made once."""
    if why_not():
        raise BuildError(why_not())
    need("debootstrap")
    tree = _TREES / suite
    stamp = tree / ".complete"
    if not stamp.is_file():
        shutil.rmtree(tree, ignore_errors=True)
        tree.parent.mkdir(parents=True, exist_ok=True)
        say(f"making a bare tree of Debian {suite} (once; one to two minutes)")
        command: Command = ["debootstrap", "--variant=minbase", suite, tree]
        run(command, log=BUILD / f"debootstrap-{suite}.log")
        stamp.touch()
    return tree


def copy(suite: str, name: str) -> Path:
    """A fresh copy of a bare tree, to install things in."""
    source, tree = base(suite), _TREES / f"{suite}-{name}"
    remove(tree)
    run(["cp", "--archive", source, tree])
    return tree


def remove(tree: Path) -> None:
    """Delete a tree."""
    shutil.rmtree(tree, ignore_errors=True)


def bundle_in(suite: str) -> None:
    """Make `dist/ocrfix` in a Debian release instead of on this machine."""
    tree = _TREES / f"{suite}-build"
    if not (tree / ".complete-build").is_file():
        tree = copy(suite, "build")
        _apt(tree, *_PYTHON, *window_libraries(), log=BUILD / f"apt-{suite}.log")
        (tree / ".complete-build").touch()
    say(f"building in Debian {suite}")
    inside = tree / "ocrfix"
    for name in _SOURCES:
        run(["cp", "--recursive", "--no-target-directory", ROOT / name, _made(inside) / name])
    # pip asks the same index with the same certificates as on this machine.
    if _CERTIFICATES.is_file():
        shutil.copyfile(_CERTIFICATES, tree / _CERTIFICATES.relative_to("/"))
    pip = [f"{key}={value}" for key, value in os.environ.items() if key.startswith("PIP_")]
    in_tree(
        tree,
        *("env", f"SOURCE_DATE_EPOCH={source_epoch()}", *pip),
        *("python3", "/ocrfix/packaging/build.py", "bundle"),
    )
    shutil.rmtree(BUNDLE, ignore_errors=True)
    DIST.mkdir(exist_ok=True)
    run(["cp", "--archive", inside / "dist" / "ocrfix", BUNDLE])
    _made(BUILD / "bundle-files")
    run(["cp", "-rT", inside / "build" / "bundle-files", BUILD / "bundle-files"])


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def in_tree(tree: Path, *command: str, log: Path | None = None) -> None:
    """Run a command in a tree, with nothing of this machine's environment."""
    path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    settings = (path, "HOME=/root", "LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive")
    run(["chroot", tree, "env", "-i", *settings, *command], log=log)


def install(tree: Path, package: Path) -> None:
    """Install a .deb in a tree, with all it depends on."""
    shutil.copy(package, tree / "tmp" / package.name)
    _apt(tree, f"/tmp/{package.name}", log=BUILD / "apt-install.log")  # noqa: S108 - the tree's own
    (tree / "tmp" / package.name).unlink()


def _apt(tree: Path, *packages: str, log: Path) -> None:
    quiet = ("apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120")
    in_tree(tree, *quiet, "update", log=log)
    in_tree(tree, *quiet, "install", "--yes", "--no-install-recommends", *packages, log=log)


def window_libraries() -> Sequence[str]:
    """The Debian packages that the window needs."""
    text = (PACKAGING / "system-libraries.toml").read_text(encoding="utf-8")
    return sorted(set(tomllib.loads(text)["window"].values()))
