"""Something that is offered, to be taken or declined."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ocrfix.desktop.views.offer_bar import OfferBar


@pytest.mark.parametrize("is_taken", [True, False])
def test_an_offer_goes_with_its_answer(qtbot: QtBot, is_taken: bool) -> None:
    bar = OfferBar("Count them", "Not now")
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.tell("Here are many documents.")
    assert not bar.isHidden()
    with qtbot.waitSignal(bar.accepted if is_taken else bar.declined):
        (bar.accept if is_taken else bar.decline).click()
    assert bar.isHidden()
    bar.tell("")
    assert bar.isHidden()
