"""HTML as it is found: tags, text and nothing else, in one pass from left to right.

hOCR and HTML files are often not well formed (a ``<meta>`` that is never closed), so an XML
parser refuses them. Python's ``html.parser`` takes them, but tells positions by line and
column and takes quadratic time on some hostile input; this takes linear time on any, knows
byte offsets, and neither resolves nor fetches anything.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ocrfix.errors import InputError
from ocrfix.formats.safe_xml import MAX_BYTES

# Possessive, so that a tag that never ends is given up at once.
_TAG = re.compile(rb"""<(/?)([A-Za-z][^\s/>]*+)((?:[^>"']|"[^"]*+"|'[^']*+')*+)>""")
_ATTRIBUTE = re.compile(
    r"""([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""", re.DOTALL
)

# References to a character by its number: Python's own reader of HTML asks for the value of
# however many digits there are, and refuses to tell that of some thousand.
_ZEROS = re.compile("&#0++")
_BEYOND_UNICODE = re.compile("&#[0-9]{9,}+;?")

RAW_TEXT = frozenset({"script", "style", "template", "noscript"})
"""Elements whose content is not read."""

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
"""Elements that have no end tag."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag.

    Attributes:
        name: In lower case.
        is_end: Whether it ends an element.
        is_empty: Whether it is an element by itself.
        source: The attributes as written.
        start, end: Byte offsets.
    """

    name: str
    is_end: bool
    is_empty: bool
    source: bytes
    start: int
    end: int

    def attributes(self) -> dict[str, str]:
        """The attributes, names in lower case, entities resolved."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.source.decode("utf-8", "replace")):
            value = match[2] if match[2] is not None else match[3] or match[4] or ""
            found.setdefault(match[1].lower(), resolved(value))
        return found


@dataclass(frozen=True, slots=True)
class Characters:
    """Text between tags.

    Attributes:
        start, end: Byte offsets.
        source: As written, entities and all.
    """

    start: int
    end: int
    source: bytes

    @property
    def text(self) -> str:
        """The characters, entities resolved."""
        return resolved(self.source.decode("utf-8", "replace"))


def resolved(text: str) -> str:
    """Text with its references to characters as those characters; U+FFFD where there is none.

    Example:
        >>> resolved("Caf&eacute; &#38; &#0000000099;")
        'Café & c'
    """
    if "&#" in text:
        text = _BEYOND_UNICODE.sub("\ufffd", _ZEROS.sub("&#0", text))
    return html.unescape(text)


def walk_markup(utf8: bytes) -> Iterator[Tag | Characters]:
    """Walk through tags and text; comments, declarations and scripts are left out.

    Raises:
        InputError: It is too large.
    """
    if len(utf8) > MAX_BYTES:
        raise InputError(f"The file is larger than {MAX_BYTES >> 20} MB.", hint="Split it by page.")
    position = text_start = 0
    while (opening := utf8.find(b"<", position)) >= 0:
        if utf8.startswith((b"<!", b"<?"), opening):
            if opening > text_start:
                yield Characters(text_start, opening, utf8[text_start:opening])
            position = text_start = _declaration_end(utf8, opening)
            continue
        match = _TAG.match(utf8, opening)
        if match is None:
            if _is_cut_tag(utf8, opening):
                # Nothing behind an unfinished tag is one: trying each would be quadratic.
                break
            position = opening + 1
            continue
        if opening > text_start:
            yield Characters(text_start, opening, utf8[text_start:opening])
        tag = _tag(match)
        yield tag
        position = tag.end
        if tag.name in RAW_TEXT and not tag.is_end:
            position = _raw_text_end(utf8, tag)
        text_start = position
    if text_start < len(utf8):
        yield Characters(text_start, len(utf8), utf8[text_start:])


def _tag(match: re.Match[bytes]) -> Tag:
    name = match[2].decode("utf-8", "replace").lower()
    return Tag(
        name,
        bool(match[1]),
        match[3].endswith(b"/") or name in VOID,
        match[3],
        match.start(),
        match.end(),
    )


def _is_cut_tag(utf8: bytes, opening: int) -> bool:
    return utf8[opening + 1 : opening + 2].isalpha() or (
        utf8.startswith(b"</", opening) and utf8[opening + 2 : opening + 3].isalpha()
    )


def _declaration_end(utf8: bytes, opening: int) -> int:
    closing = b"-->" if utf8.startswith(b"<!--", opening) else b">"
    end = utf8.find(closing, opening + 2)
    return len(utf8) if end < 0 else end + len(closing)


def _raw_text_end(utf8: bytes, tag: Tag) -> int:
    closing = re.compile(rb"</" + re.escape(tag.name.encode()) + rb"\b", re.IGNORECASE)
    found = closing.search(utf8, tag.end)
    return found.start() if found else len(utf8)
