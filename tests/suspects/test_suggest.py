"""Suggestions for a doubtful word."""

from __future__ import annotations

import gc
import time
from itertools import product

import pytest

from ocrfix.cleaning import Cleaned, Cleaner
from ocrfix.suspects import Suggestion

CLEANER = Cleaner()


def suggest(text: str, word: str) -> list[Suggestion]:
    start = text.index(word)
    examination = CLEANER.examine(Cleaned.unchanged(text))
    return list(examination.suggest(start, start + len(word)))


@pytest.mark.parametrize(
    ("text", "word", "first", "why"),
    [
        ("by the side of tho house", "tho", "the", "a whole word"),
        ("Tho house stood there", "Tho", "The", "the capital stays"),
        ("IN TBE HOUSE", "TBE", "THE", "all capitals stay"),
        ("the committec, of ten", "committec,", "committee", "marks at the edge stay"),
        ("by the side ofthe house", "ofthe", "of the", "two words run together"),
        ("he came w ith his brother", "ith", "with", "joined with the letter before"),
        ("he came w ith his brother", "w", "with", "joined with what follows"),
        ("on the rail way line", "rail", "railway", "both pieces are words"),
        ("a meeting of the commit-\ntee was held", "commit-", "committee", "broken at a line end"),
        ("the meeting of the com\nmittee was held", "mittee", "committee", "its hyphen lost"),
        ("he bad been there", "bad", "had", "a word for another word"),
        ("and then Mi Hopkins rose", "Mi", "Mr", "a title stands before a capital"),
        ("a long umprisonment", "umprisonment", "imprisonment", "two words, one of them no word"),
        ("seem to be shrinking nd fast", "nd", "and", "first letter lost"),
        ("he was in th house", "th", "the", "last letter lost"),
        ("I saw the pri. soner standing there", "pri.", "prisoner", "torn at a misread hyphen"),
        ("struck on the hea d with", "hea", "head", "torn, both pieces pass for words"),
        ("and he hea d the story", "hea", "heard", "torn, and a letter lost, by what fits"),
        ("of Hargrave -street, on", "Hargrave", "Hargrave-street", "the hyphen comes late"),
        ("home pro.. ceeding", "ceeding", "proceeding", "a hyphen read as two stops"),
        ("the boys were learn. iog their lesson", "iog", "learning", "a stop ends nothing here"),
        ("a man of thirty. six years", "thirty.", "thirty-six", "nor between two words"),
        (
            "taken to the police-sta- tion at once",
            "tion",
            "police-station",
            "torn in its last part",
        ),
        ("a great misundei standing arose", "misundei", "misunderstanding", "torn and misread"),
        ("the Stock B inking Company", "inking", "Banking", "the misread piece is a word"),
        ("it is very diffi-.uit to say", "diffi-.uit", "difficult", "a speck over a letter"),
        ("the District Cou/t of the city", "Cou/t", "Court", "a letter read as a stroke"),
        ("they thou mado several others", "thou", "then", "the next word is misread by itself"),
        (
            "at the Lambeth Police.court, on Friday",
            "Police.court",
            "Police-court",
            "a hyphen as a stop",
        ),
        ("said Air. Bliss was there", "Air", "Mr", "an abbreviation before a stop"),
        ("and Mr. li. Smith, of", "li", "H", "an initial among names"),
        ("the boat »as lost at sea", "as", "was", "a sign before the word is its first letter"),
        ("to the oldest \\essel in the port", "essel", "vessel", "so is a stroke"),
        ("it is three mile« from here", "mile", "miles", "a sign behind it is its last letter"),
        ("a house with two hor»es in it", "hor»es", "horses", "a sign inside it"),
        ("a sum of £G was paid", "G", "6", "the pound sign asks for a number"),
        ("a cargo of 2S tons from there", "2S", "28", "so does a measure"),
        ("the boat of t>4 tons went", "t>4", "64", "two signs are one figure"),
        ("on the Slat December he came", "Slat", "31st", "a month asks for its day"),
        ("on the 2Gth of October he came", "2Gth", "26th", "figures and their end"),
        ("on the 26h ult. he came", "26h", "26th", "half of the end is lost"),
        ("paid 4s. Gd. for it", "Gd", "6d", "shillings ask for pence"),
        ("PAID 4s. GD. FOR IT", "GD", "6d", "small among capitals too"),
        ("Mr. I). Walker was there", "I", "D", "a capital read as two signs"),
        ("Mr. 1!. Walker was there", "1", "R", "the same"),
        ("Mr. \\V. Walker was there", "V", "W", "a sign before it is part of it"),
        ("Mr. I. Walker was there", "I", "J", "the commonest initial of those alike"),
        ("Mr. AV. Walker was there", "AV", "W", "two capitals are one"),
        ("Mr. 13. Walker was there", "13", "B", "two figures are one"),
        ("he was fined 40« and costs", "40", "40s", "shillings under a sign"),
        ("in the middle of the n ght he rose", "ght", "night", "a letter read as a blank"),
        ("they saw wh ch it was", "wh", "which", "the same in a short word"),
        ("they came on 4tli May to town", "4tli", "4th", "letters behind a figure"),
        ("in the room were ForMen only", "ForMen", "For Men", "a capital begins a word"),
        ("over the creek'road to town", "creek'road", "creek road", "a speck over the blank"),
        ("he went with'a man to town", "with'a", "with a", "the same before a small word"),
        ("THE COURT OBSTRUOTIiNG IT", "OBSTRUOTIiNG", "OBSTRUCTING", "all but one are capitals"),
        ("the home for Ihe past two", "Ihe", "the", "no capital, but a t misread"),
        ("she Iraised her eyes from it", "Iraised", "raised", "a speck before it"),
        ("stood in~murdering him", "in~murdering", "in murdering", "a mark for the blank"),
        ("that He6addressed them", "He6addressed", "He addressed", "a figure for the blank"),
        ("was ill,annd he", "ill,annd", "ill, and", "a comma keeps its place"),
        ("a quantity ofjewellery found", "ofjewellery", "of jewellery", "a word not common"),
        ("came iThere were blood stains", "iThere", "There", "a speck before a capital"),
        ("his brother lohn was there", "lohn", "John", "a name that dictionaries know"),
        ("two of her fathber's horses", "fathber's", "father's", "no name, but a possessive"),
        ("living in Brooklyn-Atreet now", "Brooklyn-Atreet", "Brooklyn-street", "its second part"),
        ("he was in 8outh Wales", "8outh", "South", "a capital read as a figure"),
        ("and the Oompany of men", "Oompany", "Company", "one capital read as another"),
        ("It fell. Bhe saw it", "Bhe", "She", "a sentence begins with it"),
        ("said Mr. McDonatd was there", "McDonatd", "McDonald", "a capital inside a name"),
        ("said Mr. MeDonald was there", "MeDonald", "McDonald", "behind a misread letter"),
        (
            "at Trafalgar- Square was",
            "Trafalgar-",
            "Trafalgar-Square",
            "the second part keeps its own",
        ),
        ("the van' guard of the army", "van'", "vanguard", "torn, with a speck at the seam"),
        ("on the l8th of May", "l8th", "18th", "a letter for a figure, the ordinal stays"),
        ("a sum of l8s. was paid", "l8s.", "18s", "letters for figures, shillings stay"),
        ("the secretary (instruct-\ned by him) rose", "ed", "instructed", "behind a bracket"),
        ("with -Wil-\nliam Harding there", "liam", "William", "behind a dash"),
        ("in Mr Smiths house", "Smiths", "Smith's", "a name has a possessive"),
        ("opened at 2.30 pm on Friday", "pm", "p.m", "the stops of the hour"),
        ("at 9 oclock a m and later", "m", "a.m", "the same behind its word"),
        ("for Mr. Harding, M L.A., who", "L.A.", "M.L.A", "a stop read as a blank"),
        ("Lieutenant Harding, E.N., was there", "E.N.", "R.N", "a letter misread in it"),
    ],
)
def test_first(text: str, word: str, first: str, why: str) -> None:
    assert suggest(text, word)[0].text == first, why


def test_a_name_in_no_list_is_offered_whole_behind_its_hyphen() -> None:
    assert "Boolambarra" in [it.text for it in suggest("at Boolam-\nbarra there is", "Boolam-")]


@pytest.mark.parametrize(
    ("text", "word", "not_first", "why"),
    [
        ("a house in a town", "in", "inatown", "a word between two is a word"),
        ("a letter of J. P. Harding", "P.", "J.P", "initials before a name"),
        ("I am 1 of them", "am", "a.m", "no hour before"),
        ("AND SE THE HOUSE", "SE", "S.E", "a word in capitals"),
    ],
)
def test_not_first(text: str, word: str, not_first: str, why: str) -> None:
    assert not_first not in [it.text for it in suggest(text, word)[:1]], why


def test_a_rare_name_is_offered_where_a_capital_is_printed() -> None:
    assert "Thirza" in [it.text for it in suggest("and Miss Thirzn was there", "Thirzn")]
    assert "thirza" not in [it.text.lower() for it in suggest("and a thirzn was there", "thirzn")]


def test_a_further_name_may_have_several_letters_misread() -> None:
    found = suggest("and Mr. Spioglomau was there", "Spioglomau")
    assert "Spiegleman" in [it.text for it in found[:5]]


def test_a_name_in_no_list_is_spelt_out_behind_the_likelier_ones() -> None:
    found = suggest("a letter of Mr. Quilfleld was read", "Quilfleld")
    at = [it.text for it in found].index("Quilfield")
    assert at == min(len(found) - 1, 4)
    assert found[at].certainty <= max(0.05, *(it.certainty for it in found[at + 1 :]), 0.0)
    for text, word in (("a quilfleld was read", "quilfleld"), ("QUILFLELD", "QUILFLELD")):
        assert "quilfield" not in [it.text.lower() for it in suggest(text, word)]


@pytest.mark.parametrize(
    ("text", "word", "first"),
    [
        ("the house of Mr. M'Cov was sold", "M'Cov", "M'Coy"),
        ("he sold his father'a house", "father'a", "father's"),
    ],
)
def test_words_with_marks(text: str, word: str, first: str) -> None:
    assert suggest(text, word)[0].text == first


@pytest.mark.parametrize(
    ("text", "word", "among", "why"),
    [
        ("he will come to morrow at noon", "morrow", "to-morrow", "a listed compound"),
        ("it stood north-\neast of the hill", "north-", "north-east", "the hyphen of a compound"),
    ],
)
def test_a_hyphen_may_have_been_lost(text: str, word: str, among: str, why: str) -> None:
    assert among in [it.text for it in suggest(text, word)], why


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("the lady Arne Wilton was there", "Arne"),
        ("the list was Gordon Barker Tinner and Stewart", "Tinner"),
        ("he saw the clerk had skilfully fastened it", "skilfully"),
        ("and all the boats wero. brought in at once", "wero"),
    ],
)
def test_words_side_by_side_are_first_no_compound(text: str, word: str) -> None:
    assert "-" not in suggest(text, word)[0].text


def test_a_sign_is_replaced_with_its_word() -> None:
    text = "the boat »as lost at sea"
    best = suggest(text, "as")[0]
    assert text[best.start : best.end] == "»as"


def test_a_speck_goes_where_its_neighbours_stand_beside_each_other() -> None:
    found = suggest("the town hall is at the j end of the street", "j")
    assert "" in [it.text for it in found[:5]]


def test_a_capital_rather_begins_a_word() -> None:
    small, capital = (suggest(f"he had no {it} there", "no ")[0] for it in ("thing", "Thing"))
    assert small.text == "nothing"
    assert capital.text != "nothing" or capital.certainty < small.certainty


def test_a_speck_may_be_deleted() -> None:
    assert "" in [it.text for it in suggest("in the j house of his father", "j")]


def test_at_most_nine_surest_first_and_never_what_stands_there() -> None:
    found = suggest("he wns there", "wns")
    assert 1 < len(found) <= 9
    certainties = [it.certainty for it in found]
    assert certainties == sorted(certainties, reverse=True)
    assert sum(certainties) <= 1.0001
    assert "wns" not in [it.text for it in found]


def test_what_is_remembered_does_not_make_the_collector_of_garbage_halt() -> None:
    text = " ".join(f"to go {first}arkct{last}" for first, last in product("bcdfghj", repeat=2))
    examination = CLEANER.examine(Cleaned.unchanged(text))
    gc.collect()
    before = len(gc.get_objects())
    for suspect in examination.suspects:
        examination.suggest(suspect.start, suspect.end)
    # Tuples are let alone level by level, one at each look.
    for _ in range(4):
        gc.collect()
    assert len(gc.get_objects()) - before < len(examination.suspects)


@pytest.mark.parametrize("length", [100, 10_000, 100_000])
def test_a_long_token_is_quick(length: int) -> None:
    text = "he saw " + "ab" * (length // 2) + " there"
    examination = CLEANER.examine(Cleaned.unchanged(text))
    started = time.perf_counter()
    assert examination.suggest(7, 7 + length) == ()
    # 5 ms is wanted; the machine of a test may be slow, but not a thousand times.
    assert time.perf_counter() - started < 0.5
