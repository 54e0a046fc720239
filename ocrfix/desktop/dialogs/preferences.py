"""Preferences: language, colours, fonts, the project's profile, languages of texts, keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSizePolicy,
    QTabWidget,
    QWidget,
)

from ocrfix.cleaning.profile import load_profile
from ocrfix.desktop.actions import ROWS, title_of
from ocrfix.desktop.dialogs.evidence import EvidenceField
from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.dialogs.languages import LanguagesPage
from ocrfix.desktop.dialogs.shortcuts import ShortcutsPage
from ocrfix.desktop.languages import LANGUAGES, profile_words, profiles_by_reach, theme_title
from ocrfix.desktop.settings import LARGEST_POINTS, SMALLEST_POINTS, Settings
from ocrfix.desktop.theme import SYSTEM, theme_names
from ocrfix.desktop.views.parts import column, label
from ocrfix.review import Project
from ocrfix.review.own_evidence import evidence_of
from ocrfix.review.store import profile_of

_SIZE_PX = (620, 520)
_BOX_PX = 220
SWITCHES = tuple(it for it in ROWS if it.is_switch)


class PreferencesDialog(QDialog):
    """The reader's preferences; nothing is changed before they are accepted."""

    def __init__(self, settings: Settings, project: Project, parent: QWidget) -> None:
        """Show what is chosen now.

        Args:
            settings: What the window remembers; written when accepted.
            project: The one that is open; left to the caller.
            parent: The window.
        """
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(*_SIZE_PX)
        self.tabs = QTabWidget()
        self.tabs.addTab(self._general(project), self.tr("General"))
        self.tabs.addTab(self._texts(), self.tr("Texts"))
        self.languages = LanguagesPage()
        self.tabs.addTab(self.languages, self.tr("Languages"))
        self.shortcuts = ShortcutsPage(settings.shortcuts)
        self.tabs.addTab(self.shortcuts, self.tr("Keys"))
        standard = QDialogButtonBox.StandardButton
        buttons = buttons_of(self, standard.Ok | standard.Cancel, "preferences")
        stack = column(self, margin=10, spacing=10)
        stack.addWidget(self.tabs, 1)
        stack.addWidget(buttons)

    # --- pages -------------------------------------------------------------------------

    def _general(self, project: Project) -> QWidget:
        self.language_box = _choice(
            [(SYSTEM, self.tr("As the system")), *LANGUAGES.items()], self._settings.language
        )
        self.theme_box = _choice(
            [(SYSTEM, self.tr("As the system")), *((it, theme_title(it)) for it in theme_names())],
            self._settings.theme,
        )
        profile = profile_of(project)
        names = profiles_by_reach()
        if profile not in names:
            names = (*names, profile)
        self.profile_box = _choice([(it, profile_words(it)[0]) for it in names], profile)
        self.evidence = EvidenceField(evidence_of(project))
        for each in (self.profile_box, self.evidence):
            each.setEnabled(not project.read_only)
        self._profile_note = label("", "quiet", wrap=True)
        self._profile_note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._profile_note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.profile_box.currentIndexChanged.connect(self._explain_profile)
        self._explain_profile()
        page, form = _form()
        form.addRow(self.tr("&Language"), self.language_box)
        form.addRow("", label(self.tr("From the next start on."), "quiet"))
        form.addRow(self.tr("&Colours"), self.theme_box)
        form.addRow(self.tr("&Profile of this project"), self.profile_box)
        form.addRow("", self._profile_note)
        title = QLabel(self.tr("&Evidence for this project"))
        title.setBuddy(self.evidence.field)
        form.addRow(title, self.evidence)
        return page

    def _explain_profile(self) -> None:
        name = self.profile_box.currentData()
        told = profile_words(name)[1] or load_profile(name).explanation
        self._profile_note.setText(told)

    def _texts(self) -> QWidget:
        fixed = [it for it in QFontDatabase.families() if QFontDatabase.isFixedPitch(it)]
        self.raw_box = self._fonts(fixed, "raw", self.tr("The system’s own"))
        self.reading_box = self._fonts(
            QFontDatabase.families(), "reading", self.tr("The best there is")
        )
        self.points = QDoubleSpinBox()
        self.points.setRange(SMALLEST_POINTS, LARGEST_POINTS)
        self.points.setDecimals(1)
        self.points.setAccessibleName(self.tr("Size of the letters"))
        self.points.setValue(self._settings.points)
        self.points.setSuffix(" pt")
        page, form = _form()
        form.addRow(self.tr("&Size"), self.points)
        form.addRow(self.tr("Font, as &scanned"), self.raw_box)
        form.addRow(self.tr("Font, &cleaned"), self.reading_box)
        self.switches = {}
        for each in SWITCHES:
            box = QCheckBox(title_of(each))
            box.setChecked(self._settings.is_on(each.name))
            self.switches[each.name] = box
            form.addRow("", box)
        return page

    def _fonts(self, families: Sequence[str], face: str, own: str) -> QComboBox:
        return _choice([("", own), *((it, it) for it in families)], self._settings.family(face))

    # --- taking ------------------------------------------------------------------------

    def accept(self) -> None:
        """Keep what was chosen."""
        settings = self._settings
        settings.language = self.language_box.currentData()
        settings.theme = self.theme_box.currentData()
        settings.points = self.points.value()
        settings.set_family("raw", self.raw_box.currentData())
        settings.set_family("reading", self.reading_box.currentData())
        for name, box in self.switches.items():
            settings.switch(name, on=box.isChecked())
        settings.shortcuts = self.shortcuts.own
        super().accept()


def _choice(entries: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
    made = QComboBox()
    made.setMinimumWidth(_BOX_PX)
    with QSignalBlocker(made):
        for data, text in entries:
            made.addItem(text, data)
        made.setCurrentIndex(max(made.findData(chosen), 0))
    return made


def _form() -> tuple[QWidget, QFormLayout]:
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(16, 16, 16, 16)
    form.setVerticalSpacing(10)
    form.setHorizontalSpacing(14)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return page, form
