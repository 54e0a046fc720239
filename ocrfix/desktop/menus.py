"""Context menus: the word or change under the mouse, and the actions on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QPlainTextEdit, QTextBrowser, QWidget

from ocrfix.desktop.actions import Actions
from ocrfix.desktop.navigation import Navigation
from ocrfix.desktop.views.panes import Panes
from ocrfix.desktop.views.parts import visible
from ocrfix.desktop.views.review_panel import ReviewPanel
from ocrfix.desktop.views.side_panel import SidePanel
from ocrfix.desktop.views.suspects_panel import SuspectsPanel

_OF_A_WORD = (
    "write_word", "replace_all", "always", "", "keep_word", "keep_all", "", "add_word", "add_mine",
    "add_name", "", "skip_block", "mark_block", "take_block",
)  # fmt: skip
_OF_A_CHANGE = (
    "accept",
    "reject",
    "as_printed",
    "",
    "accept_all",
    "reject_all",
    "",
    "skip_block",
    "mark_block",
    "take_block",
)
_LONGEST_SHOWN = 40
translate = QCoreApplication.translate


class Menus(QObject):
    """Open the menus of texts and lists.

    Signals:
        chosen: A document that is to be opened.
    """

    chosen = Signal(object)

    def __init__(
        self,
        actions: Actions,
        navigation: Navigation,
        panes: Panes,
        panels: tuple[ReviewPanel, SuspectsPanel],
        side: SidePanel,
    ) -> None:
        super().__init__(panes)
        self._actions, self._navigation, self._panes, self._side = actions, navigation, panes, side
        self._changes, self._suspects = panels
        for view in (panes.raw, panes.cleaned, panes.reading):
            self._have(view, partial(self._in_text, view))
        self._have(self._changes.table, partial(self._in_list, self._changes.table))
        for table in (self._suspects.table, self._suspects.places):
            self._have(table, partial(self._in_list, table))
        self._have(side.list, self._of_document)

    def _have(self, view: QWidget, show: Callable[[QPoint], None]) -> None:
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(show)

    # --- where -------------------------------------------------------------------------

    def _in_text(self, view: QPlainTextEdit | QTextBrowser, point: QPoint) -> None:
        index = self._panes.index_under(view, point)
        menu = _menu(view)
        if index is not None:
            self._navigation.put_in_front(index)
            if index >= self._navigation.first_suspect:
                self._add_word(menu)
            else:
                self._add_change(menu)
            menu.addSeparator()
        self._add_steps(menu)
        self._add(menu, ("", "begin_part", ""))
        _add_editing(menu, view)
        menu.popup(view.viewport().mapToGlobal(point))

    def _in_list(self, table: QAbstractItemView, point: QPoint) -> None:
        menu = _menu(table)
        if table.indexAt(point).isValid():
            if table is self._changes.table:
                self._add_change(menu)
            else:
                self._add_word(menu)
            menu.addSeparator()
        self._add_steps(menu)
        menu.popup(table.viewport().mapToGlobal(point))

    def _of_document(self, point: QPoint) -> None:
        index = self._side.list.indexAt(point)
        if not index.isValid():
            return
        path = self._side.model.path_at(index.row())
        menu = _menu(self._side.list)
        menu.addAction(self.tr("&Open"), partial(self.chosen.emit, path))
        menu.addAction(self.tr("&Copy Its Path"), partial(_copy, str(path)))
        menu.addAction(self.tr("&Show Its Folder"), partial(_show_folder, path))
        menu.addSeparator()
        menu.addAction(self._actions["done_next"])
        menu.popup(self._side.list.viewport().mapToGlobal(point))

    # --- what --------------------------------------------------------------------------

    def _add_word(self, menu: QMenu) -> None:
        for number, suggestion in enumerate(self._suspects.suggestions, 1):
            take = self._actions[f"take_{number}"]
            word = visible(suggestion.text, _LONGEST_SHOWN) or self.tr("nothing")
            keys = take.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            shown = menu.addAction(f"{word.replace('&', '&&')}\t{keys}", take.trigger)
            if number == 1:
                font = shown.font()
                font.setBold(True)
                shown.setFont(font)
        menu.addSeparator()
        self._add(menu, _OF_A_WORD)

    def _add_change(self, menu: QMenu) -> None:
        self._add(menu, _OF_A_CHANGE)
        off = self._changes.off.menu()
        if off is not None and self._changes.off.isEnabled():
            inside = menu.addMenu(self._changes.off.text())
            inside.addActions(off.actions())

    def _add_steps(self, menu: QMenu) -> None:
        self._add(menu, ("undo", "redo"))

    def _add(self, menu: QMenu, names: tuple[str, ...]) -> None:
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()


def _menu(view: QWidget) -> QMenu:
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add_editing(menu: QMenu, view: QPlainTextEdit | QTextBrowser) -> None:
    """Add the actions that any text offers."""
    keys = QKeySequence.StandardKey
    is_chosen, can_write = view.textCursor().hasSelection(), not view.isReadOnly()
    for title, key, act, is_possible in (
        (translate("Menus", "Cu&t"), keys.Cut, view.cut, is_chosen and can_write),
        (translate("Menus", "&Copy"), keys.Copy, view.copy, is_chosen),
        (translate("Menus", "&Paste"), keys.Paste, view.paste, can_write and view.canPaste()),
        (translate("Menus", "Select &All"), keys.SelectAll, view.selectAll, True),
    ):
        shown = QAction(title, menu)
        # Shown, not heard: the text takes these keys itself.
        shown.setShortcut(QKeySequence(key))
        shown.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        shown.triggered.connect(lambda _=False, act=act: act())
        shown.setEnabled(is_possible)
        menu.addAction(shown)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def _show_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
