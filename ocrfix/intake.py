"""Reading within limits: lists, packs, profiles, evidence, and streams that may not end.

One of them may name another, so that whoever wrote it chooses what is read: nothing here
waits for a pipe, reads a device without end, or takes all memory for a few bytes.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import tomllib
from pathlib import Path
from typing import Any, BinaryIO, Final

MEBIBYTE: Final = 1 << 20
MOST_STREAMED: Final = 256 * MEBIBYTE
"""Bytes of a document that comes through a pipe; a device such as /dev/zero never ends."""
_MAX_KEY_PARTS: Final = 32
# The parser takes quadratic time for a key of many parts: ten thousand cost seconds.
_DEEP_KEY: Final = re.compile(
    r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+)"""
    f"{{{_MAX_KEY_PARTS}}}"
)


def read_within(path: Path, limit: int, *, may_be_pipe: bool = False) -> bytes:
    """Read a file that is no larger than may be.

    Args:
        path: A regular file, or a link to one.
        limit: Its largest size, in bytes.
        may_be_pipe: Whether it may be a pipe too, as where a person named it.

    Raises:
        OSError: It cannot be read, is larger, or is of another kind; ``strerror`` says so.
    """
    try:
        # Looked at before it is opened: opening a pipe waits for whoever writes it.
        found = os.stat(path)  # noqa: PTH116
        _check_kind(found.st_mode, may_be_pipe=may_be_pipe)
        if found.st_size <= limit:
            with path.open("rb") as stream:
                data = stream.read(limit + 1)
    except ValueError as exc:
        raise OSError(errno.EINVAL, f"it is no name of a file ({exc})") from exc
    # Of a file that says its size, nothing is read in vain.
    if found.st_size > limit or len(data) > limit:
        raise OSError(errno.EFBIG, f"it is larger than {limit // MEBIBYTE} MiB")
    return data


def read_stream(stream: BinaryIO) -> bytes:
    """Read a file to its end; of a pipe or a device no more than ``MOST_STREAMED``.

    Raises:
        OSError: It cannot be read, or gives more.
    """
    if _is_regular(stream):
        return stream.read()
    # In pieces: asked for all at once, the memory for it would be taken beforehand.
    pieces, size = [], 0
    while piece := stream.read(MEBIBYTE):
        pieces.append(piece)
        size += len(piece)
        if size > MOST_STREAMED:
            raise OSError(errno.EFBIG, f"it gave {MOST_STREAMED // MEBIBYTE} MiB and no end")
    return b"".join(pieces)


def _is_regular(stream: BinaryIO) -> bool:
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        # In memory, or closed.
        return False


def _check_kind(mode: int, *, may_be_pipe: bool) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not (stat.S_ISREG(mode) or (may_be_pipe and stat.S_ISFIFO(mode))):
        raise OSError(errno.EINVAL, "it is no regular file")


def parse_toml(text: str) -> dict[str, Any]:
    """Read TOML; a byte order mark before it is passed over.

    Raises:
        ValueError: It is none, or nests without measure.
    """
    if _DEEP_KEY.search(text):
        raise ValueError(f"a key has more than {_MAX_KEY_PARTS} parts")
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except RecursionError as exc:
        raise ValueError("its values nest too deep") from exc
