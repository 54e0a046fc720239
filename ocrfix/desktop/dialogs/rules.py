"""The rules: what each does, with examples, and whether it runs in this document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.parts import box, column, visible
from ocrfix.rules import Rule, Stage
from ocrfix.rules.rule import RuleInfo

_SIZE_PX = (940, 600)
_ROLE = int(Qt.ItemDataRole.UserRole)


class RulesDialog(QDialog):
    """A tree of rules by stage.

    Signals:
        switched: A rule's id and whether it is to run in this document.
    """

    switched = Signal(str, bool)

    def __init__(
        self, rules: Sequence[Rule], running: frozenset[str], hits: Counter[str],
        theme: Theme, parent: QWidget,
    ) -> None:  # fmt: skip
        """List rules.

        Args:
            rules: All there are, in running order.
            running: Ids of those that run in the document.
            hits: How many changes each made in it.
            theme: The colours of the examples.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rules"))
        self.resize(*_SIZE_PX)
        self._theme = theme
        self._infos: dict[str, RuleInfo] = {rule.info.id: rule.info for rule in rules}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter rules"))
        self.search.setAccessibleName(self.tr("Filter rules"))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Rules"))
        self.tree.setHeaderLabels([self.tr("Rule"), self.tr("Here"), self.tr("Acts")])
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        for section in (1, 2):
            self.tree.header().setSectionResizeMode(
                section, QHeaderView.ResizeMode.ResizeToContents
            )
        self.page = QTextBrowser()
        self.page.document().setDocumentMargin(16)
        self.page.setAccessibleName(self.tr("What the rule does"))
        self._fill(running, hits)
        left = box()
        stack = column(left, spacing=8)
        stack.addWidget(self.search)
        stack.addWidget(self.tree)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.page)
        splitter.setSizes([480, 460])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer = column(self, margin=12, spacing=10)
        outer.addWidget(splitter, 1)
        outer.addWidget(buttons)
        self.search.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._show)
        self.tree.itemChanged.connect(self._switch)
        first = next(iter(self.entries()), None)
        if first is not None:
            self.tree.setCurrentItem(first)

    def _fill(self, running: frozenset[str], hits: Counter[str]) -> None:
        for stage in Stage:
            infos = [info for info in self._infos.values() if info.stage is stage]
            if not infos:
                continue
            total = sum(hits[info.id] for info in infos)
            group = QTreeWidgetItem(self.tree, [stage.capitalize(), str(total or ""), ""])
            for info in infos:
                entry = QTreeWidgetItem(
                    group, [info.title, str(hits[info.id] or ""), str(info.applicability)]
                )
                entry.setData(0, _ROLE, info.id)
                entry.setToolTip(0, info.id)
                is_on = info.id in running
                entry.setCheckState(0, Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            group.setExpanded(True)

    def entries(self) -> list[QTreeWidgetItem]:
        """The entries of all rules, in order."""
        found = []
        for number in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(number)
            for place in range(group.childCount() if group is not None else 0):
                entry = group.child(place) if group is not None else None
                if entry is not None:
                    found.append(entry)
        return found

    def _filter(self, text: str) -> None:
        sought = text.casefold()
        for entry in self.entries():
            info = self._infos[entry.data(0, _ROLE)]
            words = f"{info.id} {info.title} {info.explanation}".casefold()
            entry.setHidden(sought not in words)

    def _switch(self, entry: QTreeWidgetItem) -> None:
        rule_id = entry.data(0, _ROLE)
        if rule_id:
            self.switched.emit(rule_id, entry.checkState(0) is Qt.CheckState.Checked)

    def _show(self, entry: QTreeWidgetItem | None) -> None:
        info = self._infos.get(entry.data(0, _ROLE)) if entry is not None else None
        self.page.setHtml(self._page_of(info) if info is not None else "")

    def _page_of(self, info: RuleInfo) -> str:
        quiet = self._theme.colours["quiet"]
        look = self._theme.look(str(info.stage))
        examples = "".join(
            "<tr><td>"
            f"{escape(visible(example.before))}</td><td>"
            + (
                f'<span style="color:{look.ink.name()}">{escape(visible(example.after))}</span>'
                if example.changes
                else f'<span style="color:{quiet}">{escape(self.tr("stays"))}</span>'
            )
            + "</td></tr>"
            + (
                f'<tr><td colspan="2" style="color:{quiet}">{escape(example.why)}</td></tr>'
                if example.why
                else ""
            )
            for example in info.examples
        )
        return (
            f"<h2>{escape(info.title)}</h2>"
            f'<p style="color:{quiet}">{escape(info.id)} · {info.applicability}</p>'
            f"<p>{escape(info.explanation)}</p><h3>{escape(self.tr('Examples'))}</h3>"
            f'<table cellpadding="4">{examples}</table>'
            f'<p style="color:{quiet}">{escape(self.tr("Source"))}: {escape(info.source)}</p>'
        )
