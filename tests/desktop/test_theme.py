"""The colours of each theme can be told from each other and read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QRadioButton, QWidget

from ocrfix.desktop.dialogs.always import AlwaysDialog
from ocrfix.desktop.dialogs.series import SeriesDialog
from ocrfix.desktop.models.series import TICK

from .conftest import Desk
from .hands import CTRL, KEY, SHIFT, come_back, dialog_of, press


@pytest.mark.parametrize("name", ["light", "dark", "high-contrast"])
def test_themes_are_legible(desk: Desk, name: str) -> None:
    """Text on its ground has the contrast of WCAG 2.1, 1.4.3: 4.5 to 1."""
    desk.window.set_theme(name)
    theme = desk.window.theme
    pairs = [
        *(
            (it, ground)
            for it in ("ink", "quiet")
            for ground in ("ground", "page", "side", "chosen")
        ),
        ("accent", "page"),
        ("on_accent", "accent"),
        ("warning", "page"),
    ]
    for text, ground in pairs:
        assert contrast(theme.colours[text], theme.colours[ground]) >= 4.5, (text, ground)
    for look in theme.kinds.values():
        assert contrast(look.ink.name(), look.ground.name()) >= 4.5
        assert contrast(theme.colours["ink"], look.ground.name()) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark", "high-contrast"])
def test_boxes_to_be_ticked_are_seen(desk: Desk, folder: Path, name: str) -> None:
    """A sign that tells what can be done has that of WCAG 2.1, 1.4.11: 3 to 1."""
    assert folder
    desk.window.set_theme(name)
    press(desk, KEY.Key_E, CTRL | SHIFT)
    series = dialog_of(desk, SeriesDialog)
    desk.wait_until(lambda: series.is_complete)
    series.least.setValue(1.0)
    series.places.clearSelection()
    box = series.places.visualRect(series.offers_model.index(0, TICK))
    assert strongest(series.places.viewport(), box) >= 3
    series.reject()
    come_back(desk)
    press(desk, KEY.Key_F7)
    press(desk, KEY.Key_A)
    always = dialog_of(desk, AlwaysDialog)
    for radio in always.findChildren(QRadioButton):
        assert strongest(radio, QRect(0, 0, 16, radio.height())) >= 3, radio.text()
    always.reject()


def strongest(widget: QWidget, inside: QRect) -> float:
    """The strongest contrast in a part of a widget with what is at its corner."""
    image = widget.grab(inside.adjusted(2, 2, -2, -2)).toImage()
    ground = image.pixelColor(0, 0).name()
    return max(
        contrast(image.pixelColor(x, y).name(), ground)
        for x in range(image.width())
        for y in range(image.height())
    )


def contrast(left: str, right: str) -> float:
    """WCAG 2.1, "contrast ratio"."""
    light, dark = sorted((luminance(left), luminance(right)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
