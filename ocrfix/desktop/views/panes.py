"""The panes As scanned and Cleaned, side by side, moving together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import SIGNAL, SLOT, QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.theme import Theme, print_font, reading_font
from ocrfix.desktop.views.find_bar import FindBar
from ocrfix.desktop.views.gutter import PaneSplitter
from ocrfix.desktop.views.marks import Mark, Marks
from ocrfix.desktop.views.notice_bar import NoticeBar
from ocrfix.desktop.views.pane_marks import PaneMarks
from ocrfix.desktop.views.parts import Elided, box, button, column, row, with_head
from ocrfix.desktop.views.reading import ReadingView
from ocrfix.desktop.views.scanned import Scanned
from ocrfix.desktop.views.text_pane import TextPane
from ocrfix.review.listing import NO_ITEMS, Items
from ocrfix.review.open_suspects import NO_SUSPECTS, OpenSuspects

Place = tuple[int, int]
"""The first visible character of the panes, and the caret, as offsets of the raw text."""


class Panes(QWidget):
    """Both texts of a document.

    Signals:
        typed: Start, end and text of what the reader wrote in the cleaned text.
        visited: The index of the item the caret was put on.
        stirred: The reader moves in a text, or writes.
        refused: Why what the reader typed was not taken, and where it would be.
    """

    typed = Signal(int, int, str)
    visited = Signal(int)
    stirred = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme, points: float) -> None:
        super().__init__()
        self._cleaned: Cleaned | None = None
        self._marks = PaneMarks()
        self._following = False
        self._marks_in_reading = False
        self._back: Place = (0, 0)
        self.raw = TextPane(theme, editable=False)
        self.raw.setAccessibleName(self.tr("As scanned"))
        self.raw.setAccessibleDescription(self.tr("The text as it was read, never changed."))
        self.cleaned = TextPane(theme, editable=True)
        self.cleaned.setAccessibleName(self.tr("Cleaned"))
        self.cleaned.setAccessibleDescription(
            self.tr("The text after all changes. What you type becomes a change.")
        )
        self.reading = ReadingView(theme)
        self.faces = QStackedWidget()
        self.faces.addWidget(self.cleaned)
        self.faces.addWidget(self.reading)
        self.raw_note = Elided("quiet")
        self.cleaned_note = Elided("quiet")
        self.splitter = PaneSplitter(theme)
        self.scanned = Scanned(self.raw, theme)
        self.page = self.scanned.page
        self.splitter.addWidget(
            with_head(self.scanned, self.tr("As scanned"), self.raw_note, self.scanned.buttons)
        )
        self.splitter.addWidget(
            with_head(self.faces, self.tr("Cleaned"), self.cleaned_note, self._face_buttons())
        )
        self.splitter.setSizes([1000, 1000])
        self.splitter.panes = (self.raw, self.cleaned)
        self.notice = NoticeBar()
        self.find_bar = FindBar(self.cleaned, self.raw)
        stack = column(self)
        stack.addWidget(self.notice)
        stack.addWidget(self.splitter, 1)
        stack.addWidget(self.find_bar)
        self.set_faces(points)
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(self.splitter.refresh)
        self._connect()

    def _connect(self) -> None:
        self.cleaned.typed.connect(self.typed)
        self.reading.visited.connect(self.visited)
        self.reading.scrolled.connect(lambda: self._follow(self.reading))
        self.find_bar.found.connect(self._bring_found)
        self.find_bar.left.connect(self._leave_find)
        for view in (self.raw, self.cleaned, self.reading):
            view.refused.connect(lambda view=view: self._refuse(view))
        for pane in (self.raw, self.cleaned):
            pane.caret_moved.connect(lambda _, pane=pane: self._visit(pane))
            pane.scrolled.connect(lambda pane=pane: self._follow(pane))
            pane.scrolled.connect(self.stirred)
            pane.cursorPositionChanged.connect(self.stirred)
            # Without a way through Python: Qt tells of it at every line that it lays out.
            bar, told = pane.verticalScrollBar(), SIGNAL("rangeChanged(int,int)")
            QObject.connect(bar, told, self._laid_out, SLOT("start()"))

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {
            "find": lambda: self.open_find(replacing=False),
            "replace": lambda: self.open_find(replacing=True),
            "find_next": lambda: self.find_bar.go(1),
            "find_previous": lambda: self.find_bar.go(-1),
            "face_text": lambda: self.show_face(0),
            "face_reading": lambda: self.show_face(1),
        }

    def _face_buttons(self) -> QWidget:
        holder = box()
        buttons = row(holder, spacing=0)
        self.text_button = button(self.tr("Text"), "face", checkable=True)
        self.reading_button = button(self.tr("Reading"), "face", checkable=True)
        self._group = QButtonGroup(self)
        for number, each in enumerate((self.text_button, self.reading_button)):
            self._group.addButton(each, number)
            buttons.addWidget(each)
        self.text_button.setChecked(True)
        self._group.idClicked.connect(self.show_face)
        return holder

    def _refuse(self, view: QWidget) -> None:
        """Explain why nothing can be written there."""
        if view is self.raw:
            told = self.tr("The text as scanned is never changed: write in Cleaned")
        elif view is self.reading:
            told = self.tr("This page is to be read: choose Text to write")
        else:
            told = self.tr("This text is not cleaned yet: what is typed now would be lost")
        self.refused.emit(told)

    def _show_note(self) -> None:
        """Show beside the title whether one can write there."""
        written = self.tr("to be read") if self._is_page else self.tr("editable")
        self.cleaned_note.setText(
            written if self._cleaned is not None else self.tr("not cleaned yet")
        )

    # --- what is shown -----------------------------------------------------------------

    @property
    def raw_caret(self) -> tuple[int, int]:
        """The caret of the cleaned text, carried over to the raw text."""
        if self._cleaned is None:
            return 0, 0
        caret = self.cleaned.caret
        return self._cleaned.source_map.to_raw(caret, caret)

    @property
    def caret(self) -> int:
        """The caret of the text that has the keys, in the cleaned text."""
        if self._cleaned is not None and self.raw.hasFocus():
            return self._cleaned.source_map.to_cleaned(self.raw.caret, self.raw.caret)[0]
        return self.reading.chosen[0] if self._is_page else self.cleaned.caret

    @property
    def place(self) -> Place:
        """The reader's place: the first visible character and the caret, in the raw text."""
        if self._cleaned is None:
            return 0, 0
        return self.raw.top_offset(), self.raw_caret[0]

    def show_raw(self, text: str, note: tuple[str, str], place: Place = (0, 0)) -> None:
        """Show the raw text alone, while the rules still run.

        Args:
            text: The text.
            note: What stands beside its title: a name, and a remark.
            place: Where the reader was in it the last time.
        """
        self._cleaned, self._back = None, place
        self.cleaned.set_editable(on=False)
        self.reading.forget()
        self._show_note()
        self.raw_note.say(*note)
        self.raw.show_text("")
        self.cleaned.show_text("")
        self.raw.show_text(text)
        self.show_items(NO_ITEMS, NO_SUSPECTS)
        self.raw.scroll_to(place[0])

    def show_cleaned(self, cleaned: Cleaned) -> None:
        """Show the cleaned text, keeping the place if it is the same document."""
        is_new = self._cleaned is None
        self._cleaned = cleaned
        self._following = True
        self.cleaned.show_text(cleaned.text)
        self._following = False
        if is_new:
            self.cleaned.set_editable(on=True)
            self._show_note()
            self._come_back(cleaned)

    def _come_back(self, cleaned: Cleaned) -> None:
        """Go where the reader was the last time; the top, if never."""
        top, caret = (cleaned.source_map.to_cleaned(it, it)[0] for it in self._back)
        self.cleaned.select(caret, caret)
        self._following = True
        self.cleaned.scroll_to(top)
        self._following = False
        self._align()

    def show_items(self, items: Items, open_suspects: OpenSuspects) -> None:
        """Mark the changes and doubtful words in both texts."""
        marks = self._marks = PaneMarks(self._cleaned, items, open_suspects)
        self.raw.set_marks(Marks(marks.in_raw), marks.tip)
        self.cleaned.set_marks(Marks(marks.in_cleaned), marks.tip)
        self._set_page()
        self.splitter.refresh()

    def raw_marks(self, start: int, end: int) -> Iterator[Mark]:
        """The marks that touch a span of the raw text."""
        return self._marks.in_raw(start, end)

    def _set_page(self) -> None:
        """Set the article anew, if it is what the reader looks at."""
        if not self._is_page or self._cleaned is None:
            return
        marks = []
        if self._marks_in_reading:
            marks = [self._marks.mark(it) for it in range(len(self._marks))]
        marks.sort(key=lambda mark: (mark.start, mark.end))
        self.reading.show_article(self._cleaned, marks, self._marks.tip)

    def set_marks_in_reading(self, *, on: bool) -> None:
        """Mark the changes on the page as well, or do not."""
        self._marks_in_reading = on
        self._set_page()

    def show_current(self, index: int | None, *, select: bool) -> None:
        """Frame one change in both texts, and bring it into view."""
        marks = self._marks
        is_there = index is not None and index < len(marks)
        raw = marks.raw_mark(index) if index is not None and is_there else None
        cleaned = marks.mark(index) if index is not None and is_there else None
        self.splitter.current_index = index if raw is not None else None
        self.raw.set_current(raw)
        self.cleaned.set_current(cleaned)
        if cleaned is not None and self._is_page:
            self.reading.choose(cleaned.start, cleaned.end)
        if select and raw is not None and cleaned is not None:
            self.bring(cleaned.start, cleaned.end)
            # In panes of unequal width what begins alike ends far apart.
            self._following = True
            self.raw.select(raw.start, raw.end)
            self._following = False
        self.splitter.refresh()

    def show_place(self, start: int, end: int) -> None:
        """Bring a span of the cleaned text into view, and what it comes from."""
        self.bring(start, end)
        (self.reading if self._is_page else self.cleaned).setFocus()

    def bring(self, start: int, end: int, *, chosen: bool = False) -> None:
        """Bring a span into view in both panes, wherever the keys go; ``chosen`` marks it."""
        self.cleaned.select(start, end, marked=chosen)
        if self._is_page:
            self.reading.show_place(start, end)
        self._align()

    def _align(self) -> None:
        """After a jump the panes may be far apart: let the raw one follow."""
        self._follow(self.reading if self._is_page else self.cleaned)

    def show_face(self, number: int) -> None:
        """Show the cleaned text as text (0) or as a page to read (1)."""
        self.cleaned.commit()
        self.faces.setCurrentIndex(number)
        self._group.button(number).setChecked(True)
        self._show_note()
        self._set_page()
        if self._is_page and self._cleaned is not None:
            self.reading.scroll_to(self.cleaned.top_offset())
            self.reading.show_place(*self._span_in_front())
        self._align()

    def _span_in_front(self) -> tuple[int, int]:
        """Return the frame in the cleaned text, if the caret is at it; else the selection."""
        index, (start, end) = self.splitter.current_index, self.cleaned.chosen
        if index is not None and (mark := self._marks.mark(index)).start <= start <= mark.end:
            return mark.start, mark.end
        return start, end

    def set_faces(self, points: float, raw: str = "", reading: str = "") -> None:
        """Change size and fonts of the texts.

        Args:
            points: The size.
            raw: The family of the raw text; empty for the system's own.
            reading: The family of the cleaned text; empty for the best there is.
        """
        self.raw.set_face(print_font(points - 1, raw))
        self.cleaned.set_face(reading_font(points, reading))
        self.reading.set_face(points, reading)
        self._set_page()

    def set_wrap(self, *, on: bool) -> None:
        """Break long lines at the edge of a pane, or let them run on."""
        for pane in (self.raw, self.cleaned):
            pane.set_wrap(on=on)
        self.splitter.refresh()

    def set_line_numbers(self, *, on: bool) -> None:
        """Number the lines, or do not."""
        for pane in (self.raw, self.cleaned):
            pane.numbers.switch(on=on)
        self.splitter.refresh()

    def open_find(self, *, replacing: bool) -> None:
        """Open the bar that finds and replaces, in the text that has the keys."""
        in_raw = self.raw.hasFocus() and not replacing
        self.show_face(0)
        self.find_bar.open(replacing=replacing, in_raw=in_raw)

    def _leave_find(self) -> None:
        self.find_bar.pane.setFocus()

    def _bring_found(self, start: int, end: int) -> None:
        """Show what was found, in the text it was found in."""
        if self.find_bar.pane is self.raw:
            self.raw.select(start, end, marked=True)
            self._follow(self.raw)
        else:
            self.bring(start, end, chosen=True)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.splitter.theme = theme
        for each in (self.raw, self.page, self.cleaned, self.reading):
            each.set_theme(theme)
        self._set_page()
        self.splitter.refresh()

    # --- moving together ---------------------------------------------------------------

    @property
    def _is_page(self) -> bool:
        """Return whether the cleaned text is shown as a page to read."""
        return self.faces.currentWidget() is self.reading

    def _follow(self, pane: TextPane | ReadingView) -> None:
        """Let the other pane show what belongs to the first line of this one."""
        self.splitter.refresh()
        if self._following or self._cleaned is None:
            return
        other: TextPane | ReadingView = self.raw
        if pane is self.raw:
            other = self.reading if self._is_page else self.cleaned
        source_map = self._cleaned.source_map
        self._following = True
        if pane.is_at_end:
            other.scroll_to_end()
        elif pane.is_at_start:
            other.scroll_to(0)
        else:
            top = pane.top_offset()
            to = source_map.to_cleaned if pane is self.raw else source_map.to_raw
            other.scroll_to(to(top, top)[0])
        self._following = False
        self.splitter.refresh()

    def index_under(self, view: QWidget, point: QPoint) -> int | None:
        """The index of the mark under the mouse; the caret goes there unless words are chosen."""
        if view is self.reading:
            offset = self.reading.offset_at(point)
            if not self.reading.textCursor().hasSelection():
                self.reading.choose(offset, offset)
            return next(self._marks.near_cleaned(offset, offset), None)
        pane = self.raw if view is self.raw else self.cleaned
        cursor = pane.cursorForPosition(point)
        chosen = pane.textCursor()
        if not chosen.selectionStart() < cursor.position() < chosen.selectionEnd():
            pane.setTextCursor(cursor)
        mark = pane.mark_at_caret()
        return mark.index if mark is not None else None

    def _visit(self, pane: TextPane) -> None:
        mark = pane.mark_at_caret()
        if mark is not None:
            self.visited.emit(mark.index)
