"""Files are written whole or not at all.

A reader of the target sees the old file or the new one, never a part: the bytes go to a
temporary file beside it, are flushed to the disk, and take the target's name in one step
(POSIX ``rename``; ``MoveFileEx`` on Windows).
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
from collections.abc import Iterable
from pathlib import Path, PurePath

from ocrfix.errors import OutputError

TEMPORARY_GLOB = ".ocrfix-*.tmp"
"""The names of temporary files: a killed process may leave one, and it may be deleted."""

LONGEST_NAME = 255
"""Bytes that the name of a file may have on all usual systems."""
_MARK_DIGITS = 8

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_atomic(
    path: Path,
    data: bytes | Iterable[bytes],
    *,
    overwrite: bool,
    follow_symlinks: bool = True,
) -> None:
    """Write a file whole or not at all.

    A new file gets the permissions the umask says, a replaced one keeps its own. A device
    or a pipe (``/dev/null``) is written to as it is: it holds nothing that could be lost,
    and putting a file in its place would break the machine.

    Args:
        path: The target; its folder must exist.
        data: The bytes, or pieces of them in order. If the iteration raises, nothing is
            written and the exception goes on.
        overwrite: Whether an existing file may be replaced.
        follow_symlinks: Whether a link is written through, as the shell does, so that it
            stays a link; False puts a file in its place, for folders that others may have
            put links into.

    Raises:
        OutputError: The target exists and may not be replaced, or cannot be written.
    """
    target = Path(path)
    pieces = (data,) if isinstance(data, bytes) else data
    try:
        if follow_symlinks and target.is_symlink() and overwrite:
            # Not Path.resolve, which for links that lead round in a circle raises no OSError.
            target = Path(os.path.realpath(target))
        mode = _mode(target, follow_symlinks=follow_symlinks)
        if mode is not None and not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
            _write_special(target, mode, pieces)
            return
        if mode is not None and not overwrite:
            raise _exists(path)
        temporary = target.with_name(f".ocrfix-{os.urandom(8).hex()}.tmp")
        try:
            _fill(temporary, pieces)
            if mode is not None and stat.S_ISREG(mode):
                # A file system without permissions must not stop the writing.
                with contextlib.suppress(PermissionError, NotImplementedError):
                    temporary.chmod(stat.S_IMODE(mode))
            _take_name(temporary, target, overwrite=overwrite)
        finally:
            # Reached by KeyboardInterrupt too; gone already when all went well.
            with contextlib.suppress(OSError):
                temporary.unlink()
    except FileExistsError as exc:
        raise _exists(path) from exc
    except OSError as exc:
        raise _explained(path, exc) from exc


def make_folder(folder: Path, hint: str, purpose: str = "") -> None:
    """Make a folder, and those around it, where they are not there yet.

    Args:
        folder: Its path.
        hint: The way out, should it fail.
        purpose: What it is for, as the sentence says it; empty for none.

    Raises:
        OutputError: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        said = f"The folder {' '.join(filter(None, (str(folder), purpose)))} cannot be made"
        raise OutputError(f"{said}: {exc.strerror}.", hint=hint) from exc


def fitting_name(name: str) -> str:
    """A name of a file that is no longer than the system allows.

    Args:
        name: Without a folder. Of one that is too long the end before its last ending is
            cut; a tilde and digits that hang on the whole of it take the place.

    Example:
        >>> fitting_name("a.txt"), len(fitting_name("a" * 300 + ".json"))
        ('a.txt', 255)
    """
    whole = name.encode("utf-8", "surrogateescape")
    if len(whole) <= LONGEST_NAME:
        return name
    path = PurePath(name)
    ending = path.suffix if len(path.suffix) < LONGEST_NAME // 2 else ""
    mark = f"~{hashlib.sha256(whole).hexdigest()[:_MARK_DIGITS]}{ending}"
    room = LONGEST_NAME - len(mark.encode("utf-8", "surrogateescape"))
    return whole[:room].decode("utf-8", "ignore") + mark


def check_target(path: Path, *, overwrite: bool) -> None:
    """Refuse a target that ``write_atomic`` would refuse, before the work is done for it.

    Raises:
        OutputError: It exists and may not be replaced, is a folder, or lies in none.
    """
    # Not the questions of pathlib, which raise for a name that is too long.
    if os.path.isdir(path):  # noqa: PTH112
        raise _is_folder(path)
    if not overwrite and os.path.lexists(path):
        raise _exists(path)
    try:
        is_there = stat.S_ISDIR(path.parent.stat().st_mode)
        path.lstat()
    except FileNotFoundError:
        is_there = path.parent.is_dir()
    except OSError as exc:
        raise _explained(path, exc) from exc
    if not is_there:
        raise _explained(path, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))


def same_file(left: str | Path, right: str | Path) -> bool:
    """Return whether two names are one file: by another path, a symbolic link or a hard link."""
    left, right = Path(left), Path(right)
    try:
        return left.samefile(right)
    except OSError:
        # One does not exist: then only its place can be compared.
        return os.path.realpath(left) == os.path.realpath(right)


def _mode(target: Path, *, follow_symlinks: bool) -> int | None:
    """File type and permissions of the target; None if there is none."""
    try:
        return target.stat(follow_symlinks=follow_symlinks).st_mode
    except FileNotFoundError:
        # A link to nowhere exists, though what it names does not.
        return target.lstat().st_mode if target.is_symlink() else None


def _fill(temporary: Path, pieces: Iterable[bytes]) -> None:
    # Not tempfile.mkstemp: its files are private, and asking for the umask means setting
    # it, for all threads. Opened here with 0666 the system applies it.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o666)
    with os.fdopen(handle, "wb") as stream:
        for piece in pieces:
            stream.write(piece)
        stream.flush()
        os.fsync(stream.fileno())


def _take_name(temporary: Path, target: Path, *, overwrite: bool) -> None:
    if overwrite:
        temporary.replace(target)
        return
    if os.name == "nt":
        # On Windows a rename never replaces.
        temporary.rename(target)
        return
    try:
        # Unlike a rename, a link fails if the name was taken in the meantime.
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:
        # No hard links on this file system (FAT, some network shares).
        if target.exists():
            raise FileExistsError(target) from None
        temporary.replace(target)


def _write_special(target: Path, mode: int, pieces: Iterable[bytes]) -> None:
    if stat.S_ISDIR(mode):
        raise _is_folder(target)
    with target.open("wb") as stream:
        for piece in pieces:
            stream.write(piece)


def _is_folder(path: Path) -> OutputError:
    return OutputError(
        f"{path} is a folder, and a file was to be written there.", hint="Name a file in it."
    )


def _exists(path: Path) -> OutputError:
    return OutputError(
        f"{path} exists already and was left as it is.",
        hint="Choose another name, or pass --overwrite.",
    )


def _explained(path: Path, exc: OSError) -> OutputError:
    if exc.errno in _FULL:
        return OutputError(
            f"The disk is full; {path} was not written.",
            hint="Make room and run the same command again.",
        )
    if exc.errno in _FORBIDDEN:
        return OutputError(
            f"Writing {path} is not allowed.",
            hint="Choose a folder you may write to, or change its permissions.",
        )
    if exc.errno == errno.ENOENT and os.path.isdir(path.parent):  # noqa: PTH112
        return OutputError(
            f"The system takes no new file in {path.parent}; {path} was not written.",
            hint="Choose another folder.",
        )
    if exc.errno in {errno.ENOENT, errno.ENOTDIR}:
        return OutputError(
            f"There is no folder {Path(path).parent}; {path} was not written.",
            hint="Make the folder first.",
        )
    if exc.errno == errno.ENAMETOOLONG:
        return OutputError(f"The name {path} is too long.", hint="Choose a shorter one.")
    return OutputError(f"{path} could not be written: {exc.strerror or exc}.")
