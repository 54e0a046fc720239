"""Plain text: the text of record is the decoded file, and there is no layout."""

from __future__ import annotations

from ocrfix.formats.decode import decode
from ocrfix.formats.source import Source
from ocrfix.text.document import Document


def read_plain(source: Source) -> Document:
    """Make a document of a text file.

    Raises:
        BadArgumentsError: The encoding asked for does not exist.
        EncodingError: The bytes are no text in it.
        InputError: The bytes are no text at all.
    """
    decoded = decode(source.data, source.encoding)
    meta = source.meta(
        "plain",
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        bom=decoded.bom,
    )
    return Document(decoded.text, meta=meta)
