"""The way in: a file, bytes or a stream becomes a Document."""

from __future__ import annotations

import difflib
import errno
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from pkgutil import resolve_name
from types import MappingProxyType
from typing import BinaryIO

from ocrfix.errors import BadArgumentsError, EncodingError, InputError
from ocrfix.formats.border import border
from ocrfix.formats.detect import detect
from ocrfix.formats.source import Source
from ocrfix.intake import read_stream
from ocrfix.text.document import Document
from ocrfix.text.wording import shortened

# Where the reader of each format is. Loaded when first used: most runs read one format,
# and a command on a short text should not wait for the others.
_READERS: Mapping[str, str] = MappingProxyType(
    {
        "plain": "ocrfix.formats.plain:read_plain",
        "alto": "ocrfix.formats.alto:read_alto",
        "mets": "ocrfix.formats.mets:read_mets",
        "page": "ocrfix.formats.page_xml:read_page_xml",
        "hocr": "ocrfix.formats.hocr:read_hocr",
        "html": "ocrfix.formats.html_text:read_html",
        "docx": "ocrfix.formats.docx:read_docx",
        "pdf": "ocrfix.formats.pdf:read_pdf",
    }
)

FORMATS: tuple[str, ...] = tuple(_READERS)
"""Names of the formats that can be read, as ``--format`` takes them."""


_TOLD_BY_NAME = frozenset(
    {
        ".alto", ".doc", ".docx", ".epub", ".hocr", ".htm", ".html", ".mets", ".odt", ".pdf",
        ".rtf", ".xhtml", ".xml",
    }
)  # fmt: skip
"""Endings of names of files that are no plain text."""


def read(
    source: str | Path | bytes | BinaryIO,
    *,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002 (the word the reader knows it by)
    language: str | None = None,
    sibling: Callable[[str], bytes] | None = None,
) -> Document:
    """Read a document.

    Args:
        source: A path, the bytes of a file, or an open binary stream, read to its end.
        encoding: Of a text file, any name Python knows; None to find out. Ignored by
            formats that declare their own.
        format: One of ``FORMATS``; None to tell it from the content.
        language: BCP 47 tag of its language; None to take what the format says. Where
            nobody knows, the document's language is ``und``.
        sibling: Gives the bytes of another file by its name relative to this one, and
            raises FileNotFoundError if there is none: METS names its pages. None to look
            beside the path; needed where there is no path, as inside a zip file.

    Returns:
        The document; an empty file is an empty document.

    Raises:
        InputError: It cannot be opened, is no text, or no such format.
        EncodingError: It is text, but not in that encoding.
        BadArgumentsError: No such format or encoding exists.

    Example:
        >>> read(b"nd fast", language="en").text
        'nd fast'
    """
    if format is not None and format not in _READERS:
        near = difflib.get_close_matches(format, FORMATS, n=1)
        known = ", ".join(FORMATS)
        raise BadArgumentsError(
            f"There is no format called {format!r}.",
            hint=f"Did you mean {near[0]}?" if near else f"Known are {known}.",
        )
    opened = replace(_open(source), encoding=encoding, language=language)
    if sibling is not None:
        opened = replace(opened, sibling=sibling)
    name = format or detect(opened.data)
    if name not in _READERS:
        raise InputError(
            f"{opened.name or 'The input'}: {name.upper()} of this kind cannot be read.",
            hint="Save its text as a plain text file, and clean that.",
        )
    try:
        with border(
            InputError,
            f"This cannot be read as {name}",
            hint="The file is damaged, or of a kind not met before: get or export it again.",
        ):
            document = _reader(name)(opened)
    except (EncodingError, InputError) as exc:
        if not opened.name:
            raise
        raise type(exc)(f"{opened.name}: {exc.message}", hint=exc.hint) from exc
    notes = () if format is not None else notes_on_name(opened.name, document)
    if not document.text.strip():
        notes = (*notes, "There is no text in it.")
    return document.noting(*notes)


def notes_on_name(name: str, document: Document) -> tuple[str, ...]:
    """Tell that a file is none of the kind that its name says; nothing where it is.

    Args:
        name: Of the file, perhaps with its folder; empty where it has none.
        document: What was read.
    """
    ending = Path(name).suffix.lower()
    if document.meta.format != "plain" or ending not in _TOLD_BY_NAME:
        return ()
    return (f"Its name ends in “{ending}”, but it is plain text, and was read as such.",)


def _reader(name: str) -> Callable[[Source], Document]:
    reader: Callable[[Source], Document] = resolve_name(_READERS[name])
    return reader


def _open(source: str | Path | bytes | BinaryIO) -> Source:
    if isinstance(source, bytes):
        return Source(source)
    if isinstance(source, str | Path):
        path = Path(source)
        return Source(_bytes_of(path), str(source), sibling=partial(beside, path))
    name = getattr(source, "name", "")
    return Source(source.read(), name if isinstance(name, str) else "")


def beside(path: Path, name: str) -> bytes:
    """Read a file named by another; only below that one's folder, and no other place.

    Args:
        path: The other.
        name: Relative to its folder.

    Raises:
        FileNotFoundError: There is none of that name, or there can be none.
        InputError: It lies elsewhere, or cannot be read.
    """
    folder = path.resolve().parent
    try:
        # Links are resolved before it is asked where the file is.
        wanted = (folder / name).resolve()
        is_there = wanted.is_file()
    except (OSError, ValueError, RuntimeError) as exc:
        # Too long a name, a NUL in it, links that lead round in a circle.
        raise FileNotFoundError(name) from exc
    if "://" in name or not wanted.is_relative_to(folder):
        raise InputError(
            f"It names {shortened(name)}, which is not in its own folder; ocrfix reads nothing "
            "else.",
            hint="Put the file beside it and correct the name.",
        )
    if not is_there:
        raise FileNotFoundError(name)
    return _bytes_of(wanted)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return read_stream(stream)
    except OSError as exc:
        raise unreadable(path, exc) from exc
    except ValueError as exc:
        # A NUL in the name.
        raise InputError(f"{str(path)!r} is no name of a file: {exc}.") from exc


def unreadable(path: Path, exc: OSError) -> InputError:
    """Explain the system's complaint about a file that was to be read."""
    if exc.errno in {errno.ENOENT, errno.ENOTDIR}:
        return InputError(f"There is no file {path}.", hint=_nearest(path))
    # Not path.is_dir, which raises for a name that is too long.
    if exc.errno == errno.EISDIR or os.path.isdir(path):  # noqa: PTH112
        return InputError(
            f"{path} is a folder, not a file.", hint="For a whole folder use ocrfix batch."
        )
    if exc.errno in {errno.EACCES, errno.EPERM}:
        return InputError(
            f"Reading {path} is not allowed.", hint="Change its permissions or copy it first."
        )
    if exc.errno == errno.EFBIG:
        return InputError(
            f"{path} could not be read: {exc.strerror}.", hint="Save it to a file, and name that."
        )
    return InputError(f"{path} could not be read: {exc.strerror or exc}.")


def _nearest(path: Path) -> str:
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return f"There is no folder {path.parent} either."
    # Without the ending, which all may share: it makes any two short names alike.
    stems = {Path(name).stem: name for name in names}
    near = difflib.get_close_matches(path.stem, stems, n=1)
    return f"Did you mean {path.with_name(stems[near[0]])}?" if near else "Check the name."
