"""Notes and bookmarks: written at the place in front, listed, jumped to, exported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMainWindow, QPlainTextEdit

from ocrfix.desktop.dialogs.notes import NotesDialog
from ocrfix.desktop.dialogs.saving import ask_target
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.navigation import Navigation
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.panes import Panes
from ocrfix.desktop.views.parts import visible
from ocrfix.errors import OcrfixError
from ocrfix.formats import write_atomic
from ocrfix.reports.remarks import notes_csv
from ocrfix.review import Session
from ocrfix.review.decisions import Decision, Verdict
from ocrfix.review.notes import Note, notes_of

Span = tuple[int, int]
_SHOWN_LENGTH = 40


class Notes(Teller):
    """Take notes and show them."""

    def __init__(
        self,
        documents: Documents,
        reviewing: Reviewing,
        navigation: Navigation,
        panes: Panes,
        theme: Callable[[], Theme],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._documents, self._reviewing, self._navigation = documents, reviewing, navigation
        self._panes, self._theme, self._window = panes, theme, window
        self._dialog: NotesDialog | None = None
        self._wanted: Note | None = None  # in a document to come
        reviewing.changed.connect(self._refresh)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {
            "note": self.ask,
            "bookmark": self.bookmark,
            "next_note": lambda: self.go(1),
            "previous_note": lambda: self.go(-1),
            "notes": self.show,
        }

    # --- writing -----------------------------------------------------------------------

    def _place(self) -> tuple[Session, Span] | None:
        self._reviewing.settle()
        session, span = self._reviewing.session, self._navigation.raw_span
        if session is None or session.cleaned is None or span is None:
            return None
        start, end = span
        return session, (start, end) if end > start else _word_at(session.document.text, start)

    def _known(self, session: Session, span: Span) -> Decision | None:
        """Return the note that a place has already; None if it has none."""
        held = (it for it in session.decisions if it.verdict is Verdict.NOTE)
        return next((it for it in held if it.start < span[1] and span[0] < it.end), None)

    def ask(self) -> None:
        """Ask what is to be noted at the place in front; what is noted there is written over."""
        found = self._place()
        if found is None:
            return
        session, span = found
        known = self._known(session, span)
        if known is not None:
            span = known.start, known.end
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Note"))
        words = visible(session.document.text[slice(*span)], _SHOWN_LENGTH)
        dialog.setLabelText(self.tr("Note at “{words}”:").format(words=words))
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setTextValue(known.after if known is not None else "")
        # Qt joins the label to a line, but to no field of several.
        for field in dialog.findChildren(QPlainTextEdit):
            field.setAccessibleName(dialog.labelText())
        dialog.textValueSelected.connect(lambda text: self.write(session, span, text))
        dialog.open()

    def write(self, session: Session, span: Span, text: str) -> None:
        """Note something at a span of the raw text."""
        if self._reviewing.attempt(lambda: session.note(*span, text.strip())):
            words = visible(session.document.text[slice(*span)], _SHOWN_LENGTH)
            self.told.emit(self.tr("Noted at “{words}”").format(words=words))

    def bookmark(self) -> None:
        """Set a bookmark at the place in front, or take it away; a note stays."""
        found = self._place()
        if found is None:
            return
        session, span = found
        known = self._known(session, span)
        words = visible(session.document.text[slice(*span)], _SHOWN_LENGTH)
        if known is None:
            if self._reviewing.attempt(lambda: session.note(*span, "")):
                self.told.emit(self.tr("Bookmark at “{words}”").format(words=words))
        elif known.after:
            self.told.emit(self.tr("A note stands here: it is found like a bookmark"))
        elif self._reviewing.attempt(lambda: session.strike_notes([known])):
            self.told.emit(self.tr("Bookmark taken away"))

    # --- going -------------------------------------------------------------------------

    def go(self, step: int) -> None:
        """Go to the next note or bookmark of the document (1), or the one before (-1)."""
        self._reviewing.settle()
        session = self._reviewing.session
        cleaned = session.cleaned if session is not None else None
        if session is None or cleaned is None:
            return
        here = self._panes.raw_caret[0]
        starts = [it.start for it in cleaned.remarks]
        ahead = [it for it in starts if (it - here) * step > 0]
        if not starts:
            self.told.emit(self.tr("Nothing is noted in this document"))
            return
        # Round at the ends.
        start = (ahead or starts)[0 if step > 0 else -1]
        remark = next(it for it in cleaned.remarks if it.start == start)
        self._panes.show_place(*cleaned.source_map.to_cleaned(remark.start, remark.end))
        self.told.emit(visible(remark.text) or self.tr("Bookmark"))

    def _go_to(self, note: Note) -> None:
        """Show the place of a note, in whatever document it stands."""
        session = self._reviewing.session
        self._wanted = note
        if session is not None and note.decision.document == session.document.meta.sha256:
            self._show_wanted()
        elif note.path is not None:
            self._documents.open_path(note.path)

    def _show_wanted(self) -> None:
        session, note = self._reviewing.session, self._wanted
        if note is None or session is None or session.cleaned is None:
            return
        if note.decision.document != session.document.meta.sha256:
            return
        self._wanted = None
        to_cleaned = session.cleaned.source_map.to_cleaned
        self._panes.show_place(*to_cleaned(note.decision.start, note.decision.end))

    # --- the list ----------------------------------------------------------------------

    def show(self) -> None:
        """Open the list, or bring it to the front."""
        if self._dialog is None:
            dialog = self._dialog = NotesDialog(self._theme(), self._window)
            dialog.scoped.connect(self._fill)
            dialog.placed.connect(self._go_to)
            dialog.struck.connect(self._strike)
            dialog.exported.connect(self.ask_export)
        self._dialog.show()
        self._dialog.activateWindow()
        self._fill()

    def _refresh(self) -> None:
        self._fill()
        self._show_wanted()

    def _fill(self) -> None:
        dialog, session = self._dialog, self._reviewing.session
        if dialog is None or not dialog.isVisible():
            return
        document = ""
        if dialog.is_of_document and session is not None:
            document = session.document.meta.sha256
        dialog.show_notes(list(notes_of(self._documents.project, document)))

    def _strike(self, notes: list[Note]) -> None:
        """Strike notes out, as one step, wherever they stand."""
        session = self._reviewing.session
        if session is None or not notes:
            return
        struck = [it.decision for it in notes]
        if self._reviewing.attempt(lambda: session.strike_notes(struck)):
            self.told.emit(self.tr("Struck out (notes: {count})").format(count=len(struck)))

    def ask_export(self) -> None:
        """Ask where the notes are to be written."""
        kinds = self.tr("Tables (*.csv)")
        path = ask_target(self._dialog, self.tr("Export the notes"), kinds, ".csv")
        if path is not None:
            self.export(path)

    def export(self, path: Path) -> None:
        """Write what is listed as a table."""
        notes = self._dialog.model.notes if self._dialog is not None else ()
        try:
            write_atomic(path, notes_csv(notes), overwrite=True)
        except OcrfixError as exc:
            self.failed.emit(exc)
        else:
            self.told.emit(self.tr("Exported to {path}").format(path=path))


def _word_at(text: str, offset: int) -> Span:
    """Return the word that an offset lies in or borders on; the offset alone between blanks."""
    start = end = offset
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
