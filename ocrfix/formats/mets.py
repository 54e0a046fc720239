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
from dataclasses import dataclass, field
from urllib.parse import unquote

from ocrfix.errors import InputError
from ocrfix.formats.alto import parse_alto
from ocrfix.formats.languages import language_tag
from ocrfix.formats.layout import RawBlock, RawLine, RawPage, lay_out, main_language
from ocrfix.formats.safe_xml import attribute, decode_xml, number, parse_xml
from ocrfix.formats.source import Source
from ocrfix.text.document import Article, Document

log = logging.getLogger(__name__)

# What cataloguers call a piece that is read by itself. Sections hold articles.
_ARTICLE = re.compile(
    r"article|advert|obituar|letter|poem|review|notice|announce|supplement|weather|title_section",
    re.IGNORECASE,
)
_ALTO = re.compile(r"alto|fulltext|^text$", re.IGNORECASE)
_SCHEME = re.compile(r"^(?:file://)?(?:\./)?", re.IGNORECASE)


@dataclass(slots=True)
class _Area:
    """A piece of an ALTO page: from one element to another, or one, or the whole page."""

    file_id: str
    begin: str = ""
    end: str = ""


@dataclass(slots=True)
class _Division:
    """A ``div`` of a structure map."""

    id: str
    kind: str
    title: str
    order: int
    areas: list[_Area] = field(default_factory=list)
    children: list[_Division] = field(default_factory=list)

    def walk(self) -> Iterator[_Division]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True)
class _Article:
    division: _Division
    areas: list[_Area]


def read_mets(source: Source) -> Document:
    """Read an issue: a METS file and the ALTO pages beside it.

    Args:
        source: The METS file; ``source.sibling`` gives the pages.

    Returns:
        The text of the issue; ``articles`` names the pieces of it. Pages that are missing
        are named in ``meta.extra["missing"]`` and in the log.

    Raises:
        InputError: It is no well-formed METS, not safe to read, or none of its pages is
            there.
    """
    decoded = decode_xml(source)
    handler = _MetsHandler()
    parse_xml(decoded.text.encode("utf-8"), handler)
    pages, missing = _read_pages(source, handler)
    raw = list(_in_articles(handler, pages))
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
    )
    return Document(laid.text, laid.pages, meta, laid.articles)


def _read_pages(
    source: Source, handler: _MetsHandler
) -> tuple[dict[str, list[RawPage]], list[str]]:
    files = handler.alto_files()
    if not files:
        raise InputError("This METS names no ALTO file.", hint="Give its text files one by one.")
    if source.sibling is None:
        raise InputError(
            "A METS file holds no text itself, and where its pages are is not known here.",
            hint="Give the path of the METS file, with its ALTO files beside it.",
        )
    pages: dict[str, list[RawPage]] = {}
    missing: list[str] = []
    for file_id, href in files.items():
        name = unquote(_SCHEME.sub("", href))
        data = _fetch(source.sibling, name)
        if data is None:
            missing.append(name)
            continue
        page_source = Source(data, name)
        try:
            pages[file_id] = parse_alto(decode_xml(page_source).text.encode("utf-8"))
        except InputError as exc:
            raise type(exc)(f"{name}: {exc.message}", hint=exc.hint) from exc
    if not pages:
        raise InputError(
            f"None of the {len(files)} ALTO files this METS names is there: {missing[0]} …",
            hint="Put them beside the METS file, under the names it gives.",
        )
    if missing:
        log.warning("%s: pages missing: %s", source.name or "METS", ", ".join(missing))
    return pages, missing


def _fetch(sibling: Callable[[str], bytes], name: str) -> bytes | None:
    """A page under the name the METS gives, or beside it: folders are often flattened."""
    for candidate in (name, name.rpartition("/")[2]):
        try:
            return sibling(candidate)
        except FileNotFoundError:
            continue
    return None


def _in_articles(handler: _MetsHandler, pages: dict[str, list[RawPage]]) -> Iterator[RawPage]:
    """Cut pages into what belongs to each article, in reading order."""
    index = _LineIndex(pages)
    for article in handler.articles():
        begun = False
        for area in article.areas:
            for page in index.take(area):
                if begun:
                    page.continues = True
                else:
                    division = article.division
                    page.article = Article(0, 0, division.id, division.kind.lower(), division.title)
                begun = True
                yield page
    yield from index.rest()


class _LineIndex:
    """Which lines of which pages have been given out.

    Lines, not words, are dealt out: no printed line belongs to two articles, and an area
    that begins inside a line is taken to begin with it.
    """

    def __init__(self, pages: dict[str, list[RawPage]]) -> None:
        self._pages = pages
        self._lines: dict[str, list[tuple[RawPage, RawBlock, RawLine]]] = {}
        self._spans: dict[str, dict[str, tuple[int, int]]] = {}
        self._taken: dict[str, set[int]] = {}
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
        self._taken[file_id] = set()

    def take(self, area: _Area) -> Iterator[RawPage]:
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
        taken = self._taken[file_id]
        part: RawPage | None = None
        page: RawPage | None = None
        block: RawBlock | None = None
        for position in positions:
            if position in taken:
                continue
            taken.add(position)
            source_page, source_block, line = self._lines[file_id][position]
            if part is None or source_page is not page:
                if part is not None:
                    yield part
                page, block = source_page, None
                part = RawPage([], page.width, page.height, page.id, page.image, page.unit)
            if source_block is not block:
                block = source_block
                part.blocks.append(RawBlock([], block.box, block.id, block.language))
            part.blocks[-1].lines.append(line)
        if part is not None:
            yield part


class _MetsHandler:
    """Collects files, structures and links from the events of the parser."""

    def __init__(self) -> None:
        self.title = ""
        self.date = ""
        self.language = ""
        self._files: dict[str, tuple[str, str]] = {}
        self._groups: list[str] = []
        self._file_id = ""
        self._mime = ""
        self._maps: dict[str, _Division] = {}
        self._divisions: list[_Division] = []
        self._links: dict[str, list[str]] = {}
        self._link: list[str] | None = None
        self._text: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str], _at: int) -> None:
        if name == "fileGrp":
            self._groups.append(f"{attributes.get('ID', '')} {attributes.get('USE', '')}")
        elif name == "file":
            self._file_id = attributes.get("ID", "")
            self._mime = attributes.get("MIMETYPE", "")
        elif name == "FLocat" and self._file_id:
            group = " ".join(self._groups)
            self._files[self._file_id] = (attribute(attributes, "href"), f"{group} {self._mime}")
        elif name == "structMap":
            kind = attributes.get("TYPE", "").upper()
            self._divisions = [_Division("", kind, "", 0)]
            self._maps.setdefault(kind, self._divisions[0])
        elif name == "div" and self._divisions:
            self._start_division(attributes)
        elif name in {"area", "fptr"} and self._divisions and attributes.get("FILEID"):
            self._divisions[-1].areas.append(
                _Area(attributes["FILEID"], attributes.get("BEGIN", ""), attributes.get("END", ""))
            )
        else:
            self._start_link_or_text(name, attributes)

    def end(self, name: str, _at: int) -> None:
        if name == "fileGrp":
            self._groups.pop()
        elif name == "file":
            self._file_id = ""
        elif name == "div" and self._divisions:
            self._divisions.pop()
        elif name == "structMap":
            self._divisions = []
        elif name == "smLinkGrp" and self._link:
            first, *others = self._link
            self._links.setdefault(first, []).extend(others)
            self._link = None
        elif self._text is not None and name in {"title", "dateIssued", "languageTerm"}:
            self._end_text(name)

    def data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def alto_files(self) -> dict[str, str]:
        """Ids and addresses of the ALTO files, in the order of the pages."""
        named = {
            file_id: href
            for file_id, (href, group) in self._files.items()
            if href.lower().endswith(".xml") or "xml" in group.lower()
        }
        # Other XML may be there; a group that says ALTO or text is believed.
        alto = {
            file_id: href
            for file_id, href in named.items()
            if any(_ALTO.search(word) for word in self._files[file_id][1].split())
            or "alto" in href.lower()
        }
        return alto or named

    def articles(self) -> Iterator[_Article]:
        """The pieces of the logical structure, with all their areas, in reading order.

        A piece inside another belongs to the outer one; what a section has besides its
        articles (its heading) is a piece of its own.
        """
        logical = self._maps.get("LOGICAL")
        physical = self._maps.get("PHYSICAL")
        areas = {
            division.id: division.areas
            for division in (physical.walk() if physical else ())
            if division.id
        }
        if logical is not None:
            yield from self._pieces(logical, areas)

    def _pieces(self, division: _Division, areas: dict[str, list[_Area]]) -> Iterator[_Article]:
        if _ARTICLE.search(division.kind):
            found: list[_Area] = []
            for part in division.walk():
                found += self._areas(part, areas)
            yield _Article(division, found)
            return
        own = self._areas(division, areas)
        if own:
            yield _Article(division, own)
        for child in division.children:
            yield from self._pieces(child, areas)

    def _areas(self, division: _Division, areas: dict[str, list[_Area]]) -> list[_Area]:
        linked = [
            area for target in self._links.get(division.id, ()) for area in areas.get(target, ())
        ]
        return [area for area in (*division.areas, *linked) if area.begin]

    def _start_division(self, attributes: dict[str, str]) -> None:
        division = _Division(
            attributes.get("ID", ""),
            attributes.get("TYPE", ""),
            attributes.get("LABEL", ""),
            number(attributes.get("ORDER")) or 0,
        )
        self._divisions[-1].children.append(division)
        self._divisions.append(division)

    def _start_link_or_text(self, name: str, attributes: dict[str, str]) -> None:
        if name == "smLinkGrp":
            self._link = []
        elif name == "smLocatorLink" and self._link is not None:
            self._link.append(attribute(attributes, "href").removeprefix("#"))
        elif name == "smLink":
            origin = attribute(attributes, "from").removeprefix("#")
            target = attribute(attributes, "to").removeprefix("#")
            self._links.setdefault(origin, []).append(target)
        elif name in {"title", "dateIssued", "languageTerm"}:
            self._text = []

    def _end_text(self, name: str) -> None:
        found = "".join(self._text or ()).strip()
        self._text = None
        # The first is the newspaper's; those of its articles follow.
        if name == "title":
            self.title = self.title or found
        elif name == "dateIssued":
            self.date = self.date or found
        else:
            self.language = self.language or language_tag(found)
