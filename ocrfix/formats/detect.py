"""Which format bytes are in, told by what they hold and never by a file's name."""

from __future__ import annotations

import codecs
import io
import re

PLAIN = "plain"

_HEAD_BYTES = 1 << 16
_PDF_BYTES = 1024
"""PDF readers accept the mark within the first 1024 bytes (PDF 32000-1, Annex H.3)."""

_WIDE_MARKS = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_XML_DECLARATION = "<?xml"
_PROLOGUE = re.compile(
    r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?:[^>\[]|\[.*?\])*>)*", re.DOTALL | re.IGNORECASE
)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?=[\s/>])")
_HOCR = re.compile(r"""class\s*=\s*["'][^"']*\bocr_(?:page|carea|line)\b|ocr-system""")

# Root element (lower case) -> format.
_ROOTS = {"alto": "alto", "mets": "mets", "pcgts": "page"}


def detect(data: bytes) -> str:
    """Tell the format of a file.

    Args:
        data: The whole file.

    Returns:
        ``alto``, ``mets``, ``page``, ``hocr``, ``html``, ``pdf``, ``docx``; ``xml`` for
        XML of a kind not known here; ``plain`` for all else, text or not: whether it is
        text is for ``decode`` to say.

    Example:
        >>> detect(b"<?xml version='1.0'?><alto/>")
        'alto'
        >>> detect(b"<Laughter.> The House rose.")
        'plain'
    """
    if b"%PDF-" in data[:_PDF_BYTES]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx" if _is_docx(data) else PLAIN
    return _detect_markup(_head(data))


def _head(data: bytes) -> str:
    head = data[:_HEAD_BYTES]
    for mark, name in _WIDE_MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(name, "replace")
    # Markup is ASCII in every other encoding that comes with it.
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def _detect_markup(head: str) -> str:
    start = head.lstrip()
    if not start.startswith("<"):
        return PLAIN
    prologue = _PROLOGUE.match(start)
    position = prologue.end() if prologue else 0
    root = _ROOT.match(start, position)
    if root is None:
        return PLAIN
    name = root.group(1).lower()
    if name in _ROOTS:
        return _ROOTS[name]
    if name == "html" or "<!doctype html" in start[:position].lower():
        return "hocr" if _HOCR.search(head) else "html"
    # A text may begin with an angle bracket; only a declaration makes it XML.
    return "xml" if start.startswith(_XML_DECLARATION) else PLAIN


def _is_docx(data: bytes) -> bool:
    # Loads a dozen modules; most files are no archives.
    import zipfile  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return False
    return "word/document.xml" in names
