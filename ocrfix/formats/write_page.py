"""PAGE XML with corrected text: ``Unicode`` changed in place, all else as it was.

A line, its words and its region each have a text of their own; all that are there are
brought up to date. Where the version allows several readings (from 2016-07-15 on) the old
one follows as a second ``TextEquiv`` with a higher ``index``. What was done is recorded in
the metadata: as a ``MetadataItem`` from 2018-07-15 on, before that among the comments.

Source:
    PRImA Research Lab, PAGE content schemas 2013-07-15, 2016-07-15 and 2019-07-15.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.formats.page_xml import PageItem, ParsedPage, Reading
from ocrfix.formats.patch import Patch, StartTag, apply_patches, escaped, indent_before
from ocrfix.formats.revised import Revised
from ocrfix.formats.safe_xml import parse_xml
from ocrfix.text.wording import counted
from ocrfix.version import __version__

_VERSION = re.compile(r"/pagecontent/(\d{4}-\d{2}-\d{2})")
_SEVERAL_READINGS = "2016-07-15"
_METADATA_ITEMS = "2018-07-15"


def write_page_xml(utf8: bytes, pages: list[ParsedPage], words: list[Revised]) -> bytes:
    """Write words back into a PAGE XML file.

    Raises:
        OutputError: XML has no place for a new character.
    """
    writer = _Writer(utf8)
    changed = sum(word.old != word.new for word in words)
    lines: dict[int, list[Revised]] = {}
    for word in words:
        lines.setdefault(id(word.line), []).append(word)
    texts: dict[int, tuple[str, str]] = {}
    region_lines: dict[int, list[tuple[str, str]]] = {}
    for line_words in lines.values():
        origin = line_words[0].line.origin
        if not isinstance(origin, PageItem):
            continue
        before, after = _line_texts(line_words)
        if origin.name == "TextLine":
            texts[id(origin)] = (before, after)
            writer.line(origin, before, after, line_words)
        else:
            region_lines.setdefault(id(origin), []).append((before, after))
    for page in pages:
        for region in _regions(page.regions):
            own = region_lines.get(id(region)) or [
                texts[id(child)]
                for child in sorted(region.children, key=lambda child: child.index)
                if id(child) in texts
            ]
            writer.region(region, own)
    if not writer.patches:
        return utf8
    return apply_patches(utf8, [*writer.patches, *writer.record(changed)])


def _regions(regions: list[PageItem]) -> Iterator[PageItem]:
    for region in regions:
        yield region
        yield from _regions([child for child in region.children if child.name.endswith("Region")])


def _line_texts(words: list[Revised]) -> tuple[str, str]:
    """The words of a line before and now."""
    before = "".join((word.was if index else "") + word.before for index, word in enumerate(words))
    after = skipped = ""
    for word in words:
        if not word.spoken:
            # What follows a deleted word still stands apart from what precedes it.
            skipped = skipped or word.blank
            continue
        blank = word.blank or skipped
        # Where a line ends is layout, and stays.
        after += (" " if "\n" in blank else blank) * bool(after) + word.spoken
        skipped = ""
    return before, after


class _Writer:
    """Collect patches for one file."""

    def __init__(self, utf8: bytes) -> None:
        self.patches: list[Patch] = []
        self._utf8 = utf8
        self._metadata = _Metadata()
        parse_xml(utf8, self._metadata)

    def line(self, item: PageItem, before: str, after: str, words: list[Revised]) -> None:
        """Bring a line and its words up to date."""
        owners = {id(word.reading()): word for word in item.children if word.readings}
        readings = {id(owner.reading()): owner.reading() for owner in owners.values()}
        by_place = {
            id(reading.place): (owners[key], reading)
            for key, reading in readings.items()
            if reading is not None
        }
        for word in words:
            found = by_place.get(id(word.pieces[0].piece.place))
            if found is not None and word.old != word.new:
                self._replace(*found, word.before, word.after)
        own = item.reading()
        if own is not None and before != after:
            self._replace(item, own, before, after)

    def region(self, item: PageItem, lines: list[tuple[str, str]]) -> None:
        """Bring the text of a region up to date, if it is that of its lines."""
        own = item.reading()
        if own is None or all(before == after for before, after in lines):
            return
        said = own.text.strip().splitlines(keepends=True)
        # A line without words is none of those that were read.
        spoken = [index for index, line in enumerate(said) if line.strip()]
        if [said[index].strip() for index in spoken] != [before for before, _ in lines]:
            return
        for index, (before, after) in zip(spoken, lines, strict=True):
            said[index] = said[index].replace(before, after, 1)
        new = "".join(said)
        self._replace(item, own, own.text.strip(), new)

    def record(self, changed: int) -> list[Patch]:
        """Record the correction in the metadata."""
        words = counted(changed, "word") if changed else "blanks alone"
        what = f"ocrfix {__version__}: OCR text corrected, {words}"
        found = self._metadata
        if found.version >= _METADATA_ITEMS and "Metadata" in found.ends:
            at = found.ends["Metadata"]
            name = StartTag(self._utf8, found.starts["Metadata"]).prefix + b"MetadataItem"
            attributes = b' type="processingStep" name="post-correction" value='
            element = b"<" + name + attributes + b'"' + escaped(what, '"') + b'"/>'
            outer = indent_before(self._utf8, at)
            step = b"\t" if outer.endswith(b"\t") else b"  "
            return [Patch(at, at, (step if outer else b"") + element + outer)]
        if "Comments" in found.starts:
            tag = StartTag(self._utf8, found.starts["Comments"])
            if tag.is_empty:
                return tag.opened(escaped(what))
            at = found.ends["Comments"]
            return [Patch(at, at, b"\n" + escaped(what))]
        if "LastChange" in found.starts:
            start = found.starts["LastChange"]
            name = StartTag(self._utf8, start).prefix + b"Comments"
            element = b"<" + name + b">" + escaped(what) + b"</" + name + b">"
            at = self._utf8.index(b">", found.ends["LastChange"]) + 1
            return [Patch(at, at, indent_before(self._utf8, start) + element)]
        return []

    def _replace(self, owner: PageItem, reading: Reading, before: str, after: str) -> None:
        place = reading.place
        if place is None:
            return
        # What stands around the characters that count (blanks, line ends) stays.
        start = reading.text.index(before.strip())
        text = reading.text[:start] + after + reading.text[start + len(before.strip()) :]
        content = StartTag(self._utf8, place.start)
        self.patches.append(Patch(content.end, place.end, escaped(text)))
        if self._metadata.version >= _SEVERAL_READINGS:
            self._keep(owner, reading)

    def _keep(self, owner: PageItem, reading: Reading) -> None:
        """Let the old reading follow, unless it does already."""
        others = [found for found in owner.readings if found is not reading]
        if any(found.text == reading.text for found in others):
            return
        tag = StartTag(self._utf8, reading.start)
        self.patches += tag.set("index", str(reading.index))
        index = max(found.index for found in owner.readings) + 1
        name, unicode = tag.prefix + b"TextEquiv", tag.prefix + b"Unicode"
        element = b"<%b index=%b><%b>%b</%b></%b>" % (
            name,
            b'"%d"' % index,
            unicode,
            escaped(reading.text),
            unicode,
            name,
        )
        at = self._utf8.index(b">", reading.end) + 1
        self.patches.append(Patch(at, at, indent_before(self._utf8, reading.start) + element))


class _Metadata:
    """Find the version, and where the metadata stand.

    Attributes:
        version: The date in the namespace; empty if there is none.
        starts, ends: Offsets of the first start and end tag of ``Metadata`` and what of its
            children is looked for.
    """

    def __init__(self) -> None:
        self.version = ""
        self.starts: dict[str, int] = {}
        self.ends: dict[str, int] = {}

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        if name == "PcGts":
            found = _VERSION.search(" ".join(attributes.values()))
            self.version = found[1] if found else ""
        elif name in {"Metadata", "Comments", "LastChange"}:
            self.starts.setdefault(name, at)

    def end(self, name: str, at: int) -> None:
        if name in self.starts:
            self.ends.setdefault(name, at)

    def data(self, text: str) -> None:
        """Characters are of no interest."""
