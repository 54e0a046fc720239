"""Words that are suspects, and words that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaned, Cleaner
from ocrfix.suspects import Kind, Suspect
from ocrfix.text.document import Document
from ocrfix.words.language import is_installed

CLEANER = Cleaner()


def suspects_of(text: str, language: str = "en") -> dict[str, Suspect]:
    found = CLEANER.examine(Cleaned.unchanged(text, language)).suspects
    return {suspect.word: suspect for suspect in found}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The troasuror of the fund was present.", "troasuror", Kind.UNKNOWN),
        ("He rose with the uppqjutmznt at once.", "uppqjutmznt", Kind.LETTERS),
        ("It was a c0mmittee of ten.", "c0mmittee", Kind.DIGITS),
        ("They met the trea*urer at noon.", "trea*urer", Kind.DIGITS),
        ("There were 1O5 men in the town.", "1O5", Kind.DIGITS),
        ("It began at 8.3O in the morning.", "3O", Kind.DIGITS),
        ("It was in the year 19I6 that he came.", "19I6", Kind.DIGITS),
        ("It was the laBt day of the year.", "laBt", Kind.CAPITALS),
        ("He was in the j house.", "j", Kind.STRAY),
        ("She came arrivedafter him.", "arrivedafter", Kind.UNKNOWN),
        ("The meeting of the commit- tee was held.", "commit-", Kind.BROKEN),
        ("He bad been in the house all day.", "bad", Kind.CONTEXT),
        ("It was late when lie came home.", "lie", Kind.CONTEXT),
        ("There were ten men arid women in the boat.", "arid", Kind.CONTEXT),
        ("It stood by the side of tho house.", "tho", Kind.UNKNOWN),
        ("His inteligence was well known in the town.", "inteligence", Kind.UNKNOWN),
        ("The magstrate fined him ten shillings.", "magstrate", Kind.UNKNOWN),
    ],
)
def test_doubted(text: str, word: str, kind: Kind) -> None:
    found = suspects_of(text)
    assert word in found
    assert found[word].kind is kind
    assert f"“{word}”" in found[word].reason
    assert 0.5 <= found[word].score <= 1


def test_english_words_are_doubted_before_they_are_as_likely_wrong_as_right() -> None:
    text = "He was in the dammask of the town, and the men who came there said so to him."
    assert 0.3 <= suspects_of(text)["dammask"].score < 0.5


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Mr. Swadling and Mrs. Trigg were seen.", "names behind titles"),
        ("Capt. Nemingham of the Bencroft came in.", "a title of a ship's master"),
        ("The bad weather has been a trial.", "a word in its place"),
        ("He told her a lie.", "the same"),
        ("J. R. Auld, secretary, and W. J. Foy.", "initials"),
        ("It began at 3.30 p. m. and ended at 4 a.m.", "hours"),
        ("The case of Miller v. Henderson.", "versus"),
        ("In the reign of George IV. there were 1,250 of them.", "a numeral and a number"),
        ("It yielded 27 ozs. 2 dwts. 8 grs.; and 3 qrs. of it.", "weights"),
        ("Jas. Foley, Thos. Grant and Wm. Hunt.", "short names"),
        ("The sergeant-major went to-day.", "a compound and an old form"),
        (
            "He rode in the bus 10B to the house B12 of that street, and went home by the U2 and the A1.",
            "letters of houses",
        ),
        ("It cost 5s. 6d., or $1.25 a yard.", "prices"),
        ("It was so; 'tis true, and ‘twas so, and ’twould be.", "letters lost in front"),
        (
            "He met M. de la Tour and Herr von Hagen in the town, where they had come to see the Duke.",
            "particles of names",
        ),
        ("The House adjourned sine die on Monday.", "Latin of parliament"),
        ("His raison d'être was plain, and inter alia he spoke.", "French and Latin"),
        ("His raison d’etre was gone.", "its accent lost, its apostrophe curly"),
        ("It was a tête-à-tête over a vol-au-vent.", "one token with its hyphens"),
        ("Honi soit qui mal y pense, it says.", "a motto: none of its words is English"),
        ("Liberté, égalité, fraternité was the cry.", "marks between its words"),
        ("They sang Die Wacht am\nRhein all night.", "German, over a line end"),
        ("A fieri facias and a quo warranto, mutatis mutandis.", "writs"),
    ],
)
def test_not_doubted(text: str, why: str) -> None:
    assert not suspects_of(text), why


@pytest.mark.parametrize(
    ("text", "word", "why"),
    [
        ("He bought the soit of the town.", "soit", "outside its phrase it may be anything"),
        ("It was soit of the town, honi.", "soit", "pieces of its phrase are not the phrase"),
        ("They went y pense to the town.", "pense", "its end alone is not either"),
    ],
)
def test_a_foreign_word_needs_its_phrase(text: str, word: str, why: str) -> None:
    assert word in suspects_of(text), why


FRENCH = pytest.mark.skipif(not is_installed("fr"), reason="French is not part of this copy")


@FRENCH
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("La voix de l orateur se fit entendre dans la salle.", "l"),
        ("Les bureaux , jusqu ' à la fin du mois , sont fermés.", "jusqu"),
        ("Toi, qu en vain la patrie a appelée à son secours.", "qu"),
        ("Il adressa un compliment ä la dame de la maison.", "ä"),
        ("Les ouvriers ont refusé de payer la somme parliculi-", "parliculi"),
    ],
)
def test_doubted_in_french(text: str, word: str) -> None:
    assert word in suspects_of(text, "fr")


@FRENCH
@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("La largeur est de 5 m au moins, et il a payé 50 c au garde.", "measures and money"),
        ("Il y a peu de temps que M. L. Arnaud est mort.", "an initial"),
        ("La brochure in-8 et le volume in-12 sont en vente.", "sizes of books"),
        ("Le livre coûte 20 fr et la suite 52 fr . à Paris.", "money without its stop"),
        ("Le 1er mai, la 2me classe et les 3es de la liste sont partis.", "ordinals"),
        ("Il parlait en qualiﬁant de bonne cette afﬁche.", "ligatures as characters"),
        ("Les troupes mobilisées, mais non encore organi-", "the text ends in a word"),
    ],
)
def test_not_doubted_in_french(text: str, why: str) -> None:
    assert suspects_of(text, "fr") == {}, why


@pytest.mark.skipif(not is_installed("es"), reason="Spanish is not part of this copy")
def test_a_word_before_the_dash_of_a_spanish_aside_is_not_cut_off() -> None:
    text = "Los vecinos de la calle -dijo el alcalde- no quieren esperar más tiempo."
    assert suspects_of(text, "es") == {}


def test_a_word_that_recurs_is_the_document_s_own() -> None:
    once = "The schooner Wyatunga came in. "
    assert not suspects_of(once + "It was late. " + "The Wyatunga left, and Wyatunga it was.")


def test_a_short_name_that_recurs_is_no_damage() -> None:
    # Once, a capital and a letter are damage: of 60 in pages of the British Library 59 are.
    text = (
        "The president, Xi Jinping, spoke to the members of the party on Monday. Mr. Xi said that "
        "the country would go on, and a spokesman for Mr. Xi said so too. "
    )
    assert "Xi" not in suspects_of(text * 5)


def test_damage_that_recurs_is_damage() -> None:
    text = "It stood by tho side of tho house. " * 5
    assert len(CLEANER.examine(Cleaned.unchanged(text)).suspects) == 10


def test_a_damaged_document_is_doubted_more() -> None:
    name = "The schooner Ormelune came in. "
    damage = "Tbo mcn wcro soon aftcr tbo bcach wbicb tbcy lcft. " * 3
    clean = "The men were soon after the beach which they left. " * 3
    assert "Ormelune" in suspects_of(damage + name)
    assert "Ormelune" not in suspects_of(clean + name)


def test_spans_lead_back_to_the_raw_text() -> None:
    raw = "He came ith the trxasqror of the fund."
    cleaned = CLEANER.clean(raw)
    assert cleaned.text != raw
    (suspect,) = CLEANER.examine(cleaned).suspects
    assert cleaned.text[suspect.start : suspect.end] == "trxasqror"
    assert raw[suspect.raw_start : suspect.raw_end] == "trxasqror"
    assert suspect.start != suspect.raw_start


def test_a_language_that_is_not_known_has_no_suspects() -> None:
    document = Document.from_text("Mae'r Troasuror yma.", language="cy")
    examination = CLEANER.examine(CLEANER.clean(document))
    assert not examination.suspects
    assert not examination.suggest(4, 13)


@given(st.text())
def test_any_text_is_examined(text: str) -> None:
    examination = CLEANER.examine(Cleaned.unchanged(text))
    for suspect in examination.suspects:
        assert text[suspect.start : suspect.end] == suspect.word
        assert suspect.word
        examination.suggest(suspect.start, suspect.end)
    starts = [suspect.start for suspect in examination.suspects]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "text", ["\0" * 1000, "\ud800 x", "x" * 100_000, "a-" * 50_000, "1.a" * 30_000]
)
def test_odd_texts_are_examined(text: str) -> None:
    examination = CLEANER.examine(Cleaned.unchanged(text))
    for suspect in examination.suspects[:50]:
        examination.suggest(suspect.start, suspect.end)


def test_the_same_in_any_order() -> None:
    texts = ["Tho committec of ten.", "He bad been in tbe house.", "Mr. Swadling came."]
    first = [tuple(CLEANER.examine(Cleaned.unchanged(text)).suspects) for text in texts]
    other = Cleaner()
    last = [tuple(other.examine(Cleaned.unchanged(text)).suspects) for text in reversed(texts)]
    assert first == last[::-1]
