"""hOCR: what Tesseract, OCRopus and gImageReader write.

Lines are ``ocr_line`` and the line-like classes of Tesseract; words are ``ocrx_word``, or
the blank-separated words of a line that has none. A block is an ``ocr_par`` where there are
any (a ``ocr_carea`` of Tesseract holds several paragraphs, and the blank line between them
is worth keeping), else the ``ocr_carea``, else what HTML's own block elements enclose.

Source:
    Thomas Breuel et al., *The hOCR Embedded OCR Workflow and Output Format*, version 1.2,
    2020, sections 4-6.
"""

from __future__ import annotations

import re

from ocrfix.errors import InputError
from ocrfix.formats.decode import Decoded, decode
from ocrfix.formats.languages import language_tag
from ocrfix.formats.layout import (
    RawBlock,
    RawLine,
    RawPage,
    RawWord,
    SourcePiece,
    SourceSpan,
    document_of,
)
from ocrfix.formats.markup import CUT_OFF, Characters, OpenElements, Tag, Walk
from ocrfix.formats.safe_xml import decode_xml, number
from ocrfix.formats.source import Source
from ocrfix.formats.styles import size_of
from ocrfix.text.document import Box, Document

_PAGE = "ocr_page"
_WORDS = frozenset({"ocrx_word", "ocr_word"})
_LINES = frozenset(
    {
        "ocr_line",
        "ocrx_line",
        "ocr_header",
        "ocr_footer",
        "ocr_caption",
        "ocr_textfloat",
        "ocr_pageno",
    }
)
_KINDS = _LINES - {"ocr_line", "ocrx_line"}
_BLOCKS = frozenset({"ocr_carea", "ocrx_block", "ocr_par", "ocr_title", "ocr_column"})
_BLOCK_TAGS = frozenset(
    {"address", "blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "td", "tr"}
)

_BOX = re.compile(r"\bbbox\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)")
_CONFIDENCE = re.compile(r"\bx_w?conf\s+(\d+(?:\.\d+)?)")
_SIZE = re.compile(r"\bx_f?size\s+(\d+(?:\.\d+)?)")
_RULES = frozenset({"ocr_separator", "ocrx_separator"})
_IMAGE = re.compile(r"""\bimage\s+(?:"([^"]*)"|'([^']*)'|([^;\s]+))""")
_META_CHARSET = re.compile(rb"""<meta[^>]+?charset\s*=\s*["']?([A-Za-z][\w.:-]*)""", re.IGNORECASE)
_META_BYTES = 4096
_RUN = re.compile(rb"\S+")


def decode_html(source: Source) -> Decoded:
    """Decode HTML: the reader's word, a mark, UTF-8 if valid, what it declares, a guess.

    Raises:
        EncodingError: The bytes are no text in that encoding.
        InputError: They are too many, or no text.
    """
    declared = _META_CHARSET.search(source.data[:_META_BYTES])
    decoded = decode_xml(source)
    if not decoded.guessed or declared is None or source.encoding is not None:
        return decoded
    return decode(source.data, declared.group(1).decode("ascii"))


def read_hocr(source: Source) -> Document:
    """Read one hOCR file.

    Raises:
        EncodingError: Its bytes are not in the encoding they declare.
        InputError: It is too large, or cut off.
    """
    decoded = decode_html(source)
    walk = Walk(decoded.text.encode("utf-8", "surrogatepass"))
    document = document_of(source, "hocr", decoded, _pages_of(walk))
    # Programs write it always, people may leave it out.
    note = "The file ends without </html>, and may be cut off."
    return document.noting(note) if walk.is_page_open else document


def parse_hocr(utf8: bytes) -> list[RawPage]:
    """Read the pages of an hOCR file.

    Raises:
        InputError: It is too large, or cut off.
    """
    return _pages_of(Walk(utf8))


def _pages_of(walk: Walk) -> list[RawPage]:
    reader = _HocrReader()
    for event in walk:
        if isinstance(event, Characters):
            reader.characters(event)
        elif event.is_end:
            reader.end(event)
        else:
            reader.start(event)
    if walk.unclosed:
        raise InputError(f"The file ends before {walk.unclosed} is closed.", hint=CUT_OFF)
    return reader.pages


class _HocrReader:
    """Build pages from tags and text."""

    def __init__(self) -> None:
        self.pages: list[RawPage] = []
        self._open: OpenElements[str] = OpenElements()
        self._block: RawBlock | None = None
        self._line: RawLine | None = None
        self._word: RawWord | None = None
        self._gap = False
        self._language = ""

    def start(self, tag: Tag) -> None:
        attributes = tag.attributes()
        classes = frozenset(attributes.get("class", "").split())
        role = _role(classes, tag.name)
        title = attributes.get("title", "")
        language = language_tag(attributes.get("lang") or attributes.get("xml:lang", ""))
        if role == "page":
            self._start_page(title, attributes)
        elif role == "block":
            self._close_line()
            self._block = None
            if classes & _BLOCKS:
                self._start_block(title, attributes, language)
        elif role == "line":
            self._start_line(title, attributes, classes)
        elif role == "word":
            self._start_word(title, attributes, language)
        elif tag.name == "br":
            self._gap = True
        if classes & _RULES and self.pages and (box := _box(title)) is not None:
            self.pages[-1].rules.append(box)
        if tag.name == "html" and language:
            self._language = language
        if not tag.is_empty:
            self._open.begin(tag.name, role)

    def end(self, tag: Tag) -> None:
        for role in self._open.end(tag.name):
            if role == "word":
                self._word = None
            elif role == "line":
                self._close_line()
            elif role in {"block", "page"}:
                self._close_line()
                self._block = None

    def characters(self, characters: Characters) -> None:
        if self._line is None:
            return
        if self._word is not None:
            self._add_piece(self._word, characters)
            return
        if not characters.source.strip():
            self._gap = True
            return
        # A line without words of its own, or text between them: each run is a word.
        for run in _RUN.finditer(characters.source):
            gap = self._gap or run.start() > 0
            word = RawWord([], blank=" " if gap else "")
            self._add_piece(
                word,
                Characters(
                    characters.start + run.start(), characters.start + run.end(), run.group()
                ),
            )
            self._line.words.append(word)
            self._gap = False
        self._gap = characters.source[-1:].isspace()

    def _add_piece(self, word: RawWord, characters: Characters) -> None:
        source = characters.source
        stripped = source.strip()
        if not stripped:
            # One that was emptied still stands between its neighbours.
            self._gap = True
            return
        if self._gap or source[:1].isspace():
            if word.pieces:
                # A blank inside a word, beside a tag: nothing of it is ever written.
                word.pieces.append(SourcePiece(" "))
            else:
                word.blank = " "
        self._gap = False
        start = characters.start + source.index(stripped)
        text = Characters(start, start + len(stripped), stripped).text
        word.pieces.append(SourcePiece(text, SourceSpan(start, start + len(stripped), "")))
        if source[-1:].isspace():
            self._gap = True

    def _start_page(self, title: str, attributes: dict[str, str]) -> None:
        self._close_line()
        self._block = None
        box = _box(title)
        image = _IMAGE.search(title)
        self.pages.append(
            RawPage(
                width=box.width if box else None,
                height=box.height if box else None,
                id=attributes.get("id", ""),
                image=next((name for name in image.groups() if name), "") if image else "",
            )
        )

    def _start_block(self, title: str, attributes: dict[str, str], language: str) -> RawBlock:
        if not self.pages:
            self.pages.append(RawPage())
        self._block = RawBlock(
            box=_box(title), id=attributes.get("id", ""), language=language or self._language
        )
        self.pages[-1].blocks.append(self._block)
        return self._block

    def _start_line(
        self, title: str, attributes: dict[str, str], classes: frozenset[str] = frozenset()
    ) -> None:
        self._close_line()
        block = self._block or self._start_block("", {}, "")
        size = _SIZE.search(title)
        kind = next((it.removeprefix("ocr_") for it in sorted(classes & _KINDS)), "")
        self._line = RawLine(
            box=_box(title),
            id=attributes.get("id", ""),
            size=size_of(size[1] if size else None),
            kind=kind,
        )
        self._gap = False
        block.lines.append(self._line)

    def _start_word(self, title: str, attributes: dict[str, str], language: str) -> None:
        if self._line is None:
            self._start_line("", {})
        if self._line is None:
            return
        confidence = _CONFIDENCE.search(title)
        self._word = RawWord(
            [],
            blank=" " if self._gap or not self._line.words else "",
            box=_box(title),
            confidence=min(float(confidence[1]) / 100, 1.0) if confidence else None,
            id=attributes.get("id", ""),
        )
        self._gap = False
        self._line.words.append(self._word)
        if language and self._block is not None and not self._block.language:
            self._block.language = language

    def _close_line(self) -> None:
        self._line = None
        self._word = None


def _role(classes: frozenset[str], name: str) -> str:
    if _PAGE in classes:
        return "page"
    if classes & _WORDS:
        return "word"
    if classes & _LINES:
        return "line"
    if classes & _BLOCKS or name in _BLOCK_TAGS:
        return "block"
    return ""


def _box(title: str) -> Box | None:
    found = _BOX.search(title)
    if found is None:
        return None
    left, top, right, bottom = map(number, found.groups())
    if left is None or top is None or right is None or bottom is None:
        return None
    return Box(left, top, right - left, bottom - top)
