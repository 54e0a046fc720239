"""METS: an issue as a list of ALTO pages and of the articles that run across them.

The text of an article is kept together, over columns and pages, in the order its parts have
in the logical structure; blocks that belong to no article (running heads, what the structure
forgot) follow behind, page by page. Two ways of saying which blocks belong to an article are
known: ``area`` elements inside the article (Luxembourg) and links from articles to areas of
the physical structure (British Library). A METS without articles gives its pages in order.

Source:
    Library of Congress, *METS: Metadata Encoding and Transmission Standard*, schema 1.12,
    and the ALTO profiles of CCS docWorks.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from ocrfix.errors import InputError
from ocrfix.formats.alto import parse_alto
from ocrfix.formats.border import border
from ocrfix.formats.layout import Laid, RawBlock, RawLine, RawPage, lay_out, main_language
from ocrfix.formats.mets_structure import Area, MetsHandler
from ocrfix.formats.safe_xml import decode_xml, parse_xml
from ocrfix.formats.source import Source
from ocrfix.text.document import Article, Document
from ocrfix.text.wording import shortened, shown

log = logging.getLogger(__name__)

_NAMES_TOLD = 5
_SCHEME = re.compile(r"^(?:file://)?(?:\./)?", re.IGNORECASE)


def read_mets(source: Source) -> Document:
    """Read an issue: a METS file and the ALTO pages beside it.

    Args:
        source: The METS file; ``source.sibling`` gives the pages.

    Returns:
        The text of the issue; ``articles`` names the pieces of it. Pages that are missing
        are named in ``meta.extra["missing"]``, in ``meta.notes`` and in the log.

    Raises:
        InputError: It is no well-formed METS, not safe to read, or none of its pages is
            there.
    """
    decoded = decode_xml(source)
    handler = MetsHandler()
    parse_xml(decoded.text.encode("utf-8"), handler)
    pages, missing = _read_pages(source, handler)
    raw = list(_in_articles(handler, {file_id: page.pages for file_id, page in pages.items()}))
    laid = lay_out(raw)
    extra = {
        key: value
        for key, value in (
            ("title", handler.title),
            ("date", handler.date),
            ("missing", ", ".join(missing)),
        )
        if value
    }
    meta = source.meta(
        "mets",
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        bom=decoded.bom,
        language=main_language(raw) or handler.language,
        extra=extra,
        notes=(_note_on(missing, len(handler.alto_files())),) if missing else (),
    )
    return Document(laid.text, laid.pages, meta, laid.articles)


def _note_on(missing: list[str], number: int) -> str:
    """Tell which pages are missing, of so many."""
    names = ", ".join(shown(shortened(it)) for it in missing[:_NAMES_TOLD])
    more = " …" if len(missing) > _NAMES_TOLD else ""
    was = "was" if len(missing) == 1 else "were"
    of = f"{len(missing)} of the {number} pages that this issue names"
    return f"{of} {was} not found: “{names}{more}”."


def name_of_page(address: str) -> str:
    """Return the name that a page has beside its METS file, by the address that gives it."""
    return unquote(_SCHEME.sub("", address))


@border(InputError, "This cannot be read as mets", hint="Get or export the file again.")
def page_names(data: bytes) -> list[str]:
    """The names of the ALTO files a METS file names, as it gives them.

    Raises:
        InputError: It is no well-formed METS, or not safe to read.
    """
    handler = MetsHandler()
    parse_xml(decode_xml(Source(data)).text.encode("utf-8"), handler)
    return [name_of_page(href) for href in handler.alto_files().values()]


def lay_out_issue(source: Source) -> tuple[Laid, dict[str, bytes]]:
    """Lay an issue out as ``read_mets`` does, with the places of its words.

    Args:
        source: The METS file; ``source.sibling`` gives the pages.

    Returns:
        The text and its pieces, whose places name their file; and the bytes of those files.

    Raises:
        InputError: As ``read_mets``.
    """
    handler = MetsHandler()
    parse_xml(decode_xml(source).text.encode("utf-8"), handler)
    pages, _ = _read_pages(source, handler)
    raw = _in_articles(handler, {file_id: page.pages for file_id, page in pages.items()})
    return lay_out(raw), {page.name: page.data for page in pages.values()}


@dataclass(slots=True)
class _File:
    """An ALTO file: the name it was found by, its bytes and pages."""

    name: str
    data: bytes
    pages: list[RawPage]


def _read_pages(source: Source, handler: MetsHandler) -> tuple[dict[str, _File], list[str]]:
    files = handler.alto_files()
    if not files:
        raise InputError("This METS names no ALTO file.", hint="Give its text files one by one.")
    if source.sibling is None:
        raise InputError(
            "A METS file holds no text itself, and where its pages are is not known here.",
            hint="Give the path of the METS file, with its ALTO files beside it.",
        )
    images = handler.images()
    pages: dict[str, _File] = {}
    missing: list[str] = []
    for file_id, href in files.items():
        name = name_of_page(href)
        found = _fetch(source.sibling, name)
        if found is None:
            missing.append(name)
        else:
            pages[file_id] = _parsed(*found)
            # Where the page does not name its picture: as the issue does, or as its own file.
            image = name_of_page(images.get(file_id, "")) or name
            for page in pages[file_id].pages:
                page.image = page.image or image
    if not pages:
        many, first = len(missing) > 1, shortened(missing[0])
        raise InputError(
            f"None of the {len(missing)} ALTO files that this METS names is there: {first} …"
            if many
            else f"The ALTO file that this METS names is not there: {first}.",
            hint="Put what it names beside the METS file, under the name it gives.",
        )
    if missing:
        log.warning("%s: pages missing: %s", source.name or "METS", ", ".join(missing))
    return pages, missing


def _parsed(name: str, data: bytes) -> _File:
    try:
        pages = parse_alto(decode_xml(Source(data, name)).text.encode("utf-8"))
    except InputError as exc:
        raise type(exc)(f"{name}: {exc.message}", hint=exc.hint) from exc
    for page in pages:
        for block in page.blocks:
            for line in block.lines:
                for word in line.words:
                    for piece in word.pieces:
                        if piece.place is not None:
                            piece.place.file = name
    return _File(name, data, pages)


def _fetch(sibling: Callable[[str], bytes], name: str) -> tuple[str, bytes] | None:
    """A page under the name the METS gives, or beside it: folders are often flattened."""
    for candidate in (name, name.rpartition("/")[2]):
        try:
            return candidate, sibling(candidate)
        except FileNotFoundError:
            continue
    return None


def _in_articles(handler: MetsHandler, pages: dict[str, list[RawPage]]) -> Iterator[RawPage]:
    """Cut pages into what belongs to each article, in reading order."""
    index = _LineIndex(pages)
    for article in handler.articles():
        begun = False
        for area in article.areas:
            for page in index.take(area):
                if begun:
                    page.continues = True
                else:
                    it = article.division
                    page.article = Article(0, 0, it.id, it.kind.lower(), it.title, article.section)
                begun = True
                yield page
    yield from index.rest()


class _LineIndex:
    """A record of the lines of pages that have been given out.

    Lines, not words, are dealt out: no printed line belongs to two articles, and an area
    that begins inside a line is taken to begin with it.
    """

    def __init__(self, pages: dict[str, list[RawPage]]) -> None:
        self._pages = pages
        self._lines: dict[str, list[tuple[RawPage, RawBlock, RawLine]]] = {}
        self._spans: dict[str, dict[str, tuple[int, int]]] = {}
        self._untaken: dict[str, list[int]] = {}
        for file_id, file_pages in pages.items():
            self._index(file_id, file_pages)

    def _index(self, file_id: str, pages: list[RawPage]) -> None:
        lines = self._lines[file_id] = []
        spans: dict[str, tuple[int, int]] = {}
        for page in pages:
            page_start = len(lines)
            for block in page.blocks:
                block_start = len(lines)
                for line in block.lines:
                    span = (len(lines), len(lines) + 1)
                    lines.append((page, block, line))
                    spans.update({word.id: span for word in line.words if word.id})
                    spans[line.id] = span
                for name in (*block.parents, block.id):
                    first = spans.get(name, (block_start, 0))[0]
                    spans[name] = (min(first, block_start), len(lines))
            spans[page.id] = (page_start, len(lines))
        spans.pop("", None)
        self._spans[file_id] = spans
        self._untaken[file_id] = list(range(len(lines) + 1))

    def take(self, area: Area) -> Iterator[RawPage]:
        """The lines of an area not given out yet, as parts of their pages."""
        spans = self._spans.get(area.file_id)
        if spans is None:
            return
        whole = (0, len(self._lines[area.file_id]))
        first = spans.get(area.begin) if area.begin else whole
        last = spans.get(area.end, first) if area.end else first
        if first is None or last is None:
            return
        yield from self._cut(area.file_id, range(first[0], last[1]))

    def rest(self) -> Iterator[RawPage]:
        """All lines that belong to no article, page by page."""
        for file_id, lines in self._lines.items():
            yield from self._cut(file_id, range(len(lines)))

    def _cut(self, file_id: str, positions: range) -> Iterator[RawPage]:
        untaken = self._untaken[file_id]
        part: RawPage | None = None
        page: RawPage | None = None
        block: RawBlock | None = None
        position = _first_untaken(untaken, positions.start)
        while position < positions.stop:
            untaken[position] = position + 1
            source_page, source_block, line = self._lines[file_id][position]
            if part is None or source_page is not page:
                if part is not None:
                    yield part
                page, block = source_page, None
                part = replace(page, blocks=[], continues=False, article=None)
            if source_block is not block:
                block = source_block
                part.blocks.append(RawBlock([], block.box, block.id, block.language))
            part.blocks[-1].lines.append(line)
            position = _first_untaken(untaken, position + 1)
        if part is not None:
            yield part


def _first_untaken(untaken: list[int], position: int) -> int:
    """The first position from one on that nobody has taken.

    Areas may lie over each other any number of times: what was found out on the way to the
    next free line is kept, so that nobody walks it again.

    Args:
        untaken: For each position itself, or one further on before which all are taken.
        position: Where to begin.
    """
    last = position
    while untaken[last] != last:
        last = untaken[last]
    while untaken[position] != last:
        untaken[position], position = last, untaken[position]
    return last
