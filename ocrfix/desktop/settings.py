"""What the window remembers between two starts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ocrfix.desktop.theme import SYSTEM
from ocrfix.review.places import data_folder

_RECENT_LIMIT = 8
DEFAULT_POINTS = 12.0
SMALLEST_POINTS, LARGEST_POINTS = 7.0, 40.0


class Settings:
    """The reader's settings, in one file beside their projects."""

    def __init__(self) -> None:
        """Read the file, if there is one."""
        self._store = QSettings(str(data_folder() / "window.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """The name of the theme, or ``system``."""
        return str(self._store.value("theme", SYSTEM))

    @theme.setter
    def theme(self, name: str) -> None:
        self._store.setValue("theme", name)

    @property
    def points(self) -> float:
        """The size of the texts."""
        try:
            points = float(str(self._store.value("points", DEFAULT_POINTS)))
        except ValueError:
            points = DEFAULT_POINTS
        return min(max(points, SMALLEST_POINTS), LARGEST_POINTS)

    @points.setter
    def points(self, points: float) -> None:
        self._store.setValue("points", points)

    @property
    def recent(self) -> list[Path]:
        """Files and folders opened last, the newest first; those that are gone left out."""
        stored = self._store.value("recent", [])
        # One entry comes back from the file as a string.
        names = stored if isinstance(stored, list) else [stored]
        return [path for name in names if name and (path := Path(str(name))).exists()]

    def note_recent(self, path: Path) -> None:
        """Remember that something was opened."""
        known = [str(it) for it in self.recent if it != path]
        self._store.setValue("recent", [str(path), *known][:_RECENT_LIMIT])

    def keep(self, name: str, state: QByteArray) -> None:
        """Remember the layout of a part of the window."""
        self._store.setValue(f"layout/{name}", state)

    def kept(self, name: str) -> QByteArray | None:
        """The layout of a part of the window; None if none is remembered."""
        state = self._store.value(f"layout/{name}")
        return state if isinstance(state, QByteArray) and not state.isEmpty() else None

    def sync(self) -> None:
        """Write the file now."""
        self._store.sync()
