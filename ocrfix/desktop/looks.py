"""How the window looks: colours, fonts, and the switches of the View menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication

from ocrfix.desktop.actions import VIEW
from ocrfix.desktop.languages import theme_title
from ocrfix.desktop.settings import DEFAULT_POINTS, LARGEST_POINTS, SMALLEST_POINTS, Settings
from ocrfix.desktop.theme import SYSTEM, load_theme, theme_names

if TYPE_CHECKING:
    from ocrfix.desktop.main_window import MainWindow


class Looks(QObject):
    """Brings settings to the parts of a window.

    Attributes:
        theme: The colours in use.
        choices: What the menu offers, by the name of the theme.
    """

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        """Take the settings; ``apply`` when the window is made."""
        super().__init__(window)
        self._window, self._settings = window, settings
        self.choices: dict[str, QAction] = {}
        self.theme = load_theme(settings.theme)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What the actions of the menu do, by name."""
        points = self._settings
        return {
            "larger": lambda: self.set_points(points.points + 1),
            "smaller": lambda: self.set_points(points.points - 1),
            "normal_size": lambda: self.set_points(DEFAULT_POINTS),
            **{name: partial(self._flip, name) for name in self._switches()},
        }

    def _switches(self) -> Mapping[str, Callable[[bool], None]]:
        panes = self._window.panes
        return {
            "wrap": lambda on: panes.set_wrap(on=on),
            "line_numbers": lambda on: panes.set_line_numbers(on=on),
            "marks_in_reading": lambda on: panes.set_marks_in_reading(on=on),
        }

    def _flip(self, name: str) -> None:
        on = self._window.actions_[name].isChecked()
        self._settings.switch(name, on=on)
        self._switches()[name](on)

    def apply(self) -> None:
        """Look and act as the settings say."""
        actions = self._window.actions_
        self.set_theme(self._settings.theme)
        self.set_points(self._settings.points)
        actions.set_shortcuts(self._settings.shortcuts)
        for name, act in self._switches().items():
            on = self._settings.is_on(name)
            actions[name].setChecked(on)
            act(on)

    def add_theme_menu(self) -> None:
        """Offer the colours in the View menu."""
        menu = self._window.actions_.menus[VIEW].addMenu(self.tr("&Colours"))
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
        window = self._window
        window.setStyleSheet(self.theme.style_sheet())
        for part in (
            window.panes,
            window.panel,
            window.doubts_panel,
            window.outline,
            window.side,
            window.start,
            window.actions_,
        ):
            part.set_theme(self.theme)

    def set_points(self, points: float) -> None:
        """Change the size of the texts."""
        settings = self._settings
        settings.points = min(max(points, SMALLEST_POINTS), LARGEST_POINTS)
        families = (settings.family(face) for face in ("raw", "reading"))
        self._window.panes.set_faces(settings.points, *families)
