"""The field that shows progress."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.dialogs import export
from ocrfix.desktop.exporting import Exporting
from ocrfix.forms.table import Asked
from ocrfix.progress import Tell

from ..conftest import Desk


def test_the_bar_shows_the_share_that_is_done(
    desk: Desk, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at, told = Event(), Event()

    def write(cleaned: Cleaned, _asked: Asked, tell: Tell) -> bytes:
        tell(0.4)
        at.set()
        told.wait(10)
        return cleaned.text.encode()

    kind = export.Kind("Cleaned text", ".txt", write)
    monkeypatch.setattr("ocrfix.desktop.exporting.kinds_for", lambda *_: (kind,))
    said: list[str] = []
    monkeypatch.setattr(desk.window.messages, "say", said.append)
    field = desk.window.status.export
    desk.window.actions_["export"].trigger()
    desk.wait_until(lambda: at.is_set() and field.isVisible())
    desk.wait_until(lambda: field.bar.value() > 0)
    assert (field.bar.value(), field.bar.maximum()) == (38, 100)
    # Who does not see the bar hears that it began, how far it is, and that it is done.
    desk.window.findChild(Exporting).say_share()
    assert said == ["Exporting out.txt…", "Exporting out.txt… 38 %"]
    told.set()
    desk.settle()
    assert said[-1] == f"Exported to {target}"
