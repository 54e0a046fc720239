"""The languages whose words are known, and lists of words the reader brings for others."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ocrfix.desktop.languages import language_name, number_word
from ocrfix.desktop.telling import told_error
from ocrfix.desktop.views.parts import SearchField, button, column, label, row
from ocrfix.errors import OcrfixError
from ocrfix.language.brought import bring, brought, remove
from ocrfix.words.language import installed, with_words_alone

_CODE_PX = 110
_CODE_OF_NAME = re.compile(r"[a-z]{2,3}(?=[_.-]|$)")
_ROLE = int(Qt.ItemDataRole.UserRole)


class LanguagesPage(QWidget):
    """A list of languages, and buttons to import words and to forget them.

    What is done here is done at once: it is about files, not about a choice.

    Attributes:
        code: The field for the code of the language that words are imported for.
        black_letter: The box that says what is read in it is printed in black letter.
        take: The button to import.
        drop: The button to forget what was imported.
        notice: What was done, or why it could not be.
    """

    def __init__(self) -> None:
        super().__init__()
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Languages of texts"))
        self.tree.setHeaderLabels([self.tr("Language"), self.tr("What is known")])
        self.tree.setRootIsDecorated(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.code = SearchField(self.tr("Code"))
        self.code.setMaximumWidth(_CODE_PX)
        self.code.setAccessibleName(self.tr("Code of the language, two or three letters"))
        self.black_letter = QCheckBox(self.tr("Printed in &black letter"))
        self.black_letter.setToolTip(
            self.tr("As Danish and Swedish papers long were: letters are misread in other ways.")
        )
        self.take = button(self.tr("&Import Words…"))
        self.drop = button(self.tr("&Forget Imported"))
        for each in (self.take, self.drop):
            each.setAutoDefault(False)
        self.notice = label("", "quiet", wrap=True)
        self._lay_out()
        self._fill()
        self.take.clicked.connect(self._choose)
        self.drop.clicked.connect(self._drop)
        self.tree.currentItemChanged.connect(self._show_current)

    def _lay_out(self) -> None:
        stack = column(self, margin=14, spacing=8)
        told = self.tr(
            "Of any other language a list of words is enough to show what is doubtful and to close "
            "hyphens: one word a line, or the .dic file of a Hunspell dictionary."
        )
        stack.addWidget(label(told, "quiet", wrap=True))
        stack.addWidget(self.tree, 1)
        line = row()
        line.addWidget(self.code)
        line.addWidget(self.black_letter)
        line.addWidget(self.take)
        line.addStretch(1)
        line.addWidget(self.drop)
        stack.addLayout(line)
        stack.addWidget(self.notice)

    def bring(self, path: Path) -> None:
        """Import the words of a file; the name of the file tells the language if nobody does."""
        code = self.code.text().strip().casefold()
        if not code:
            match = _CODE_OF_NAME.match(path.stem.casefold())
            code = match[0] if match else ""

        def do() -> str:
            kept = bring(path, code, in_black_letter=self.black_letter.isChecked())
            return self.tr("{number} words of {language} are known now.").format(
                number=number_word(kept.words), language=language_name(kept.code)
            )

        self._do(do, code)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Import words"),
            "",
            self.tr("Words (*.txt *.dic);;All files (*)"),
        )
        if name:
            self.bring(Path(name))

    def _drop(self) -> None:
        current = self.tree.currentItem()
        if current is None:
            return
        code = current.data(0, _ROLE)

        def do() -> str:
            remove(code)
            return self.tr("What was imported is forgotten.")

        self._do(do, code)

    def _do(self, deed: Callable[[], str], code: str) -> None:
        """Do it, list the languages anew, and say what came of it."""
        try:
            told = deed()
        except OcrfixError as exc:
            told = told_error(exc)
        self._fill(code)
        self.notice.setText(told)

    def _fill(self, chosen: str = "") -> None:
        own = {it.code: it for it in brought()}
        whole, alone = self.tr("all there is"), self.tr("words alone")
        black_letter = self.tr("black letter")
        self.tree.clear()
        codes = {**dict.fromkeys(installed(), whole), **dict.fromkeys(with_words_alone(), alone)}
        for code in sorted(codes, key=lambda it: language_name(it).casefold()):
            told = codes[code]
            if code in own:
                it = own[code]
                imported = self.tr("{number} imported").format(number=number_word(it.words))
                told = f"{told}, {imported}"
                if it.is_in_black_letter:
                    told = f"{told}, {black_letter}"
            entry = QTreeWidgetItem(self.tree, [language_name(code), told])
            entry.setData(0, _ROLE, code)
            entry.setData(1, _ROLE, code in own)
            if code == chosen:
                self.tree.setCurrentItem(entry)
        self._show_current()

    def _show_current(self) -> None:
        current = self.tree.currentItem()
        self.drop.setEnabled(current is not None and bool(current.data(1, _ROLE)))
