"""ALTO with corrected words: ``CONTENT`` changed in place, all else as it was.

* The reading of the OCR program stays as an ``ALTERNATIVE`` of its word.
* ``WC``, ``CC`` and ``Glyph`` are left: they say what the OCR program saw, and the standard
  foresees that a corrected word and its glyphs differ (schema 4.2, note on ``Glyph``).
* A word joined across a line end gets ``SUBS_TYPE`` and ``SUBS_CONTENT`` on both halves; a pair
  of which a half is gone loses them.
* One processing step is recorded, without a date: the same input gives the same bytes.

Source:
    Library of Congress, ALTO schemas 1.4, 2.1, 3.1 and 4.2.
"""

from __future__ import annotations

from dataclasses import dataclass

from ocrfix.formats.layout import SourceSpan
from ocrfix.formats.patch import Patch, StartTag, apply_patches, escaped, indent_before
from ocrfix.formats.revised import Revised, is_hyphen
from ocrfix.formats.safe_xml import parse_xml
from ocrfix.version import __version__

_PARTS = {1: "HypPart1", 2: "HypPart2"}
_PURPOSE = "OCR reading"
_STEP_ID = "OCRFIX"


def write_alto(utf8: bytes, words: list[Revised]) -> bytes:
    """Write words back into an ALTO file.

    Raises:
        OutputError: XML has no place for a new character.
    """
    finder = _Finder()
    parse_xml(utf8, finder)
    patches: list[Patch] = []
    changed = 0
    partner: dict[int, Revised] = _partners(words)
    for word in words:
        made = _word_patches(utf8, word, partner.get(id(word)), finder)
        changed += bool(made)
        patches += made
    if not patches:
        return utf8
    return apply_patches(utf8, [*patches, *_step(utf8, finder, changed)])


def _partners(words: list[Revised]) -> dict[int, Revised]:
    """The other half of each half the file itself pairs."""
    found: dict[int, Revised] = {}
    first: Revised | None = None
    for word in words:
        part, whole = word.word.part, word.word.substitution
        if part == 2 and first is not None and first.word.substitution == whole:  # noqa: PLR2004
            found[id(first)], found[id(word)] = word, first
        first = word if part == 1 else None
    return found


def _word_patches(
    utf8: bytes, word: Revised, partner: Revised | None, finder: _Finder
) -> list[Patch]:
    patches: list[Patch] = []
    for piece, old, new in zip(word.pieces, word.old, word.new, strict=True):
        place = piece.piece.place
        if place is None:
            continue
        tag = StartTag(utf8, place.start)
        is_word = place.tag == "String"
        if old != new:
            patches += tag.set("CONTENT", new)
            if is_word and old not in finder.alternatives.get(place.start, ()):
                patches += _alternative(utf8, tag, place, old, finder)
        if is_word:
            patches += _substitution(tag, word, partner)
            patches += _doubled_hyphen(utf8, word, finder.hyphens.get(place.start))
    return patches


def _doubled_hyphen(utf8: bytes, word: Revised, hyphen: tuple[int, str] | None) -> list[Patch]:
    """Empty the element of a hyphen that the word had as well and has no more."""
    if hyphen is None or len(word.pieces) > 1:
        return []
    at, sign = hyphen
    return [] if word.after.endswith(sign) else StartTag(utf8, at).set("CONTENT", "")


def _substitution(tag: StartTag, word: Revised, partner: Revised | None) -> list[Patch]:
    """Both halves name the whole word; a pair the file has is brought up to date.

    Where one of them says nothing any more they are no halves: who searches the file would find
    the word that is gone.
    """
    if word.joined:
        return [
            *tag.set("SUBS_TYPE", _PARTS[word.half]),
            *tag.set("SUBS_CONTENT", word.joined),
        ]
    if _is_gone(word) or (partner is not None and _is_gone(partner)):
        return [*tag.drop("SUBS_TYPE"), *tag.drop("SUBS_CONTENT")]
    if partner is None or not (word.is_changed or partner.is_changed):
        return []
    first, second = (word, partner) if word.word.part == 1 else (partner, word)
    whole = _updated(first, second)
    return tag.set("SUBS_CONTENT", whole) if whole else []


def _is_gone(word: Revised) -> bool:
    return word.is_changed and not word.after


def _updated(first: Revised, second: Revised) -> str:
    """The whole word made of the new halves as the file's was of the old ones."""
    hyphen = first.before[-1:] if is_hyphen(first.before[-1:]) else ""
    old_stem, new_stem = first.before.removesuffix(hyphen), first.after.removesuffix(hyphen)
    for between in {"", hyphen}:
        if first.word.substitution == old_stem + between + second.before:
            return new_stem + between + second.after
    return ""


def _alternative(
    utf8: bytes, tag: StartTag, place: SourceSpan, old: str, finder: _Finder
) -> list[Patch]:
    """The old reading behind the word's ``Shape``, where the schemas want alternatives."""
    name = tag.prefix + b"ALTERNATIVE"
    purpose = b' PURPOSE="' + escaped(_PURPOSE, '"') + b'"'
    element = b"<" + name + purpose + b">" + escaped(old) + b"</" + name + b">"
    shape_end = finder.shapes.get(place.start)
    if shape_end is not None:
        at = utf8.index(b">", shape_end) + 1
        return [Patch(at, at, element)]
    return tag.opened(element)


@dataclass(slots=True)
class _Processing:
    """An ``OCRProcessing`` element: where it begins, and where its end tag stands."""

    start: int
    end: int = 0


class _Finder:
    """Find where alternatives, shapes, hyphens and processing steps stand."""

    def __init__(self) -> None:
        self.alternatives: dict[int, list[str]] = {}
        self.shapes: dict[int, int] = {}
        self.hyphens: dict[int, tuple[int, str]] = {}
        self.processing: list[_Processing] = []
        self.description_end: int | None = None
        self.description_start: int | None = None
        self.is_version_4 = False
        self.ids: set[str] = set()
        self._word: int | None = None
        self._last_word: int | None = None
        self._text: list[str] | None = None
        self._root_seen = False

    def start(self, name: str, attributes: dict[str, str], at: int) -> None:
        if not self._root_seen:
            self._root_seen = True
            self.is_version_4 = any("/alto/ns-v4" in value for value in attributes.values())
        if "ID" in attributes:
            self.ids.add(attributes["ID"])
        if name == "String":
            self._word = self._last_word = at
        elif name == "TextLine":
            self._last_word = None
        elif name == "HYP" and self._last_word is not None:
            self.hyphens[self._last_word] = (at, attributes.get("CONTENT", "-"))
        elif name == "ALTERNATIVE":
            self._text = []
        elif name == "OCRProcessing":
            self.processing.append(_Processing(at))
        elif name == "Description" and self.description_start is None:
            self.description_start = at

    def end(self, name: str, at: int) -> None:
        if name == "String":
            self._word = None
        elif name == "ALTERNATIVE" and self._text is not None and self._word is not None:
            self.alternatives.setdefault(self._word, []).append("".join(self._text))
            self._text = None
        elif name == "Shape" and self._word is not None:
            self.shapes[self._word] = at
        elif name == "OCRProcessing":
            self.processing[-1].end = at
        elif name == "Description" and self.description_end is None:
            self.description_end = at

    def data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)


def _step(utf8: bytes, finder: _Finder, changed: int) -> list[Patch]:
    """Record what was done, in the place the version of the format has for it."""
    at = finder.description_end
    if at is None or finder.description_start is None:
        return []
    tag = StartTag(utf8, finder.description_start)
    if tag.is_empty:
        return []
    prefix = tag.prefix
    if finder.is_version_4:
        category = b"<%(p)sprocessingCategory>contentModification</%(p)sprocessingCategory>"
        content = category % {b"p": prefix} + _step_content(prefix, changed)
        return [_element(utf8, at, prefix + b"Processing", content, _free_id(finder))]
    content = _step_content(prefix, changed)
    if finder.processing and finder.processing[-1].end > finder.processing[-1].start:
        name = prefix + b"postProcessingStep"
        return [_element(utf8, finder.processing[-1].end, name, content, "")]
    # These versions have a place for a later step only behind the OCR step, which must be
    # there: the file has none, so this is the one step known.
    name = prefix + b"ocrProcessingStep"
    content = b"<" + name + b">" + content + b"</" + name + b">"
    return [_element(utf8, at, prefix + b"OCRProcessing", content, _free_id(finder))]


def _free_id(finder: _Finder) -> str:
    number = 1
    while f"{_STEP_ID}_{number}" in finder.ids:
        number += 1
    return f"{_STEP_ID}_{number}"


def _step_content(prefix: bytes, changed: int) -> bytes:
    words = "1 word" if changed == 1 else f"{changed} words"
    what = f"OCR text corrected: {words}; readings of the OCR program kept as ALTERNATIVE"
    return (
        b"<%(p)sprocessingStepDescription>%(what)s</%(p)sprocessingStepDescription>"
        b"<%(p)sprocessingSoftware><%(p)ssoftwareName>ocrfix</%(p)ssoftwareName>"
        b"<%(p)ssoftwareVersion>%(version)s</%(p)ssoftwareVersion></%(p)sprocessingSoftware>"
    ) % {b"p": prefix, b"what": escaped(what), b"version": escaped(__version__)}


def _element(utf8: bytes, at: int, name: bytes, content: bytes, element_id: str) -> Patch:
    """An element on a line of its own before the end tag at ``at``, set in one step more."""
    opening = name + (f' ID="{element_id}"'.encode("ascii") if element_id else b"")
    outer = indent_before(utf8, at)
    step = b"\t" if outer.endswith(b"\t") else b"  "
    element = b"<" + opening + b">" + content + b"</" + name + b">"
    # Behind the white space that indents the end tag: that becomes the element's own.
    return Patch(at, at, (step if outer else b"") + element + outer)
