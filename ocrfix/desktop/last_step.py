"""The step that stands in no document's record, such as a rule of one's own deleted.

If it was the last step, undo must take back this step, and not the decision before it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ocrfix.desktop.reviewing import Reviewing

translate = QCoreApplication.translate


@dataclass
class _Step:
    """One such step.

    Attributes:
        back, again: Take it back, and do it again.
        told: What it was.
        recorded: How much was on record when it was done last, or taken back.
        is_done: Whether it is done, or taken back.
    """

    back: Callable[[], None]
    again: Callable[[], None]
    told: str
    recorded: int
    is_done: bool = True


class LastStep:
    """Take the last step back, whether it is on record or not."""

    def __init__(self, reviewing: Reviewing) -> None:
        self._reviewing = reviewing
        self._step: _Step | None = None

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {"undo": self.undo, "redo": self.redo}

    def note(self, back: Callable[[], None], again: Callable[[], None], told: str) -> None:
        """Remember a step that was just done."""
        self._step = _Step(back, again, told, self._recorded)
        self._reviewing.changed.emit()

    @property
    def _recorded(self) -> int:
        session = self._reviewing.session
        return len(session.project.journal.entries) if session is not None else 0

    def _last(self, *, is_done: bool) -> _Step | None:
        """The step, if nothing was decided since and it stands so."""
        step = self._step
        if step is None or step.recorded != self._recorded or step.is_done != is_done:
            return None
        return step

    @property
    def can_undo(self) -> bool:
        """Return whether it can be taken back."""
        return self._last(is_done=True) is not None

    @property
    def can_redo(self) -> bool:
        """Return whether it can be done again."""
        return self._last(is_done=False) is not None

    def undo(self) -> None:
        """Take the last step back."""
        self._reviewing.settle()
        step = self._last(is_done=True)
        if step is None:
            self._reviewing.undo()
        else:
            self._turn(step, step.back, translate("Reviewing", "Undone: {what}"))

    def redo(self) -> None:
        """Redo the step undone last."""
        self._reviewing.settle()
        step = self._last(is_done=False)
        if step is None:
            self._reviewing.redo()
        else:
            self._turn(step, step.again, translate("Reviewing", "Done again: {what}"))

    def _turn(self, step: _Step, act: Callable[[], None], told: str) -> None:
        step.is_done = not step.is_done
        self._reviewing.decide_for_all(act)
        step.recorded = self._recorded
        self._reviewing.told.emit(told.format(what=step.told))
        self._reviewing.changed.emit()
