"""Every action of the window as a row of data: name, menu, words, shortcut, picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ocrfix.desktop.theme import Theme, icon
from ocrfix.text.wording import noop

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
        needs: ``document`` if it needs one to be open, ``file`` if that must have one,
            ``cleaned`` if it must be cleaned, ``listed`` if documents that are listed will do.
        break_before: Whether a line stands above it in the menu.
        is_switch: Whether it is on or off, and says so.
        short: What its button in the toolbar says; empty for a button without words.
    """

    name: str
    menu: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs: str = ""
    break_before: bool = False
    is_switch: bool = False
    short: str = ""


def _row(
    name: str, menu: str, text: str, *shortcuts: str, icon: str = "", needs: str = "document",
    line: bool = False, switch: bool = False, short: str = "",
) -> Row:  # fmt: skip
    return Row(name, menu, text, shortcuts, icon, needs, line, switch, short)


FILE = noop("actions", "&File")
EDIT = noop("actions", "&Edit")
REVIEW = noop("actions", "&Review")
SUSPECTS = noop("actions", "&Doubtful Words")
VIEW = noop("actions", "&View")
HELP = noop("actions", "&Help")
MENUS = (FILE, EDIT, REVIEW, SUSPECTS, VIEW, HELP)
SUGGESTIONS = 9
CHANGE_COUNT, SUSPECT_COUNT = "change count", "suspect count"
BAR = (
    ("open", "open_folder", "paste"),
    ("previous_change", CHANGE_COUNT, "next_change"),
    ("previous_suspect", SUSPECT_COUNT, "next_suspect"),
    ("undo", "redo"),
    ("rules",),
)
"""The buttons of the toolbar and the counters between them, group by group."""
BAR_END = "export"
"""The button at the right end."""
BAR_WITH_TEXT = (("open",), ("open_folder",), ("rules",), ("paste",), ("undo", "redo"))
"""The buttons with words; where there is too little room, the last lose theirs first. Everybody
knows the arrows of undo and redo, which lose them together."""
BAR_LEFT_OUT = ("paste", "rules", "redo", "undo", "open_folder")
"""The buttons that are left out, in this order, where there is no room even for icons alone; the
menus have them."""

ROWS = (
    _row(
        "open",
        FILE,
        noop("actions", "&Open…"),
        "Ctrl+O",
        icon="open",
        needs="",
        short=noop("actions", "Open"),
    ),
    _row(
        "open_folder",
        FILE,
        noop("actions", "Open &Folder…"),
        "Ctrl+Shift+O",
        icon="folder",
        needs="",
        short=noop("actions", "Open Folder"),
    ),
    _row(
        "paste",
        FILE,
        noop("actions", "&Paste as New Document"),
        "Ctrl+Shift+V",
        icon="paste",
        needs="",
        short=noop("actions", "Paste"),
    ),
    _row("sample", FILE, noop("actions", "Open the Sa&mple"), icon="sample", needs=""),
    _row("reopen", FILE, noop("actions", "Open in Another Encodin&g…"), needs="file"),
    _row("language", FILE, noop("actions", "Language the Text Is &Written In…"), needs="cleaned"),
    _row("choose_scan", FILE, noop("actions", "C&hoose the Scan…")),
    _row("open_project", FILE, noop("actions", "Open P&roject…"), needs="", line=True),
    _row("merge_project", FILE, noop("actions", "Merge &a Project…"), needs=""),
    _row("save_project", FILE, noop("actions", "&Save Project As…"), "Ctrl+S", needs=""),
    _row(
        "done_next",
        FILE,
        noop("actions", "&Done, Next Document"),
        "Ctrl+PgDown",
        icon="done",
        line=True,
    ),
    _row("not_done", FILE, noop("actions", "&Unfinished After All")),
    _row("glance", FILE, noop("actions", "&The Folder at a Glance…"), "Ctrl+Shift+G", needs=""),
    _row("next_document", FILE, noop("actions", "Ne&xt Document"), "Alt+PgDown", needs="listed"),
    _row(
        "previous_document", FILE, noop("actions", "Pre&vious Document"), "Alt+PgUp", needs="listed"
    ),
    _row(
        "export",
        FILE,
        noop("actions", "&Export…"),
        "Ctrl+E",
        icon="export",
        needs="cleaned",
        short=noop("actions", "Export…"),
    ),
    _row(
        "export_articles",
        FILE,
        noop("actions", "Export the Articles Pic&ked…"),
        "Ctrl+Alt+E",
        needs="cleaned",
    ),
    _row("clean_folder", FILE, noop("actions", "Clean Fo&lder…"), needs=""),
    _row("count_evidence", FILE, noop("actions", "Count the Collect&ion"), needs=""),
    _row("preferences", FILE, noop("actions", "Prefere&nces…"), "Ctrl+,", needs="", line=True),
    _row("close", FILE, noop("actions", "&Close Document"), "Ctrl+W", line=True),
    _row("quit", FILE, noop("actions", "&Quit"), "Ctrl+Q", needs=""),
    _row(
        "undo", EDIT, noop("actions", "&Undo"), "Ctrl+Z", icon="undo", short=noop("actions", "Undo")
    ),
    _row(
        "redo",
        EDIT,
        noop("actions", "&Redo"),
        "Ctrl+Shift+Z",
        "Ctrl+Y",
        icon="redo",
        short=noop("actions", "Redo"),
    ),
    _row(
        "copy_cleaned",
        EDIT,
        noop("actions", "&Copy the Cleaned Text"),
        "Ctrl+Shift+C",
        needs="cleaned",
        line=True,
    ),
    _row(
        "find", EDIT, noop("actions", "&Find…"), "Ctrl+F", icon="search", needs="cleaned", line=True
    ),
    _row("replace", EDIT, noop("actions", "R&eplace…"), "Ctrl+H", needs="cleaned"),
    _row("go_line", EDIT, noop("actions", "&Go to Line…"), "Ctrl+G", needs="cleaned"),
    _row("characters", EDIT, noop("actions", "&Special Characters…"), "Ctrl+Shift+X", needs=""),
    _row("find_next", EDIT, noop("actions", "Find &Next"), "F3"),
    _row("find_previous", EDIT, noop("actions", "Find &Previous"), "Shift+F3"),
    _row(
        "begin_part",
        EDIT,
        noop("actions", "Begin Ano&ther Part Here"),
        "Alt+Return",
        needs="cleaned",
        line=True,
    ),
    _row("note", EDIT, noop("actions", "N&ote…"), "Ctrl+M", needs="cleaned", line=True),
    _row("bookmark", EDIT, noop("actions", "&Bookmark"), "Ctrl+B", needs="cleaned"),
    _row("next_note", EDIT, noop("actions", "Ne&xt Note or Bookmark"), "F9", needs="cleaned"),
    _row(
        "previous_note",
        EDIT,
        noop("actions", "Pre&vious Note or Bookmark"),
        "Shift+F9",
        needs="cleaned",
    ),
    _row("notes", EDIT, noop("actions", "Notes &and Bookmarks…"), "Ctrl+Shift+M", needs=""),
    _row("my_words", EDIT, noop("actions", "My &Words and Names…"), needs="", line=True),
    _row("next_change", REVIEW, noop("actions", "&Next Change"), "F8", icon="next"),
    _row(
        "previous_change", REVIEW, noop("actions", "&Previous Change"), "Shift+F8", icon="previous"
    ),
    _row("filter_changes", REVIEW, noop("actions", "&Filter the Changes"), "Ctrl+Shift+F"),
    _row("accept", REVIEW, noop("actions", "&Accept and Go On"), icon="accept", line=True),
    _row("reject", REVIEW, noop("actions", "Re&ject and Go On"), icon="reject"),
    _row("as_printed", REVIEW, noop("actions", "As Prin&ted")),
    _row("accept_all", REVIEW, noop("actions", "A&ccept All Like This…")),
    _row("reject_all", REVIEW, noop("actions", "Reject All &Like This…")),
    _row("read_line", REVIEW, noop("actions", "Read the L&ine Again"), needs="cleaned", line=True),
    _row("read_scan", REVIEW, noop("actions", "Rea&d the Scan Again…"), needs="cleaned"),
    _row("read_every_line", REVIEW, noop("actions", "Read All Lines A&gain…"), needs="cleaned"),
    _row("take_scan", REVIEW, noop("actions", "Take &What the Scan Says…"), needs="cleaned"),
    _row("not_text", REVIEW, noop("actions", "What Is N&o Text…"), "Ctrl+Shift+B", needs="cleaned"),
    _row("history", REVIEW, noop("actions", "&History…"), "Ctrl+Shift+Y", needs="", line=True),
    _row(
        "rules",
        REVIEW,
        noop("actions", "R&ules…"),
        "Ctrl+R",
        icon="rules",
        line=True,
        short=noop("actions", "Rules"),
    ),
    _row("stop", REVIEW, noop("actions", "&Stop or Resume Cleaning")),
    _row("next_suspect", SUSPECTS, noop("actions", "&Next Place to Look At"), "F7", icon="next"),
    _row(
        "previous_suspect",
        SUSPECTS,
        noop("actions", "&Previous Place to Look At"),
        "Shift+F7",
        icon="previous",
    ),
    _row("replace_here", SUSPECTS, noop("actions", "&Replace Here"), line=True),
    _row("replace_all", SUSPECTS, noop("actions", "Replace &All Like This…")),
    _row("write_word", SUSPECTS, noop("actions", "Write An&other Word")),
    _row("always", SUSPECTS, noop("actions", "Alwa&ys…")),
    _row("keep_word", SUSPECTS, noop("actions", "As Printed &Here")),
    _row("keep_all", SUSPECTS, noop("actions", "As Printed &Everywhere")),
    _row("skip_block", SUSPECTS, noop("actions", "No &Text: Pass Over"), line=True),
    _row("mark_block", SUSPECTS, noop("actions", "No Te&xt: Mark as Illegible")),
    _row("take_block", SUSPECTS, noop("actions", "No Text: Ta&ke Out")),
    _row("skip_blocks", SUSPECTS, noop("actions", "Pass O&ver All of This Kind…")),
    _row("mark_blocks", SUSPECTS, noop("actions", "Mark A&ll of This Kind…")),
    _row("take_blocks", SUSPECTS, noop("actions", "Take O&ut All of This Kind…")),
    _row(
        "series",
        SUSPECTS,
        noop("actions", "Errors in &Series…"),
        "Ctrl+Shift+E",
        needs="cleaned",
        line=True,
    ),
    _row(
        "add_word",
        SUSPECTS,
        noop("actions", "Add to the Project’s &Words"),
        "Ctrl+Return",
        line=True,
    ),
    _row("add_mine", SUSPECTS, noop("actions", "Add to &My Words")),
    _row("add_name", SUSPECTS, noop("actions", "It &Is a Name")),
    *(
        _row(
            f"take_{n}", SUSPECTS, noop("actions", "Take Suggestion {n}"), f"Ctrl+{n}", line=n == 1
        )
        for n in range(1, SUGGESTIONS + 1)
    ),
    _row("face_text", VIEW, noop("actions", "&Text"), "Ctrl+Alt+1"),
    _row("face_reading", VIEW, noop("actions", "&Reading"), "Ctrl+Alt+2"),
    _row("scanned_text", VIEW, noop("actions", "As Scanned: Te&xt"), "Ctrl+Alt+3", line=True),
    _row("scanned_page", VIEW, noop("actions", "As Scanned: Pa&ge"), "Ctrl+Alt+4"),
    _row("scanned_both", VIEW, noop("actions", "As Scanned: &Both"), "Ctrl+Alt+5"),
    _row("larger", VIEW, noop("actions", "&Larger Text"), "Ctrl++", "Ctrl+=", needs="", line=True),
    _row("smaller", VIEW, noop("actions", "&Smaller Text"), "Ctrl+-", needs=""),
    _row("normal_size", VIEW, noop("actions", "&Normal Size"), "Ctrl+0", needs=""),
    _row("wrap", VIEW, noop("actions", "&Wrap Lines"), "Alt+Z", needs="", line=True, switch=True),
    _row("line_numbers", VIEW, noop("actions", "Line N&umbers"), needs="", switch=True),
    _row("marks_in_reading", VIEW, noop("actions", "&Marks in Reading"), needs="", switch=True),
    _row("next_pane", VIEW, noop("actions", "Next &Pane"), "F6", needs="", line=True),
    _row("previous_pane", VIEW, noop("actions", "Pre&vious Pane"), "Shift+F6", needs=""),
    _row("palette", VIEW, noop("actions", "Comman&d Palette…"), "Ctrl+Shift+P", needs=""),
    _row("help", HELP, noop("actions", "&Help on What Is in Front"), "F1", icon="help", needs=""),
    _row("keys", HELP, noop("actions", "&Keys"), needs=""),
    _row("about", HELP, noop("actions", "&About ocrfix"), needs=""),
)


class Actions:
    """The actions of a window, made from the rows."""

    def __init__(
        self, window: QMainWindow, handlers: Mapping[str, Callable[[], None]], theme: Theme
    ) -> None:
        self._actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        for title in MENUS:
            self.menus[title] = window.menuBar().addMenu(translated(title))
        for row in ROWS:
            action = QAction(title_of(row), window)
            action.setCheckable(row.is_switch)
            action.triggered.connect(lambda _=False, act=handlers[row.name]: act())
            action.setObjectName(row.name)
            if row.short:
                action.setIconText(translated(row.short))
            menu = self.menus[row.menu]
            if row.break_before:
                menu.addSeparator()
            menu.addAction(action)
            self._actions[row.name] = action
        self.set_shortcuts({})
        self.set_theme(theme)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def set_shortcuts(self, own: Mapping[str, str]) -> None:
        """Give every action its keys.

        Args:
            own: By name, what the reader chose instead of the keys of the row, in Qt's
                portable form; empty for no key at all.
        """
        for row in ROWS:
            keys = row.shortcuts if row.name not in own else (own[row.name],)
            self._actions[row.name].setShortcuts([QKeySequence(it) for it in keys if it])

    def set_theme(self, theme: Theme) -> None:
        """Change the colours of the pictures."""
        for row in ROWS:
            if row.icon:
                self._actions[row.name].setIcon(icon(row.icon, theme.colours["ink"]))

    def allow(self, *, undo: bool, redo: bool, **there: bool) -> None:
        """Enable the actions that are possible now, by what they need and what is there."""
        for row in ROWS:
            self._actions[row.name].setEnabled(not row.needs or there[row.needs])
        self._actions["undo"].setEnabled(undo)
        self._actions["redo"].setEnabled(redo)


def title_of(row: Row) -> str:
    """Return the title of an action in the menu, in the reader's language."""
    return translated(row.text).replace("{n}", f"&{row.name.rpartition('_')[2]}")


def translated(text: str) -> str:
    """The words of an action in the reader's language."""
    return QCoreApplication.translate(_CONTEXT, text)
