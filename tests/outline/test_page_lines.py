"""Lines of a page: headings, decks and furniture between them."""

from __future__ import annotations

from ocrfix.outline import PartKind
from ocrfix.outline.page import find_page_outline
from tests.outline.made_pages import OTHER, STORY, page_articles, words


def test_a_deck_that_looks_like_no_heading_is_one_between_two_headings() -> None:
    head = (
        "BRIDGE TO BE BUILT\nOld Ferry Never Safe, Says the\nMiller, Too Slow to Be\n"
        "COUNCIL IS DIVIDED\nProved a Costly Plan in a\nHARBOUR WITHOUT BOATS\n"
    )
    text = f"RIVER IS RISING\n{STORY}{head}{OTHER}{STORY}"
    articles = page_articles(text)
    assert [it.parts[0].start for it in articles] == [0, text.index("BRIDGE")]
    heading = [it for it in articles[1].parts if it.kind in {PartKind.HEADLINE, PartKind.DECK}]
    assert text[heading[-1].start : heading[-1].end].endswith("BOATS")


def test_text_that_ends_between_two_headings_is_no_deck() -> None:
    news = "BRIDGE TO BE BUILT\nThe ferry stopped today at last.\nCOUNCIL MEETS\n"
    text = f"{STORY}{news}{OTHER}{STORY}"
    kinds = [part.kind for article in page_articles(text) for part in article.parts]
    paragraphs = words(text, page_articles(text), PartKind.PARAGRAPH)
    assert PartKind.DECK not in kinds
    assert "The ferry stopped today at last." in paragraphs


def test_no_heading_goes_on_behind_furniture() -> None:
    text = (
        f"RIVER IS RISING\n{STORY}WELL IS DUG\nXXII 7\nbeen hauled out to the well.\n"
        f"SCHOOL IS OPENED\n{OTHER}"
    )
    at = text.index("XXII")
    heads = words(
        text, find_page_outline(text, [(at, at + len("XXII 7"))]).articles, PartKind.HEADLINE
    )
    assert heads == ["RIVER IS RISING", "WELL IS DUG", "SCHOOL IS OPENED"]


def test_decks_end_where_their_letters_change_or_their_sentence_does() -> None:
    head = "RIVER IS RISING\nForty Families Wait\nTOWN SENDS FOR BOATS.\nBRIDGE IS GONE\n"
    text = f"{head}{STORY}{OTHER}"
    decks = ["Forty Families Wait", "TOWN SENDS FOR BOATS.", "BRIDGE IS GONE"]
    assert words(text, page_articles(text), PartKind.DECK) == decks
