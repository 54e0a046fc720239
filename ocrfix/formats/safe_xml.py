"""XML from strangers: read without resolving, fetching or expanding anything.

The parser is expat as Python ships it, with the refusals of defusedxml (entity declarations
and external references raise) and two more: a limit on size and one on depth. Why not
defusedxml or lxml themselves:

* writing a file back with "every other byte kept" needs the byte offset of each tag, which
  expat tells (``CurrentByteIndex``) and neither of the others does: defusedxml wraps parsers
  that hide it, lxml knows lines only;
* expat never opens a file or a connection by itself; lxml must be told not to, option by
  option, and its meaning of ``resolve_entities`` changed between versions;
* pages stream past instead of becoming a tree first;
* it is in the standard library: nothing to install.

Source:
    defusedxml 0.7.1, README, "How to avoid XML vulnerabilities", read 2026; Python
    documentation, "XML vulnerabilities": all versions of Python from 3.11 on come with an
    expat that limits entity expansion by itself, which here is the second line of defence.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache
from typing import Protocol
from xml.parsers import expat

from ocrfix.errors import BadArgumentsError, EncodingError, InputError
from ocrfix.formats.decode import Decoded, decode
from ocrfix.formats.source import Source
from ocrfix.resources import read_table, resource
from ocrfix.text.wording import shortened

MAX_BYTES = 256 * 1024 * 1024
"""The largest XML file read: a newspaper page of 5,400 words in ALTO takes 1 MB (measured),
with a box for each character some ten times as much."""

MAX_DEPTH = 200
"""The deepest nesting read: ALTO goes to 9, PAGE to 6, METS with its metadata to 16 (measured
on the files of five libraries)."""

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.-]*)""")

# A reference to an entity that is not one of XML's own five.
_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([^#\s&;<>\"']{1,100});")


class Handler(Protocol):
    """The functions called while a document streams past. Names come without their prefix.

    Offsets are in bytes of the UTF-8 form that was given to ``parse_xml``.
    """

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        """A start tag, or an empty element's tag, begins at ``at``."""

    def end(self, name: str, at: int) -> None:
        """An end tag begins at ``at``; of an empty element, its own tag does."""

    def data(self, text: str) -> None:
        """Characters; one run of them may come in several calls."""


def decode_xml(source: Source) -> Decoded:
    """Decode an XML file.

    In order: the reader's word, a byte order mark, UTF-8 if the bytes are valid as such
    whatever the declaration says (the Bibliothèque nationale de France has published ALTO
    in UTF-8 that declares ISO-8859-1), the declaration, a guess.

    Raises:
        EncodingError: The bytes are no text in that encoding, or there is none of that
            name.
        InputError: They are too many, or no text.
    """
    if len(source.data) > MAX_BYTES:
        raise InputError(
            f"The XML is larger than {MAX_BYTES >> 20} MB.",
            hint="Split it by page; ALTO and PAGE files hold one each.",
        )
    if source.encoding is not None:
        return decode(source.data, source.encoding)
    declared = _DECLARED.match(source.data)
    if declared is None or _is_utf8(source.data):
        return decode(source.data)
    try:
        return decode(source.data, declared.group(1).decode("ascii"))
    except BadArgumentsError as exc:
        # The file asked for it, not the reader: that is no wrong argument.
        raise EncodingError(
            f"The XML declares an encoding that does not exist: {exc.message}",
            hint="Name the right one with --encoding, or get the file again.",
        ) from exc


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def parse_xml(utf8: bytes, handler: Handler) -> None:
    """Let an XML document stream past.

    Args:
        utf8: The document as UTF-8 without byte order mark, whatever it declares.
        handler: What is called.

    Raises:
        InputError: It is not well formed, too deep, or declares entities or refers to
            something outside itself.
    """
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    depth = 0
    # A file has a million tags and a dozen names.
    local = _LocalNames()

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise InputError(
                f"The XML is nested more than {MAX_DEPTH} deep (line "
                f"{parser.CurrentLineNumber}): no page is.",
                hint="The file is damaged or meant to do harm; get it again.",
            )
        handler.start(local[name], attributes, parser.CurrentByteIndex)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(local[name], parser.CurrentByteIndex)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.data

    def doctype(_name: str, system: str | None, public: str | None, _internal: int) -> None:
        # The definition named there is not read, and expat leaves out in silence what it
        # would have declared: a word would be lost.
        if (system or public) and (used := _ENTITY.search(utf8)):
            _refuse_skipped(used[1].decode("utf-8", "replace"))

    parser.StartDoctypeDeclHandler = doctype
    parser.EntityDeclHandler = _refuse_entity
    parser.ExternalEntityRefHandler = _refuse_external
    try:
        parser.Parse(utf8, True)
    except expat.ExpatError as exc:
        what, advice = _told(exc.code)
        raise InputError(
            f"The XML is damaged at line {exc.lineno}, column {exc.offset + 1}: {what}.",
            hint=advice,
        ) from exc


def _told(code: int) -> tuple[str, str]:
    """Return what a fault found by expat is, and what to do about it."""
    faults = _faults()
    return faults.get(code) or faults[None]


@cache
def _faults() -> Mapping[int | None, tuple[str, str]]:
    """Return the faults by expat's codes; under None what is said of all others."""
    return read_table(
        resource("formats", "xml_faults.toml"),
        lambda data: {
            code: (entry["what"], entry["advice"])
            for entry in data["fault"]
            for code in entry["codes"] or [None]
        },
    )


class _LocalNames(dict[str, str]):
    """Names with prefix to names without, each cut once."""

    def __missing__(self, name: str) -> str:
        self[name] = name.rpartition(":")[2]
        return self[name]


def _refuse_entity(name: str, *_rest: object) -> None:
    raise InputError(
        f"The XML declares an entity of its own ({shortened(name)}), which can hide other files or "
        "grow without end.",
        hint="No OCR program writes that; have the file checked, then remove its DOCTYPE.",
    )


def _refuse_external(_context: str, _base: object, system: str | None, _public: object) -> int:
    raise InputError(
        f"The XML wants to read another file ({shortened(system or '')}), which ocrfix never does.",
        hint="Have the file checked, then remove the reference.",
    )


def _refuse_skipped(name: str) -> None:
    raise InputError(
        f"The XML uses the entity &{name}; that it does not declare.",
        hint="Write the character itself there.",
    )


def attribute(attributes: dict[str, str], name: str) -> str:
    """Look an attribute up whatever its prefix (``xlink:href``); empty if not there."""
    if name in attributes:
        return attributes[name]
    for key, value in attributes.items():
        if key.rpartition(":")[2] == name:
            return value
    return ""


def number(value: str | None) -> int | None:
    """Read a coordinate: ALTO has ``12``, ``12.0`` and the empty string."""
    found = _as_float(value)
    # Not a number, or larger than any page.
    return round(found) if abs(found) < 1e9 else None  # noqa: PLR2004


def fraction(value: str | None) -> float | None:
    """Read a confidence of 0..1; None if there is none or it is out of range."""
    found = _as_float(value)
    return found if 0 <= found <= 1 else None


def _as_float(value: str | None) -> float:
    try:
        return float(value or "nan")
    except ValueError:
        return math.nan
