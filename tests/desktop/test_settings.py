"""Settings that are kept from one day to the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from ocrfix.desktop.settings import Settings
from ocrfix.own_folder import data_folder

from .conftest import Desk

RAW = "".join(f"Line {n} of the bills, which were paid in June.\n" for n in range(1, 200))


@pytest.fixture
def page(desk: Desk) -> Path:
    return desk.write(RAW)


def test_what_somebody_wrote_into_the_settings_harms_nothing(desk: Desk, page: Path) -> None:
    for left in ("[]", '{"a": 1}', '{"a": {"place": "x"}}', "{"):
        store = QSettings(str(data_folder() / "window.ini"), QSettings.Format.IniFormat)
        store.setValue("left", left)
        store.sync()
        assert Settings().left_documents == {}
    desk.open(page)
