"""A text field for texts of any length: it holds the pages round what is in view.

Caret, choice, keys and the scroll bar are of the whole text; see ``desktop.excerpt``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QScrollBar, QWidget

from ocrfix.desktop.excerpt import Excerpt

_STEP_LENGTH = 240  # about three lines: what an arrow of the scroll bar moves
_EDGE_PX = 60
_TURN_MS = 60
"""Pages are turned so long after the view moved, or before the next key: never in the frame
that shows where it moved to."""
_TO_THE_ENDS = (
    (QKeySequence.StandardKey.MoveToStartOfDocument, False, False),
    (QKeySequence.StandardKey.MoveToEndOfDocument, True, False),
    (QKeySequence.StandardKey.SelectStartOfDocument, False, True),
    (QKeySequence.StandardKey.SelectEndOfDocument, True, True),
)
"""Keys; whether each goes to the end; whether it chooses what it passes."""


class PagedEdit(QPlainTextEdit):
    """Show a text; offsets are code points of it.

    Signals:
        scrolled: What is in view changed.

    Attributes:
        excerpt: The part that the widget holds.
        whole_bar: The scroll bar of a text that is not held as a whole.
        left_px: Room at the left of the text; ``make_room`` gives it.
    """

    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.excerpt = Excerpt()
        self.left_px = 0
        self._away: tuple[int, int] | None = None  # anchor and caret, where not held
        self._setting = False
        self._composing = False
        self._turning = QTimer(self, singleShot=True, interval=_TURN_MS)
        self._turning.timeout.connect(self._turn_pages)
        self.whole_bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.whole_bar.hide()
        self.whole_bar.valueChanged.connect(self._scroll_whole)
        self.verticalScrollBar().valueChanged.connect(self._note_scroll)

    # --- what is shown -----------------------------------------------------------------

    @property
    def text(self) -> str:
        """The text of record, all of it."""
        return self.excerpt.text

    @property
    def is_settled(self) -> bool:
        """Return whether the pages that the view needs are all there."""
        return not self._turning.isActive()

    def show_text(self, text: str) -> None:
        """Show a text, keeping place and caret where it is much the same as before."""
        if text == self.text:
            self.excerpt = self.excerpt.of(text)
            return
        if not self.text or not text:
            self._away = None
            self._hold(Excerpt.around(text, 0))
            self._sync_bar()
            return
        excerpt, replacement = self.excerpt.turned_into(text)
        with self._unheard():
            if replacement is not None:
                cursor = QTextCursor(self.document())
                cursor.setPosition(replacement.start)
                cursor.setPosition(replacement.end, QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(replacement.after)
            self.excerpt = excerpt
        self._sync_bar()

    def _hold(self, excerpt: Excerpt) -> None:
        """Put a part of the text into the widget."""
        with self._unheard():
            self.setPlainText(excerpt.shown)
            self.excerpt = excerpt

    @contextmanager
    def _unheard(self) -> Iterator[None]:
        """Ignore changes of the widget in the context: they are not the reader's."""
        was, self._setting = self._setting, True
        try:
            yield
        finally:
            self._setting = was

    def select(self, start: int, end: int, *, marked: bool = False) -> None:
        """Put the caret on a span and bring it into view, away from the edges.

        Args:
            start: Where the span begins, in code points of the text of record.
            end: Where it ends, half-open.
            marked: Whether to choose the span as a mouse would; typing then replaces it.
        """
        if not self.excerpt.reaches(start, end):
            self._take(start, end)
        self._away = None
        with self._unheard():
            self._set_cursor(end if marked else start, start)
        inside = self.viewport().rect().adjusted(0, _EDGE_PX, 0, -_EDGE_PX)
        if not inside.contains(self.cursorRect()):
            self.centerCursor()

    @property
    def caret(self) -> int:
        """The offset of the caret."""
        return self._chosen()[1]

    @property
    def chosen(self) -> tuple[int, int]:
        """Start and end of what is chosen; both the caret's if nothing is."""
        anchor, caret = self._chosen()
        return min(anchor, caret), max(anchor, caret)

    def _chosen(self) -> tuple[int, int]:
        """Return the anchor of the selection, and the caret."""
        if self._away is not None:
            return self._away
        cursor = self.textCursor()
        return self.excerpt.from_qt(cursor.anchor()), self.excerpt.from_qt(cursor.position())

    def _set_cursor(self, anchor: int, caret: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self.excerpt.to_qt(anchor))
        cursor.setPosition(self.excerpt.to_qt(caret), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # --- turning pages -----------------------------------------------------------------

    def commit(self) -> None:
        """Report what was typed: other pages will stand here in a moment."""

    def _take(self, start: int, end: int | None = None) -> None:
        """Hold the part of the text round a span; caret and choice stay where they are."""
        # First: it makes another text, which the part is then taken from.
        self.commit()
        excerpt = Excerpt.around(self.text, start, end)
        anchor, caret = self._chosen()
        self._hold(excerpt)
        self._turn_soon()
        if excerpt.holds(anchor) and excerpt.holds(caret):
            self._away = None
            with self._unheard():
                self._set_cursor(anchor, caret)
        else:
            self._away = anchor, caret

    def _turn_soon(self) -> None:
        # Not put off by who scrolls on and on: the pages held would come to an end.
        if not self._turning.isActive():
            self._turning.start()

    def _turn_pages(self) -> None:
        """Take other pages if the view has come near the end of those that are held."""
        self._sync_bar()
        top, bottom = self.span_in_view()
        if self._composing or self.excerpt.reaches(top, bottom):
            return
        anchor, caret = self._chosen()
        start, end = top, bottom
        if anchor != caret and top <= caret <= bottom:
            # A choice that is still growing is held to where it began.
            start, end = min(anchor, top), max(anchor, bottom)
        self._take(start, end)
        self._scroll_line(top)

    def _come_back(self) -> None:
        """Bring the caret back into the widget before a key acts on it."""
        if self._away is not None:
            self._take(min(self._away), max(self._away))
            self.ensureCursorVisible()

    def _go_to_end(self, *, is_end: bool, choosing: bool) -> None:
        """Hold the start or the end of the text, before a key goes there."""
        place = len(self.text) if is_end else 0
        anchor = self._chosen()[0] if choosing else place
        if not self.excerpt.holds(place) or not self.excerpt.holds(anchor):
            self._take(min(anchor, place), max(anchor, place))
        if not choosing:
            self._away = None

    def _reach(self, event: QKeyEvent) -> None:
        """Bring into the widget the text that a key will act on."""
        if self.excerpt.is_whole:
            return
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._take(0, len(self.text))
            return
        is_turning = self._turning.isActive()
        self._turning.stop()
        if self._away is not None:
            # What is in view is left in any case.
            self._come_back()
        elif is_turning:
            self._turn_pages()
        for key, is_end, choosing in _TO_THE_ENDS:
            if event.matches(key):
                self._go_to_end(is_end=is_end, choosing=choosing)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Act where the caret is, whether that is in view or not."""
        self._reach(event)
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """Type by way of an input method."""
        self._come_back()
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Put the caret somewhere, or choose up to there."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._away is not None:
            top, bottom = self.span_in_view()
            anchor = self._away[0]
            self._take(min(anchor, top), max(anchor, bottom))
            self._scroll_line(top)
        self._away = None
        super().mousePressEvent(event)

    # --- scrolling ---------------------------------------------------------------------

    def top_offset(self) -> int:
        """The offset of the first visible line."""
        block = self.firstVisibleBlock()
        line = self.verticalScrollBar().value() - block.firstLineNumber()
        layout = block.layout()
        within = 0
        if 0 < line < layout.lineCount():
            within = layout.lineAt(line).textStart()
        return self.excerpt.from_qt(block.position() + within)

    def span_in_view(self) -> tuple[int, int]:
        """The offsets of the first line in view and of the end of the last."""
        corner = self.viewport().rect().bottomRight()
        end = self.excerpt.from_qt(self.cursorForPosition(corner).position())
        return self.top_offset(), end

    def lines_in_view(self) -> Iterator[tuple[int, float]]:
        """The numbers of the lines in view, from 1, and their tops in pixels."""
        first = self.excerpt.lines_before + 1
        return ((first + block.blockNumber(), place.y()) for block, place in self.blocks_in_view())

    def blocks_in_view(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        """Yield the blocks in view, each with its top left corner in pixels."""
        block = self.firstVisibleBlock()
        place = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        bottom = self.viewport().height()
        while block.isValid() and place.y() <= bottom:
            # Asked where a block stands, Qt adds up the heights of all above it. Asked for
            # its height it lays it out, so before anybody looks at its lines.
            height = self.blockBoundingRect(block).height()
            yield block, place
            place = QPointF(place.x(), place.y() + height)
            block = block.next()

    def scroll_to(self, offset: int) -> None:
        """Make the line of an offset the first visible one, as far as it is there."""
        end = offset + self.whole_bar.pageStep()
        if not self.excerpt.reaches(offset, end):
            self._take(offset, end)
        self._scroll_line(offset)

    def _scroll_line(self, offset: int) -> None:
        position = self.excerpt.to_qt(offset)
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        number = line.lineNumber() if line.isValid() else 0
        self.verticalScrollBar().setValue(block.firstLineNumber() + number)

    def scroll_to_end(self) -> None:
        """Bring the end of the text into view."""
        if self.excerpt.last < len(self.text):
            self._take(len(self.text))
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    @property
    def is_at_start(self) -> bool:
        """Return whether the start of the text is in view."""
        return self.excerpt.first == 0 and self.verticalScrollBar().value() == 0

    @property
    def is_at_end(self) -> bool:
        """Return whether the end of the text is in view, and the start is not."""
        bar = self.verticalScrollBar()
        return self.excerpt.last == len(self.text) and bar.value() >= bar.maximum() > 0

    def _note_scroll(self) -> None:
        if not self._setting:
            self._turn_soon()
            self.scrolled.emit()

    def _scroll_whole(self, value: int) -> None:
        with self._unheard():
            if value >= self.whole_bar.maximum():
                self.scroll_to_end()
            else:
                self.scroll_to(value)
        self._note_scroll()

    def _sync_bar(self) -> None:
        """Let the bar of the whole text say what is in view."""
        is_part = not self.excerpt.is_whole
        if self.whole_bar.isHidden() == is_part:
            policies = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(
                policies.ScrollBarAlwaysOff if is_part else policies.ScrollBarAsNeeded
            )
            self.whole_bar.setVisible(is_part)
            self.make_room()
        if not is_part or self.whole_bar.isSliderDown():
            return
        top, bottom = self.span_in_view()
        with QSignalBlocker(self.whole_bar):
            self.whole_bar.setRange(0, max(len(self.text) - (bottom - top), 1))
            self.whole_bar.setPageStep(max(bottom - top, 1))
            self.whole_bar.setSingleStep(_STEP_LENGTH)
            self.whole_bar.setValue(top)

    def make_room(self) -> None:
        """Leave room beside the text for what stands there."""
        width = self.whole_bar.sizeHint().width() if not self.whole_bar.isHidden() else 0
        self.setViewportMargins(self.left_px, 0, width, 0)
        inside = self.contentsRect()
        self.whole_bar.setGeometry(inside.right() + 1 - width, inside.top(), width, inside.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the bar beside the text."""
        super().resizeEvent(event)
        self.make_room()
        self._sync_bar()
