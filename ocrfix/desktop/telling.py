"""Short messages about decisions and errors."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ocrfix.desktop.reasons import told_message
from ocrfix.desktop.views.parts import visible
from ocrfix.errors import OcrfixError
from ocrfix.review.store import NOTICE_BREAK

_TOLD_LENGTH = 40
translate = QCoreApplication.translate


class Teller(QObject):
    """A part of the window that has something to tell the reader.

    Signals:
        told: What was done, in a sentence.
        failed: Why something was not done.
    """

    told = Signal(str)
    failed = Signal(object)


def told_decision(what: str, changes: Sequence[tuple[str, str]]) -> str:
    """Return a message that tells a decision, or that one was taken back.

    Args:
        what: ``accept``, ``reject``, ``as_printed``, ``take_out``, ``write``, ``undo`` or ``redo``.
        changes: What stood in each place, and what stands or would stand there now.
    """
    told = {
        "accept": translate("Reviewing", "Accepted: {what}"),
        "reject": translate("Reviewing", "Rejected: {what}"),
        "as_printed": translate("Reviewing", "As printed: {what}"),
        "take_out": translate("Reviewing", "Taken out: {what}"),
        "write": translate("Reviewing", "Written: {what}"),
        "undo": translate("Reviewing", "Undone: {what}"),
        "redo": translate("Reviewing", "Done again: {what}"),
    }[what]
    before, after = (visible(it, _TOLD_LENGTH) for it in changes[0])
    words = f"{before or '∅'} → {after or '∅'}" if before != after else before
    if len(changes) > 1:
        words = translate("Reviewing", "{count} places").format(count=len(changes))
    return told.format(what=words)


def as_error(notice: str) -> OcrfixError:
    """Return the notice of opening a project as an error: what is so, and what to do."""
    message, _, hint = notice.partition(NOTICE_BREAK)
    return OcrfixError(message, hint=hint)


def told_error(error: OcrfixError, parting: str = "\n\n") -> str:
    """Return an error as the window shows it, in its language: what happened, and what to do."""
    said = map(told_message, (error.message, error.hint))
    return parting.join(filter(None, said))
