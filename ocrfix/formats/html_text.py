"""HTML: the words a page shows, without scripts, styles and head.

Block elements become blocks, ``<br>`` a line end, and runs of white space a blank, as a
browser sets them; ``<pre>`` keeps its lines.
"""

from __future__ import annotations

import re

from ocrfix.formats.hocr import decode_html
from ocrfix.formats.languages import language_tag
from ocrfix.formats.markup import Characters, Tag, Walk
from ocrfix.formats.source import Source
from ocrfix.text.document import Document

_BLOCK_TAGS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
        "tr", "ul",
    }
)  # fmt: skip
_CELLS = frozenset({"td", "th"})
# HTML's own white space; a no-break space is none of it.
_WHITE = re.compile(r"[ \t\n\r\f]+")


def read_html(source: Source) -> Document:
    """Read the text of an HTML page.

    Raises:
        EncodingError: Its bytes are not in the encoding they declare.
        InputError: It is too large, ends within a tag, or is no text.
    """
    decoded = decode_html(source)
    reader = _HtmlReader()
    walk = Walk(decoded.text.encode("utf-8", "surrogatepass"))
    for event in walk:
        if isinstance(event, Tag):
            reader.tag(event)
        else:
            reader.characters(event)
    # A browser shows such a page too.
    cut = f"The file ends before {walk.unclosed} is closed, and may be cut off."
    meta = source.meta(
        "html",
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        bom=decoded.bom,
        language=reader.language,
        extra={"title": reader.title} if reader.title else None,
        notes=(cut,) if walk.unclosed else (),
    )
    return Document(reader.text(), meta=meta)


class _HtmlReader:
    """Collect blocks of text from tags and characters."""

    def __init__(self) -> None:
        self.language = ""
        self.title = ""
        self._blocks: list[str] = []
        self._parts: list[str] = []
        self._inside: dict[str, int] = {"title": 0, "head": 0, "pre": 0}

    def text(self) -> str:
        self._close()
        return "\n\n".join(self._blocks) + "\n" if self._blocks else ""

    def tag(self, tag: Tag) -> None:
        if tag.name in self._inside:
            depth = self._inside[tag.name]
            self._inside[tag.name] = max(0, depth - 1) if tag.is_end else depth + 1
        if tag.name == "body":
            # A head that was never closed ends here.
            self._inside["head"] = self._inside["title"] = 0
        if tag.name == "html" and not tag.is_end:
            attributes = tag.attributes()
            self.language = language_tag(attributes.get("lang") or attributes.get("xml:lang", ""))
        if tag.name == "br":
            self._parts.append("\n")
        elif tag.name in _CELLS:
            self._parts.append(" ")
        elif tag.name in _BLOCK_TAGS:
            self._close()

    def characters(self, characters: Characters) -> None:
        text = characters.text
        if self._inside["title"]:
            self.title = _WHITE.sub(" ", text).strip()
        elif not self._inside["head"]:
            self._parts.append(text if self._inside["pre"] else _WHITE.sub(" ", text))

    def _close(self) -> None:
        lines = "".join(self._parts).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        block = "\n".join(re.sub(" {2,}", " ", line).strip(" ") for line in lines).strip("\n")
        if block.strip():
            self._blocks.append(block)
        self._parts = []
