"""Articles of what was cleaned: an export is no page, and nothing of a page is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ocrfix import Cleaner
from ocrfix.cleaning.articles import is_page, raw_outline
from tests.outline.test_page import PAGE


def test_an_article_export_is_no_page() -> None:
    export = "The flood\n\n- By Jo Bell\n\nIt rained all of the night.\n\nNewspapers in English\n"
    assert not is_page(Cleaner().clean(export))
    assert is_page(Cleaner().clean(PAGE))


TEXTS = st.lists(
    st.sampled_from([*PAGE.splitlines(), "", " ", "\f", "x", ".", "- ", "Mr. A. B. Dole", "?? "]),
    max_size=60,
).map("\n".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_parts_are_disjoint_in_order_and_nothing_is_lost(text: str) -> None:
    cleaned = Cleaner().clean(text)
    last, held = 0, ""
    for article in raw_outline(cleaned).articles:
        for part in article.parts:
            assert part.start >= last
            assert part.start < part.end
            held += text[part.start : part.end]
            last = part.end
    assert "".join(held.split()) == "".join(text.split())
