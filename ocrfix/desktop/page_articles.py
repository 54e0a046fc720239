"""The articles of a text outlined on the picture of their page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath

from ocrfix.cleaning import Cleaned
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.page_words import PageWords
from ocrfix.desktop.views.page_areas import Area
from ocrfix.desktop.views.page_pane import PagePane
from ocrfix.outline import Article, KindChoice, PartKind

_JOB = "page articles"

_SAME_COLUMN = 0.5
"""Rows of which the narrower lies so far below the other stand in one column."""
_REACH = 3.0
"""Rows of one article no further apart than so many heights of a row are outlined as one piece."""
_MARGIN = 0.25
"""The distance of an outline from its rows, in heights of a row."""


class Outlines:
    """Outline the articles of the page that is shown."""

    def __init__(self, jobs: Jobs, pane: PagePane) -> None:
        self._jobs, self._pane = jobs, pane
        self._shown: tuple[str, tuple[KindChoice, ...], PageWords] | None = None

    def show(self, cleaned: Cleaned | None, words: PageWords) -> None:
        """Outline the articles of a page, if they are others than before."""
        if cleaned is None:
            self.forget()
            return
        wanted = (cleaned.text, cleaned.kinds, words)
        if wanted != self._shown:
            self._shown = wanted
            # Finding the articles of an issue takes longer than a frame.
            self._jobs.start(
                _JOB, lambda: areas_of(cleaned, words), self._pane.view.set_areas, lambda _: None
            )

    def forget(self) -> None:
        """Outline nothing: another page is shown, or none."""
        self._shown = None
        self._jobs.cancel(_JOB)
        self._pane.view.set_areas([])


def areas_of(cleaned: Cleaned, words: PageWords) -> list[Area]:
    """Outline the articles that stand on a page; none of a page that is one article."""
    found = []
    for number, article in enumerate(cleaned.articles, 1):
        rows: dict[int, QRectF] = {}
        for start, end in _printed(article):
            rows |= words.rows_within(*cleaned.source_map.to_raw(start, end))
        if rows:
            boxes = list(rows.values())
            found.append(Area(number, _around(boxes), boxes[0]))
    return found if len(found) > 1 else []


def _printed(article: Article) -> Iterator[tuple[int, int]]:
    return ((it.start, it.end) for it in article.parts if it.kind is not PartKind.FURNITURE)


def _around(rows: list[QRectF]) -> QPainterPath:
    """Around rows in the order in which they are read; those of a column make one piece."""
    outline = QPainterPath()
    above: QRectF | None = None
    for row in rows:
        top = row.top()
        if above is not None and _is_below(above, row):
            top = min(top, above.bottom())
        margin = _MARGIN * row.height()
        whole = QRectF(row.left(), top, row.width(), row.bottom() - top)
        outline.addRect(whole.adjusted(-margin, -margin, margin, margin))
        above = row
    outline.setFillRule(Qt.FillRule.WindingFill)
    return outline.simplified()


def _is_below(above: QRectF, row: QRectF) -> bool:
    """Return whether a row stands close below another, in its column."""
    shared = min(above.right(), row.right()) - max(above.left(), row.left())
    return (
        shared > _SAME_COLUMN * min(above.width(), row.width())
        and row.bottom() > above.bottom()
        and row.top() - above.bottom() < _REACH * row.height()
    )
