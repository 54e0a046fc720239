"""The catalogues: no string without its words, no key twice in a menu, no field lost."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from ocrfix.resources import resource

from .catalogues import CODES, catalogue

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
        assert code != "de" or not source.endswith("…") or text.endswith(" …"), text
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


def test_french_has_a_narrow_space_at_its_marks() -> None:
    told = [message.findtext("translation") or "" for message in catalogue("fr").values()]
    assert [it for it in told if re.search("[ \u00a0][:;!?»]|«[ \u00a0]", it)] == []
