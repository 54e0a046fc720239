"""The panel of doubtful words by itself."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ocrfix.desktop.models.suspects import WHY
from ocrfix.desktop.theme import load_theme
from ocrfix.desktop.views.suspects_panel import SuspectsPanel
from ocrfix.review.open_suspects import OpenSuspects
from ocrfix.review.open_suspects import Suggestion as Offered
from ocrfix.suspects.suspect import Suspects

from ..suspects import suspect


def test_a_word_in_many_places_is_not_looked_at_in_each(qtbot: QtBot) -> None:
    found = [suspect(at, "tho") for at in range(0, 12_000, 4)]
    open_suspects = OpenSuspects(Suspects(found), text="tho " * 3000)
    panel = SuspectsPanel(load_theme("light"))
    qtbot.addWidget(panel)
    panel.show()
    panel.show_suspects(open_suspects, lambda _: "")
    looked: list[int] = []
    told = panel.places_model.data

    def data(index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        looked.append(index.row())
        return told(index, role)

    panel.places_model.data = data  # type: ignore[method-assign]
    panel.show_current(0, open_suspects[0], range(3000), [], "tho " * 3000)
    QApplication.processEvents()
    assert 0 < len(set(looked)) < 100


def test_what_a_suggestion_takes_along_stands_on_it(qtbot: QtBot) -> None:
    """The same word may be offered for the doubtful one alone and for two pieces."""
    text = "Lov\ncea the House"
    open_suspects = OpenSuspects(
        Suspects([suspect(0, "Lov")._replace(reason="“Lov” is no word.")]), text=text
    )
    panel = SuspectsPanel(load_theme("light"))
    qtbot.addWidget(panel)
    panel.show_suspects(open_suspects, lambda _: "")
    offered = [Offered(0, 7, "Love"), Offered(0, 3, "Love"), Offered(0, 3, "")]
    panel.show_current(0, open_suspects[0], [0], offered, text)
    chips = [panel.chip_row.itemAt(n).widget() for n in range(3)]
    told = [(it.text(), it.accessibleName()) for it in chips if isinstance(it, QPushButton)]
    assert told == [
        ("1  Lov⏎cea → Love", "1  Lov⏎cea → Love"),
        ("2  Love", "2  Love"),
        ("3  ∅", "3  nothing"),
    ]
    assert panel.all.text() == "Replace all  ⇧⏎"
    # In a word or two that are never cut.
    assert panel.model.index(0, WHY).data() == "in no list"
