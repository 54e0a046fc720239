"""DOCX: the words of a Word document, paragraph by paragraph, then its notes.

Read with the standard library and ``safe_xml`` rather than python-docx: only the text is wanted.
python-docx leaves out notes, text boxes and tables unless each is asked for, sets no limit to what
a zip entry unpacks to, and needs 15 MB more, with lxml.

Source:
    ECMA-376, *Office Open XML File Formats*, part 1, sections 11.3 and 17.3.
"""

from __future__ import annotations

import io
import zipfile

from ocrfix.errors import InputError
from ocrfix.formats.border import border
from ocrfix.formats.safe_xml import MAX_BYTES, parse_xml
from ocrfix.formats.source import Source
from ocrfix.text.document import Document

_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
# What an empty element stands for.
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\xad"}
# Words that are there twice: old forms of text boxes, and the place text was moved from.
_SKIPPED = frozenset({"Fallback", "moveFrom"})


def read_docx(source: Source) -> Document:
    """Read the text of a DOCX file.

    Returns:
        Its paragraphs, separated by blank lines; no layout.

    Raises:
        InputError: It is damaged, encrypted, or unpacks to more than is safe.
    """
    paragraphs: list[str] = []
    with (
        border(
            InputError,
            "This DOCX cannot be unpacked",
            hint="Open it in the word processor, save it again without a password, and retry.",
        ),
        zipfile.ZipFile(io.BytesIO(source.data)) as archive,
    ):
        names = set(archive.namelist())
        for part in _PARTS:
            if part in names:
                handler = _WordHandler()
                parse_xml(_unpacked(archive, part), handler)
                paragraphs += handler.paragraphs
    text = "\n\n".join(paragraphs) + "\n" if paragraphs else ""
    return Document(text, meta=source.meta("docx"))


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    # The size in the directory can lie: read one byte more than is allowed and see.
    with archive.open(name) as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise InputError(
            f"This DOCX unpacks to more than {MAX_BYTES >> 20} MB.",
            hint="Split it, or save its text as a plain text file.",
        )
    return data


class _WordHandler:
    """Collect paragraphs; those of a text box come before the one it is anchored in."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self._open: list[list[str]] = []
        self._skipping = 0
        self._in_text = False

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:  # noqa: ARG002
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
        elif name == "p":
            self._open.append([])
        elif name == "t":
            self._in_text = True
        elif name in _SIGNS and self._open:
            self._open[-1].append(_SIGNS[name])

    def end(self, name: str, at: int) -> None:  # noqa: ARG002
        if self._skipping:
            self._skipping -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p" and self._open:
            text = "".join(self._open.pop()).strip("\n")
            if text.strip():
                self.paragraphs.append(text)

    def data(self, text: str) -> None:
        if self._in_text and self._open:
            self._open[-1].append(text)
