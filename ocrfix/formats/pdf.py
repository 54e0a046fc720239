r"""PDF with a text layer, as OCR programs put it behind the picture of the page.

Read with pypdfium2, an extra (``ocrfix[pdf]``): PDFium is the reader inside Chromium, where
it is fuzzed all the time. A newspaper page of 31,000 characters takes 0.14 s with the box of
each, with pdfminer.six 3.7 s without (measured), which is pure Python and brings 16 MB of
cryptography along. An extra, because few archives have nothing better than PDF and the library
is a binary of 8 MB.

PDFium joins a word broken at a line end and puts U+FFFE where the hyphen was. In the text of
record the hyphen and the line end are back: joining is the work of the rules.

Source:
    PDFium's U+FFFE: observed with pypdfium2 5.15 on a page of the National Digital Newspaper
    Program, 63 times, each at a line end inside a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

from ocrfix.errors import InputError
from ocrfix.formats.border import told
from ocrfix.formats.layout import RawBlock, RawLine, RawPage, RawWord, SourcePiece, lay_out
from ocrfix.formats.source import Source
from ocrfix.resources import way_to_install
from ocrfix.text.document import Box, Document

_HYPHEN = "\ufffe"
_WORD = re.compile(r"[^\s\ufffe]+\ufffe?")
_BREAK = re.compile(r"[\r\n\ufffe]")
_BLOCK_GAP = 1.0
"""The gap between two lines, in line heights, from which on they are two blocks.

Of the lines of a page of the National Digital Newspaper Program, set in columns, nine in ten
stand less than 0.3 apart and nineteen in twenty less than 0.7 (measured).
"""


def read_pdf(source: Source) -> Document:
    """Read the text layer of a PDF.

    Returns:
        Its text with the places of the words, in points of 1/72 inch.

    Raises:
        InputError: pypdfium2 is not installed, the file is damaged, wants a password, or
            has no text layer.
    """
    pdfium = _library()
    try:
        document = pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as exc:
        raise InputError(
            f"This PDF cannot be opened: {told(exc)}.",
            hint="If it has a password, save it without one; if it is damaged, get it again.",
        ) from exc
    try:
        pages = [_page(document, index) for index in range(len(document))]
        title = document.get_metadata_dict().get("Title", "")
    except pdfium.PdfiumError as exc:
        raise InputError(f"This PDF is damaged: {told(exc)}.", hint="Get it again.") from exc
    finally:
        document.close()
    laid = lay_out(pages)
    if not laid.text:
        raise InputError(
            "This PDF has no text layer: it holds pictures of pages only.",
            hint="Run OCR on it first, for example with OCRmyPDF, and give the result.",
        )
    return Document(
        laid.text, laid.pages, source.meta("pdf", extra={"title": title} if title else None)
    )


def _library() -> Any:  # noqa: ANN401 (it has no types)
    try:
        import pypdfium2  # noqa: PLC0415 (an extra)
    except ImportError as exc:
        raise InputError(
            "Reading PDF needs pypdfium2, which is not installed.",
            hint=f"Install it with: {way_to_install('pdf')}",
        ) from exc
    return pypdfium2


def _page(document: Any, index: int) -> RawPage:  # noqa: ANN401
    page = document[index]
    width, height = page.get_size()
    text_page = page.get_textpage()
    try:
        text = text_page.get_text_range()

        def box(start: int, end: int) -> Box | None:
            return _box([text_page.get_charbox(at) for at in range(start, end)], height)

        is_placed = text_page.count_chars() == len(text)
        lines = list(_lines(text, box if is_placed else lambda _start, _end: None))
    finally:
        text_page.close()
        page.close()
    return RawPage(
        _blocks(lines), round(width), round(height), id=f"page_{index + 1}", unit="point"
    )


def _lines(text: str, box: Callable[[int, int], Box | None]) -> Iterator[RawLine]:
    """Cut the text of a page into lines and words.

    Args:
        text: As PDFium gives it.
        box: Where the characters ``[start, end)`` of it stand.
    """
    line = RawLine()
    last = 0
    for match in _WORD.finditer(text):
        if _BREAK.search(text, max(last - 1, 0), match.start()) and line.words:
            yield line
            line = RawLine()
        end = match.end() - match.group().endswith(_HYPHEN)
        word = RawWord([SourcePiece(text[match.start() : end])], box=box(match.start(), end))
        if end < match.end():
            word.pieces.append(SourcePiece("-"))
        line.words.append(word)
        line.box = _around(line.box, word.box)
        last = match.end()
    if line.words:
        yield line


def _blocks(lines: list[RawLine]) -> list[RawBlock]:
    """Lines with a gap between them, or back at the top of a new column, part company."""
    heights = [line.box.height for line in lines if line.box is not None]
    if not heights:
        return [RawBlock(lines)] if lines else []
    gap = _BLOCK_GAP * max(median(heights), 1)
    blocks: list[RawBlock] = []
    before: Box | None = None
    for line in lines:
        here = line.box
        apart = (
            before is None
            or here is None
            or here.top - before.top - before.height > gap
            or here.top + here.height < before.top
        )
        if apart or not blocks:
            blocks.append(RawBlock())
        blocks[-1].lines.append(line)
        blocks[-1].box = _around(blocks[-1].box, here)
        before = here
    return blocks


def _box(corners: list[tuple[float, float, float, float]], page_height: float) -> Box | None:
    """Around characters; PDF counts from the bottom of the page upwards."""
    # Characters PDFium made up (blanks) have no size.
    sized = [corner for corner in corners if corner[2] > corner[0] and corner[3] > corner[1]]
    if not sized:
        return None
    left, right = min(corner[0] for corner in sized), max(corner[2] for corner in sized)
    bottom, top = min(corner[1] for corner in sized), max(corner[3] for corner in sized)
    return Box(round(left), round(page_height - top), round(right - left), round(top - bottom))


def _around(left: Box | None, right: Box | None) -> Box | None:
    if left is None or right is None:
        return left or right
    x, y = min(left.left, right.left), min(left.top, right.top)
    far = max(left.left + left.width, right.left + right.width)
    low = max(left.top + left.height, right.top + right.height)
    return Box(x, y, far - x, low - y)
