"""Bytes of a source changed in place: nothing is parsed and written anew.

Every byte that no patch names comes out as it went in: white space, order of attributes,
quotation marks, comments, declarations, line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ocrfix.errors import OutputError
from ocrfix.text.wording import shortened

# A start tag from its first byte: name, attributes, and whether it is an empty element.
_START_TAG = re.compile(rb"""<([^\s/>]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(/?)>""")
_ATTRIBUTE = re.compile(rb"""\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')""")

# What XML 1.0 (2.2) has no place for.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Patch:
    """Bytes to put in the place of ``[start, end)``."""

    start: int
    end: int
    new: bytes


def apply_patches(source: bytes, patches: Iterable[Patch]) -> bytes:
    """Put patches in.

    Args:
        source: The bytes they were made for.
        patches: Disjoint. Of those at one place what is put in comes before what is
            replaced, so that an attribute stands in a tag that is opened right behind it;
            else in the order they come.
    """
    parts: list[bytes] = []
    at = 0
    for patch in sorted(patches, key=lambda patch: (patch.start, patch.end)):
        parts += (source[at : patch.start], patch.new)
        at = max(at, patch.end)
    parts.append(source[at:])
    return b"".join(parts)


def escaped(text: str, quote: str = "") -> bytes:
    """Write characters as XML text, or as an attribute's value between ``quote`` marks.

    Raises:
        OutputError: XML has no place for one of them.
    """
    bad = _FORBIDDEN.search(text)
    if bad:
        raise OutputError(
            f"The new text “{shortened(text)}” holds U+{ord(bad[0]):04X}, which XML has no place "
            f"for.",
            hint="Switch off the rule that put it there, or write plain text.",
        )
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote == '"':
        text = text.replace('"', "&quot;")
    elif quote == "'":
        text = text.replace("'", "&apos;")
    if quote:
        # A parser would read a bare line end there as a blank.
        text = text.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")
    return text.encode("utf-8")


class StartTag:
    """A start tag in the source, with the places of its parts.

    Attributes:
        name: Its name, prefix included.
        end: Offset behind it.
        is_empty: Whether it is an element by itself (``<String/>``).
    """

    def __init__(self, source: bytes, at: int) -> None:
        """Find the parts of the tag that begins at ``at``: the parser has found it there."""
        match = _START_TAG.match(source, at)
        if match is None:
            raise OutputError(f"The tag at byte {at} is not written as XML asks.")
        self.name = match[1]
        self.start = at
        self.end = match.end()
        self.is_empty = bool(match[3])
        self._attributes = {
            found[1]: found for found in _ATTRIBUTE.finditer(source, match.start(2), match.end(2))
        }
        self._behind_attributes = match.end(2)
        self._source = source

    @property
    def prefix(self) -> bytes:
        """Prefix of the name with its colon; empty if it has none."""
        return self.name[: self.name.find(b":") + 1]

    def set(self, name: str, value: str) -> list[Patch]:
        """Set an attribute: in the place it has, between the marks it has, or behind all.

        Returns:
            One patch, or none if it says so already in the same letters.
        """
        place = self._attributes.get(name.encode("ascii"))
        if place is None:
            new = b" " + name.encode("ascii") + b'="' + escaped(value, '"') + b'"'
            return [Patch(self._behind_attributes, self._behind_attributes, new)]
        start, end = place.span(2)
        mark = self._source[start : start + 1]
        new = mark + escaped(value, mark.decode("ascii")) + mark
        return [] if self._source[start:end] == new else [Patch(start, end, new)]

    def drop(self, name: str) -> list[Patch]:
        """Take an attribute out, with what stands before it.

        Returns:
            One patch, or none if it is not there.
        """
        place = self._attributes.get(name.encode("ascii"))
        return [] if place is None else [Patch(*place.span(), b"")]

    def opened(self, content: bytes) -> list[Patch]:
        """Put content right behind the tag; an empty element is opened for it."""
        if not self.is_empty:
            return [Patch(self.end, self.end, content)]
        # "<String …/>" and "<String … />" alike: from behind the attributes to the end.
        return [
            Patch(
                self._behind_attributes,
                self.end,
                b">" + content + b"</" + self.name + b">",
            )
        ]


def indent_before(source: bytes, at: int) -> bytes:
    """The line end and blanks right before an offset; empty if other characters are there."""
    start = at
    while start > 0 and source[start - 1 : start] in {b" ", b"\t"}:
        start -= 1
    if start > 0 and source[start - 1 : start] == b"\n":
        start -= 1
        if source[start - 1 : start] == b"\r":
            start -= 1
        return source[start:at]
    return b""
