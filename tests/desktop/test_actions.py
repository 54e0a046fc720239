"""Menus and keys."""

from __future__ import annotations

from collections import Counter

import pytest

from ocrfix.desktop.actions import MENUS, ROWS
from ocrfix.desktop.languages import ENGLISH, LANGUAGES

from .catalogues import catalogue


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
