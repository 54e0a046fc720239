"""The folder at a glance, filled, and the words that are settled there in all its documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from ocrfix.batch.survey import Surveyed, suspect_words
from ocrfix.desktop.dialogs.glance import GlanceDialog
from ocrfix.desktop.folder import Folder
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.languages import number_word
from ocrfix.desktop.models.documents import DocumentsModel
from ocrfix.desktop.reasons import told_message
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.surveying import Surveying
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.theme import Theme
from ocrfix.errors import OcrfixError
from ocrfix.review.concordance import Hit, Sought, hits_in, word_counts
from ocrfix.review.own_lists import OwnList, add_entries

_SEARCH, _LIST = "search-folder", "word-list"
_AGAIN_MS = 1000
_MOST_HITS = 5000

Found = list[tuple[Path, str, Hit]]


class Glancing(Teller):
    """Show the folder at a glance.

    Signals:
        chosen: A document to open.
        series: Words that are to be put right together, in the whole folder.
        always: A word that is to be settled once for all.
    """

    chosen = Signal(object)
    series = Signal(object)
    always = Signal(str, str)

    def __init__(
        self,
        folder: Folder,
        reviewing: Reviewing,
        surveying: Surveying,
        jobs: Jobs,
        documents: DocumentsModel,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._folder, self._reviewing, self._surveying = folder, reviewing, surveying
        self._jobs, self._documents, self._window = jobs, documents, window
        self._dialog: GlanceDialog | None = None
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._fill)
        surveying.counted.connect(lambda _: self._fill_soon())
        surveying.all_counted.connect(self._fill_soon)
        reviewing.changed.connect(self._fill_soon)

    def show(self, theme: Theme) -> None:
        """Open the dialog, or bring it to the front; say so where there is nothing to see."""
        if not self._folder.paths:
            self.told.emit(self.tr("Open a folder first: its documents are seen together here"))
            return
        if self._dialog is None:
            dialog = self._dialog = GlanceDialog(self._documents, theme, self._window)
            dialog.chosen.connect(self.chosen)
            dialog.asked.connect(self._do)
            dialog.sought.connect(self._search)
            dialog.placed.connect(self._folder.go_to)
            dialog.finished.connect(lambda _: self._jobs.cancel(_SEARCH))
        self._surveying.count_now()
        self._fill()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @property
    def _seen(self) -> list[Surveyed]:
        """Return the surveys of the folder's documents, in order."""
        found = self._surveying.found
        return [found[it] for it in self._folder.paths if it in found]

    def _fill_soon(self) -> None:
        if self._dialog is not None and self._dialog.isVisible() and not self._again.isActive():
            self._again.start()

    def _fill(self) -> None:
        dialog, seen = self._dialog, self._seen
        if dialog is None:
            return
        dialog.show_paths(self._folder.paths)
        kinds = {it.word: it.kind for each in seen for it in each.suspects}
        dialog.words_model.show_words(suspect_words(seen), kinds)
        left = len(self._folder.paths) - len(seen)
        told = self.tr("Documents yet to be counted: {left}")
        dialog.told.setText(told.format(left=number_word(left)) if left else "")
        self._jobs.start(
            _LIST, lambda: word_counts(it.text for it in seen), dialog.list_model.show_all, _skip
        )

    # --- searching ---------------------------------------------------------------------

    def _search(self, sought: Sought) -> None:
        dialog, seen = self._dialog, self._seen
        if dialog is None:
            return
        names = {it.path: self._documents.name(it.path) for it in seen}
        dialog.told.setText(self.tr("Looking…"))
        find = partial(_find, sought, seen, names)
        self._jobs.start(_SEARCH, find, self._show_hits, self._show_fault)

    def _show_hits(self, hits: Found) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        dialog.hits_model.show_hits(hits)
        count, documents = number_word(len(hits)), number_word(len({it[0] for it in hits}))
        told = self.tr("Found: places {count}, documents {documents}")
        dialog.told.setText(told.format(count=count, documents=documents))

    def _show_fault(self, error: OcrfixError) -> None:
        if self._dialog is not None:
            self._dialog.told.setText(told_message(error.message))

    # --- settling for all --------------------------------------------------------------

    def _do(self, what: str, words: Sequence[str]) -> None:
        session = self._reviewing.session
        if what == "series":
            self.series.emit(words)
            return
        if what == "always":
            self.always.emit(words[0], words[0])
            return
        if session is None:
            self.failed.emit(OcrfixError(self.tr("Open a document of the folder first.")))
            return
        deeds: dict[str, Callable[[], object]] = {
            "word": lambda: session.add_words(words),
            "name": lambda: session.add_words(words, are_names=True),
            "mine": lambda: add_entries(OwnList.WORDS, words),
        }
        self._reviewing.decide_for_all(deeds[what])
        told = self.tr("Known from now on: {word}")
        self.told.emit(told.format(word=", ".join(words)))
        self._surveying.forget_words(words)
        self._fill()


def _find(sought: Sought, seen: Sequence[Surveyed], names: dict[Path, str]) -> Found:
    """Look through texts, in order, until there are too many places to be listed."""
    try:
        pattern = sought.compiled()
        hits = ((it.path, names[it.path], hit) for it in seen for hit in hits_in(it.text, pattern))
        return list(islice(hits, _MOST_HITS))
    except ValueError as exc:
        raise OcrfixError(f"The pattern is not valid: {exc}.") from exc
    except TimeoutError as exc:
        raise OcrfixError("The pattern takes too long.") from exc


def _skip(_: object) -> None:
    """A list that is not there keeps nobody from working."""
