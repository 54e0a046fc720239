"""Words that are misread, and what their letters and the words around tell of them."""

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
        pytest.param(
            "he left on Mondav for home", "he left on Monday for home", id="a common name"
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
        pytest.param(
            "he bro1ught h)er home", "he brought her home", id="a figure, and a mark in it"
        ),
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
        pytest.param(
            "the price will be affected bv\ntlie increase of it",
            "the price will be affected by\nthe increase of it",
            id="the same, near to one word together",
        ),
        pytest.param(
            "a departure from neu\ntrality of it",
            "a departure from neutrality\nof it",
            id="a half that was often counted as a word is joined",
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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "There were ten men arid women in tbe boat.",
            "There were ten men and women in the boat.",
            id="the words around leave no doubt",
        ),
        pytest.param(
            "There were ten men arid women in tbe boat, arid they were lost.",
            "There were ten men and women in the boat, and they were lost.",
            id="two of them",
        ),
        pytest.param(
            "He told her a lie, and tbe woman wept.",
            "He told her a lie, and the woman wept.",
            id="it fits",
        ),
        pytest.param(
            "There were ten men arid women in the boat.",
            "There were ten men arid women in the boat.",
            id="nothing of the paragraph is damaged",
        ),
        pytest.param(
            "The weather was bad, and tbe roads were bad.",
            "The weather was bad, and the roads were bad.",
            id="bad is what was meant",
        ),
        pytest.param(
            "It was Lie who came home tbat night.",
            "It was Lie who came home that night.",
            id="a name",
        ),
    ],
)
def test_a_word_for_another(before: str, after: str) -> None:
    assert clean(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("he sat inthe garden", "he sat in the garden", id="two small words"),
        pytest.param("Inthe morning he came", "In the morning he came", id="opens the text"),
        pytest.param("he said thatI was late", "he said that I was late", id="I behind a word"),
        pytest.param(
            "but it isnotsurprising that he", "but it is not surprising that he", id="three words"
        ),
        pytest.param("that theytwere late", "that they were late", id="a letter for the blank"),
        pytest.param("and Ithink he did", "and I think he did", id="I before a word"),
        pytest.param("the following trueSome day", "the following trueSome day", id="a lost stop"),
        pytest.param("with Inthe he met", "with Inthe he met", id="may be a name"),
        pytest.param("fromt he garden", "fromt he garden", id="the blank is there"),
        pytest.param("the policecourt here", "the policecourt here", id="two great words"),
        pytest.param("come together now", "come together now", id="a word"),
    ],
)
def test_words_run_together(before: str, after: str) -> None:
    assert clean(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("the circum stance was", "the circumstance was", id="a blank"),
        pytest.param("a great suc cess, he", "a great success, he", id="the mark stays"),
        pytest.param("went wit h them", "went with them", id="a last letter of no word"),
        pytest.param("to t he house", "to the house", id="a first letter"),
        pytest.param("a suc cess\r\nand", "a success\r\nand", id="an end of a line behind it"),
        pytest.param("the boy s hat", "the boy s hat", id="an apostrophe is lost"),
        pytest.param("they take n few of", "they take n few of", id="a word of one letter misread"),
        pytest.param("a great suc  cess", "a great suc  cess", id="two blanks part columns"),
        pytest.param("in Van Dusen", "in Van Dusen", id="a capital inside"),
        pytest.param("Mr. J Smith", "Mr. J Smith", id="an initial"),
        pytest.param("notwith standing it", "notwithstanding it", id="one half is a word"),
        pytest.param("a long investi. gation", "a long investigation", id="a stop in the tear"),
        pytest.param("was oecu- pied by him", "was occupied by him", id="a letter misread too"),
        pytest.param("he dis- v covered it", "he discovered it", id="a letter of the next column"),
        pytest.param("a case of small pox", "a case of small pox", id="side by side in print"),
        pytest.param("a great im\npossi ble", "a great im\npossi ble", id="torn twice"),
        pytest.param("can not be done", "can not be done", id="two words"),
        pytest.param("in- v the street", "in- v the street", id="together no word"),
        pytest.param("the circum\nstance", "the circumstance", id="what is left at a line end"),
        pytest.param(
            "of the com\nmittce, was held",
            "of the committee,\nwas held",
            id="a letter misread at a line end",
        ),
        pytest.param(
            "with con-\r\nsiderablc force",
            "with considerable\r\nforce",
            id="behind a hyphen, and the line end as it was",
        ),
        pytest.param(
            "is the atti\n! tude of", "is the attitude\nof", id="a speck in the next line"
        ),
        pytest.param("the com\n\nmittce was", "the com\n\nmittce was", id="a blank line between"),
        pytest.param("He fell. gation", "He fell. gation", id="a sentence ends"),
    ],
)
def test_a_word_in_two_tokens(before: str, after: str) -> None:
    assert clean(before) == after
