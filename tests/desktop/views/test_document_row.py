"""The row of a document."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics, QGuiApplication

from ocrfix.desktop.models.documents import DocumentsModel
from ocrfix.desktop.views.document_row import fitting_name

from ..conftest import Desk


def test_a_long_name_leaves_room_for_the_texts(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / f"{'long-name-' * 12}.txt"
    path.write_text("The bills, hich were paid.\n")
    desk.open(path)
    panes = desk.window.panes
    assert abs(panes.raw.width() - panes.faces.width()) < 40


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", [100, 140, 300])
def test_rows_show_what_differs(width: int) -> None:
    """Names of one title on days of one year, as archives give them."""
    numbers = [(f"{1 + day // 5:02}{1 + day % 28:02}", 82015761 + 997 * day) for day in range(60)]
    folder = Path("town")
    paths = [folder / f"1916{day}_sn{number}-ed-1_seq-1.txt" for day, number in numbers]
    model = DocumentsModel()
    model.show_folder(folder, paths, {})
    metrics = QFontMetrics(QGuiApplication.font())
    shown = [fitting_name(model.index(row), metrics, width) for row in range(len(paths))]
    assert len(set(shown)) == len(paths), shown
    for (day, number), name in zip(numbers, shown, strict=True):
        assert day in name
        assert str(number)[-3:] in name
        assert "-ed-" not in name
