"""The input of a reader of a format: bytes, and the facts known of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ocrfix.text.document import Meta

UNKNOWN_LANGUAGE = "und"
"""BCP 47's tag for a language nobody has determined."""


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes to be read.

    Attributes:
        data: The whole file.
        name: What to call it in messages: a path as given, or empty.
        encoding: The reader's word for the encoding; None to find out. Formats that
            declare their encoding take it as the stronger word.
        language: The reader's word for the language, BCP 47; None to take the format's.
        sibling: Gives the bytes of a file named relative to this one (METS names its
            pages); raises FileNotFoundError if there is none. None where nothing is
            beside it.
    """

    data: bytes
    name: str = ""
    encoding: str | None = None
    language: str | None = None
    sibling: Callable[[str], bytes] | None = None

    def meta(
        self,
        format_name: str,
        *,
        encoding: str = "utf-8",
        encoding_guessed: bool = False,
        bom: bytes = b"",
        language: str | None = None,
        extra: Mapping[str, str] | None = None,
        notes: tuple[str, ...] = (),
    ) -> Meta:
        """Describe the document made of these bytes.

        Args:
            format_name: The format they were read as.
            encoding: Python's name of their encoding.
            encoding_guessed: Whether that was a guess.
            bom: The byte order mark they begin with.
            language: What the format says of the language; the reader's word goes first,
                and where there is neither the language is ``und``.
            extra: Whatever else the format tells.
            notes: What the reader should know of the reading, in sentences.
        """
        return Meta(
            source=self.name,
            sha256=hashlib.sha256(self.data).hexdigest(),
            encoding=encoding,
            encoding_guessed=encoding_guessed,
            bom=bom,
            format=format_name,
            language=self.language or language or UNKNOWN_LANGUAGE,
            chosen_language="" if self.language in {None, UNKNOWN_LANGUAGE} else self.language,
            extra=MappingProxyType(dict(extra or {})),
            notes=notes,
        )
