"""A sentence above the texts, and what can be done about it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ocrfix.desktop.views.notice_bar import NoticeBar


def test_it_asks_until_it_is_answered(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    assert not bar.is_asking
    bar.tell("The encoding was guessed.")
    assert bar.is_asking
    with qtbot.waitSignal(bar.looked):
        bar.look.click()
    assert bar.is_asking, "who looks has not answered yet"
    with qtbot.waitSignal(bar.agreed):
        bar.agree.click()
    assert not bar.is_asking


def test_what_is_only_told_waits_for_nothing(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.tell("The words of this language are not known.", asks=False)
    assert not bar.isHidden()
    assert not bar.is_asking
    bar.tell("")
    assert bar.isHidden()
