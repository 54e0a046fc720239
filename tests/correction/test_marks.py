"""Marks are taken for lost, added or misread, or stay."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaner
from ocrfix.correction import Corrector
from ocrfix.correction.mark_gaps import shape_of
from ocrfix.evidence.channel import Channel, Source
from ocrfix.language.language import Language
from ocrfix.suspects.examine import Examiner
from ocrfix.text.edit import apply_edits
from ocrfix.words.language import installed
from ocrfix.words.lexicon import Lexicon

# What is read, what was printed, why the row is there.
MENDED = [
    ("was taken to 'the house of his brother", "'", "", "a speck before a small word"),
    ("was taken to the' house of his brother", "'", "", "the same behind one"),
    ("was taken -to the house of his brother", "-", "", "a stroke"),
    ("was taken to. the house of his brother", ".", "", "no sentence ends in “to”"),
    ("was taken to the: house of his brother", ":", "", "nor a clause in “the”"),
    ("was taken ' to the house of his brother", " '", "", "a speck by itself"),
    ("was taken to the house by ,the police", ",", "", "a comma against a word"),
    ("was taken home,. where he lay", ",.", ",", "two marks of which one is a speck"),
]
SENTENCE = "The prisoner {read}, and he died there of the wound on the Tuesday."


KEPT = [
    ("the boys' house was sold to the colliers' friends", "many own it"),
    ("He lived at Alfred- street, in a house", "a hyphen whose blank is too many"),
    ("with hair dark, eyes grey, and of fair complexion", "a list"),
    ("'Tis a fine morning, and 'twas a fine night", "elisions"),
    ("they had 'half a pint' in the house there", "a quotation in single marks"),
    ("the speech of Mr. D. Levy, M.L.A., of the town", "the stop is that of the letters"),
    ("the parcel of 4cwt., the price of it was paid", "the same of a measure"),
    ("servant at the house No. 9, in the street", "an abbreviation has its capital"),
    ("he was goin' to ketch th' bus", "dialect"),
    ("Mr J Smith and Dr Bell were there", "some houses print no stop here"),
    ("signed by J. Smith, jun., of the town", "two marks that both belong there"),
    ("he came ; she went ; they stayed", "some houses print a blank before it"),
    ("the sum of 1,000 and 20. the rest", "figures"),
    ("the price of the house . 85 and of the barn . 20", "points that lead to figures"),
    ("with two- and three-roomed houses for the men", "a hyphen for a part left out"),
    ("in the House of Commons The Times said", "names have capitals of their own"),
]


def marks_of(corrector: Corrector, text: str, least: float = 0.5) -> list[tuple[str, str]]:
    edits = corrector.edits(text, least)
    return [(it.before, it.after) for it in edits if it.rule_id == "suspects.mark"]


@pytest.mark.parametrize(("read", "speck", "meant", "why"), MENDED, ids=lambda it: it)
def test_specks_go(corrector: Corrector, read: str, speck: str, meant: str, why: str) -> None:
    assert marks_of(corrector, SENTENCE.format(read=read)) == [(speck, meant)], why


@pytest.mark.parametrize(
    ("read", "why"),
    [
        ("was sent In to see the deceased", "an I is oftest read for an i"),
        ("saw that the doors were shut when It was done", "the same in another word"),
        ("was in a state Of great excitement", "another letter"),
    ],
)
def test_capitals_of_small_words_become_small(corrector: Corrector, read: str, why: str) -> None:
    capital = next(it for it in read if it.isupper())
    changes = marks_of(corrector, SENTENCE.format(read=read))
    assert changes == [(capital, capital.lower())], why


@pytest.mark.parametrize(
    ("printed", "why"),
    [
        ("he was there. In the house he saw it", "it opens a sentence"),
        ("Whiskey Is In Demand at the fair", "a headline"),
        ("beef at Is. and mutton", "a shilling, misread"),
        ("he heard Mary say it to him", "a name"),
    ],
)
def test_other_capitals_stay(corrector: Corrector, printed: str, why: str) -> None:
    assert not [it for it in marks_of(corrector, printed) if it[0].isalpha()], why


def test_capitals_are_read_by_how_many_were_made_small_before(corrector: Corrector) -> None:
    page = "The men of the town were at work, and it is said that he is in good health. " * 3
    page += "He saw to the preparation for chasing the bandits In the town."
    shown = replace(Channel.shipped(Source.PLAIN_OCR), strokes=20)
    found = corrector.edits(page, 0.5, shown)
    assert [(it.before, it.after) for it in found] == [("I", "i")]
    assert marks_of(corrector, page) == []


@pytest.mark.parametrize(("printed", "why"), KEPT, ids=lambda it: it)
def test_what_may_be_printed_stays(corrector: Corrector, printed: str, why: str) -> None:
    assert marks_of(corrector, printed) == [], why


def test_a_damaged_page_that_lost_its_stops_gets_them_back(corrector: Corrector) -> None:
    said = "The housc was sold to tbe town. It was an old house. They lived in it by thc mill. "
    lost = said.replace(". ", " ").strip() + "\n\n"
    page = lost * 12
    assert all(it == ("", ".") for it in marks_of(corrector, page))
    assert len(marks_of(corrector, page)) > 12
    whole = (said.strip() + "\n\n") * 12
    assert marks_of(corrector, whole) == []


def test_a_clean_page_without_stops_was_printed_so(corrector: Corrector) -> None:
    page = "The house was sold to the town It was an old house\n\n" * 12
    assert marks_of(corrector, page) == []


def test_a_lost_stop_says_why(corrector: Corrector) -> None:
    page = "The housc was sold to tbe town It was an old house by thc mill\n\n" * 12
    reasons = {it.reason for it in corrector.edits(page, 0.5) if it.rule_id == "suspects.mark"}
    assert reasons == {"A “.” was lost here, as the words and capitals on both sides show."}


@pytest.mark.parametrize(
    ("behind", "before", "shape"),
    [
        ("", "", ""),
        (",", "", ","),
        ("—", "", "--"),
        ("", "’", "'word"),
        ("'", "", "word'"),
        ("", "-", "-word"),
        (",.", "", "two"),
        (".,", "", "else"),
        (",'", "", "mark'"),
        ("',", "", "else"),
        ("", ",", ".word"),
        ('"', "", "else"),
        (",", "'", "else"),
        ("-:-", "", "else"),
    ],
)
def test_shapes(behind: str, before: str, shape: str) -> None:
    assert shape_of(behind, before) == shape


@given(st.text(alphabet="abT .,;:'-\n—Isto", max_size=200))
def test_marks_and_capitals_alone_are_changed(text: str) -> None:
    corrector = _corrector()
    edits = [it for it in corrector.edits(text, 0.5) if it.rule_id == "suspects.mark"]
    # A small letter that was read as a capital goes with the mark before it.
    letters = "".join(filter(str.isalnum, text)).lower()
    assert "".join(filter(str.isalnum, apply_edits(text, edits))).lower() == letters


@cache
def _corrector() -> Corrector:
    return Cleaner("research").corrector("en")


@pytest.mark.parametrize(
    ("read", "why"),
    [
        ("das Gesetz über die Alters- und Hinterbliebenenversicherung wurde angenommen", "behind"),
        ("allen Eltern und -Kindern wurde die Berufswahl wesentlich erleichtert", "before"),
    ],
)
def test_a_hyphen_for_a_part_left_out_stays(read: str, why: str) -> None:
    assert marks_of(Cleaner("research").corrector("de"), read) == [], why


@pytest.mark.skipif("de" not in installed(), reason="German is not part of this copy")
@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Sie haben die beiden Hälften der Glocke zu- sammcngesetzt und geläutet.", "a line end"),
        (
            "Er lebt von dem Handel mit ein- oder zweijährigen Bäumen aus dem Tale.",
            "a part left out",
        ),
        (
            "Ich weiß nicht mehr davon, als er weiß, und hab' auch nicht gefragt.",
            "a letter left out",
        ),
        ("Leg' ihn nieder, sagte der alte Mann, und geh' mit mir in das Haus.", "the same"),
    ],
)
def test_a_german_hyphen_or_apostrophe_is_no_speck(text: str, why: str) -> None:
    language = Language(Lexicon.load("de"))
    corrector = Corrector(language, Examiner(language).detector)
    assert not marks_of(corrector, text, 0.0), why


@pytest.mark.skipif("de" not in installed(), reason="German is not part of this copy")
def test_a_mark_that_mostly_stands_behind_a_word_is_no_speck() -> None:
    language = Language(Lexicon.load("de"))
    corrector = Corrector(language, Examiner(language).detector)
    text = "Sie wohnten in: der alten Stadt an dem Flusse. "
    assert marks_of(corrector, text, 0.0) == [(":", "")]
    assert marks_of(corrector, text * 3, 0.0) == []


@pytest.mark.skipif("es" not in installed(), reason="Spanish is not part of this copy")
def test_a_spanish_dash_against_a_word_is_no_speck() -> None:
    language = Language(Lexicon.load("es"))
    corrector = Corrector(language, Examiner(language).detector)
    text = "Los vecinos de la calle -dijo el alcalde- no quieren esperar, y -lo sé- no esperan más."
    assert not marks_of(corrector, text, 0.0)
