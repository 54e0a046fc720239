"""Colours, shapes and icons: theme files become a palette, a style sheet and pictures."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from ocrfix.resources import read_table, resource

SYSTEM = "system"
"""The choice of theme that follows the desktop."""

_MIDDLE = 127  # of the lightness of colours, 0..255
_ICON_SIZES_PX = (16, 20, 32, 40)
_READING_FACES = ("Noto Serif", "Source Serif 4", "Charter", "Georgia", "Cambria", "DejaVu Serif")
_COLOURS = [
    "ground",
    "page",
    "side",
    "line",
    "ink",
    "quiet",
    "accent",
    "on_accent",
    "chosen",
    "warning",
    "warning_ground",
]


@dataclass(frozen=True)
class KindLook:
    """The look of changes of one kind: never by colour alone.

    Attributes:
        ink: Of the underline.
        ground: Behind the text.
        shape: ``solid``, ``dots``, ``dashes``, ``points``, ``wave`` or ``double``.
    """

    ink: QColor
    ground: QColor
    shape: str


@dataclass(frozen=True)
class Theme:
    """One look of the window.

    Attributes:
        name: What settings call it.
        title: What a menu calls it.
        colours: By name, as in ``window.qss``.
        kinds: By stage of the rules, and ``suspects``, ``by-hand``, ``kept`` for what
            stands as printed because the reader said so, and ``notes``.
    """

    name: str
    title: str
    colours: Mapping[str, str]
    kinds: Mapping[str, KindLook]

    def colour(self, name: str) -> QColor:
        """One of its colours."""
        return QColor(self.colours[name])

    def look(self, kind: str) -> KindLook:
        """Return the look of a kind of change; an unknown one looks like letters."""
        return self.kinds.get(kind, self.kinds["letters"])

    def style_sheet(self) -> str:
        """The style sheet of the whole window."""
        text = resource("themes", "window.qss").read_text(encoding="utf-8")
        # A tick stands on the accent, as letters do.
        check = "check-light" if self.colour("on_accent").lightness() > _MIDDLE else "check-dark"
        icons = resource("icons").as_posix()
        return string.Template(text).substitute(self.colours, icons=icons, check=check)

    def palette(self) -> QPalette:
        """The palette for what the style sheet does not say."""
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, name in {
            roles.Window: "ground",
            roles.Base: "page",
            roles.AlternateBase: "side",
            roles.Button: "page",
            roles.Text: "ink",
            roles.WindowText: "ink",
            roles.ButtonText: "ink",
            roles.ToolTipBase: "page",
            roles.ToolTipText: "ink",
            roles.PlaceholderText: "quiet",
            roles.Highlight: "accent",
            roles.HighlightedText: "on_accent",
            roles.Link: "accent",
            roles.Mid: "line",
        }.items():
            palette.setColor(role, self.colour(name))
        for role in (roles.Text, roles.WindowText, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("quiet"))
        return palette


def theme_names() -> tuple[str, ...]:
    """The names of the themes that ship."""
    return tuple(sorted(path.stem for path in resource("themes").glob("*.toml")))


@cache
def load_theme(name: str) -> Theme:
    """Read a theme; ``system`` is the one that suits the desktop's colours."""
    if name not in theme_names():
        name = _theme_of_system()

    def made(data: dict[str, Any]) -> Theme:
        kinds = {
            kind: KindLook(QColor(ink), QColor(ground), shape)
            for kind, (ink, ground, shape) in data["kinds"].items()
        }
        return Theme(name, data["title"], {key: data[key] for key in _COLOURS}, kinds)

    return read_table(resource("themes", f"{name}.toml"), made)


def _theme_of_system() -> str:
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


@cache
def icon(name: str, colour: str) -> QIcon:
    """A picture of ``resources/icons`` in one colour, sharp on every screen."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    found = QIcon()
    for size in _ICON_SIZES_PX:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        found.addPixmap(pixmap)
    return found


def print_font(points: float, family: str = "") -> QFont:
    """The face of the raw text: every letter as wide as the other, so damage shows.

    Args:
        points: Its size.
        family: What the reader chose; empty for the system's.
    """
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if family:
        font.setFamily(family)
    font.setPointSizeF(points)
    return font


def reading_font(points: float, family: str = "") -> QFont:
    """The face of the cleaned text: the best serif face that is installed.

    Args:
        points: Its size.
        family: What the reader chose instead; empty for none.
    """
    font = QFont(family or _best_reading_face())
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(points)
    return font


@cache
def _best_reading_face() -> str:
    installed = set(QFontDatabase.families())
    return next((face for face in _READING_FACES if face in installed), "serif")
