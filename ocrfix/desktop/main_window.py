"""The window: puts the views together and says what each action does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from ocrfix.desktop.actions import Actions
from ocrfix.desktop.aids import Aids
from ocrfix.desktop.always import Settling
from ocrfix.desktop.asides import Asides
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.doubting import Doubting
from ocrfix.desktop.evidence_count import EvidenceCount
from ocrfix.desktop.folder import Folder
from ocrfix.desktop.front import Front
from ocrfix.desktop.glancing import Glancing
from ocrfix.desktop.histories import Histories
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.legible import Legible
from ocrfix.desktop.looks import Looks
from ocrfix.desktop.menus import Menus
from ocrfix.desktop.merging import Merging
from ocrfix.desktop.not_text import NotText
from ocrfix.desktop.notices import Notices
from ocrfix.desktop.opening import sample
from ocrfix.desktop.overlays import Overlays
from ocrfix.desktop.pages import Pages
from ocrfix.desktop.remembering import Remembering
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.series_review import SeriesReview
from ocrfix.desktop.settings import Settings
from ocrfix.desktop.surveying import Surveying
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.doubts_panel import DoubtsPanel
from ocrfix.desktop.views.outline_panel import OutlinePanel
from ocrfix.desktop.views.panes import Panes
from ocrfix.desktop.views.review_panel import ReviewPanel
from ocrfix.desktop.views.review_tabs import ReviewTabs
from ocrfix.desktop.views.shared_room import SharedRoom
from ocrfix.desktop.views.side_panel import SidePanel
from ocrfix.desktop.views.start_page import StartPage
from ocrfix.desktop.views.top_bar import StatusLine, TopBar
from ocrfix.errors import OcrfixError
from ocrfix.review import Project, Session

_MESSAGE_MS = 5000


class MainWindow(QMainWindow):
    """The window of the program."""

    def __init__(self, settings: Settings, project: Project) -> None:
        """Make the window, with nothing open.

        Args:
            settings: What it remembers.
            project: Where decisions are kept; closed with the window.
        """
        super().__init__()
        self.settings = settings
        self.looks = Looks(self, settings)
        self.jobs = Jobs(self)
        self.documents = Documents(project, self.jobs, self)
        self.panes = Panes(self.theme, settings.points)
        self.panel = ReviewPanel(self.theme)
        self.doubts_panel = DoubtsPanel(self.theme)
        self.outline = OutlinePanel(self.theme)
        self.doubting = Doubting(self.doubts_panel, self)
        self.side = SidePanel(self.theme)
        self.start = StartPage(self.theme)
        self.reviewing = Reviewing(self.panes, self.panel, self.jobs, self)
        self.asides = Asides(self.reviewing)
        self.surveying = Surveying(self.documents, self.jobs, self)
        self.folder = Folder(self.documents, self.reviewing, self.surveying, self.side)
        self.aids = Aids(self.panes, self)
        self.notices = Notices(self.documents, self.reviewing, self.panes)
        self.settling = Settling(self.documents, self.reviewing, self.asides, self)
        self.merging = Merging(self.documents, self.reviewing, self)
        self.histories = Histories(self.documents, self.reviewing, self)
        self.series_review = SeriesReview(
            self.documents, self.reviewing, self.surveying, self.jobs, self
        )
        self.tabs = ReviewTabs(self.panel, self.doubts_panel, self.outline)
        filters = (self.panel.search, self.doubts_panel.search)
        self.remembering = Remembering(settings, self.reviewing, self.tabs, filters)
        self.front = Front(self.reviewing, self.doubting, self.panes, self.tabs)
        self.not_text = NotText(
            self.reviewing, self.doubting, self.front, self.panes, self.doubts_panel,
            lambda: self.theme, self,
        )  # fmt: skip
        self.pages = Pages(self)
        self.glancing = Glancing(
            self.folder, self.reviewing, self.surveying, self.jobs, self.side.model, self
        )
        self.status = StatusLine(self)
        self.evidence_count = EvidenceCount(
            self.documents, self.reviewing, self.asides, self.jobs, self.status, self.side
        )
        self.overlays = Overlays(self)
        self.actions_ = Actions(self, self._handlers(), self.theme)
        self.bar = TopBar(self, self.actions_)
        self.menus = Menus(
            self.actions_, self.front, self.panes, (self.panel, self.doubts_panel), self.side
        )
        self.legible = Legible(self.reviewing, self.jobs, self.status, self)
        self._lay_out()
        self._connect()
        self.looks.add_theme_menu()
        self.setAcceptDrops(True)
        self.looks.apply()
        self._show_state()
        self.documents.learn()
        self.start.setFocus()

    # --- building ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setWindowTitle("ocrfix")
        self.splitter = SharedRoom(self.side, self.panes, self.tabs)
        self.side.hide()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.splitter)
        self.setCentralWidget(self.stack)
        self.addToolBar(self.bar)
        self.resize(1280, 800)
        geometry, widths = self.settings.kept("window"), self.settings.kept("widths")
        if geometry is not None:
            self.restoreGeometry(geometry)
        if widths is not None:
            self.splitter.restore(widths)

    def _connect(self) -> None:
        self.reviewing.changed.connect(self._show_state)
        self.reviewing.failed.connect(self.show_error)
        self.reviewing.progressed.connect(self.status.show_progress)
        self.status.progress.asked.connect(self.reviewing.stop_or_resume)
        self.doubting.failed.connect(self.show_error)
        self.panes.refused.connect(self.announce)
        self.doubting.aside.connect(self.asides.note)
        self.folder.placed.connect(self.panes.show_place)
        self.glancing.chosen.connect(self.open_path)
        self.glancing.series.connect(lambda words: self.show_series(words, widest=True))
        self.glancing.always.connect(lambda *words: self.settling.ask(self.theme, *words))
        for searcher in (
            self.surveying, self.merging, self.glancing, self.histories, self.evidence_count,
        ):  # fmt: skip
            searcher.failed.connect(self.show_error)
        self.doubting.series.connect(self.show_series)
        self.doubting.deed.connect(self._act)
        self.doubting.always.connect(lambda *words: self.settling.ask(self.theme, *words))
        self.reviewing.renewed.connect(self.surveying.renew)
        for teller in (
            self.reviewing, self.doubting, self.front, self.folder, self.settling, self.merging,
            self.glancing, self.histories, self.series_review, self.not_text, self.evidence_count,
        ):  # fmt: skip
            teller.told.connect(self.announce)
        self.panes.find_bar.replaced.connect(self.reviewing.replace_found)
        for asker in (self.panes.find_bar, self.doubting):
            asker.many.connect(self.overlays.show_places)
        self.front.moved.connect(lambda: self.bar.show_counts(self.reviewing, self.doubting))
        self.outline.chosen.connect(self.panes.show_place)
        self.outline.corrected.connect(self.reviewing.say_of_part)
        self.documents.opened.connect(self._show_session)
        self.documents.listed.connect(self._show_folder)
        self.documents.failed.connect(self.show_error)
        self.documents.unclear.connect(self.overlays.ask_unclear)
        self.panes.notice.looked.connect(self.overlays.ask_encoding)
        self.panel.asked.connect(self._act)
        self.menus.chosen.connect(self.open_path)
        self.start.asked.connect(self._act)
        self.start.chosen.connect(self.open_path)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _: self.set_theme(self.settings.theme))

    def _handlers(self) -> dict[str, Callable[[], None]]:
        reviewing, documents = self.reviewing, self.documents
        return {
            "open": documents.ask_open,
            "open_folder": documents.ask_folder,
            "paste": documents.paste,
            "sample": lambda: self.open_path(sample()),
            "open_project": documents.ask_project,
            "save_project": documents.ask_save_project,
            "merge_project": lambda: self.merging.ask(self.theme),
            "close": documents.close,
            "quit": self.leave,
            "stop": reviewing.stop_or_resume,
            "undo": self.asides.undo,
            "redo": self.asides.redo,
            "copy_cleaned": self.copy_cleaned,
            "find": lambda: self.panes.open_find(replacing=False),
            "replace": lambda: self.panes.open_find(replacing=True),
            "find_next": lambda: self.panes.find_bar.go(1),
            "find_previous": lambda: self.panes.find_bar.go(-1),
            "filter_changes": self.filter_changes,
            "next_change": lambda: self.front.go_change(1),
            "previous_change": lambda: self.front.go_change(-1),
            "next_suspect": lambda: self.front.go_suspect(1),
            "previous_suspect": lambda: self.front.go_suspect(-1),
            **self.doubting.handlers(),
            **self.folder.handlers(),
            **self.aids.handlers(),
            **self.not_text.handlers(),
            **self.evidence_count.handlers(),
            "series": self.show_series,
            "history": lambda: self.histories.show(self.theme),
            "glance": lambda: self.glancing.show(self.theme),
            "face_text": lambda: self.panes.show_face(0),
            "face_reading": lambda: self.panes.show_face(1),
            "next_pane": lambda: self.go_pane(1),
            "previous_pane": lambda: self.go_pane(-1),
            **self.pages.handlers(),
            **self.looks.handlers(),
            **self.overlays.handlers(),
        }

    def _act(self, name: str) -> None:
        if name == "leave":
            self.panes.cleaned.setFocus()
        else:
            self.actions_[name].trigger()

    # --- showing -----------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Open a file or a folder."""
        self.documents.open_path(path)

    def _show_folder(self, folder: Path, paths: list[Path]) -> None:
        self.folder.show(folder, paths)
        self.evidence_count.watch(folder, paths)
        self.splitter.share_out()
        self.settings.note_recent(folder)

    def _show_session(self, session: Session | None, note: str) -> None:
        path = self.documents.path
        self.stack.setCurrentWidget(self.splitter if session is not None else self.start)
        self.reviewing.show(session, note)
        self.pages.showing.show(session)
        if session is None:
            self.start.setFocus()
            return
        self.panes.cleaned.setFocus()
        self.remembering.come_back(session)
        self.notices.tell_encoding(session)
        self.folder.show_current()
        if path is not None and not self.folder.holds(path):
            self.settings.note_recent(path)
        if session.lost:
            self.overlays.tell_lost(session)

    # --- doing -------------------------------------------------------------------------

    def copy_cleaned(self) -> None:
        """Put the cleaned text on the clipboard."""
        self.reviewing.settle()
        session = self.reviewing.session
        if session is not None and session.cleaned is not None:
            QGuiApplication.clipboard().setText(session.cleaned.text)
            self.announce(self.tr("The cleaned text is on the clipboard"))

    def show_series(self, words: Sequence[str] = (), *, widest: bool = False) -> None:
        """Show errors in series; of some words alone, or of all; in the whole folder first."""
        scopes = self.folder.scopes()
        self.series_review.show(self.theme, scopes[::-1] if widest else scopes, words)

    def filter_changes(self) -> None:
        """Find a change by its words."""
        self.tabs.setCurrentWidget(self.panel)
        self.panel.search.setFocus()
        self.panel.search.selectAll()

    def leave(self) -> None:
        """Close the window."""
        self.close()

    def go_pane(self, step: int) -> None:
        """Move the focus to the next part of the window (1), or the one before (-1)."""
        parts = [it for it in self._parts() if it.isVisible()]
        here = QApplication.focusWidget()
        number = next((i for i, it in enumerate(parts) if it is here), -1 if step > 0 else 0)
        if parts:
            parts[(number + step) % len(parts)].setFocus()

    def _parts(self) -> Mapping[QWidget, str]:
        """The parts of the window in order, each with its help page."""
        panes = self.panes
        return {
            self.side.list: "folders",
            panes.page.view: "page",
            panes.raw: "texts",
            panes.cleaned: "texts",
            panes.reading: "texts",
            panes.find_bar.sought: "texts",
            self.panel.table: "changes",
            self.doubts_panel.table: "suspects",
            self.outline.list: "outline",
        }

    def page_in_front(self) -> str:
        """The help page of what is in front of the reader."""
        focus = QApplication.focusWidget()
        found = self._parts().get(focus) if focus is not None else None
        if found is not None or focus is None or self.reviewing.session is None:
            return found or "index"
        areas: dict[QWidget, str] = {
            self.panel: "changes",
            self.doubts_panel: "suspects",
            self.outline: "outline",
            self.side: "folders",
            self.panes.page: "page",
            self.panes: "texts",
        }
        return next((page for area, page in areas.items() if area.isAncestorOf(focus)), "index")

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self.looks.theme

    def set_theme(self, name: str) -> None:
        """Change the colours; ``system`` follows the desktop."""
        self.looks.set_theme(name)

    def _show_state(self) -> None:
        session = self.reviewing.session
        self.actions_.allow(
            document=session is not None,
            cleaned=session is not None and session.cleaned is not None,
            undo=session is not None and (session.can_undo or self.asides.can_undo),
            redo=session is not None and (session.can_redo or self.asides.can_redo),
        )
        self.bar.show_counts(self.reviewing, self.doubting)
        self.status.show(self.reviewing)
        self.outline.show_cleaned(session.cleaned if session is not None else None)
        if session is not None and not self.reviewing.is_waiting:
            self._offer_suspects(offered=session.is_examined)
            self.notices.tell_language(session)
        self.tabs.show_counts(self.reviewing.items.made_count, len(self.doubting.doubts))
        if session is None:
            self.start.show_recent(self.settings.recent)
            self.setWindowTitle("ocrfix")
            return
        path = self.documents.path
        name = path.name if path is not None else self.tr("Pasted text")
        self.setWindowTitle(f"{name} – ocrfix")
        self.folder.note(session)

    def _offer_suspects(self, *, offered: bool) -> None:
        """Have the tab of doubtful words; nobody looks for them in an unknown language."""
        if not offered and self.tabs.currentWidget() is self.doubts_panel:
            self.tabs.setCurrentWidget(self.panel)
        self.tabs.setTabVisible(1, offered)

    # --- telling -----------------------------------------------------------------------

    def announce(self, text: str) -> None:
        """Say in the status line, and to a screen reader, that something was done."""
        self.statusBar().showMessage(text, _MESSAGE_MS)
        self.say(text)

    def say(self, text: str) -> None:
        """Say to a screen reader alone what the window shows."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def show_error(self, error: OcrfixError) -> None:
        """Say what could not be done."""
        self.overlays.show_error(error)

    def tell_notice(self) -> None:
        """Say what happened when the project was opened, if anything did."""
        self.overlays.tell_notice(self.documents.project.notice)

    # --- events ------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, folders and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped."""
        self.documents.open_data(event.mimeData())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Put everything on record; nothing is ever asked."""
        self.reviewing.settle()
        self.remembering.keep()
        self.surveying.stop()
        self.evidence_count.close()
        self.pages.close()
        self.jobs.stop()
        self.documents.reader.close()
        self.settings.keep("window", self.saveGeometry())
        self.settings.keep("widths", self.splitter.state())
        self.settings.sync()
        self.documents.project.close()
        event.accept()
