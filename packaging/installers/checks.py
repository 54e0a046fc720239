"""Make all that this system installs, and try each; what continuous integration runs."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import dev
from installers import bundle, linux, sums, trees, wheels
from installers.common import (
    BUILD,
    BUNDLE,
    DIST,
    PACKAGING,
    ROOT,
    VERSION,
    Command,
    fresh,
    run,
    say,
)

_SMOKE = PACKAGING / "smoke_test.py"
_SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def run_all() -> int:
    """Build and try everything; gives the number of smoke tests that failed.

    What cannot be done on this machine is said and left out, never passed over in silence.
    """
    # What Qt draws on, where it is not there yet: the same as for the tests.
    dev.install_system_packages(dev.missing_libraries("test"), "libraries that Qt needs")
    failed = _timed("packages for pip", _try_pip_packages)
    why_not = trees.why_not()
    if why_not:
        say(f"{why_not} The bundle is made with this machine's Python and tried here.")
        bundle.make()
        return failed + _timed("bundle", lambda: _smoke(BUNDLE))
    trees.need("xz-utils")
    _timed("bundle", lambda: trees.bundle_in(trees.OLDEST))
    failed += _timed("bundle on this machine", lambda: _smoke(BUNDLE))
    _timed("installers", linux.make)
    failed += _timed("Debian package", _try_debian_package)
    failed += _timed("archive", _try_archive)
    sums.make()
    return failed


def _timed(what: str, step: Callable[[], int | None]) -> int:
    began = time.monotonic()
    failed = step() or 0
    say(f"{what}: {time.monotonic() - began:.0f} s")
    return failed


def _smoke(folder: Path, *options: str | Path) -> int:
    command = [sys.executable, _SMOKE, folder, *options]
    return int(subprocess.run(command, cwd=ROOT, check=False).returncode != 0)


def _try_pip_packages() -> int:
    """Install wheels and source distribution as pip does, and try each outside the checkout."""
    python = wheels.make()
    pip: Command = [
        *(python, "-m", "pip", "install", "--disable-pip-version-check", "--no-deps"),
        *("--no-index", "--force-reinstall", "--no-build-isolation"),
    ]
    others = [wheels.wheel(code) for code in wheels.codes()]
    uninstall = [f"ocrfix-language-{code}" for code in wheels.codes()]
    run([python, "-m", "pip", "uninstall", "--yes", *uninstall], log=BUILD / "pip-uninstall.log")
    failed = 0
    for files, languages in (
        ([wheels.wheel()], ""),
        ([DIST / f"ocrfix-{VERSION}.tar.gz"], ""),
        (others, ",".join(wheels.codes())),
    ):
        run([*pip, *files], cwd=BUILD, log=BUILD / "pip-install.log")
        say(f"trying {', '.join(it.name for it in files)}")
        options = ("--isolated", f"--languages={languages}")
        failed += _smoke(BUILD / "pip-env" / _SCRIPTS, *options)
    return failed


def _try_debian_package() -> int:
    """Install the package in a bare tree without Python, try it, and take it away again."""
    tree = trees.copy(trees.OLDEST, "bare")
    (package,) = DIST.glob(f"ocrfix_{VERSION}_*.deb")
    trees.install(tree, package)
    if any((tree / "usr" / "bin").glob("python3*")):
        say("the bare tree holds a Python; then it proves nothing.")
        return 1
    failed = _smoke(Path("/usr/bin"), "--root", tree)
    trees.in_tree(tree, "dpkg", "--purge", "ocrfix", log=BUILD / "purge.log")
    left = sorted((tree / "usr").rglob("*ocrfix*"))
    if left:
        say(f"uninstalling left {left[0]} and {len(left) - 1} more")
        failed += 1
    trees.remove(tree)
    return failed


def _try_archive() -> int:
    """Install from the archive into a folder, try it, and take it away again."""
    name = f"ocrfix-{VERSION}-linux-{platform.machine()}"
    folder = fresh(BUILD / "archive-tried")
    run(["tar", "--extract", f"--file={DIST / name}.tar.xz", f"--directory={folder}"])
    script, prefix = folder / name / "install.sh", folder / "prefix"
    run(["sh", script, "--prefix", prefix], log=BUILD / "install-sh.log")
    failed = _smoke(prefix / "bin")
    run(["sh", script, "--prefix", prefix, "--uninstall"], log=BUILD / "uninstall-sh.log")
    # The desktop's own tools keep lists of all programs there; they stay.
    left = sorted(prefix.rglob("*ocrfix*"))
    if left:
        say(f"uninstalling left {left[0]} and {len(left) - 1} more")
        failed += 1
    shutil.rmtree(folder)
    return failed
