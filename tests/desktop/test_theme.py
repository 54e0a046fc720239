"""The colours of each theme can be told from each other and read."""

from __future__ import annotations

import pytest

from .conftest import Desk


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
