"""The articles of a cleaned text as a Word document.

Written part by part into the zip that the format is, since a headline, a byline and
paragraphs in named styles need no library; the same text gives the same bytes.

Source:
    ECMA-376, 5th edition, part 1 (WordprocessingML) and part 2 (packaging).
"""

from __future__ import annotations

import string
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ocrfix.forms.archive import zipped
from ocrfix.forms.xml_text import xml_text, xml_value
from ocrfix.outline import Part, PartKind
from ocrfix.progress import Tell, between, unheard
from ocrfix.reports.article import printed_parts
from ocrfix.resources import resource
from ocrfix.text.tokens import iterate_lines
from ocrfix.words.language import UNKNOWN

if TYPE_CHECKING:
    from ocrfix.cleaning import Cleaned
    from ocrfix.forms.table import Asked

_STYLES = {
    PartKind.PUBLICATION: "Publication",
    PartKind.SECTION: "Section",
    PartKind.HEADLINE: "Heading1",
    PartKind.DECK: "Subtitle",
    PartKind.BYLINE: "Byline",
    PartKind.CAPTION: "Caption",
    PartKind.CROSSHEAD: "Heading2",
    PartKind.JUMP: "Byline",
    PartKind.TABLE: "Table",
    PartKind.VERSE: "Verse",
}
_WRITTEN_SHARE = 0.6
"""Of the time that a document takes, before it is pressed; measured on two megabytes."""
_UNCHECKED = "x-none"
"""The language by which Word marks what it is not to check the spelling of."""
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write_docx(cleaned: Cleaned, _asked: Asked, tell: Tell) -> bytes:
    """The articles as a Word document."""
    return to_docx(cleaned, tell)


def to_docx(cleaned: Cleaned, tell: Tell = unheard) -> bytes:
    """Write the articles of a cleaned text as a Word document.

    Headline, deck, byline and captions are in styles of their names, so that a reader can
    set them all at once; page furniture is left out. A line end inside a part stays one.
    """
    body = "".join(_paragraphs(cleaned, between(tell, 0.0, _WRITTEN_SHARE)))
    return packed(document_of(body), cleaned.language, between(tell, _WRITTEN_SHARE, 1.0))


def document_of(body: str) -> str:
    """The main part of a Word document with this body, on pages of A4."""
    return (
        f'{_DECLARATION}<w:document xmlns:w="{_MAIN}"><w:body>{body}'
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" '
        'w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
        "</w:body></w:document>"
    )


def packed(document: str, language: str, tell: Tell) -> bytes:
    """Pack the text of a Word document together with its styles, which say its language.

    A text in no known language says that spelling is not to be checked.
    """
    folder = resource("exports", "docx")
    parts = {
        "[Content_Types].xml": folder / "content-types.xml",
        "_rels/.rels": folder / "package-rels.xml",
        "word/_rels/document.xml.rels": folder / "document-rels.xml",
    }
    data = {name: path.read_bytes() for name, path in parts.items()}
    checked = _UNCHECKED if language == UNKNOWN else language
    styles = string.Template((folder / "styles.xml").read_text(encoding="utf-8"))
    data["word/styles.xml"] = styles.substitute(language=xml_value(checked)).encode()
    return zipped(data | {"word/document.xml": document.encode()}, tell=tell)


def _paragraphs(cleaned: Cleaned, tell: Tell) -> Iterator[str]:
    for _, part in printed_parts(cleaned, tell):
        yield _paragraph(_words_of(part, cleaned.text), _STYLES.get(part.kind))


def _words_of(part: Part, text: str) -> str:
    if part.kind is PartKind.CAPTION and part.caption is not None:
        credit = part.caption.credit
        return f"{part.caption.text} ({credit})" if credit else part.caption.text
    return "\n".join(part.lines(text)) if part.flows else text[part.start : part.end]


def _paragraph(text: str, style: str | None) -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    lines = [xml_text(line.text) for line in iterate_lines(text)]
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines)
    return f"<w:p>{look}<w:r>{runs}</w:r></w:p>"
