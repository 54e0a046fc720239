"""Languages of which nothing but words is known."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ocrfix import Cleaner, Document
from ocrfix.language import words_alone
from ocrfix.language.brought import bring, remove
from ocrfix.language.language import Language
from ocrfix.text.document import Meta
from ocrfix.words.language import has_words_alone, installed, is_installed, with_words_alone
from ocrfix.words.plain_lists import shipped_codes

ITALIAN = (
    "Il governo ha deciso ieri che il nuovo ponte sul fiume sarà costruito ancora quest'anno. Il "
    "con-\nsiglio comunale si occuperà nclla prossima settimana della questione di chi debba "
    "pagare le spesc dell'opera, perché la città da sola uon può farlo. C'era anche il Qwxzel-\n"
    "vogt.\n"
)
RUSSIAN = (
    "Правительство вчера решило, что новый мост через реку будет по-\nстроен ещё в этом году, "
    "и что для города это только начало. Они не знали, как его платить, потому что город одии "
    "не может этого сделать: the council has decided that the new bridge will be built.\n"
)
# Words of nobody's language, by which it is seen that nothing but a list is asked.
MADE_UP = ["mirlo", "tavento", "solira", "pandeka", "lorimo", "vesata", "kalindo", "perutta"]


@pytest.fixture(scope="module", autouse=True)
def _own_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    # One for all tests here: to make the files of a language takes seconds.
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OCRFIX_DATA", str(tmp_path_factory.mktemp("data")))
        yield


def read(text: str, language: str = "und", profile: str = "research") -> tuple[str, str, list[str]]:
    cleaner = Cleaner(profile, strict=True)
    cleaned = cleaner.clean(Document(text, meta=Meta(language=language)))
    suspects = cleaner.examine(cleaned).suspects
    return (
        cleaned.language,
        cleaned.text,
        [cleaned.text[it.start : it.end] for it in suspects],
    )


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@pytest.mark.skipif("it" not in shipped_codes(), reason="pyspellchecker has no Italian")
@pytest.mark.parametrize("profile", ["careful", "research"])
def test_italian_is_read_by_its_words(profile: str) -> None:
    language, text, suspects = read(ITALIAN, profile=profile)
    assert language == "it"
    assert letters(text) == letters(ITALIAN)
    assert "Il consiglio\ncomunale" in text
    # What no list has is only asked about.
    assert "Qwxzel-\nvogt" in text
    assert set(suspects) == {"nclla", "spesc", "uon", "Qwxzel", "vogt"}


@pytest.mark.skipif("it" not in shipped_codes(), reason="pyspellchecker has no Italian")
def test_suggestions_come_by_letters_and_by_how_common_words_are() -> None:
    cleaner = Cleaner()
    cleaned = cleaner.clean(Document(ITALIAN, meta=Meta(language="it")))
    examination = cleaner.examine(cleaned)
    first = {
        cleaned.text[it.start : it.end]: examination.suggest(it.start, it.end)[0].text
        for it in examination.suspects
        if it.end - it.start < len("Qwxzel")
    }
    assert first["nclla"] == "nella"
    assert first["spesc"] == "spese"
    assert first["uon"] == "non"
    assert any("only words are known" in note for note in cleaned.notes)


@pytest.mark.skipif("ru" not in shipped_codes(), reason="pyspellchecker has no Russian")
def test_russian_is_read_in_its_own_script_and_english_in_it_stays() -> None:
    language, text, suspects = read(RUSSIAN)
    assert language == "ru"
    assert letters(text) == letters(RUSSIAN)
    assert "построен\n" in text
    assert "одии" in suspects
    assert "в" not in suspects
    assert not [it for it in suspects if it.isascii()]


def test_a_list_that_was_brought_makes_a_language_known(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("".join(f"{it} {90 - at}\n" for at, it in enumerate(MADE_UP)))
    assert not is_installed("xx")
    bring(path, "xx")
    assert has_words_alone("xx-YY")
    assert "xx" in with_words_alone()
    text = "mirlo tavento solira pan-\ndeka lorimo vesata kalindo perutta mirlo tavcnto solira.\n"
    language, cleaned, suspects = read(text, "xx")
    assert (language, suspects) == ("xx", ["tavcnto"])
    assert "pandeka\n" in cleaned
    known = Language.load("xx")
    assert [it for it, _ in known.near.near("tavcnto")] == ["tavento"]
    report = Cleaner().clean(Document(text, meta=Meta(language="xx"))).grounds
    assert report.words_of == "xx.txt"
    assert len(report.words_of_sha256) == 64
    remove("xx")
    assert not is_installed("xx")


def test_files_are_made_once_and_anew_for_other_words(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    made = Path(os.environ["OCRFIX_DATA"]) / "languages" / "made"
    path.write_text("\n".join(MADE_UP))
    bring(path, "yy")
    words_alone.learn("yy")
    (first,) = made.glob("yy-*")
    before = (first / "lexicons" / "yy" / "words.bin").stat().st_mtime_ns
    words_alone.learn("yy")
    assert (first / "lexicons" / "yy" / "words.bin").stat().st_mtime_ns == before
    path.write_text("\n".join(MADE_UP[:5]))
    bring(path, "yy")
    words_alone.learn("yy")
    assert [it.name for it in made.glob("yy-*")] != [first.name]
    assert not list(made.glob(".*"))
    remove("yy")
    assert not list(made.glob("yy-*"))


def test_a_folder_that_cannot_be_written_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("\n".join(MADE_UP))
    bring(path, "zz")
    made = Path(os.environ["OCRFIX_DATA"]) / "languages" / "made"
    made.rename(tmp_path / "away")
    made.write_text("in the way")
    try:
        assert Language.load("zz").lexicon.knows("mirlo")
    finally:
        made.unlink()
        (tmp_path / "away").rename(made)


def test_languages_with_a_folder_have_all_there_is() -> None:
    assert not set(installed()) & set(with_words_alone())
    assert not any(map(has_words_alone, installed()))


DANISH = (
    "regeringen besluttede i at bygge en ny bro over den gamle kirke skole stole byens børn kunne "
    "ikke gå sikkert til fordi isen var brudt og vejen lang det sagde manden han ville betale alt "
    "straks købmanden sin søn ved broen med sig selv men dog aldrig mere som vi har set her er der "
    "et stort skib på søen tal sal skal saa for far bog vog klar kald bære"
)
READ_FROM_BLACK_LETTER = (
    "Det sagde manden ved broen, at den gamle kirke var flar, og at han ville betale straks."
)


@pytest.mark.parametrize(("code", "black", "first"), [("da", True, "klar"), ("nb", False, "har")])
def test_a_list_may_choose_the_letters_of_black_letter(
    tmp_path: Path, code: str, *, black: bool, first: str
) -> None:
    path = tmp_path / "words.txt"
    path.write_text("\n".join(dict.fromkeys(DANISH.split())), encoding="utf-8")
    bring(path, code, in_black_letter=black)
    try:
        cleaner = Cleaner("research")
        cleaned = cleaner.clean(Document(READ_FROM_BLACK_LETTER, meta=Meta(language=code)))
        assert cleaned.language == code
        assert cleaned.text == READ_FROM_BLACK_LETTER
        start = cleaned.text.index("flar")
        suggested = cleaner.examine(cleaned).suggest(start, start + len("flar"))
        # A k that is read as fl is a k of black letter.
        assert suggested[0].text == first
    finally:
        remove(code)
