"""PAGE XML: what Transkribus, OCR-D, eScriptorium and Aletheia write.

The text of a line is the line's own ``TextEquiv`` where it has one, for that is what people
correct; the words under it give boxes and confidences as long as they say the same. Of
several ``TextEquiv`` the one with the lowest ``index`` counts, as the standard says.

Source:
    PRImA Research Lab, *PAGE (Page Analysis and Ground-truth Elements) Format Framework*,
    page content schemas 2010-03-19 to 2019-07-15.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

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
from ocrfix.formats.safe_xml import decode_xml, fraction, number, parse_xml
from ocrfix.formats.source import Source
from ocrfix.formats.styles import PLAIN, Style, StyleTally, size_of
from ocrfix.text.document import Box, Document

_GROUPS = frozenset(
    {"OrderedGroup", "UnorderedGroup", "OrderedGroupIndexed", "UnorderedGroupIndexed"}
)
_REFERENCES = frozenset({"RegionRef", "RegionRefIndexed"})
_CUSTOM_KIND = re.compile(r"structure\s*\{\s*type\s*:\s*([\w-]+)")
_CUSTOM_INDEX = re.compile(r"readingOrder\s*\{\s*index\s*:\s*(\d+)")
_WORD = re.compile(r"\S+")
_UNORDERED = 10**9


@dataclass(slots=True)
class Reading:
    """One ``TextEquiv``.

    Attributes:
        text: Its characters; empty if it has none.
        index: Its rank among several; the lowest is the reading.
        confidence: 0..1, or None.
        start, end: Byte offsets of the whole element.
        place: From the start tag of its ``Unicode`` to its end tag; None if it has none.
    """

    start: int
    index: int = 0
    confidence: float | None = None
    end: int = 0
    text: str = ""
    place: SourceSpan | None = None


@dataclass(slots=True)
class PageItem:
    """A region, line or word.

    Attributes:
        name: Its element.
        id, box, language: As in the file.
        index: Where its parent says it is read; a large number if nothing is said.
        readings: Its own ``TextEquiv`` elements, as they stand.
        children: Lines of a region, words of a line, regions of a region.
        kind: What the region is, in lower case; empty if nothing is said.
        style: How it is printed; None if nothing is said.
        depth: How deep the element stands, to tell its own readings from its children's.
    """

    name: str
    depth: int
    id: str = ""
    box: Box | None = None
    language: str = ""
    index: int = _UNORDERED
    readings: list[Reading] = field(default_factory=list)
    children: list[PageItem] = field(default_factory=list)
    kind: str = ""
    style: Style | None = None

    def reading(self) -> Reading | None:
        """The reading that counts, the first of the lowest index; None if it is empty."""
        found = min(self.readings, key=lambda reading: reading.index, default=None)
        return found if found is not None and found.text.strip() else None


@dataclass(slots=True)
class ParsedPage:
    """A page, its regions in reading order, and where its metadata stand."""

    raw: RawPage
    regions: list[PageItem] = field(default_factory=list)


def read_page_xml(source: Source) -> Document:
    """Read one PAGE XML file.

    Raises:
        EncodingError: Its bytes are not in the encoding they declare.
        InputError: It is no well-formed PAGE XML, or not safe to read.
    """
    decoded = decode_xml(source)
    pages = [page.raw for page in parse_page_xml(decoded.text.encode("utf-8"))]
    return document_of(source, "page", decoded, pages)


def parse_page_xml(utf8: bytes) -> list[ParsedPage]:
    """Read the pages of a PAGE XML file.

    Returns:
        The pages; the blocks of each are anchored to its regions in reading order.

    Raises:
        InputError: It is no well-formed PAGE XML, or not safe to read.
    """
    handler = _PageHandler()
    parse_xml(utf8, handler)
    if not handler.is_page:
        raise InputError("This is no PAGE XML: it has no <PcGts> element.")
    for page in handler.pages:
        page.regions = _in_reading_order(page.regions, handler.order.references())
        page.raw.rules = [
            it.box for it in page.regions if it.name == "SeparatorRegion" and it.box is not None
        ]
        page.raw.blocks = [block for region in page.regions for block in _blocks(region)]
    return handler.pages


@dataclass(slots=True)
class _Group:
    """A group of the reading order: references and groups with the index of each."""

    ordered: bool = True
    members: list[tuple[int, str | _Group]] = field(default_factory=list)

    def references(self) -> list[str]:
        members = self.members
        if self.ordered:
            members = sorted(members, key=lambda member: member[0])
        found: list[str] = []
        for _, member in members:
            found += [member] if isinstance(member, str) else member.references()
        return found


class _PageHandler:
    """Build regions, lines and words from the events of the parser."""

    def __init__(self) -> None:
        self.is_page = False
        self.pages: list[ParsedPage] = []
        self.order = _Group()
        self._groups = [self.order]
        self._items: list[PageItem] = []
        self._depth = 0
        self._language = ""
        self._reading: Reading | None = None
        self._text: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        self._depth += 1
        if name == "PcGts":
            self.is_page = True
        elif name == "Page":
            self._start_page(attributes)
        elif name in _REFERENCES:
            index = number(attributes.get("index")) or 0
            self._groups[-1].members.append((index, attributes.get("regionRef", "")))
        elif name in _GROUPS:
            group = _Group(ordered=name.startswith("Ordered"))
            self._groups[-1].members.append((number(attributes.get("index")) or 0, group))
            self._groups.append(group)
        elif name.endswith("Region") or name in {"TextLine", "Word"}:
            self._start_item(name, attributes)
        elif name == "Coords" and self._items and self._items[-1].depth == self._depth - 1:
            self._items[-1].box = _box(attributes.get("points", ""))
        elif name == "TextStyle" and self._items and self._items[-1].depth == self._depth - 1:
            is_bold = attributes.get("bold") in {"true", "1"}
            self._items[-1].style = Style(size_of(attributes.get("fontSize")), is_bold)
        elif name == "TextEquiv" and self._items and self._items[-1].depth == self._depth - 1:
            self._reading = Reading(
                at,
                number(attributes.get("index")) or 0,
                fraction(attributes.get("conf")),
            )
        elif name == "Unicode" and self._reading is not None:
            self._text = []
            self._reading.place = SourceSpan(at, at, "Unicode")

    def end(self, name: str, at: int) -> None:
        self._depth -= 1
        if name in _GROUPS:
            self._groups.pop()
        elif name == "Unicode" and self._reading is not None and self._text is not None:
            self._reading.text = "".join(self._text)
            self._text = None
            if self._reading.place is not None:
                self._reading.place.end = at
        elif name == "TextEquiv" and self._reading is not None:
            self._reading.end = at
            self._items[-1].readings.append(self._reading)
            self._reading = None
        elif self._items and self._items[-1].depth == self._depth + 1:
            self._items.pop()

    def data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _start_page(self, attributes: dict[str, str]) -> None:
        self._language = language_of(attributes.get("primaryLanguage", ""))
        raw = RawPage(
            width=number(attributes.get("imageWidth")),
            height=number(attributes.get("imageHeight")),
            image=attributes.get("imageFilename", ""),
        )
        self.pages.append(ParsedPage(raw))

    def _start_item(self, name: str, attributes: dict[str, str]) -> None:
        custom = _CUSTOM_INDEX.search(attributes.get("custom", ""))
        index = number(attributes.get("index"))
        if index is None and custom is not None:
            index = number(custom[1])
        item = PageItem(
            name,
            self._depth,
            id=attributes.get("id", ""),
            language=language_of(attributes.get("primaryLanguage", "")) or self._language,
            index=_UNORDERED if index is None else index,
            kind=_kind(attributes),
        )
        if self._items:
            self._items[-1].children.append(item)
        elif self.pages:
            self.pages[-1].regions.append(item)
        self._items.append(item)


def _kind(attributes: dict[str, str]) -> str:
    """Return the kind of a region, as the standard says it or Transkribus."""
    custom = _CUSTOM_KIND.search(attributes.get("custom", ""))
    return (attributes.get("type") or (custom[1] if custom else "")).lower()


def language_of(name: str) -> str:
    """A tag for what PAGE says of a language: a code, or an English name before a comma."""
    return language_tag(name) or language_tag(name.partition(",")[0].strip().lower()[:3])


def _in_reading_order(regions: list[PageItem], references: list[str]) -> list[PageItem]:
    """Regions as listed; those the list forgets follow the one they stand behind."""
    if not references:
        return sorted(regions, key=lambda region: region.index)
    rank = {name: position for position, name in reversed(list(enumerate(references)))}
    last = -1
    ranked: list[tuple[int, int, PageItem]] = []
    for position, region in enumerate(regions):
        last = rank.get(region.id, last)
        ranked.append((last, position, region))
    return [region for _, _, region in sorted(ranked, key=lambda entry: entry[:2])]


def _blocks(region: PageItem) -> list[RawBlock]:
    lines = [child for child in region.children if child.name == "TextLine"]
    block = RawBlock(box=region.box, id=region.id, language=region.language)
    if lines:
        ordered = sorted(lines, key=lambda line: line.index)
        block.lines = [_line(line, region) for line in ordered]
    elif (reading := region.reading()) is not None:
        block.lines = [
            RawLine(_words(line), origin=region, kind=region.kind)
            for line in reading.text.splitlines()
        ]
    nested = [child for child in region.children if child.name.endswith("Region")]
    return [block, *(below for child in nested for below in _blocks(child))]


def _line(line: PageItem, region: PageItem) -> RawLine:
    tally = StyleTally(line.style or region.style or PLAIN)
    words = [
        RawWord(
            [SourcePiece(reading.text.strip(), reading.place)],
            box=word.box,
            confidence=reading.confidence,
            id=word.id,
        )
        for word in sorted(line.children, key=lambda word: word.index)
        if (reading := word.reading()) is not None
    ]
    own = line.reading()
    if own is not None:
        spelt = _words(own.text, own.confidence)
        if [word.pieces[0].text for word in words] == [word.pieces[0].text for word in spelt]:
            for word, twin in zip(words, spelt, strict=True):
                word.blank = twin.blank
        else:
            words = spelt
    for item in line.children:
        said = item.reading()
        tally.add(len(said.text) if said is not None else 0, item.style)
    style = tally.most()
    return RawLine(
        words,
        line.box,
        line.id,
        origin=line,
        size=style.size,
        is_bold=style.is_bold,
        kind=line.kind or region.kind,
    )


def _words(text: str, confidence: float | None = None) -> list[RawWord]:
    """The words of a line, each with the blanks before it."""
    words: list[RawWord] = []
    last = 0
    for match in _WORD.finditer(text):
        blank = text[last : match.start()]
        words.append(RawWord([SourcePiece(match.group())], blank=blank, confidence=confidence))
        last = match.end()
    return words


def _box(points: str) -> Box | None:
    across: list[int] = []
    down: list[int] = []
    for point in points.split():
        x, comma, y = point.partition(",")
        left, top = number(x), number(y)
        if not comma or left is None or top is None:
            return None
        across.append(left)
        down.append(top)
    if not across:
        return None
    left, top = min(across), min(down)
    return Box(left, top, max(across) - left, max(down) - top)
