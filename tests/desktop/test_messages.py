"""A project that the disk damaged: the window says so, and goes on with what is whole."""

from __future__ import annotations

from ocrfix.review import Verdict

from .conftest import Desk
from .hands import close_message


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
    message = close_message(desk)
    assert "is damaged" in message
    assert "1 of 2 entries of its journal" in message
    assert desk.window.documents.project.journal.entries == decided[:1]
    desk.open()
    assert desk.window.reviewing.session is not None
    assert desk.window.reviewing.session.decisions == [decided[0].decision]
