"""Decisions on changes, one or many: of many once the reader has seen how many, or each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from ocrfix.desktop.dialogs.places import PlacesDialog
from ocrfix.desktop.languages import number_word
from ocrfix.desktop.messages import Messages
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.panes import Panes
from ocrfix.review import Item, Status

_NOTHING = "nothing"


class DecisionsController(QObject):
    """Ask before a decision on several changes, and take it to the review."""

    def __init__(
        self,
        reviewing: Reviewing,
        panes: Panes,
        messages: Messages,
        theme: Callable[[], Theme],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._reviewing, self._panes, self._messages = reviewing, panes, messages
        self._theme, self._window = theme, window

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        single = {it: partial(self.decide, it) for it in ("accept", "reject", "as_printed")}
        return single | {f"{it}_all": partial(self.decide_all, it) for it in ("accept", "reject")}

    def decide(self, verdict: str) -> None:
        """Decide on the chosen changes; on several once the reader has seen how many."""
        items = self._reviewing.chosen()
        verdict = _meant(verdict, items)
        question = {
            "accept": self.tr("Accept the {count} changes that are chosen?"),
            "reject": self.tr("Reject the {count} changes that are chosen?"),
            "as_printed": self.tr("Keep the {count} places that are chosen as printed?"),
            "take_out": self.tr("Take the {count} places that are chosen out?"),
        }
        self._decide_on(verdict, items, question.get(verdict, ""))

    def decide_all(self, verdict: str) -> None:
        """Decide on all changes like the one in front, once the reader has seen how many."""
        items = self._reviewing.like_this()
        verdict = _meant(verdict, items)
        question = {
            "accept": self.tr("Accept {count} changes like this one?"),
            "reject": self.tr("Reject {count} changes like this one?"),
            "take_out": self.tr("Take {count} places like this one out?"),
        }
        self._decide_on(verdict, items, question.get(verdict, ""))

    def _decide_on(self, verdict: str, items: list[Item], question: str) -> None:
        if verdict == _NOTHING:
            told = self.tr(
                "Nothing is offered here: Del takes it out, E writes, P keeps it, F8 goes on"
            )
            self._messages.announce(told)
        elif len(items) == 1 or (
            items and self._messages.confirm(question.format(count=len(items)))
        ):
            self._reviewing.decide(verdict, items)

    def show_places(self, spans: list[tuple[int, int]], new: str) -> None:
        """Show where something would be replaced, and replace it where the reader wants it."""
        panes = self._panes
        text = panes.cleaned.text
        dialog = PlacesDialog(text, spans, new, self._theme(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take() -> None:
            chosen = dialog.model.chosen
            if panes.cleaned.text != text:
                told = self.tr("The text changed meanwhile: nothing was replaced")
                self._messages.announce(told)
            elif self._reviewing.replace_found(chosen, new):
                panes.find_bar.tell_replaced(len(chosen))
                many, one = (
                    self.tr("Replaced in {count} places; one step back undoes it"),
                    self.tr("Replaced in one place; one step back undoes it"),
                )
                told = one if len(chosen) == 1 else many
                self._messages.announce(told.format(count=number_word(len(chosen))))

        dialog.accepted.connect(take)
        dialog.open()


def _meant(verdict: str, items: list[Item]) -> str:
    """Return the verdict that is meant: rejecting what is only flagged takes it out."""
    if not items or any(it.status is not Status.FLAGGED for it in items):
        return verdict
    return {"reject": "take_out", "accept": _NOTHING}.get(verdict, verdict)
