"""The toolbar and the status line: what can be done, and how things stand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QSizePolicy, QToolBar, QToolButton, QWidget

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.actions import Actions
from ocrfix.desktop.doubting import Doubting
from ocrfix.desktop.languages import format_word, number_word
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.views.parts import label
from ocrfix.desktop.views.progress_field import CleaningField, ProgressField
from ocrfix.review import Status
from ocrfix.review.apart import Progress
from ocrfix.review.lock import Holder

_COUNTED_LENGTH = 200_000
_WITH_TEXT = ("open", "open_folder", "undo", "redo", "paste", "rules")
"""The buttons with words; where there is too little room, the last lose theirs first."""


class TopBar(QToolBar):
    """Buttons for what is done most, and counters between the arrows."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        """Make the buttons."""
        super().__init__(QCoreApplication.translate("TopBar", "Toolbar"), window)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self.change_counter = label("", "counter")
        self.suspect_counter = label("", "counter")
        texts = {
            "open": self.tr("Open"),
            "open_folder": self.tr("Open Folder"),
            "paste": self.tr("Paste"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "rules": self.tr("Rules"),
        }
        groups: tuple[tuple[str | QWidget, ...], ...] = (
            ("open", "open_folder", "paste"),
            ("previous_change", self.change_counter, "next_change"),
            ("previous_suspect", self.suspect_counter, "next_suspect"),
            ("undo", "redo"),
            ("rules",),
        )
        for group in groups:
            for entry in group:
                if isinstance(entry, QWidget):
                    self.addWidget(entry)
                    continue
                actions[entry].setIconText(texts.get(entry, actions[entry].text()))
                self.addAction(actions[entry])
                self._let_focus(actions, entry)
            if group is not groups[-1]:
                self.addSeparator()
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        actions["export"].setIconText(self.tr("Export…"))
        self.addAction(actions["export"])
        button = self.widgetForAction(actions["export"])
        button.setObjectName("primary")
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._worded = [self.widgetForAction(actions[name]) for name in _WITH_TEXT]
        self.show_counts(None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as many words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave words out until every button has room: one that is pushed out is lost."""
        buttons = [it for it in self._worded if isinstance(it, QToolButton)]
        for button in buttons:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for button in reversed(buttons):
            if self.sizeHint().width() <= self.width():
                return
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _let_focus(self, actions: Actions, name: str) -> None:
        button = self.widgetForAction(actions[name])
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_counts(self, reviewing: Reviewing | None, doubting: Doubting | None = None) -> None:
        """Say which change of how many is in front of the reader."""
        items = reviewing.items if reviewing is not None else ()
        for counter in (self.change_counter, self.suspect_counter):
            counter.setEnabled(reviewing is not None and reviewing.session is not None)
        current = reviewing.current if reviewing is not None else None
        number = "–" if current is None else str(current + 1)
        self.change_counter.setText(
            self.tr("Change {number} of {total}").format(number=number, total=len(items))
        )
        waiting = reviewing.items.undecided_count if reviewing is not None else 0
        doubts = len(doubting.doubts) if doubting is not None else 0
        self.suspect_counter.setText(self.tr("To look at {total}").format(total=waiting + doubts))
        if self.sizeHint().width() > self.width():
            self._fit()


class StatusLine:
    """What the status bar says, from left to right."""

    def __init__(self, window: QMainWindow) -> None:
        """Make the fields."""
        self._window = window
        self._fields: list[QLabel] = [label("", "quiet") for _ in range(5)]
        self._saved = label("", "quiet")
        self.progress = CleaningField()
        self.export = ProgressField(QCoreApplication.translate("StatusLine", "Exporting"))
        self._progress: Progress | None = None
        self.legibility = label("", "quiet")
        for field in (*self._fields, self.legibility):
            window.statusBar().addWidget(field)
        for work in (self.progress, self.export):
            window.statusBar().addPermanentWidget(work)
        window.statusBar().addPermanentWidget(self._saved)

    def show_legibility(self, word: str) -> None:
        """Say how legible the text is; empty for nothing."""
        self.legibility.setText(word)
        self.legibility.setToolTip(
            QCoreApplication.translate("StatusLine", "Told by the share of unknown words.")
        )

    def show_progress(self, progress: Progress | None) -> None:
        """Say how far the rules are; None if none runs."""
        self._progress = progress
        self.progress.show_progress(progress, is_stopped=False)

    def show(self, reviewing: Reviewing) -> None:
        """Say how the document stands."""
        session = reviewing.session
        self.progress.show_progress(self._progress, is_stopped=reviewing.is_stopped)
        if session is None:
            for field in self._fields:
                field.setText("")
            self._saved.setText("")
            return
        meta = session.document.meta
        cleaned = session.cleaned
        translate = QCoreApplication.translate
        texts = [
            format_word(meta.format),
            meta.encoding.upper() + (" ?" if meta.encoding_guessed else ""),
        ]
        if cleaned is None:
            texts.append("" if reviewing.is_stopped else translate("StatusLine", "Cleaning…"))
        else:
            counts = reviewing.counts()
            made = sum(counts[it] for it in (Status.MADE, Status.ACCEPTED, Status.BY_HAND))
            texts += [
                translate("StatusLine", "{count} words").format(count=_word_count(cleaned)),
                translate("StatusLine", "{count} changes").format(count=number_word(made)),
                translate("StatusLine", "{count} left to look at").format(
                    count=number_word(session.left_to_do)
                ),
            ]
        for field, text in zip(self._fields, [*texts, *[""] * 5], strict=False):
            field.setText(text)
        project = session.project
        if project.holder is not None:
            self._saved.setText(_told_holder(project.holder))
        else:
            name = (
                project.path.name if project.path is not None else translate("StatusLine", "memory")
            )
            self._saved.setText(translate("StatusLine", "Saved in {name}").format(name=name))


def _told_holder(holder: Holder) -> str:
    """Who has the project open, and since when by the clock and custom of this reader."""
    told = QCoreApplication.translate(
        "StatusLine", "Read only: {user} ({host}) has had the project open since {when}"
    )
    moment = QDateTime.fromString(holder.since, Qt.DateFormat.ISODate).toLocalTime()
    when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
    return told.format(user=holder.user, host=holder.host, when=when or holder.since)


def _word_count(cleaned: Cleaned) -> str:
    """How many words there are; of a long text about how many, judged by its beginning."""
    text = cleaned.text
    if len(text) <= _COUNTED_LENGTH:
        return number_word(len(text.split()))
    counted = len(text[:_COUNTED_LENGTH].split()) * len(text) // _COUNTED_LENGTH
    return f"≈ {number_word(counted // 1000 * 1000)}"
