"""Characters that software put there, and those that print had."""

from __future__ import annotations

import unicodedata

import pytest

from ocrfix.cleaning import Cleaner, Profile
from ocrfix.text.document import Document, Meta
from ocrfix.words.language import installed
from tests.pace import within

CAREFUL = Cleaner("careful", strict=True)
GERMAN = "Der Wanderer kam am Abend in das Dorf, und die Leute standen vor den Häusern."

MADE = [
    ("he didnâ€™t go to the cafÃ©", "he didn’t go to the café", "UTF-8 read as Windows-1252"),
    ("he didn\x92t go", "he didn’t go", "Windows-1252 read as Latin-1"),
    (
        "of the CAFÉ\x94, he said",
        "of the CAFÉ”, he said",
        "the same behind a letter with an accent",
    ),
    ("the ri\x00ver\x7f rose", "the river rose", "control characters"),
    ("the govern\u00adment", "the government", "an invisible hyphen"),
    ("the\u2003river", "the river", "a wide space"),
    ("a watch, value \ufffd12, and \ufffd5", "a watch, value £12, and £5", "a lost pound sign"),
    ("the mayor confi rmed the fi gures", "the mayor confirmed the figures", "spaced ligatures"),
]

LEFT = [
    ("“Don’t,” she said — ‘go’", "curly marks are not straightened"),
    ("the ﬁrst of ſeveral", "ligatures and the long s as characters are print"),
    ("Mr.\u00a0Bell and 10\u2009000", "spaces that are meant"),
    ("Âge, Ärger, façade, à côté, £5", "letters of other languages"),
    ("the ri\ufffder and \ufffd12", "what is lost is not guessed unasked"),
    ("he said \ufffd12 men\ufffd were lost", "it may be a quotation mark"),
    ("he had \ufffd5 and $12", "it may be a cent, or anything"),
    ("EN RÉSUmÉ«T FAB", "a guillemet behind a capital, misread"),
    ("the foft loft", "two words are no sign of the long s"),
    ("they cut off ice and if it", "both pieces are words"),
    ("in the rst place", "one word is no sign of lost ligatures"),
    ("was taken. â\x80 They said", "of what sign the last byte was is lost"),
]


@pytest.mark.parametrize(("before", "after", "why"), MADE)
def test_is_made_without_asking(before: str, after: str, why: str) -> None:
    cleaned = CAREFUL.clean(before)
    assert cleaned.text == after, why
    assert not CAREFUL.clean(cleaned.text).changes


@pytest.mark.parametrize(("text", "why"), LEFT)
def test_is_left_alone(text: str, why: str) -> None:
    assert CAREFUL.clean(text).text == text, why


@pytest.mark.skipif("de" not in installed(), reason="German is not part of this copy")
@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("sah eS auS dem WaldhauS.", "sah es aus dem Waldhaus.", "at the end of a word"),
        ("der BundeSrath, daS", "der Bundesrath, das", "between the parts of a compound"),
        (
            "ES regnete und ES war kalt.",
            "Es regnete und Es war kalt.",
            "the first word of a sentence",
        ),
        ("DAS ES NICHT", "DAS ES NICHT", "a headline"),
        ("um iS. Mai", "um iS. Mai", "a figure: no small word of German is “is”"),
        ("hielt der QwrtS an", "hielt der QwrtS an", "no word comes of it"),
    ],
)
def test_a_round_s_of_black_letter_is_small(before: str, after: str, why: str) -> None:
    one = Cleaner(Profile(only=("characters.capital-s",)), strict=True)
    cleaned = one.clean(Document(f"{GERMAN} {before}", meta=Meta(chosen_language="de")))
    assert cleaned.text == f"{GERMAN} {after}", why


@pytest.mark.skipif("de" not in installed(), reason="German is not part of this copy")
@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("die Verfaffung beffer", "die Verfassung besser", "ff"),
        ("obfchon die Menfchen Fchaden", "obschon die Menschen Schaden", "f before ch"),
        ("die Auffaffung", "die Auffassung", "the second of two"),
        ("die Staatsverfaffungen", "die Staatsverfassungen", "a compound that no list has"),
        ("Die Waffen im Hafen", "Die Waffen im Hafen", "words as they stand"),
        ("die Selbsthülfe", "die Selbsthülfe", "“hülse” is a word; a single f is left alone"),
        ("auf dem Haff", "auf dem Haff", "a long s ends no word"),
        ("am Qwrtff'schen Rand", "am Qwrtff'schen Rand", "no word comes of it"),
    ],
)
def test_a_long_s_of_black_letter_is_no_f(before: str, after: str, why: str) -> None:
    one = Cleaner(Profile(only=("characters.black-letter-f",)), strict=True)
    cleaned = one.clean(Document(f"{GERMAN} {before}", meta=Meta(chosen_language="de")))
    assert cleaned.text == f"{GERMAN} {after}", why


@pytest.mark.parametrize("language", ["de", "fr"])
def test_decomposed_letters_are_read_as_the_same_text_is_otherwise(language: str) -> None:
    """Accents of their own made words doubtful, and “a été” became “à été”."""
    text = {
        "de": "Die Männer gingen über die öffent-\nliche Straße zurück, nnd für Häuser war Platz.\n",
        "fr": "La séance a été levée. Il a répondu que l'événe-\nment était terminé ; une noavelle\n",
    }[language]
    meta = Meta(chosen_language=language)
    whole, apart = (
        Cleaner(strict=True).clean(Document(unicodedata.normalize(form, text), meta=meta)).text
        for form in ("NFC", "NFD")
    )
    assert apart == whole


def test_an_english_text_keeps_its_capital_s() -> None:
    text = "In the year when the aS stood in the hall of the town, they said it waS so. ES is not."
    one = Cleaner(Profile(only=("characters.capital-s",)), strict=True)
    assert one.clean(text).text == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Où est-il ? » L’été, cœur et âme : fi ! Mme Lefèvre l’a vu."),
        ("de", "Die Äpfel fielen; der Übermut ﬂog fort. ‚So‘ sagte er – „nein“."),
    ],
)
def test_other_languages_keep_their_letters(language: str, text: str) -> None:
    assert CAREFUL.clean(Document.from_text(text, language=language)).text == text


@pytest.mark.parametrize("sign", ["Ã", "â", "\x00", "\u00ad", "\x92", "f", "fi ", "а"])
def test_many_equal_signs_take_no_time_to_speak_of(sign: str) -> None:
    text = sign * (80_000 // len(sign))
    with within(3):
        assert len(CAREFUL.clean(text).text) <= len(text)


@pytest.mark.parametrize("sign", [*map(chr, range(0x20)), "\x7f", "\x85", "\u2028"], ids=ascii)
def test_a_control_character_that_parts_words_never_glues_them(sign: str) -> None:
    characters = Cleaner(Profile(only=("characters.control",)), strict=True)
    cleaned = characters.clean(f"the river{sign}rose in the town").text
    assert ("riverrose" in cleaned) == (not sign.isspace())


def test_separators_become_line_ends_and_blanks() -> None:
    text = "was held\x0byesterday\x1e\x1dand the mayor\x1fspoke\x1e"
    assert CAREFUL.clean(text).text == "was held\nyesterday\nand the mayor spoke"
