"""How far a long cleaning is, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ocrfix.desktop.views.parts import button, label, row
from ocrfix.review.apart import Progress

_BAR_WIDTH_PX = 120
_BAR_HEIGHT_PX = 6
_ROOM_PX = 24


class ProgressField(QWidget):
    """Hidden while nothing takes long.

    Signals:
        asked: The reader wants cleaning to stop, or, where it was stopped, to begin.
    """

    asked = Signal()

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        self.words = label("", "quiet")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = QProgressBar()
        self.bar.setFixedSize(_BAR_WIDTH_PX, _BAR_HEIGHT_PX)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Cleaning"))
        self.button = button("", "small")
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.asked)
        line = row(self, spacing=8)
        for widget in (self.words, self.bar, self.button):
            line.addWidget(widget)
        # As wide as the longest words, so that nothing jumps or is cut while they change.
        longest = self.fontMetrics().horizontalAdvance(self.tr("Looking for doubtful words…"))
        self.words.setMinimumWidth(longest + _ROOM_PX)
        self.hide()

    def show_progress(self, progress: Progress | None, *, is_stopped: bool) -> None:
        """Say how far it is; None if nothing runs.

        Args:
            progress: How many rules have run, of how many; a total of 0 while none has.
            is_stopped: Whether the document waits to be cleaned.
        """
        self.setVisible(progress is not None or is_stopped)
        self.bar.setVisible(progress is not None)
        if progress is None:
            self.words.setText(self.tr("Not cleaned"))
            self.button.setText(self.tr("Clean"))
            return
        self.button.setText(self.tr("Stop"))
        is_known = progress.done < progress.total
        # What is done of an unknown whole is shown as a bar that only moves.
        self.bar.setRange(0, progress.total if is_known else 0)
        self.bar.setValue(progress.done)
        if not progress.total:
            self.words.setText(self.tr("Cleaning…"))
        elif is_known:
            told = self.tr("Cleaning: rule {number} of {total}")
            self.words.setText(told.format(number=progress.done + 1, total=progress.total))
        else:
            self.words.setText(self.tr("Looking for doubtful words…"))
