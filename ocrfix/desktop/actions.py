"""Every action of the window as a row of data: name, menu, words, shortcut, picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ocrfix.desktop.theme import Theme, icon

_CONTEXT = "actions"


@dataclass(frozen=True, slots=True)
class Row:
    """One action.

    Attributes:
        name: What the program calls it.
        menu: The menu it stands in.
        text: What the menu calls it.
        shortcuts: In Qt's portable form; the first is shown.
        icon: A picture in ``resources/icons``; empty for none.
        needs: ``document`` if it needs one to be open.
        break_before: Whether a line stands above it in the menu.
    """

    name: str
    menu: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs: str = ""
    break_before: bool = False


def _row(
    name: str, menu: str, text: str, *shortcuts: str, icon: str = "", needs: str = "document",
    line: bool = False,
) -> Row:  # fmt: skip
    return Row(name, menu, text, shortcuts, icon, needs, line)


FILE, EDIT, REVIEW = "&File", "&Edit", "&Review"
SUSPECTS, VIEW, HELP = "&Suspects", "&View", "&Help"
SUGGESTIONS = 9

ROWS = (
    _row("open", FILE, "&Open…", "Ctrl+O", icon="open", needs=""),
    _row("open_folder", FILE, "Open &Folder…", "Ctrl+Shift+O", icon="folder", needs=""),
    _row("paste", FILE, "&Paste as New Document", "Ctrl+Shift+V", icon="paste", needs=""),
    _row("sample", FILE, "Open the &Sample", icon="sample", needs=""),
    _row("open_project", FILE, "Open P&roject…", needs="", line=True),
    _row("save_project", FILE, "&Save Project As…", "Ctrl+S", needs=""),
    _row("done_next", FILE, "&Done, Next Document", "Ctrl+PgDown", icon="done", line=True),
    _row("export", FILE, "&Export…", "Ctrl+E", icon="export"),
    _row("close", FILE, "&Close Document", "Ctrl+W", line=True),
    _row("quit", FILE, "&Quit", "Ctrl+Q", needs=""),
    _row("undo", EDIT, "&Undo", "Ctrl+Z", icon="undo"),
    _row("redo", EDIT, "&Redo", "Ctrl+Shift+Z", "Ctrl+Y", icon="redo"),
    _row("copy_cleaned", EDIT, "&Copy the Cleaned Text", "Ctrl+Shift+C", line=True),
    _row("find", EDIT, "&Find…", "Ctrl+F", icon="search"),
    _row("next_change", REVIEW, "&Next Change", "F8", icon="next"),
    _row("previous_change", REVIEW, "&Previous Change", "Shift+F8", icon="previous"),
    _row("accept", REVIEW, "&Accept and Go On", icon="accept", line=True),
    _row("reject", REVIEW, "&Reject and Go On", icon="reject"),
    _row("as_printed", REVIEW, "As &Printed"),
    _row("accept_all", REVIEW, "Accept All Like This…"),
    _row("reject_all", REVIEW, "Reject All &Like This…"),
    _row("rules", REVIEW, "R&ules…", "Ctrl+R", icon="rules", line=True),
    _row("next_suspect", SUSPECTS, "&Next Place to Look At", "F7", icon="next"),
    _row("previous_suspect", SUSPECTS, "&Previous Place to Look At", "Shift+F7", icon="previous"),
    _row("replace_here", SUSPECTS, "&Replace Here", line=True),
    _row("replace_all", SUSPECTS, "Replace &All Like This"),
    _row("keep_word", SUSPECTS, "As P&rinted"),
    _row("add_word", SUSPECTS, "Add to the Project's &Words", "Ctrl+Return", line=True),
    _row("add_name", SUSPECTS, "It Is a Na&me"),
    *(
        _row(f"take_{n}", SUSPECTS, f"Take Suggestion &{n}", f"Ctrl+{n}", line=n == 1)
        for n in range(1, SUGGESTIONS + 1)
    ),
    _row("face_text", VIEW, "&Text", "Ctrl+Alt+1"),
    _row("face_reading", VIEW, "&Reading", "Ctrl+Alt+2"),
    _row("larger", VIEW, "&Larger Text", "Ctrl++", "Ctrl+=", needs="", line=True),
    _row("smaller", VIEW, "&Smaller Text", "Ctrl+-", needs=""),
    _row("normal_size", VIEW, "&Normal Size", "Ctrl+0", needs=""),
    _row("next_pane", VIEW, "Next &Pane", "F6", needs="", line=True),
    _row("palette", VIEW, "&Command Palette…", "Ctrl+Shift+P", needs=""),
    _row("help", HELP, "&Help", "F1", icon="help", needs=""),
    _row("about", HELP, "&About ocrfix", needs=""),
)


class Actions:
    """The actions of a window, made from the rows."""

    def __init__(
        self, window: QMainWindow, handlers: Mapping[str, Callable[[], None]], theme: Theme
    ) -> None:
        """Make the actions and the menus.

        Args:
            window: Where they act.
            handlers: What each does; every row needs one.
            theme: The colours of the pictures.
        """
        self._actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        for title in (FILE, EDIT, REVIEW, SUSPECTS, VIEW, HELP):
            self.menus[title] = window.menuBar().addMenu(translated(title))
        for row in ROWS:
            action = QAction(translated(row.text), window)
            action.setShortcuts([QKeySequence(it) for it in row.shortcuts])
            action.triggered.connect(lambda _=False, act=handlers[row.name]: act())
            action.setObjectName(row.name)
            menu = self.menus[row.menu]
            if row.break_before:
                menu.addSeparator()
            menu.addAction(action)
            self._actions[row.name] = action
        self.set_theme(theme)

    def __getitem__(self, name: str) -> QAction:
        """The action of a row."""
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        """All actions, in order of rows."""
        return iter(self._actions.values())

    def set_theme(self, theme: Theme) -> None:
        """Change the colours of the pictures."""
        for row in ROWS:
            if row.icon:
                self._actions[row.name].setIcon(icon(row.icon, theme.colours["ink"]))

    def allow(self, *, document: bool, undo: bool, redo: bool) -> None:
        """Say what can be done now."""
        for row in ROWS:
            if row.needs == "document":
                self._actions[row.name].setEnabled(document)
        self._actions["undo"].setEnabled(undo)
        self._actions["redo"].setEnabled(redo)


def translated(text: str) -> str:
    """The words of an action in the reader's language."""
    return QCoreApplication.translate(_CONTEXT, text)
