"""The progress of a long work, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ocrfix.batch.errand_server import Progress
from ocrfix.desktop.views.parts import button, label, row

_BAR_WIDTH_PX = 120
_BAR_HEIGHT_PX = 6
_ROOM_PX = 24


class ProgressField(QWidget):
    """Words, a bar and a button; hidden while nothing takes long.

    Signals:
        asked: The reader wants the work to stop, or, where it was stopped, to begin.
    """

    asked = Signal()

    def __init__(self, name: str) -> None:
        """Begin hidden; ``name`` is what a screen reader calls the bar."""
        super().__init__()
        self.words = label("", "quiet")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = QProgressBar()
        self.bar.setFixedSize(_BAR_WIDTH_PX, _BAR_HEIGHT_PX)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(name)
        self.button = button("", "small")
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.asked)
        line = row(self, spacing=8)
        for widget in (self.words, self.bar, self.button):
            line.addWidget(widget)
        self.hide()

    def tell(self, words: str, button: str, done: int = 0, total: int = 0) -> None:
        """Show the progress.

        Args:
            words: What it is.
            button: What the button says.
            done: How many parts of it are done.
            total: Of how many; 0 for an unknown whole, shown as a bar that only moves.
        """
        self.words.setText(words)
        self.button.setText(button)
        self.bar.setRange(0, total)
        self.bar.setValue(done)


class CleaningField(ProgressField):
    """The progress of cleaning a long document."""

    def __init__(self) -> None:
        super().__init__("")
        self.bar.setAccessibleName(self.tr("Cleaning"))
        # As wide as the longest words, so that nothing jumps or is cut while they change.
        longest = self.fontMetrics().horizontalAdvance(self.tr("Looking for doubtful words…"))
        self.words.setMinimumWidth(longest + _ROOM_PX)

    def show_progress(self, progress: Progress | None, *, is_stopped: bool) -> None:
        """Show the progress; None if nothing runs.

        Args:
            progress: How many rules have run, of how many; a total of 0 while none has.
            is_stopped: Whether the document waits to be cleaned.
        """
        self.setVisible(progress is not None or is_stopped)
        self.bar.setVisible(progress is not None)
        if progress is None:
            self.tell(self.tr("Not cleaned"), self.tr("Clean"))
        elif not progress.total:
            self.tell(self.tr("Cleaning…"), self.tr("Stop"))
        elif progress.done < progress.total:
            told = self.tr("Cleaning: rule {number} of {total}")
            told = told.format(number=progress.done + 1, total=progress.total)
            self.tell(told, self.tr("Stop"), progress.done, progress.total)
        else:
            self.tell(self.tr("Looking for doubtful words…"), self.tr("Stop"))
