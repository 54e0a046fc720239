"""Small parts that every view is made of."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_NEW_LINES = str.maketrans({"\r": "␍", "\n": "⏎", "\t": "⇥"})
_LONGEST_SHOWN = 160


def label(text: str = "", name: str = "", *, wrap: bool = False) -> QLabel:
    """A label; ``name`` is what the style sheet knows it by."""
    made = QLabel(text)
    made.setObjectName(name)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def button(text: str, name: str = "", *, checkable: bool = False, tip: str = "") -> QPushButton:
    """A push button that takes the focus by Tab."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setCheckable(checkable)
    made.setToolTip(tip)
    return made


def box(name: str = "") -> QWidget:
    """A plain widget that the style sheet may paint."""
    made = QWidget()
    made.setObjectName(name)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made


def row(parent: QWidget | None = None, *, margin: int = 0, spacing: int = 6) -> QHBoxLayout:
    """A horizontal layout."""
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def column(parent: QWidget | None = None, *, margin: int = 0, spacing: int = 0) -> QVBoxLayout:
    """A vertical layout."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def tip(text: str) -> str:
    """A tool tip: wrapped, and with no sign of the text taken for markup."""
    return f'<p style="white-space:pre-wrap">{escape(text)}</p>'


def visible(text: str) -> str:
    """A piece of text in one line: line ends made visible, the middle of a long one left out."""
    shown = text.translate(_NEW_LINES)
    if len(shown) > _LONGEST_SHOWN:
        half = _LONGEST_SHOWN // 2
        shown = f"{shown[:half]} … {shown[-half:]}"
    return shown
