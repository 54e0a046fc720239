"""The folder at a glance, opened by the hands of a reader."""

from __future__ import annotations

from ocrfix.desktop.dialogs.glance import GlanceDialog

from .conftest import Desk
from .hands import CTRL, KEY, SHIFT, dialog_of, press


def counted(desk: Desk) -> None:
    """Have every document counted."""
    desk.window.surveying.count_now()
    desk.wait_until(lambda: not desk.window.surveying.left_to_count)


def opened(desk: Desk) -> GlanceDialog:
    """Open the dialog, and wait until all is told."""
    press(desk, KEY.Key_G, CTRL | SHIFT)
    dialog = dialog_of(desk, GlanceDialog)
    counted(desk)
    desk.wait_until(lambda: not dialog.told.text())
    desk.wait_until(lambda: dialog.list_model.rowCount() > 0)
    return dialog


def names(desk: Desk) -> list[str]:
    """Return the names in the list of documents."""
    model = desk.window.side.model
    return [model.index(row).data() for row in range(model.rowCount())]
