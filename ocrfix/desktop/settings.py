"""Settings that the window keeps between two starts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from ocrfix.desktop.theme import SYSTEM
from ocrfix.own_folder import data_folder

_RECENT_LIMIT = 8
DEFAULT_POINTS = 12.0
SMALLEST_POINTS, LARGEST_POINTS = 7.0, 40.0
_ON_AT_FIRST = frozenset({"wrap"})


class Settings:
    """The reader's settings, in one file beside their projects."""

    def __init__(self) -> None:
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
    def language(self) -> str:
        """The language of the window, or ``system``."""
        return str(self._store.value("language", SYSTEM))

    @language.setter
    def language(self, name: str) -> None:
        self._store.setValue("language", name)

    @property
    def page_face(self) -> str:
        """The face of the scanned side that is shown: ``text``, ``page`` or ``both``."""
        return str(self._store.value("page_face", "text"))

    @page_face.setter
    def page_face(self, name: str) -> None:
        self._store.setValue("page_face", name)

    def family(self, face: str) -> str:
        """The font the reader chose for ``raw`` or ``reading``; empty for the program's."""
        return str(self._store.value(f"family/{face}", ""))

    def set_family(self, face: str, family: str) -> None:
        """Choose a font; empty for the program's own choice."""
        self._store.setValue(f"family/{face}", family)

    def is_on(self, switch: str) -> bool:
        """Return whether a switch of the View menu is on."""
        return str(self._store.value(f"view/{switch}", switch in _ON_AT_FIRST)).casefold() == "true"

    def switch(self, switch: str, *, on: bool) -> None:
        """Turn a switch of the View menu on or off."""
        self._store.setValue(f"view/{switch}", on)

    @property
    def shortcuts(self) -> dict[str, str]:
        """The keys the reader chose, by the name of the action; empty for none."""
        self._store.beginGroup("shortcuts")
        found = {name: str(self._store.value(name, "")) for name in self._store.childKeys()}
        self._store.endGroup()
        return found

    @shortcuts.setter
    def shortcuts(self, own: Mapping[str, str]) -> None:
        self._store.remove("shortcuts")
        for name, keys in own.items():
            self._store.setValue(f"shortcuts/{name}", keys)

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

    @property
    def left_documents(self) -> dict[str, dict[str, Any]]:
        """Return how documents were left, by SHA-256: ``place``, ``tab`` and ``filters``."""
        try:
            found = json.loads(str(self._store.value("left", "{}")))
            return {
                key: {
                    "place": [int(it) for it in left["place"]],
                    "tab": int(left["tab"]),
                    "filters": [str(it) for it in left["filters"]],
                }
                for key, left in found.items()
                if len(left["place"]) == len(("top", "caret"))
            }
        except (ValueError, TypeError, KeyError, AttributeError):
            # A file that somebody wrote into: nothing is remembered.
            return {}

    @left_documents.setter
    def left_documents(self, left: Mapping[str, Mapping[str, Any]]) -> None:
        self._store.setValue("left", json.dumps(left))

    def sync(self) -> None:
        """Write the file now."""
        self._store.sync()
