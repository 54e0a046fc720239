"""The window: puts the views together and says what each action does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from ocrfix.desktop.actions import VIEW, Actions
from ocrfix.desktop.dialogs.export import ask_where, export, kinds_for
from ocrfix.desktop.dialogs.help import HelpDialog, show_about
from ocrfix.desktop.dialogs.palette import CommandPalette
from ocrfix.desktop.dialogs.rules import RulesDialog
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.doubting import Doubting
from ocrfix.desktop.front import Front
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.opening import sample
from ocrfix.desktop.reviewing import Reviewing, told_error
from ocrfix.desktop.settings import DEFAULT_POINTS, LARGEST_POINTS, SMALLEST_POINTS, Settings
from ocrfix.desktop.theme import SYSTEM, load_theme, theme_names
from ocrfix.desktop.views.doubts_panel import DoubtsPanel
from ocrfix.desktop.views.outline_panel import OutlinePanel
from ocrfix.desktop.views.panes import Panes
from ocrfix.desktop.views.review_panel import ReviewPanel
from ocrfix.desktop.views.side_panel import SidePanel
from ocrfix.desktop.views.start_page import StartPage
from ocrfix.desktop.views.top_bar import StatusLine, TopBar
from ocrfix.errors import OcrfixError
from ocrfix.review import Project, Session
from ocrfix.review.store import UNTOUCHED
from ocrfix.rules import all_rules

_SIZES_PX = (200, 810, 400)  # documents, panes, review


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
        self.theme = load_theme(settings.theme)
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
        self.tabs = self._make_tabs()
        self.front = Front(self.reviewing, self.doubting, self.panes, self.tabs)
        self.actions_ = Actions(self, self._handlers(), self.theme)
        self.bar = TopBar(self, self.actions_)
        self.status = StatusLine(self)
        self._lay_out()
        self._connect()
        self._add_theme_menu()
        self.setAcceptDrops(True)
        self.set_theme(settings.theme)
        self._show_state()

    # --- building ----------------------------------------------------------------------

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.addTab(self.panel, self.tr("Changes"))
        tabs.addTab(self.doubts_panel, self.tr("Suspects"))
        tabs.addTab(self.outline, self.tr("Outline"))
        return tabs

    def _lay_out(self) -> None:
        self.setWindowTitle("ocrfix")
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        for widget in (self.side, self.panes, self.tabs):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes(list(_SIZES_PX))
        self.side.hide()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.splitter)
        self.setCentralWidget(self.stack)
        self.addToolBar(self.bar)
        self.resize(1280, 800)
        geometry, split = self.settings.kept("window"), self.settings.kept("splitter")
        if geometry is not None:
            self.restoreGeometry(geometry)
        if split is not None:
            self.splitter.restoreState(split)

    def _connect(self) -> None:
        self.reviewing.changed.connect(self._show_state)
        self.reviewing.failed.connect(self.show_error)
        self.doubting.failed.connect(self.show_error)
        self.front.moved.connect(lambda: self.bar.show_counts(self.reviewing, self.doubting))
        self.outline.chosen.connect(self.panes.show_place)
        self.documents.opened.connect(self._show_session)
        self.documents.listed.connect(self._show_folder)
        self.documents.failed.connect(self.show_error)
        self.panel.asked.connect(self._act)
        self.side.chosen.connect(self.open_path)
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
            "done_next": self.done_next,
            "export": self.ask_export,
            "close": documents.close,
            "quit": self.leave,
            "undo": reviewing.undo,
            "redo": reviewing.redo,
            "copy_cleaned": self.copy_cleaned,
            "find": self.find_change,
            "next_change": lambda: self.front.go_change(1),
            "previous_change": lambda: self.front.go_change(-1),
            "next_suspect": lambda: self.front.go_suspect(1),
            "previous_suspect": lambda: self.front.go_suspect(-1),
            **self.doubting.handlers(),
            "accept": lambda: reviewing.decide("accept"),
            "reject": lambda: reviewing.decide("reject"),
            "as_printed": lambda: reviewing.decide("as_printed"),
            "accept_all": lambda: self.decide_all("accept"),
            "reject_all": lambda: self.decide_all("reject"),
            "rules": self.show_rules,
            "face_text": lambda: self.panes.show_face(0),
            "face_reading": lambda: self.panes.show_face(1),
            "larger": lambda: self.set_points(self.settings.points + 1),
            "smaller": lambda: self.set_points(self.settings.points - 1),
            "normal_size": lambda: self.set_points(DEFAULT_POINTS),
            "next_pane": self.next_pane,
            "palette": lambda: CommandPalette(self.actions_, self).open(),
            "help": lambda: HelpDialog("index", self).open(),
            "about": lambda: show_about(self),
        }

    def _act(self, name: str) -> None:
        if name == "leave":
            self.panes.cleaned.setFocus()
        else:
            self.actions_[name].trigger()

    def _add_theme_menu(self) -> None:
        menu = self.actions_.menus[VIEW].addMenu(self.tr("&Colours"))
        menu.addAction(self.tr("As the system"), lambda: self.set_theme(SYSTEM))
        for name in theme_names():
            menu.addAction(load_theme(name).title, partial(self.set_theme, name))

    # --- showing -----------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Open a file or a folder."""
        self.documents.open_path(path)

    def _show_folder(self, folder: Path, paths: list[Path]) -> None:
        self.side.show_folder(folder, paths, self.documents.project.states())
        self.side.show()
        self.settings.note_recent(folder)

    def _show_session(self, session: Session | None, note: str) -> None:
        path = self.documents.path
        self.stack.setCurrentWidget(self.splitter if session is not None else self.start)
        self.reviewing.show(session, note)
        if session is None:
            return
        self.panes.cleaned.setFocus()
        if path is not None and self.side.model.row_of(path) is None:
            self.settings.note_recent(path)
        elif path is not None:
            self.side.show_current(path)
        if session.lost:
            self.tell_lost(session)

    # --- doing -------------------------------------------------------------------------

    def ask_export(self) -> None:
        """Ask where, and export."""
        self.reviewing.settle()
        session = self.reviewing.session
        if session is None or session.cleaned is None:
            return
        kinds = kinds_for(self.documents.path, session.document.meta.format)
        asked = ask_where(self.documents.path, kinds, self)
        if asked is not None:
            cleaned, source = session.cleaned, self.documents.path
            profile = self.documents.project.setting("profile", "careful")
            self.jobs.start(
                "export",
                lambda: export(cleaned, profile, *asked, source),
                lambda _: self.statusBar().showMessage(
                    self.tr("Exported to {path}").format(path=asked[0]), 5000
                ),
                self.show_error,
            )

    def show_rules(self) -> None:
        """Show the rules, with what each did here."""
        session = self.reviewing.session
        if session is None or session.cleaned is None:
            return
        hits = Counter(rule for it in session.items for rule in it.rule_ids)
        running = frozenset(session.cleaned.rules_run)
        dialog = RulesDialog(all_rules(), running, hits, self.theme, self)
        dialog.switched.connect(lambda rule, on: self.reviewing.switch_rule(rule, on=on))
        dialog.open()

    def copy_cleaned(self) -> None:
        """Put the cleaned text on the clipboard."""
        self.reviewing.settle()
        session = self.reviewing.session
        if session is not None and session.cleaned is not None:
            QGuiApplication.clipboard().setText(session.cleaned.text)
            self.statusBar().showMessage(self.tr("The cleaned text is on the clipboard"), 3000)

    def find_change(self) -> None:
        """Find a change by its words."""
        self.panel.search.setFocus()
        self.panel.search.selectAll()

    def decide_all(self, verdict: str) -> None:
        """Decide on all changes like the one in front, once the reader has seen how many."""
        items = self.reviewing.like_this()
        if not items:
            return
        question = {
            "accept": self.tr("Accept {count} changes like this one?"),
            "reject": self.tr("Reject {count} changes like this one?"),
        }[verdict]
        if len(items) == 1 or self.confirm(question.format(count=len(items))):
            self.reviewing.decide(verdict, items)

    def done_next(self) -> None:
        """Mark the document done and open the next of the folder."""
        session = self.reviewing.session
        path = self.documents.path
        self.reviewing.settle()
        if session is None or path is None:
            return
        session.mark_done()
        following = self.side.next_after(path)
        if following is not None:
            self.open_path(following)

    def leave(self) -> None:
        """Close the window."""
        self.close()

    def next_pane(self) -> None:
        """Move the focus to the next part of the window."""
        panes = self.panes
        everything = (
            self.side.list,
            panes.raw,
            panes.cleaned,
            panes.reading,
            self.panel.table,
            self.doubts_panel.table,
        )
        parts: list[QWidget] = [it for it in everything if it.isVisible()]
        here = QApplication.focusWidget()
        number = next((i for i, it in enumerate(parts) if it is here), -1)
        if parts:
            parts[(number + 1) % len(parts)].setFocus()

    # --- looks -------------------------------------------------------------------------

    def set_theme(self, name: str) -> None:
        """Change the colours; ``system`` follows the desktop."""
        self.settings.theme = name
        self.theme = load_theme(name)
        QApplication.setPalette(self.theme.palette())
        self.setStyleSheet(self.theme.style_sheet())
        for part in (
            self.panes,
            self.panel,
            self.doubts_panel,
            self.outline,
            self.side,
            self.start,
            self.actions_,
        ):
            part.set_theme(self.theme)

    def set_points(self, points: float) -> None:
        """Change the size of the texts."""
        self.settings.points = min(max(points, SMALLEST_POINTS), LARGEST_POINTS)
        self.panes.set_size(self.settings.points)

    def _show_state(self) -> None:
        session = self.reviewing.session
        self.actions_.allow(
            document=session is not None,
            undo=session is not None and session.can_undo,
            redo=session is not None and session.can_redo,
        )
        self.bar.show_counts(self.reviewing, self.doubting)
        self.status.show(self.reviewing)
        self.tabs.setTabText(0, self.tr("Changes") + f"  {len(self.reviewing.items)}")
        self.outline.show_cleaned(session.cleaned if session is not None else None)
        # Nobody looks for doubtful words in a language that is not known.
        self.tabs.setTabVisible(1, session is not None and session.is_examined)
        self.tabs.setTabText(1, self.tr("Suspects") + f"  {len(self.doubting.doubts)}")
        if session is None:
            self.start.show_recent(self.settings.recent)
            self.setWindowTitle("ocrfix")
            return
        path = self.documents.path
        name = path.name if path is not None else self.tr("Pasted text")
        self.setWindowTitle(f"{name} – ocrfix")
        if path is not None and session.cleaned is not None:
            state = self.documents.project.states().get(str(path), UNTOUCHED)
            self.side.model.note(path, state, session.left_to_do)
            self.side.refresh()

    # --- telling -----------------------------------------------------------------------

    def show_error(self, error: OcrfixError) -> None:
        """Say what could not be done."""
        self._tell(QMessageBox.Icon.Warning, told_error(error))

    def tell_notice(self) -> None:
        """Say what happened when the project was opened, if anything did."""
        if self.documents.project.notice:
            self._tell(QMessageBox.Icon.Warning, self.documents.project.notice)

    def tell_lost(self, session: Session) -> None:
        """List the decisions whose words are gone from the file."""
        words = ", ".join(f"“{it.before}”" for it in session.lost[:20])
        text = self.tr("The file changed since it was reviewed. Gone from it: {words}.")
        self._tell(QMessageBox.Icon.Information, text.format(words=words))

    def _tell(self, icon: QMessageBox.Icon, text: str) -> None:
        message = QMessageBox(icon, "ocrfix", text, QMessageBox.StandardButton.Ok, self)
        message.setTextFormat(Qt.TextFormat.PlainText)
        message.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        message.open()

    def confirm(self, question: str) -> bool:
        """Ask a question that can be answered with yes or no."""
        answer = QMessageBox.question(self, "ocrfix", question)
        return answer is QMessageBox.StandardButton.Yes

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
        self.jobs.stop()
        self.settings.keep("window", self.saveGeometry())
        self.settings.keep("splitter", self.splitter.saveState())
        self.settings.sync()
        self.documents.project.close()
        event.accept()
