"""Places for outputs: a folder on the disk, or an address such as ``s3://bucket/folder``.

Both are written whole or not at all, and tell without reading whether a file is still as it
was left. Names are relative, parts separated by ``/``.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ocrfix.errors import OutputError
from ocrfix.formats import write_atomic
from ocrfix.formats.atomic import TEMPORARY_GLOB, make_folder

_PROBE_BYTES = 1 << 14
"""More than a file system keeps beside a name, and as much as a page of a newspaper."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of an output, by which a later change shows without reading it.

    Attributes:
        size: In bytes.
        modified_ns: When it was written, nanoseconds since 1970; at an address, a number
            that changes when the file does.
    """

    size: int
    modified_ns: int


class Looked(Protocol):
    """Tell what stands where."""

    def standing(self, name: str) -> Standing | None:
        """Return the state of the file of a name; None if there is none."""
        ...


class Store(Protocol):
    """A place for outputs; it can be sent to another process."""

    def __str__(self) -> str: ...

    def standing(self, name: str) -> Standing | None:
        """Return the state of the file of a name; None if there is none."""
        ...

    def hash_of(self, name: str) -> str | None:
        """The SHA-256 of a file; None if there is none, empty if it is no file of its own.

        Raises:
            OutputError: It cannot be read.
        """
        ...

    def ahead(self) -> Looked:
        """Return a view whose ``standing`` is quick for many files, before any is written."""
        ...

    def write(self, name: str, data: bytes | Iterable[bytes]) -> Standing:
        """Write a file, whole or not at all, in place of one that may be there.

        Raises:
            OutputError: It cannot be written.
        """
        ...

    def names_in(self, folder: str) -> Iterator[str]:
        """The files in a folder."""
        ...

    def remove(self, name: str) -> None:
        """Delete a file; one that cannot be deleted stays."""
        ...

    def check(self) -> None:
        """Make sure that it can be written to.

        Raises:
            OutputError: It cannot.
        """
        ...

    def tidy(self) -> None:
        """Delete what killed processes left.

        Raises:
            OutputError: It cannot be looked through.
        """
        ...


@dataclass(frozen=True, slots=True)
class FolderStore:
    """A folder on the disk.

    Attributes:
        folder: Absolute.
    """

    folder: Path

    def __str__(self) -> str:
        return str(self.folder)

    def path(self, name: str) -> Path:
        """Return the path of a file."""
        return self.folder.joinpath(*name.split("/"))

    def standing(self, name: str) -> Standing | None:
        """Return the state of the file of a name; None if there is none."""
        try:
            status = self.path(name).stat(follow_symlinks=False)
        except OSError:
            return None
        return Standing(status.st_size, status.st_mtime_ns)

    def ahead(self) -> Looked:
        """The disk itself is quick enough."""
        return self

    def hash_of(self, name: str) -> str | None:
        """The SHA-256 of a file; None if there is none, empty if it is a link."""
        path = self.path(name)
        try:
            data = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as exc:
            raise OutputError(
                f"{path} cannot be looked at: {exc.strerror}.", hint="Check what is there."
            ) from exc
        return "" if path.is_symlink() else hashlib.sha256(data).hexdigest()

    def write(self, name: str, data: bytes | Iterable[bytes]) -> Standing:
        """Write a file below the folder, and through no link that leads out of it."""
        path = self.path(name)
        make_folder(path.parent, "Make room, or remove what is in its place.")
        if not path.parent.resolve().is_relative_to(self.folder.resolve()):
            raise OutputError(
                f"{path.parent} is a link that leads out of the output folder.",
                hint="Remove the link.",
            )
        write_atomic(path, data, overwrite=True, follow_symlinks=False)
        status = path.stat()
        return Standing(status.st_size, status.st_mtime_ns)

    def names_in(self, folder: str) -> Iterator[str]:
        """The files in a folder."""
        for path in self.path(folder).glob("*"):
            yield f"{folder}/{path.name}"

    def remove(self, name: str) -> None:
        """Delete a file; one that cannot be deleted stays."""
        with contextlib.suppress(OSError):
            self.path(name).unlink()

    def check(self) -> None:
        """Make sure that a file can be written, which a full disk may refuse if it has content."""
        probe = f".ocrfix-{os.urandom(8).hex()}.tmp"
        self.write(probe, bytes(_PROBE_BYTES))
        self.remove(probe)

    def tidy(self) -> None:
        """Delete temporary files; nobody else writes here, the ledger sees to that."""
        for folder, _, names in os.walk(self.folder):
            for name in names:
                # Only names of our own making; a quick look first, there may be millions.
                if name.startswith(".ocrfix-") and Path(name).match(TEMPORARY_GLOB):
                    with contextlib.suppress(OSError):
                        Path(folder, name).unlink()
