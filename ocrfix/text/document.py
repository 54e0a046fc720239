"""The text of record and what is known of the page it came from."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

FIRST_LANGUAGE = "en"
"""The language of a text of which nobody says anything, BCP 47."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the scan.

    Attributes:
        left, top, width, height: Origin top left, in the unit of the page's own width and
            height: pixels of the scan where the format says so, else what the file was
            written in (ALTO knows tenths of a millimetre and 1200ths of an inch, and does
            not say how they turn into pixels). The ratio to the page's size always holds.
    """

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Word:
    """One word as the OCR engine saw it, anchored to ``[start, end)`` of the text.

    Attributes:
        start: 0-based offset of its first code point in ``Document.text``.
        end: Offset just behind its last.
        box: Where it stands on the scan; None if the format does not say.
        confidence: The engine's own confidence, 0..1; None if it gave none.
        id: The element's id in the source file; empty if it has none.
        substitution: Of one half of a word broken at a line end, the whole word as the
            OCR program put it together (ALTO ``SUBS_CONTENT``); empty if it did not. A
            machine's guess, and good evidence: the text itself keeps both halves, and
            the hyphen if one was printed.
        part: 1 for the first half of such a word, 2 for the second, 0 for all others.
    """

    start: int
    end: int
    box: Box | None = None
    confidence: float | None = None
    id: str = ""
    substitution: str = ""
    part: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its words in reading order, anchored like them.

    Attributes:
        size: Of its letters, in points, as the source says; 0 if it does not.
        is_bold: Whether the source says that most of it is bold.
        kind: What the source calls it, or the block it stands in, in lower case
            (``heading``, ``caption``); empty if it does not say.
    """

    start: int
    end: int
    words: tuple[Word, ...] = ()
    box: Box | None = None
    id: str = ""
    size: float = 0.0
    is_bold: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One text block (ALTO ``TextBlock``, PAGE ``TextRegion``, hOCR ``ocr_carea``)."""

    start: int
    end: int
    lines: tuple[Line, ...] = ()
    box: Box | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The text of one scanned page without a break: its blocks in reading order.

    Attributes:
        start: 0-based offset of its first code point in ``Document.text``.
        end: Offset just behind its last.
        blocks: In reading order.
        width, height: Size of the page; None if the format does not say.
        id: The element's id in the source file; empty if it has none. Where articles are
            kept together across pages, a page comes as often as the reading returns to
            it, each time with the same id.
        image: Name of the picture of the page, as the source has it.
        unit: What the sizes count: ``pixel``, ``mm10``, ``inch1200`` or ``point``.
        rules: Printed rules and ornaments that part its texts, as the format says.
    """

    start: int
    end: int
    blocks: tuple[Block, ...] = ()
    width: int | None = None
    height: int | None = None
    id: str = ""
    image: str = ""
    unit: str = "pixel"
    rules: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class SeenPlace:
    r"""One place of the raw text and what the second reading has there.

    Attributes:
        start, end: The words of the raw text, half-open; equal where the raw text has none.
        text: What the second reading has there, words parted by blanks; empty for nothing.
            Of a line that the raw text lacks it begins or ends with ``\n``.
        confidence: How sure the second program was of the least sure of its words, 0..1.
        first_confidence: The same of the first program; None where it did not say.
    """

    start: int
    end: int
    text: str
    confidence: float
    first_confidence: float | None = None


def disjoint(places: Iterable[SeenPlace]) -> tuple[SeenPlace, ...]:
    """Return places in order of the text; of two that overlap the first is kept."""
    kept: list[SeenPlace] = []
    for place in sorted(places, key=lambda it: (it.start, it.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class SeenPicture:
    """A picture that was read.

    Attributes:
        name: The name of its file.
        sha256: Hex digest of its bytes.
    """

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SecondReading:
    """All that a second OCR program saw of a document.

    Attributes:
        engine: The program and its version as a reader knows it: ``Tesseract 5.5``.
        version: The same to the last figure, with the data it read by; equal versions,
            pictures and raw texts give equal places.
        pictures: What was read.
        places: What it saw, agreeing or not, in order of the raw text and disjoint.
        notes: What the reader should know, in sentences: scans that are missing.
        found: Where a text that says nothing of it was found to stand, in pixels of the pictures;
            the id of each page is its number among the document's, from 1.
    """

    engine: str
    version: str
    pictures: tuple[SeenPicture, ...] = ()
    places: Sequence[SeenPlace] = ()
    notes: tuple[str, ...] = ()
    found: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A piece the source itself calls an article, section or the like.

    Attributes:
        start: 0-based offset of its first code point in ``Document.text``.
        end: Offset just behind its last.
        id: Its id in the source file.
        kind: The source's word for what it is, in lower case (``article``, ``advert``).
        title: Its title as catalogued, not as printed; empty if there is none.
        section: Id of the piece that is the title of the section it is in; its own, if it is
            that title; empty if it is in none.
    """

    start: int
    end: int
    id: str = ""
    kind: str = ""
    title: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Meta:
    """The properties of a document besides its text.

    Attributes:
        source: Name shown to the reader: a path as given, ``-``, or empty.
        sha256: Hex digest of the bytes that were read.
        encoding: Python's name of the encoding the bytes were decoded with.
        encoding_guessed: Whether that was a guess rather than UTF-8, a BOM or the
            reader's word.
        bom: The byte order mark the bytes began with; not part of the text.
        format: ``plain``, ``pressreader``, ``alto``, ``hocr``, ``page`` …
        language: BCP 47 tag, or ``und`` if nobody knows.
        chosen_language: BCP 47 tag that the reader gave, which counts whatever the words say;
            empty for none.
        extra: Whatever else the format tells (title, date, issue …).
        notes: What the reader should know of the reading, in sentences: pages that are missing.
    """

    source: str = ""
    sha256: str = ""
    encoding: str = "utf-8"
    encoding_guessed: bool = False
    bom: bytes = b""
    format: str = "plain"
    language: str = FIRST_LANGUAGE
    chosen_language: str = ""
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    r"""A text of record with its layout; never changed once made.

    Attributes:
        text: Exactly the decoded characters: line ends, no-break spaces and odd
            characters as they came. Only a byte order mark is kept apart, in ``meta``.
        layout: Pages in reading order, each part anchored to ``[start, end)`` of
            ``text``; empty for plain text.
        meta: Where the text came from.
        articles: Pieces the source tells apart, in reading order; empty if it does not.
        second: What another OCR program saw on the scan; None if nobody looked.

    Example:
        >>> Document.from_text("nd fast").meta.encoding
        'utf-8'
    """

    text: str
    layout: tuple[Page, ...] = ()
    meta: Meta = field(default_factory=Meta)
    articles: tuple[Article, ...] = ()
    second: SecondReading | None = None

    @classmethod
    def from_text(cls, text: str, *, source: str = "", language: str = FIRST_LANGUAGE) -> Document:
        """Make a plain document of a string, hashed as UTF-8.

        Args:
            text: Any string; lone surrogates are hashed as their three-byte forms.
            source: Name shown to the reader.
            language: BCP 47 tag of its language.
        """
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(text, meta=Meta(source=source, sha256=digest, language=language))

    def noting(self, *notes: str) -> Document:
        """Return the document with more notes on its reading."""
        if not notes:
            return self
        return replace(self, meta=replace(self.meta, notes=(*self.meta.notes, *notes)))

    def with_second(self, kept: SecondReading | None) -> Document:
        """Return the document with what is kept of its scan, laid over what was read just now."""
        fresh = self.second
        if kept is None or fresh is None:
            return self if kept is None else replace(self, second=kept)
        starts = [it.start for it in kept.places]

        def is_free(place: SeenPlace) -> bool:
            number = bisect_right(starts, place.start) - 1
            before = number < 0 or kept.places[number].end <= place.start
            behind = number + 1 >= len(starts) or starts[number + 1] >= max(
                place.end, place.start + 1
            )
            return before and behind and (number < 0 or starts[number] != place.start)

        second = replace(
            fresh,
            version="; ".join(dict.fromkeys((kept.version, fresh.version))),
            pictures=tuple(dict.fromkeys((*kept.pictures, *fresh.pictures))),
            places=disjoint((*kept.places, *filter(is_free, fresh.places))),
        )
        return replace(self, second=second)
