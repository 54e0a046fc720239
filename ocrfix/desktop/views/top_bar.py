"""The toolbar and the status line: what can be done, and how things stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QSizePolicy, QToolBar, QToolButton, QWidget

from ocrfix.batch.errand_server import Progress
from ocrfix.cleaning import Cleaned
from ocrfix.desktop.actions import (
    BAR,
    BAR_END,
    BAR_LEFT_OUT,
    BAR_WITH_TEXT,
    CHANGE_COUNT,
    SUSPECT_COUNT,
    Actions,
)
from ocrfix.desktop.languages import (
    format_word,
    language_name,
    moment_word,
    number_word,
    status_parts,
    told_left,
    told_sum,
)
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.suspects_controller import SuspectsController
from ocrfix.desktop.views.fields import Fields
from ocrfix.desktop.views.parts import Elided, label
from ocrfix.desktop.views.progress_field import CleaningField, ProgressField
from ocrfix.evidence.channel import Channel
from ocrfix.review.history import work_of_day
from ocrfix.review.items import IN_THE_TEXT
from ocrfix.review.lock import Holder, now, user_name

_COUNTED_LENGTH = 200_000
_DAY = len("2026-01-01")


class TopBar(QToolBar):
    """Buttons for what is done most, and counters between the arrows."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(QCoreApplication.translate("TopBar", "Toolbar"), window)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self.change_counter = Counter()
        self.suspect_counter = Counter()
        self.buttons: dict[str, QToolButton] = {}
        self._places: dict[str, QAction] = {}
        counters = {CHANGE_COUNT: self.change_counter, SUSPECT_COUNT: self.suspect_counter}
        for group in BAR:
            for name in group:
                if name in counters:
                    self.addWidget(counters[name])
                else:
                    self._add(name, actions[name])
            if group is not BAR[-1]:
                self.addSeparator()
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        self._add(BAR_END, actions[BAR_END])
        self.buttons[BAR_END].setObjectName("primary")
        self.buttons[BAR_END].setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.show_counts(None)

    def _add(self, name: str, action: QAction) -> None:
        """Add a button that takes the focus by Tab."""
        button = self.buttons[name] = QToolButton()
        button.setDefaultAction(action)
        button.setIconSize(self.iconSize())
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._places[name] = self.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as many words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Save room until every button has some: one that is pushed out is lost."""
        for names in BAR_WITH_TEXT:
            self._show_words(names, Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            for name in names:
                self._places[name].setVisible(True)
                # What is shown again is possible, says Qt, whatever its action says.
                self.buttons[name].setEnabled(self.buttons[name].defaultAction().isEnabled())
        self._say_briefly(is_brief=False)
        self._part()
        for save in self._savings():
            if self.sizeHint().width() <= self.width():
                break
            save()
            self._part()
            # A button that is still hidden does not tell the layout that it became narrower.
            if (layout := self.layout()) is not None:
                layout.invalidate()

    def _savings(self) -> Iterator[Callable[[], object]]:
        """Yield the steps that save room, the least loss first."""
        for names in reversed(BAR_WITH_TEXT):
            yield partial(self._show_words, names, Qt.ToolButtonStyle.ToolButtonIconOnly)
        yield partial(self._say_briefly, is_brief=True)
        for name in BAR_LEFT_OUT:
            yield partial(self._places[name].setVisible, False)

    def _show_words(self, names: Iterable[str], style: Qt.ToolButtonStyle) -> None:
        for name in names:
            self.buttons[name].setToolButtonStyle(style)

    def _say_briefly(self, *, is_brief: bool) -> None:
        for counter in (self.change_counter, self.suspect_counter):
            counter.say_briefly(is_brief=is_brief)

    def _part(self) -> None:
        """Show separators only between buttons that are shown."""
        is_behind_button = False
        for place in self.actions():
            if place.isSeparator():
                place.setVisible(is_behind_button)
                is_behind_button = False
            elif place.isVisible():
                is_behind_button = True

    def show_counts(
        self, reviewing: Reviewing | None, suspects: SuspectsController | None = None
    ) -> None:
        """Show which change of how many is in front of the reader."""
        total = len(reviewing.items) if reviewing is not None else 0
        for counter in (self.change_counter, self.suspect_counter):
            counter.setEnabled(reviewing is not None and reviewing.session is not None)
        current = reviewing.current if reviewing is not None else None
        number = "–" if current is None else str(current + 1)
        words = self.tr("Place {number} of {total}").format(number=number, total=total)
        counted = self.tr("Changes that were made, that wait, or that are only flagged.")
        counts = reviewing.items.status_counts if reviewing is not None else {}
        added = told_sum(status_parts(counts))
        self.change_counter.show_count(words, f"{number} / {total}", f"{counted}\n{added}")
        left = reviewing.items.undecided_count if reviewing is not None else 0
        doubtful = len(suspects.open_suspects) if suspects is not None else 0
        left += doubtful
        words = self.tr("To look at {total}").format(total=left)
        counted = self.tr("What waits or is flagged and nobody decided, and doubtful words.")
        added = told_left(counts, doubtful)
        self.suspect_counter.show_count(words, f"? {left}", f"{counted}\n{added}")
        if self.sizeHint().width() > self.width():
            self._fit()


class Counter(QLabel):
    """A count in words, or, where there is little room, in figures."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("counter")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._told = ("", "")
        self._is_brief = False

    def show_count(self, words: str, figures: str, counted: str) -> None:
        """Show a count, and in its tool tip what is counted; a screen reader gets the words."""
        self._told = (words, figures)
        self.setAccessibleName(words)
        self.setAccessibleDescription(counted)
        self.setToolTip(f"{words}\n{counted}")
        self.say_briefly(is_brief=self._is_brief)

    def say_briefly(self, *, is_brief: bool) -> None:
        """Show it in figures, or in words."""
        self._is_brief = is_brief
        self.setText(self._told[is_brief])


class StatusLine:
    """The fields of the status bar, from left to right."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._fields = [label("", "quiet") for _ in range(5)]
        self._saved = Elided("quiet")
        self.progress = CleaningField()
        self.export = ProgressField(QCoreApplication.translate("StatusLine", "Exporting"))
        self.counting = ProgressField(QCoreApplication.translate("StatusLine", "Counting"))
        self._progress: Progress | None = None
        self.legibility, self.evidence = label("", "quiet"), label("", "quiet")
        self.language = _language_field()
        form, encoding, words, changes, _ = self._fields
        self._line = Fields(
            (form, self.language, *self._fields[1:], self.legibility, self.evidence),
            (encoding, form, self.evidence, self.legibility, words, self.language, changes),
        )
        window.statusBar().addWidget(self._line, 1)
        for work in (self.progress, self.counting, self.export):
            window.statusBar().addPermanentWidget(work)
        window.statusBar().addPermanentWidget(self._saved)

    def show_legibility(self, word: str) -> None:
        """Show the grade of legibility; empty for nothing."""
        self.legibility.setText(word)
        self.legibility.setToolTip(
            QCoreApplication.translate("StatusLine", "Told by the share of unknown words.")
        )
        self._line.fit()

    def show_evidence(self, word: str, tip: str) -> None:
        """Show the collection that the project is cleaned with; empty for none."""
        self.evidence.setText(word)
        self.evidence.setToolTip(tip)
        self._line.fit()

    def show_progress(self, progress: Progress | None) -> None:
        """Show the progress of the rules; None if none runs."""
        self._progress = progress
        self.progress.show_progress(progress, is_stopped=False)

    def show(self, reviewing: Reviewing) -> None:
        """Show the state of the document."""
        session = reviewing.session
        self.progress.show_progress(self._progress, is_stopped=reviewing.is_stopped)
        if session is None:
            self.language.setText("")
            for field in self._fields:
                field.setText("")
            self._saved.setText("")
            self._line.fit()
            return
        meta = session.document.meta
        cleaned = session.cleaned
        translate = QCoreApplication.translate
        self._show_language(cleaned, is_chosen=bool(meta.chosen_language))
        texts = [
            format_word(meta.format),
            meta.encoding.upper() + (" ?" if meta.encoding_guessed else ""),
        ]
        if cleaned is None:
            texts.append("" if reviewing.is_stopped else translate("StatusLine", "Cleaning…"))
        else:
            made = session.items.made_count
            one, many = (
                translate("StatusLine", "1 change"),
                translate("StatusLine", "{count} changes"),
            )
            texts += [
                translate("StatusLine", "{count} words").format(count=_word_count(cleaned)),
                one if made == 1 else many.format(count=number_word(made)),
                translate("StatusLine", "{count} left to look at").format(
                    count=number_word(session.left_to_do)
                ),
            ]
        for field, text in zip(self._fields, [*texts, *[""] * 5], strict=False):
            field.setText(text)
        counts = session.items.status_counts if cleaned is not None else {}
        self._fields[3].setToolTip(told_sum(status_parts(counts, IN_THE_TEXT)))
        self._fields[4].setToolTip(told_left(counts, len(session.open_suspects)))
        self._show_channel(None if cleaned is None else cleaned.channel)
        self._line.fit()
        project = session.project
        if project.holder is not None:
            self._saved.setText(_told_holder(project.holder))
        else:
            name = (
                project.path.name if project.path is not None else translate("StatusLine", "memory")
            )
            told = (
                translate("StatusLine", "Read only: {name} cannot be written where it lies")
                if project.read_only
                else translate("StatusLine", "Saved in {name}")
            ).format(name=name)
            today, _ = work_of_day(project, now()[:_DAY], user_name())
            if today:
                day = translate("StatusLine", "{count} decided today")
                told = f"{day.format(count=number_word(today))} · {told}"
            self._saved.setText(told)

    def _show_language(self, cleaned: Cleaned | None, *, is_chosen: bool) -> None:
        translate = QCoreApplication.translate
        told = "" if cleaned is None else language_name(cleaned.language)
        if cleaned is not None and not told:
            told = translate("StatusLine", "unknown language")
        self.language.setText(told)
        way = translate(
            "StatusLine", "The language of the text was found out; here another is chosen."
        )
        if is_chosen:
            way = translate(
                "StatusLine", "You chose this language for the text; here another is chosen."
            )
        self.language.setToolTip(way)
        self.language.setAccessibleName(
            translate("StatusLine", "Language of the text: {language}").format(language=told)
        )

    def _show_channel(self, channel: Channel | None) -> None:
        """Show beside the format the document's kind of damage."""
        field, told = self._fields[0], ""
        if channel is not None:
            told = QCoreApplication.translate("StatusLine", "Reads as OCR: letters are misread.")
            if channel.loses_letters:
                told = QCoreApplication.translate(
                    "StatusLine", "Reads as a digital export: letters are lost, hardly any misread."
                )
                export = QCoreApplication.translate("StatusLine", "digital export")
                field.setText(f"{field.text()}, {export}")
        field.setToolTip(told)


def _language_field() -> QToolButton:
    """Make the field that shows the language of the text, and those to choose from."""
    made = QToolButton()
    made.setObjectName("quiet")
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setAutoRaise(True)
    return made


def _told_holder(holder: Holder) -> str:
    """Return who holds the project, and since when in the reader's time and notation."""
    told = QCoreApplication.translate(
        "StatusLine", "Read only: {user} ({host}) has had the project open since {when}"
    )
    when = moment_word(holder.since)
    return told.format(user=holder.user, host=holder.host, when=when)


def _word_count(cleaned: Cleaned) -> str:
    """Return the number of words; for a long text an estimate from its beginning."""
    text = cleaned.text
    if len(text) <= _COUNTED_LENGTH:
        return number_word(len(text.split()))
    counted = len(text[:_COUNTED_LENGTH].split()) * len(text) // _COUNTED_LENGTH
    return f"≈ {number_word(counted // 1000 * 1000)}"
