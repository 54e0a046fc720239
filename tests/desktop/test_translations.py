"""The catalogues: no string without its words, no key twice in a menu, no field lost."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication

from ocrfix.desktop.actions import MENUS, ROWS
from ocrfix.desktop.languages import ENGLISH, LANGUAGES, language_of, number_word, speak
from ocrfix.desktop.models.changes import SURE
from ocrfix.desktop.settings import Settings
from ocrfix.resources import resource

from .catalogues import CODES, catalogue
from .conftest import Desk

PACKAGE = Path(__file__).resolve().parents[2] / "ocrfix"
SOURCES = [*(PACKAGE / "desktop").rglob("*.py"), PACKAGE / "forms" / "table.py"]
FIELD = re.compile(r"\{\w*\}")


def strings_in(path: Path) -> Iterator[tuple[str, str]]:
    """Context and text of every string that a module wants translated."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for holder in ast.walk(tree):
        for node in ast.iter_child_nodes(holder):
            node.parent = holder  # type: ignore[attr-defined]
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        words = [it.value for it in node.args if isinstance(it, ast.Constant)]
        if name == "tr" and words:
            yield _class_of(node), words[0]
        elif name in {"translate", "noop"} and len(words) == 2:
            yield words[0], words[1]


def _class_of(node: ast.AST) -> str:
    while not isinstance(node, ast.ClassDef):
        node = node.parent  # type: ignore[attr-defined]
    return node.name


@pytest.mark.parametrize("code", CODES)
def test_no_catalogue_has_holes(code: str) -> None:
    """If this fails: python packaging/translations/update.py, then translate what is new."""
    wanted = {it for path in SOURCES for it in strings_in(path)}
    assert len(wanted) > 300
    found = catalogue(code)
    assert sorted(wanted - found.keys()) == []
    assert sorted(found.keys() - wanted) == []
    for place, message in found.items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, place
        assert (translation.text or "").strip(), place


@pytest.mark.parametrize("code", CODES)
def test_fields_and_keys_survive_the_translation(code: str) -> None:
    for (context, source), message in catalogue(code).items():
        text = message.findtext("translation") or ""
        assert Counter(FIELD.findall(text)) == Counter(FIELD.findall(source)), source
        assert source.endswith("…") == text.rstrip().endswith("…"), source
        if context != "actions" or "{n}" not in source:
            assert text.count("&") == source.count("&"), source


@pytest.mark.parametrize("code", CODES)
def test_what_is_compiled_is_what_stands_in_the_catalogue(code: str) -> None:
    translator = QTranslator()
    assert translator.load(f"ocrfix_{code}", str(resource("translations")))
    for (context, source), message in catalogue(code).items():
        assert translator.translate(context, source) == message.findtext("translation")


@pytest.mark.parametrize("code", CODES)
def test_formats_keep_their_names(code: str) -> None:
    for name in ("Markdown", "Word"):
        assert catalogue(code)["export", name].findtext("translation") == name


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_key_is_there_twice_in_a_menu(code: str) -> None:
    words = {} if code == ENGLISH else catalogue(code)

    def key(text: str) -> str:
        message = words.get(("actions", text))
        shown = (message.findtext("translation") or "") if message is not None else text
        return shown[shown.index("&") + 1].casefold()

    assert len({key(it) for it in MENUS}) == len(MENUS)
    for menu in MENUS:
        texts = {row.text for row in ROWS if row.menu == menu and "{n}" not in row.text}
        twice = [it for it, count in Counter(map(key, texts)).items() if count > 1]
        assert twice == [], (menu, twice)


@pytest.mark.parametrize("code", CODES)
def test_the_window_speaks_it(desk: Desk, code: str) -> None:
    Settings().language = code
    try:
        speak(code)
        desk.restart()
        desk.open()
        found = catalogue(code)

        def said(context: str, text: str) -> str:
            return found[context, text].findtext("translation") or ""

        window = desk.window
        assert window.menuBar().actions()[0].text() == said("actions", "&File")
        assert window.tabs.tabText(0).startswith(said("ReviewTabs", "Changes"))
        assert window.actions_["rules"].iconText() == said("actions", "Rules")
        window.reviewing.go_change(1)
        assert said("status", "made") in window.panel.reason.text()
        # Nothing is pushed out or cut off where the words are longer.
        window.resize(1280, 800)
        QApplication.processEvents()
        assert window.bar.buttons["export"].isVisible()
        for table in (window.panel.table, window.suspects_panel.table):
            head = table.horizontalHeader()
            for section in range(head.count()):
                words = table.model().headerData(section, Qt.Orientation.Horizontal)
                needed = head.fontMetrics().horizontalAdvance(words) + 12
                assert head.sectionSize(section) >= needed, words
        # Figures are grouped as the language does it.
        assert number_word(83177) == {"de": "83.177", "es": "83.177", "fr": "83\u202f177"}[code]
        model = window.panel.model
        assert model.index(0, SURE).data()[:2] in {"1,", "0,"}, "a decimal comma"
        # Every action with a shortcut still has it: translations do not touch them.
        assert window.actions_["next_change"].shortcut().toString() == "F8"
    finally:
        speak(ENGLISH)


def test_a_language_nobody_translated_is_english() -> None:
    assert language_of("xx") == ENGLISH
    assert language_of("fr") == "fr"
