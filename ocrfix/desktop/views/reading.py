"""The cleaned text as a page to read: publication, headline, byline, paragraphs, captions."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QTextBrowser

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.theme import Theme, reading_font
from ocrfix.outline import Article, Part, PartKind
from ocrfix.reports.article import cleaned_outline

_MEASURE_LETTERS = 66
"""The width of the column.

Source: R. Bringhurst, *The Elements of Typographic Style*, 2.1.2: 45 to 75 letters are
satisfactory, 66 is ideal.
"""

_LEAST_MARGIN_PX = 28.0

_LARGEST_LENGTH = 400_000
"""Above it one page of rich text is slow to lay out; the reader is told to use Text."""


class ReadingView(QTextBrowser):
    """Sets the article."""

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._points = 12.0
        self._shown: str | None = None
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Reading"))
        self.setAccessibleDescription(self.tr("The cleaned article, set as a page."))

    def set_size(self, points: float) -> None:
        """Change the size of the text."""
        self._points = points + 1
        self._shown = None
        self.document().setDefaultFont(reading_font(self._points))

    def set_theme(self, theme: Theme, cleaned: Cleaned | None) -> None:
        """Change the colours."""
        self._theme = theme
        self._shown = None
        if cleaned is not None and self.isVisible():
            self.show_article(cleaned)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the column in the middle."""
        self._set_margins()
        super().resizeEvent(event)

    def _set_margins(self) -> None:
        letter = QFontMetricsF(reading_font(self._points)).averageCharWidth()
        spare = self.viewport().width() - _MEASURE_LETTERS * letter
        frame = self.document().rootFrame()
        layout = frame.frameFormat()
        margin = max(spare / 2, _LEAST_MARGIN_PX)
        layout.setLeftMargin(margin)
        layout.setRightMargin(margin)
        layout.setTopMargin(_LEAST_MARGIN_PX)
        layout.setBottomMargin(_LEAST_MARGIN_PX)
        frame.setFrameFormat(layout)

    def show_article(self, cleaned: Cleaned) -> None:
        """Set a cleaned text."""
        if self._shown == cleaned.text:
            return
        self._shown = cleaned.text
        place = self.verticalScrollBar().value()
        if len(cleaned.text) > _LARGEST_LENGTH:
            self.setPlainText(self.tr("This document is too long for a page. Use Text."))
            return
        self.setHtml(page_of(cleaned, self._theme, self._points))
        self._set_margins()
        self.verticalScrollBar().setValue(place)


def page_of(cleaned: Cleaned, theme: Theme, points: float) -> str:
    """A cleaned text as a page, in the HTML that Qt knows."""
    return "<hr>".join(
        _article(article, cleaned.text, theme, points)
        for article in cleaned_outline(cleaned).articles
    )


def _article(article: Article, text: str, theme: Theme, points: float) -> str:
    colours = theme.colours
    return "".join(
        _part(part, text, colours["quiet"], colours["line"], points)
        for part in article.parts
        if part.kind is not PartKind.FURNITURE or part.stays
    )


def _part(part: Part, text: str, quiet: str, line: str, points: float) -> str:
    words = escape(" ".join(text[part.start : part.end].split()))
    if part.kind is PartKind.PUBLICATION:
        return (
            f'<table width="100%" style="border-collapse:collapse"><tr><td style="font-size:'
            f"{points * 0.75}pt; color:{quiet}; border-bottom:1px solid {line}; "
            f'padding-bottom:4px"><b>{words.upper()}</b></td></tr></table>'
        )
    if part.kind is PartKind.HEADLINE:
        return f'<h1 style="font-size:{points * 1.9}pt; margin:14px 0 6px 0">{words}</h1>'
    if part.kind is PartKind.DECK:
        return (
            f'<p style="font-size:{points * 1.2}pt; color:{quiet}; margin:0 0 8px 0">'
            f"<i>{words}</i></p>"
        )
    if part.kind is PartKind.BYLINE:
        return f'<p style="margin:6px 0 14px 0"><b>{words}</b></p>'
    if part.kind is PartKind.CAPTION and part.caption is not None:
        credit = escape(part.caption.credit.upper())
        return (
            '<table cellpadding="10" style="margin:8px 0; border-collapse:collapse"><tr>'
            f'<td style="border-left:3px solid {line}">'
            f'<p style="color:{quiet}; margin:0">{escape(part.caption.text)}</p>'
            f'<p style="font-size:{points * 0.7}pt; color:{quiet}; margin:4px 0 0 0">'
            f"<b>{credit}</b></p></td></tr></table>"
        )
    return f'<p style="margin:0 0 12px 0; line-height:145%">{words}</p>'
