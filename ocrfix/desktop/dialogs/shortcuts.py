"""The keys of every action, to be changed; a key that is taken is told."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ocrfix.desktop.actions import ROWS, Row, title_of, translated
from ocrfix.desktop.views.parts import SearchField, button, clearing_icon, column, label, row

_ROLE = int(Qt.ItemDataRole.UserRole)
_BY_NAME = {it.name: it for it in ROWS}
_TYPING = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_OF_TEXTS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)


class ShortcutsPage(QWidget):
    """A list of actions with their keys, and a field that takes new ones."""

    def __init__(self, own: Mapping[str, str]) -> None:
        """List the actions.

        Args:
            own: By name, what the reader chose before.
        """
        super().__init__()
        self._own = dict(own)
        self.search = SearchField(self.tr("Filter commands"))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Commands and their keys"))
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.tree.setRootIsDecorated(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for each in ROWS:
            menu = translated(each.menu).replace("&", "")
            name = title_of(each).replace("&", "")
            entry = QTreeWidgetItem(self.tree, [f"{menu} › {name}", ""])
            entry.setData(0, _ROLE, each.name)
        self.keys = QKeySequenceEdit()
        self.keys.setMaximumSequenceLength(1)
        self.keys.setClearButtonEnabled(True)
        for field in self.keys.findChildren(QLineEdit):
            for clearing in field.actions():
                clearing.setIcon(clearing_icon())
        self.keys.setAccessibleName(self.tr("New keys"))
        self.reset = button(self.tr("As shipped"))
        self.take = button(self.tr("Take it from there"))
        self.notice = label("", "quiet", wrap=True)
        self._lay_out()
        self._show_keys()
        self.search.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._show_current)
        self.keys.editingFinished.connect(self._change)
        self.reset.clicked.connect(self._reset)
        self.take.clicked.connect(self._take)
        self.tree.setCurrentIndex(self.tree.model().index(0, 0))

    def _lay_out(self) -> None:
        stack = column(self, margin=14, spacing=8)
        stack.addWidget(self.search)
        stack.addWidget(self.tree, 1)
        line = row()
        line.addWidget(label(self.tr("New keys")))
        line.addWidget(self.keys, 1)
        line.addWidget(self.reset)
        stack.addLayout(line)
        told = row()
        told.addWidget(self.notice, 1)
        told.addWidget(self.take)
        stack.addLayout(told)

    @property
    def own(self) -> dict[str, str]:
        """The keys that differ from those that ship, by the name of the action."""
        return dict(self._own)

    # --- what is shown -----------------------------------------------------------------

    def _keys_of(self, name: str) -> tuple[str, ...]:
        keys = (self._own[name],) if name in self._own else _BY_NAME[name].shortcuts
        return tuple(it for it in keys if it)

    def _show_keys(self) -> None:
        native = QKeySequence.SequenceFormat.NativeText
        for number in range(self.tree.topLevelItemCount()):
            entry = self.tree.topLevelItem(number)
            if entry is None:
                continue
            name = entry.data(0, _ROLE)
            entry.setText(
                1, "   ".join(QKeySequence(it).toString(native) for it in self._keys_of(name))
            )
            font = entry.font(1)
            font.setBold(name in self._own)
            entry.setFont(1, font)

    def _show_current(self) -> None:
        keys = self._keys_of(self._name) if self._name else ()
        self.keys.setKeySequence(QKeySequence(keys[0] if keys else ""))
        self._tell("")

    @property
    def _name(self) -> str:
        entry = self.tree.currentItem()
        return str(entry.data(0, _ROLE)) if entry is not None else ""

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for number in range(self.tree.topLevelItemCount()):
            entry = self.tree.topLevelItem(number)
            if entry is not None:
                told = f"{entry.text(0)} {entry.text(1)}".casefold()
                entry.setHidden(not all(word in told for word in words))

    def _tell(self, text: str, holder: str = "") -> None:
        self.notice.setText(text)
        self._holder = holder
        self.take.setVisible(bool(holder))

    # --- what the reader does ----------------------------------------------------------

    _holder = ""

    def _change(self) -> None:
        wanted = self.keys.keySequence()
        keys = wanted.toString(QKeySequence.SequenceFormat.PortableText)
        shown = wanted.toString(QKeySequence.SequenceFormat.NativeText)
        if not self._name or keys in self._keys_of(self._name):
            return
        if keys and _types(wanted):
            self._tell(self.tr("{keys} is needed to type and to edit.").format(keys=shown))
            return
        holder = self._holder_of(keys)
        if holder is not None:
            title = title_of(holder).replace("&", "")
            told = self.tr("{keys} is taken by “{title}”.").format(keys=shown, title=title)
            self._tell(told, holder.name)
            return
        self._set(self._name, keys)
        self._tell("")

    def _holder_of(self, keys: str) -> Row | None:
        others = (it for it in ROWS if it.name != self._name)
        return next((it for it in others if keys and keys in self._keys_of(it.name)), None)

    def _take(self) -> None:
        keys = self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        left = [it for it in self._keys_of(self._holder) if it != keys]
        self._set(self._holder, left[0] if left else "")
        self._set(self._name, keys)
        self._tell("")

    def _set(self, name: str, keys: str) -> None:
        if (keys,) == _BY_NAME[name].shortcuts or (not keys and not _BY_NAME[name].shortcuts):
            self._own.pop(name, None)
        else:
            self._own[name] = keys
        self._show_keys()

    def _reset(self) -> None:
        shipped = _BY_NAME[self._name].shortcuts
        for keys in shipped:
            holder = self._holder_of(keys)
            if holder is not None:
                self._set(holder.name, "")
        self._own.pop(self._name, None)
        self._show_keys()
        self._show_current()


def _types(keys: QKeySequence) -> bool:
    """Return whether keys are needed in a text: letters, or what every program copies with."""
    pressed = keys[0]  # type: ignore[index]
    is_letter = pressed.keyboardModifiers() in _TYPING and pressed.key() < Qt.Key.Key_Escape
    return is_letter or any(keys in QKeySequence.keyBindings(it) for it in _OF_TEXTS)
