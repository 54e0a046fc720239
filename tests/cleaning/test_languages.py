"""Each language is read by what is known of it, and by nothing else."""

from __future__ import annotations

import pickle

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.cleaning.languages import Languages
from ocrfix.resources import resource
from ocrfix.text.document import Document, Meta
from ocrfix.words.language import installed

OTHERS = installed()[1:]
MUST_HAVE = {
    "lexicons": {
        "words.marisa",
        "words.bin",
        "names.marisa",
        "near.bin",
        "shapes.bin",
        "foreign.bin",
    },
    "confusions": {"letters.tsv", "words.tsv", "figures.tsv", "capitals.tsv", "signs.tsv"},
    "lists": {"function_words.txt", "titles.txt", "particles.txt", "letters_alone.txt"},
    "languages": {"context.bin", "language.toml"},
}
MOST_BYTES = 25_000_000

GERMAN = (
    "Die Regierung hat gestern beschlossen, dass die neue Brücke über den Fluss noch in diesem "
    "Jahre gebaut werdcn soll. Der Gemeinderat wird sich in der nächsten Woche mit der Frage "
    "be-\nschäftigen, wer die Kosten zu tragen hat, denn die Stadt allein kann sie uicht bezahlen.\n"
)
FRENCH = (
    "Les habitants du quartier , qui attendent depuis long-\ntemps que les travaux de la nouvelle "
    "route soient achevés , ont écrit au préfet une lettrc dans laquelle ils se plaignent de la "
    "lenteur des ouvriers , et l on dit que tout sera terrniné avanl la fin de cette annéc .\n"
)
ENGLISH = (
    "The council has decided that the new bridge over the river will be built in the spring, and "
    "the people of the town, who have waited for it a long time, were glad to hear of it.\n"
)


@pytest.fixture(scope="module")
def cleaner() -> Cleaner:
    return Cleaner("research")


def clean(cleaner: Cleaner, text: str, language: str = "und") -> tuple[str, str]:
    cleaned = cleaner.clean(Document(text, meta=Meta(language=language)))
    return cleaned.language, cleaned.text


@pytest.mark.parametrize("code", installed())
@pytest.mark.parametrize("folder", MUST_HAVE)
def test_a_language_has_all_that_it_must_have(code: str, folder: str) -> None:
    there = {path.name for path in resource(folder, code).iterdir()}
    assert there >= MUST_HAVE[folder]


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_stays_small(code: str) -> None:
    folders = [resource(name, code) for name in MUST_HAVE]
    assert sum(it.stat().st_size for folder in folders for it in folder.iterdir()) < MOST_BYTES


@pytest.mark.skipif("de" not in OTHERS, reason="German is not part of this copy")
@pytest.mark.parametrize("said", ["und", "de", "de-CH", "en"])
def test_a_german_page_is_mended_by_its_own_words(cleaner: Cleaner, said: str) -> None:
    language, text = clean(cleaner, GERMAN, said)
    assert language.startswith("de")
    assert "gebaut werden soll" in text
    assert "beschäftigen" in text
    assert "kann sie nicht bezahlen" in text


@pytest.mark.skipif("fr" not in OTHERS, reason="French is not part of this copy")
def test_a_french_page_is_mended_by_its_own_words(cleaner: Cleaner) -> None:
    language, text = clean(cleaner, FRENCH)
    assert language == "fr"
    assert "du quartier, qui attendent depuis longtemps que" in text.replace("\n", " ")
    assert "des ouvriers, et l'on dit que tout sera terminé avant" in text


@pytest.mark.skipif("fr" not in OTHERS, reason="French is not part of this copy")
def test_a_french_passage_of_an_english_text_is_read_as_french(cleaner: Cleaner) -> None:
    french = FRENCH.replace("long-\ntemps", "longtemps").replace(" ,", ",").replace(" .", ".")
    language, text = clean(cleaner, f"{ENGLISH}\n{french}\n{ENGLISH}", "en")
    assert language == "en"
    assert "tout sera terminé avant" in text
    assert text.count(ENGLISH) == 2


@pytest.mark.skipif("es" not in OTHERS, reason="Spanish is not part of this copy")
def test_a_spanish_page_keeps_its_opening_marks(cleaner: Cleaner) -> None:
    text = (
        "El alcalde de la ciudad dijo que los vecinos de aquella calle no podian esperar más. "
        "¡Oh! Pero ¡ni salir a la plaza, cuando la noche es tan oscura! ¡Vida perdurable! Y los "
        "hombres, que habian llegado por la mañana, preguntaron: ¿Qué queréis de nosotros?\n"
    )
    language, mended = clean(cleaner, text)
    assert language == "es"
    assert mended == text


GERMAN_PASSAGE = (
    "Die Bürgermeister eröffuciu die Sitzung um acht Uhr und sprachen von dem Regen, der seit "
    "einer Woche im ganzen Tale gefallen war."
)


@pytest.mark.skipif("de" not in OTHERS, reason="German is not part of this copy")
def test_the_language_of_a_passage_is_loaded_when_it_is_asked(
    careful: Cleaner, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"{ENGLISH.strip()}\n\n{GERMAN_PASSAGE}\n\n{ENGLISH.strip()}\n"
    cleaned = careful.clean(Document(text, meta=Meta(chosen_language="en")))
    sent = pickle.dumps(careful.examine(cleaned))
    window = Cleaner()
    asked: list[str] = []
    of = window._languages.of  # noqa: SLF001 - what it loads is the question

    def noting(code: str) -> object:
        asked.append(code)
        return of(code)

    monkeypatch.setattr(window._languages, "of", noting)  # noqa: SLF001
    examination = window.resume(pickle.loads(sent))  # noqa: S301 - our own
    assert asked == ["en"]
    suspect = next(it for it in examination.suspects if it.word == "eröffuciu")
    assert examination.suggest(suspect.start, suspect.end)[0].text == "eröffnen"
    assert asked[1:] == ["de"]


@pytest.mark.skipif("de" not in OTHERS, reason="German is not part of this copy")
def test_doubtful_words_of_a_passage_are_told_by_its_own_language(careful: Cleaner) -> None:
    text = (
        f"{ENGLISH.strip()}\n\n{GERMAN_PASSAGE}\n\n{ENGLISH.strip()} The manflauglitcr was there.\n"
    )
    cleaned = careful.clean(Document(text, meta=Meta(chosen_language="en")))
    found = careful.examine(cleaned)
    for examination in (found, careful.resume(pickle.loads(pickle.dumps(found)))):  # noqa: S301 - our own
        told = {it.word: it for it in examination.suspects}
        assert list(told) == sorted(told, key=lambda it: told[it].start)
        suspect = told["eröffuciu"]
        assert text[suspect.raw_start : suspect.raw_end] == "eröffuciu"
        first, *_ = examination.suggest(suspect.start, suspect.end)
        assert (first.start, first.end, first.text) == (suspect.start, suspect.end, "eröffnen")
        again = pickle.loads(pickle.dumps(examination))  # noqa: S301 - our own
        assert [*again.suspects] == [*examination.suspects]
        of_english = told["manflauglitcr"]
        first, *_ = examination.suggest(of_english.start, of_english.end)
        assert first.text == "manslaughter"


def test_an_english_text_loads_no_other_language() -> None:
    languages = Languages()
    assert languages.of("en").language.code == "en"
    assert list(languages._known) == ["en"]  # noqa: SLF001 - what is loaded is the question


@pytest.mark.parametrize("among", [("en",), ()])
def test_a_ruin_full_of_specks_loads_no_other_language(among: tuple[str, ...]) -> None:
    languages = Languages()
    languages.of("en")
    ruin = (
        "rn l ,iW' d y mmv. qv tbr c ii nn s vvi t. j' lh rr n ,m xpt d l ivt. k wr c s urm tti. "
    )
    assert languages.likeliest(ruin * 8, among) is None
    assert list(languages._known) == ["en"]  # noqa: SLF001 - what is loaded is the question


def test_nothing_is_known_of_a_language_that_is_not_installed() -> None:
    assert Languages().of("cy").language.code == "en"


WRITTEN = [
    ("de", "Es fehlte der Zuk-\nker im Hause.", "Es fehlte der Zucker\nim Hause.", "k-k of a ck"),
    ("de", "Die Brük-\nke ist offen.", "Die Brücke\nist offen.", "k-k of a ck"),
    ("de", "Die Schiff-\nfahrt ruht.", "Die Schiffahrt\nruht.", "three of which two were printed"),
    ("de", "Ein Bett-\ntuch ist da.", "Ein Bettuch\nist da.", "three of which two were printed"),
    (
        "de",
        "Die Schiff-\nfahrt ruht, die Schifffahrt.",
        "Die Schifffahrt\nruht, die Schifffahrt.",
        "the document prints all three",
    ),
    (
        "de",
        "Die Sauerstoff-\nflasche steht.",
        "Die Sauerstoffflasche\nsteht.",
        "before a consonant",
    ),
    ("de", "Die Regie⸗\nrung geht.", "Die Regierung\ngeht.", "the double hyphen of black letter"),
    ("de", "Die Regie=\nrung geht.", "Die Regierung\ngeht.", "the double hyphen, read as ="),
    ("de", "Die Regie¬\nrung geht.", "Die Regierung\ngeht.", "what OCR programs write for it"),
    ("de", "Die Regie⸗ rung geht.", "Die Regierung geht.", "lines were put together before"),
    ("de", "Er kam vor-\nund nachmittags.", None, "the hyphen of a part left out"),
    ("de", "Haupt= und Nebensache sind eins.", None, "the hyphen of a part left out"),
    ("de", "Die große Haupt-\nStadt war leer.", None, "a capital may begin another word"),
    ("de", "Dieß iſt die Thür, wodurch er giebt.", None, "old spellings, and long s as such"),
    ("de", "Er sagte: »Das ist nicht wahr«, und ging.", None, "guillemets that point inwards"),
    ("de", "Der Preis ist 3 fl. 20 kr. und 5 Thlr. 12 Ngr. das Stück.", None, "old money"),
    ("de", "Sie gab 12 Mk. 50 Pfg. und 3 Rthlr. an ihn.", None, "old money"),
    (
        "fr",
        "Il dit\u202f: «\u202fNon\u202f!\u202f» et part\u202f; mais qui\u202f?",
        None,
        "narrow blanks",
    ),
    ("fr", "Il dit : « Non ! » et part ; mais qui ?", None, "wide blanks are as the French print"),
    ("fr", "Il dit: «Non!» et part; mais qui?", None, "and so are none"),
    ("fr", "Le gouver-\nnement a dit oui.", "Le gouvernement\na dit oui.", "a word at a line end"),
    ("fr", "Ils vont, dit-\nil alors.", "Ils vont, dit-il\nalors.", "a hyphen of the language"),
    ("fr", "On dit qu'-\nil est parti.", "On dit qu'il\nest parti.", "no hyphen behind an elision"),
    ("fr", "Ils vont s ' organiser et l 'ont dit.", "Ils vont s'organiser et l'ont dit.", "blanks"),
    ("fr", "La voix de l orateur est là.", "La voix de l'orateur est là.", "an apostrophe lost"),
    (
        "fr",
        "Il en a parlé dabord, puis non.",
        "Il en a parlé d'abord, puis non.",
        "and its blank too",
    ),
    ("fr", "Jusqu'\nà la fin, tout est fermé.", None, "an elision ends a line"),
    ("fr", "Les enfans ont écrit au tems qu'il étoit ici.", None, "old spellings"),
    ("fr", "La ſéance eſt ouverte par le ﬁls.", None, "long s and ligatures as such"),
    ("fr", "Le cœur et l’œuvre sont à lui.", None, "œ is a letter"),
    (
        "fr",
        "Il paie 12 fr. 50 c., 3 liv. 10 s. 6 d. pour un in-8°.",
        None,
        "old money, a size of books",
    ),
    ("fr", "Le 1er mai, la 2e classe et Louis XIV l'an VIII.", None, "ordinals and numerals"),
    (
        "fr",
        "Il est allé a Paris avec son fils.",
        None,
        "a is a word, too: only asked about, if at all",
    ),
    ("es", "¿Qué dice usted? ¡No es posible!", None, "marks that open"),
    ("es", "El niño y la señora van a España.", None, "tildes"),
    ("es", "El gober-\nnador llegó ayer.", "El gobernador\nllegó ayer.", "a word at a line end"),
    ("es", "Llegó ayer á la ciudad, ó así lo dijo.", None, "old accents"),
    ("es", "Cuesta 5 ptas. 20 cts. y 3 rs. vn. la libra.", None, "old money"),
    ("es", "«No es verdad», dijo el alcalde.", None, "guillemets"),
    ("es", "-¡Oh!, sí -replicó la niña-, ven aquí.", None, "a dash ends what somebody says"),
    (
        "es",
        "Los traydores del quartel, con freqüente eloqüencia, tubieron el quarto.",
        None,
        "old spellings",
    ),
]


@pytest.fixture(scope="module")
def careful() -> Cleaner:
    return Cleaner("careful")


@pytest.mark.parametrize(("language", "before", "after", "why"), WRITTEN)
def test_each_language_is_left_as_it_is_written(
    careful: Cleaner, language: str, before: str, after: str | None, why: str
) -> None:
    """Each becomes what stands beside it; with None it stays. Then nothing in it is doubtful."""
    if language not in OTHERS:
        pytest.skip(f"{language} is not part of this copy")
    cleaned = careful.clean(Document(before, meta=Meta(chosen_language=language)))
    assert cleaned.text == (before if after is None else after), why
    assert [it.word for it in careful.examine(cleaned).suspects] == [], why


@pytest.mark.skipif("fr" not in OTHERS, reason="French is not part of this copy")
def test_a_long_s_read_as_f_is_mended_by_its_company(cleaner: Cleaner) -> None:
    text = "La séance eft ouverte, et les mefures font prifes par le confeil de la ville."
    _, mended = clean(cleaner, text, "fr")
    assert "La séance est ouverte, et les mesures" in mended
    assert "par le conseil de la ville." in mended


LATIN = "Gloria in excelsis Deo et in terra pax hominibus bonae voluntatis, laudamus te, benedicimus te."


@pytest.mark.parametrize(("language", "text"), [("de", GERMAN), ("fr", FRENCH), ("en", ENGLISH)])
@pytest.mark.parametrize("form", ["{text}\n\n{latin}\n\n{text}", "{text} «{latin}» {text}"])
def test_a_quotation_in_latin_stays(cleaner: Cleaner, language: str, text: str, form: str) -> None:
    if language not in installed():
        pytest.skip(f"{language} is not part of this copy")
    whole = form.format(text=text.strip(), latin=LATIN)
    document = Document(whole, meta=Meta(chosen_language=language))
    cleaned = cleaner.clean(document)
    assert LATIN in cleaned.text
    first = cleaned.text.index(LATIN)
    doubted = cleaner.examine(cleaned).suspects
    assert not [it for it in doubted if first <= it.start < first + len(LATIN)]


@pytest.mark.skipif("fr" not in OTHERS, reason="French is not part of this copy")
def test_a_lost_accent_of_a_word_of_one_letter_is_told_by_its_company(cleaner: Cleaner) -> None:
    """In a damaged text, and never of a capital, whose accents were left out in print."""
    _, mended = clean(
        cleaner,
        "Lc bateau du Congo, qui étail en réparation, partira demain a midi avec unc centaine de "
        "passagers ponr la côtc. A midi, il a dit oui.",
        "fr",
    )
    assert "partira demain à midi avec une centaine" in mended
    assert "A midi, il a dit oui." in mended


@pytest.mark.skipif("es" not in OTHERS, reason="Spanish is not part of this copy")
def test_old_accents_of_words_of_one_letter_are_no_damage(cleaner: Cleaner) -> None:
    text = "El niño llegó á la ciudad, ó así lo dijo, y va a la casa é hizo ruido o no."
    assert clean(cleaner, text, "es")[1] == text


@pytest.mark.skipif("fr" not in OTHERS, reason="French is not part of this copy")
def test_ordinals_with_roman_numerals_stay(cleaner: Cleaner) -> None:
    text = (
        "Lc préfet de la première circonscription du XIIIe arrondissement, unc semaine après le "
        "XVe siècle, et le XIXe aussi, étail là."
    )
    _, mended = clean(cleaner, text, "fr")
    assert "du XIIIe arrondissement, une semaine après le XVe siècle, et le XIXe aussi" in mended


COUNCIL = (
    "Tbe meeting of tho council was held on Tuesday evening in the Town Hall, wlien tlie mayor "
    "took the chair. Thc minutes of thc previous meeting were rcad and confirmed. Mr. Bell said "
    "tliat the roads were in a bad state, and moved that a sum of fifty pounds be voted for thc "
    "bridge. Mr. Ward seeonded the motion, and tbe same was carried."
)
AMID = {
    "en": (COUNCIL, "A large number of {} were seen in the streets of the city that night."),
    "fr": (FRENCH, "Il parla du {} dans sa lettre, qui fut lue hier à la réunion."),
    "de": (GERMAN, "Er schrieb von dem {} in einem Briefe, der gestern verlesen wurde."),
}
SINGLE = (
    ("fr", "chaussée émeutier écrivain charcutier vignoble procès-verbal vis-à-vis fiancée mairie"),
    ("de", "Minnesänger Wirtschaft Universität Männerchor Bundesrath Herrenhaus Oberst Weinstube"),
    ("it", "municipio questura condottiere villeggiatura irredenta gondoliere popolo forestieri"),
    ("la", "hortus subpoena imprimatur floruit passim quondam regnum gratis"),
)


@pytest.mark.parametrize("language", AMID)
def test_single_words_of_other_languages_stay(language: str) -> None:
    """In a damaged page whose own words are mended, in marks or not."""
    if language != "en" and language not in OTHERS:
        pytest.skip(f"{language} is not part of this copy")
    page, sentence = AMID[language]
    words = [it for code, those in SINGLE if code != language for it in those.split()]
    cleaner = Cleaner("research")
    changed = []
    # A page of a few: of many whole sentences a page is no damaged one.
    for some in (words[at : at + 8] for at in range(0, len(words), 8)):
        said = [sentence.format(it) for it in some]
        _, mended = clean(cleaner, "\n\n".join((page, *said)), language)
        assert page not in mended
        changed += [it for it in said if it not in mended]
    assert changed == []
