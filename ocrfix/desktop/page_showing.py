"""Between the texts and the page: which page is shown, what is framed, where a click leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal

from ocrfix.desktop.dialogs.choose_scan import ChooseScanDialog
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.navigation import ReviewParts
from ocrfix.desktop.page_articles import Outlines
from ocrfix.desktop.page_store import Leaf, PageStore
from ocrfix.desktop.page_telling import tell_page, tell_search
from ocrfix.desktop.page_thumbnails import Thumbnails
from ocrfix.desktop.page_words import PageWords
from ocrfix.desktop.scan import sheet_of
from ocrfix.desktop.settings import Settings
from ocrfix.desktop.telling import told_error
from ocrfix.desktop.views.marks import NOTES
from ocrfix.desktop.views.scanned import BOTH, PAGE, TEXT
from ocrfix.errors import OcrfixError
from ocrfix.review import Session
from ocrfix.review.scans import said_of_scans
from ocrfix.scan.pictures import Sheet, spread, with_parts
from ocrfix.scan.pyramid import Steps
from ocrfix.text.document import Page

_WHO = "page"
_FIND, _WORDS, _COUNT = "pages", "page words", "page count"
_LATER_MS = 80
_FACES = {"text": TEXT, "page": PAGE, "both": BOTH}


class PageShowing(QObject):
    """Keep the page pane at the place in front of the reader.

    Signals:
        paged: Another document's pages are known.
        failed: What the reader chose could not be kept.

    Attributes:
        sheets: The pages of the document that is shown.
        number: The page that is shown, 0-based; -1 for none.
        words: Where its words stand; None while nobody knows.
    """

    paged = Signal()
    failed = Signal(object)

    def __init__(
        self,
        documents: Documents,
        parts: ReviewParts,
        jobs: Jobs,
        settings: Settings,
        store: PageStore,
    ) -> None:
        super().__init__(store)
        self._documents, self._reviewing = documents, parts.reviewing
        self._suspects, self._panes = parts.suspects, parts.panes
        self._jobs, self._settings, self._store = jobs, settings, store
        self._pane = self._panes.page
        self._thumbnails = Thumbnails(jobs, self._pane)
        self._outlines = Outlines(jobs, self._pane)
        self.sheets: list[Sheet] = []
        self.number = -1
        self.words: PageWords | None = None
        self._session: Session | None = None
        self._span: tuple[int, int] = (0, 0)
        self._shown: tuple[Leaf, bool] | None = None  # what the view has, and whether it is whole
        self._fault = ""
        self._is_searching = False
        self._found: tuple[Page, ...] = ()  # where a text that does not say was found to stand
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._mark)
        self._connect()
        self._panes.scanned.show_face(_FACES.get(settings.page_face, TEXT))

    def _connect(self) -> None:
        panes, pane = self._panes, self._pane
        panes.scanned.shown.connect(self._change_face)
        panes.raw.caret_moved.connect(lambda at: self._follow(at, at))
        panes.cleaned.caret_moved.connect(lambda _: self._follow(*panes.raw_caret))
        self._reviewing.moved.connect(self._follow_change)
        self._reviewing.changed.connect(self._take_found)
        self._reviewing.changed.connect(self._later.start)
        self._suspects.moved.connect(self._follow_suspect)
        pane.view.pointed.connect(self._go_to_text)
        pane.view.left.connect(panes.cleaned.setFocus)
        pane.chosen.connect(self.show_page_number)
        pane.choosing.connect(self.choose)
        self._store.came.connect(self._take)
        self._store.failed.connect(self._fail)
        self._store.gone.connect(self._let_go)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        show = self._panes.scanned.show_face
        faces = {f"scanned_{name}": partial(show, face) for name, face in _FACES.items()}
        return {**faces, "choose_scan": self.choose}

    def choose(self) -> None:
        """Ask for the scan of the document that is open, and show it."""
        session, sheet = self._session, self.sheet or (self.sheets[0] if self.sheets else None)
        if session is None or sheet is None:
            return
        dialog = ChooseScanDialog(
            session, self._documents.path, sheet, len(self.sheets), self._panes.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take() -> None:
            try:
                dialog.keep()
            except OcrfixError as exc:
                self.failed.emit(exc)
                return
            self.find_pages()
            self.show_page()

        dialog.accepted.connect(take)
        dialog.open()

    def show_page(self) -> None:
        """Show the page, if it is not to be seen."""
        if not self._panes.scanned.shows_page:
            self._panes.scanned.show_face(PAGE)

    # --- which page --------------------------------------------------------------------

    def show(self, session: Session | None) -> None:
        """Show the pages of another document, or of none."""
        self._session, self._span = session, (0, 0)
        self.find_pages()

    def find_pages(self) -> None:
        """Look for the pictures of the document's pages, perhaps anew."""
        session, path = self._session, self._documents.path
        self._forget()
        self.sheets = []
        self._list()
        if session is None:
            self.paged.emit()
            return
        document, said = session.document, said_of_scans(session.project)
        # The folders may be large, and far away.
        self._jobs.start(
            _FIND,
            lambda: said.sheets(document, path),
            partial(self._take_sheets, session),
            self.failed.emit,
        )

    def _take_sheets(self, session: Session, found: list[Sheet]) -> None:
        if session is not self._session:
            return
        self.sheets = self._with_found(found)
        self._list()
        self._fit_face()
        if not session.document.layout:
            # A picture without layout may have several pages.
            self._jobs.start(_COUNT, partial(spread, found), self._take_spread, lambda _: None)
        self.paged.emit()

    def _fit_face(self) -> None:
        """Show the text of a document without a picture; with one, what the reader chose last."""
        chosen = self._settings.page_face
        has_picture = any(it.path is not None for it in self.sheets)
        face = _FACES.get(chosen, TEXT) if has_picture else TEXT
        if face != self._panes.scanned.face:
            self._panes.scanned.show_face(face)
            self._settings.page_face = chosen

    def _take_spread(self, sheets: list[Sheet]) -> None:
        if len(sheets) > 1:
            self.sheets = self._with_found(sheets)
            self._list()

    def _with_found(self, sheets: list[Sheet]) -> list[Sheet]:
        """The pages with what was found to stand on each, where the text itself does not say."""
        session = self._session
        if session is None or session.document.layout:
            return sheets
        seen = session.seen
        self._found = seen.second.found if seen is not None else ()
        return with_parts(sheets, self._found)

    def _take_found(self) -> None:
        """Show where the text stands once it was found, and no more if that is undone."""
        before = self._found
        sheets = self._with_found(self.sheets)
        if self._found == before or not sheets:
            return
        self.sheets, number = sheets, self.number
        self.number = -1
        self.show_page_number(max(number, 0))

    def _list(self) -> None:
        self._pane.list_pages([_title(it) for it in self.sheets])
        self.number = -1
        self.show_page_number(self._sheet_at(self._span[0]))

    def _forget(self) -> None:
        self.number, self.words, self._shown, self._fault = -1, None, None, ""
        self._outlines.forget()
        for kind in (_FIND, _WORDS, _COUNT):
            self._jobs.cancel(kind)
        self._thumbnails.stop()
        self._store.want(_WHO, None)
        self._pane.view.show_picture(None, is_same=False)

    def _sheet_at(self, offset: int) -> int:
        """The number of the page that a raw offset stands on; the first, if on none."""
        found = sheet_of(self.sheets, offset)
        return found.number if found is not None else max(self.number, 0)

    def _change_face(self, face: int) -> None:
        name = next(name for name, it in _FACES.items() if it == face)
        self._settings.page_face = name
        # Two parts of three where the page stands beside the text.
        self._panes.splitter.setSizes([2000 if face == BOTH else 1000, 1000])
        if face != TEXT:
            number, self.number = max(self.number, 0), -1
            self.show_page_number(number)
        else:
            self._store.want(_WHO, None)

    @property
    def is_shown(self) -> bool:
        """Return whether there is something of the page to be seen."""
        return self._shown is not None

    @property
    def is_whole(self) -> bool:
        """Return whether it is as sharp as the scan."""
        return self._shown is not None and self._shown[1]

    @property
    def sheet(self) -> Sheet | None:
        """The page that is shown."""
        return self.sheets[self.number] if 0 <= self.number < len(self.sheets) else None

    def _leaf(self) -> Leaf | None:
        sheet = self.sheet
        return (sheet.path, sheet.frame) if sheet is not None and sheet.path is not None else None

    def show_page_number(self, number: int) -> None:
        """Show a page of the document, 0-based, if pages are to be seen."""
        if not self._panes.scanned.shows_page or number == self.number:
            return
        self.number = number if number < len(self.sheets) else -1
        self.words, self._shown, self._fault = None, None, ""
        self._outlines.forget()
        self._pane.view.show_picture(None, is_same=False)
        self._pane.show_number(self.number)
        self._tell()
        self._store.want(_WHO, self._leaf())

    # --- what is on it -----------------------------------------------------------------

    def _take(self, leaf: Leaf) -> None:
        """Show a picture that came."""
        pyramid, sheet = self._store.pyramid(leaf), self.sheet
        if leaf != self._leaf() or pyramid is None or sheet is None:
            return
        steps = pyramid.steps
        before, self._shown = self._shown, (leaf, steps.is_whole)
        self._pane.view.show_picture(pyramid, is_same=before is not None and before[0] == leaf)
        self._tell()
        session = self._session
        if self.words is None and session is not None:
            self._find_words(sheet, session, steps)
        if steps.is_whole:
            self._thumbnails.make(self.sheets, max(self.number, 0))

    def _let_go(self, leaf: Leaf) -> None:
        """Show nothing of a picture that is closed; it may come again."""
        if self._shown is not None and self._shown[0] == leaf:
            self._shown = None
            self._pane.view.show_picture(None, is_same=False)

    def _find_words(self, sheet: Sheet, session: Session, steps: Steps) -> None:
        size = steps.width, steps.height
        text = session.document.text
        self._jobs.start(
            _WORDS,
            lambda: PageWords.of(sheet, text, size, steps.dpi),
            self._take_words,
            self._misfit,
        )

    def _take_words(self, words: PageWords) -> None:
        self.words = words
        self._mark()
        self._frame()

    def _misfit(self, error: OcrfixError) -> None:
        self._fault = told_error(error, "\n")
        self._tell()

    def _fail(self, leaf: Leaf, error: OcrfixError) -> None:
        if leaf == self._leaf():
            self._misfit(error)

    def _tell(self) -> None:
        """Tell the name of the page, why there is none, and where the text stands on it."""
        is_shown = self._shown is not None
        tell_page(self._pane, self._session, self.sheet, len(self.sheets), is_shown, self._fault)
        self.tell_search(self._is_searching)

    def tell_search(self, is_searching: bool) -> None:
        """Tell that the text's place on the page is unknown, or is being looked for."""
        self._is_searching = is_searching
        sheet, session = self.sheet, self._session
        is_bare = sheet is not None and not sheet.parts and self._shown is not None
        has_layout = session is None or bool(session.document.layout)
        tell_search(
            self._pane,
            is_needed=is_bare and not has_layout,
            is_searching=is_searching,
            is_found=bool(self._found),
        )

    def _mark(self) -> None:
        """Paint the changes and doubtful words of the page on it."""
        sheet, words = self.sheet, self.words
        if sheet is None or words is None or not self._panes.scanned.shows_page:
            return
        marks = {
            mark.index: mark
            for part in sheet.parts
            for mark in self._panes.raw_marks(part.start, part.end)
        }
        self._pane.view.set_marks(list(words.seen(marks.values())))
        cleaned = self._session.cleaned if self._session is not None else None
        self._outlines.show(cleaned, words)

    # --- from the text to the page, and back -------------------------------------------

    def _follow_change(self) -> None:
        span = self._reviewing.span
        if span is not None and span != self._span:
            self._follow(*span)

    def _follow_suspect(self) -> None:
        if self._suspects.span is not None:
            self._follow(*self._suspects.span)

    def _follow(self, start: int, end: int) -> None:
        if self._session is None:
            return
        self._span = start, end
        if self._panes.scanned.shows_page:
            self.show_page_number(self._sheet_at(start))
            self._frame()

    def _frame(self) -> None:
        if self.words is not None and self._sheet_at(self._span[0]) == self.number:
            self._pane.view.show_spot(self.words.spot(*self._span))

    def _go_to_text(self, point: QPointF) -> None:
        """Bring the words at a point of the page in front, doubtful or not."""
        word = self.words.at(point) if self.words is not None else None
        session = self._session
        if word is None or session is None:
            return
        panes = self._panes
        if session.cleaned is None:
            panes.raw.select(word.start, word.end)
            return
        panes.show_face(0)
        panes.bring(*session.cleaned.source_map.to_cleaned(word.start, word.end), chosen=True)
        for mark in panes.raw_marks(word.start, word.end):
            if (
                mark.kind != NOTES
                and mark.start < word.end
                and max(mark.end, mark.start + 1) > word.start
            ):
                panes.visited.emit(mark.index)
                break
        self._follow(word.start, word.end)

    def close(self) -> None:
        """Give everything back."""
        self._thumbnails.close()


def _title(sheet: Sheet) -> str:
    return str(sheet.number + 1)
