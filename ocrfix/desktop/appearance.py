"""The appearance of the window: colours, fonts, and the switches of the View menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from ocrfix.desktop.actions import VIEW, Actions
from ocrfix.desktop.languages import theme_title
from ocrfix.desktop.settings import DEFAULT_POINTS, LARGEST_POINTS, SMALLEST_POINTS, Settings
from ocrfix.desktop.theme import SYSTEM, Theme, load_theme, theme_names
from ocrfix.desktop.views.panes import Panes


class Themed(Protocol):
    """An object that has colours."""

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""


class Appearance(QObject):
    """Bring settings to the parts of a window.

    Attributes:
        theme: The colours in use.
        choices: What the menu offers, by the name of the theme.
    """

    def __init__(self, settings: Settings, window: QMainWindow) -> None:
        """Take the settings; ``dress`` what there is to be seen when it is made."""
        super().__init__(window)
        self._window, self._settings = window, settings
        self.choices: dict[str, QAction] = {}
        self.theme = load_theme(settings.theme)
        self._panes: Panes | None = None
        self._actions: Actions | None = None
        self._parts: Sequence[Themed] = ()

    def dress(self, panes: Panes, actions: Actions, parts: Sequence[Themed]) -> None:
        """Take what is to look as the settings say, and have it look so."""
        self._panes, self._actions, self._parts = panes, actions, (panes, *parts, actions)
        self._add_theme_menu(actions)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _: self.set_theme(self._settings.theme))
        self.apply()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        points = self._settings
        return {
            "larger": lambda: self.set_points(points.points + 1),
            "smaller": lambda: self.set_points(points.points - 1),
            "normal_size": lambda: self.set_points(DEFAULT_POINTS),
            **{name: partial(self._flip, name) for name in self._switches()},
        }

    def _switches(self) -> Mapping[str, Callable[[bool], None]]:
        return {
            "wrap": lambda on: self._texts.set_wrap(on=on),
            "line_numbers": lambda on: self._texts.set_line_numbers(on=on),
            "marks_in_reading": lambda on: self._texts.set_marks_in_reading(on=on),
        }

    @property
    def _texts(self) -> Panes:
        if self._panes is None:
            raise ValueError("nothing is dressed yet")
        return self._panes

    def _flip(self, name: str) -> None:
        if self._actions is not None:
            on = self._actions[name].isChecked()
            self._settings.switch(name, on=on)
            self._switches()[name](on)

    def apply(self) -> None:
        """Look and act as the settings say."""
        self.set_theme(self._settings.theme)
        self.set_points(self._settings.points)
        actions = self._actions
        if actions is None:
            return
        actions.set_shortcuts(self._settings.shortcuts)
        for name, act in self._switches().items():
            on = self._settings.is_on(name)
            actions[name].setChecked(on)
            act(on)

    def _add_theme_menu(self, actions: Actions) -> None:
        """Offer the colours in the View menu."""
        menu = actions.menus[VIEW].addMenu(self.tr("&Colours"))
        group = QActionGroup(menu)
        for name in (SYSTEM, *theme_names()):
            title = self.tr("As the system") if name == SYSTEM else theme_title(name)
            action = menu.addAction(title, partial(self.set_theme, name))
            action.setCheckable(True)
            self.choices[name] = group.addAction(action)

    def set_theme(self, name: str) -> None:
        """Change the colours; ``system`` follows the desktop."""
        self._settings.theme = name
        if name in self.choices:
            self.choices[name].setChecked(True)
        self.theme = load_theme(name)
        QApplication.setPalette(self.theme.palette())
        sheet = self.theme.style_sheet()
        # All parts are polished anew, which takes a tenth of what a window takes to start.
        if self._window.styleSheet() != sheet:
            self._window.setStyleSheet(sheet)
        for part in self._parts:
            part.set_theme(self.theme)

    def set_points(self, points: float) -> None:
        """Change the size of the texts."""
        settings = self._settings
        settings.points = min(max(points, SMALLEST_POINTS), LARGEST_POINTS)
        families = (settings.family(face) for face in ("raw", "reading"))
        self._texts.set_faces(settings.points, *families)
