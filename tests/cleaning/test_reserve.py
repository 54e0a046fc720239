"""What stays with the reader, however certain the figures are."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from ocrfix import Cleaner
from ocrfix.cleaning.reserve import is_left_to_reader
from ocrfix.words.lexicon import Lexicon

LEXICON = Lexicon.load()

# «» mark what is to be corrected
LEFT = [
    ("They saw «those» boats.", "these", "two forms of one use"),
    ("he said he «know» nothing of it", "knew", "the same"),
    ("Privates Adam Reith, Carl Relph, L «cpls» George Reynolds, Paul Bell", "cpl", "a roll"),
    ("Ward 180, Adam Bell 190, «j» Crowell 200, Carl Penn 210, Noll 20", "", "a list with figures"),
    ("as he told J. «Moyer» of the prison", "Meyer", "behind an initial"),
    ("as he told Capt. «Moyer» of the prison", "Meyer", "behind a title"),
    ("signed by the secretary «Fieschi» and sent", "Fiaschi", "a name as rare as it is"),
    ("a load of freight for Hong «Wo» Lee and Co.", "We", "no small word, but a name's part"),
    ("the young «negroes.\nGasper» confessed", "negroes-gasper", "a sentence ends in it"),
    ("“Frage, «und. Antwort» in the", "understand", "likewise"),
    ("tl-l ~ «rt» '; I' .1", "at", "a scrap among scraps"),
    ("he paid a «groat» for it", "great", "printed, though no list knows it"),
    ("what have «ye» done here", "we", "a word of the Bible"),
    ("'«Tis» a fine morning in the town", "Is", "an elision"),
    ("and that ’«twas» ever so", "was", "likewise, with another apostrophe"),
    ("no, '«tisn't» so at all", "isn't", "an elision with a tail"),
    ("the birds sang '«mid» the trees", "and", "an elision of verse"),
    ("good «ol»' days of the town", "of", "it lost its end"),
    ("he was «goin»' down to the town", "going", "likewise"),
    ("as he sat «a-thinkin»' of them", "a-thinking", "likewise, with a prefix"),
    ("and «ev'ry» man of them", "every", "the vowel is left out on purpose"),
    ("the «vi'lets» in the wood", "violets", "likewise"),
    ("he «niver» said a word to them", "never", "dialect, whatever stands near"),
    ("“go along «wid» ye, and niver come again", "wide", "dialect beside dialect"),
    ("«Vot» iss dot, mine friend?", "Vote", "broken English"),
    ("he was «dem» well goin' to do it", "gem", "dialect beside an elision"),
    ("he «leant» over the front", "least", "printed, though no list knows it"),
    ("he went to the «publichouse» there", "public house", "it may have lost a hyphen"),
    ("on February «llth» he came", "north", "an ordinal"),
    ("he «us'd» it in light", "used", "cut short on purpose"),
    ("the price was $«Lo» there", "To", "a sum"),
    ("so said the «Hro» there", "", "three letters are no speck"),
    ("with great\n«tion» to it", "nation", "the rest of a word"),
    ("a «wid»-\now of ten", "wide", "the first half of a word"),
    ("und die «Ils» sind nicht mit der Stadt", "Its", "among words of another language"),
    ("then «Isaid» to him", "said", "the word I, not a speck"),
    ("in the house at «Fieschi-street» with", "Fiaschi-street", "a part of it is rare"),
]

MADE = [
    ("the man «vas» in the town", "was", "no dialect stands near"),
    ("the man «vas» here and vas there", "was", "the same form may be the same damage"),
    ("that «th'ey» were there", "they", "nothing is left out"),
    ("and «wh'n» he came", "when", "too short to be verse"),
    ("in the «prisou» of the town", "prison", "no name"),
    ("he went to «Englaud» with them", "England", "a common name"),
    ("a .1 «ot» the", "of", "a scrap beside a word"),
    ("he went to the «olddoor» there", "old door", "no compound"),
    ("when «rhe» came to", "the", "no letter that is like I"),
    ("the end. «Tbe» house was sold", "The", "a capital that a sentence begins with"),
    ("THE TRIAL OF THE «PRISOUER» AT THE OLD COURT", "PRISONER", "a headline"),
    ("Adam Bell and Carl «Toseph» went to the town", "Joseph", "two names are no list"),
]


def judge(marked: str, after: str) -> bool:
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    return is_left_to_reader(text, (start, end), after, LEXICON)


@pytest.mark.parametrize(("marked", "after", "why"), LEFT, ids=lambda it: it)
def test_is_left_to_the_reader(marked: str, after: str, why: str) -> None:
    assert judge(marked, after), why


@pytest.mark.parametrize(("marked", "after", "why"), MADE, ids=lambda it: it)
def test_may_be_made(marked: str, after: str, why: str) -> None:
    assert not judge(marked, after), why


NEGATIVE = Path(__file__).parents[1] / "rules" / "negative.toml"
DIALECT = [
    line
    for text in tomllib.loads(NEGATIVE.read_text(encoding="utf-8"))["text"]
    if text["why"] == "dialect and elision"
    for line in text["lines"]
]
RESEARCH = Cleaner("research")


@pytest.mark.parametrize("line", DIALECT)
def test_research_leaves_dialect_alone_too(line: str) -> None:
    assert RESEARCH.clean(line).text == line
