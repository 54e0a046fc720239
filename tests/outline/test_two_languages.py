"""Articles told by their language, in papers that print each in two."""

from __future__ import annotations

from ocrfix.outline.page import find_page_outline

from .test_page import laid

GERMAN = """\
In seiner letzten Sitzung hat der Rath beschlossen, daß die
alte Brücke von der Stadt ausgebessert wird und nicht die
neue, die durch das Wasser auf dem Felde steht.
"""
FRENCH = """\
Dans sa dernière séance le Conseil a décidé que le vieux pont
sera réparé par la ville, et que les eaux qui sont dans la
prairie ne seront pas conduites dans une rivière du pays.
"""
SIGNED = "Der Bürgermeister,\nJ. Hoffmann.\n"


def begun(*pieces: str) -> list[str]:
    """Return the beginnings of the articles of a page of blocks."""
    document = laid([(it, 10) for it in pieces])
    outline = find_page_outline(document.text, layout=document.layout, language="de")
    return [document.text[it.start :].split("\n", 1)[0] for it in outline.articles]


def test_a_block_in_the_other_language_below_a_signature_begins_an_article() -> None:
    found = begun(GERMAN + SIGNED, FRENCH + SIGNED, GERMAN + SIGNED, FRENCH, GERMAN, FRENCH)
    assert found == [it.split("\n", 1)[0] for it in (GERMAN, FRENCH, GERMAN, FRENCH)]


def test_a_quotation_below_running_text_stays() -> None:
    assert len(begun(*([GERMAN, FRENCH] * 3))) == 1


def test_one_block_in_another_language_makes_no_paper_of_two() -> None:
    assert len(begun(GERMAN, GERMAN, GERMAN + SIGNED, FRENCH, GERMAN)) == 1


def test_a_few_among_many_make_none_either() -> None:
    found = begun(*[GERMAN] * 12, *[GERMAN + SIGNED, FRENCH + SIGNED] * 3, *[GERMAN] * 12)
    assert len(found) == 1


def test_the_head_of_a_newspaper_begins_nothing_in_either() -> None:
    head = "Le journal paraît tous les jours et ne\ncoûte que 12 fr. Annonces : la ligne.\n"
    found = begun(GERMAN + SIGNED, head + FRENCH, GERMAN, GERMAN, FRENCH, FRENCH)
    assert len(found) == 1
