"""A project that the disk damaged: the window says so, and goes on with what is whole."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMessageBox

from ocrfix.review import Verdict

from .conftest import Desk


def test_the_window_tells_of_damage_and_shows_all_else(desk: Desk) -> None:
    desk.open()
    for change in desk.window.reviewing.items[:2]:
        desk.window.reviewing.decide("reject", [change])
        desk.settle()
    decided = desk.window.documents.project.journal.entries
    assert [it.decision.verdict for it in decided if it.decision] == [Verdict.REJECT] * 2
    desk.window.close()
    data = bytearray(desk.project.read_bytes())
    lost = decided[1].decision
    assert lost is not None
    data[data.rindex(lost.context_after.encode()[:10])] ^= 1
    desk.project.write_bytes(data)
    desk.restart()
    desk.window.tell_notice()
    desk.wait_until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    message = QApplication.activeModalWidget()
    assert isinstance(message, QMessageBox)
    assert "is damaged" in message.text()
    assert "1 of 2 entries of its journal" in message.text()
    message.accept()
    assert desk.window.documents.project.journal.entries == decided[:1]
    desk.open()
    assert desk.window.reviewing.session is not None
    assert desk.window.reviewing.session.decisions == [decided[0].decision]
