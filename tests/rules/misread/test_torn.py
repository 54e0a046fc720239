"""Neighbouring tokens that may be the halves of a word."""

from __future__ import annotations

import pytest

from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.misread.forms import OF_FORMS, Tear
from ocrfix.rules.misread.torn import torn_forms

ENGLISH = Language.load("en")
TEAR = OF_FORMS.index("tear")


def found(text: str) -> list[tuple[str, int]]:
    context = Context(ENGLISH)
    return [(match[0], form.told[TEAR]) for match, form in torn_forms(text, context)]


@pytest.mark.parametrize(
    ("text", "halves", "tear"),
    [
        ("the circum stance was", "circum stance", Tear.BLANK),
        ("the mem bers were", "mem bers", Tear.BLANK),
        ("it was in conse quence of", "conse quence", Tear.BLANK),
        ("to t he house", "t he", Tear.BLANK),
        ("on the De cember day", "De cember", Tear.BLANK),
        ("an investi. gation of", "investi. gation", Tear.MARK),
        ("was oecu- pied by", "oecu- pied", Tear.HYPHEN),
        ("had dis- v covered it", "dis- v covered", Tear.HYPHEN_AND_SPECK),
        ("will be accom\npaiiied on", "accom\npaiiied", Tear.HYPHEN),
        ("to be con-\r\nsidored by", "con-\r\nsidored", Tear.HYPHEN),
        ("a fair con.\nsidoration of", "con.\nsidoration", Tear.HYPHEN),
        ("is the atti\n! tude of", "atti\n! tude", Tear.HYPHEN),
        ("at an advan-\n'tage of", "advan-\n'tage", Tear.HYPHEN),
    ],
)
def test_what_stands_in_the_tear(text: str, halves: str, tear: Tear) -> None:
    assert (halves, tear) in found(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("the house was", "words"),
        ("the circum\n\nstance of", "a blank line between"),
        ("the circum\ns of", "a speck in the next line"),
        ("the circum\nSrance of", "a capital: a name or a sentence begins"),
        ("the territory.\nkB is", "a whole word and a speck"),
        ("a bu\nthousand of", "a speck and a whole word"),
        ("the sum of\n$ cent", "a sum"),
        ("it is distin\nof the", "a small word begins the next line"),
        ("well thought of\neryone here", "a word that the other does not begin with"),
        ("a great suc  cess", "two blanks part columns"),
        ("a case of small pox", "words, one of them in no list but of what is printed too"),
        ("im possi ble", "the rest of a word that is torn twice"),
        ("circum-stance", "no blank"),
        ("trials un- fuithful and\nder the law", "two columns: its rest begins the line below"),
        ("W ANTED a boy", "a large initial before capitals"),
        ("the living William S. Taylor", "an initial"),
        ("to their ADVANTAGE. S ECOND EDITION", "a large initial behind a stop"),
    ],
)
def test_what_is_not_torn(text: str, why: str) -> None:
    assert found(text) == [], why
