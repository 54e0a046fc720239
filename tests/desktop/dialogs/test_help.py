"""Help: on what is in front, in the language of the window, in the words of the window."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator

from ocrfix.desktop.actions import ROWS, SUGGESTIONS
from ocrfix.desktop.dialogs.help import PAGES, HelpDialog
from ocrfix.desktop.dialogs.preferences import PreferencesDialog
from ocrfix.desktop.languages import ENGLISH, LANGUAGES, speak
from ocrfix.desktop.settings import Settings
from ocrfix.resources import resource

from ..catalogues import CODES, catalogue
from ..conftest import Desk
from ..hands import CTRL, KEY, dialog_of, press

CODE = re.compile(r"^ {4}.*$|`[^`]*`", re.MULTILINE)
LINK = re.compile(r"\[[^]]+\]\(([^)]+)\)")
MARKED = re.compile(r"(\*{1,2})(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
BLOCK = re.compile(r"#+ |\||- |\d+\. | {4}")
SHORTENED = re.compile(r"[,:].*")
MODIFIERS = ("Ctrl", "Shift", "Alt")
KEYS_BY_NAME = (*MODIFIERS, "Enter", "Esc", "Tab", "PgDn", "PgUp", "Del")


def page(code: str, name: str) -> str:
    return resource("help", code, f"{name}.md").read_text(encoding="utf-8")


def prose(code: str, name: str) -> str:
    """A page without its code, in one line."""
    # Spaces that do not break are part of what a control is called.
    return re.sub(r"[ \n]+", " ", CODE.sub("", page(code, name))).strip()


def key_names(code: str) -> dict[str, str]:
    """The keys that have names, by what the window calls them, as the English pages do."""
    if code == ENGLISH:
        return {name: name for name in KEYS_BY_NAME}
    of_qt = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert of_qt.load(f"qtbase_{code}", folder)
    names = {
        of_qt.translate("QShortcut", {"PgDn": "PgDown"}.get(name, name)) or name: name
        for name in KEYS_BY_NAME
        if name != "Del"
    }
    # Qt has a longer word for it than the keyboard and our own button.
    on_button = catalogue(code)["ReviewPanel", "Reject  Del"].findtext("translation") or ""
    return {**names, on_button.rpartition("  ")[2]: "Del"}


def keys_in(text: str, names: Mapping[str, str]) -> set[str]:
    """The keys that a text names, as the English pages call them."""
    modifiers = "|".join(own for own, name in names.items() if name in MODIFIERS)
    by_name = "|".join(names)
    held = rf"(?:(?:{modifiers})\+)"
    key = rf"(?<!\w)(?:{held}*(?:{by_name}|F\d+)(?![\w+])|{held}+[A-Z\d+,=-](?!\w))"
    return {
        re.sub(by_name, lambda own: names[own[0]], found[0]) for found in re.finditer(key, text)
    }


def controls_in(code: str, name: str) -> set[str]:
    """Return the names of controls that a page marks: all marks but keys."""
    names = key_names(code)
    marked = {it[2] for it in MARKED.finditer(prose(code, name))}
    return {
        control.removesuffix("…").strip()
        for it in marked
        if not keys_in(it, names) and it != "P"
        for control in it.split(" › ")
    }


def as_written(text: str) -> Iterator[str]:
    """Yield the names of a control on pages: without its key and dots, with or without what it adds."""
    plain = text.replace("&", "").replace("’", "'").replace("{format}", "ALTO-PAGE-hOCR")
    plain = plain.removesuffix("…").strip()
    for it in (plain, SHORTENED.sub("", plain)):
        yield it.replace("ALTO-PAGE-hOCR", "ALTO, PAGE, hOCR").rstrip()


def controls(code: str) -> Mapping[str, set[str]]:
    """Return the names of the controls in a language, by their English ones."""
    called = defaultdict(set)
    for (_, source), message in catalogue(CODES[0] if code == ENGLISH else code).items():
        own = source if code == ENGLISH else message.findtext("translation") or ""
        for english, translated in zip(as_written(source), as_written(own), strict=True):
            called[english].add(translated)
    return called


@pytest.mark.parametrize(
    ("action", "page"),
    [("next_change", "How"), ("next_suspect", "Doubtful"), ("face_text", "The texts")],
)
def test_help_is_on_what_is_in_front(desk: Desk, action: str, page: str) -> None:
    desk.open()
    if action == "face_text":
        desk.window.panes.raw.setFocus()
    if action == "next_suspect":
        desk.window.tabs.setCurrentWidget(desk.window.suspects_panel)
        desk.window.suspects_panel.table.setFocus()
    desk.window.actions_[action].trigger()
    press(desk, KEY.Key_F1)
    dialog = dialog_of(desk, HelpDialog)
    assert dialog.list.currentItem().text().startswith(page)
    dialog.close()


def test_f1_in_a_dialog_is_help_on_it(desk: Desk) -> None:
    press(desk, KEY.Key_Comma, CTRL)
    dialog = dialog_of(desk, PreferencesDialog)
    desk.wait_until(dialog.isActiveWindow)
    press(desk, KEY.Key_F1)
    helped = dialog.findChild(HelpDialog)
    assert helped.list.currentItem().text() == "Preferences"
    helped.close()
    dialog.reject()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_window_shows_the_pages_of_its_language_and_links_lead_on(
    desk: Desk, code: str
) -> None:
    press(desk, KEY.Key_Comma, CTRL)
    preferences = dialog_of(desk, PreferencesDialog)
    preferences.language_box.setCurrentIndex(preferences.language_box.findData(code))
    preferences.accept()
    try:
        # As the program does when it starts.
        speak(Settings().language)
        desk.restart()
        desk.window.actions_["keys"].trigger()
        dialog = dialog_of(desk, HelpDialog)
        assert dialog.list.count() == len(PAGES)
        for number, name in enumerate(PAGES):
            dialog.list.setCurrentRow(number)
            title = page(code, name).partition("\n")[0].removeprefix("# ")
            assert dialog.list.currentItem().text() == title
            text = dialog.browser.toPlainText()
            assert text.startswith(title)
            assert len(text) > 200, name
            assert _links(dialog) <= set(PAGES), name
        dialog.close()
    finally:
        speak(ENGLISH)


def _links(dialog: HelpDialog) -> set[str]:
    found, block = set(), dialog.browser.document().begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            link = fragments.fragment().charFormat().anchorHref()
            if link:
                found.add(link)
            fragments += 1
        block = block.next()
    return found


def test_a_page_that_nobody_translated_is_english(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for code, names in ((ENGLISH, PAGES), ("de", ("index",))):
        for name in names:
            path = tmp_path / "help" / code / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"# {name} {code}\n", encoding="utf-8")
    monkeypatch.setattr("ocrfix.desktop.dialogs.help.resource", tmp_path.joinpath)
    try:
        speak("de")
        dialog = HelpDialog("keys", desk.window)
        assert dialog.browser.toPlainText() == "keys en"
        dialog.show_page("index")
        assert dialog.browser.toPlainText() == "index de"
        dialog.close()
    finally:
        speak(ENGLISH)


def test_every_language_has_every_page_and_no_other() -> None:
    there = {(path.parent.name, path.stem) for path in resource("help").rglob("*.*")}
    assert there == {(code, name) for code in LANGUAGES for name in PAGES}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("code", CODES)
def test_a_translated_page_is_built_as_the_english_one(code: str, name: str) -> None:
    own, english = page(code, name), page(ENGLISH, name)
    for wanted in (LINK, CODE):
        assert Counter(wanted.findall(own)) == Counter(wanted.findall(english))
    blocks, english_blocks = (
        Counter(found[0] for line in it.splitlines() if (found := BLOCK.match(line)))
        for it in (own, english)
    )
    assert blocks == english_blocks


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_calls_the_controls_as_the_window_does(code: str, name: str) -> None:
    """If this fails, the catalogue or the page calls a control something else."""
    called, wanted = controls(code), controls_in(ENGLISH, name)
    found = {next(as_written(it)) for it in controls_in(code, name)}
    assert {it: called.get(it) for it in wanted if not called.get(it, set()) & found} == {}
    assert found - {own for it in wanted for own in called[it]} == set()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("code", CODES)
def test_a_page_calls_the_keys_as_the_window_does(code: str, name: str) -> None:
    english = keys_in(prose(ENGLISH, name), key_names(ENGLISH))
    assert keys_in(prose(code, name), key_names(code)) == english


def test_the_page_of_keys_has_every_key_of_the_window() -> None:
    """If this fails, a row of `ocrfix/desktop/actions.py` is missing in `resources/help/*/keys.md`."""
    first, *_, last = (f"Ctrl+{number}" for number in range(1, SUGGESTIONS + 1))
    assert f"{first} … {last}" in prose(ENGLISH, "keys")
    told = keys_in(prose(ENGLISH, "keys"), key_names(ENGLISH))
    there = {
        key.replace("PgDown", "PgDn").replace("Return", "Enter"): row.name
        for row in ROWS
        for key in row.shortcuts
        if not row.name.startswith("take_") or key in {first, last}
    }
    assert {key: name for key, name in there.items() if key not in told} == {}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("code", CODES)
def test_a_translated_page_has_the_signs_of_its_language(code: str, name: str) -> None:
    text = CODE.sub("", page(code, name))
    assert re.findall(r".*[\"'].*", text) == []
    if code == "fr":
        # No line may begin with these: a no-break space stands before them.
        assert re.findall(r".*(?<!\u202f)[:;!?»].*|.*«(?!\u202f).*", text) == []
