"""The encoding that a reader chose for a file, kept in the project.

A file whose encoding was guessed wrongly must read as chosen the next morning too, and on
the command line.
"""

from __future__ import annotations

from dataclasses import replace

from ocrfix.formats import decode, encode
from ocrfix.review.store import Project
from ocrfix.text.document import Document


def choose_encoding(project: Project, sha256: str, encoding: str) -> None:
    """Read a file in an encoding from now on.

    Args:
        project: Where that is kept.
        sha256: Of the bytes of the file.
        encoding: Python's name.

    Raises:
        OutputError: The project cannot be written.
    """
    project.set_setting(_key(sha256), encoding)


def as_chosen(document: Document, project: Project) -> Document:
    """A plain text as it reads in the encoding that was chosen for it.

    Raises:
        EncodingError: It cannot be read in it.
    """
    meta = document.meta
    chosen = project.setting(_key(meta.sha256))
    if not chosen or meta.format != "plain":
        return document
    if chosen == meta.encoding:
        return replace(document, meta=replace(meta, encoding_guessed=False))
    decoded = decode(encode(document.text, meta.encoding, meta.bom), chosen)
    read = replace(meta, encoding=decoded.encoding, bom=decoded.bom, encoding_guessed=False)
    return Document(decoded.text, meta=read)


def _key(sha256: str) -> str:
    return f"encoding/{sha256}"
