"""Words that look misread and are printed so on purpose."""

from __future__ import annotations

import pytest

from ocrfix.correction.on_purpose import is_among_foreign_words, is_on_purpose, is_recurring_name
from ocrfix.language.language import Language

DIALECT = "I tell ye dat de man am gwine home"


# The language, a text, what stands there, what would, whether it stays, why.
@pytest.mark.parametrize(
    ("language", "text", "word", "after", "stays", "why"),
    [
        ("en", "it was to-day that he came", "to-day", "today", True, "a house has its hyphens"),
        ("en", "to t-he house they went", "t-he", "the", False, "no printer sets one there"),
        ("en", "fire.-The men ran", "fire.-The", "fire. The", False, "marks between sentences"),
        ("en", "and array'd himself", "array'd", "arrays", True, "cut short by the poet"),
        (
            "en",
            "P URSUANT to an order",
            "P URSUANT",
            "PURSUANT",
            True,
            "a large initial stands apart",
        ),
        ("en", "in the mean time he", "mean time", "meantime", True, "was printed as two"),
        ("en", "there fore he went", "there fore", "therefore", False, "and this was torn"),
        ("en", "in Hill v Lee it was held", "v", "", True, "the parties to a suit"),
        ("en", "Ward, Adam Bell, j Crowell", "j", "", True, "an initial in a list of names"),
        ("en", "Lee v was not there", "v", "", False, "a speck"),
        ("en", "it was tobe sold", "tobe", "to be", False, "two small words are no compound"),
        ("en", "I knoW it well", "knoW", "know", False, "no house prints capitals so"),
        ("fr", "le XIIIe siècle", "XIIIe", "xiiie", True, "but it does behind a numeral"),
        ("fr", "le XIIIe siècle", "XIIIe", "Élie", True, "and that is no word misread"),
        ("en", "proposed $so,ooo bond", "so,ooo", "school", True, "a sum of money is no word"),
        ("en", "the sum of £ioo was", "ioo", "100", False, "but another sum"),
        ("en", "in all 113,362f were", "113,362f", "113,3625", True, "nor is a figure guessed"),
        ("en", "on the 12tb of May", "12tb", "12th", False, "but what stands behind one"),
        ("en", "of the committec there", "committec", "committee", False, "misread"),
        ("en", DIALECT, "dat", "that", True, "dialect among dialect"),
        ("en", "the man said dat it was", "dat", "that", False, "alone it is misread"),
        ("en", "adjourned sine die to-day", "sine", "since", True, "half of a phrase"),
        ("en", "adjourned in sine to-day", "sine", "since", False, "and no half of one"),
        ("de", "des Hause wegen", "Hause", "Hauses", True, "an ending that lists may lack"),
        ("fr", "la REPUBLIQUE est", "REPUBLIQUE", "RÉPUBLIQUE", True, "a capital has no accent"),
        ("fr", "la REPUBLIOUE est", "REPUBLIOUE", "RÉPUBLIQUE", False, "a letter misread too"),
        ("fr", "le gouver-\nnement", "gouver", "gouverne", True, "it goes on in the next line"),
    ],
)
def test_what_is_printed_so_stays(
    language: str, text: str, word: str, after: str, stays: bool, why: str
) -> None:
    start = text.index(word)
    lexicon = Language.load(language).lexicon
    assert is_on_purpose(text, (start, start + len(word)), after, lexicon) is stays, why


@pytest.mark.parametrize(
    ("text", "word", "after", "stays"),
    [
        pytest.param("tho cither was played", "cither", "either", False, id="a rare word"),
        pytest.param(DIALECT, "dat", "that", True, id="what is plainly dialect"),
    ],
)
def test_of_a_damaged_text_rare_words_are_misread(
    text: str, word: str, after: str, stays: bool
) -> None:
    span, lexicon = (text.index(word), text.index(word) + len(word)), Language.load("en").lexicon
    assert is_on_purpose(text, span, after, lexicon)
    assert is_on_purpose(text, span, after, lexicon, is_damaged=True) is stays


@pytest.mark.parametrize(
    ("text", "word", "after", "recurs", "why"),
    [
        ("Mr. Shirlaw rose. Then Shirlaw sat down", "Shirlaw", "Shirley", True, "twice alike"),
        ("Mr. Shirlaw rose. Then he sat down", "Shirlaw", "Shirley", False, "once"),
        ("Shirlaw rose, Shirley said, Shirlaw sat", "Shirlaw", "Shirley", False, "both are there"),
        ("the shirlaw rose, the shirlaw sat", "shirlaw", "shirley", False, "no name"),
        ("Wexmoulh rose. Then Wexmoulh", "Wexmoulh", "Wexmouth", True, "misread alike, too"),
        ("House rose. The House rose", "House", "Horse", False, "a word"),
        ("SHIRLAW rose, SHIRLAW sat", "SHIRLAW", "SHIRLEY", False, "a headline and its text"),
    ],
)
def test_a_name_that_recurs(text: str, word: str, after: str, recurs: bool, why: str) -> None:
    start = text.index(word)
    span = start, start + len(word)
    lexicon = Language.load("en").lexicon
    assert is_recurring_name(text, span, after, lexicon) is recurs, why


# Forty characters, as many as are looked at, with the rest of a word at their edge.
NAMES = "Bell, Gray, Wood, Hill, Ford, Ric la "
BEHIND = " la Bell, Gray, Wood, Hill, Ford, Ric"


@pytest.mark.parametrize(
    ("text", "is_among", "why"),
    [
        ("Kirche ohne Turm steht in der Stadt und die", True, "German all around"),
        ("the men of the town ohne and the ship und die", False, "mostly English"),
        (f"le {NAMES}Turm", True, "two small words of French"),
        (f"Temple {NAMES}Turm", False, "the first is the end of a name"),
        (f"Turm{BEHIND}e le", False, "the second is beyond the window"),
        (f"Turm{BEHIND} le", True, "the second is the last word in it"),
        (f"Turm{BEHIND} lent", False, "the second is the beginning of a word"),
        ("le fils et la fille Turm the the the the", False, "each English word counts"),
    ],
)
def test_among_foreign_words(text: str, is_among: bool, why: str) -> None:
    form = "ohne" if "ohne" in text else "Turm"
    start = text.index(form)
    assert is_among_foreign_words(text, start, start + len(form), "en") is is_among, why
