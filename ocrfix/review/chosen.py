"""The reader's choices for a file, kept in the project: its encoding and its language.

A file whose encoding was guessed wrongly, or whose language was, must read as chosen the next
morning too, and on the command line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ocrfix.formats import decode, encode
from ocrfix.review.store import Project
from ocrfix.text.document import Document

_ENCODING, _LANGUAGE = "encoding/", "language/"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The reader's choices for one file.

    Attributes:
        encoding: Python's name; empty for none.
        language: BCP 47 tag; empty to find out.
    """

    encoding: str = ""
    language: str = ""

    def laid_on(self, document: Document) -> Document:
        """Give a document as it was chosen to be read.

        Raises:
            EncodingError: It cannot be read in that encoding.
        """
        read = _in_encoding(document, self.encoding)
        if self.language:
            read = replace(read, meta=replace(read.meta, chosen_language=self.language))
        return read


def choose_encoding(project: Project, sha256: str, encoding: str) -> None:
    """Read a file in an encoding from now on.

    Args:
        project: Where that is kept.
        sha256: Of the bytes of the file.
        encoding: Python's name.

    Raises:
        OutputError: The project cannot be written.
    """
    project.set_setting(_ENCODING + sha256, encoding)


def choose_language(project: Project, sha256: str, language: str) -> None:
    """Take a file to be in a language from now on.

    Args:
        project: Where that is kept.
        sha256: Of the bytes of the file.
        language: BCP 47 tag; empty to find out again.

    Raises:
        OutputError: The project cannot be written.
    """
    project.set_setting(_LANGUAGE + sha256, language)


def chosen_for(project: Project, sha256: str) -> Chosen:
    """Give what was chosen for a file."""
    return Chosen(project.setting(_ENCODING + sha256), project.setting(_LANGUAGE + sha256))


def as_chosen(document: Document, project: Project) -> Document:
    """Give a document as it was chosen to be read.

    Raises:
        EncodingError: It cannot be read in the encoding that was chosen.
    """
    return chosen_for(project, document.meta.sha256).laid_on(document)


def all_chosen(project: Project) -> dict[str, Chosen]:
    """Give what was chosen, by the SHA-256 of each file."""
    keys = {**project.settings(_ENCODING), **project.settings(_LANGUAGE)}
    files = {key.partition("/")[2] for key in keys}
    return {sha256: chosen_for(project, sha256) for sha256 in files}


def _in_encoding(document: Document, chosen: str) -> Document:
    meta = document.meta
    if not chosen or meta.format != "plain":
        return document
    if chosen == meta.encoding:
        return replace(document, meta=replace(meta, encoding_guessed=False))
    decoded = decode(encode(document.text, meta.encoding, meta.bom), chosen)
    read = replace(meta, encoding=decoded.encoding, bom=decoded.bom, encoding_guessed=False)
    return Document(decoded.text, meta=read)
