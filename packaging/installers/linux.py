"""Linux: a Debian package, and a `.tar.xz` with an install script for all others."""

from __future__ import annotations

import datetime as dt
import email.utils
import gzip
import os
import platform
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

from installers.common import (
    BUILD,
    BUNDLE,
    DIST,
    PACKAGING,
    ROOT,
    VERSION,
    BuildError,
    Command,
    fresh,
    run,
    say_size,
    source_epoch,
)
from installers.system_needs import DEPENDS_FILE

MOST_MB = 110
"""The greatest size of an installer, in megabytes (10^6 bytes)."""
_FILES = PACKAGING / "linux"
_DRAWN = BUILD / "bundle-files"
_MAINTAINER = "The ocrfix project <ocrfix@ocrfix.invalid>"
_SUMMARY = "clean OCR'd newspaper text, with a reason for every change"
_DESCRIPTION = (
    "Rejoins broken words and paragraphs, puts back lost letters and takes out",
    "the debris of article exports. Every change names its rule and can be taken",
    "back; the file itself is never written. A window for reading and deciding,",
    "and a command for whole collections.",
)


def make() -> None:
    """Make both in `dist/`.

    Raises:
        BuildError: There is no bundle, or a tool is missing.
    """
    if not BUNDLE.is_dir():
        raise BuildError("there is no dist/ocrfix; run `build.py bundle` first.")
    shared = _shared_files(fresh(BUILD / "linux-files"))
    for path in (_archive(shared), _debian_package(shared)):
        say_size(path, MOST_MB)


def _shared_files(folder: Path) -> Path:
    """Lay out what goes into `share/`: menu entry, icons, file type, manual pages, notice."""
    plain = {
        "applications/ocrfix.desktop": _FILES / "ocrfix.desktop",
        "mime/packages/ocrfix.xml": _FILES / "ocrfix.xml",
        "metainfo/ocrfix.metainfo.xml": _FILES / "ocrfix.metainfo.xml",
        "doc/ocrfix/NOTICE.txt": BUNDLE / "NOTICE.txt",
        "icons/hicolor/scalable/apps/ocrfix.svg": ROOT / "resources" / "icons" / "ocrfix.svg",
    }
    for name, source in plain.items():
        _write(folder / name, _filled(source.read_text(encoding="utf-8")).encode())
    for picture in _DRAWN.glob("ocrfix-*.png"):
        size = picture.stem.partition("-")[2]
        place = folder / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "ocrfix.png"
        _write(place, picture.read_bytes())
    for name in ("ocrfix.1", "ocrfix-gui.1"):
        page = _filled((_FILES / name).read_text(encoding="utf-8"))
        _write(folder / "man" / "man1" / f"{name}.gz", _gzip(page.encode()))
    _write(folder / "doc/ocrfix/CHANGELOG.md.gz", _gzip((ROOT / "CHANGELOG.md").read_bytes()))
    return folder


def _filled(text: str) -> str:
    """Put version, date and commands into a text."""
    date = dt.datetime.fromtimestamp(int(source_epoch()), dt.UTC).date().isoformat()
    text = text.replace("@VERSION@", VERSION).replace("@DATE@", date)
    return text.replace("@COMMANDS@", _commands()) if "@COMMANDS@" in text else text


def _commands() -> str:
    """The commands of the program's own help, as a manual page lists them."""
    shown = subprocess.run(
        [BUNDLE / "ocrfix", "--help"], capture_output=True, text=True, check=True
    )
    listed = re.findall(r"^  (\w+)  +(\S.*)$", shown.stdout.partition("commands:")[2], re.MULTILINE)
    return "\n".join(f".TP\n.B {name}\n{what[0].upper()}{what[1:]}." for name, what in listed)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


# --- .tar.xz -------------------------------------------------------------------------------


def _archive(shared: Path) -> Path:
    name = f"ocrfix-{VERSION}-linux-{platform.machine()}"
    folder = fresh(BUILD / "archive") / name
    shutil.copytree(BUNDLE, folder / "ocrfix", symlinks=True)
    shutil.copytree(shared, folder / "share")
    shutil.copy(_FILES / "install.sh", folder)
    shutil.copy(BUNDLE / "NOTICE.txt", folder)
    plain = BUILD / f"{name}.tar"
    with tarfile.open(plain, "w", format=tarfile.PAX_FORMAT) as archive:
        for path in sorted([folder, *folder.rglob("*")]):
            archive.add(path, path.relative_to(folder.parent), recursive=False, filter=_impersonal)
    target = DIST / f"{name}.tar.xz"
    # With two threads or more the bytes do not depend on their number.
    run(["xz", "--force", "--threads=2", plain])
    shutil.move(f"{plain}.xz", target)
    return target


def _impersonal(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Take out of an entry who built it and when."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = int(source_epoch())
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


# --- .deb ----------------------------------------------------------------------------------


def _debian_package(shared: Path) -> Path:
    folder = fresh(BUILD / "deb")
    shutil.copytree(BUNDLE, folder / "usr" / "lib" / "ocrfix", symlinks=True)
    shutil.copytree(shared, folder / "usr" / "share")
    documents = folder / "usr" / "share" / "doc" / "ocrfix"
    shutil.copy(_FILES / "copyright", documents / "copyright")
    _write(
        folder / "usr/share/lintian/overrides/ocrfix",
        (_FILES / "lintian-overrides").read_bytes(),
    )
    _write(documents / "changelog.gz", _gzip(_changelog().encode()))
    programs = folder / "usr" / "bin"
    programs.mkdir()
    for name in ("ocrfix", "ocrfix-gui"):
        (programs / name).symlink_to(f"../lib/ocrfix/{name}")
    architecture = _output("dpkg", "--print-architecture")
    _write(folder / "DEBIAN" / "control", _control(architecture, folder).encode())
    _write(folder / "DEBIAN" / "md5sums", "".join(_md5sums(folder)).encode())
    for path in folder.rglob("*"):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(0o755 if path.is_dir() or mode & 0o100 else 0o644)
            if path.suffix == ".so" or ".so." in path.name:
                # Debian policy 8.1: libraries are not executable.
                path.chmod(0o644)
    target = DIST / f"ocrfix_{VERSION}_{architecture}.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": source_epoch()}
    command: Command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", folder, target]
    run(command, environment=environment, log=BUILD / "dpkg-deb.log")
    return target


def _changelog() -> str:
    """The changelog as Debian reads it; what changed is in the one for people."""
    date = email.utils.formatdate(int(source_epoch()))
    return (
        f"ocrfix ({VERSION}) unstable; urgency=medium\n\n  * See CHANGELOG.md.gz.\n\n"
        f" -- {_MAINTAINER}  {date}\n"
    )


def _control(architecture: str, folder: Path) -> str:
    files = [it for it in folder.rglob("*") if it.is_file() and not it.is_symlink()]
    kibibytes = sum(-(-it.stat().st_size // 1024) for it in files)
    fields = {
        "Package": "ocrfix",
        "Version": VERSION,
        "Architecture": architecture,
        "Maintainer": _MAINTAINER,
        "Installed-Size": str(kibibytes),
        "Depends": (_DRAWN / DEPENDS_FILE).read_text(encoding="utf-8").strip(),
        # Reads scans again, in English and other languages; without it all else works.
        "Suggests": "tesseract-ocr",
        "Section": "text",
        "Priority": "optional",
        "Description": "\n ".join([_SUMMARY, *_DESCRIPTION]),
    }
    return "".join(f"{key}: {value}\n" for key, value in fields.items())


def _md5sums(folder: Path) -> Iterator[str]:
    """Yield the checksums that `dpkg --verify` compares with."""
    files = sorted(it for it in (folder / "usr").rglob("*") if it.is_file() and not it.is_symlink())
    names = [str(it.relative_to(folder)) for it in files]
    for start in range(0, len(names), 500):
        yield _output("md5sum", *names[start : start + 500], cwd=folder) + "\n"


def _output(*command: str, cwd: Path = ROOT) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=cwd)
    except (OSError, subprocess.CalledProcessError) as exc:
        raise BuildError(f"{command[0]} failed: {exc}") from exc
    return done.stdout.strip()
