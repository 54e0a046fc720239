"""The way out in the format the way in was: corrected words, and every other byte kept.

ALTO, PAGE XML and hOCR are changed in place (``patch``), never written anew; plain text is
encoded as it was. What becomes of words that are joined, split or deleted is said in
``revise``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from ocrfix.errors import EncodingError, InputError, OutputError
from ocrfix.formats.alto import parse_alto
from ocrfix.formats.border import border
from ocrfix.formats.decode import Decoded, decode, encode
from ocrfix.formats.hocr import parse_hocr
from ocrfix.formats.layout import RawPage, lay_out
from ocrfix.formats.mets import lay_out_issue
from ocrfix.formats.page_xml import parse_page_xml
from ocrfix.formats.revise import revise
from ocrfix.formats.revised import Revised
from ocrfix.formats.safe_xml import decode_xml
from ocrfix.formats.source import Source
from ocrfix.formats.write_alto import write_alto
from ocrfix.formats.write_hocr import write_hocr
from ocrfix.formats.write_mets import Rewritten, write_mets
from ocrfix.formats.write_page import write_page_xml
from ocrfix.progress import Tell, unheard
from ocrfix.text.document import Document
from ocrfix.text.edit import Edit, apply_edits


class _Laid(NamedTuple):
    """A format that says where words stand: how it is parsed, and its words are written back."""

    parse: Callable[[bytes], list[Any]]
    write: Callable[[bytes, list[Any], list[Revised]], bytes]
    raw: Callable[[list[Any]], list[RawPage]] = list


_LAID = {
    "alto": _Laid(parse_alto, lambda utf8, _, words: write_alto(utf8, words)),
    "page": _Laid(parse_page_xml, write_page_xml, lambda pages: [it.raw for it in pages]),
    "hocr": _Laid(parse_hocr, lambda utf8, _, words: write_hocr(utf8, words)),
}
WRITABLE = ("plain", *_LAID)
"""The formats ``write_back`` knows; ``write_back_issue`` knows METS."""

# Of the time that writing back takes; measured on ALTO of a megabyte.
_PARSED_SHARE = 0.25
_LAID_OUT_SHARE = 0.3
_REVISED_SHARE = 0.65


def can_be_written_back(name: str) -> bool:
    """Return whether a format of ``FORMATS`` has a way back; the others can only be read."""
    return name in {*WRITABLE, "mets"}


_BORDER = border(
    OutputError,
    "This could not be written back",
    hint="Choose another output format, such as text or markdown.",
)


@_BORDER
def write_back(
    document: Document, source: bytes, edits: Sequence[Edit], tell: Tell = unheard
) -> bytes:
    """Write a document back in its own format, with its edits made.

    Geometry, ids, confidences and all other bytes are kept. The reading of the OCR program
    stays as an alternative where the format has a place for one, and a processing step is
    recorded where it has a place for that.

    Args:
        document: As ``read`` gave it.
        source: The bytes it was read from.
        edits: Disjoint edits of ``document.text``, in any order.
        tell: Is told about what share is done.

    Returns:
        The new file; ``source`` itself if the edits change no word.

    Raises:
        OutputError: The format cannot be written back, the source is another one, or the
            format or its encoding has no place for a new character.

    Example:
        >>> from ocrfix.formats import read
        >>> data = b"nd fast"
        >>> write_back(read(data), data, [Edit(0, 2, "nd", "and", "demo", "")])
        b'and fast'
    """
    name = document.meta.format
    if name not in WRITABLE:
        what = "An issue is written back page by page" if name == "mets" else "It can be read only"
        raise OutputError(
            f"{name.upper()} cannot be written back as one file.",
            hint=f"{what}; choose another output format, such as text or markdown.",
        )
    if hashlib.sha256(source).hexdigest() != document.meta.sha256:
        raise OutputError(
            "The source is not the file this document was read from.",
            hint="The file has changed in the meantime: read it again.",
        )
    if not edits:
        return source
    meta = document.meta
    decoded = replace(decode(source, meta.encoding), guessed=meta.encoding_guessed)
    if name == "plain":
        return _encoded_plain(apply_edits(document.text, edits), decoded)
    utf8 = decoded.text.encode("utf-8", "surrogatepass")
    return _encoded(source, decoded, utf8, _written(name, utf8, document, edits, tell))


@_BORDER
def write_back_issue(
    document: Document, sibling: Callable[[str], bytes], source: bytes, edits: Sequence[Edit]
) -> dict[str, bytes]:
    """Write the ALTO pages of a METS issue back.

    Args:
        document: As ``read`` gave it for the METS file.
        sibling: Gives the bytes of the pages, as for ``read``.
        source: The METS file; ``with_sums`` says in it what the pages are then.
        edits: Disjoint edits of ``document.text``, in any order.

    Returns:
        The pages with a changed word, by the name ``sibling`` knows them by.

    Raises:
        OutputError: As for ``write_back``.
    """
    laid, pages = lay_out_issue(Source(source, sibling=sibling))
    if laid.text != document.text:
        raise OutputError(
            "The pages are not those this document was read from.",
            hint="A file has changed in the meantime: read the issue again.",
        )
    by_file: dict[str, list[Revised]] = {}
    for word in revise(laid, edits):
        place = word.pieces[0].piece.place
        if place is not None:
            by_file.setdefault(place.file, []).append(word)
    written: dict[str, bytes] = {}
    for name, words in by_file.items():
        data = pages[name]
        decoded = decode_xml(Source(data, name))
        utf8 = decoded.text.encode("utf-8")
        new = _encoded(data, decoded, utf8, write_alto(utf8, words))
        if new != data:
            written[name] = new
    return written


@_BORDER
def with_sums(source: bytes, pages: Mapping[str, Rewritten]) -> bytes:
    """Return a METS file with the sums and sizes of pages that were written back.

    Args:
        source: The METS file.
        pages: As they were and as they are, by the names that ``write_back_issue`` gives.

    Raises:
        OutputError: As for ``write_back``.
    """
    decoded = decode_xml(Source(source))
    utf8 = decoded.text.encode("utf-8")
    return _encoded(source, decoded, utf8, write_mets(utf8, pages))


def _written(
    name: str, utf8: bytes, document: Document, edits: Sequence[Edit], tell: Tell
) -> bytes:
    form = _LAID[name]
    pages = form.parse(utf8)
    tell(_PARSED_SHARE)
    laid = lay_out(form.raw(pages))
    tell(_LAID_OUT_SHARE)
    if laid.text != document.text:
        raise OutputError(
            "The document's text is not that of its source.",
            hint="It was read by another version of ocrfix: read it again.",
        )
    words = revise(laid, edits)
    tell(_REVISED_SHARE)
    return form.write(utf8, pages, words)


def _encoded_plain(text: str, old: Decoded) -> bytes:
    """Encode a text as the old one was, or as UTF-8 where that was only guessed and does not do."""
    if not old.guessed:
        return encode(text, old.encoding, old.bom)
    try:
        written = encode(text, old.encoding)
    except OutputError:
        return encode(text)
    return written if _reads_as(written, text) else encode(text)


def _encoded(source: bytes, decoded: Decoded, utf8: bytes, new: bytes) -> bytes:
    """Turn the new file into the encoding of the old one.

    Characters it has no place for become references (``&#8217;``), which XML and HTML read
    as the character. Where nobody named the encoding, and of the new file another would be
    guessed, the file becomes UTF-8.
    """
    if new == utf8:
        return source
    if encode(decoded.text, decoded.encoding, decoded.bom) != source:
        raise OutputError(
            f"The encoding of the source ({decoded.encoding}) does not give the same bytes "
            "when written again.",
            hint="Convert the file to UTF-8 first.",
        )
    text = new.decode("utf-8", "surrogatepass")
    written = decoded.bom + text.encode(decoded.encoding, "xmlcharrefreplace")
    if decoded.guessed and not _reads_as(written, written.decode(decoded.encoding)):
        return text.encode("utf-8", "xmlcharrefreplace")
    return written


def _reads_as(data: bytes, text: str) -> bool:
    """Return whether bytes whose encoding nobody names are read as a text."""
    try:
        return decode(data).text == text
    except (EncodingError, InputError):
        return False
