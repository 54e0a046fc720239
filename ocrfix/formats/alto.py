"""ALTO 1 to 4: words with their places on the page, as libraries archive them.

Namespaces are ignored (there are four official ones, that of CCS, and none at all), and so
are differences between versions that do not change what is read.

Source:
    Library of Congress, *ALTO: Technical Metadata for Layout and Text Objects*, schemas 1.0
    to 4.4, loc.gov/standards/alto, and what libraries really write: British Library,
    Bibliothèque nationale de France and of Luxembourg, National Library of Finland, National
    Digital Newspaper Program.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ocrfix.errors import InputError
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
from ocrfix.formats.safe_xml import attribute, decode_xml, fraction, number, parse_xml
from ocrfix.formats.source import Source
from ocrfix.formats.styles import PLAIN, Style, StyleTally, size_of
from ocrfix.text.document import Box, Document

_MOST_GLUED = 0.25
"""The widest gap, in heights of the word, that is none.

Words without ``SP`` between them, in files that otherwise have it, are one printed word in
two styles: their gap is 0 to 0.23 (British Library 1824, Luxembourg 1858), while of the gaps
marked ``SP`` one in a hundred is under 0.20 to 0.33.
"""

_LEAST_GLUED = -0.5
"""Further back than this the second word stands on another printed line."""

_PAGE_SPACES = frozenset({"TopMargin", "LeftMargin", "PrintSpace", "RightMargin", "BottomMargin"})
# In the file the bottom margin stands before the print space; on the page it does not.
_READING_RANK = {"TopMargin": 0, "LeftMargin": 1, "PrintSpace": 2, "RightMargin": 3}
_LAST_RANK = 4

_PARTS = {"HypPart1": 1, "HypPart2": 2}


@dataclass(slots=True)
class AltoBlock:
    """A text block with what orders it.

    Attributes:
        raw: The block.
        next_id: Which block is read next (``IDNEXT``); empty if the file does not say.
        rank: Which part of the page it stands in.
    """

    raw: RawBlock
    next_id: str = ""
    rank: int = _LAST_RANK


@dataclass(slots=True)
class AltoPage:
    """A page before its blocks are put in reading order."""

    raw: RawPage
    blocks: list[AltoBlock] = field(default_factory=list)


def read_alto(source: Source) -> Document:
    """Read one ALTO file.

    Raises:
        EncodingError: Its bytes are not in the encoding they declare.
        InputError: It is no well-formed ALTO, or not safe to read.
    """
    decoded = decode_xml(source)
    pages = parse_alto(decoded.text.encode("utf-8"))
    return document_of(source, "alto", decoded, pages)


def parse_alto(utf8: bytes) -> list[RawPage]:
    """Read the pages of an ALTO file, each with its blocks in reading order.

    Raises:
        InputError: It is no well-formed ALTO, or not safe to read.
    """
    handler = _AltoHandler()
    parse_xml(utf8, handler)
    if not handler.is_alto:
        raise InputError("This is no ALTO: it has no <alto> element.")
    for page in handler.pages:
        if not handler.has_spaces:
            for block in page.blocks:
                block.raw.lines = [part for line in block.raw.lines for part in _unwrapped(line)]
        page.raw.blocks = list(_in_reading_order(page, handler.order))
    return [page.raw for page in handler.pages]


class _AltoHandler:
    """Build pages from the events of the parser."""

    def __init__(self) -> None:
        self.is_alto = False
        self.has_spaces = False
        self.pages: list[AltoPage] = []
        self.order: list[str] = []
        self._unit = "pixel"
        self._image = ""
        self._text: list[str] | None = None
        self._rank = _LAST_RANK
        self._composed: list[str] = []
        self._block: AltoBlock | None = None
        self._line: RawLine | None = None
        self._blank = False
        self._styles: dict[str, Style] = {}
        self._tags: dict[str, str] = {}
        self._kind = ""
        self._block_style: Style | None = None
        self._tally = StyleTally()
        self._begin = {
            "alto": self._start_alto,
            "MeasurementUnit": self._start_text,
            "fileName": self._start_text,
            "TextStyle": self._start_style,
            "LayoutTag": self._start_tag,
            "StructureTag": self._start_tag,
            "GraphicalElement": self._start_rule,
            "ElementRef": self._start_reference,
            "Page": self._start_page,
            "ComposedBlock": self._start_composed,
            "TextBlock": self._start_block,
            "TextLine": self._start_line,
            "String": self._start_string,
            "SP": self._start_space,
            "HYP": self._start_hyphen,
        }
        self._finish = {
            "MeasurementUnit": self._end_unit,
            "fileName": self._end_image,
            "ComposedBlock": self._end_composed,
            "TextBlock": self._end_block,
            "TextLine": self._end_line,
            "String": self._end_string,
        }

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        begin = self._begin.get(name)
        if begin is not None:
            begin(attributes, at)
        elif name in _PAGE_SPACES:
            self._rank = _READING_RANK.get(name, _LAST_RANK)

    def end(self, name: str, at: int) -> None:
        finish = self._finish.get(name)
        if finish is not None:
            finish(at)

    def data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _start_alto(self, _attributes: dict[str, str], _at: int) -> None:
        self.is_alto = True

    def _start_text(self, _attributes: dict[str, str], _at: int) -> None:
        self._text = []

    def _end_unit(self, _at: int) -> None:
        self._unit = "".join(self._text or ()).strip() or "pixel"
        self._text = None

    def _end_image(self, _at: int) -> None:
        self._image = self._image or "".join(self._text or ()).strip()
        self._text = None

    def _start_reference(self, attributes: dict[str, str], _at: int) -> None:
        # ALTO 4.3: <ReadingOrder> names elements in the order they are read.
        self.order.append(attributes.get("REF", ""))

    def _start_page(self, attributes: dict[str, str], _at: int) -> None:
        raw = RawPage(
            width=number(attributes.get("WIDTH")),
            height=number(attributes.get("HEIGHT")),
            id=attributes.get("ID", ""),
            image=self._image,
            unit=self._unit,
        )
        self.pages.append(AltoPage(raw))
        self._rank = _LAST_RANK

    def _start_style(self, attributes: dict[str, str], _at: int) -> None:
        self._styles[attributes.get("ID", "")] = Style(
            size_of(attributes.get("FONTSIZE")), "bold" in attributes.get("FONTSTYLE", "")
        )

    def _style_of(self, attributes: dict[str, str]) -> Style | None:
        names = attributes.get("STYLEREFS", "").split()
        return next((self._styles[it] for it in names if it in self._styles), None)

    def _start_tag(self, attributes: dict[str, str], _at: int) -> None:
        self._tags[attributes.get("ID", "")] = attributes.get("LABEL", "").lower()

    def _kind_of(self, attributes: dict[str, str]) -> str:
        """Return the kind of a block by its tags (ALTO 2.1 and later) or type; empty if unsaid."""
        names = attributes.get("TAGREFS", "").split()
        tags = (self._tags[it] for it in names if it in self._tags)
        return next(tags, attributes.get("TYPE", "").lower())

    def _start_rule(self, attributes: dict[str, str], _at: int) -> None:
        box = _box(attributes)
        if box is not None and self.pages:
            self.pages[-1].raw.rules.append(box)

    def _start_composed(self, attributes: dict[str, str], _at: int) -> None:
        self._composed.append(attributes.get("ID", ""))

    def _end_composed(self, _at: int) -> None:
        self._composed.pop()

    def _start_block(self, attributes: dict[str, str], _at: int) -> None:
        # ALTO 1 and 2 write "language", 3 and 4 "LANG".
        language = attributes.get("LANG") or attributes.get("language", "")
        raw = RawBlock(
            box=_box(attributes),
            id=attributes.get("ID", ""),
            language=language_tag(language),
            parents=tuple(self._composed),
        )
        self._block = AltoBlock(raw, attribute(attributes, "IDNEXT"), self._rank)
        self._kind = self._kind_of(attributes)
        self._block_style = self._style_of(attributes)
        if not self.pages:
            self.pages.append(AltoPage(RawPage(image=self._image, unit=self._unit)))
        self.pages[-1].blocks.append(self._block)

    def _end_block(self, _at: int) -> None:
        self._block = None

    def _start_line(self, attributes: dict[str, str], _at: int) -> None:
        self._line = RawLine(box=_box(attributes), id=attributes.get("ID", ""), kind=self._kind)
        self._tally = StyleTally(self._style_of(attributes) or self._block_style or PLAIN)
        self._blank = False
        if self._block is not None:
            self._block.raw.lines.append(self._line)

    def _end_line(self, _at: int) -> None:
        if self._line is not None:
            style = self._tally.most()
            self._line.size, self._line.is_bold = style.size, style.is_bold
        self._line = None

    def _start_space(self, _attributes: dict[str, str], _at: int) -> None:
        self.has_spaces = True
        self._blank = True

    def _start_string(self, attributes: dict[str, str], at: int) -> None:
        if self._line is None:
            return
        part = _PARTS.get(attributes.get("SUBS_TYPE", ""), 0)
        word = RawWord(
            [SourcePiece(attributes.get("CONTENT", ""), SourceSpan(at, at, "String"))],
            blank="" if self._is_glued(attributes) else " ",
            box=_box(attributes),
            confidence=_confidence(attributes),
            id=attributes.get("ID", ""),
            # Some files have a blank before it.
            substitution=attributes.get("SUBS_CONTENT", "").strip() if part else "",
            part=part,
        )
        self._line.words.append(word)
        self._tally.add(len(word.pieces[0].text), self._style_of(attributes))
        self._blank = False

    def _end_string(self, at: int) -> None:
        if self._line is not None and self._line.words:
            place = self._line.words[-1].pieces[0].place
            if place is not None:
                place.end = at

    def _start_hyphen(self, attributes: dict[str, str], at: int) -> None:
        if self._line is None or not self._line.words:
            return
        word = self._line.words[-1]
        hyphen = attributes.get("CONTENT", "-")
        # The Bibliothèque nationale de France writes the hyphen into the word as well.
        if hyphen and not word.pieces[-1].text.endswith(hyphen):
            word.pieces.append(SourcePiece(hyphen, SourceSpan(at, at, "HYP")))

    def _is_glued(self, attributes: dict[str, str]) -> bool:
        """Return whether this word, with no ``SP`` before it, is one with the last by its place."""
        if self._blank or self._line is None or not self._line.words:
            return False
        left, right = self._line.words[-1].box, _box(attributes)
        if left is None or right is None or not self.has_spaces:
            return False
        height = max(left.height, right.height, 1)
        gap = right.left - left.left - left.width
        return _LEAST_GLUED <= gap / height <= _MOST_GLUED


def _box(attributes: dict[str, str]) -> Box | None:
    values = [number(attributes.get(name)) for name in ("HPOS", "VPOS", "WIDTH", "HEIGHT")]
    left, top, width, height = values
    if left is None or top is None or width is None or height is None:
        return None
    return Box(left, top, width, height)


def _confidence(attributes: dict[str, str]) -> float | None:
    """The word's own confidence, or the mean of its characters'.

    ``WC`` runs from 0 (unsure) to 1 (sure); ``CC`` has one digit a character, from 0 (sure)
    to 9 (unsure), with or without blanks between.
    """
    confidence = fraction(attributes.get("WC"))
    if confidence is not None:
        return confidence
    digits = [int(sign) for sign in attributes.get("CC", "") if sign in "0123456789"]
    return 1 - sum(digits) / (9 * len(digits)) if digits else None


def _unwrapped(line: RawLine) -> Iterator[RawLine]:
    """Cut a line at the places where the print begins a new one.

    Files made without knowing the layout put a whole page into one ``TextLine``. A word that
    stands left of the one before it and wholly below its middle is the first of a new line.
    """
    current: list[RawWord] = []
    for word in line.words:
        if current and _is_below(current[-1].box, word.box):
            yield replace(line, words=current)
            current = []
        current.append(word)
    yield replace(line, words=current)


def _is_below(first: Box | None, second: Box | None) -> bool:
    if first is None or second is None:
        return False
    return second.left < first.left and second.top > first.top + first.height / 2


def _in_reading_order(page: AltoPage, order: list[str]) -> Iterator[RawBlock]:
    """Blocks as the file says they are read: by list, by chain, or as they stand.

    Every block comes exactly once whatever the lists say: those they forget follow the block
    they stand behind in the file.
    """
    blocks = sorted(page.blocks, key=lambda block: block.rank)
    wanted = {name: position for position, name in reversed(list(enumerate(order)))}
    names = [(*block.raw.parents, block.raw.id) for block in blocks]
    if any(name in wanted for path in names for name in path):
        last = -1
        keys: list[int] = []
        for path in names:
            # The block's own place, or that of the composed block it stands in.
            positions = [wanted[name] for name in path if name in wanted]
            last = positions[-1] if positions else last
            keys.append(last)
        # Sorting is stable: what shares a place stays as it stands.
        ranked = sorted(range(len(blocks)), key=keys.__getitem__)
        blocks = [blocks[index] for index in ranked]
    elif any(block.next_id for block in blocks):
        blocks = _chained(blocks)
    return (block.raw for block in blocks)


def _chained(blocks: list[AltoBlock]) -> list[AltoBlock]:
    """Follow the chains of ``IDNEXT``; a chain begins where the file has its first block."""
    by_id = {block.raw.id: block for block in blocks if block.raw.id}
    followers = {block.next_id for block in blocks if block.next_id in by_id}
    done: list[AltoBlock] = []
    seen: set[int] = set()
    # Those nobody points to begin a chain; what a ring leaves over comes last.
    starts = [block for block in blocks if block.raw.id not in followers]
    for start in (*starts, *blocks):
        block: AltoBlock | None = start
        while block is not None and id(block) not in seen:
            seen.add(id(block))
            done.append(block)
            block = by_id.get(block.next_id)
    return done
