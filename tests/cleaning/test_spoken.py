"""The language of a document, what is left alone for it, and what is said."""

from __future__ import annotations

import itertools
import json
import tomllib
import unicodedata
from pathlib import Path

import pytest

from ocrfix import Cleaned, Cleaner, Document
from ocrfix.cleaning.languages import Languages
from ocrfix.cleaning.spoken import language_of
from ocrfix.rules import all_rules
from ocrfix.rules.stretches import ForeignFinder, Weight
from ocrfix.suspects import Kind
from ocrfix.text.document import Meta
from ocrfix.words.language import installed, with_words_alone

LANGUAGES = tomllib.loads(
    (Path(__file__).parents[1] / "words" / "languages.toml").read_text(encoding="utf-8")
)
CLEANERS = {name: Cleaner(name, strict=True) for name in ("careful", "research")}
FREE = {"characters", "furniture"}
UNKNOWN = sorted(LANGUAGES.keys() - {*installed(), *with_words_alone()})
ENGLISH_RULES = {
    it.info.id for it in all_rules() if it.info.language == "en" and not it.info.elsewhere
}

BEFORE = (
    "The river rose in the night and the mayor came ith his brother to ask for boats, which had "
    "not been seen in the com-\nmunity for thirty years.\n\n"
)
AFTER = (
    "\n\nOn the next morning tbe water had fallen by two feet, and the men of the fire brigade "
    "began to clear the street nd the market."
)


def broken(text: str) -> str:
    """Break a text at every seventh blank, after a hyphen at every other of these."""
    words = text.split(" ")
    return "".join(
        word + ("-\n" if at % 14 == 6 else "\n" if at % 7 == 6 else " ")
        for at, word in enumerate(words)
    ).rstrip("-\n ")


def clean(text: str, language: str, profile: str) -> Cleaned:
    return CLEANERS[profile].clean(Document(text, meta=Meta(language=language)))


@pytest.mark.parametrize("profile", CLEANERS)
@pytest.mark.parametrize("said", ["und", "en"])
@pytest.mark.parametrize("code", UNKNOWN)
def test_a_text_in_another_language_keeps_its_letters_and_hyphens(
    code: str, said: str, profile: str
) -> None:
    text = broken(LANGUAGES[code]["long"])
    cleaned = clean(text, said, profile)
    assert cleaned.language != "en"
    assert {rule.partition(".")[0] for it in cleaned.changes for rule in it.rule_ids} <= FREE
    assert not CLEANERS[profile].examine(cleaned).suspects
    assert len(cleaned.notes) == 1


@pytest.mark.parametrize("profile", CLEANERS)
@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_a_paragraph_in_another_language_stays_and_the_english_is_mended(
    code: str, profile: str
) -> None:
    other = broken(LANGUAGES[code]["short"])
    text = f"{BEFORE}{other}{AFTER}"
    cleaned = clean(text, "en", profile)
    assert cleaned.language == "en"
    assert unicodedata.normalize("NFC", other) in cleaned.text
    assert "with his brother" in cleaned.text
    assert "community" in cleaned.text
    assert "street and the market" in cleaned.text
    suspects = CLEANERS[profile].examine(cleaned).suspects
    start, end = len(BEFORE), len(BEFORE) + len(other)
    inside = [it for it in suspects if it.raw_start < end and it.raw_end > start]
    # Where its language is known, the halves of words are doubtful in it, and nothing else.
    assert {it.kind for it in inside} <= ({Kind.BROKEN} if code in installed() else set())
    assert clean(cleaned.text, "en", profile).text == cleaned.text


@pytest.mark.parametrize("profile", CLEANERS)
@pytest.mark.parametrize("code", ["nl", "fr"])
def test_what_the_reader_says_counts_and_other_passages_stay(code: str, profile: str) -> None:
    text = f"{BEFORE}{broken(LANGUAGES[code]['long'])}{AFTER}"
    chosen = Document(text, meta=Meta(language="en", chosen_language="en"))
    cleaned = CLEANERS[profile].clean(chosen)
    assert cleaned.language == "en"
    assert "with his brother" in cleaned.text
    # Against all words too: what is not in it is left alone.
    other = Document(LANGUAGES["pl"]["long"], meta=Meta(language="und", chosen_language="de"))
    assert CLEANERS[profile].clean(other).language == "de"
    assert CLEANERS[profile].clean(other).text == other.text


def test_a_passage_left_alone_is_said_with_its_beginning() -> None:
    polish = LANGUAGES["pl"]["long"]
    (note,) = clean(f"{BEFORE}{polish}{AFTER}", "en", "careful").notes
    assert note == (
        "One passage in another language was left alone by the rules of this one, beginning with “Każdy człowiek ma prawo "
        "do stopy …”."
    )


@pytest.mark.parametrize(
    ("said", "code", "language", "note"),
    [
        ("und", "pl", "und", "The language of this text is not known: its"),
        ("und", "sv", "sv", "“sv” is not installed, only en, de, es, fr: its letters"),
        ("en", "pl", "und", "This text is said to be in “en”, but its words are not: its"),
        ("en-GB", "fr", "fr", "This text is said to be in “en-GB”, but its words are “fr”"),
        ("cy", "cy", "cy", "“cy” is not installed, only en, de, es, fr: its letters"),
    ],
)
def test_what_is_not_english_is_said_in_one_note(
    said: str, code: str, language: str, note: str
) -> None:
    cleaned = clean(LANGUAGES[code]["long"], said, "careful")
    assert cleaned.language == language
    assert len(cleaned.notes) == 1
    assert cleaned.notes[0].startswith(note)


@pytest.mark.parametrize("said", ["und", "en"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He came ith his brother.", id="too short to tell"),
        pytest.param("", id="nothing"),
        pytest.param("Wexmouth Gazette", id="a name and a word"),
        pytest.param("12 14 18 22 27 31 33", id="figures"),
        pytest.param(
            "Tbe rivcr rosc in tlie niglit aud tho inayor askcd for hoats, wliich liad not becn "
            "secn iu tbe towu for tbirty ycars.",
            id="all but every word damaged",
        ),
    ],
)
def test_what_is_damaged_or_too_short_is_english(text: str, said: str) -> None:
    cleaned = clean(text, said, "careful")
    assert cleaned.language == "en"
    assert not cleaned.notes


def test_a_quotation_in_latin_stays() -> None:
    quotation = "“Quousque tandem abutere, Catilina, patientia nostra?”"
    text = f"Mr. Bell stood up and said {quotation} and sat down ith a smile."
    cleaned = clean(text, "en", "research")
    assert quotation in cleaned.text
    assert "with a smile" in cleaned.text


def test_hyphens_of_another_script_are_not_joined() -> None:
    text = "Вчера вечером кто-\nто постучал в дверь. Какой-\nто человек ждал его на улице."
    assert clean(text, "und", "research").text == text


# Two snippets are business directories, names and abbreviations, and one is an English playbill.
@pytest.mark.parametrize("profile", CLEANERS)
@pytest.mark.parametrize(
    ("name", "said", "allowed"),
    [
        ("tune_impresso_fr", "fr", 0),
        ("tune_impresso_fr", "und", 3),
        ("tune_impresso_de", "de", 1),
        ("tune_impresso_de", "und", 2),
        ("tune_nzz_de", "und", 0),
    ],
)
def test_real_french_and_german_are_not_mended_as_english(
    shared_data: Path,
    name: str,
    said: str,
    allowed: int,
    profile: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # What is corrected by the words of the language itself is no rule of English, and takes nearly
    # all the time.
    monkeypatch.setattr(Languages, "corrections", lambda *_: [])
    lines = (shared_data / "pairs" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    made = [
        rule
        for line in lines[:100]
        for it in clean(json.loads(line)["ocr"], said, profile).changes
        for rule in it.rule_ids
        if rule in ENGLISH_RULES
    ]
    assert len(made) <= allowed


def test_a_list_that_nothing_speaks_for_is_nobodys() -> None:
    text = (
        "SALLE FERRER. 9 h. Nocturne. TH. DE L'AVENUE. 9 h. 45 Greluchon, Harry Baur. "
        "GRAND-GUIGNOL. Boudu. Mme Galtier. Billy Arnolds. ALHAMBRA. 8 h. 30 Aimé Simon. FOLIES. "
        "Mistinguett. Ouvrard."
    )
    assert len(text) > 120
    cleaned = clean(text, "und", "research")
    assert cleaned.language != "en"
    assert cleaned.text == text


@pytest.mark.parametrize(("code", "expected"), [("sv", "sv"), ("fr", "fr")])
def test_a_text_is_weighed_once_in_each_language(
    code: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if code != "sv" and code not in installed():
        pytest.skip(f"{code} is not part of this copy")
    asked: list[str] = []
    weigh = ForeignFinder.weigh

    def listening(finder: ForeignFinder, text: str) -> Weight:
        asked.append(finder.language)
        return weigh(finder, text)

    monkeypatch.setattr(ForeignFinder, "weigh", listening)
    assert language_of(Document(LANGUAGES[code]["long"])) == expected
    assert asked == sorted(set(asked))


QUOTATIONS = tomllib.loads((Path(__file__).parent / "quotations.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("profile", CLEANERS)
@pytest.mark.parametrize("form", ["{}", "“{}”,", ": {}."])
@pytest.mark.parametrize("host", sorted(QUOTATIONS["amid"]))
def test_no_letter_of_a_quotation_amid_a_damaged_sentence_changes(
    host: str, form: str, profile: str
) -> None:
    if host not in installed():
        pytest.skip(f"{host} is not part of this copy")
    quoted = [it for code, them in QUOTATIONS["quoted"].items() if code != host for it in them]
    assert len(quoted) > 40
    frames = itertools.cycle(QUOTATIONS["amid"][host])
    raw = [frame.format(form.format(it)) for it, frame in zip(quoted, frames, strict=False)]
    document = Document("\n\n".join(raw), meta=Meta(chosen_language=host))
    cleaned = CLEANERS[profile].clean(document)
    paragraphs = [*map(_letters, cleaned.text.split("\n\n"))]
    assert len(paragraphs) == len(quoted)
    if profile == "research":
        # What stands around is mended.
        # Of Spanish no truth is at hand, and little is believed.
        mended = sum(_letters(it) != now for it, now in zip(raw, paragraphs, strict=True))
        assert mended > len(raw) / 2 or host == "es"
    changed = [it for it, now in zip(quoted, paragraphs, strict=True) if _letters(it) not in now]
    assert changed == []


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))
