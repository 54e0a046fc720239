"""Made files written back: read again they say what was meant, and all else is as it was."""

from __future__ import annotations

import re
from itertools import zip_longest
from random import Random
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocrfix.formats import read, write_back
from ocrfix.formats.page_xml import parse_page_xml
from ocrfix.text.document import Document, Word
from ocrfix.text.edit import Edit, apply_edits
from tests.formats.made import made

FORMS = ("alto", "page", "hocr")
HYPHENS = "-\u2010\u00ac\u2e17"
LEAVES = ("", " ", "  ", "\n", "-", "a", "ab c", "é", "&", "<b>", ", ", " x", "y ", "'")


def made_edits(text: str, number: int) -> list[Edit]:
    """Disjoint edits of all kinds: of signs, words, blanks, line ends and what lies across."""
    chance = Random(f"edits {number}")  # noqa: S311 - no secret
    words = list(re.finditer(r"\S+", text))
    spans: list[tuple[int, int, str]] = []
    for word, following in zip_longest(words, words[1:]):
        start, end = word.span()
        after, whole = (following.start(), following.group()) if following else (end, "")
        cut = end - (text[end - 1] in HYPHENS)
        at, leaf = chance.randint(start, end), chance.choice(LEAVES)
        kinds = (
            (start, end, ""),
            (start, after, ""),
            (start, end, "other"),
            (end, after, ""),
            (cut, after, ""),
            # As rules do it: the line end moves behind the whole word.
            (cut, after + len(whole), f"{whole}\n"),
            (at, chance.randint(at, after), leaf),
            (at, at, leaf),
        )
        kind = chance.randrange(2 * len(kinds))
        spans += kinds[kind : kind + 1]
    edits: list[Edit] = []
    for start, end, new in spans:
        if (not edits or start > edits[-1].end) and text[start:end] != new:
            edits.append(Edit(start, end, text[start:end], new, "test", ""))
    return edits


def shape(text: str) -> tuple[str, list[str]]:
    """The signs of a text without hyphens, and what stands before each of them."""
    signs, gaps, gap = [], [], ""
    for sign in text:
        if sign.isspace() or sign in HYPHENS:
            gap += sign
        else:
            signs.append(sign)
            gaps.append(gap)
            gap = ""
    return "".join(signs), gaps


def is_blank(gap: str) -> bool:
    return any(sign.isspace() for sign in gap)


def layout_undone(text: str, meant: str) -> list[Edit]:
    """The edits that make of a text that was written back what was meant, at its line ends."""
    edits, at = [], 0
    for sign, gap, wanted in zip(shape(text)[0], shape(text)[1], shape(meant)[1], strict=True):
        if at and "\n" in gap and not is_blank(wanted):
            edits.append(Edit(at, at + len(gap), gap, wanted, "test", ""))
        at += len(gap) + len(sign)
    return edits


def without_words(form: str, data: bytes) -> bytes:
    """A file without all that writing back may change or add."""
    if form == "page":
        data = re.sub(rb"\s*<TextEquiv.*?</TextEquiv>", b"", data, flags=re.DOTALL)
        data = re.sub(rb"\s*<MetadataItem[^>]*ocrfix[^>]*/>", b"", data)
        data = re.sub(rb"\s*<Comments>ocrfix.*?</Comments>|\s*<Comments/>", b"", data)
        return re.sub(rb"\nocrfix [^<]*", b"", data)
    if form == "hocr":
        data = re.sub(rb"\s*<meta name=\"ocr-postprocessing\"[^>]*>\s*", b"", data)
        return re.sub(rb">[^<]*<", b"><", data)
    data = re.sub(rb"\s*<((?:a:)?postProcessingStep)>.*?</\1>", b"", data)
    data = re.sub(rb"\s*<((?:a:)?(?:OCR)?Processing) ID=\"OCRFIX_1\">.*?</\1>", b"", data)
    alternative = rb"<(a:)?ALTERNATIVE PURPOSE=\"OCR reading\">[^<]*</(a:)?ALTERNATIVE>"
    data = re.sub(alternative, b"", data)
    data = re.sub(rb"\s*(?:SUBS_TYPE|SUBS_CONTENT|CONTENT)=(\"[^\"]*\"|'[^']*')", b"", data)
    data = re.sub(rb"\s*></(?:a:)?String>", b"/>", data)
    return re.sub(rb"\s+/>", b"/>", data)


def words_of(document: Document) -> list[Word]:
    return [
        word
        for page in document.layout
        for block in page.blocks
        for line in block.lines
        for word in line.words
    ]


def disagreeing(data: bytes) -> list[str]:
    """The regions of a PAGE file whose text is not that of their lines."""
    found = []
    for page in parse_page_xml(data):
        for region in page.regions:
            lines = [reading.text for line in region.children if (reading := line.reading())]
            own = region.reading()
            said = own.text.splitlines() if own is not None else []
            if own is not None and [it.split() for it in said if it.split()] != [
                it.split() for it in lines
            ]:
                found.append(region.id)
    return found


def check(form: str, number: int) -> bool:
    """Hold everything that is promised of one made file; says whether it was changed."""
    data = made(form, number)
    document = read(data)
    assert document.meta.format == form
    edits = made_edits(document.text, number)
    meant = apply_edits(document.text, edits)
    new = write_back(document, data, edits)

    again = read(new)
    signs, gaps = shape(again.text)
    wanted_signs, wanted_gaps = shape(meant)
    assert signs == wanted_signs
    for gap, wanted in list(zip(gaps, wanted_gaps, strict=True))[1:]:
        # Line ends are those that are printed.
        assert "\n" in gap or is_blank(gap) == is_blank(wanted), (again.text, meant)

    assert without_words(form, new) == without_words(form, data)
    if form != "hocr":
        ET.fromstring(new)  # noqa: S314 (our own)
    if form == "page":
        assert set(disagreeing(new)) <= set(disagreeing(data))
    more = layout_undone(again.text, meant)
    assert write_back(again, new, more) == new
    if form == "alto":
        halves = [word.part for word in words_of(again) if word.substitution]
        assert len(more) <= halves.count(1) + halves.count(2)
    return new != data


@settings(max_examples=60)
@given(st.integers(min_value=0, max_value=10**9))
@pytest.mark.parametrize("form", FORMS)
def test_what_is_written_back_reads_as_meant(form: str, number: int) -> None:
    check(form, number)
