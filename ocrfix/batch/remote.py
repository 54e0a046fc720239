"""Addresses such as ``s3://bucket/folder``, read and written through fsspec.

fsspec knows the ways to some forty kinds of storage; each needs a driver of its own (s3fs
for S3), which the reader installs, and finds its credentials as that driver does.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ocrfix.batch.store import FolderStore, Standing
from ocrfix.errors import BadArgumentsError, InputError, OcrfixError, OutputError
from ocrfix.formats.atomic import TEMPORARY_GLOB
from ocrfix.resources import way_to_install
from ocrfix.text.wording import shortened

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_ADDRESS = re.compile(r"([A-Za-z][\w+.-]+::)*[A-Za-z][\w+.-]+://", re.ASCII)
"""A scheme, perhaps behind others through which it is reached, as fsspec chains them."""
_WHOLE = frozenset({"s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "oss", "cos", "memory"})
"""Kinds of storage where a file appears once all of it has arrived; elsewhere it is written
under another name first."""
_MARKS = ("ETag", "etag", "mtime", "LastModified", "last_modified", "updated", "created")
"""The names under which drivers report a mark that changes with the file; the surest first."""
_FOLDERS_KEPT = 16
_CHECK = "Check the address, the network, and what the driver knows of your credentials."


def is_address(text: str) -> bool:
    """Return whether an input or output is an address, not a path."""
    return _ADDRESS.match(text) is not None


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file or folder at an address.

    Attributes:
        name: Its last part.
        is_folder: Whether it is one.
        standing: Its size, and what changes with it.
    """

    name: str
    is_folder: bool
    standing: Standing


class Remote:
    """A folder at an address, for reading and as a ``Store``.

    It can be sent to another process, which connects by itself.
    """

    def __init__(self, address: str) -> None:
        """Note the address; the first use connects.

        Raises:
            BadArgumentsError: There is nothing behind its scheme.
        """
        self.address = address.rstrip("/")
        if self.address.endswith(":"):
            raise BadArgumentsError(
                f"The address {address} names no place.",
                hint="Name a folder there, such as s3://bucket/folder.",
            )

    def __reduce__(self) -> tuple[type[Remote], tuple[str]]:
        """Leave the connection behind."""
        return type(self), (self.address,)

    def __str__(self) -> str:
        return self.address

    @cached_property
    def _connection(self) -> tuple[AbstractFileSystem, str]:
        try:
            from fsspec.core import url_to_fs  # noqa: PLC0415
        except ImportError as exc:
            raise BadArgumentsError(
                f"The address {self.address} needs a package that is not installed.",
                hint=f"Install it with: {way_to_install('cluster')}",
            ) from exc
        try:
            # What is written in the meantime must be seen.
            filesystem, root = url_to_fs(self.address, use_listings_cache=False)
        except (ImportError, ValueError) as exc:
            raise BadArgumentsError(
                f"There is no driver for {self.address}: {exc}.",
                hint="Install the one it needs, for s3:// with: pip install s3fs.",
            ) from exc
        except FileNotFoundError as exc:
            # Of what the driver itself reads, not of ours.
            raise OSError(f"there is no {exc.filename or exc}") from exc
        return filesystem, str(root).rstrip("/")

    @property
    def _filesystem(self) -> AbstractFileSystem:
        return self._connection[0]

    def _path(self, name: str) -> str:
        return f"{self._connection[1]}/{name}" if name else self._connection[1]

    @cached_property
    def _is_whole(self) -> bool:
        protocol = self._filesystem.protocol
        return bool(_WHOLE.intersection([protocol] if isinstance(protocol, str) else protocol))

    # --- reading ---------------------------------------------------------------------------

    def read(self, name: str) -> bytes:
        """The bytes of a file.

        Raises:
            FileNotFoundError: There is none.
            InputError: It cannot be read.
        """
        with _told(InputError, f"{self.address}/{name} cannot be read"):
            return bytes(self._filesystem.cat_file(self._path(name)))

    def heads(self, names: Sequence[str], size: int) -> Mapping[str, bytes]:
        """The first bytes of files, asked for together; empty where they cannot be read."""
        if not names:
            return {}
        with _told(InputError, f"{self.address} cannot be read"):
            paths = [self._path(name) for name in names]
            found = self._filesystem.cat_ranges(
                paths, [0] * len(paths), [size] * len(paths), on_error="return"
            )
        return {
            name: bytes(head) if isinstance(head, bytes | bytearray) else b""
            for name, head in zip(names, found, strict=True)
        }

    def listed(self, folder: str) -> list[RemoteFile]:
        """Return the entries of a folder, in order of name; none if there is no such folder.

        Args:
            folder: Its name; empty for that of the address.

        Raises:
            InputError: It cannot be listed.
        """
        try:
            with _told(InputError, f"{self.address}/{folder}".rstrip("/") + " cannot be listed"):
                path = self._path(folder)
                files = [
                    RemoteFile(_last(info), info["type"] == "directory", _standing(info))
                    for info in self._filesystem.ls(path, detail=True)
                    # Some have a mark for the folder itself; and a file lists as its own content.
                    if str(info["name"]).rstrip("/") != path
                ]
        except FileNotFoundError:
            return []
        return sorted(files, key=lambda it: it.name)

    def check_input(self) -> None:
        """Make sure that it can be read from.

        Raises:
            InputError: It cannot.
        """
        with suppress(FileNotFoundError), _told(InputError, f"{self.address} cannot be read"):
            self._filesystem.info(self._path(""))

    # --- as a store ------------------------------------------------------------------------

    def standing(self, name: str) -> Standing | None:
        """Return the state of the file of a name; None if there is none."""
        try:
            with _told(OutputError, f"{self.address}/{name} cannot be looked at"):
                return _standing(self._filesystem.info(self._path(name)))
        except FileNotFoundError:
            return None

    def ahead(self) -> _Ahead:
        """A look at what stands there, a folder at a time."""
        return _Ahead(self)

    def hash_of(self, name: str) -> str | None:
        """The SHA-256 of a file; None if there is none."""
        try:
            return hashlib.sha256(self.read(name)).hexdigest()
        except FileNotFoundError:
            return None
        except InputError as exc:
            raise OutputError(exc.message, hint=exc.hint) from exc

    def write(self, name: str, data: bytes | Iterable[bytes]) -> Standing:
        """Write a file, whole or not at all."""
        try:
            with _told(OutputError, f"{self.address}/{name} could not be written"):
                path = self._path(name)
                folder, _, _ = path.rpartition("/")
                target = path if self._is_whole else f"{folder}/.ocrfix-{os.urandom(8).hex()}.tmp"
                if not self._is_whole:
                    self._filesystem.makedirs(folder, exist_ok=True)
                self._put(target, data)
                if target != path:
                    self._filesystem.mv(target, path)
                return _standing(self._filesystem.info(path))
        except FileNotFoundError as exc:
            raise OutputError(f"There is no place {self.address}/{name}.", hint=_CHECK) from exc

    def _put(self, target: str, data: bytes | Iterable[bytes]) -> None:
        if isinstance(data, bytes):
            self._filesystem.pipe_file(target, data)
            return
        # A stream that is closed early would leave a part: only what is complete is sent.
        with tempfile.TemporaryDirectory() as folder:
            local = Path(folder, "pieces")
            with local.open("wb") as stream:
                stream.writelines(data)
            self._filesystem.put_file(str(local), target)

    def names_in(self, folder: str) -> Iterator[str]:
        """The files in a folder."""
        for it in self.listed(folder):
            if not it.is_folder:
                yield f"{folder}/{it.name}"

    def remove(self, name: str) -> None:
        """Delete a file; one that cannot be deleted stays."""
        with suppress(OcrfixError, FileNotFoundError), _told(OutputError, name):
            self._filesystem.rm_file(self._path(name))

    def check(self) -> None:
        """Make sure that it can be written to."""
        probe = f".ocrfix-{os.urandom(8).hex()}.tmp"
        self.write(probe, b"")
        self.remove(probe)

    def tidy(self) -> None:
        """Delete what killed processes left, where files do not appear as a whole."""
        with suppress(FileNotFoundError), _told(OutputError, f"{self.address} cannot be listed"):
            for path in () if self._is_whole else self._filesystem.find(self._path("")):
                if fnmatchcase(path.rpartition("/")[2], TEMPORARY_GLOB):
                    self._filesystem.rm_file(path)


class _Ahead:
    """Tell what stands at an address by listing folders: a question a file takes too long."""

    def __init__(self, remote: Remote) -> None:
        self._listed = lru_cache(_FOLDERS_KEPT)(remote.listed)

    def standing(self, name: str) -> Standing | None:
        folder, _, last = name.rpartition("/")
        try:
            listed = self._listed(folder)
        except InputError as exc:
            raise OutputError(exc.message, hint=exc.hint) from exc
        found = {it.name: it.standing for it in listed if not it.is_folder}
        return found.get(last)


def store_at(place: str) -> FolderStore | Remote:
    """The store of a folder or an address."""
    return Remote(place) if is_address(place) else FolderStore(Path(os.path.realpath(place)))


@contextmanager
def _told(kind: type[OcrfixError], what: str) -> Iterator[None]:
    """Turn a driver's error into one of ours, of one sentence; pass on that a file is missing."""
    try:
        yield
    except (OcrfixError, FileNotFoundError):
        raise
    except Exception as exc:
        # Each driver has errors of its own, and few are OSErrors.
        reason = str(exc).strip().splitlines() or [type(exc).__name__]
        raise kind(f"{what}: {shortened(reason[0].rstrip('.'))}.", hint=_CHECK) from exc


def _last(info: Mapping[str, Any]) -> str:
    return str(info["name"]).rstrip("/").rpartition("/")[2]


def _standing(info: Mapping[str, Any]) -> Standing:
    mark = next((info[key] for key in _MARKS if info.get(key)), "")
    if isinstance(mark, datetime):
        # A driver may give the same moment as a number elsewhere.
        mark = mark.timestamp()
    digest = hashlib.sha256(str(mark).encode()).digest()
    # Seven bytes: a whole number of SQLite has eight, and a sign.
    return Standing(int(info.get("size") or 0), int.from_bytes(digest[:7], "big"))
