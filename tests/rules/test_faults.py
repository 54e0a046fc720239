"""Faults that readers found in cleaned pages: what the default profile makes of the place now."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner

CAREFUL = Cleaner("careful", strict=True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("he found a bi'nd of men", "he found a bi'nd of men", id="a mark is a letter"),
        pytest.param("at the height of t.ie storm", "at the height of t.ie storm", id="or a part"),
        pytest.param("the men a~nd the boys", "the men and the boys", id="no other word is near"),
        pytest.param("her bus\nhand was there", "her bus\nhand was there", id="husband"),
        pytest.param("the opera\n'ion was done", "the opera\n'ion was done", id="operation"),
        pytest.param("for re\n. ports to go", "for re\n. ports to go", id="the mark is a hyphen"),
        pytest.param("a great im\npossi ble", "a great im\npossi ble", id="split twice"),
        pytest.param("the day' work was", "the day' work was", id="a possessive lost its s"),
        pytest.param("the ship where' he sat", "the ship where' he sat", id="a lost contraction"),
        pytest.param("said M iss Bell was", "said Miss Bell was", id="a capital cut off"),
        pytest.param("the Police J ury met", "the Police Jury met", id="another"),
        pytest.param("W ith the men he came", "With the men he came", id="at a line's beginning"),
        pytest.param("and inany fine traits", "and many fine traits", id="many"),
        pytest.param("sold to him then ed by", "sold to him then ed by", id="an ending"),
        pytest.param(
            "in the house jus\nacros from us", "in the house jus\nacros from us", id="scraps"
        ),
        pytest.param("N. Y. C. 108-\n112 @ 115", "N. Y. C. 108-\n112 @ 115", id="prices"),
        pytest.param(
            "is on\ntlie right track", "is on\nthe right track", id="a whole word misread"
        ),
        pytest.param("an at-home day and a to-do", "an at-home day and a to-do", id="compounds"),
        pytest.param("from 1914-\n1918 they", "from 1914-1918\nthey", id="years"),
        pytest.param("a case of small pox", "a case of small pox", id="two words in print"),
        pytest.param("the crook- backed man", "the crook- backed man", id="a rare whole"),
    ],
)
def test_marks_and_gaps(before: str, after: str) -> None:
    assert CAREFUL.clean(before).text == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("Tbe house was sold.", "The house was sold.", id="opens the text"),
        pytest.param("It is so. Hia house fell.", "It is so. His house fell.", id="a sentence"),
        pytest.param("with Mrs. Tbe was here", "with Mrs. Tbe was here", id="a name"),
        pytest.param("and Tbe house was sold", "and The house was sold", id="opens nothing"),
        pytest.param(
            "men of the city         Tbe house was",
            "men of the city         The house was",
            id="opens nothing, behind many blanks",
        ),
        pytest.param(
            "men of the city.         Tbe house was",
            "men of the city.         The house was",
            id="behind a stop and many blanks",
        ),
        pytest.param("we saw nnd heard it", "we saw and heard it", id="mostly “and”"),
        pytest.param("Sturm und Drang", "Sturm und Drang", id="no neighbour bears it out"),
        pytest.param(
            "Blut und Eisen. Land und Leute. Kind und Kegel",
            "Blut und Eisen. Land und Leute. Kind und Kegel",
            id="the same again",
        ),
        pytest.param("a braw nicht the nicht", "a braw nicht the nicht", id="Scots"),
        pytest.param("he hab de money", "he hab de money", id="another dialect"),
        pytest.param("the top ot the hill", "the top of the hill", id="of two letters"),
        pytest.param("zqx ou qqz", "zqx ou qqz", id="of two letters, among noise"),
        pytest.param(
            "a man of reputatiou zqxv", "a man of reputation zqxv", id="long, among noise"
        ),
        pytest.param("much weight attaches to it", "much weight attaches to it", id="inflected"),
        pytest.param("one of the sergeons", "one of the sergeons", id="spelt by ear"),
        pytest.param("the vlilage of it", "the vlilage of it", id="letters changed places"),
        pytest.param("Vat peautiful hides", "Vat peautiful hides", id="dialect"),
        pytest.param("the ierman army was", "the ierman army was", id="its capital is lost"),
        pytest.param("the preme Court met", "the preme Court met", id="the same in a title"),
        pytest.param("the erman army had", "the erman army had", id="the same of a country"),
        pytest.param(
            "Kirche ohne Turm steht in der Stadt, und die Leute",
            "Kirche ohne Turm steht in der Stadt, und die Leute",
            id="words of another language",
        ),
        pytest.param(
            "the men here\nhich the ship\nould not see\nrom the shore",
            "the men here\nhich the ship\nould not see\nrom the shore",
            id="a column cut off",
        ),
        pytest.param(
            "Mr. Ho saw tho men who wero with tho mayor. Ho fled. Tho men came.",
            "Mr. Ho saw the men who were with the mayor. He fled. The men came.",
            id="e read as o behind a stop",
        ),
        pytest.param(
            "Westward ho! said tho men and tho boys. It was tho end, tho boat, tho sea, tho day.",
            "Westward ho! said the men and the boys. It was the end, the boat, the sea, the day.",
            id="one other form, which may be printed, and places where nobody prints tho",
        ),
        pytest.param(
            "and tho men wero with tho mayor, looks as tho it will, tho he aro here and even tho so",
            "and the men were with the mayor, looks as tho it will, tho he are here and even tho so",
            id="though, in between",
        ),
        pytest.param(
            "and thru tho town tho men took tho boat, and tho day was fine",
            "and thru tho town tho men took tho boat, and tho day was fine",
            id="a paper that spells so",
        ),
        pytest.param(
            "and tho day will ho celebrated where ho wero seen by tho mayor",
            "and the day will ho celebrated where he were seen by the mayor",
            id="be, with another letter misread",
        ),
        pytest.param(
            "and tho men wero with tho mayor. Tho Tribune said so. In Tho Hague they sat.",
            "and the men were with the mayor. The Tribune said so. In The Hague they sat.",
            id="e read as o before a capital",
        ),
    ],
)
def test_letters(before: str, after: str) -> None:
    assert CAREFUL.clean(before).text == after


def test_where_a_capital_may_be_lost_it_is_offered() -> None:
    proposals = CAREFUL.clean("the Lord Chief ustice said").proposals
    assert [it.edit.after for it in proposals] == ["Justice"]


@pytest.mark.parametrize(
    "before",
    [
        "re\n. ports of it go",
        "nd nd sat here",
        "he is a native of Leitch\nfleld and here",
        "in im\npossi ble places",
        "tho men wero there and ho say.s tho town is here",
        "they saw faco of tlio tunnel. Tlio faco of tlio tunnel, tho men said",
    ],
)
def test_what_one_rule_leaves_no_rule_takes_up_again(before: str) -> None:
    once = CAREFUL.clean(before).text
    assert CAREFUL.clean(once).text == once
