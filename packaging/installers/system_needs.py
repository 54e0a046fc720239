"""The Debian packages that a bundle needs, asked of the system it was built on."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from installers.common import PACKAGING

DEPENDS_FILE = "debian-depends.txt"


def debian_depends(bundle: Path) -> str:
    """The `Depends` of a Debian package of this bundle; empty where there is no dpkg.

    The names are those of the Debian it was built in. Newer ones provide them.
    """
    if not sys.platform.startswith("linux") or shutil.which("dpkg-query") is None:
        return ""
    inner = bundle / "_internal"
    libraries = [it for it in inner.rglob("*.so*") if it.is_file() and not it.is_symlink()]
    told = _objdump("-p", [bundle / "ocrfix", bundle / "ocrfix-gui", *libraries])
    wanted = set(re.findall(r"^  NEEDED +(\S+)$", told, re.MULTILINE))
    # What Qt asks for only when it runs is in no table of the libraries.
    window = tomllib.loads((PACKAGING / "system-libraries.toml").read_text("utf-8"))["window"]
    wanted |= {name for name in window if not name.startswith("/")}
    missing = sorted(wanted - {it.name for it in inner.rglob("*.so*")})
    packages = {_package_of(name) for name in missing} - {"libc6"}
    versions = [
        (int(major), int(minor)) for major, minor in re.findall(r"GLIBC_(\d+)\.(\d+)", told)
    ]
    major, minor = max(versions)
    return ", ".join([f"libc6 (>= {major}.{minor})", *sorted(packages)])


def _objdump(option: str, files: list[Path]) -> str:
    done = subprocess.run(["objdump", option, *files], capture_output=True, text=True, check=False)
    return done.stdout


def _package_of(library: str) -> str:
    search = ["dpkg-query", "--search", f"*/{library}"]
    done = subprocess.run(search, capture_output=True, text=True, check=False)
    if not done.stdout:
        raise SystemExit(f"No Debian package here holds {library}, which the bundle needs.")
    return done.stdout.partition(":")[0]
