"""The page of print beside the texts, with what it is looked at by."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStackedWidget,
    QWidget,
)

from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.page_geometry import FitTo
from ocrfix.desktop.views.page_view import STEP, PageView
from ocrfix.desktop.views.parts import Elided, box, button, column, label, row

THUMBNAIL_PX = 96
_BAR_HEIGHT_PX = 36
_STRIP_WIDTH_PX = 128
_PER_CENT = 100
_EDGE = "#b8b2a7"


class PagePane(QWidget):
    """The page, or one sentence about why there is none.

    Signals:
        chosen: The number of the page that the reader wants to see.
        choosing: The reader wants to choose the scan.
        looking: The reader wants the text to be looked for on the page.

    Attributes:
        has_thumbnails: Whether the pictures of the pages came, or are on their way.
    """

    chosen = Signal(int)
    choosing = Signal()
    looking = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.view = PageView(theme)
        self.note = Elided("quiet")
        self.told = label("", "quiet", wrap=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.choose = button(self.tr("Choose the scan…"))
        self.choose.clicked.connect(self.choosing)
        self.thumbnails = QListWidget()
        self.has_thumbnails = False
        self.body = QStackedWidget()
        self.body.addWidget(self._with_thumbnails())
        self.body.addWidget(self._message())
        stack = column(self)
        stack.addWidget(self._bar())
        stack.addWidget(self._search())
        stack.addWidget(self.body, 1)
        self.view.zoomed.connect(self._show_scale)
        self.view.turned_page.connect(self._turn_page)
        self.tell("")

    def _bar(self) -> QWidget:
        bar = box("page")
        bar.setFixedHeight(_BAR_HEIGHT_PX)
        line = row(bar, spacing=4)
        line.setContentsMargins(14, 0, 8, 0)
        self.smaller = button("−", "chip", tip=self.tr("Smaller (−)"))
        self.larger = button("+", "chip", tip=self.tr("Larger (+)"))
        self.smaller.setAccessibleName(self.tr("Smaller"))
        self.larger.setAccessibleName(self.tr("Larger"))
        self.smaller.clicked.connect(lambda: self.view.zoom(1 / STEP))
        self.larger.clicked.connect(lambda: self.view.zoom(STEP))
        self.shown_as = button("", "menu", tip=self.tr("How the page is shown"))
        self.shown_as.setAccessibleName(self.shown_as.toolTip())
        self.shown_as.setMenu(self._menu())
        line.addWidget(self.note, 1)
        for each in (self.smaller, self.larger, self.shown_as):
            line.addWidget(each)
        return bar

    def _search(self) -> QWidget:
        """Return the notice about a text that was not found on its page yet."""
        self.search = box("notice")
        line = row(self.search, spacing=8)
        line.setContentsMargins(14, 6, 10, 6)
        self.searched = label("", wrap=True)
        self.look = button(self.tr("Look for it"))
        self.look.clicked.connect(self.looking)
        line.addWidget(self.searched, 1)
        line.addWidget(self.look)
        self.search.hide()
        return self.search

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self.fits = {}
        for fit, title in (
            (FitTo.PAGE, self.tr("Whole &page")),
            (FitTo.WIDTH, self.tr("&Width of the page")),
            (FitTo.COLUMN, self.tr("The &column")),
            (FitTo.LINE, self.tr("The &line")),
        ):
            action = self.fits[fit] = menu.addAction(title, partial(self.view.fit_to, fit))
            action.setCheckable(True)
            group.addAction(action)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        menu.addSeparator()
        menu.addAction(self.tr("&Turn by 90°"), self.view.turn)
        self.marks = menu.addAction(self.tr("Changes and &doubtful words"))
        self.marks.setCheckable(True)
        self.marks.setChecked(True)
        self.marks.toggled.connect(lambda on: self.view.show_marks(on=on))
        self.articles = menu.addAction(self.tr("Outlines of the &articles"))
        self.articles.setCheckable(True)
        self.articles.setChecked(True)
        self.articles.toggled.connect(lambda on: self.view.show_areas(on=on))
        self.pages = menu.addAction(self.tr("Pa&ges beside it"))
        self.pages.setCheckable(True)
        self.pages.setChecked(True)
        self.pages.toggled.connect(self._show_thumbnails)
        menu.addSeparator()
        menu.addAction(self.tr("Choose the &scan…"), self.choosing.emit)
        return menu

    def _with_thumbnails(self) -> QWidget:
        thumbnails = self.thumbnails
        thumbnails.setObjectName("documents")
        thumbnails.setAccessibleName(self.tr("Pages"))
        thumbnails.setViewMode(QListView.ViewMode.IconMode)
        thumbnails.setFlow(QListView.Flow.TopToBottom)
        thumbnails.setWrapping(False)
        thumbnails.setMovement(QListView.Movement.Static)
        thumbnails.setIconSize(QSize(THUMBNAIL_PX, THUMBNAIL_PX))
        thumbnails.setUniformItemSizes(True)
        thumbnails.setFixedWidth(_STRIP_WIDTH_PX)
        thumbnails.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        thumbnails.currentRowChanged.connect(self._choose)
        holder = box()
        line = row(holder, spacing=0)
        line.addWidget(thumbnails)
        line.addWidget(self.view, 1)
        return holder

    def _message(self) -> QWidget:
        holder = box("page")
        stack = column(holder, margin=24, spacing=14)
        stack.addStretch()
        stack.addWidget(self.told)
        stack.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        stack.addStretch()
        return holder

    # --- what is shown -----------------------------------------------------------------

    def tell(self, sentence: str, *, can_choose: bool = True) -> None:
        """Show a sentence in place of the page; an empty one shows the page."""
        self.told.setText(sentence)
        self.choose.setVisible(can_choose)
        self.body.setCurrentIndex(1 if sentence else 0)
        for each in (self.smaller, self.larger, self.shown_as):
            each.setEnabled(not sentence)

    def tell_search(self, sentence: str, *, can_look: bool = True) -> None:
        """Show above the page that the text's place is unknown; an empty sentence hides that."""
        self.searched.setText(sentence)
        self.look.setVisible(can_look)
        self.search.setVisible(bool(sentence))

    def list_pages(self, names: list[str]) -> None:
        """List the pages of a document; their pictures come one by one."""
        self.thumbnails.blockSignals(True)
        self.thumbnails.clear()
        self.has_thumbnails = False
        size = QSize(_STRIP_WIDTH_PX - 16, THUMBNAIL_PX + 28)
        blank = QPixmap(THUMBNAIL_PX, THUMBNAIL_PX)
        blank.fill(Qt.GlobalColor.transparent)
        for name in names:
            item = QListWidgetItem(QIcon(blank), name)
            item.setSizeHint(size)
            self.thumbnails.addItem(item)
        self.thumbnails.blockSignals(False)
        self._show_thumbnails()

    def _show_thumbnails(self) -> None:
        several = self.thumbnails.count() > 1
        self.thumbnails.setVisible(several and self.pages.isChecked())
        self.pages.setEnabled(several)

    def show_thumbnail(self, number: int, image: QImage) -> None:
        """Show the picture of a page in the list."""
        item = self.thumbnails.item(number)
        if item is not None:
            # A white page ends somewhere.
            framed = QPixmap.fromImage(image)
            painter = QPainter(framed)
            painter.setPen(QColor(_EDGE))
            painter.drawRect(framed.rect().adjusted(0, 0, -1, -1))
            painter.end()
            item.setIcon(QIcon(framed))

    def show_number(self, number: int) -> None:
        """Choose a page in the list, without asking for it."""
        self.thumbnails.blockSignals(True)
        self.thumbnails.setCurrentRow(number)
        self.thumbnails.blockSignals(False)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.view.set_theme(theme)

    def _choose(self, number: int) -> None:
        if number >= 0:
            self.chosen.emit(number)

    def _turn_page(self, by: int) -> None:
        number = self.thumbnails.currentRow() + by
        if 0 <= number < self.thumbnails.count():
            self.thumbnails.setCurrentRow(number)

    def _show_scale(self) -> None:
        scale = f"{self.view.scale * _PER_CENT:.0f} %"
        self.shown_as.setText(scale)
        self.shown_as.setAccessibleName(f"{self.shown_as.toolTip()}: {scale}")
        for fit, action in self.fits.items():
            action.setChecked(fit is self.view.fit)
