"""Blocks that are no text: one, or all of its kind, taken out, marked or passed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from ocrfix.desktop.dialogs.not_text import Entry, NotTextDialog
from ocrfix.desktop.languages import block_word, number_word
from ocrfix.desktop.navigation import Navigation
from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.suspects_controller import SuspectsController
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.theme import Theme
from ocrfix.desktop.views.suspects_panel import SuspectsPanel
from ocrfix.review import Session
from ocrfix.review.blocks import Block, BlockKind, Blocks, Deed
from ocrfix.review.decisions import Verdict
from ocrfix.text.tokens import LineIndex


class NotText(Teller):
    """Tell what block the place in front lies in, and do with blocks what the reader asks."""

    def __init__(
        self,
        reviewing: Reviewing,
        suspects: SuspectsController,
        navigation: Navigation,
        panel: SuspectsPanel,
        theme: Callable[[], Theme],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._reviewing, self._suspects, self._navigation = reviewing, suspects, navigation
        self._panel, self._window = panel, window
        self._theme = theme
        suspects.shown.connect(self._tell_block)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        names = {"take_block": Deed.TAKE_OUT, "mark_block": Deed.MARK, "skip_block": Deed.SKIP}
        single = {name: partial(self.settle, deed) for name, deed in names.items()}
        all_like = {f"{name}s": partial(self.show_like, deed) for name, deed in names.items()}
        return single | all_like | {"not_text": lambda: self.show(None, Deed.SKIP)}

    # --- the block in front ------------------------------------------------------------

    def _block_in_front(self) -> tuple[Session, Block] | None:
        self._reviewing.settle()
        session, span = self._reviewing.session, self._navigation.raw_span
        if session is None or session.cleaned is None or span is None:
            self.told.emit(self.tr("Nothing is in front: F7 goes to the next doubtful place"))
            return None
        return session, session.block_at(*span)

    def settle(self, deed: Deed) -> None:
        """Do something with the block in front, and go on behind it."""
        found = self._block_in_front()
        if found is None:
            return
        session, block = found
        suspects = _suspects_in(session, block)
        if self._reviewing.attempt(lambda: session.settle_blocks([block], deed)):
            self.told.emit(self._told(deed, session, [block], suspects))
            if self._navigation.is_on_suspects:
                self._suspects.moved.emit()
            else:
                self._reviewing.go_on(block.end)

    def _told(self, deed: Deed, session: Session, blocks: Sequence[Block], suspects: int) -> str:
        lines = sum(_line_count(session, it) for it in blocks)
        told = {
            Deed.TAKE_OUT: self.tr("Taken out: {kind} (lines: {lines})"),
            Deed.MARK: self.tr("Marked as illegible: {kind} (lines: {lines})"),
            Deed.SKIP: self.tr("Passed over: {kind} (lines: {lines}, doubtful words: {words})"),
            Deed.ASK: self.tr("Asked about again: {kind} (lines: {lines})"),
        }[deed]
        kinds = ", ".join(dict.fromkeys(block_word(it.kind) for it in blocks))
        return told.format(lines=number_word(lines), kind=kinds, words=number_word(suspects))

    def _tell_block(self) -> None:
        """Show below the word in front the block in which it lies, if there is one."""
        session, suspect = self._reviewing.session, self._suspects.suspect
        block = None
        if session is not None and suspect is not None:
            block = session.blocks.at(suspect.raw_start, suspect.raw_end)
        if session is None or block is None:
            self._panel.block.show_block("")
            return
        told = self.tr("{kind} (lines: {lines}, doubtful words: {words})")
        words = number_word(_suspects_in(session, block))
        lines = number_word(_line_count(session, block))
        kind = block_word(block.kind)
        self._panel.block.show_block(told.format(kind=kind, lines=lines, words=words))

    # --- several -----------------------------------------------------------------------

    def show_like(self, deed: Deed) -> None:
        """Show all blocks of the kind of the one in front."""
        found = self._block_in_front()
        if found is not None:
            kind = found[1].kind
            self.show(None if kind is BlockKind.LINES else kind, deed)

    def show(self, kind: BlockKind | None, deed: Deed) -> None:
        """Show what is no text in the document, of one kind or of all."""
        self._reviewing.settle()
        session = self._reviewing.session
        if session is None or session.cleaned is None:
            return
        dialog = NotTextDialog(list(_entries(session)), kind, deed, self._theme(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.asked.connect(lambda blocks, asked: self._settle_all(session, blocks, asked))
        dialog.open()

    def _settle_all(self, session: Session, blocks: list[Block], deed: Deed) -> None:
        if session is not self._reviewing.session or not blocks:
            return
        suspects = sum(_suspects_in(session, it) for it in blocks)
        if self._reviewing.attempt(lambda: session.settle_blocks(blocks, deed)):
            self.told.emit(self._told(deed, session, blocks, suspects))


def _line_count(session: Session, block: Block) -> int:
    return session.document.text.count("\n", block.start, block.end) + 1


def _suspects_in(session: Session, block: Block) -> int:
    """Count the doubtful words of a block."""
    open_suspects = session.open_suspects
    spans = map(open_suspects.raw_span, open_suspects.near(block.start, block.end))
    return sum(start < block.end and block.start < end for start, end in spans)


def _entries(session: Session) -> Iterator[Entry]:
    """Yield the blocks of a document that nothing was done with, and those passed over."""
    cleaned = session.cleaned
    if cleaned is None:
        return
    raw, where = session.document.text, LineIndex(session.document.text)
    written = sorted(
        (it.start, it.end) for it in session.decisions if it.verdict is Verdict.REPLACE
    )
    rewritten = Blocks(Block(BlockKind.LINES, *span) for span in written)
    skipped = [Block(BlockKind(it.kind), it.start, it.end) for it in cleaned.skipped]
    passed = set(skipped)
    found = {*session.blocks, *skipped}
    for block in sorted(found, key=lambda it: it.start):
        if rewritten.at(block.start, block.end) is not None:
            continue
        first, _ = where.line_and_column(block.start)
        text = raw[block.start : block.end]
        last = first + _line_count(session, block) - 1
        yield Entry(block, first, last, _suspects_in(session, block), text, block in passed)
