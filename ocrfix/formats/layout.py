r"""Text of record made of words on pages.

Words are separated by a blank, lines by ``\n``, blocks by a blank line, and pages (or, where
the format knows them, articles) by a line that holds a form feed and nothing else:
``\n\f\n``. The form feed is what pdftotext and Tesseract write between pages; on a line of
its own it is white space to every rule, ends a block like any blank line, and cannot be
taken for a break between blocks. A text that is not empty ends in ``\n``.

A hyphen at a line end is written as it was printed, once, whether the file has it in the
word, in an element of its own or, as some have it, in both: joining the halves is the work
of the rules. What the OCR program thought the whole word was stays in ``Word.substitution``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ocrfix.formats.decode import Decoded
from ocrfix.formats.source import Source
from ocrfix.text.document import Article, Block, Box, Document, Line, Page, Word

PAGE_BREAK = "\f"

# An attribute may hold line ends as character references; in the text they would make lines
# that are none. One for one, so that offsets into the source hold.
NO_LINE_ENDS = str.maketrans("\r\n\f\v\x85\u2028\u2029", " " * 7)


@dataclass(slots=True)
class SourceSpan:
    """The place of the characters of a piece in the source.

    Attributes:
        start: Byte offset, in the source as UTF-8 without byte order mark: of the tag
            that holds them in an attribute, or of the characters themselves where they
            are an element's text.
        end: Byte offset behind the characters; behind nothing in particular for a tag.
        tag: The name of the element; empty for characters.
        file: Which file it stands in, where a document is made of several.
    """

    start: int
    end: int
    tag: str
    file: str = ""


@dataclass(slots=True)
class SourcePiece:
    """Characters from one place of the source: a word, or the hyphen behind it."""

    text: str
    place: SourceSpan | None = None


@dataclass(slots=True)
class RawWord:
    """A word before it is anchored to a text.

    Attributes:
        pieces: What it is made of, in order; at least one.
        blank: What stands between it and the word before it on its line.
        box, confidence, id, substitution, part: As in ``Word``.
    """

    pieces: list[SourcePiece]
    blank: str = " "
    box: Box | None = None
    confidence: float | None = None
    id: str = ""
    substitution: str = ""
    part: int = 0


@dataclass(slots=True)
class RawLine:
    """A line before it is anchored; ``origin`` is what its reader made it from."""

    words: list[RawWord] = field(default_factory=list)
    box: Box | None = None
    id: str = ""
    origin: object = None
    size: float = 0.0
    is_bold: bool = False
    kind: str = ""


@dataclass(slots=True)
class RawBlock:
    """A block before it is anchored.

    Attributes:
        lines, box, id: As in ``Block``.
        language: BCP 47 tag; empty if nothing is said.
        parents: Ids of the blocks it stands in.
    """

    lines: list[RawLine] = field(default_factory=list)
    box: Box | None = None
    id: str = ""
    language: str = ""
    parents: tuple[str, ...] = ()


@dataclass(slots=True)
class RawPage:
    """A page, or what of it belongs to one article, before it is anchored.

    Attributes:
        continues: Whether it goes on with the article of the page before: then a blank
            line, not a form feed, stands between them.
        article: Where an article begins: its id, kind and title.
        rules: Printed rules and ornaments.
    """

    blocks: list[RawBlock] = field(default_factory=list)
    width: int | None = None
    height: int | None = None
    id: str = ""
    image: str = ""
    unit: str = "pixel"
    continues: bool = False
    article: Article | None = None
    rules: list[Box] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class AnchoredPiece:
    """A piece and where its characters stand in the text: ``[start, end)``."""

    start: int
    end: int
    piece: SourcePiece
    word: RawWord
    line: RawLine


@dataclass(slots=True)
class Laid:
    """A text of record with its layout.

    Attributes:
        text: The text.
        pages: Its layout.
        articles: As in ``Document``.
        pieces: Every piece in order of the text, for writing back.
    """

    text: str
    pages: tuple[Page, ...]
    articles: tuple[Article, ...]
    pieces: list[AnchoredPiece]


def lay_out(pages: Iterable[RawPage]) -> Laid:
    """Write the words of pages into one text and anchor them to it.

    Words, lines, blocks and pages that hold no character are left out.

    Args:
        pages: In reading order.
    """
    return _Writer().write(pages)


class _Writer:
    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = 0
        self._pieces: list[AnchoredPiece] = []
        self._separator = ""

    def write(self, pages: Iterable[RawPage]) -> Laid:
        done: list[Page] = []
        articles: list[Article] = []
        for raw in pages:
            page = self._page(raw)
            if page is None:
                continue
            done.append(page)
            if raw.article is not None:
                articles.append(replace(raw.article, start=page.start, end=page.end))
            elif raw.continues and articles:
                articles[-1] = replace(articles[-1], end=page.end)
        if self._parts:
            self._put("\n")
        return Laid("".join(self._parts), tuple(done), tuple(articles), self._pieces)

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._at += len(text)

    def _page(self, raw: RawPage) -> Page | None:
        self._separator = "\n\n" if raw.continues else f"\n{PAGE_BREAK}\n"
        blocks: list[Block] = []
        for raw_block in raw.blocks:
            block = self._block(raw_block)
            if block is not None:
                blocks.append(block)
                self._separator = "\n\n"
        if not blocks:
            return None
        return Page(
            blocks[0].start,
            blocks[-1].end,
            tuple(blocks),
            raw.width,
            raw.height,
            raw.id,
            raw.image,
            raw.unit,
            tuple(raw.rules),
        )

    def _block(self, raw: RawBlock) -> Block | None:
        lines: list[Line] = []
        for raw_line in raw.lines:
            line = self._line(raw_line)
            if line is not None:
                lines.append(line)
                self._separator = "\n"
        if not lines:
            return None
        return Block(lines[0].start, lines[-1].end, tuple(lines), raw.box, raw.id)

    def _line(self, raw: RawLine) -> Line | None:
        words: list[Word] = []
        skipped = ""
        for raw_word in raw.words:
            if not any(piece.text.strip() for piece in raw_word.pieces):
                # What follows an empty word still stands apart from what precedes it.
                skipped = skipped or raw_word.blank
                continue
            if words:
                self._put(raw_word.blank or skipped)
            elif self._parts:
                self._put(self._separator)
            words.append(self._word(raw_word, raw))
            skipped = ""
        if not words:
            return None
        return Line(
            words[0].start,
            words[-1].end,
            tuple(words),
            raw.box,
            raw.id,
            raw.size,
            raw.is_bold,
            raw.kind,
        )

    def _word(self, raw: RawWord, line: RawLine) -> Word:
        start = self._at
        for piece in raw.pieces:
            at = self._at
            self._put(piece.text.translate(NO_LINE_ENDS))
            self._pieces.append(AnchoredPiece(at, self._at, piece, raw, line))
        return Word(start, self._at, raw.box, raw.confidence, raw.id, raw.substitution, raw.part)


def main_language(pages: Sequence[RawPage]) -> str:
    """The language most words are said to be in; empty if no block says one."""
    counts: dict[str, int] = {}
    for page in pages:
        for block in page.blocks:
            words = sum(len(line.words) for line in block.lines)
            if block.language and words:
                counts[block.language] = counts.get(block.language, 0) + words
    return max(counts, key=lambda tag: counts[tag], default="")


def document_of(
    source: Source, format_name: str, decoded: Decoded, pages: Sequence[RawPage]
) -> Document:
    """Make the document of a file that holds pages and nothing else."""
    laid = lay_out(pages)
    meta = source.meta(
        format_name,
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        bom=decoded.bom,
        language=main_language(pages),
        extra={"image": pages[0].image} if pages and pages[0].image else None,
    )
    return Document(laid.text, laid.pages, meta)
