"""The rules: what each does, with examples, whether it runs, and rules of the reader's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.languages import applicability_word, number_word, stage_word
from ocrfix.desktop.reasons import rule_explanation, rule_title, told_aside
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.flow import FlowLayout
from ocrfix.desktop.views.parts import SearchField, box, button, column, visible
from ocrfix.rules import Rule, Stage
from ocrfix.rules.info import Example, RuleInfo

_SIZE_PX = (980, 640)
_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Standing:
    """The state of the rules in the document in front.

    Attributes:
        rules: All there are, in running order.
        running: Ids of those that run in the document; None if no document is cleaned.
        hits: How many changes each made in it.
        off_always: Ids of those that run in no document.
        own: Ids of the reader's own.
        changeable: Those of them that the form can show.
    """

    rules: Sequence[Rule]
    running: frozenset[str] | None
    hits: Counter[str]
    off_always: frozenset[str]
    own: frozenset[str]
    changeable: frozenset[str]


class RulesDialog(QDialog):
    """A tree of rules by stage.

    Signals:
        switched: A rule's id and whether it is to run in this document.
        switched_always: A rule's id and whether it is to run in all documents.
        asked: ``new``, ``change``, ``drop``, ``import`` or ``export``, and the id of the
            rule in front.
    """

    switched = Signal(str, bool)
    switched_always = Signal(str, bool)
    asked = Signal(str, str)

    def __init__(self, standing: Standing, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rules"))
        self.resize(*_SIZE_PX)
        self._theme = theme
        self._standing = standing
        self._infos: dict[str, RuleInfo] = {}
        self.search = SearchField(self.tr("Filter rules"))
        self._make_tree()
        self.page = QTextBrowser()
        self.page.document().setDocumentMargin(16)
        self.page.setAccessibleName(self.tr("What the rule does"))
        self.never = QCheckBox(self.tr("Off &always, in every document"))
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._show)
        self.tree.itemChanged.connect(self._switch)
        self.never.toggled.connect(self._switch_always)
        self.show_standing(standing)

    def _make_tree(self) -> None:
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Rules"))
        self.tree.setHeaderLabels([self.tr("Rule"), self.tr("Here"), self.tr("Acts")])
        head = self.tree.header()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setStretchLastSection(False)
        for section in (1, 2):
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)

    def _make_own_buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder)
        self.buttons = {}
        for what, text in (
            ("new", self.tr("&New rule…")),
            ("change", self.tr("&Change…")),
            ("drop", self.tr("&Delete")),
            ("import", self.tr("&Import…")),
            ("export", self.tr("&Export…")),
        ):
            made = button(text)
            made.setAutoDefault(False)
            made.clicked.connect(lambda _=False, what=what: self.asked.emit(what, self.rule))
            flow.addWidget(made)
            self.buttons[what] = made
        return holder

    def _lay_out(self) -> None:
        left, right = box(), box("page")
        stack = column(left, spacing=8)
        stack.addWidget(self.search)
        stack.addWidget(self.tree, 1)
        stack.addWidget(self._make_own_buttons())
        stack = column(right, spacing=4)
        stack.addWidget(self.page, 1)
        line = column(margin=12)
        line.addWidget(self.never)
        stack.addLayout(line)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([520, 460])
        splitter.setHandleWidth(10)
        outer = column(self, margin=12, spacing=10)
        outer.addWidget(splitter, 1)
        outer.addWidget(buttons_of(self, QDialogButtonBox.StandardButton.Close, "rules"))

    # --- what is shown -----------------------------------------------------------------

    @property
    def rule(self) -> str:
        """The id of the rule in front; empty for none."""
        entry = self.tree.currentItem()
        return str(entry.data(0, _ROLE) or "") if entry is not None else ""

    def show_standing(self, standing: Standing, front: str = "") -> None:
        """List the rules anew, after some changed.

        Args:
            standing: How they stand now.
            front: The id of the rule to put in front; empty for the one that is.
        """
        front = front or self.rule
        is_same = [it.info.id for it in standing.rules] == list(self._infos)
        self._standing = standing
        self._infos = {rule.info.id: rule.info for rule in standing.rules}
        with QSignalBlocker(self.tree):
            if not is_same:
                self.tree.clear()
                self._fill()
            for entry in self.entries():
                self._show_entry(entry, self._infos[entry.data(0, _ROLE)])
        self._filter(self.search.text())
        entries = self.entries()
        wanted = next((it for it in entries if it.data(0, _ROLE) == front), None)
        if wanted is not None or entries:
            self.tree.setCurrentItem(wanted or entries[0])
        self._show(self.tree.currentItem())

    def _fill(self) -> None:
        for stage in Stage:
            infos = [info for info in self._infos.values() if info.stage is stage]
            if not infos:
                continue
            group = QTreeWidgetItem(self.tree, [stage_word(stage), "", ""])
            for info in infos:
                entry = QTreeWidgetItem(group)
                entry.setData(0, _ROLE, info.id)
                entry.setToolTip(0, info.id)
            group.setExpanded(True)

    def _show_entry(self, entry: QTreeWidgetItem, info: RuleInfo) -> None:
        standing = self._standing
        acts = applicability_word(info.applicability)
        if info.id in standing.off_always:
            acts = self.tr("off always")
        elif info.id in standing.own:
            acts = self.tr("yours, {acts}").format(acts=acts)
        hits = standing.hits[info.id]
        for section, text in enumerate((rule_title(info), number_word(hits) if hits else "", acts)):
            entry.setText(section, text)
        if standing.running is not None:
            is_on = info.id in standing.running
            entry.setCheckState(0, Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)

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
            told = (info.id, info.title, rule_title(info), info.explanation, rule_explanation(info))
            entry.setHidden(sought not in " ".join(told).casefold())

    def _switch(self, entry: QTreeWidgetItem) -> None:
        rule_id = entry.data(0, _ROLE)
        if rule_id:
            self.switched.emit(rule_id, entry.checkState(0) is Qt.CheckState.Checked)

    def _switch_always(self, off: bool) -> None:
        if self.rule:
            self.switched_always.emit(self.rule, not off)

    def _show(self, entry: QTreeWidgetItem | None) -> None:
        info = self._infos.get(entry.data(0, _ROLE)) if entry is not None else None
        self.page.setHtml(self._page_of(info) if info is not None else "")
        own = self._standing.own
        self.buttons["change"].setEnabled(self.rule in self._standing.changeable)
        self.buttons["drop"].setEnabled(self.rule in own)
        self.buttons["export"].setEnabled(bool(own))
        self.never.setEnabled(info is not None)
        with QSignalBlocker(self.never):
            self.never.setChecked(self.rule in self._standing.off_always)

    def _page_of(self, info: RuleInfo) -> str:
        quiet = self._theme.colours["quiet"]
        acts = escape(applicability_word(info.applicability))
        source, heading = escape(self.tr("Source")), escape(self.tr("Examples"))
        examples = "".join(self._example(it, str(info.stage)) for it in info.examples)
        return (
            f"<h2>{escape(rule_title(info))}</h2>"
            f'<p style="color:{quiet}">{escape(info.id)} · {acts}</p>'
            # Or Qt makes plain blanks of the narrow ones that the French set.
            f'<p style="white-space:pre-wrap">{escape(rule_explanation(info))}</p>'
            + (f'<h3>{heading}</h3><table cellpadding="4">{examples}</table>' if examples else "")
            + f'<p style="color:{quiet}">{source}: {escape(told_aside(info.source))}</p>'
        )

    def _example(self, example: Example, stage: str) -> str:
        colour = self._theme.colours["quiet"]
        after, why = self.tr("stays"), escape(told_aside(example.why))
        if example.changes:
            after, colour = visible(example.after), self._theme.look(stage).ink.name()
        shown = (
            f"<tr><td>{escape(visible(example.before))}</td>"
            f'<td style="color:{colour}">{escape(after)}</td></tr>'
        )
        quiet = self._theme.colours["quiet"]
        return shown + (f'<tr><td colspan="2" style="color:{quiet}">{why}</td></tr>' if why else "")
