"""The articles of a cleaned text as a Word document (Office Open XML).

Written here, not by a library: python-docx stamps the time of writing into every file, and
the same document must give the same bytes.

Source:
    ECMA-376, Office Open XML, part 1 (WordprocessingML) and part 2 (packages).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape

from ocrfix.cleaning.changes import Cleaned
from ocrfix.outline import Part, PartKind
from ocrfix.reports.article import cleaned_outline

_MIDNIGHT_1980 = (1980, 1, 1, 0, 0, 0)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_STYLES = {
    PartKind.PUBLICATION: "Publication",
    PartKind.HEADLINE: "Heading1",
    PartKind.DECK: "Subtitle",
    PartKind.BYLINE: "Byline",
    PartKind.CAPTION: "Caption",
}
# Style id -> name Word knows it by, size in half points, bold, italic.
_LOOKS = {
    "Publication": ("Publication", 20, False, True),
    "Heading1": ("heading 1", 36, True, False),
    "Subtitle": ("Subtitle", 26, False, False),
    "Byline": ("Byline", 22, False, True),
    "Caption": ("caption", 20, False, True),
}


def to_docx(cleaned: Cleaned) -> bytes:
    """The articles of a cleaned text as the bytes of a DOCX file.

    Headline, deck, byline, captions and publication get styles of their own, so that the
    reader's word processor can set them; articles are separated by page breaks.
    """
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _relations("styles", "styles.xml"),
        "word/styles.xml": _styles(),
        "word/document.xml": _document(cleaned),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, _MIDNIGHT_1980)
            info.compress_type = zipfile.ZIP_DEFLATED
            # Otherwise the system that writes it shows in the bytes.
            info.create_system = 0
            archive.writestr(info, content.encode())
    return packed.getvalue()


def _document(cleaned: Cleaned) -> str:
    articles = [
        "".join(_paragraphs(article.parts, cleaned.text))
        for article in cleaned_outline(cleaned).articles
    ]
    page_break = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    body = page_break.join(it for it in articles if it)
    return (
        f'{_DECLARATION}<w:document xmlns:w="{_W}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    )


def _paragraphs(parts: tuple[Part, ...], text: str) -> Iterator[str]:
    for part in parts:
        if part.kind is PartKind.FURNITURE:
            continue
        written = text[part.start : part.end]
        if part.kind is PartKind.CAPTION and part.caption:
            credit = f" ({part.caption.credit})" if part.caption.credit else ""
            written = part.caption.text + credit
        style = _STYLES.get(part.kind)
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        yield f"<w:p>{properties}{_run(written)}</w:p>"


def _run(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    pieces = [f'<w:t xml:space="preserve">{escape(_legal(line))}</w:t>' for line in lines]
    return f"<w:r>{'<w:br/>'.join(pieces)}</w:r>"


def _legal(text: str) -> str:
    """What XML 1.0 may hold (section 2.2): other characters become U+FFFD."""
    return "".join(
        it
        if it == "\t" or " " <= it < "\ud800" or "\ue000" <= it < "\ufffe" or it > "\uffff"
        else "\ufffd"
        for it in text
    )


def _styles() -> str:
    looks = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr>'
        f"<w:rPr>{'<w:b/>' if bold else ''}{'<w:i/>' if italic else ''}"
        f'<w:sz w:val="{size}"/></w:rPr></w:style>'
        for style, (name, size, bold, italic) in _LOOKS.items()
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr></w:style>'
    )
    return f'{_DECLARATION}<w:styles xmlns:w="{_W}">{normal}{looks}</w:styles>'


def _relations(kind: str, target: str) -> str:
    return (
        f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


def _content_types() -> str:
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/></Types>'
    )
