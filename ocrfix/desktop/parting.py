"""A part of an article begun where the caret stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.views.panes import Panes
from ocrfix.outline import Placing, place_to_cut


class Parting(Teller):
    """Cut parts in two."""

    def __init__(self, reviewing: Reviewing, panes: Panes) -> None:
        super().__init__(panes)
        self._reviewing, self._panes = reviewing, panes

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {"begin_part": self.begin}

    def begin(self) -> None:
        """Begin a part with the word at the caret."""
        self._reviewing.settle()
        session = self._reviewing.session
        cleaned = session.cleaned if session is not None else None
        if cleaned is None:
            return
        place = place_to_cut(cleaned.articles, cleaned.text, self._panes.caret)
        if place is None:
            self.told.emit(self.tr("No part can begin here: put the caret inside one"))
            return
        self._reviewing.say_of_part(*place, (Placing.CUTS,))
        self.told.emit(self.tr("Another part begins here"))
