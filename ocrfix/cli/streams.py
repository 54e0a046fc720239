r"""The command's three streams: UTF-8, and an error in words where one is closed or full.

Messages quote names of files and words of texts. Whoever made these may have put in signs that move
a terminal's cursor, colour it, or make it answer; on standard error such signs are written as
escapes (``\x1b``).
"""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, TextIO, cast

from ocrfix.errors import InputError, OutputError
from ocrfix.intake import read_stream
from ocrfix.text.wording import shown

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

_HELD: list[TextIO | None] = []


class _Closed(io.RawIOBase):
    """A stand-in for a stream that the caller closed."""

    def readinto(self, _: WriteableBuffer, /) -> int:
        raise OSError(0, "it is closed")

    def write(self, _: ReadableBuffer, /) -> int:
        raise OSError(0, "it is closed")


class _Input(io.RawIOBase):
    """Standard input, whose failures are errors in words."""

    def __init__(self, raw: io.RawIOBase) -> None:
        self._raw = raw

    def readable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._raw.isatty()

    def fileno(self) -> int:
        return self._raw.fileno()

    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        try:
            return self._raw.readinto(buffer)
        except OSError as exc:
            raise InputError(
                f"Standard input cannot be read: {exc.strerror}.", hint="Name a file instead."
            ) from exc


class _Output(io.RawIOBase):
    """A stream written to, whose failures are errors in words.

    After one it takes all and writes nothing: Python writes what is left at its end.
    """

    def __init__(self, raw: io.RawIOBase, *, is_product: bool) -> None:
        """Take a stream.

        Args:
            raw: The stream.
            is_product: Whether it is standard output. Where nobody hears errors, nobody
                can be told.
        """
        self._raw = raw
        self._is_product = is_product
        self.is_given_up = False

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._raw.isatty()

    def fileno(self) -> int:
        return self._raw.fileno()

    def write(self, data: ReadableBuffer, /) -> int | None:
        if self.is_given_up:
            return memoryview(data).nbytes
        try:
            return self._raw.write(data)
        except OSError as exc:
            self.is_given_up = True
            if not self._is_product:
                return memoryview(data).nbytes
            # Whoever read our output has gone, as `head` does: nobody wants to hear of it.
            if isinstance(exc, BrokenPipeError):
                raise
            raise OutputError(
                f"The result cannot be written to standard output: {exc.strerror}.",
                hint="Make room there, or write to a file with -o where the command has it.",
            ) from exc


class _Told(io.TextIOWrapper):
    """Standard error: lines in which nothing is a command to a terminal."""

    def write(self, text: str, /) -> int:
        super().write("\n".join(map(shown, text.split("\n"))))
        return len(text)


def standard_input() -> bytes:
    """Read standard input to its end.

    Raises:
        InputError: It cannot be read, or has none.
    """
    try:
        return read_stream(sys.stdin.buffer)
    except OSError as exc:
        raise InputError(
            f"Standard input cannot be read: {exc.strerror}.",
            hint="Save it to a file, and name that.",
        ) from exc


def is_heard() -> bool:
    """Return whether somebody still reads standard error, as far as is known."""
    raw = getattr(getattr(sys.stderr, "buffer", None), "raw", None)
    return not (isinstance(raw, _Output) and raw.is_given_up)


def bare_terminal() -> TextIO:
    """Standard error for what draws on a terminal by commands of its own, as a bar does."""
    if not isinstance(sys.stderr, _Told):
        return sys.stderr
    bare = io.TextIOWrapper(
        sys.stderr.buffer,
        encoding="utf-8",
        errors="backslashreplace",
        newline="",
        line_buffering=True,
    )
    _HELD.append(bare)
    return bare


def guard_streams() -> None:
    """Make the streams of this process such; to be called once, first of all."""
    _keep_numbers()
    # A stream that nobody holds closes what is beneath it.
    _HELD.extend((sys.stdin, sys.stdout, sys.stderr))
    stdin, stdout, stderr = map(_raw, (sys.stdin, sys.stdout, sys.stderr))
    is_prompt = getattr(sys.stdout, "line_buffering", False) or "PYTHONUNBUFFERED" in os.environ
    sys.stdin = io.TextIOWrapper(io.BufferedReader(_Input(stdin)), encoding="utf-8")
    # A console's code page must not decide what can be printed; files get bytes.
    product, told = _Output(stdout, is_product=True), _Output(stderr, is_product=False)
    sys.stdout = io.TextIOWrapper(
        io.BufferedWriter(product),
        encoding="utf-8",
        errors="surrogatepass",
        newline="",
        line_buffering=is_prompt,
    )
    # A file's name may be no text at all.
    sys.stderr = _Told(
        io.BufferedWriter(told),
        encoding="utf-8",
        errors="backslashreplace",
        newline="",
        line_buffering=True,
    )


def _raw(stream: TextIO | None) -> io.RawIOBase:
    """Return the raw stream beneath a stream; an unbuffered one is its own."""
    if stream is None:
        return _Closed()
    return cast("io.RawIOBase", getattr(stream.buffer, "raw", stream.buffer))


def _keep_numbers() -> None:
    """Take the numbers of closed streams, lest the next file that is opened gets one of them."""
    number = os.open(os.devnull, os.O_RDWR)
    while number <= 2:  # noqa: PLR2004 - standard error is number two
        number = os.open(os.devnull, os.O_RDWR)
    os.close(number)
