"""The cleaned text as a page to read: publication, headline, byline, paragraphs, captions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from html import escape

from PySide6.QtCore import QEvent, QPoint, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextBrowser, QToolTip

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.theme import KindLook, Theme, reading_font
from ocrfix.desktop.views.marks import Mark
from ocrfix.desktop.views.page_places import ANCHOR, PagePlaces
from ocrfix.desktop.views.parts import tip
from ocrfix.desktop.views.text_pane import types
from ocrfix.outline import KEPT_LINES, Article, KindChoice, Part, PartKind

_MEASURE_LETTERS = 66
"""The width of the column.

Source: R. Bringhurst, *The Elements of Typographic Style*, 2.1.2: 45 to 75 letters are
satisfactory, 66 is ideal.
"""

_LEAST_MARGIN_PX = 28.0

_LARGEST_LENGTH = 400_000
"""Above it one page of rich text is slow to lay out; the reader is told to use Text."""

_SCHEME = "item"
_UNDERLINES = {
    "solid": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "dots": QTextCharFormat.UnderlineStyle.DotLine,
    "dashes": QTextCharFormat.UnderlineStyle.DashUnderline,
    "points": QTextCharFormat.UnderlineStyle.DashDotDotLine,
    "wave": QTextCharFormat.UnderlineStyle.WaveUnderline,
    # Qt has no double one; no other kind has dots and dashes.
    "double": QTextCharFormat.UnderlineStyle.DashDotLine,
}


class ReadingView(QTextBrowser):
    """Set the article.

    Signals:
        visited: The index of the marked item the reader clicked on.
        scrolled: Other lines came into view.
        refused: The reader typed, but a page is to be read.
    """

    visited = Signal(int)
    scrolled = Signal()
    refused = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._points, self._family = 12.0, ""
        self._shown: tuple[str, tuple[KindChoice, ...], tuple[Mark, ...]] | None = None
        self._why: Callable[[int], str] = lambda _: ""
        self.setOpenLinks(False)
        self._places: PagePlaces | None = None  # made when they are asked for
        self._text = ""
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.setAccessibleName(self.tr("Reading"))
        self.setAccessibleDescription(self.tr("The cleaned article, set as a page."))

    def set_face(self, points: float, family: str = "") -> None:
        """Change size and font of the text."""
        self._points, self._family = points + 1, family
        self._shown = None
        self.document().setDefaultFont(self._font())

    def set_theme(self, theme: Theme) -> None:
        """Change the colours; the page must be set anew."""
        self._theme = theme
        self._shown = None

    def _font(self) -> QFont:
        return reading_font(self._points, self._family)

    def forget(self) -> None:
        """Begin at the top of the page that comes next: it is another document."""
        self._shown, self._places, self._text = None, None, ""
        self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move; what would be writing is refused aloud."""
        if types(event):
            self.refused.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the column in the middle."""
        self._set_margins()
        super().resizeEvent(event)

    def _set_margins(self) -> None:
        letter = QFontMetricsF(self._font()).averageCharWidth()
        spare = self.viewport().width() - _MEASURE_LETTERS * letter
        frame = self.document().rootFrame()
        layout = frame.frameFormat()
        margin = max(spare / 2, _LEAST_MARGIN_PX)
        layout.setLeftMargin(margin)
        layout.setRightMargin(margin)
        layout.setTopMargin(_LEAST_MARGIN_PX)
        layout.setBottomMargin(_LEAST_MARGIN_PX)
        frame.setFrameFormat(layout)

    def show_article(
        self, cleaned: Cleaned, marks: Sequence[Mark] = (), why: Callable[[int], str] | None = None
    ) -> None:
        """Set a cleaned text.

        Args:
            cleaned: The text.
            marks: What to mark in it, in order of position.
            why: Gives what to show on hovering over the mark of an index.
        """
        wanted = (cleaned.text, cleaned.kinds, tuple(marks))
        if self._shown == wanted:
            return
        self._shown = wanted
        self._why = why or (lambda _: "")
        place = self.verticalScrollBar().value()
        self._places, self._text = None, cleaned.text
        if len(cleaned.text) > _LARGEST_LENGTH:
            self._text = ""
            self.setPlainText(self.tr("This document is too long for a page. Use Text."))
            return
        self.setHtml(page_of(cleaned, self._theme, self._points, marks))
        self._draw_marks({mark.index: mark.kind for mark in marks})
        self._set_margins()
        self.verticalScrollBar().setValue(place)

    # --- places ------------------------------------------------------------------------

    def _where(self) -> PagePlaces:
        if self._places is None:
            self._places = PagePlaces(self._text, self.document())
        return self._places

    def show_place(self, start: int, end: int) -> None:
        """Choose a span of the cleaned text on the page and bring it into view."""
        if self._text:
            self.choose(start, end)
            self._bring(self.cursorRect().center().y())

    def choose(self, start: int, end: int) -> None:
        """Choose a span of the cleaned text on the page; what is in view stays in view."""
        if not self._text:
            return
        where, cursor, bar = self._where(), self.textCursor(), self.verticalScrollBar()
        first, top = where.position(start), bar.value()
        cursor.setPosition(first)
        cursor.setPosition(max(where.position(end), first), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        bar.setValue(top)

    def _bring(self, y: int) -> None:
        """Scroll so that a line is well in view; one that is already stays where it is."""
        height = self.viewport().height()
        if not height // 8 <= y <= height * 7 // 8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + y - height // 3)

    @property
    def chosen(self) -> tuple[int, int]:
        """The span of the cleaned text that is chosen on the page."""
        cursor = self.textCursor()
        where = self._where()
        return where.offset(cursor.selectionStart()), where.offset(cursor.selectionEnd())

    def top_offset(self) -> int:
        """The offset of the cleaned text of the first line in view."""
        return self._where().offset(self.cursorForPosition(QPoint(0, 0)).position())

    def offset_at(self, point: QPoint) -> int:
        """The offset of the cleaned text under a point of the view."""
        return self._where().offset(self.cursorForPosition(point).position())

    def scroll_to(self, offset: int) -> None:
        """Put the line of an offset at the top."""
        if not offset:
            self.verticalScrollBar().setValue(0)
        elif self._text:
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._where().position(offset))
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(cursor).top())

    def scroll_to_end(self) -> None:
        """Show the end of the page."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    @property
    def is_at_start(self) -> bool:
        """Return whether the first line is in view."""
        return self.verticalScrollBar().value() <= 0

    @property
    def is_at_end(self) -> bool:
        """Return whether the last line is in view, and not the first as well."""
        bar = self.verticalScrollBar()
        return 0 < bar.maximum() <= bar.value()

    # --- marks -------------------------------------------------------------------------

    def _draw_marks(self, kinds: dict[int, str]) -> None:
        """Give every mark its underline: the HTML that Qt knows has one kind of it only."""
        found = []
        block = self.document().begin()
        while block.isValid():
            found += list(_links(block))
            block = block.next()
        cursor = QTextCursor(self.document())
        for start, end, index in found:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(_format_of(self._theme.look(kinds[index])))

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == _SCHEME:
            self.visited.emit(int(url.path()))

    def event(self, event: QEvent) -> bool:
        """Show why a marked word was changed."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            url = QUrl(self.anchorAt(self.viewport().mapFromGlobal(event.globalPos())))
            if url.scheme() == _SCHEME:
                QToolTip.showText(event.globalPos(), tip(self._why(int(url.path()))), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)


def _links(block: QTextBlock) -> Iterator[tuple[int, int, int]]:
    """Start, end and index of every mark in a block, in Qt's positions."""
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        url = QUrl(fragment.charFormat().anchorHref())
        if url.scheme() == _SCHEME:
            start = fragment.position()
            yield start, start + fragment.length(), int(url.path())
        fragments += 1


def _format_of(look: KindLook) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(look.ground)
    made.setUnderlineStyle(_UNDERLINES[look.shape])
    made.setUnderlineColor(look.ink)
    return made


def page_of(cleaned: Cleaned, theme: Theme, points: float, marks: Sequence[Mark] = ()) -> str:
    """A cleaned text as a page, in the HTML that Qt knows."""
    page = _Page(cleaned.text, theme, points, marks)
    return "<hr>".join(page.article(it) for it in cleaned.articles)


def _head_of(part: Part) -> str:
    """Return the anchor at the head of a part."""
    return f'<a name="{ANCHOR}{part.start}"></a>'


class _Page:
    """Write articles as HTML; marked words are links to their items."""

    def __init__(self, text: str, theme: Theme, points: float, marks: Sequence[Mark]) -> None:
        self._text, self._points = text, points
        self._ink, self._quiet, self._line = (theme.colours[it] for it in ("ink", "quiet", "line"))
        self._marks = [mark for mark in marks if mark.start < mark.end]

    def article(self, article: Article) -> str:
        """One article, without what was never part of it."""
        return "".join(
            self._part(part)
            for part in article.parts
            if part.kind is not PartKind.FURNITURE or part.stays
        )

    def _part(self, part: Part) -> str:
        if part.kind is PartKind.PUBLICATION:
            return self._masthead(self._words(part, str.upper))
        if part.kind is PartKind.CAPTION and part.caption is not None:
            words = _head_of(part) + escape(part.caption.text)
            return self._aside(words, escape(part.caption.credit.upper()))
        words = self._words(part)
        if part.kind is PartKind.CAPTION:
            return self._aside(words, "")
        if part.kind in KEPT_LINES:
            words = words.replace("\n", "<br>")
        return self._frame(part.kind).format(words=words)

    def _frame(self, kind: PartKind) -> str:
        frames = {
            PartKind.SECTION: (
                f'<p align="center" style="font-size:{self._points * 1.35}pt; '
                f'letter-spacing:2px; margin:18px 0 4px 0"><b>{{words}}</b></p><hr>'
            ),
            PartKind.HEADLINE: (
                f'<h1 style="font-size:{self._points * 1.9}pt; margin:14px 0 6px 0">{{words}}</h1>'
            ),
            PartKind.DECK: (
                f'<p style="font-size:{self._points * 1.2}pt; color:{self._quiet}; '
                'margin:0 0 8px 0"><i>{words}</i></p>'
            ),
            PartKind.BYLINE: '<p style="margin:6px 0 14px 0"><b>{words}</b></p>',
            PartKind.CROSSHEAD: (
                f'<h2 style="font-size:{self._points * 1.2}pt; margin:14px 0 4px 0">{{words}}</h2>'
            ),
            PartKind.JUMP: (
                f'<p style="color:{self._quiet}; margin:0 0 12px 0"><i>{{words}}</i></p>'
            ),
        }
        return frames.get(kind, '<p style="margin:0 0 12px 0; line-height:145%">{words}</p>')

    def _masthead(self, words: str) -> str:
        return (
            f'<table width="100%" style="border-collapse:collapse"><tr><td style="font-size:'
            f"{self._points * 0.75}pt; color:{self._quiet}; border-bottom:1px solid {self._line}; "
            f'padding-bottom:4px"><b>{words}</b></td></tr></table>'
        )

    def _aside(self, words: str, credit: str) -> str:
        quiet = self._quiet
        credited = (
            f'<p style="font-size:{self._points * 0.7}pt; color:{quiet}; margin:4px 0 0 0">'
            f"<b>{credit}</b></p>"
        )
        return (
            '<table cellpadding="10" style="margin:8px 0; border-collapse:collapse"><tr>'
            f'<td style="border-left:3px solid {self._line}">'
            f'<p style="color:{quiet}; margin:0">{words}</p>{credited if credit else ""}'
            "</td></tr></table>"
        )

    def _words(self, part: Part, cast: Callable[[str], str] = str) -> str:
        """The words of a part in one line, those that are marked as links."""
        made = [_head_of(part)]
        at = part.start
        for mark in self._within(part.start, part.end):
            start, end = max(mark.start, at), min(mark.end, part.end)
            if start >= end:
                continue
            made.append(escape(cast(self._text[at:start])))
            marked = escape(cast(self._text[start:end]))
            style = f"color:{self._ink}; text-decoration:none"
            made.append(f'<a href="{_SCHEME}:{mark.index}" style="{style}">{marked}</a>')
            at = end
        made.append(escape(cast(self._text[at : part.end])))
        # White space of any length is one blank in HTML.
        return "".join(made)

    def _within(self, start: int, end: int) -> Iterator[Mark]:
        first = bisect_left(self._marks, start, key=lambda mark: mark.end)
        for mark in self._marks[first:]:
            if mark.start >= end:
                return
            yield mark
