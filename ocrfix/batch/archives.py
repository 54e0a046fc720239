"""Zip and tar files as inputs: read as they stand, never unpacked onto the disk.

What an archive says of itself is not believed: names are checked, links and devices are
passed over, and what comes out is counted against what a text archive can hold.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Protocol, cast

from ocrfix.errors import InputError
from ocrfix.formats.border import border

MEMBER_LIMIT = 256 << 20
"""Bytes one member may have: ten times the largest newspaper issue in ALTO we met."""
RATIO_LIMIT = 200
"""The greatest ratio of unpacked to packed bytes. Text packs to a tenth, ALTO to a fortieth; a bomb
of one layer reaches 1000 (D. Fifield, "A better zip bomb", WOOT 2019, for deflate 1032)."""
FREE_BYTES = 64 << 20
"""The bytes that may be unpacked whatever the ratio: small archives of blank pages pack very
well."""
COUNT_LIMIT = 2_000_000
"""Members an archive may have."""

_HEAD_BYTES = 1 << 12
_DRIVE = re.compile(r"^[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive.

    Attributes:
        name: Relative, parts separated by ``/``.
        size: In bytes, as the archive says.
        refused: Why it is not read; empty if it may be.
        is_marked: What ``members`` was told of it.
    """

    name: str
    size: int
    refused: str = ""
    is_marked: bool = False


_ENDINGS = (".zip", ".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz")

Marker = Callable[[str, Callable[[], bytes]], bool]
"""Is given a name and what gives the first bytes of that file; says whether to mark it."""


def mark_none(_name: str, _head: Callable[[], bytes]) -> bool:
    """Mark no file."""
    return False


class Archive(Protocol):
    """An archive that is open."""

    def members(self, mark: Marker = mark_none) -> list[Member]:
        """All files in it, in the archive's order; folders are left out.

        Args:
            mark: Asked about each that may be read.
        """
        ...

    def contents(self, wanted: frozenset[str]) -> Iterator[tuple[str, bytes | InputError]]:
        """The bytes of members, or why one cannot be read, in the archive's order."""
        ...


def is_archive(path: Path) -> bool:
    """Return whether a file is a zip or tar; a DOCX, which is a zip too, is not."""
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as opened:
                return "[Content_Types].xml" not in opened.namelist()
        return tarfile.is_tarfile(path)
    except Exception:  # noqa: BLE001 - whatever is said of it: it is none that can be read
        return False


def is_named_archive(path: Path) -> bool:
    """Return whether a file is a zip or tar by its name, whatever it holds."""
    return path.name.lower().endswith(_ENDINGS)


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open a zip or tar file for reading.

    Raises:
        InputError: It is damaged, or a bomb.
    """
    with border(InputError, f"The archive {path} is damaged", hint="Get it again, or mend it."):
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as opened:
                yield _Zip(path, opened)
        else:
            yield _Tar(path)


def why_unsafe(name: str) -> str:
    """Return why a name would not stay below the output folder; empty if it does."""
    parts = name.split("/")
    if not name or "\0" in name:
        return "it has no usable name"
    if name.startswith("/") or _DRIVE.match(name) or "\\" in name:
        return "its name is a place of its own on the disk"
    if any(part in {"..", ".", ""} for part in parts):
        return "its name leads elsewhere"
    return ""


def _checked(name: str, size: int) -> Member:
    name = name.removeprefix("./")
    refused = why_unsafe(name)
    if not refused and size > MEMBER_LIMIT:
        refused = f"larger than {MEMBER_LIMIT >> 20} MiB"
    return Member(name, size, refused)


def _once(members: Iterator[Member], path: Path) -> list[Member]:
    """Refuse further members of one name, and archives of too many."""
    seen: set[str] = set()
    found: list[Member] = []
    for member in members:
        if len(found) >= COUNT_LIMIT:
            raise _bomb(path, f"more than {COUNT_LIMIT} files")
        if not member.refused and member.name in seen:
            member = replace(member, refused="a second file of that name", is_marked=False)  # noqa: PLW2901
        seen.add(member.name)
        found.append(member)
    return found


def _bomb(path: Path, what: str) -> InputError:
    return InputError(
        f"The archive {path} holds {what}; it was not read.",
        hint="Unpack it with other means if it is to be trusted, and give the folder.",
    )


def _allowance(path: Path) -> int:
    return RATIO_LIMIT * path.stat().st_size + FREE_BYTES


class _Zip:
    def __init__(self, path: Path, opened: zipfile.ZipFile) -> None:
        self._path = path
        self._opened = opened
        total = sum(info.file_size for info in opened.infolist())
        if total > _allowance(path):
            raise _bomb(path, f"more than {RATIO_LIMIT} times its size")

    def members(self, mark: Marker = mark_none) -> list[Member]:
        listed = (info for info in self._opened.infolist() if not _is_folder(info))
        return _once((self._marked(info, mark) for info in listed), self._path)

    def _marked(self, info: zipfile.ZipInfo, mark: Marker) -> Member:
        def head() -> bytes:
            try:
                with self._opened.open(info) as stream:
                    return stream.read(_HEAD_BYTES)
            except Exception:  # noqa: BLE001 - it is told when the whole of it is read
                return b""

        member = self._member(info)
        return replace(member, is_marked=not member.refused and mark(member.name, head))

    def _member(self, info: zipfile.ZipInfo) -> Member:
        # zipfile turns the system's separator into "/": what the archive says is asked.
        member = _checked(info.orig_filename, info.file_size)
        kind = info.external_attr >> 16 & 0o170000
        if not member.refused and kind not in {0, 0o100000}:
            return Member(member.name, member.size, "a link or device, not a file")
        if not member.refused and info.flag_bits & 1:
            return Member(member.name, member.size, "locked with a password")
        return member

    def contents(self, wanted: frozenset[str]) -> Iterator[tuple[str, bytes | InputError]]:
        done: set[str] = set()
        for info in self._opened.infolist():
            name = info.orig_filename.removeprefix("./")
            if name not in wanted or name in done or _is_folder(info):
                continue
            done.add(name)
            yield name, self._content(info, name)

    def _content(self, info: zipfile.ZipInfo, name: str) -> bytes | InputError:
        damaged = f"{name} is damaged in the archive"
        try:
            with (
                border(InputError, damaged, hint="Get the archive again."),
                self._opened.open(info) as stream,
            ):
                return _whole(stream, name)
        except InputError as exc:
            return exc


def _is_folder(info: zipfile.ZipInfo) -> bool:
    # Not ``info.is_dir()``, which looks for the last sign of a name that may have none: zipfile
    # cuts it at the first NUL.
    return info.filename.endswith("/")


class _Tar:
    """A tar is read twice: once for the names, once for the bytes, always as a stream."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def _stream(self) -> Iterator[tarfile.TarFile]:
        with self._path.open("rb") as raw:
            head = raw.read(6)
            raw.seek(0)
            counted = _Counted(_unpacked(raw, head), self._path)
            with tarfile.open(
                fileobj=counted, mode="r|", encoding="utf-8", errors="surrogateescape"
            ) as opened:
                yield opened

    def members(self, mark: Marker = mark_none) -> list[Member]:
        with self._stream() as opened:
            listed = (info for info in opened if not info.isdir())
            return _once((self._marked(opened, info, mark) for info in listed), self._path)

    def _marked(self, opened: tarfile.TarFile, info: tarfile.TarInfo, mark: Marker) -> Member:
        def head() -> bytes:
            stream = opened.extractfile(info)
            return b"" if stream is None else stream.read(_HEAD_BYTES)

        member = self._member(info)
        return replace(member, is_marked=not member.refused and mark(member.name, head))

    def _member(self, info: tarfile.TarInfo) -> Member:
        member = _checked(info.name, info.size)
        if not member.refused and not info.isreg():
            return Member(member.name, member.size, "a link or device, not a file")
        return member

    def contents(self, wanted: frozenset[str]) -> Iterator[tuple[str, bytes | InputError]]:
        done: set[str] = set()
        with self._stream() as opened:
            for info in opened:
                name = info.name.removeprefix("./")
                if name not in wanted or name in done or not info.isreg():
                    continue
                done.add(name)
                stream = opened.extractfile(info)
                if stream is not None:
                    yield name, _whole(stream, name)


def _unpacked(raw: IO[bytes], head: bytes) -> IO[bytes]:
    if head.startswith(b"\x1f\x8b"):
        return cast(IO[bytes], gzip.GzipFile(fileobj=raw))
    if head.startswith(b"BZh"):
        return bz2.BZ2File(raw)
    if head.startswith(b"\xfd7zXZ"):
        return lzma.LZMAFile(raw)
    return raw


class _Counted(io.RawIOBase):
    """A stream that ends in an error once more has come out than can be text."""

    def __init__(self, stream: IO[bytes], path: Path) -> None:
        super().__init__()
        self._stream = stream
        self._path = path
        self._left = _allowance(path)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._left -= len(data)
        if self._left < 0:
            raise _bomb(self._path, f"more than {RATIO_LIMIT} times its size")
        return data


def _whole(stream: IO[bytes], name: str) -> bytes:
    data = stream.read(MEMBER_LIMIT + 1)
    if len(data) > MEMBER_LIMIT:
        raise InputError(f"{name} is larger than it says.", hint="The archive cannot be trusted.")
    return data
