"""The evidence of a collection, counted from the window by the program's own command."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QProcess

from ocrfix.desktop.documents import Documents
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.languages import number_word
from ocrfix.desktop.last_step import LastStep
from ocrfix.desktop.models.documents import common_folder
from ocrfix.desktop.program import make_process, names_of
from ocrfix.desktop.reasons import told_message
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.views.side_panel import SidePanel
from ocrfix.desktop.views.top_bar import StatusLine
from ocrfix.errors import ExitCode, OcrfixError
from ocrfix.evidence import open_evidence
from ocrfix.own_folder import data_folder
from ocrfix.review.folders import place_of
from ocrfix.review.own_evidence import choose_evidence, evidence_of
from ocrfix.review.store import Project

LEAST_OFFERED = 20
"""In a folder of so many documents counting is offered."""
_OFFERED = "evidence offered"
"""The setting of a project that lists the folders for which it was offered, and declined."""
_TOLD = "evidence"
_SAYS, _STEP = "ocrfix: ", "step "
_STOP_MS = 5000


class EvidenceCount(Teller):
    """Offer to count a folder, count it, and have the project cleaned with what came of it.

    Attributes:
        process: The command while it runs; None if it does not.
    """

    def __init__(
        self,
        documents: Documents,
        reviewing: Reviewing,
        last_step: LastStep,
        jobs: Jobs,
        status: StatusLine,
        side: SidePanel,
    ) -> None:
        super().__init__(side)
        self._documents, self._reviewing, self._last_step = documents, reviewing, last_step
        self._jobs, self._status, self._side = jobs, status, side
        self.process: QProcess | None = None
        self._paths: Sequence[Path] = ()
        self._said = ""
        self._shown: Path | None = None
        side.offer.accepted.connect(self.begin)
        side.offer.declined.connect(self._decline)
        status.counting.asked.connect(self.cancel)
        reviewing.changed.connect(self._tell_evidence)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {"count_evidence": self.begin}

    # --- offering ----------------------------------------------------------------------

    def watch(self, folder: Path | None, paths: Sequence[Path]) -> None:
        """Offer to count a folder that is listed, if it is worth it; documents of none are not."""
        self._paths = paths
        project = self._documents.project
        is_new = folder and place_of(str(folder), project.path) not in _declined(project)
        wants = len(paths) >= LEAST_OFFERED and evidence_of(project) is None and is_new
        told = self.tr("What {count} documents have in common helps to clean each of them.")
        self._side.offer.tell(told.format(count=number_word(len(paths))) if wants else "")

    def _decline(self) -> None:
        project, folder = self._documents.project, self._documents.folder
        if folder is None or project.read_only:
            return
        known = [*_declined(project), place_of(str(folder), project.path)]
        self._reviewing.attempt(lambda: project.set_setting(_OFFERED, "\n".join(known)))

    # --- counting ----------------------------------------------------------------------

    def begin(self) -> None:
        """Count the documents that are listed, of a folder or opened together."""
        if len(self._paths) < 2:  # noqa: PLR2004 - one shares with none
            self.told.emit(self.tr("Open a folder first: what its documents share is counted"))
            return
        if self.process is not None:
            return
        self._side.offer.tell("")
        folder = self._documents.folder
        name = (folder or common_folder(self._paths)).name
        counted = [folder] if folder is not None else self._paths
        target = evidence_place(self._documents.project, name, counted)
        target.parent.mkdir(parents=True, exist_ok=True)
        command = ["evidence", "-", "-o", str(target), "--overwrite", "--steps"]
        process = self.process = make_process(command, self)
        process.setReadChannel(QProcess.ProcessChannel.StandardError)
        process.readyReadStandardError.connect(self._read)
        project = self._documents.project
        process.finished.connect(lambda code, _status: self._end(project, target, code))
        process.errorOccurred.connect(self._fail)
        self._said = ""
        self._step(0)
        self._status.counting.show()
        process.start()
        process.write(names_of(self._paths))
        process.closeWriteChannel()

    def _read(self) -> None:
        while self.process is not None and self.process.canReadLine():
            line = bytes(self.process.readLine().data()).decode("utf-8", "replace").strip()
            if line.startswith(_STEP):
                self._step(int(line.split()[1]))
            else:
                self._said = line.removeprefix(_SAYS)

    def _step(self, done: int) -> None:
        told = self.tr("Counting the collection: {done} of {total}")
        total = len(self._paths)
        words = told.format(done=number_word(done), total=number_word(total))
        self._status.counting.tell(words, self.tr("Stop"), done, total)

    def cancel(self) -> None:
        """Count no more; the project stays as it is."""
        if self._put_away():
            self.told.emit(self.tr("Stopped: nothing was counted"))

    def close(self) -> None:
        """Count no more: the window goes away."""
        self._put_away()

    def _put_away(self) -> bool:
        """End the command, if it runs; whether it did."""
        process, self.process = self.process, None
        self._status.counting.hide()
        if process is None:
            return False
        process.finished.disconnect()
        process.errorOccurred.disconnect()
        process.terminate()
        if not process.waitForFinished(_STOP_MS):
            process.kill()
            process.waitForFinished(_STOP_MS)
        process.deleteLater()
        return True

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.process = None
            self._status.counting.hide()
            self.failed.emit(OcrfixError(self.tr("The command could not be started.")))

    def _end(self, project: Project, target: Path, code: int) -> None:
        self._read()
        said, self.process = self._said, None
        self._status.counting.hide()
        if code not in {ExitCode.DONE, ExitCode.SOME_FAILED}:
            self.failed.emit(OcrfixError(said or self.tr("Nothing was counted.")))
        elif project is self._documents.project:
            before = evidence_of(project)
            again, back = (partial(choose_evidence, project, it) for it in (target, before))
            self._reviewing.decide_for_all(again)
            told = self.tr("The collection is counted; documents are cleaned with it from now on")
            self._last_step.note(back, again, self.tr("evidence of the collection"))
            self.told.emit(told)

    # --- telling -----------------------------------------------------------------------

    def _tell_evidence(self) -> None:
        """Show in the status line the evidence that the project is cleaned with."""
        path = evidence_of(self._documents.project)
        if path == self._shown:
            return
        self._shown = path
        if path is None:
            self._jobs.cancel(_TOLD)
            self._status.show_evidence("", "")
            return

        def tell(count: int) -> None:
            told = self.tr("collection of {count}").format(count=number_word(count))
            self._status.show_evidence(told, str(path))

        def skip(error: OcrfixError) -> None:
            self._status.show_evidence(self.tr("evidence missing"), told_message(error.message))

        self._jobs.start(_TOLD, lambda: open_evidence(path).documents, tell, skip)


def evidence_place(project: Project, name: str, counted: Sequence[Path]) -> Path:
    """Return where the evidence of a folder, or of several files, is kept: beside the project."""
    # Two folders of one name are two collections.
    whole = "\n".join(map(str, counted)).encode("utf-8", "surrogateescape")
    mark = hashlib.sha256(whole).hexdigest()[:8]
    name = f"{name or 'collection'}-{mark}.evidence"
    return (project.path.parent if project.path is not None else data_folder()) / name


def _declined(project: Project) -> list[str]:
    """Return the places of the folders for which counting was declined."""
    return project.setting(_OFFERED).splitlines()
