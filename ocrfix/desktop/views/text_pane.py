"""One pane of text: shows the text of record with its marks, and reports what is typed.

The widget is never the document. It turns no-break spaces into spaces when asked for its text and
counts in UTF-16; so this pane keeps the text that it was given, and tells what a reader types as
one replacement in that text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from ocrfix.desktop.offsets import as_shown, common_ends, from_selection
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.line_numbers import LineNumbers
from ocrfix.desktop.views.marks import Brush, Lines, Mark, Marks, Seen
from ocrfix.desktop.views.paged_edit import PagedEdit
from ocrfix.desktop.views.parts import tip

PAUSE_MS = 500
"""The pause after which typed text is recorded; a blank and leaving the pane do so at once."""

LONGEST_MS = 800
"""And after so long in any case: who types without a pause must not lose more either."""

_MARGIN_PX = 12


class TextPane(PagedEdit):
    """A pane of text with marks.

    Signals:
        typed: Start, end and text of a replacement the reader typed, in code points of
            the text of record; that text already stands in the pane.
        caret_moved: The offset of the caret, when the reader moved it.
        refused: The reader typed where nothing can be written.
    """

    typed = Signal(int, int, str)
    caret_moved = Signal(int)
    refused = Signal()

    def __init__(self, theme: Theme, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = Marks()
        self._current: Mark | None = None
        self._brush = Brush(theme)
        self._tip: Callable[[int], str] = lambda _: ""
        self._seen: list[Seen] = []
        self._seen_at: tuple[object, ...] = ()
        self._dirty: tuple[int, int] | None = None  # Qt: from here, to so far before the end
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        # A word is put on record when its blank is on the screen: in a long document that
        # takes longer than a frame.
        self._word_end = QTimer(self, singleShot=True, interval=0)
        for timer in (self._pause, self._longest, self._word_end):
            timer.timeout.connect(self._take_in)
        # Copying a long text and recording what was typed in it take 30 to 50 ms each: the window
        # answers other events between the two.
        self._untold: tuple[int, int, str] | None = None
        # An interval of 0 ms would run before the events that wait.
        self._telling = QTimer(self, singleShot=True, interval=1)
        self._telling.timeout.connect(self._tell)
        self.setUndoRedoEnabled(False)
        self.set_editable(on=editable)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.document().setDocumentMargin(_MARGIN_PX)
        self.numbers = LineNumbers(self, theme)
        self.document().contentsChange.connect(self._note_edit)
        self.cursorPositionChanged.connect(self._report_caret)

    # --- what is shown -----------------------------------------------------------------

    def show_text(self, text: str) -> None:
        """Show a text, keeping place and caret where it is much the same as before."""
        if text != self.text:
            self._dirty = self._untold = None
        super().show_text(text)

    def set_marks(self, marks: Marks, tip: Callable[[int], str]) -> None:
        """Mark spans of the text; ``tip`` gives what to show on hovering over an index."""
        self._marks = marks
        self._tip = tip
        self.viewport().update()

    def set_current(self, mark: Mark | None) -> None:
        """Frame one mark."""
        self._current = mark
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._brush = Brush(theme)
        self.numbers.set_theme(theme)
        self.viewport().update()

    def set_editable(self, *, on: bool) -> None:
        """Let the reader write, or only move about and copy."""
        self.setReadOnly(not on)
        by_keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(self.textInteractionFlags() | by_keyboard)

    def set_wrap(self, *, on: bool) -> None:
        """Break long lines at the edge of the pane, or let them run on."""
        modes = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(modes.WidgetWidth if on else modes.NoWrap)

    def make_room(self) -> None:
        """Leave room beside the text, and keep the line numbers there."""
        super().make_room()
        self.numbers.place()

    def set_face(self, font: QFont) -> None:
        """Change the font."""
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.numbers.switch(on=not self.numbers.isHidden())

    def mark_at_caret(self) -> Mark | None:
        """The mark the caret stands in."""
        return self._marks.at(self.caret)

    # --- where things are --------------------------------------------------------------

    def visible_marks(self) -> Iterator[tuple[Mark, float, float]]:
        """The marks in view, with top and bottom in the viewport, in pixels."""
        return ((mark, rects[0].top(), rects[-1].bottom()) for mark, rects in self._visible())

    def _visible(self) -> list[Seen]:
        """The marks in view; a scroll asks for them several times."""
        bars = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        look = self.viewport().size(), self.lineWrapMode(), self.font()
        key = (*look, bars, self.document().revision(), self.excerpt, self._marks)
        if key != self._seen_at:
            self._seen, self._seen_at = list(self._look()), key
        return self._seen

    def _look(self) -> Iterator[Seen]:
        lines = Lines(self.blocks_in_view(), self.viewport().height())
        to_qt = self.excerpt.to_qt
        for mark in self._marks.within(*map(self.excerpt.from_qt, lines.span)):
            start, end = to_qt(mark.start), to_qt(mark.end)
            # Between CR and LF the widget has no position: no mark can be seen there.
            if start < end or mark.start == mark.end:
                rects = lines.rectangles(start, end)
                if rects:
                    yield mark, rects

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the grounds, the text over them, and lines over the text."""
        found = self._visible()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._brush.grounds(painter, found)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._brush.lines(painter, found)
        if self._current is not None:
            for mark, rects in found:
                if mark.index == self._current.index:
                    self._brush.frame(painter, rects)
        painter.end()

    # --- what the reader does ----------------------------------------------------------

    def commit(self) -> None:
        """Report what was typed since the last report, if anything."""
        self._take_in()
        self._tell()

    def _tell(self) -> None:
        """Report what was taken in, if anything."""
        self._telling.stop()
        untold, self._untold = self._untold, None
        if untold is not None:
            self.typed.emit(*untold)

    def _take_in(self) -> None:
        """Put what was typed into the text, if anything was, to be reported."""
        for timer in (self._pause, self._longest, self._word_end):
            timer.stop()
        if self._dirty is None:
            return
        self._tell()
        head, tail = self._dirty
        self._dirty = None
        cursor = QTextCursor(self.document())
        cursor.setPosition(head)
        cursor.setPosition(
            self.document().characterCount() - 1 - tail, QTextCursor.MoveMode.KeepAnchor
        )
        start = self.excerpt.from_qt(head)
        end = self.excerpt.from_qt(self.excerpt.to_qt(self.excerpt.last) - tail)
        typed = from_selection(cursor.selectedText())
        # Looked for in what is held: in ten megabytes that takes as long as a frame.
        if "\r\n" in self.text[self.excerpt.first : self.excerpt.last]:
            typed = typed.replace("\n", "\r\n")
        old = self.text[start:end]
        if as_shown(old) == as_shown(typed):
            return
        left, right = common_ends(old, typed)
        start, end, typed = start + left, end - right, typed[left : len(typed) - right]
        self.excerpt = self.excerpt.edited(start, end, typed)
        self._untold = start, end, typed
        self._telling.start()

    def _note_edit(self, position: int, _removed: int, added: int) -> None:
        if self._setting or self.isReadOnly():
            return
        # Qt counts the end of the document in when it reports a change at it.
        tail = max(self.document().characterCount() - 1 - position - added, 0)
        if self._dirty is not None:
            position, tail = min(position, self._dirty[0]), min(tail, self._dirty[1])
        length = self.excerpt.to_qt(self.excerpt.last)
        self._dirty = (position, min(tail, length - position))
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def _report_caret(self) -> None:
        if not self._setting and self._dirty is None and self._untold is None:
            self.caret_moved.emit(self.caret)

    def event(self, event: QEvent) -> bool:
        """Show why a marked word was changed; leave undo and redo to the window."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._show_tip(event)
        if event.type() is QEvent.Type.ShortcutOverride and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Type; a blank or a new line ends a word, and with it a report."""
        if _is_undo(event):
            event.ignore()
            return
        if self.isReadOnly() and types(event):
            self.refused.emit()
            return
        if self._word_end.isActive():
            # Two words typed in one breath are two decisions all the same.
            self.commit()
        super().keyPressEvent(event)
        if event.text().isspace():
            self._word_end.start()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Take text; a file is for the window to open, not an address to be written here."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def focusOutEvent(self, event) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001, N802
        """Report what was typed before leaving."""
        self.commit()
        super().focusOutEvent(event)

    def _show_tip(self, event: QHelpEvent) -> bool:
        point = self.viewport().mapFromGlobal(event.globalPos())
        told = [
            self._tip(mark.index)
            for mark, rects in self._visible()
            if any(rect.contains(QPointF(point)) for rect in rects)
        ]
        if told:
            QToolTip.showText(event.globalPos(), tip("\n\n".join(told)), self)
        else:
            QToolTip.hideText()
        return True


def types(event: QKeyEvent) -> bool:
    """Return whether a key would write something; the blank turns the page of a fixed text."""
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    other = event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return}
    writes = bool(event.text().strip()) and event.text().isprintable()
    return not held and (writes or other)


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )
