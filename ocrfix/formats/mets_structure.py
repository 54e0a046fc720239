"""The statements of a METS file: its files, and the pieces that make up each article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ocrfix.formats.languages import language_tag
from ocrfix.formats.safe_xml import attribute, number

# What cataloguers call a piece that is read by itself. Sections hold articles.
_ARTICLE = re.compile(
    r"article|advert|obituar|letter|poem|review|notice|announce|supplement|weather|title_section",
    re.IGNORECASE,
)
_SECTION = re.compile(r"section", re.IGNORECASE)
_TITLE = re.compile(r"heading|title|headline", re.IGNORECASE)
_IMAGE = re.compile(r"\bimage/")
_ALTO = re.compile(r"alto|fulltext|^text$", re.IGNORECASE)


@dataclass(slots=True)
class Area:
    """A piece of an ALTO page: from one element to another, or one, or the whole page."""

    file_id: str
    begin: str = ""
    end: str = ""


@dataclass(slots=True)
class Division:
    """A ``div`` of a structure map."""

    id: str
    kind: str
    title: str
    order: int
    areas: list[Area] = field(default_factory=list)
    children: list[Division] = field(default_factory=list)

    def walk(self) -> Iterator[Division]:
        """This division and all inside it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True)
class ArticleAreas:
    """A piece of the logical structure with all areas it is printed on, in order.

    Attributes:
        section: Id of the piece that is the title of its section; empty outside of any.
    """

    division: Division
    areas: list[Area]
    section: str


class MetsHandler:
    """Collect files, structures and links from the events of the parser."""

    def __init__(self) -> None:
        self.title = ""
        self.date = ""
        self.language = ""
        self._files: dict[str, tuple[str, str]] = {}
        self._groups: list[str] = []
        self._file_id = ""
        self._mime = ""
        self._maps: dict[str, Division] = {}
        self._divisions: list[Division] = []
        self._links: dict[str, list[str]] = {}
        self._link: list[str] | None = None
        self._text: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str], _at: int) -> None:
        """Begin a file, a structure, a division, an area, a link or a text."""
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
            self._divisions = [Division("", kind, "", 0)]
            self._maps.setdefault(kind, self._divisions[0])
        elif name == "div" and self._divisions:
            self._start_division(attributes)
        elif name in {"area", "fptr"} and self._divisions and attributes.get("FILEID"):
            self._divisions[-1].areas.append(
                Area(attributes["FILEID"], attributes.get("BEGIN", ""), attributes.get("END", ""))
            )
        else:
            self._start_link_or_text(name, attributes)

    def end(self, name: str, _at: int) -> None:
        """End what was begun."""
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
        """Collect the characters of a text."""
        if self._text is not None:
            self._text.append(text)

    def images(self) -> dict[str, str]:
        """Return the addresses of pages' pictures, where given, by the ids of ALTO files."""
        found: dict[str, str] = {}
        for top in self._maps.values():
            for division in top.walk():
                files = {it.file_id: self._files.get(it.file_id, ("", "")) for it in division.areas}
                image = next((href for href, kind in files.values() if _IMAGE.search(kind)), "")
                if image:
                    found |= {it: found.get(it, image) for it in files}
        return found

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

    def articles(self) -> Iterator[ArticleAreas]:
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

    def _pieces(
        self, division: Division, areas: dict[str, list[Area]], section: str = ""
    ) -> Iterator[ArticleAreas]:
        if _ARTICLE.search(division.kind):
            found: list[Area] = []
            for part in division.walk():
                found += self._areas(part, areas)
            yield ArticleAreas(division, found, section)
            return
        if _SECTION.fullmatch(division.kind):
            section = self._title(division, areas) or section
        own = self._areas(division, areas)
        if own:
            yield ArticleAreas(division, own, section)
        for child in division.children:
            yield from self._pieces(child, areas, section)

    def _title(self, section: Division, areas: dict[str, list[Area]]) -> str:
        """Return the id of the piece that is the title of a section; empty if none is printed."""
        titles = (
            it.id
            for child in section.children
            if _TITLE.fullmatch(child.kind)
            for it in child.walk()
            if self._areas(it, areas)
        )
        return next(titles, "")

    def _areas(self, division: Division, areas: dict[str, list[Area]]) -> list[Area]:
        linked = [
            area for target in self._links.get(division.id, ()) for area in areas.get(target, ())
        ]
        return [area for area in (*division.areas, *linked) if area.begin]

    def _start_division(self, attributes: dict[str, str]) -> None:
        division = Division(
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
