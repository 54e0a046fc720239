"""Errors in series: places that belong together, looked at, ticked and put right in one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QSplitter,
    QWidget,
)

from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.languages import number_word
from ocrfix.desktop.models.series import (
    AFTER,
    BEFORE,
    NEW,
    PLACES,
    SURE,
    TITLE,
    WHERE,
    WORD,
    WORDS,
    OffersModel,
    SeriesModel,
    Ticks,
)
from ocrfix.desktop.models.ticked import TICK
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.parts import ElidedCell, box, column, label, row
from ocrfix.desktop.views.print_view import PrintView
from ocrfix.desktop.views.tables import TickTable
from ocrfix.review.offers import Offer
from ocrfix.review.series import Grouping

_PAUSE_MS = 200
"""The delay with which new offers of a folder are put in series: each time all of them are."""
_SIZE_PX = (1120, 660)
_LIST_PX = 330
_TICK_PX = 34
_COUNT_PX = 64
_SURE_PX = 52
_WHERE_PX = 130
SURE_ENOUGH = 0.9
"""The least certainty that is ticked at first."""


class SeriesDialog(QDialog):
    """Show series and their places.

    Signals:
        scoped: The documents whose places are wanted.
        looked: The place in front, to show its print; None for none.
    """

    scoped = Signal(object)
    looked = Signal(object)

    def __init__(
        self,
        scopes: Sequence[tuple[str, Sequence[Path]]],
        words: Sequence[str],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """Show nothing yet.

        Args:
            scopes: What may be looked at: what it is called, and its documents.
            words: To look at these words alone; empty for all.
            theme: The colours.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Errors in series"))
        self.resize(*_SIZE_PX)
        self._only, self._scopes = frozenset(words), scopes
        self.paths: dict[str, Path] = {}  # by the SHA-256 of each document
        self._names: dict[str, str] = {}
        self._awaited, self.is_complete = 0, False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._group)
        self.ticks = Ticks(SURE_ENOUGH, self)
        self.series_model = SeriesModel(self.ticks, theme, self)
        self.offers_model = OffersModel(self.ticks, self._names, theme, self)
        self.print_view = PrintView(theme)
        self._make_fields(scopes)
        self._make_tables()
        self._lay_out()
        self._connect()
        self.grouping.setCurrentIndex(self.grouping.findData(self._first_grouping))
        self._count()
        self.series.setFocus()

    @property
    def _first_grouping(self) -> Grouping:
        return Grouping.WORD if self._only else Grouping.HAPPENED

    def _make_fields(self, scopes: Sequence[tuple[str, Sequence[Path]]]) -> None:
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Where"))
        for title, _ in scopes:
            self.scope.addItem(title)
        self.grouping = QComboBox()
        self.grouping.setAccessibleName(self.tr("By what"))
        for grouping, title in (
            (Grouping.HAPPENED, self.tr("By what happened")),
            (Grouping.WORD, self.tr("By word")),
            (Grouping.RULE, self.tr("By rule")),
            (Grouping.SURENESS, self.tr("By sureness")),
        ):
            self.grouping.addItem(title, grouping)
        self.least = QDoubleSpinBox()
        self.least.setAccessibleName(self.tr("Tick what is at least so sure"))
        self.least.setRange(0.0, 1.0)
        self.least.setSingleStep(0.05)
        self.least.setDecimals(2)
        self.least.setValue(SURE_ENOUGH)
        self.least.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told = label("", "quiet")

    def _make_tables(self) -> None:
        self.series = TickTable(self.series_model, self.tr("Series"))
        fixed = {TICK: _TICK_PX, PLACES: _COUNT_PX, WORDS: _COUNT_PX}
        self.series.fit(fixed, (TITLE,), ())
        self.places = TickTable(self.offers_model, self.tr("Places"))
        fixed = {TICK: _TICK_PX, SURE: _SURE_PX, WHERE: _WHERE_PX}
        self.places.fit(fixed, (BEFORE, AFTER), (WORD, NEW))
        # What is nearest to the words stays.
        self._before_words = ElidedCell(Qt.TextElideMode.ElideLeft)
        self.places.setItemDelegateForColumn(BEFORE, self._before_words)

    def _lay_out(self) -> None:
        above = row(spacing=10)
        for widget in (
            self.scope, self.grouping, label(self.tr("Tick what is at least so sure")), self.least
        ):  # fmt: skip
            above.addWidget(widget)
        above.addWidget(self.told, 1)
        right = box()
        stack = column(right, spacing=6)
        stack.addWidget(self.places, 1)
        stack.addWidget(self.print_view)
        splitter = QSplitter()
        splitter.addWidget(self.series)
        splitter.addWidget(right)
        splitter.setSizes([_LIST_PX, _SIZE_PX[0] - _LIST_PX])
        splitter.setStretchFactor(1, 1)
        buttons = buttons_of(self, QDialogButtonBox.StandardButton.Cancel, "suspects")
        self.take = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setObjectName("primary")
        self.take.setDefault(True)
        outer = column(self, margin=12, spacing=10)
        outer.addLayout(above)
        told = self.tr(
            "Each place that is ticked would be put right as shown, all in one step. "
            "The space bar ticks rows."
        )
        outer.addWidget(label(told, "quiet", wrap=True))
        outer.addWidget(splitter, 1)
        outer.addWidget(buttons)

    def _connect(self) -> None:
        self.scope.currentIndexChanged.connect(lambda _: self.begin())
        self.grouping.currentIndexChanged.connect(lambda _: self._group())
        self.least.valueChanged.connect(self.ticks.tick_sure)
        self.ticks.changed.connect(self._count)
        self.series.selectionModel().selectionChanged.connect(lambda *_: self._show_members())
        self.places.selectionModel().currentRowChanged.connect(
            lambda now, _: self.looked.emit(self.offers_model.offer(now.row()))
        )

    # --- what is shown -----------------------------------------------------------------

    def begin(self) -> None:
        """Ask for the places of the documents that are to be looked at."""
        paths = self._scopes[self.scope.currentIndex()][1]
        self.ticks.clear()
        self._group()
        self._awaited, self.is_complete = len(paths), False
        self._count()
        self.scoped.emit(paths)

    def add(self, path: Path, sha256: str, offers: Iterable[Offer]) -> None:
        """Take what the places of a document offer."""
        self.paths[sha256], self._names[sha256] = path, path.name
        self._awaited = max(self._awaited - 1, 0)
        self.ticks.add(it for it in offers if not self._only or it.before in self._only)
        if not self._pause.isActive():
            self._pause.start()

    def complete(self) -> None:
        """Show that all offers are listed: nothing more will come."""
        self._awaited, self.is_complete = 0, True
        self._group()

    def _group(self) -> None:
        self._pause.stop()
        chosen = {self._key(row) for row in self.series.rows}
        self.series_model.group(Grouping(self.grouping.currentData()))
        rows = [it for it in range(self.series_model.rowCount()) if self._key(it) in chosen]
        self.series.choose(rows or [0])
        self._show_members()
        self._count()

    def _key(self, number: int) -> str:
        return str(self.series_model.index(number, TITLE).data())

    def _show_members(self) -> None:
        """List the places of the series that are chosen."""
        rows = self.series.rows
        self.offers_model.show_members([it for at in rows for it in self.series_model.members(at)])
        self.looked.emit(None)

    def _count(self) -> None:
        found, count = self.ticks.counted()
        all_ = self.tr("Places: {found}")
        more = self.tr("Places: {found}; documents to come: {left}")
        told = more if self._awaited else all_
        self.told.setText(told.format(found=number_word(found), left=number_word(self._awaited)))
        many, one = self.tr("Put {count} places right"), self.tr("Put one place right")
        self.take.setText(one if count == 1 else many.format(count=number_word(count)))
        self.take.setEnabled(count > 0 and self.is_complete)
