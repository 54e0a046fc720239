"""The inputs of a batch: documents, and files that are passed over."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ocrfix.batch.remote import Remote
from ocrfix.errors import BadArgumentsError, InputError


@dataclass(frozen=True, slots=True)
class Stamp:
    """The state of a file, by which a later change shows without reading it.

    Attributes:
        size: In bytes.
        modified_ns, changed_ns: When its content and its entry were last touched,
            nanoseconds since 1970; of a file in an archive, those of the archive.
    """

    size: int
    modified_ns: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class Item:
    """A document to be cleaned.

    Attributes:
        name: Relative to the input, parts separated by ``/``: what the output mirrors.
        stamp: Of its file; None if it vanished.
        path: Where it lies on the disk.
        remote: The folder at an address that it lies in, under ``name``.
        crowded: Stems that several documents near it share.
        load: Gives its bytes, for one in an archive, or raises InputError.
        is_issue: Whether it speaks for other files; its stamp is then of all of them.
        pages: Those files, for one in an archive: name relative to its folder -> bytes, or
            why they cannot be read.
    """

    name: str
    stamp: Stamp | None
    path: Path | None = None
    remote: Remote | None = None
    crowded: frozenset[str] = frozenset()
    load: Callable[[], bytes] | None = None
    is_issue: bool = False
    pages: Mapping[str, bytes | InputError] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Something found that is no document to be cleaned.

    Attributes:
        name: As for an item.
        reason: Why.
        is_failure: Whether it ought to have been one: a folder that cannot be opened.
        hint: What to do about it.
    """

    name: str
    reason: str
    is_failure: bool = False
    hint: str = ""


Found = Item | PassedOver


def found_file(name: str, path: Path, pages: Sequence[str] = ()) -> Found:
    """Return a file on the disk as a document, or as passed over with the reason.

    Args:
        name: As the find is to have it.
        path: The file.
        pages: The files it speaks for, relative to its folder.
    """
    try:
        mode = path.stat().st_mode
    except OSError:
        # Gone since the folder was listed, or a link to nowhere: the reader will say so.
        return Item(name, None, path)
    if stat.S_ISDIR(mode):
        return PassedOver(name, "a link to a folder")
    if not stat.S_ISREG(mode):
        # Opening a pipe would wait for ever.
        return PassedOver(name, "no file but a pipe, socket or device")
    stamp = stamp_of(path, *(path.parent / page for page in pages))
    return Item(name, stamp, path, is_issue=bool(pages))


def stamp_of(*paths: Path) -> Stamp | None:
    """The stamp of a file, or of several as one: that of the latest, with the size of all."""
    try:
        statuses = [path.stat() for path in paths]
    except OSError:
        return None
    return Stamp(
        sum(it.st_size for it in statuses),
        max(it.st_mtime_ns for it in statuses),
        max(it.st_ctime_ns for it in statuses),
    )


OPEN_THE_FOLDER = "Change its permissions, then run the same command again."
"""The way out where a folder cannot be opened."""


def check_folder(folder: Path, name: str) -> None:
    """Make sure that a folder can be listed, before anything is made for what comes of it.

    Args:
        folder: The folder.
        name: What the reader calls it.

    Raises:
        InputError: It cannot.
    """
    try:
        with os.scandir(folder):
            pass
    except OSError as exc:
        raise InputError(
            f"The folder {name} cannot be opened: {exc.strerror}.",
            hint=OPEN_THE_FOLDER,
        ) from exc


def folder_above(folders: Iterable[Path]) -> Path:
    """The folder above all of them.

    Raises:
        BadArgumentsError: On Windows they lie on several drives.
    """
    try:
        return Path(os.path.commonpath(folders))
    except ValueError as exc:
        raise BadArgumentsError(
            "The files of the input have no folder in common.",
            hint="Name those of each drive by themselves.",
        ) from exc


def folder_of(name: str) -> str:
    """Return the folder part of a name, with its ``/``; empty at the top."""
    return name[: name.rfind("/") + 1]


def replace_crowded(found: Found, crowded: frozenset[str]) -> Found:
    """The same find, told which stems near it are shared."""
    return replace(found, crowded=crowded) if isinstance(found, Item) and crowded else found


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell a folder; links to one are not followed, since they may lead round in a circle."""
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False
