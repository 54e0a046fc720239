"""Series of places, and the places of those that are chosen, with ticks."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ocrfix.desktop.languages import number_word, sureness_word
from ocrfix.desktop.models.table import RIGHT
from ocrfix.desktop.models.ticked import TICK, TickedModel
from ocrfix.desktop.reasons import named_rules
from ocrfix.desktop.theme import Theme, reading_font
from ocrfix.desktop.views.parts import visible
from ocrfix.review.offers import Offer
from ocrfix.review.series import Grouping, Series, in_series, sure_enough

SURE, BEFORE, WORD, NEW, AFTER, WHERE = range(1, 7)
TITLE, PLACES, WORDS = range(1, 4)
_POINTS = 11.0
_LONGEST_SHOWN = 60
_NOTHING = "∅"


class Ticks(QObject):
    """The offers of documents, and which of them are ticked.

    Signals:
        changed: A tick was set or taken away.

    Attributes:
        offers: All that were found.
        ticked: The indexes of those that are ticked.
        least: So sure what is found from now on must be to be ticked.
    """

    changed = Signal()

    def __init__(self, least: float, parent: QObject) -> None:
        super().__init__(parent)
        self.offers: list[Offer] = []
        self.ticked: set[int] = set()
        self.least = least

    def clear(self) -> None:
        """Forget all offers."""
        self.offers, self.ticked = [], set()

    def add(self, offers: Iterable[Offer]) -> None:
        """Take more offers, ticked where they are sure enough."""
        for offer in offers:
            if offer.sureness >= self.least:
                self.ticked.add(len(self.offers))
            self.offers.append(offer)

    def tick_sure(self, least: float) -> None:
        """Tick the offers that are at least so sure, and no others."""
        self.least = least
        self.ticked = sure_enough(self.offers, least)
        self.changed.emit()

    def turn(self, members: Sequence[int]) -> None:
        """Tick offers, or take their ticks away if all of them have one."""
        if self.ticked.issuperset(members):
            self.ticked.difference_update(members)
        else:
            self.ticked.update(members)
        self.changed.emit()

    @property
    def chosen(self) -> list[Offer]:
        """The offers that are ticked, in order."""
        return [self.offers[it] for it in sorted(self.ticked)]

    def counted(self) -> tuple[int, int]:
        """Return in how many places something is offered, and in how many of them it is ticked.

        What is offered for one place becomes one decision.
        """
        ticked = {self.offers[it].place for it in self.ticked}
        return len({it.place for it in self.offers}), len(ticked)


class _OfOffers(TickedModel):
    """Rows that stand for offers, ticked where all of theirs are."""

    def __init__(
        self, ticks: Ticks, heads: Sequence[str], theme: Theme, parent: QObject | None
    ) -> None:
        super().__init__(theme, heads, parent)
        self._ticks = ticks
        ticks.changed.connect(self._tell_ticks)

    @abstractmethod
    def members(self, row: int) -> Sequence[int]:
        """The indexes of the offers of a row."""

    def turn(self, rows: Iterable[int]) -> None:
        """Tick rows, or take their ticks away if all of them have one."""
        self._ticks.turn([it for row in rows for it in self.members(row)])

    def _tick_of(self, row: int) -> Qt.CheckState:
        members = self.members(row)
        ticked = sum(it in self._ticks.ticked for it in members)
        if not ticked:
            return Qt.CheckState.Unchecked
        is_all = ticked == len(members)
        return Qt.CheckState.Checked if is_all else Qt.CheckState.PartiallyChecked


class SeriesModel(_OfOffers):
    """One row a series: what its places have in common, and how many there are."""

    def __init__(self, ticks: Ticks, theme: Theme, parent: QObject | None = None) -> None:
        heads = ("", self.tr("Series"), self.tr("Places"), self.tr("Words"))
        super().__init__(ticks, heads, theme, parent)
        self.grouping = Grouping.HAPPENED

    def group(self, grouping: Grouping) -> None:
        """Put the offers together anew, by what is alike in them."""
        self.grouping = grouping
        self._list(in_series(self._ticks.offers, grouping))

    def members(self, row: int) -> Sequence[int]:
        """The indexes of the offers of a series."""
        found: Series = self._rows[row]
        return found.members

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        series: Series = self._rows[row]
        if role == Qt.ItemDataRole.CheckStateRole and column == TICK:
            return self._tick_of(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(series, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in {PLACES, WORDS}:
            return RIGHT
        if role == Qt.ItemDataRole.ForegroundRole and column in {PLACES, WORDS}:
            return self._theme.colour("quiet")
        return None

    def _shown(self, series: Series, column: int) -> str | None:
        if column == TITLE:
            return self.title(series.key)
        if column == PLACES:
            return number_word(len(series.members))
        return number_word(series.word_count) if column == WORDS else None

    def title(self, key: tuple[str, ...]) -> str:
        """Return what the places of a series have in common, in words."""
        shown = [visible(it, _LONGEST_SHOWN) for it in key]
        if self.grouping is Grouping.RULE:
            return named_rules(key[0]) if key[0] else self.tr("Doubtful words")
        if self.grouping is Grouping.SURENESS:
            return self.tr("{sure} sure and more").format(sure=shown[0])
        if self.grouping is Grouping.WORD:
            return f"{shown[0]} → {shown[1] or _NOTHING}"
        return self._happened(shown)

    def _happened(self, key: list[str]) -> str:
        if not key:
            return self.tr("Several letters")
        read, meant = key
        if read.isspace() and not meant:
            return self.tr("A blank too many")
        if meant.isspace() and not read:
            return self.tr("A blank lost")
        if not meant:
            return self.tr("“{read}” too many").format(read=read)
        if not read:
            return self.tr("“{meant}” lost").format(meant=meant)
        return self.tr("“{read}” read for “{meant}”").format(read=read, meant=meant)


class OffersModel(_OfOffers):
    """One row a place: a tick, how sure it is, its line, what stands there and what would."""

    def __init__(
        self, ticks: Ticks, names: Mapping[str, str], theme: Theme, parent: QObject | None = None
    ) -> None:
        """Begin empty.

        Args:
            ticks: The offers.
            names: The names of documents, by their SHA-256.
            theme: The colours.
            parent: What it belongs to.
        """
        heads = ("", self.tr("Sure"), "", self.tr("Now"), self.tr("Then"), "", self.tr("Where"))
        super().__init__(ticks, heads, theme, parent)
        self._names = names

    def show_members(self, members: Sequence[int]) -> None:
        """List offers, by their indexes."""
        self._list(members)

    def members(self, row: int) -> Sequence[int]:
        """The index of the offer of a row."""
        return (self._rows[row],)

    def offer(self, row: int) -> Offer | None:
        """The offer of a row; None behind the last."""
        return self._ticks.offers[self._rows[row]] if 0 <= row < len(self._rows) else None

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        offer = self._ticks.offers[self._rows[row]]
        if role == Qt.ItemDataRole.CheckStateRole and column == TICK:
            return self._tick_of(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(offer)[column]
        if role == Qt.ItemDataRole.AccessibleTextRole and column == WORD:
            return visible(f"{offer.left}{offer.before}{offer.right}")
        return self._look(column, role)

    def _shown(self, offer: Offer) -> tuple[str | None, ...]:
        return (
            None,
            sureness_word(offer.sureness),
            visible(offer.left.lstrip()),
            visible(offer.before) or _NOTHING,
            visible(offer.after) or _NOTHING,
            visible(offer.right.rstrip()),
            f"{self._names.get(offer.decision.document, '')}:{offer.line}",
        )

    def _look(self, column: int, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.FontRole and column in {BEFORE, WORD, NEW, AFTER}:
            return reading_font(_POINTS)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == BEFORE:
            return RIGHT
        look = self._theme.look({WORD: "suspects", NEW: "by-hand"}.get(column, "suspects"))
        if role == Qt.ItemDataRole.BackgroundRole and column in {WORD, NEW}:
            return look.ground
        if role == Qt.ItemDataRole.ForegroundRole:
            return look.ink if column in {WORD, NEW} else self._theme.colour("quiet")
        return None
