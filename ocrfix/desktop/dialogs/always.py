"""A reading settled once for all: what it means, where, and where not."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QRadioButton,
    QTableView,
    QWidget,
)

from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.dialogs.places import BEFORE, WORD, PlacesModel
from ocrfix.desktop.languages import number_word, quoted
from ocrfix.desktop.models.ticked import TICK
from ocrfix.desktop.theme import Theme, reading_font
from ocrfix.desktop.views.parts import ElidedCell, column, label, visible
from ocrfix.desktop.views.tables import show_rows
from ocrfix.review.always import Always, Reach

_SIZE_PX = (720, 560)
_ROW_HEIGHT_PX = 26
_POINTS = 12.0


class AlwaysDialog(QDialog):
    """Ask what a reading always means, and show every place of it in the document."""

    def __init__(self, read: str, meant: str, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Always"))
        self.resize(*_SIZE_PX)
        self._read, self._text, self._theme = read, text, theme
        self.meant = QLineEdit(meant)
        self.meant.setFont(reading_font(_POINTS))
        self.meant.setPlaceholderText(self.tr("nothing: it is taken out"))
        self.not_behind, self.not_before = QLineEdit(), QLineEdit()
        for field in (self.not_behind, self.not_before):
            field.setPlaceholderText(self.tr("words, with commas between them"))
        self.reaches: dict[Reach, QRadioButton] = {
            Reach.DOCUMENT: QRadioButton(self.tr("in this &document")),
            Reach.PROJECT: QRadioButton(self.tr("in all documents of this &project")),
            Reach.MINE: QRadioButton(self.tr("for &me, in every project")),
        }
        self.reaches[Reach.PROJECT].setChecked(True)
        self._group = QButtonGroup(self)
        for each in self.reaches.values():
            self._group.addButton(each)
        self.told = label("", "quiet", wrap=True)
        self.table = self._make_table()
        self._lay_out()
        for field in (self.meant, self.not_behind, self.not_before):
            field.textChanged.connect(self._show_places)
        self._show_places()
        self.meant.setFocus()
        self.meant.selectAll()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Places"))
        show_rows(table, _ROW_HEIGHT_PX)
        table.horizontalHeader().hide()
        self._before_word = ElidedCell(ElidedCell.LEFT)
        table.setItemDelegateForColumn(BEFORE, self._before_word)
        return table

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Al&ways means"), self.meant)
        for title, reach in zip(("", "", ""), Reach, strict=True):
            form.addRow(title, self.reaches[reach])
        form.addRow(self.tr("but not &behind"), self.not_behind)
        form.addRow(self.tr("nor be&fore"), self.not_before)
        buttons = buttons_of(self, QDialogButtonBox.StandardButton.Cancel, "suspects")
        self.take = buttons.addButton(self.tr("&Always"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setObjectName("primary")
        self.take.setDefault(True)
        head = label(quoted(visible(self._read)), "paneTitle")
        head.setFont(reading_font(_POINTS + 2))
        stack = column(self, margin=14, spacing=10)
        stack.addWidget(head)
        stack.addLayout(form)
        stack.addWidget(self.told)
        stack.addWidget(self.table, 1)
        stack.addWidget(buttons)

    @property
    def always(self) -> Always:
        """The rule as the reader settled it."""
        reach = next(it for it, each in self.reaches.items() if each.isChecked())
        return Always(
            self._read,
            self.meant.text().strip(),
            reach,
            _words(self.not_behind),
            _words(self.not_before),
        )

    def _show_places(self) -> None:
        places = self.always.places(self._text)
        model = PlacesModel(self._text, places, self._theme, self.table)
        self.table.setModel(model)
        self.table.setColumnHidden(TICK, True)
        head, modes = self.table.horizontalHeader(), QHeaderView.ResizeMode
        head.setSectionResizeMode(modes.Stretch)
        head.setSectionResizeMode(WORD, modes.ResizeToContents)
        told = self.tr("{count} places of this document; a rule of yours will see to it")
        one = self.tr("One place of this document; a rule of yours will see to it")
        self.told.setText(one if len(places) == 1 else told.format(count=number_word(len(places))))
        self.take.setEnabled(self.meant.text().strip() != self._read)


def _words(field: QLineEdit) -> tuple[str, ...]:
    return tuple(word for it in field.text().split(",") if (word := it.strip()))
