"""HTML as it is found: tags, text and nothing else, in one pass from left to right.

hOCR and HTML files are often not well formed (a ``<meta>`` that is never closed), so an XML
parser refuses them. Python's ``html.parser`` takes them, but tells positions by line and
column and takes quadratic time on some hostile input; this takes linear time on any, knows
byte offsets, and neither resolves nor fetches anything.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

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

CUT_OFF = "Get or export the file again; a cut download looks like this."
"""The advice where a file was cut off."""

_END_LEFT_OUT = frozenset(
    {
        "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p",
        "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr",
    }
)  # fmt: skip
"""Elements whose end tag may be left out (WHATWG, HTML, 13.1.2.4)."""
_ENDS = frozenset({"body", "html"})
T = TypeVar("T")


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
        cut: The byte offset of a tag in it that never ends; -1 for none.
    """

    start: int
    end: int
    source: bytes
    cut: int = -1

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
    cut = -1
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
                cut = opening
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
        yield Characters(text_start, len(utf8), utf8[text_start:], cut)


class OpenElements(Generic[T]):
    """The elements that are open, with what a reader keeps of each."""

    def __init__(self) -> None:
        """Begin with none."""
        self._open: list[tuple[str, T]] = []
        # The number of each name: looking through the list would be quadratic.
        self._names: Counter[str] = Counter()

    def __contains__(self, name: str) -> bool:
        """Return whether an element of a name is open."""
        return self._names[name] > 0

    def __iter__(self) -> Iterator[tuple[str, T]]:
        """Give the name of each and what is kept of it, the outermost first."""
        return iter(self._open)

    def begin(self, name: str, kept: T) -> None:
        """Open an element."""
        self._open.append((name, kept))
        self._names[name] += 1

    def end(self, name: str) -> Sequence[T]:
        """Close an element of a name, if one is open, and what was left open inside.

        Returns:
            What was kept of each, the innermost first.
        """
        closed: list[T] = []
        while name in self:
            last, kept = self._open.pop()
            self._names[last] -= 1
            closed.append(kept)
            if last == name:
                break
        return closed


class Walk:
    """Walk through a file, and tell in the end whether it was cut off.

    Attributes:
        unclosed: Behind the walk, the outermost element that was left open and may not be, as in
            “<div> of line 3”; empty for none, and where the page itself is ended.
        is_page_open: Behind the walk, whether ``<html>`` began and nothing ended it or its body.
    """

    def __init__(self, utf8: bytes) -> None:
        """Take the file; nothing of it is read yet."""
        self.unclosed, self.is_page_open = "", False
        self._utf8 = utf8

    def __iter__(self) -> Iterator[Tag | Characters]:
        """Walk as ``walk_markup`` does.

        Raises:
            InputError: It is too large, or ends within a tag.
        """
        is_ended = False
        still_open: OpenElements[Tag] = OpenElements()
        for event in walk_markup(self._utf8):
            if isinstance(event, Characters):
                if event.cut >= 0:
                    raise InputError(
                        f"The file ends within the tag that begins in {self._line(event.cut)}.",
                        hint=CUT_OFF,
                    )
            elif event.is_end:
                is_ended |= event.name in _ENDS
                still_open.end(event.name)
            elif not event.is_empty:
                still_open.begin(event.name, event)
            yield event
        if is_ended:
            return
        self.is_page_open = "html" in still_open
        left = (tag for name, tag in still_open if name not in _END_LEFT_OUT)
        if (tag := next(left, None)) is not None:
            self.unclosed = f"<{tag.name}> of {self._line(tag.start)}"

    def _line(self, position: int) -> str:
        number = self._utf8.count(b"\n", 0, position) + 1
        return f"line {number}"


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
