"""Between the session and the views: what is in front of the reader, and what they decide."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.languages import put_there, verdict_word
from ocrfix.desktop.reasons import named_rules
from ocrfix.desktop.runner import Runner
from ocrfix.desktop.telling import Teller, told_decision
from ocrfix.desktop.views.panes import Panes, Place
from ocrfix.desktop.views.review_panel import ReviewPanel
from ocrfix.errors import OcrfixError
from ocrfix.outline import Said
from ocrfix.review import Item, Session, Status
from ocrfix.review.decisions import OF_A_PLACE, WITH_PLACE, Decision, Verdict
from ocrfix.review.listing import NO_ITEMS, Items
from ocrfix.review.own_rules import packs_of
from ocrfix.review.own_settings import switch_always

_WRITING = OF_A_PLACE - {Verdict.AS_PRINTED} | {Verdict.PART}
"""Decisions on what stands in a place, or what it is called."""


class Reviewing(Teller):
    """Show one session and take the reader's decisions to it.

    Signals:
        changed: Something about the document or the decisions changed.
        moved: Another change is in front of the reader, or none.
        progressed: How far the rules are; None when they are done or stopped.
        leaving: Another document is about to be shown.
        renewed: What holds in all documents changed.
        turned: The raw offset of what was taken back or done again.

    Attributes:
        session: What is shown; None if nothing is.
        places: Where the reader was in each document that was left, by its SHA-256.
        current: The index of the change in front of the reader; None if none is.
    """

    changed = Signal()
    moved = Signal()
    progressed = Signal(object)
    renewed = Signal()
    leaving = Signal()
    turned = Signal(int)

    def __init__(self, panes: Panes, panel: ReviewPanel, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self.current: int | None = None
        self._panes, self._panel = panes, panel
        self.places: dict[str, Place] = {}  # by the hash of each document that was left
        self._runner = Runner(jobs, self.settle, self)
        self._runner.progressed.connect(self.progressed)
        self._runner.failed.connect(self.failed)
        self._runner.told.connect(self.told)
        panes.typed.connect(self._type)
        panes.visited.connect(self.visit)
        panel.chosen.connect(lambda index: self._go(index, select=True))
        panel.rule_off.connect(self.switch_off)
        panel.written.connect(self._write)

    @property
    def items(self) -> Items:
        """The changes of the document that is shown."""
        return self.session.items if self.session is not None else NO_ITEMS

    @property
    def is_waiting(self) -> bool:
        """Return whether the rules as now set would make something else than what is shown."""
        return self.session is not None and self.session.work() is not None

    @property
    def item(self) -> Item | None:
        """The change in front of the reader."""
        return self.items[self.current] if self.current is not None else None

    @property
    def span(self) -> tuple[int, int] | None:
        """The raw characters of that change."""
        found = self.item
        return (found.start, found.end) if found is not None else None

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {"stop": self.stop_or_resume}

    # --- showing -----------------------------------------------------------------------

    def show(self, session: Session | None, note: tuple[str, str] = ("", "")) -> None:
        """Show a document, or nothing."""
        self.settle()
        self._runner.watch(session)
        self.note_place()
        self.leaving.emit()
        if self.session is not None:
            self.session.listeners.remove(self._refresh)
        self.session, self.current, self._place = session, None, None
        text, key = (session.document.text, session.document.meta.sha256) if session else ("", "")
        self._panes.show_raw(text, note, self.places.get(key, (0, 0)))
        self._panel.search.clear()
        self._panel.show_items(NO_ITEMS, None)
        self._panel.show_current(None, None, None)
        if session is not None:
            session.listeners.append(self._refresh)
            self._runner.run()
        self.changed.emit()

    def note_place(self) -> None:
        """Remember where the reader is in the document that is shown."""
        if self.session is not None and self.session.cleaned is not None:
            self.places[self.session.document.meta.sha256] = self._panes.place

    def settle(self) -> None:
        """Put on record what is being typed."""
        self._panes.cleaned.commit()

    @property
    def is_stopped(self) -> bool:
        """Return whether there is a document that nobody is cleaning and nobody has cleaned."""
        return self._runner.is_stopped

    def stop_or_resume(self) -> None:
        """Stop cleaning, what is shown stays; or clean after all."""
        self._runner.stop_or_resume()
        self.changed.emit()

    def _refresh(self) -> None:
        session = self.session
        if session is None or session.cleaned is None:
            return
        place = self._place
        items = session.items
        self._panes.show_cleaned(session.cleaned)
        self._panes.show_items(items, session.open_suspects)
        self._panel.show_items(items, session.cleaned, packs_of(session.project))
        self.current = self._nearest(place) if place is not None else None
        self._show_current(select=False)
        self._runner.run()
        self.changed.emit()

    _place: int | None = None  # raw offset of the change in front of the reader

    def _nearest(self, place: int) -> int | None:
        """The change at a raw offset, or the next one behind it."""
        return min(self.items.from_place(place), len(self.items) - 1) if self.items else None

    def _show_current(self, *, select: bool) -> None:
        item = self.item
        self._place = item.start if item is not None else None
        self._panes.show_current(self.current, select=select)
        is_cleaned = self.session is not None and self.session.cleaned is not None
        self._panel.show_current(self.current, item, len(self.items) if is_cleaned else None)
        self.moved.emit()

    # --- moving ------------------------------------------------------------------------

    def visit(self, index: int) -> None:
        """Put the change in front that the reader chose in a text."""
        if index < len(self.items):
            self._go(index, select=False)

    def _go(self, index: int | None, *, select: bool) -> None:
        if index is not None and 0 <= index < len(self.items):
            self.current = index
            self._show_current(select=select)

    def go_change(self, step: int) -> None:
        """Go to the next change (1) or the one before (-1), and to the review."""
        self.settle()
        here = self.current if self.current is not None else (-1 if step > 0 else len(self.items))
        if 0 <= here + step < len(self.items):
            self._go(here + step, select=True)
        self._panel.table.setFocus()

    def go(self, index: int) -> None:
        """Go to a change, and to the review."""
        self.settle()
        self._go(index, select=True)
        self._panel.table.setFocus()

    # --- deciding ----------------------------------------------------------------------

    def chosen(self) -> list[Item]:
        """The changes a decision is about: those chosen in the table, or the one in front."""
        indexes = self._panel.selected()
        if self.current is not None and (self.current not in indexes or len(indexes) < 2):  # noqa: PLR2004
            indexes = [self.current]
        return [self.items[index] for index in indexes]

    def like_this(self) -> list[Item]:
        """All changes like the one in front: same rule, same words, not yet decided so."""
        item, items = self.item, self.items
        if item is None or self.current is None:
            return []
        words = items.column("words")[self.current]
        return [
            it
            for index, same in enumerate(items.column("words"))
            if same == words
            and (it := items[index]).rule_id == item.rule_id
            and (it.before, it.after) == (item.before, item.after)
        ]

    def decide(self, verdict: str, items: list[Item] | None = None) -> None:
        """Accept, reject or keep as printed; then go on to the next change.

        Args:
            verdict: ``accept``, ``reject``, ``as_printed`` or ``take_out``.
            items: On which changes; None for those chosen.
        """
        session = self.session
        items = self.chosen() if items is None else items
        if session is None or not items:
            return
        self.settle()
        place = items[-1].start
        methods = {
            "accept": session.accept,
            "reject": session.reject,
            "as_printed": session.as_printed,
            "take_out": session.take_out,
        }
        if self.attempt(lambda: methods[verdict](items)):
            # What is only flagged offers nothing to accept.
            told = [it for it in items if (verdict, it.status) != ("accept", Status.FLAGGED)]
            if told:
                self._tell_decided(verdict, [(it.before, it.after) for it in told])
            self.go_on(place)

    def go_on(self, place: int) -> None:
        """Go to the first change behind a raw offset, if there is one."""
        later = self.items.from_place(place + 1)
        if later < len(self.items):
            self._go(later, select=True)
        else:
            self._show_current(select=True)

    def _write(self, text: str) -> None:
        """Put a reading of the reader's own in the place of the change in front."""
        item, session = self.item, self.session
        if item is None or session is None:
            return
        if self.attempt(lambda: session.replace([item], text)):
            self._tell_decided("write", [(item.before, text)])
            self.go_on(item.start)

    def _tell_decided(self, what: str, changes: Sequence[tuple[str, str]]) -> None:
        self.told.emit(told_decision(what, changes))

    def undo(self) -> None:
        """Take the last step back."""
        self._turn("undo")

    def redo(self) -> None:
        """Redo the step undone last."""
        self._turn("redo")

    def _turn(self, what: str) -> None:
        self.settle()
        session = self.session
        turned: list[Decision] = []
        if session is None or session.cleaned is None:
            return
        turn = session.undo if what == "undo" else session.redo
        if not self.attempt(lambda: turned.extend(turn())) or not turned:
            return
        self._tell_decided(what, [_in_words(it) for it in turned])
        # A step may be one on other documents as well.
        here = session.document.meta.sha256
        places = [it for it in turned if it.verdict in WITH_PLACE and it.document == here]
        if places:
            self.go_to(min(places, key=lambda it: it.start))

    def go_to(self, decision: Decision) -> None:
        """Bring the place of a decision in front of the reader."""
        index = self.items.from_place(decision.start)
        if index < len(self.items) and self.items[index].start == decision.start:
            self._go(index, select=True)
        elif self.session is not None and self.session.cleaned is not None:
            # It may be a change again when the rules have run.
            self._place = decision.start
            source_map = self.session.cleaned.source_map
            self._panes.bring(*source_map.to_cleaned(decision.start, decision.end))
        self.turned.emit(decision.start)

    def _type(self, start: int, end: int, text: str) -> None:
        session = self.session
        if session is None or session.cleaned is None:
            return
        if not self.attempt(lambda: session.type_text(start, end, text)):
            # What could not be saved must not look as if it were.
            self._panes.cleaned.show_text(session.cleaned.text)

    def replace_found(self, spans: list[tuple[int, int]], text: str) -> bool:
        """Replace spans of the cleaned text by the same words, as one step; False if not."""
        session = self.session
        return session is not None and self.attempt(lambda: session.replace_each(spans, text))

    def say_of_part(self, start: int, end: int, said: Sequence[Said]) -> None:
        """Decide the kind of a part of the cleaned text, or the article it belongs to."""
        session = self.session
        if session is not None:
            self.attempt(lambda: session.say_of_part(start, end, *said))

    def switch_rule(self, rule_id: str, *, on: bool, everywhere: bool = False) -> None:
        """Run a rule or do not."""
        session = self.session
        self.settle()
        if session is not None:
            self.attempt(lambda: session.switch_rule(rule_id, on=on, everywhere=everywhere))

    def switch_off(self, rule_id: str, where: str) -> None:
        """Run a rule no more: in this ``document``, the ``project``, or ``always``."""
        session = self.session
        if session is None:
            return
        if where == "always":
            self.decide_for_all(lambda: switch_always(session.project, rule_id, on=False))
        else:
            self.switch_rule(rule_id, on=False, everywhere=where == "project")

    def decide_for_all(self, act: Callable[[], object]) -> None:
        """Do something that holds in all documents, and show what comes of it here."""
        self.settle()
        if not self.attempt(act):
            return
        self.renewed.emit()
        if self.session is not None:
            self.session.reread_project()
            if self.session.cleaned is None:
                # What stopped the rules the last time may be gone.
                self._runner.run()

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something that is recorded; show an error and return False if it could not be."""
        try:
            act()
        except OcrfixError as exc:
            self.failed.emit(exc)
            return False
        return True


def _in_words(decision: Decision) -> tuple[str, str]:
    """Return the text before and after a decision; of one that wrote nothing, what it is, twice."""
    if decision.verdict in _WRITING:
        return decision.before, put_there(decision)
    what = decision.before or named_rules(decision.rule_id)
    said = f"{what} ({verdict_word(decision.verdict)})"
    return said, said
