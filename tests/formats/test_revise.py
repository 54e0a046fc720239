"""Edits written into the words of a page."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.formats import read, write_back
from ocrfix.text.document import Box, Document
from ocrfix.text.edit import Edit, apply_edits
from tests.formats.edits import without_changes
from tests.formats.samples import sample
from tests.formats.written_samples import SAMPLES


def letters(text: str) -> str:
    """A text without what belongs to the layout: blanks, line ends, hyphens printed there."""
    return re.sub(r"[\s⸗-]", "", text)


@st.composite
def disjoint_edits(draw: st.DrawFn, text: str) -> list[Edit]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    edits = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        after = draw(st.text(alphabet="ab &<\"'é\n", max_size=8))
        if not edits or start > edits[-1].end:
            edits.append(Edit(start, end, text[start:end], after, "test", ""))
    return edits


DOCUMENTS: dict[str, Document] = {name: read(sample(name)) for name in SAMPLES}


@given(st.data(), st.sampled_from(SAMPLES))
def test_any_edits_lose_and_double_no_letter(data: st.DataObject, name: str) -> None:
    document = DOCUMENTS[name]
    edits = data.draw(disjoint_edits(document.text))
    new = write_back(document, sample(name), edits)
    expected = letters(apply_edits(document.text, edits))
    assert letters(read(new).text) == expected
    if name == "alto.xml":
        assert without_changes(new) == without_changes(sample(name))


@given(st.data(), st.sampled_from(SAMPLES))
def test_corrected_words_read_back_exactly(data: st.DataObject, name: str) -> None:
    document = DOCUMENTS[name]
    found = list(re.finditer(r"[A-Za-z]{2,}", document.text))
    chosen = data.draw(st.lists(st.sampled_from(found), max_size=5, unique_by=id))
    edits = [
        Edit(match.start(), match.end(), match.group(), after, "test", "")
        for match in chosen
        for after in [data.draw(st.text(alphabet="abç&<", min_size=1, max_size=6))]
    ]
    new = write_back(document, sample(name), edits)
    assert read(new).text == apply_edits(document.text, edits)
    known = places(document)
    # A word of two pieces may end up in one of them; those that are left are as they were.
    assert all(known[name] == place for name, place in places(read(new)).items())


def places(document: Document) -> dict[str, tuple[Box | None, float | None]]:
    """Return all that is known of each word that has an id."""
    return {
        word.id: (word.box, word.confidence)
        for page in document.layout
        for block in page.blocks
        for line in block.lines
        for word in line.words
        if word.id
    }
