"""Short quotations in another language, amid a sentence."""

from __future__ import annotations

import pytest

from ocrfix.rules.quotations import QuotationFinder, Said, quoted_words
from ocrfix.rules.tokens import UnknownTokens
from ocrfix.words.language import installed
from ocrfix.words.lexicon import Lexicon

FINDERS: dict[str, tuple[Lexicon, QuotationFinder]] = {}


def quoted(language: str, text: str) -> list[str]:
    if language not in installed():
        pytest.skip(f"{language} is not part of this copy")
    if language not in FINDERS:
        lexicon = Lexicon.load(language)
        FINDERS[language] = lexicon, QuotationFinder(lexicon)
    lexicon, finder = FINDERS[language]
    spans = sorted({*finder.spans(text, UnknownTokens(lexicon).of(text))})
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le curé répondit Deo gratias dans la salle.", "Deo gratias"),
        ("fr", "Il a dit my house is my castle et rien de plus.", "my house is my castle"),
        ("de", "Der Pfarrer sagte et cum spiritu\ntuo und ging.", "et cum spiritu\ntuo"),
        ("de", "Er rief Chacun pour soi durch den Saal.", "Chacun pour soi"),
        ("en", "The old man said con mucho gusto and went.", "con mucho gusto"),
        ("fr", "On chanta Κύριε et on partit.", "Κύριε"),
        ("fr", "Il cria Isten hozott dans la salle.", "Isten hozott"),
    ],
)
def test_what_is_quoted_is_found(language: str, text: str, expected: str) -> None:
    assert expected in quoted(language, text)


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        ("fr", "Lc maire parla de la pluic qui tombait dans tonte la vallée.", "damage"),
        ("fr", "Rappelons qu’en\n1938, le nombre des morts fut grand.", "elisions"),
        ("fr", "Massillon, 4 vol. in-8 jésus, est un bel in-12.", "sizes of books"),
        ("de", "Das ist die An-\nde rung des Gesetzes.", "half a word at a line end"),
        ("de", "Er lobte di« offentli'che Mei¬\nnung.", "marks in words"),
        ("en", "Tbe mayor opened thc meeting and spoke of tlie water.", "damage"),
        ("en", "He said in the end that de Vere was there.", "a particle"),
        ("en", "The α of it was read as a letter.", "one letter of another script"),
        ("en", "Inter ment In St. Bride's, at 21 Pater noster Row.", "torn words"),
        ("en", "He was at Deo\n\ngratias is here.", "a blank line between"),
        ("en", "The book is of special inter\nest. It also has", "halves over a line end"),
        ("en", "The new na\ntion's bill for drinks was large", "the same, with an ending"),
        ("en", "At the defeat of Col. Roosevelt.\nCol. Roosevelt said", "short words with stops"),
        ("en", "The river rose.\niL'\nThe rain fell.", "two letters and a speck"),
    ],
)
def test_what_is_damaged_or_usual_is_no_quotation(language: str, text: str, why: str) -> None:
    assert quoted(language, text) == [], why


def test_the_words_are_in_small_letters_and_stand_once() -> None:
    assert len(quoted_words()) > 10
    assert all(it == it.lower() for words in quoted_words().values() for it in words)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x1c Deo gratias \x0b", "a" * 300 + " Deo Deo"])
def test_any_text_is_looked_at(text: str) -> None:
    assert isinstance(quoted("en", text), list)


def test_what_is_around_a_lone_speck_is_not_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def noting(asked_now: str) -> Said:
        asked.append(asked_now)
        return said(asked_now)

    lexicon = Lexicon.load("en")
    finder = QuotationFinder(lexicon)
    said = finder._said  # noqa: SLF001 - how often it is asked is the question
    monkeypatch.setattr(finder, "_said", noting)
    speck = "Children carried nicht another basket uphill."
    assert not list(finder.spans(speck, UnknownTokens(lexicon).of(speck)))
    assert not asked
    text = "The old man said con mucho gusto and went."
    assert list(finder.spans(text, UnknownTokens(lexicon).of(text)))
    assert asked
