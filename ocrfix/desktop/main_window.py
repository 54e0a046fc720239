"""The window: owns the session, makes the views, hands each controller what it needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from ocrfix.desktop.actions import Actions
from ocrfix.desktop.aids import Aids
from ocrfix.desktop.always import Settling
from ocrfix.desktop.appearance import Appearance
from ocrfix.desktop.decisions_controller import DecisionsController
from ocrfix.desktop.dialogs.about import AboutDialog
from ocrfix.desktop.dialogs.help import open_help
from ocrfix.desktop.dialogs.palette import CommandPalette
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.encodings_controller import EncodingsController
from ocrfix.desktop.evidence_count import EvidenceCount
from ocrfix.desktop.exporting import Exporting
from ocrfix.desktop.folder import Folder
from ocrfix.desktop.glancing import Glancing
from ocrfix.desktop.histories import Histories
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.languages import status_parts, told_sum
from ocrfix.desktop.last_step import LastStep
from ocrfix.desktop.legibility import LegibilityTeller
from ocrfix.desktop.menus import Menus
from ocrfix.desktop.merging import Merging
from ocrfix.desktop.messages import Messages
from ocrfix.desktop.navigation import Navigation, ReviewParts
from ocrfix.desktop.not_text import NotText
from ocrfix.desktop.notes import Notes
from ocrfix.desktop.notices import Notices
from ocrfix.desktop.opening import sample
from ocrfix.desktop.pages import Pages
from ocrfix.desktop.parting import Parting
from ocrfix.desktop.preferences_controller import PreferencesController
from ocrfix.desktop.remembering import Remembering
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.rules_controller import RulesController
from ocrfix.desktop.series_review import SeriesReview
from ocrfix.desktop.settings import Settings
from ocrfix.desktop.surveying import Surveying
from ocrfix.desktop.suspects_controller import SuspectsController
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.text_language import TextLanguage
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.outline_panel import OutlinePanel
from ocrfix.desktop.views.panes import Panes
from ocrfix.desktop.views.review_panel import ReviewPanel
from ocrfix.desktop.views.review_tabs import ReviewTabs
from ocrfix.desktop.views.shared_room import SharedRoom
from ocrfix.desktop.views.side_panel import SidePanel
from ocrfix.desktop.views.start_page import StartPage
from ocrfix.desktop.views.suspects_panel import SuspectsPanel
from ocrfix.desktop.views.top_bar import StatusLine, TopBar
from ocrfix.desktop.window_parts import WindowParts
from ocrfix.errors import OcrfixError
from ocrfix.review import Project, Session
from ocrfix.review.items import IN_THE_TEXT


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
        self.jobs = Jobs(self)
        self.messages = Messages(self)
        self.appearance = Appearance(settings, self)
        self.documents = Documents(project, self.jobs, self)
        self._make_views()
        self._make_review()
        self._make_collection()
        self.actions_ = Actions(self, self._handlers(), self.theme)
        self.outline.export = self.actions_["export_articles"]
        self.bar = TopBar(self, self.actions_)
        self.menus = Menus(
            self.actions_, self.navigation, self.panes, (self.panel, self.suspects_panel), self.side
        )
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        themed = (self.panel, self.suspects_panel, self.outline, self.side, self.start)
        self.appearance.dress(self.panes, self.actions_, themed)
        self._show_state()
        self.documents.learn()
        self.start.setFocus()

    # --- building ----------------------------------------------------------------------

    def _make_views(self) -> None:
        """Make what there is to be seen."""
        self.panes = Panes(self.theme, self.settings.points)
        self.panel = ReviewPanel(self.theme)
        self.suspects_panel = SuspectsPanel(self.theme)
        self.outline = OutlinePanel(self.theme)
        self.tabs = ReviewTabs(self.panel, self.suspects_panel, self.outline)
        self.side = SidePanel(self.theme)
        self.start = StartPage(self.theme)
        self.status = StatusLine(self)
        self.parts = WindowParts(self.side, self.panes, self.tabs)

    def _make_review(self) -> None:
        """Make what works on the document in front; each is handed what it needs."""
        documents, panes, jobs, messages = self.documents, self.panes, self.jobs, self.messages
        self.suspects = SuspectsController(self.suspects_panel, self)
        reviewing = self.reviewing = Reviewing(panes, self.panel, jobs, self)
        self.last_step = LastStep(reviewing)
        navigation = self.navigation = Navigation(reviewing, self.suspects, panes, self.tabs)
        self.aids = Aids(panes, self)
        self.notices = Notices(documents, reviewing, panes)
        filters = (self.panel.search, self.suspects_panel.search)
        self.remembering = Remembering(self.settings, reviewing, self.tabs, filters)
        self.decisions = DecisionsController(reviewing, panes, messages, self._theme, self)
        self.encodings = EncodingsController(documents, reviewing, messages, self)
        self.text_language = TextLanguage(documents, reviewing, self.status.language)
        chosen = self.outline.chosen_articles
        self.exporting = Exporting(
            documents, reviewing, jobs, self.status.export, messages, chosen, self
        )
        self.not_text = NotText(
            reviewing, self.suspects, navigation, self.suspects_panel, self._theme, self
        )
        self.parting = Parting(reviewing, panes)
        self.notes = Notes(documents, reviewing, navigation, panes, self._theme, self)
        parts = ReviewParts(reviewing, self.suspects, navigation, panes)
        self.pages = Pages(documents, parts, self.tabs, jobs, self.settings, self)
        self.legibility = LegibilityTeller(reviewing, jobs, self.status, self)

    def _make_collection(self) -> None:
        """Make what works on several documents, on the project and for good."""
        documents, reviewing, jobs = self.documents, self.reviewing, self.jobs
        last_step, messages, side = self.last_step, self.messages, self.side
        self.surveying = Surveying(documents, jobs, self)
        self.folder = Folder(documents, reviewing, self.surveying, side)
        self.settling = Settling(documents, reviewing, last_step, self)
        self.merging = Merging(documents, reviewing, self)
        self.histories = Histories(documents, reviewing, self)
        self.series_review = SeriesReview(documents, reviewing, self.surveying, jobs, self)
        self.glancing = Glancing(self.folder, reviewing, self.surveying, jobs, side.model, self)
        self.evidence_count = EvidenceCount(
            documents, reviewing, last_step, jobs, self.status, side
        )
        self.preferences = PreferencesController(
            self.settings, self.appearance, documents, reviewing, last_step, messages, self
        )
        self.rules = RulesController(
            documents, reviewing, last_step, self.panes, jobs, messages, self._theme, self
        )

    def _theme(self) -> Theme:
        return self.theme

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
        self._connect_messages()
        self.reviewing.changed.connect(self._show_state)
        self.reviewing.progressed.connect(self.status.show_progress)
        self.status.progress.asked.connect(self.reviewing.stop_or_resume)
        self.suspects.aside.connect(self.last_step.note)
        self.folder.placed.connect(self.panes.show_place)
        self.glancing.chosen.connect(self.open_path)
        self.glancing.series.connect(lambda words: self.show_series(words, widest=True))
        self.suspects.series.connect(self.show_series)
        for asker in (self.glancing, self.suspects):
            asker.always.connect(lambda *words: self.settling.ask(self.theme, *words))
        self.suspects.deed.connect(self._act)
        self.reviewing.renewed.connect(self.surveying.renew)
        self.panes.find_bar.replaced.connect(self.reviewing.replace_found)
        for finder in (self.panes.find_bar, self.suspects):
            finder.many.connect(self.decisions.show_places)
        self.navigation.moved.connect(lambda: self.bar.show_counts(self.reviewing, self.suspects))
        self.outline.chosen.connect(self.panes.show_place)
        self.outline.corrected.connect(self.reviewing.say_of_part)
        self.documents.opened.connect(self._show_session)
        self.documents.listed.connect(self._show_folder)
        self.documents.unclear.connect(self.encodings.ask_unclear)
        self.panes.notice.looked.connect(self.encodings.ask)
        for asking in (self.panel, self.start):
            asking.asked.connect(self._act)
        for choosing in (self.menus, self.start):
            choosing.chosen.connect(self.open_path)

    def _connect_messages(self) -> None:
        """Show the messages and errors of the window's parts."""
        self.panes.refused.connect(self.messages.announce)
        tellers: tuple[Teller, ...] = (
            self.reviewing, self.suspects, self.navigation, self.folder, self.settling,
            self.merging, self.glancing, self.histories, self.series_review, self.not_text,
            self.evidence_count, self.notes, self.pages, self.parting,
        )  # fmt: skip
        for teller in tellers:
            teller.told.connect(self.messages.announce)
            teller.failed.connect(self.show_error)
        for worker in (self.documents, self.surveying):
            worker.failed.connect(self.show_error)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        """Return the handler of each action by its name: the window's own and its parts'."""
        found: dict[str, Callable[[], None]] = {
            "sample": lambda: self.open_path(sample()),
            "merge_project": lambda: self.merging.ask(self.theme),
            "quit": self.leave,
            "copy_cleaned": self.copy_cleaned,
            "filter_changes": self.filter_changes,
            "series": self.show_series,
            "history": lambda: self.histories.show(self.theme),
            "glance": lambda: self.glancing.show(self.theme),
            "palette": lambda: CommandPalette(self.actions_, self).open(),
            "help": lambda: open_help(self.parts.help_page(), self),
            "keys": lambda: open_help("keys", self),
            "about": lambda: AboutDialog(self).open(),
        }
        for each in (
            self.documents, self.reviewing, self.last_step, self.panes, self.navigation,
            self.suspects,
            self.folder, self.aids, self.not_text, self.notes, self.evidence_count, self.pages,
            self.appearance, self.decisions, self.encodings, self.exporting, self.preferences,
            self.rules, self.parts, self.text_language, self.parting,
        ):  # fmt: skip
            found |= each.handlers()
        return found

    def _act(self, name: str) -> None:
        if name == "leave":
            self.panes.cleaned.setFocus()
        else:
            self.actions_[name].trigger()

    # --- showing -----------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Open a file or a folder."""
        self.documents.open_path(path)

    def _show_folder(self, folder: Path | None, paths: list[Path]) -> None:
        self.folder.show(folder, paths)
        self.evidence_count.watch(folder, paths)
        self.splitter.share_out()
        # Now, and not with a document: the first may be one that cannot be read.
        self.stack.setCurrentWidget(self.splitter)
        self.side.list.setFocus()
        self._show_state()
        if folder is not None:
            self.settings.note_recent(folder)

    def _show_session(self, session: Session | None, note: tuple[str, str]) -> None:
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
        if path is not None and not (self.documents.folder and self.folder.holds(path)):
            self.settings.note_recent(path)
        if session.lost:
            self.messages.tell_lost(session)

    # --- doing -------------------------------------------------------------------------

    def copy_cleaned(self) -> None:
        """Put the cleaned text on the clipboard."""
        self.reviewing.settle()
        session = self.reviewing.session
        if session is not None and session.cleaned is not None:
            QGuiApplication.clipboard().setText(session.cleaned.text)
            self.messages.announce(self.tr("The cleaned text is on the clipboard"))

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

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self.appearance.theme

    def set_theme(self, name: str) -> None:
        """Change the colours; ``system`` follows the desktop."""
        self.appearance.set_theme(name)

    def _show_state(self) -> None:
        session = self.reviewing.session
        self.actions_.allow(
            document=session is not None,
            file=session is not None and self.documents.path is not None,
            cleaned=session is not None and session.cleaned is not None,
            listed=session is not None or bool(self.folder.paths),
            undo=session is not None and (session.can_undo or self.last_step.can_undo),
            redo=session is not None and (session.can_redo or self.last_step.can_redo),
        )
        self.bar.show_counts(self.reviewing, self.suspects)
        self.status.show(self.reviewing)
        self.outline.show_cleaned(session.cleaned if session is not None else None)
        if session is not None and not self.reviewing.is_waiting:
            self._offer_suspects(offered=session.is_examined)
            self.notices.tell_reading(session)
        items, suspects = self.reviewing.items, self.suspects.open_suspects
        added = told_sum(status_parts(items.status_counts, IN_THE_TEXT))
        self.tabs.show_counts(items.made_count, len(suspects), added)
        if session is None:
            self.start.show_recent(self.settings.recent)
            self.setWindowTitle("ocrfix")
            return
        path = self.documents.path
        name = path.name if path is not None else self.tr("Pasted text")
        self.setWindowTitle(f"{name} – ocrfix")
        self.folder.note(session)

    def _offer_suspects(self, *, offered: bool) -> None:
        """Show the tab of doubtful words, unless the language is unknown."""
        if not offered and self.tabs.currentWidget() is self.suspects_panel:
            self.tabs.setCurrentWidget(self.panel)
        self.tabs.setTabVisible(1, offered)

    # --- telling -----------------------------------------------------------------------

    def show_error(self, error: OcrfixError) -> None:
        """Show an error."""
        self.messages.show_error(error)

    def tell_notice(self) -> None:
        """Show the notice of opening the project, if there is one."""
        self.messages.tell_notice(self.documents.project.notice)

    # --- events ------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, folders and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped, all of it."""
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
