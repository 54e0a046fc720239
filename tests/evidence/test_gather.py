"""Evidence is gathered in any order and in little memory, and what documents share is found."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ocrfix.evidence import NO_USE, Evidence, TextCount, Use
from ocrfix.evidence.gather import Gatherer

FORMS = st.from_regex(r"[a-zéß]{2,4}(-[a-z]{2})?('t)?", fullmatch=True)


HEADS = st.from_regex(r"the [a-d]{8,9} news", fullmatch=True)


@st.composite
def counts(draw: st.DrawFn) -> TextCount:
    words = draw(st.dictionaries(FORMS, st.integers(1, 9), max_size=12))
    heads = draw(st.dictionaries(HEADS, st.integers(1, 3), max_size=3))
    counted = TextCount(total=sum(words.values()), pages=1)
    counted.words.update(words)
    counted.heads.update(heads)
    return counted


def written(texts: list[TextCount], *, most_keys: int = 1000) -> bytes:
    with Gatherer(most_keys=most_keys) as gatherer:
        for counted in texts:
            gatherer.add(counted)
        return b"".join(gatherer.pieces())


@settings(max_examples=40)
@given(data=st.data(), texts=st.lists(counts(), max_size=6))
def test_order_and_memory_do_not_matter(data: st.DataObject, texts: list[TextCount]) -> None:
    once = written(texts)
    assert written(data.draw(st.permutations(texts))) == once
    assert written(texts, most_keys=3) == once


@settings(max_examples=40)
@given(texts=st.lists(counts(), max_size=6))
def test_what_two_documents_share_is_found_and_nothing_else(texts: list[TextCount]) -> None:
    evidence = Evidence(written(texts), "it.evidence")
    for form in {form for text in texts for form in text.words}:
        sights = [text.words[form] for text in texts if form in text.words]
        use = Use(sum(sights), len(sights), 0) if len(sights) > 1 else NO_USE
        assert evidence.use(form) == use
    assert all(evidence.use(form) == use for form, use in evidence.forms())
    assert evidence.use("a") == evidence.use("zzzzz") == evidence.use("\ud800") == NO_USE


def test_no_document_at_all() -> None:
    evidence = Evidence(written([]), "it.evidence")
    assert (evidence.documents, evidence.use("the"), evidence.head("the river news")) == (
        0,
        NO_USE,
        0,
    )


def test_odd_separators_stand_inside_of_words() -> None:
    """Line ends to Python elsewhere are none here."""
    counted = TextCount(total=4, pages=1)
    counted.words.update({"a\u2028b": 2, "c\x0bd": 2})
    evidence = Evidence(written([counted, counted]), "it.evidence")
    assert dict(evidence.forms()) == {"a\u2028b": Use(4, 2, 0), "c\x0bd": Use(4, 2, 0)}
