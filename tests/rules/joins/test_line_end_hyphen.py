"""Hyphens at line ends: which go, which stay, and where the rule asks."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaned, Cleaner, Profile
from ocrfix.rules.joins.line_end_hyphen import hyphen_sign
from ocrfix.words.lexicon import Lexicon

RULE = "joins.line-end-hyphen"
CLEANER = Cleaner(Profile(only=(RULE,)), strict=True)


def clean(text: str) -> Cleaned:
    return CLEANER.clean(text)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("to repre-\nsent it", "to represent\nit", "plain"),
        ("to repre\u00ad\nsent it", "to represent\nit", "soft hyphen"),
        ("to repre¬\nsent it", "to represent\nit", "not sign"),
        ("to repre\u2010\nsent it", "to represent\nit", "Unicode hyphen"),
        ("to repre- \n  sent it", "to represent\nit", "blanks at the seam"),
        ("to repre-\r\nsent it", "to represent\r\nit", "the line end stays what it was"),
        ("to repre-\rsent it", "to represent\rit", "of an old Macintosh"),
        ("to repre-\nsent, it", "to represent,\nit", "its mark goes along"),
        ("to repre-\nsent", "to represent", "nothing behind it: the line goes"),
        ("to repre-\nsent\nit", "to represent\nit", "a line of its own goes"),
        ("(repre-\nsented) it", "(represented)\nit", "marks around it"),
        ("the presi-\ndent's wife", "the president's\nwife", "possessive"),
        ("an amend-\nment to it", "an amendment\nto it", "calibre keeps the hyphen"),
        ("a well-\nmeaning, he said", "a well-meaning,\nhe said", "OCRfixr: wellmeaning"),
        ("in self-\ndefence, he", "in self-defence,\nhe", "OCRfixr: selfdefence"),
        ("the Anglo-\nIrish, as", "the Anglo-Irish,\nas", "OCRfixr: AngloIrish"),
        ("the boxing-\nring was", "the boxing-ring\nwas", "Guiguts: boxingring"),
        ("was king de-\nfacto of the", "was king de-facto\nof the", "Guiguts: defacto"),
        ("an ad-\nhoc body", "an ad-hoc\nbody", "Guiguts: adhoc"),
        ("of Oxford-\nstreet, as", "of Oxford-street,\nas", "a street of the time"),
        ("about two-\nthirds of it", "about two-thirds\nof it", "a fraction"),
        ("his mother-in-\nlaw was", "his mother-in-law\nwas", "only the last hyphen is at issue"),
        ("Mr. Mc-\nKinley was", "Mr. McKinley\nwas", "a capital inside a name"),
        ("HOUSE OF PARLIA-\nMENT SAT", "HOUSE OF PARLIAMENT\nSAT", "capitals"),
        ("of 1914-\n1918 and", "of 1914-1918\nand", "figures"),
        (
            "of the prescnta-\ntions made",
            "of the prescntations\nmade",
            "a word behind it, misread before",
        ),
        ("Lord Woolloo-\nmooloo. Woolloomooloo is", "Lord Woolloomooloo.\nWoolloomooloo is", "x"),
    ],
)
def test_decided(before: str, after: str, why: str) -> None:
    assert clean(before).text == after, why


# Eight broken words and a question mark where each had its hyphen.
QUESTIONED = (
    "The presi?\ndent of the com?\npany said on Wednes?\nday that no evi?\ndence was en?\n"
    "tertained of his recov?\nery, and that the audi?\nence had departed in confu?\nsion.\n"
)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("He was ex?\npected home.", "He was expected\nhome.", "a soft hyphen that was lost"),
        ("A FLEET TO SUP?\nPORT THEM", "A FLEET TO SUPPORT\nTHEM", "in a headline"),
        ("And what of it?\nthe man said.", None, "a question: the halves are no word"),
        ("Is he for the port?\nWe doubt it.", None, "a question before a sentence"),
        ("Who goes?\n\nwent on", None, "a question before a paragraph"),
        ("he beavent?\nboot appeared", None, "a ruin before a word; once beaventboot"),
        ("a most exten?\nsiue one", "a most extensiue\none", "its second half is misread"),
    ],
)
def test_sign_of_its_own_for_hyphens(before: str, after: str | None, why: str) -> None:
    cleaned = clean(QUESTIONED + before)
    assert cleaned.text.startswith("The president\nof the company\nsaid on Wednesday\n")
    assert cleaned.text.endswith("\n" + (after or before)), why


def test_a_few_questions_are_no_sign() -> None:
    text = "Was it the presi?\ndent? Did the com?\npany say so?\nThe man had gone."
    assert clean(text).text == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("did re-\nsign it. They resign", "calibre: resign, the meaning reversed"),
        ("a so-\nlo by the gigolo", "calibre takes part of a word for evidence"),
        ("it is to-\nday that", "to-day or today, by country and decade"),
        ("in the north-\neast of", "likewise"),
        ("the gravel-\npit was", "both are words, the whole is none"),
        ("was fighting li-\nriver just", "a common word behind the end of a lost line"),
        ("home by auto on Moncr-\napplies for it", "a line of another column between"),
    ],
)
def test_asked(text: str, why: str) -> None:
    cleaned = clean(text)
    assert cleaned.text == text, why
    assert len(cleaned.proposals) == 1, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("he said—\nthen nothing", "gImageReader deletes the dash"),
        ("he said –\nthen nothing", "en dash"),
        ("he said -\nthen nothing", "a hyphen by itself is a dash"),
        ("a feeling-\nwas it", "no compound is made with “was”"),
        ("was gone-\nThe man", "a new sentence"),
        ("the a-\nmount", "one letter is not much of a half"),
        ("to repre-\n\nsent it", "a blank line between"),
        ("No. 4-\nmen", "a figure and a word"),
    ],
)
def test_left_alone(text: str, why: str) -> None:
    cleaned = clean(text)
    assert (cleaned.text, cleaned.proposals) == (text, ()), why


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("of co-\noperation. Co-operation is", "“co-operation” stands once in this document"),
        ("of co-\noperation. Cooperation is", "“cooperation” stands once in this document"),
        ("to repre-\nsent it", "“represent” is a word; “repre” is none"),
        (
            "a well-\nknown man",
            "“well-known” stands 15 times in the newspapers counted for this program",
        ),
    ],
)
def test_the_reason_states_the_evidence(text: str, evidence: str) -> None:
    (change,) = clean(text).changes
    assert change.reason.startswith(evidence)


def test_even_evidence_asks() -> None:
    text = "of co-\noperation. Cooperation is co-operation."
    (proposal,) = clean(text).proposals
    assert "once" in proposal.edit.reason


def test_two_breaks_in_a_row() -> None:
    assert clean("a re-\npre-\nsenta-\ntion of").text == "a representation\nof"


def test_the_line_end_does_not_move_behind_another_hyphen() -> None:
    assert clean("to repre-\nsent- lind of").text == "to represent- lind of"


def test_other_languages_have_no_english_rule() -> None:
    assert RULE not in {rule.info.id for rule in Profile().choose(CLEANER.rules, "fr")}


BREAKS = (
    ("presi", "dent"),
    ("com", "pany"),
    ("Wednes", "day"),
    ("evi", "dence"),
    ("recov", "ery"),
    ("audi", "ence"),
    ("confu", "sion"),
    ("morn", "ing"),
)


def broken(sign: str, times: int = len(BREAKS), line_end: str = "\n") -> str:
    return " and ".join(f"{left}{sign}{line_end}{right}" for left, right in BREAKS[:times])


@pytest.mark.parametrize(
    ("text", "sign", "why"),
    [
        (broken("?"), "?", "software without a soft hyphen"),
        (broken("\ufffd"), "\ufffd", "likewise"),
        (broken("* "), "*", "a blank behind it"),
        (broken("?", line_end="\r\n"), "?", "line ends of Windows"),
        (broken("-"), "", "hyphens are hyphens"),
        (broken("."), "", "worn hyphens are read so, one by one"),
        (broken("?", 7), "", "too few to tell"),
        (broken("?") + " was it?\nthe man" * 3, "", "questions between words too"),
        (broken("?") + " was it?\nthe man" * 2, "?", "hardly any"),
        ("", "", "nothing"),
    ],
)
def test_sign(text: str, sign: str, why: str) -> None:
    assert hyphen_sign(text, Lexicon.load("en")) == sign, why
