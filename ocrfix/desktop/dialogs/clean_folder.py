"""Clean a whole folder: the batch of the command line, started and watched from the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)

from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.languages import number_word
from ocrfix.desktop.models.documents import common_folder
from ocrfix.desktop.program import make_process, names_of
from ocrfix.desktop.reasons import told_message, window_speech
from ocrfix.desktop.views.parts import button, column, label, row
from ocrfix.errors import ExitCode
from ocrfix.forms.table import COLLECTIONS, FORMS, SOURCE

_WIDTH_PX, _HEIGHT_PX, _TALL_PX = 620, 230, 470
_ROOM_PX = 8
_COLUMNS = 2
_REPORT = "report.html"
_A_LIST = "-"
_SAYS = "ocrfix: "
_STEP = "step "
_SUM = "sum "
_STOP_MS = 5000


class CleanFolderDialog(QDialog):
    """Ask from where to where, run the command, and show how far it is.

    Signals:
        ended: What came of it, in a sentence.
    """

    ended = Signal(str)

    def __init__(
        self, listed: Sequence[Path], folder: Path | None, project: Path | None, parent: QWidget
    ) -> None:
        """Ask.

        Args:
            listed: The documents that are listed in the window.
            folder: The folder that they are of; None if they were opened together.
            project: The project that is open; None for one without a file.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Clean a folder"))
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        self._project = project
        self.process: QProcess | None = None
        self._last = self._sum = ""
        self.source = _place(self.tr("Folder to clean"), folder)
        self._together = listed if folder is None else ()
        if self._together:
            self.source.setPlaceholderText(self.tr("The documents opened together"))
        top = common_folder(self._together) if folder is None else folder
        beside = top.with_name(f"{top.name}-cleaned") if top.name else None
        self.target = _place(self.tr("Folder for what is cleaned"), beside)
        titles = {name: form.title for name, form in FORMS.items()}
        titles |= {name: form.title for name, form in COLLECTIONS.items()}
        self.formats = {
            name: QCheckBox(QCoreApplication.translate("export", title))
            for name, title in titles.items()
        }
        self.formats[SOURCE] = QCheckBox(self.tr("As the source, corrected"))
        self.formats["text"].setChecked(True)
        self.replay = QCheckBox(self.tr("&Replay the decisions of this project"))
        self.replay.setChecked(project is not None)
        self.replay.setEnabled(project is not None)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.told = label("", wrap=True)
        self.failures = QPlainTextEdit()
        self.failures.setReadOnly(True)
        self.failures.setAccessibleName(self.tr("What failed"))
        self._lay_out()
        for place in (self.source, self.target):
            place.textChanged.connect(self._allow)
        for each in self.formats.values():
            each.toggled.connect(self._allow)
        self._allow()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        for title, field in ((self.tr("&From"), self.source), (self.tr("&To"), self.target)):
            name = QLabel(title)
            name.setBuddy(field)
            # Else the form gives a short word less room than its letters take.
            name.setMinimumWidth(name.sizeHint().width() + _ROOM_PX)
            form.addRow(name, self._with_choice(field))
        kinds = QGridLayout()
        for number, each in enumerate(self.formats.values()):
            kinds.addWidget(each, number // _COLUMNS, number % _COLUMNS)
        form.addRow(self.tr("Write"), kinds)
        form.addRow("", self.replay)
        standard = QDialogButtonBox.StandardButton
        buttons = buttons_of(self, standard.Close, "folders")
        roles = QDialogButtonBox.ButtonRole
        self.begin = buttons.addButton(self.tr("&Clean"), roles.ActionRole)
        self.begin.setObjectName("primary")
        self.stop = buttons.addButton(self.tr("C&ancel"), roles.ActionRole)
        self.report = buttons.addButton(self.tr("&Open the report"), roles.ActionRole)
        self.begin.clicked.connect(self.start)
        self.stop.clicked.connect(self.cancel)
        self.report.clicked.connect(self.open_report)
        stack = column(self, margin=14, spacing=10)
        stack.addLayout(form)
        stack.addWidget(self.bar)
        stack.addWidget(self.told)
        stack.addWidget(self.failures, 1)
        stack.addWidget(buttons)
        self.bar.hide()
        self.failures.hide()

    def _with_choice(self, field: QLineEdit) -> QHBoxLayout:
        line = row()
        choose = button(self.tr("Choose…"))
        choose.setAutoDefault(False)
        choose.setAccessibleName(f"{field.accessibleName()}: {choose.text()}")
        choose.clicked.connect(lambda: self._choose(field))
        line.addWidget(field, 1)
        line.addWidget(choose)
        return line

    def _choose(self, field: QLineEdit) -> None:
        name = QFileDialog.getExistingDirectory(self, field.accessibleName(), field.text())
        if name:
            field.setText(name)

    # --- running -----------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Return whether the command runs."""
        return self.process is not None

    @property
    def _is_named(self) -> bool:
        """Return whether a folder is named; else those opened together are meant."""
        return bool(self.source.text().strip())

    @property
    def arguments(self) -> list[str]:
        """The command, as a terminal would take it; ``-`` is a list on its standard input."""
        source = self.source.text() if self._is_named else _A_LIST
        made = ["batch", source, self.target.text(), "--steps"]
        made += ["--speak", window_speech().code]
        for name, chosen in self.formats.items():
            if chosen.isChecked():
                made += ["--format", name]
        if self.replay.isChecked() and self._project is not None:
            made += ["--project", str(self._project)]
        return made

    def _allow(self) -> None:
        places = bool((self._is_named or self._together) and self.target.text().strip())
        chosen = any(each.isChecked() for each in self.formats.values())
        self.begin.setEnabled(places and chosen and not self.is_running)
        self.stop.setEnabled(self.is_running)
        self.report.setEnabled(not self.is_running and self._report_path.is_file())

    @property
    def _report_path(self) -> Path:
        return Path(self.target.text().strip() or ".") / _REPORT

    def start(self) -> None:
        """Run the command."""
        self.process = make_process(self.arguments, self)
        self.process.setReadChannel(QProcess.ProcessChannel.StandardError)
        self.process.readyReadStandardError.connect(self._read)
        self.process.finished.connect(self._end)
        self.process.errorOccurred.connect(self._fail)
        self.failures.clear()
        self.failures.hide()
        self.bar.setRange(0, 0)
        self.bar.show()
        self.told.setText(self.tr("Looking for documents…"))
        self._last = self._sum = ""
        self._allow()
        self.process.start()
        if not self._is_named:
            self.process.write(names_of(self._together))
        self.process.closeWriteChannel()

    def _read(self) -> None:
        if self.process is None:
            return
        while self.process.canReadLine():
            line = bytes(self.process.readLine().data()).decode("utf-8", "replace").strip()
            if line.startswith(_STEP):
                self._step(*map(int, line.split()[1:3]))
            elif line.startswith(_SUM):
                self._sum = self._in_words([int(it) for it in line.split()[1:]])
            else:
                self._hear(line.removeprefix(_SAYS))

    def _step(self, seen: int, total: int) -> None:
        self.bar.setRange(0, max(total, seen))
        self.bar.setValue(seen)
        told = self.tr("{seen} of {total} documents")
        self.told.setText(told.format(seen=number_word(seen), total=number_word(total)))

    def _in_words(self, counts: Sequence[int]) -> str:
        """Return how many documents were cleaned, done before, passed over, and failed."""
        words = (
            self.tr("{count} cleaned"),
            self.tr("{count} done before and unchanged"),
            self.tr("{count} passed over"),
            self.tr("{count} failed"),
        )
        told = zip(words, counts, strict=True)
        # That none was cleaned is worth telling, too.
        return ", ".join(
            word.format(count=number_word(count))
            for number, (word, count) in enumerate(told)
            if count or not number
        )

    def _hear(self, line: str) -> None:
        if line.startswith("failed: "):
            if self.failures.isHidden():
                self.resize(self.width(), max(self.height(), _TALL_PX))
            self.failures.show()
            self.failures.appendPlainText(told_message(line.removeprefix("failed: ")))
        elif line and not line.startswith("report: "):
            self._last = line

    def cancel(self) -> None:
        """Stop between two documents."""
        if self.process is not None:
            self.told.setText(self.tr("Stopping…"))
            self.process.terminate()

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._finish(self.tr("The command could not be started."))

    def _end(self, code: int) -> None:
        self._read()
        told = {
            int(ExitCode.DONE): self.tr("Done: {summary}."),
            int(ExitCode.SOME_FAILED): self.tr("Done, but some documents failed: {summary}."),
            int(ExitCode.INTERRUPTED): self.tr(
                "Stopped. Clean the same folders again and it goes on from there."
            ),
        }.get(code, "{summary}")
        self._finish(told.format(summary=self._sum or told_message(self._last)))

    def _finish(self, told: str) -> None:
        self.process = None
        self.bar.hide()
        self.told.setText(told)
        self.ended.emit(told)
        self._allow()
        if self.report.isEnabled():
            self.report.setFocus()

    def open_report(self) -> None:
        """Show the report in the browser."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report_path.resolve())))

    def done(self, result: int) -> None:
        """Stop what runs before going away."""
        if self.process is not None:
            self.process.finished.disconnect(self._end)
            self.process.terminate()
            self.process.waitForFinished(_STOP_MS)
            self.process = None
        super().done(result)


def _place(name: str, path: Path | None) -> QLineEdit:
    made = QLineEdit(str(path) if path is not None else "")
    made.setAccessibleName(name)
    return made
