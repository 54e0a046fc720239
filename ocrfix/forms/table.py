"""The one table of forms, read by the command line, the batch and the window.

A new form is a module with a function that writes it, and an entry here. The table names
its functions and loads none of them: who lists the forms does not pay for the writing.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pkgutil import resolve_name
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ocrfix.progress import Tell, unheard
from ocrfix.text.wording import noop
from ocrfix.words.language import KNOWN

if TYPE_CHECKING:
    from ocrfix.cleaning import Cleaned

SOURCE = "source"
"""The form of the input itself, corrected; ``formats.write_back`` writes it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The wishes of whoever exports.

    Attributes:
        profile: The name of the profile the document was cleaned with.
        encoding: What a plain text is written in, or ``same`` for that of the input.
        moment: When the changes were made, as far as a form has a place for that: ISO 8601,
            UTC, to the second; empty to leave it out, so that the bytes are the same always.
        speech: The language in which a report tells of it, BCP 47.
    """

    profile: str = "careful"
    encoding: str = "utf-8"
    moment: str = ""
    speech: str = KNOWN


def this_moment() -> str:
    """The time it is, as ``Asked.moment`` wants it.

    ``SOURCE_DATE_EPOCH``, seconds since 1970, stands in for the clock where it is set.

    Source:
        *SOURCE_DATE_EPOCH Specification* 1.1, reproducible-builds.org.
    """
    named = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(named) if named.isdecimal() else time.time()
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


Write = Callable[["Cleaned", Asked, Tell], bytes]


@dataclass(frozen=True, slots=True)
class Form:
    """One form that a document is handed out in.

    Attributes:
        name: What the command line calls it.
        ending: What its files end in.
        title: What the window calls it; translated there.
        told: What it is, in a few words, for the help of the command line.
        writer: Module and name of the function that makes its bytes.
        parting: What stands between two on standard output; None if two are not one file.
        is_text: Whether a terminal can show it.
        is_of_articles: Whether it can hold some articles of a document alone.
        is_told: Whether it says something in the language of whoever asks.
    """

    name: str
    ending: str
    title: str
    told: str
    writer: str
    parting: bytes | None = None
    is_text: bool = True
    is_of_articles: bool = False
    is_told: bool = False

    def write(self, cleaned: Cleaned, asked: Asked, tell: Tell = unheard) -> bytes:
        """Make the bytes of a cleaned document in this form.

        Raises:
            OcrfixError: The document has no place in this form; the message says why.
        """
        write: Write = resolve_name(self.writer)
        return write(cleaned, asked, tell)


@dataclass(frozen=True, slots=True)
class Collection:
    """A form that holds all documents of a batch in one file.

    Attributes:
        name: What the command line calls it.
        file: What the file is called.
        title: What the window calls it; translated there.
        rows: Module and name of the function that makes the rows of one document.
        writer: Module and name of the function that makes a file of all rows, in pieces.
        check: Likewise of one that makes sure it can be written here; empty if it always can.
    """

    name: str
    file: str
    title: str
    rows: str
    writer: str
    check: str = ""

    def rows_of(self, cleaned: Cleaned) -> list[dict[str, Any]]:
        """The rows of one document."""
        rows: Callable[[Cleaned], list[dict[str, Any]]] = resolve_name(self.rows)
        return rows(cleaned)

    def write(self, rows: Iterator[dict[str, Any]]) -> Iterator[bytes]:
        """Make the file of all rows, piece by piece."""
        write: Callable[[Iterator[dict[str, Any]]], Iterator[bytes]] = resolve_name(self.writer)
        return write(rows)

    def make_sure(self) -> None:
        """Make sure that it can be written here.

        Raises:
            BadArgumentsError: A package for it is not installed.
        """
        if self.check:
            resolve_name(self.check)()


_FORMS = (
    Form(
        "text",
        ".txt",
        noop("export", "Cleaned text"),
        "the cleaned text",
        "ocrfix.forms.plain:write_text",
        parting=b"",
        is_of_articles=True,
    ),
    Form(
        "json",
        ".json",
        noop("export", "JSON: parts and changes"),
        "parts and changes as data",
        "ocrfix.forms.plain:write_json",
        parting=b"",
    ),
    Form(
        "markdown",
        ".md",
        noop("export", "Markdown"),
        "the articles as Markdown",
        "ocrfix.forms.markdown:write_markdown",
        # A rule of Markdown; the blank line before it keeps it from being taken for the
        # underline of a headline.
        parting=b"\n---\n\n",
        is_of_articles=True,
    ),
    Form(
        "docx",
        ".docx",
        noop("export", "Word"),
        "the articles as a Word document",
        "ocrfix.forms.docx:write_docx",
        is_text=False,
        is_of_articles=True,
    ),
    Form(
        "tracked",
        ".tracked.docx",
        noop("export", "Word, every change tracked"),
        "a Word document with every change tracked",
        "ocrfix.forms.tracked:write_tracked",
        is_text=False,
        is_of_articles=True,
    ),
    Form(
        "tei",
        ".tei.xml",
        noop("export", "TEI"),
        "TEI P5 with corrections and articles",
        "ocrfix.forms.tei:write_tei",
        is_of_articles=True,
    ),
    Form(
        "web",
        ".web.html",
        noop("export", "Articles as a web page"),
        "the articles as a web page",
        "ocrfix.forms.web:write_page",
        is_of_articles=True,
    ),
    Form(
        "epub",
        ".epub",
        noop("export", "EPUB"),
        "an EPUB, a chapter an article",
        "ocrfix.forms.epub:write_epub",
        is_text=False,
        is_of_articles=True,
    ),
    Form(
        "articles",
        ".articles.jsonl",
        noop("export", "JSON Lines: a row an article"),
        "JSON Lines with a row an article",
        "ocrfix.forms.rows:write_articles",
        parting=b"",
        is_of_articles=True,
    ),
    Form(
        "annotations",
        ".annotations.jsonld",
        noop("export", "Web annotations"),
        "the changes as Web Annotations",
        "ocrfix.forms.annotations:write_annotations",
        is_of_articles=True,
    ),
    Form(
        "html",
        ".html",
        noop("export", "Change report"),
        "a report of the changes",
        "ocrfix.forms.plain:write_report",
        is_told=True,
    ),
)
_COLLECTIONS = (
    Collection(
        "jsonl",
        "documents.jsonl",
        noop("export", "JSON Lines: a row a document"),
        "ocrfix.forms.rows:document_rows",
        "ocrfix.forms.rows:document_lines",
    ),
    Collection(
        "parquet",
        "documents.parquet",
        noop("export", "Parquet: a row a document"),
        "ocrfix.forms.rows:document_rows",
        "ocrfix.forms.rows:document_parquet",
        check="ocrfix.forms.rows:check_parquet",
    ),
    Collection(
        "articles-jsonl",
        "articles.jsonl",
        noop("export", "JSON Lines: a row an article, of all documents"),
        "ocrfix.forms.rows:article_rows",
        "ocrfix.forms.rows:article_lines",
    ),
    Collection(
        "articles-parquet",
        "articles.parquet",
        noop("export", "Parquet: a row an article"),
        "ocrfix.forms.rows:article_rows",
        "ocrfix.forms.rows:article_parquet",
        check="ocrfix.forms.rows:check_parquet",
    ),
)

FORMS: Mapping[str, Form] = MappingProxyType({form.name: form for form in _FORMS})
"""Forms of which every document gets a file of its own, by name."""
COLLECTIONS: Mapping[str, Collection] = MappingProxyType({it.name: it for it in _COLLECTIONS})
"""Forms that hold all documents of a batch, by name."""
