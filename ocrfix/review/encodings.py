"""The encoding that a reader chose for a file, kept in the project.

A file whose encoding was guessed wrongly must read as chosen the next morning too, and on
the command line.
"""

from __future__ import annotations

from dataclasses import replace

from ocrfix.formats import decode, encode
from ocrfix.review.store import Project
from ocrfix.text.document import Document

_KEY = "encoding/"


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
    return in_encoding(document, chosen_encoding(project, document.meta.sha256))


def chosen_encoding(project: Project, sha256: str) -> str:
    """The encoding that was chosen for a file; empty for none."""
    return project.setting(_key(sha256))


def encodings_chosen(project: Project) -> dict[str, str]:
    """The encodings that were chosen, by the SHA-256 of each file."""
    found = project.settings(_KEY)
    return {key.removeprefix(_KEY): chosen for key, chosen in found.items()}


def in_encoding(document: Document, chosen: str) -> Document:
    """A plain text as it reads in an encoding; as it is if that is empty.

    Raises:
        EncodingError: It cannot be read in it.
    """
    meta = document.meta
    if not chosen or meta.format != "plain":
        return document
    if chosen == meta.encoding:
        return replace(document, meta=replace(meta, encoding_guessed=False))
    decoded = decode(encode(document.text, meta.encoding, meta.bom), chosen)
    read = replace(meta, encoding=decoded.encoding, bom=decoded.bom, encoding_guessed=False)
    return Document(decoded.text, meta=read)


def _key(sha256: str) -> str:
    return f"{_KEY}{sha256}"
