"""Each language is read by what is known of it, and by nothing else."""

from __future__ import annotations

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
    "counts": {"counts.bin"},
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


def test_an_english_text_loads_no_other_language() -> None:
    languages = Languages()
    assert languages.of("en").language.code == "en"
    assert list(languages._known) == ["en"]  # noqa: SLF001 - what is loaded is the question


def test_nothing_is_known_of_a_language_that_is_not_installed() -> None:
    assert Languages().of("cy").language.code == "en"
