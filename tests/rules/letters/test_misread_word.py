"""Forms that are no words, and what their letters and the words around tell of them."""

from __future__ import annotations

import pytest

from tests.rules.letters.alone import clean


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("the end of tbe street", "the end of the street", id="counted as one word"),
        pytest.param("a tall wvoman came", "a tall woman came", id="a letter too many"),
        pytest.param("the goverument of the town", "the government of the town", id="another"),
        pytest.param("in tbe goverument of it", "in the government of it", id="beside another"),
        pytest.param("one of tbe, two", "one of the, two", id="one neighbour is enough"),
        pytest.param(
            "done just after death aud were due",
            "done just after death and were due",
            id="what is counted need not fit better than anywhere",
        ),
        pytest.param("with success, Tbe galley", "with success, The galley", id="no name"),
        pytest.param("the firet place in it", "the first place in it", id="of several, what fits"),
        pytest.param("you iwould be sure", "you would be sure", id="a mark before it"),
        pytest.param(
            "in the prescnoe of his wife", "in the presence of his wife", id="two letters of many"
        ),
        pytest.param("a wound iri his throat", "a wound in his throat", id="three letters"),
        pytest.param("which may bq allowed to", "which may be allowed to", id="two letters"),
        pytest.param("he came th other day", "he came th other day", id="dialect, or cut short"),
        pytest.param("of the harbonr and", "of the harbour and", id="not harbor: n is u"),
        pytest.param("the possesion of it", "the possesion of it", id="a slip of the press"),
        pytest.param("the exmayor of it", "the exmayor of it", id="more than a letter beside it"),
        pytest.param("the goverment of it", "the goverment of it", id="a letter left out"),
        pytest.param("the comittee of it", "the comittee of it", id="a letter not doubled"),
        pytest.param("his labonr was hard", "his labour was hard", id="not labor: n is u"),
        pytest.param("the Goverument of it", "the Government of it", id="with a capital"),
        pytest.param("then h)er husband came", "then her husband came", id="a mark in it"),
        pytest.param("it was cauEed by fire", "it was caused by fire", id="a capital in it"),
        pytest.param("CHARGE OF EMBRZZLEMENT", "CHARGE OF EMBEZZLEMENT", id="in capitals"),
        pytest.param("at UNHCR, a house", "at UNHCR, a house", id="initials"),
        pytest.param("the child(ren) came", "the child(ren) came", id="brackets around a part"),
        pytest.param("a call on my iPhone now", "a call on my iPhone now", id="a maker's name"),
        pytest.param("a f*ck of a day", "a f*ck of a day", id="censored"),
        pytest.param("at the café in town", "at the café in town", id="an accent"),
        pytest.param(
            "said Mr. Hirmer to him", "said Mr. Hirmer to him", id="a name behind a title"
        ),
        pytest.param("une goverument-maker", "une goverument-maker", id="a part of a compound"),
        pytest.param(
            "to enter upon an experi\nnce of much",
            "to enter upon an experi\nnce of much",
            id="halves of a word over a line end",
        ),
        pytest.param(
            "was in tbe\ncountrv of the king",
            "was in the\ncountry of the king",
            id="misread words on either side of one",
        ),
        pytest.param("com-\ntbe street", "com-\ntbe street", id="behind a hyphen"),
        pytest.param("a re spectable man", "a respectable man", id="halves of a word are joined"),
        pytest.param(
            "the late negociations", "the late negociations", id="as it was spelt in 1750"
        ),
        pytest.param("The chearful man", "The chearful man", id="the same, nobody modernises"),
        pytest.param("He came. tbe street", "He came. the street", id="its capital is lost too"),
    ],
)
def test_a_form_that_is_no_word(before: str, after: str) -> None:
    assert clean(before) == after
