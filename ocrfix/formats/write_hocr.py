"""hOCR with corrected words: their characters changed in place, all else as it was.

hOCR has no place for another reading of a word that programs would leave out of the text, so
the reading of the OCR program stays in the input file alone. What was done is said in a
``meta`` element of the head.
"""

from __future__ import annotations

from ocrfix.formats.markup import Tag, walk_markup
from ocrfix.formats.patch import Patch, apply_patches, escaped, indent_before
from ocrfix.formats.revised import Revised
from ocrfix.version import __version__


def write_hocr(utf8: bytes, words: list[Revised]) -> bytes:
    """Write words back into an hOCR file.

    Raises:
        OutputError: XML has no place for a new character.
    """
    patches: list[Patch] = []
    changed = 0
    for word in words:
        made = [
            Patch(piece.piece.place.start, piece.piece.place.end, escaped(new))
            for piece, old, new in zip(word.pieces, word.old, word.new, strict=True)
            if piece.piece.place is not None and old != new
        ]
        changed += bool(made)
        patches += made
    if not patches:
        return utf8
    return apply_patches(utf8, [*patches, *_note(utf8, changed)])


def _note(utf8: bytes, changed: int) -> list[Patch]:
    """Record the correction behind the line that names the OCR program, or at the head's end."""
    words = "1 word" if changed == 1 else f"{changed} words"
    content = f"ocrfix {__version__}: {words} corrected"
    is_xhtml = utf8.lstrip().startswith(b"<?xml") or b"//DTD XHTML" in utf8[:1024]
    element = f'<meta name="ocr-postprocessing" content="{content}"'.encode()
    element += b" />" if is_xhtml else b">"
    for event in walk_markup(utf8):
        if not isinstance(event, Tag):
            continue
        if event.name == "meta" and event.attributes().get("name", "").lower() == "ocr-system":
            return [Patch(event.end, event.end, indent_before(utf8, event.start) + element)]
        if event.name == "head" and event.is_end:
            return [Patch(event.start, event.start, element + indent_before(utf8, event.start))]
        if event.name == "body":
            break
    return []
