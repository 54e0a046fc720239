"""Find and replace in the texts: a bar below the panes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

import regex
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ocrfix.desktop.languages import number_word
from ocrfix.desktop.views.flow import FlowLayout
from ocrfix.desktop.views.parts import box, button, column, label, row
from ocrfix.desktop.views.text_pane import TextPane

_COUNT_PAUSE_MS = 150
_COUNTED_LENGTH = 2_000_000
"""Above it counting takes longer than a key may wait; finding the next one does not."""
_COUNTED_LIMIT = 1000
_FIELD_WIDTH_PX, _NARROW_FIELD_PX = 230, 170
_NARROW_PX = 1000
"""In a narrower bar the fields give way, so that the boxes stand in one line with them."""
_SECONDS = 1.0
"""A pattern may take so long: a repetition in a repetition would take hours."""

Span = tuple[int, int]


class FindBar(QWidget):
    """Looks for words as the reader types them.

    Signals:
        found: Start and end of what was found, in the text.
        replaced: The span to be replaced, in a list, and by what.
        many: The spans that would be replaced, and by what, to be looked at first.
        left: The reader is done.
    """

    found = Signal(int, int)
    replaced = Signal(object, str)
    many = Signal(object, str)
    left = Signal()

    def __init__(self, cleaned: TextPane, raw: TextPane) -> None:
        """Begin hidden; what is found in the raw text can be looked at, not replaced."""
        super().__init__()
        self._cleaned, self._raw = cleaned, raw
        self.sought = self._field(self.tr("Find"))
        self.new = self._field(self.tr("Replace by"))
        self.case = QCheckBox(self.tr("Match case"))
        self.whole = QCheckBox(self.tr("Whole words"))
        self.by_pattern = QCheckBox(self.tr("Pattern"))
        self.by_pattern.setToolTip(self.tr("What is to be found is a regular expression."))
        self.in_raw = QCheckBox(self.tr("As scanned"))
        self.in_raw.setToolTip(self.tr("Look in the text as it was read."))
        self.count = label("", "quiet")
        self.count.hide()
        self.next = button(self.tr("Next"))
        self.previous = button(self.tr("Previous"))
        self.one = button(self.tr("Replace"))
        self.all = button(self.tr("Replace all"))
        # A sign, in its corner: as one more word it stood alone in a line of its own.
        self.shut = button("✕", tip=self.tr("Close"))
        self.shut.setAccessibleName(self.tr("Close"))
        holder = box("inspector")
        column(self).addWidget(holder)
        outer = column(holder, margin=8, spacing=6)
        first, second = QWidget(), QWidget()
        line = FlowLayout(first)
        for each in (
            self.sought, self.next, self.previous, self.case, self.whole, self.by_pattern,
            self.in_raw, self.count,
        ):  # fmt: skip
            line.addWidget(each)
        self._second = second
        below = FlowLayout(second)
        for each in (self.new, self.one, self.all):
            below.addWidget(each)
        above = row()
        above.addWidget(first, 1)
        above.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(above)
        outer.addWidget(second)
        self._pause = QTimer(self, singleShot=True, interval=_COUNT_PAUSE_MS)
        self._connect()
        self.hide()

    def _field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(name)
        made.setAccessibleName(name)
        made.setFixedWidth(_FIELD_WIDTH_PX)
        made.installEventFilter(self)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the fields the room there is."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW_PX
        for field in (self.sought, self.new):
            field.setFixedWidth(_NARROW_FIELD_PX if is_narrow else _FIELD_WIDTH_PX)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._count)
        self.sought.textChanged.connect(self._seek)
        for switch in (self.case, self.whole, self.by_pattern, self.in_raw):
            switch.toggled.connect(self._seek)
        self.in_raw.toggled.connect(self._allow)
        self.next.clicked.connect(lambda: self.go(1))
        self.previous.clicked.connect(lambda: self.go(-1))
        self.one.clicked.connect(self.replace)
        self.all.clicked.connect(self.replace_all)
        self.shut.clicked.connect(self.leave)

    def _tell(self, counted: str) -> None:
        """Show a count; nothing takes no room, which may be a line."""
        self.count.setText(counted)
        self.count.setVisible(bool(counted))

    @property
    def pane(self) -> TextPane:
        """The text that is looked in."""
        return self._raw if self.in_raw.isChecked() else self._cleaned

    def _text(self) -> str:
        return self.pane.text

    def _caret(self) -> Span:
        """The selection in the text; an empty span is the caret."""
        return self.pane.chosen

    def _allow(self) -> None:
        """The raw text is never changed."""
        for each in (self.new, self.one, self.all):
            each.setEnabled(not self.in_raw.isChecked())

    def open(self, *, replacing: bool, in_raw: bool = False) -> None:
        """Come into view; what is chosen in the text is what to look for.

        A bar that is in view already keeps what it looks for: only the second line comes.

        Args:
            replacing: Whether words are to be replaced.
            in_raw: Whether to look in the raw text.
        """
        self.in_raw.setChecked(in_raw)
        was_open = self.isVisible() and bool(self.sought.text())
        self._second.setVisible(replacing)
        self.show()
        start, end = self._caret()
        chosen = self._text()[start:end]
        if chosen and "\n" not in chosen and not was_open:
            self.sought.setText(chosen)
        field = self.new if was_open and replacing else self.sought
        field.setFocus()
        field.selectAll()
        self._count()

    def leave(self) -> None:
        """Go away."""
        self.hide()
        self.left.emit()

    # --- finding -----------------------------------------------------------------------

    def _pattern(self) -> regex.Pattern[str] | None:
        made = self.sought.text()
        if not made:
            return None
        if not self.by_pattern.isChecked():
            made = regex.escape(made, special_only=True)
        if self.whole.isChecked():
            made = rf"(?<!\w)(?:{made})(?!\w)"
        try:
            return regex.compile(made, 0 if self.case.isChecked() else regex.IGNORECASE)
        except regex.error:
            # It is being typed still.
            return None

    def _spans(self) -> Iterator[Span]:
        """Every place that is found; empty ones are none, and none where it takes too long."""
        pattern = self._pattern()
        if pattern is None:
            return
        with suppress(TimeoutError):
            for match in pattern.finditer(self._text(), timeout=_SECONDS):
                if match.end() > match.start():
                    yield match.span()

    def _seek(self) -> None:
        """Go to the first one from the caret on, as more is typed."""
        self._pause.start()
        start, _ = self._caret()
        self._go_from(start, 1)

    def go(self, step: int) -> None:
        """Go to the next one (1) or the one before (-1); round at the ends."""
        start, end = self._caret()
        self._go_from(end if step > 0 else start, step)
        self._count()

    def _go_from(self, place: int, step: int) -> None:
        pattern = self._pattern()
        if pattern is None:
            return
        text = self._text()
        found = None
        with suppress(TimeoutError):
            if step > 0:
                found = pattern.search(text, place, timeout=_SECONDS)
                found = found or pattern.search(text, timeout=_SECONDS)
            else:
                backwards = regex.compile(pattern.pattern, pattern.flags | regex.REVERSE)
                found = backwards.search(text, 0, place, timeout=_SECONDS)
                found = found or backwards.search(text, timeout=_SECONDS)
        if found is not None and found.end() > found.start():
            self.found.emit(*found.span())

    def _count(self) -> None:
        text = self._text()
        if not self.sought.text() or len(text) > _COUNTED_LENGTH:
            self._tell("")
            return
        spans = list(islice(self._spans(), _COUNTED_LIMIT))
        total = number_word(len(spans)) + "+" * (len(spans) == _COUNTED_LIMIT)
        number = bisect_left(spans, self._caret())
        here = self._caret() in spans[number : number + 1]
        if self._pattern() is None:
            told = self.tr("No valid pattern")
        elif not spans:
            told = self.tr("Not found")
        elif here:
            told = self.tr("{number} of {total}").format(
                number=number_word(number + 1), total=total
            )
        else:
            told = self.tr("{total} found").format(total=total)
        self._tell(told)

    # --- replacing ---------------------------------------------------------------------

    def replace(self) -> None:
        """Replace the one that is chosen, and go on to the next."""
        if self.in_raw.isChecked():
            return
        pattern, (start, end) = self._pattern(), self._caret()
        if pattern is not None and pattern.fullmatch(self._text(), start, end):
            self.replaced.emit([(start, end)], self.new.text())
        self.go(1)

    def replace_all(self) -> None:
        """Ask for every one to be replaced, as one step; several are looked at first."""
        if self.in_raw.isChecked():
            return
        spans = list(self._spans())
        if len(spans) > 1:
            self.many.emit(spans, self.new.text())
        elif spans:
            self.replaced.emit(spans, self.new.text())
            self.tell_replaced(1)
        else:
            self._count()

    def tell_replaced(self, count: int) -> None:
        """Show the number of places that were replaced."""
        self._pause.stop()
        self._tell(self.tr("{count} replaced").format(count=number_word(count)))

    # --- keys --------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter finds the next one, in the second field it replaces; Escape leaves."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if watched is self.new:
                self.replace()
            else:
                self.go(-1 if is_back else 1)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return super().eventFilter(watched, event)
