"""Small parts that every view is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QShortcut,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ocrfix.desktop.theme import icon, reading_font

_PAD = Qt.KeyboardModifier.KeypadModifier
_NEW_LINES = str.maketrans({"\r": "␍", "\n": "⏎", "\t": "⇥"})
_LONGEST_SHOWN = 160
_HEAD_HEIGHT_PX = 36
_HEAD_ROOM_PX = 16  # beside the words of a head; the style sheet takes twelve
_REMARK = " · "
TITLE = "paneTitle"
"""The name of the title of a part of the window, for the style sheet."""
READING_POINTS = 11.5
"""The size of readings that are offered or written."""


def label(text: str = "", name: str = "", *, wrap: bool = False) -> QLabel:
    """A label; ``name`` is what the style sheet knows it by."""
    made = QLabel(text)
    made.setObjectName(name)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class Elided(QLabel):
    """A line of words that gives way: where there is no room its middle is left out.

    A remark behind them goes first, and whole: a part of it would say something else.
    """

    def __init__(self, name: str, where: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> None:
        """Set the ``name`` by which the style sheet knows the label, and where it is cut."""
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._words, self._where = "", where

    def say(self, words: str, remark: str) -> None:
        """Show words with a remark behind them."""
        self._words = words
        self.setText(_REMARK.join(filter(None, (words, remark))))

    def fitting(self, width: int) -> str:
        """Return what there is room for in a width, in pixels."""
        text, metrics = self.text(), self.fontMetrics()
        has_remark = self._words and text.startswith(self._words + _REMARK)
        if has_remark and metrics.horizontalAdvance(text) > width:
            text = self._words
        return metrics.elidedText(text, self._where, width)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No width at all."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what there is room for."""
        painter = QPainter(self)
        inside = self.contentsRect()
        shown = self.fitting(inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class ElidedCell(QStyledItemDelegate):
    """A cell whose words are left out at one end."""

    LEFT = Qt.TextElideMode.ElideLeft

    def __init__(self, where: Qt.TextElideMode, *, wrap: bool = False) -> None:
        """Set the end at which it is cut, and whether it may have several lines."""
        super().__init__()
        self._where, self._wrap = where, wrap

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave them out there."""
        super().initStyleOption(option, index)
        option.textElideMode = self._where
        if self._wrap:
            option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText


class PushButton(QPushButton):
    """A push button; Enter presses it like the space bar, in a window as in a dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Be pressed by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~_PAD:
            self.click()
        else:
            super().keyPressEvent(event)


def clearing_icon() -> QIcon:
    """The sign that clears a field, in the ink of the theme."""
    return icon("close", QGuiApplication.palette().color(QPalette.ColorRole.Text).name())


class SearchField(QLineEdit):
    """A field whose words can be cleared with the mouse, by a sign in the ink of the theme."""

    def __init__(self, name: str = "") -> None:
        """Begin empty; ``name`` is what the field is called, and what it shows until then."""
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        translate = QCoreApplication.translate
        self.clearing = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self.clearing.setText(translate("parts", "Clear"))
        self.clearing.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self.clearing.setVisible(bool(text)))
        self.clearing.setVisible(False)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep Enter here: a dialog would press its button, and close while words are sought."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the sign in the new ink."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.clearing.setIcon(clearing_icon())


def reading_field(name: str, take: Callable[[], None], leave: Callable[[], None]) -> QLineEdit:
    """Make a field for a reading of one's own, in the letters of the text.

    Args:
        name: What it is called.
        take: Called by Enter.
        leave: Called by Escape.
    """
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setFont(reading_font(READING_POINTS))
    field.returnPressed.connect(take)
    escaping = QShortcut(Qt.Key.Key_Escape, field)
    escaping.setContext(Qt.ShortcutContext.WidgetShortcut)
    escaping.activated.connect(leave)
    return field


def begin_reading(field: QLineEdit, before: str, typed: str) -> None:
    """Put the caret behind what was typed; if nothing was, what stood before is written over."""
    field.setText(typed or before)
    field.setFocus()
    if not typed:
        field.selectAll()


def button(text: str, name: str = "", *, checkable: bool = False, tip: str = "") -> QPushButton:
    """A push button that takes the focus by Tab."""
    made = PushButton(text)
    made.setObjectName(name)
    made.setCheckable(checkable)
    made.setToolTip(tip)
    return made


def box(name: str = "") -> QWidget:
    """A plain widget that the style sheet may paint."""
    made = QWidget()
    made.setObjectName(name)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made


def row(parent: QWidget | None = None, *, margin: int = 0, spacing: int = 6) -> QHBoxLayout:
    """A horizontal layout."""
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def column(parent: QWidget | None = None, *, margin: int = 0, spacing: int = 0) -> QVBoxLayout:
    """A vertical layout."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def with_head(body: QWidget, title: str, note: QLabel, *more: QWidget) -> QWidget:
    """A part of the window under a head with its title, a note, and perhaps buttons."""
    head = box("paneHead")
    head.setFixedHeight(_HEAD_HEIGHT_PX)
    line = row(head, spacing=8)
    line.setContentsMargins(14, 0, 10, 0)
    named = Elided(TITLE, Qt.TextElideMode.ElideRight)
    named.setText(title)
    line.addWidget(named)
    # It takes what the others leave: its words give way first.
    note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    line.addWidget(note, 1)
    for widget in more:
        line.addWidget(widget)
    holder = box()
    stack = column(holder)
    stack.addWidget(head)
    stack.addWidget(body)
    return holder


def list_beside(dialog: QDialog, entries: QListWidget, page: QWidget, width_px: int) -> None:
    """Fill a dialog with a list, what belongs to the chosen entry, and a button to close.

    Args:
        dialog: Is rejected by the button.
        entries: The list.
        page: What stands beside it; takes all the room there is.
        width_px: How wide the list is at first.
    """
    splitter = QSplitter()
    splitter.addWidget(entries)
    splitter.addWidget(page)
    splitter.setSizes([width_px, dialog.width() - width_px])
    splitter.setStretchFactor(1, 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    stack = column(dialog, spacing=10)
    stack.addWidget(splitter, 1)
    stack.addWidget(buttons)
    stack.setContentsMargins(0, 0, 10, 10)


def fit_heads(header: QHeaderView, widths: Mapping[int, int]) -> None:
    """Give the columns of a table their widths, and more where a head needs it.

    Args:
        header: Of the table, in its font already.
        widths: In pixels, by section.
    """
    header.ensurePolished()
    for section, width in widths.items():
        # Not what the header itself asks for: room for an arrow in every column.
        words = header.model().headerData(section, header.orientation()) or ""
        needed = header.fontMetrics().horizontalAdvance(words) + _HEAD_ROOM_PX
        header.resizeSection(section, max(width, needed))


def tip(text: str) -> str:
    """A tool tip: wrapped, and with no sign of the text taken for markup."""
    return f'<p style="white-space:pre-wrap">{escape(text)}</p>'


def visible(text: str, longest: int = _LONGEST_SHOWN) -> str:
    """A piece of text in one line: line ends made visible, the middle of a long one left out."""
    shown = text.translate(_NEW_LINES)
    if len(shown) > longest:
        half = longest // 2
        shown = f"{shown[:half]} … {shown[-half:]}"
    return shown


def ticks_below(
    dialog: QDialog, head: QWidget, listed: QWidget, all_and_none: Iterable[QPushButton]
) -> QPushButton:
    """Lay out a dialog in which rows are ticked; return the button that accepts it, without words.

    Args:
        dialog: Is accepted and rejected by its buttons.
        head: Says what the ticks mean.
        listed: The rows.
        all_and_none: The buttons that tick all of them and none.
    """
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    accept = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    stack = column(dialog, margin=12, spacing=10)
    stack.addWidget(head)
    stack.addWidget(listed, 1)
    below = row()
    for each in all_and_none:
        each.setAutoDefault(False)
        below.addWidget(each)
    below.addStretch()
    below.addWidget(buttons)
    stack.addLayout(below)
    accept.setDefault(True)
    return accept
