"""The articles of a page, from its text alone and with its layout."""

from __future__ import annotations

import pytest

from ocrfix.outline import Article, ArticleKind, KindChoice, Outline, Part, PartKind, correct
from ocrfix.outline.page import find_page_outline
from ocrfix.text.document import Article as Given
from ocrfix.text.document import Block, Box, Document, Line, Page
from tests.outline.made_pages import OTHER, STORY, page_articles, words

PAGE = (
    "THE WEXMOUTH COURIER\nVOLUME 12. FRIDAY, MAY 5, 1916. NO. 7\n"
    f"RIVER IS RISING\nForty Families Wait\n{STORY}"
    f"School Is Opened\n{OTHER}(Continued on page 3)\n"
    "MILLER & SONS\nOur prices: flour 40c\nSugar per lb. 7c\nBest coal $5.00\nPhone 214 today\n"
)


def test_headlines_begin_articles_and_decks_follow_them() -> None:
    articles = page_articles(PAGE)
    heads = words(PAGE, articles, PartKind.HEADLINE)
    assert "RIVER IS RISING" in heads
    assert "School Is Opened" in heads
    assert words(PAGE, articles, PartKind.DECK) == ["Forty Families Wait"]


def test_paragraphs_are_whole_and_no_heading_is_glued_to_them() -> None:
    paragraphs = words(PAGE, page_articles(PAGE), PartKind.PARAGRAPH)
    assert " ".join(OTHER.split()) in paragraphs
    assert not any("RISING" in it or "Opened" in it for it in paragraphs)


def test_a_line_that_sends_elsewhere_is_a_jump() -> None:
    assert words(PAGE, page_articles(PAGE), PartKind.JUMP) == ["(Continued on page 3)"]


def test_an_advertisement_is_told_by_its_prices() -> None:
    last = page_articles(PAGE)[-1]
    assert last.kind is ArticleKind.ADVERTISEMENT
    assert page_articles(PAGE)[0].kind is ArticleKind.ARTICLE


LINES_KEPT = [
    (
        "LIST",
        "Jolly, Walter, guide\nYoung, Grace, cook\nSims, Sara, smith\nOtt, Nina, baker\n",
        "names",
    ),
    (
        "TABLE",
        "Wheat, bushel .... 1423 388\nOats, bushel ..... 1204 120\nCorn, bushel ..... 900 11\n",
        "leaders",
    ),
    (
        "VERSE",
        "The moon is on the water,\nThe wind is in the tree,\nThe miller is abroad,\nAnd so am I.\n",
        "capitals",
    ),
]


@pytest.mark.parametrize(("kind", "kept", "why"), LINES_KEPT)
def test_what_is_no_running_text_keeps_its_lines(kind: str, kept: str, why: str) -> None:
    text = f"{STORY}MEN OF THE TOWN\n{kept}School Is Opened\n{OTHER}"
    parts = [part for it in page_articles(text) for part in it.parts]
    (found,) = [part for part in parts if text[part.start : part.end] == kept.strip()]
    assert found.kind is PartKind[kind], why
    assert found.lines(text) == kept.strip().split("\n")


def test_names_in_the_middle_of_a_sentence_part_no_paragraph() -> None:
    text = (
        (
            "In town there were cars of all the\nmakes one knows, among them Dort,\n"
            "Oakland, Maxwell, Saxon, Case,\nGrant, Marion and Ford, and those of\n"
            "the farmers.\n"
        )
        + OTHER
        + STORY
    )
    paragraphs = words(text, page_articles(text), PartKind.PARAGRAPH)
    listed = "among them Dort, Oakland, Maxwell, Saxon, Case, Grant, Marion and Ford, and those"
    assert listed in paragraphs[0]


def test_a_report_says_from_where_and_when() -> None:
    text = f"OPENING OF A SCHOOL\nWexmouth, Idaho, Dec. 30.—{OTHER}{STORY}"
    (article,) = page_articles(text)
    assert article.dateline is not None
    assert text[slice(*article.dateline)] == "Wexmouth, Idaho, Dec. 30.—"


def test_a_long_stretch_without_a_mark_of_paragraphs_is_parted_at_a_sentence() -> None:
    line = "and the rain came on again, so that nobody\nthought of going home before the dark.\n"
    text = ("The river rose all of the night again\n" + line) * 60
    parts = [part for it in page_articles(text) for part in it.parts]
    assert max(part.end - part.start for part in parts) <= 3000
    paragraphs = [it for it in parts if it.kind is PartKind.PARAGRAPH]
    assert all(text[part.start : part.end].endswith(".") for part in paragraphs)


def test_german_nouns_at_the_head_of_lines_make_no_verse() -> None:
    text = (
        "In der letzten Sitzung hat der\nGemeinderath von der Stadt und der\nSchule gesagt, daß in der\n"
        "Brücke am Markt und in der\nMauer am Wasser etwas gefunden wurde.\n"
    )
    (article,) = find_page_outline(text, language="de").articles
    assert words(text, (article,), PartKind.PARAGRAPH) == [" ".join(text.split())]


def laid(blocks: list[tuple[str, int]]) -> Document:
    """A page of blocks, each with the height of its lines."""
    text, made = "", []
    for words_, height in blocks:
        lines = []
        for line in words_.strip().split("\n"):
            lines.append(Line(len(text), len(text) + len(line), (), Box(0, 0, 100, height)))
            text += f"{line}\n"
        made.append(Block(lines[0].start, lines[-1].end, tuple(lines), Box(0, 0, 100, 10)))
        text += "\n"
    page = Page(0, len(text), tuple(made), 100, 100)
    return Document(text, (page,))


def test_tall_letters_in_a_block_of_their_own_are_a_headline() -> None:
    """From the text alone “On the way to market” is no heading: its words are small."""
    document = laid([(STORY, 10), ("On the way to market", 22), (OTHER, 10)])
    articles = find_page_outline(document.text, layout=document.layout).articles
    assert words(document.text, articles, PartKind.HEADLINE) == ["On the way to market"]
    flat = find_page_outline(document.text).articles
    assert words(document.text, flat, PartKind.HEADLINE) == []


def test_lines_of_two_blocks_are_no_paragraph() -> None:
    document = laid(
        [("The river rose all of the night and", 10), ("the mayor asked for boats", 10)]
    )
    (article,) = find_page_outline(document.text, layout=document.layout).articles
    assert len(article.parts) == 2


def test_what_the_source_tells_apart_is_believed() -> None:
    start = PAGE.index("School")
    given_ = (Given(0, start, "A1", "article"), Given(start, len(PAGE), "A2", "article"))
    articles = find_page_outline(PAGE, given=given_).articles
    assert [(it.start, it.id) for it in articles] == [(0, "A1"), (start, "A2")]


def test_what_a_reader_calls_a_paragraph_flows_and_what_he_calls_verse_does_not() -> None:
    text = "Jolly, Walter, guide\nYoung, Grace, cook"
    listed = Outline((Article(0, len(text), (Part(PartKind.LIST, 0, len(text)),)),))
    for kind, lines in ((PartKind.PARAGRAPH, 1), (PartKind.VERSE, 2)):
        (article,) = correct(listed, text, [KindChoice(0, len(text), kind)]).articles
        assert len(article.parts[0].lines(text)) == lines


def test_names_below_a_heading_in_capitals_make_an_article() -> None:
    names = "Ada Miller of Weston Hill\nJohn Farrow, Ada Lindqvist\nMr. and Mrs. Ivo Brook\n"
    text = f"RIVER IS RISING\n{STORY}HONOR ROLL OF MAY\n{names}"
    articles = page_articles(text)
    assert articles[-1].start == text.index("HONOR")
    listed = f"RIVER IS RISING\n{STORY}For Judge Ada Miller Brook\nJOHN FARROW\n{names}"
    assert page_articles(listed)[-1].start == 0


@pytest.mark.parametrize(
    ("called", "kind"),
    [
        ("advert", ArticleKind.ADVERTISEMENT),
        ("article", ArticleKind.ARTICLE),
        ("", ArticleKind.ADVERTISEMENT),
    ],
)
def test_a_piece_is_what_its_source_calls_it(called: str, kind: ArticleKind) -> None:
    """The last piece of the page looks like an advertisement, the one above does not."""
    start = PAGE.index("MILLER")
    first, last = Given(0, start, "a1", called), Given(start, len(PAGE), "a2", called)
    found = find_page_outline(PAGE, given=(first, last)).articles
    assert [it.id for it in found] == ["a1", "a2"]
    assert found[1].kind is kind
    if called:
        assert found[0].kind is kind


def test_german_paragraphs_are_whole_over_double_hyphens_nouns_and_long_s() -> None:
    told = (
        "Die Mainzer Unterſuchung beſchäftigt ſich, ſo ſagt man, mit der de⸗\n"
        "finitiven Ordnung der verſchiedenen Angelegenhei⸗\n"
        "ten, die ihr übertragen waren, und mit der Ueberſendung ihrer\n"
        "Akten, über welche ſich die ſo früh ſchon vereinten Wilhelms⸗\n"
        "Inſtitute noch äußern ſollen; öfter für ſich als für die ſo\n"
        "genannten Freunde des alten Rechts.\n"
    )
    page = f"RIVER IS RISING\n{STORY}Inland.\n{told}"
    found = find_page_outline(page, language="de").articles
    assert told.rstrip() in [
        page[part.start : part.end] for it in found for part in it.of_kind(PartKind.PARAGRAPH)
    ]


def test_a_paragraph_goes_on_between_two_lines_full_of_names() -> None:
    told = (
        "The grand march was led by the\nMr. and Mrs. T. J. Farrow of the\n"
        "Weston Hill Ferry and Boat Society\nwho wore the old style coats and\n"
        "danced until three in the morning.\n"
    )
    page = f"RIVER IS RISING\n{STORY}School Is Opened\n{told}{OTHER}"
    paragraphs = [
        " ".join(part.lines(page)[0].split())
        for it in page_articles(page)
        for part in it.of_kind(PartKind.PARAGRAPH)
    ]
    assert any("of the Weston Hill Ferry and Boat Society who" in it for it in paragraphs)


def test_initials_below_a_text_begin_nothing() -> None:
    text = f"RIVER IS RISING\n{STORY}P. W. G.\nSCHOOL IS OPENED\n{OTHER}"
    assert [it.start for it in page_articles(text)] == [0, text.index("SCHOOL")]


def test_a_letter_beside_a_word_is_no_heading() -> None:
    text = f"RIVER IS RISING\n{STORY}COURT C\nSCHOOL IS OPENED\n{OTHER}"
    assert [it.start for it in page_articles(text)] == [0, text.index("SCHOOL")]


def test_a_headline_stands_above_who_wrote_its_text() -> None:
    by = "BY JOHN H. FARROW\nBY ADA MILLER\nBY IVO BROOK\nBY MAREN ODDIE\n"
    text = f"RIVER IS RISING\n{STORY}SCHOOL IS OPENED\n{by}{OTHER}"
    assert page_articles(text)[-1].start == text.index("SCHOOL")


def test_the_last_line_of_a_paragraph_in_capitals_begins_nothing() -> None:
    told = (
        "BUT IT WILL TAKE THE TOWN THREE MONTHS\nTO PUT SO MANY MEN IN A STATE TO HELP\n"
        "THE FARMERS WHO WAIT FOR THEM NOW ALSO\nON THE GROUND.\n"
    )
    text = f"RIVER IS RISING\n{STORY}{told}{OTHER}{STORY}"
    assert not any(it.start == text.index("ON THE GROUND") for it in page_articles(text))


def test_the_name_of_the_paper_begins_no_article() -> None:
    document = laid(
        [
            ("No. 161. Saturday, 10 July 1858", 10),
            ("The Wexmouth Courier", 40),
            ("It comes out every day but for Sundays\nPrice: 20 Francs, Notices 10 Francs", 9),
            ("FROM THE HARBOUR", 20),
            (STORY, 10),
        ]
    )
    articles = find_page_outline(document.text, layout=document.layout).articles
    assert [it.start for it in articles] == [0, document.text.index("FROM")]


@pytest.mark.parametrize(
    ("told", "joined"),
    [
        ("had nothing to do with the electing\nof the men of the house and Federal\nPie.\n", True),
        ("he said of it that the price is to\nbe for the year and for all of them\n$2675.\n", True),
        ("Ivo Brook purchased a Barber Shop\nfrom the men who had come up the hill\n", True),
        (
            "A story of the river and of the boat\nthat was told by an old man of the\nA. B. C.\n",
            False,
        ),
    ],
)
def test_a_paragraph_goes_on_over_names_and_to_its_last_word(told: str, joined: bool) -> None:
    text = f"RIVER IS RISING\n{STORY}{told}{OTHER}"
    paragraphs = words(text, page_articles(text), PartKind.PARAGRAPH)
    assert any(" ".join(told.split()) in it for it in paragraphs) is joined


def test_a_line_of_names_amid_a_paragraph_parts_nothing() -> None:
    told = "Ivo Brook has long since bought the\nWexmouth Barber Shop from Mr. Tom\nFarrow last Saturday. Under Brook it\nwill be open every day of the week.\n"
    text = f"RIVER IS RISING\n{STORY}{told}{OTHER}"
    paragraphs = words(text, page_articles(text), PartKind.PARAGRAPH)
    assert any(" ".join(told.split()) in it for it in paragraphs)


def test_a_heading_amid_a_sentence_begins_no_article() -> None:
    above = "He also told a little story of the\nyear and thanked the treasurer of\n"
    below = "the society with a look at what all\nof the boats had cost them at last.\n"
    text = f"RIVER IS RISING\n{STORY}{above}SHOP AT THE FERRY\n{below}{STORY}"
    (article,) = page_articles(text)
    assert [text[it.start : it.end] for it in article.of_kind(PartKind.CROSSHEAD)] == [
        "SHOP AT THE FERRY"
    ]


def test_a_name_that_ends_a_sentence_begins_no_article() -> None:
    told = "The dinner that the class gives is to\nbe held on the evening of today in the\n"
    text = f"RIVER IS RISING\n{STORY}{told}Presbyterian Church\nBridge Is Opened\n{OTHER}"
    starts = [it.start for it in page_articles(text)]
    assert starts == [0, text.index("Bridge")]


def test_a_deck_in_much_smaller_letters_is_none_of_the_headline() -> None:
    document = laid(
        [(STORY, 10), ("River Takes the Old Bridge", 30), ("Boats Sent", 14), (OTHER, 10)]
    )
    articles = find_page_outline(document.text, layout=document.layout).articles
    assert words(document.text, articles, PartKind.HEADLINE) == ["River Takes the Old Bridge"]
    assert words(document.text, articles, PartKind.DECK) == ["Boats Sent"]
