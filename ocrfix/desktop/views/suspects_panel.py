"""The suspects: distinct doubtful words, and the one in front with all its places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QPushButton,
    QTableView,
    QWidget,
)

from ocrfix.desktop.models.suspects import FIRST, WHY, ConcordanceModel, SuspectsModel
from ocrfix.desktop.reasons import told_reason
from ocrfix.desktop.theme import Theme, reading_font
from ocrfix.desktop.views.block_note import BlockNote
from ocrfix.desktop.views.flow import FlowLayout
from ocrfix.desktop.views.inspector import Inspector, keep_rows
from ocrfix.desktop.views.parts import (
    READING_POINTS,
    ElidedCell,
    SearchField,
    begin_reading,
    box,
    button,
    column,
    label,
    reading_field,
    visible,
)
from ocrfix.desktop.views.print_view import PrintView
from ocrfix.desktop.views.second_view import SecondView
from ocrfix.desktop.views.suspects_table import SUGGESTIONS_LIMIT, WIDTHS_PX, SuspectsTable
from ocrfix.desktop.views.tables import choose_row, show_rows
from ocrfix.review.open_suspects import NO_SUSPECTS, OpenSuspect, OpenSuspects, Suggestion

_ROW_HEIGHT_PX = 32
_PLACE_HEIGHT_PX = 26
_PLACES_SHOWN = 4
_PLACES_IF_LOW = 2
_LOW_POINTS = 1.5
"""Suggestions are so much smaller in a low window."""

_SURE_ENOUGH = 0.5
"""Enter takes no suggestion that is less certain: its number must be pressed."""


def is_guess(suggestion: Suggestion) -> bool:
    """Return whether a suggestion is more likely wrong than right."""
    return suggestion.certainty < _SURE_ENOUGH


class SuspectsPanel(QWidget):
    """The table with its filter, and the inspector below.

    Signals:
        acting: The reader is about to do something with the word in front.
        chosen: The index of the suspect the reader chose.
        asked: What is to be done with it: ``here``, ``all``, ``keep``, ``keep_all``,
            ``word``, ``mine``, ``name``, ``always`` or ``leave``, and with which text.
    """

    acting = Signal()
    chosen = Signal(int)
    asked = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = SuspectsModel(theme, self)
        self.places_model = ConcordanceModel(theme, self)
        self.print_view = PrintView(theme)
        self.second_view = SecondView(theme)
        self.suggestions: list[Suggestion] = []
        self.taken: int | None = None  # the number of the suggestion that was asked for
        self._word = ""
        self._index: int | None = None
        self._shown: Sequence[int] = ()
        self._suspects = NO_SUSPECTS
        self._following = False
        stack = column(self)
        stack.addWidget(self._make_filter())
        stack.addWidget(self._make_table(), 1)
        stack.addWidget(self._make_inspector())
        self.show_current(None, None, (), [], "")

    def _make_filter(self) -> QWidget:
        self.search = SearchField(self.tr("Filter words"))
        self.search.textChanged.connect(self.model.set_filter)
        holder = box("page")
        column(holder, margin=10).addWidget(self.search)
        return holder

    def _make_table(self) -> QWidget:
        self.table = SuspectsTable()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Doubtful words"))
        show_rows(self.table, _ROW_HEIGHT_PX)
        head = self.table.horizontalHeader()
        for section in (*WIDTHS_PX, WHY):
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(FIRST, QHeaderView.ResizeMode.Stretch)
        # No head at first; a third click on one comes back to that.
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self.table.setSortingEnabled(True)
        head.sortIndicatorChanged.connect(lambda *_: self._keep_in_front())
        self.table.fit_heads()
        self.table.selectionModel().currentRowChanged.connect(self._choose_word)
        self.table.verticalScrollBar().valueChanged.connect(self.model.give_way)
        self.table.took.connect(self.take)
        self.table.pressed_key.connect(self._ask)
        self.table.typed.connect(self.write)
        return self.table

    def _make_inspector(self) -> QWidget:
        self.title = label("", "paneTitle", wrap=True)
        self.title.setFont(reading_font(READING_POINTS + 1))
        self.reason = label("", "quiet", wrap=True)
        self.block = BlockNote()
        self.block.asked.connect(self._ask)
        self._make_places()
        self._make_readings()
        self._make_deeds()
        views = self.print_view, self.second_view
        of_word = self.title, self.reason, self.block, *views, self.places
        parts = *of_word, self.chips, self.other, self.deeds
        self.inspector = Inspector(*parts, at_times=(self.block, *views))
        self.inspector.fitted.connect(self._fit_parts)
        return self.inspector

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave room to the table in a low window."""
        super().resizeEvent(event)
        keep_rows(self.table)
        self.inspector.fit(event.size().height())

    def _fit_parts(self) -> None:
        for chip in self.chips.findChildren(QPushButton):
            chip.setFont(self._chip_font())
        self._fit_places()

    def _fit_places(self) -> None:
        most = _PLACES_IF_LOW if self.inspector.is_low else _PLACES_SHOWN
        shown = min(max(len(self._shown), 1), most)
        self.places.setFixedHeight(_PLACE_HEIGHT_PX * shown + 4)

    def _chip_font(self) -> QFont:
        return reading_font(READING_POINTS - _LOW_POINTS * self.inspector.is_low)

    def _make_places(self) -> None:
        self.places = QTableView()
        self.places.setModel(self.places_model)
        self.places.setAccessibleName(self.tr("Places"))
        show_rows(self.places, _PLACE_HEIGHT_PX)
        self.places.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.places.horizontalHeader().hide()
        self.places.setFixedHeight(_PLACE_HEIGHT_PX * _PLACES_SHOWN + 4)
        # What is nearest to the word stays.
        self._before_word = ElidedCell(Qt.TextElideMode.ElideLeft)
        self.places.setItemDelegateForColumn(0, self._before_word)
        for section in (0, 2):
            self.places.horizontalHeader().setSectionResizeMode(
                section, QHeaderView.ResizeMode.Stretch
            )
        self.places.horizontalHeader().setSectionResizeMode(
            1, QHeaderView.ResizeMode.ResizeToContents
        )
        # Measured by the rows in view: a word may stand in thousands of places.
        self.places.horizontalHeader().setResizeContentsPrecision(0)
        self.places.selectionModel().currentRowChanged.connect(self._choose_place)

    def _make_readings(self) -> None:
        self.chips = QWidget()
        self.chip_row = FlowLayout(self.chips)
        self.other = reading_field(self.tr("Another word"), self._take_written, self._leave_written)
        self.other.setPlaceholderText(self.tr("another word…"))
        self.other.textChanged.connect(self._name_here)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for_all = QShortcut(Qt.KeyboardModifier.ShiftModifier | key, self.other)
            for_all.setContext(Qt.ShortcutContext.WidgetShortcut)
            for_all.activated.connect(lambda: self._ask("all"))

    def _make_deeds(self) -> None:
        self.here = button("", "primary")
        self._name_here()
        self.all = button("")
        self.keep = button(self.tr("As printed  P"))
        self.always = button(self.tr("Always…  A"))
        self.known = button(self.tr("It is a word"), "menu")
        menu = QMenu(self.known)
        for title, what in (
            (self.tr("Add to the &project’s words"), "word"),
            (self.tr("Add to &my words"), "mine"),
            (self.tr("It is a &name"), "name"),
            (self.tr("As printed at &every place"), "keep_all"),
        ):
            menu.addAction(title, partial(self._ask, what))
        self.known.setMenu(menu)
        self.deeds = QWidget()
        flow = FlowLayout(self.deeds)
        self.here.clicked.connect(self._replace_here)
        flow.addWidget(self.here)
        for each, what in ((self.all, "all"), (self.keep, "keep"), (self.always, "always")):
            each.clicked.connect(lambda _=False, what=what: self._ask(what))
            flow.addWidget(each)
        flow.addWidget(self.known)

    # --- what is shown -----------------------------------------------------------------

    def show_suspects(
        self, open_suspects: OpenSuspects, first: Callable[[OpenSuspect], str]
    ) -> None:
        """List the doubtful words of a document."""
        self._suspects = open_suspects
        self._following = True
        self.model.show_suspects(open_suspects, first)
        self._following = False

    def show_current(
        self,
        index: int | None,
        suspect: OpenSuspect | None,
        places: Sequence[int],
        suggestions: list[Suggestion],
        text: str,
    ) -> None:
        """Show one doubtful word with its places and suggestions.

        Args:
            index: The suspect in front; None for none.
            suspect: Itself.
            places: The indexes of all suspects of the same word.
            suggestions: What may stand there, likeliest first.
            text: The cleaned text.
        """
        self.suggestions, self.taken = suggestions[:SUGGESTIONS_LIMIT], None
        self._index = index
        self._word = suspect.word if suspect is not None else ""
        self._shown = places
        for each in (self.here, self.all, self.keep, self.always, self.known, self.other):
            each.setEnabled(suspect is not None)
        self.other.clear()
        for part in (self.places, self.other, self.deeds):
            part.setVisible(bool(self._suspects))
        self._show_chips(suspect, text)
        self._following = True
        self.places_model.show_places(text, self._suspects, places)
        self._fit_places()
        if suspect is None or index is None:
            none, chosen = self.tr("No doubtful word is left"), self.tr("No word is chosen")
            # Where nobody has looked yet, nothing is known.
            is_empty = not self._suspects and self._suspects is not NO_SUSPECTS
            self.title.setText(none if is_empty else chosen)
            told = self.tr("F7 goes to the next doubtful one.")
            self.reason.setText(told if self._suspects else "")
            self.all.setText(self.tr("Replace all  ⇧⏎"))
        else:
            self.title.setText(visible(suspect.word))
            self._name_here()
            self.reason.setText(told_reason(suspect.reason))
            all_n, one = self.tr("Replace all {n}  ⇧⏎"), self.tr("Replace all  ⇧⏎")
            self.all.setText(all_n.format(n=len(places)) if len(places) > 1 else one)
            choose_row(self.table, self.model.row_of(index))
            choose_row(self.places, self._shown.index(index))
        self._following = False

    def _name_here(self) -> None:
        """Put the key on the button: Enter takes what is written, and no guess."""
        written = self.other.text()
        if written and written == self._word:
            # Enter leaves it as it is.
            self.here.setText(self.tr("Replace here"))
        elif not written and self.suggestions and is_guess(self.suggestions[0]):
            self.here.setText(self.tr("Replace here  1"))
        else:
            self.here.setText(self.tr("Replace here  ⏎"))

    def selected(self) -> list[str]:
        """The words chosen in the table, in order of rows."""
        rows = sorted(it.row() for it in self.table.selectionModel().selectedRows())
        return [self.model.word_in(row) for row in rows]

    def _keep_in_front(self) -> None:
        """Choose the word in front where it stands now."""
        if self._index is not None:
            self.follow(self._index)

    def follow(self, index: int) -> None:
        """Choose the row of a doubtful word; the inspector tells of it when it is shown."""
        self._following = True
        choose_row(self.table, self.model.row_of(index))
        self._following = False

    def _show_chips(self, suspect: OpenSuspect | None, text: str) -> None:
        while entry := self.chip_row.takeAt(0):
            widget = entry.widget()
            if widget is not None:
                # Without its parent it would be a window: the layout may be about to show it.
                widget.hide()
                widget.deleteLater()
        before: QWidget = self.places
        for number, suggestion in enumerate(self.suggestions):
            word, replaced = visible(suggestion.text), ""
            if suspect is not None and (suggestion.start, suggestion.end) != (
                suspect.start,
                suspect.end,
            ):
                # It takes more than the word in front along: the same word may be offered twice.
                replaced = visible(text[suggestion.start : suggestion.end]) + " → "
            chip = button(f"{number + 1}  {replaced}{word or '∅'}", "chip")
            told = replaced + (word or self.tr("nothing"))
            chip.setAccessibleName(f"{number + 1}  {told}")
            if is_guess(suggestion):
                guess = self.tr("a guess")
                chip.setText(f"{chip.text()} ?")
                chip.setAccessibleName(f"{chip.accessibleName()}, {guess}")
            chip.setFont(self._chip_font())
            chip.clicked.connect(lambda _=False, number=number: self.take(number))
            self.chip_row.addWidget(chip)
            # They are made last, but stand in the middle.
            self.setTabOrder(before, chip)
            before = chip
        self.chips.setVisible(bool(self.suggestions))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.table.fit_heads()
        self.model.set_theme(theme)
        self.places_model.set_theme(theme)
        self.print_view.set_theme(theme)
        self.second_view.set_theme(theme)

    # --- what the reader does ----------------------------------------------------------

    def _choose_word(self) -> None:
        members = self.model.members(self.table.currentIndex().row())
        if members and not self._following:
            self.chosen.emit(members[0])

    def _choose_place(self) -> None:
        number = self.places.currentIndex().row()
        if 0 <= number < len(self._shown) and not self._following:
            self.chosen.emit(self._shown[number])

    def take(self, number: int) -> None:
        """Put a suggestion, counted from 0, in the place of the word."""
        self.acting.emit()
        if number < len(self.suggestions):
            self.taken = number
            self.other.clear()
            self._ask("here")

    def write(self, typed: str = "") -> None:
        """Begin a reading of one's own.

        Args:
            typed: What it begins with; nothing for the word as it stands, to be written over.
        """
        self.acting.emit()
        if self._word:
            begin_reading(self.other, self._word, typed)

    def _take_written(self) -> None:
        """Put what was written in the place of the word; the hands go on with the next."""
        # Left as it was, it is right as it is.
        self._ask("keep" if self.other.text() == self._word else "here")
        self.table.setFocus()

    def _replace_here(self) -> None:
        """Take what was written, or the first suggestion: who clicks has looked at it."""
        if self.suggestions and self.other.text() in {"", self._word}:
            self.take(0)
        else:
            self._ask("here")

    def _leave_written(self) -> None:
        self.other.clear()
        self.table.setFocus()

    def _ask(self, what: str) -> None:
        if what == "write":
            self.write()
            return
        written = self.other.text()
        self.asked.emit(what, written if written != self._word else "")
