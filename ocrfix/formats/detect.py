"""The format of bytes, told by what they hold and never by a file's name."""

from __future__ import annotations

import codecs
import io
import re

PLAIN = "plain"

_HEAD_BYTES = 1 << 16
_PDF_BYTES = 1024
"""PDF readers accept the mark within the first 1024 bytes (PDF 32000-1, Annex H.3)."""
_PDF_MARK = b"%PDF-"
_PDF_VERSION = re.compile(rb"%PDF-[0-9]\.[0-9]")
_PDF_OBJECT = re.compile(rb"[0-9] obj\b")

_WIDE_MARKS = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_XML_DECLARATION = "<?xml"
# Possessive: what has been passed is never gone back to, so a prologue that does not end, or
# is none, takes no longer than one that does.
_PROLOGUE = re.compile(
    r"(?>\s++|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*+(?:\[.*?\]\s*+(?=>))?+>)*+",
    re.DOTALL | re.IGNORECASE,
)
# A tag, cut off or not, and no word in a bracket that goes on as a sentence does.
_ROOT = re.compile(r"<(?:[\w.-]++:)?([A-Za-z_][\w.-]*+)(?=\s*+(?:/?>|\Z)|\s++[\w:.-]++\s*+=)")
_TAG = re.compile(r"<[/!]?[A-Za-z]")
# Signs of XML that no text in brackets has: a namespace in the first tag, or one element from
# end to end.
_NAMESPACE = re.compile(r"""<(?:[^<>"']|"[^"<]*+"|'[^'<]*+')*?\sxmlns(?::[\w.-]++)?\s*+=""")
_EMPTY_ELEMENT = re.compile(r"<[^<>]*+(?<=/)>\s*+\Z")
_TAIL_BYTES = 1024
_HOCR = re.compile(r"""class\s*=\s*["'][^"']*\bocr_(?:page|carea|line)\b|ocr-system""")

_DOCX_PART = b"word/document.xml"
"""A DOCX that is damaged is told by the names in it, which are not packed."""

# Root element (lower case) -> format.
_ROOTS = {"alto": "alto", "mets": "mets", "pcgts": "page"}
_PARTS_OF_HTML = frozenset(
    {
        "article", "blockquote", "body", "div", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "main",
        "ol", "p", "pre", "section", "table", "ul",
    }
)  # fmt: skip
# Marks of words, which people put into plain texts too.
_INLINE = frozenset({"a", "b", "center", "em", "font", "i", "s", "small", "span", "strong", "u"})


def detect(data: bytes) -> str:
    """Tell the format of a file.

    Returns:
        ``alto``, ``mets``, ``page``, ``hocr``, ``html``, ``pdf``, ``docx``; ``xml`` for
        XML of a kind not known here; ``plain`` for all else, text or not: whether it is
        text is for ``decode`` to say.

    Example:
        >>> detect(b"<?xml version='1.0'?><alto/>")
        'alto'
        >>> detect(b"<Laughter.> The House rose.")
        'plain'
        >>> detect(b"<list><item>The House rose.</item></list>")
        'xml'
    """
    if _is_pdf(data):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx" if _is_docx(data) else PLAIN
    return _detect_markup(_head(data), data)


def _head(data: bytes) -> str:
    head = data[:_HEAD_BYTES]
    for mark, name in _WIDE_MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(name, "replace")
    # Markup is ASCII in every other encoding that comes with it.
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def _detect_markup(head: str, data: bytes) -> str:
    start = head.lstrip()
    if not start.startswith("<"):
        return PLAIN
    prologue = _PROLOGUE.match(start)
    position = prologue.end() if prologue else 0
    if "<!doctype html" in start[:position].lower() and _TAG.match(start, position):
        return _html(head)
    root = _ROOT.match(start, position)
    if root is None:
        return PLAIN
    name = root.group(1).lower()
    if name == "html" and _TAG.search(start, root.end()):
        return _html(head)
    found = _ROOTS.get(name, "")
    if not found and _is_element(start, position, root, data):
        found = _html(head) if name in _PARTS_OF_HTML else "xml"
    return found or PLAIN


def _is_element(start: str, position: int, found: re.Match[str], data: bytes) -> bool:
    """Return whether a file that begins with a tag is an element of XML as a whole."""
    if start.startswith(_XML_DECLARATION):
        return True
    # A text may begin with an angle bracket.
    root, name = found.group(), found.group(1).lower()
    if name in _INLINE:
        return False
    if _NAMESPACE.match(start, position) or _EMPTY_ELEMENT.match(start, position):
        return True
    # Of two bytes a sign the second is nought.
    tail = data[-_TAIL_BYTES:].replace(b"\0", b"").decode("latin-1").rstrip()
    return tail.endswith(f"</{root[1:]}>")


def _html(head: str) -> str:
    return "hocr" if _HOCR.search(head) else "html"


def _is_pdf(data: bytes) -> bool:
    """Return whether a mark with a version begins the file, or objects stand behind a mark."""
    head = data[:_PDF_BYTES].lstrip()
    if _PDF_VERSION.match(head):
        return True
    if head.startswith(_PDF_MARK):
        return _PDF_OBJECT.search(data) is not None
    found = _PDF_VERSION.search(data, 0, _PDF_BYTES)
    return found is not None and _PDF_OBJECT.search(data, found.end()) is not None


def _is_docx(data: bytes) -> bool:
    # Loads a dozen modules; most files are no archives.
    import zipfile  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - whatever it says of them: these bytes are no archive
        return _DOCX_PART in data
