"""Scans read again in a process of their own: for a window, which must not wait for one.

The process is kept: the second line of a page is read at once, since its picture and the
program's data are there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from ocrfix.errors import InputError
from ocrfix.scan.kept_process import Answer, KeptProcess, Send
from ocrfix.scan.pictures import ScanPlaces, Sheet
from ocrfix.scan.second import ScanReader
from ocrfix.text.document import Document, SecondReading

Row = tuple[int, int, SecondReading]
"""The start and end of a row in the raw text, and the reading of it."""


@dataclass(frozen=True, slots=True)
class _Request:
    document: Document
    sheets: Sequence[Sheet]
    language: str
    offset: int | None  # of the row; None for the whole document
    every_row: bool


class Rereader:
    """Have scans read again; one request at a time."""

    def __init__(self, kept: Path | None) -> None:
        """Begin with nothing; ``kept`` is the folder of readings, None for none."""
        self._process = KeptProcess(_reader, kept)

    def read_row(self, document: Document, sheet: Sheet, offset: int, language: str) -> Row:
        """Read the row of print that a place stands on; see ``ScanReader.read_row``.

        Raises:
            InputError: As there, or it was stopped.
        """
        # Of the layout the page alone is looked at, which comes with the sheet.
        bare = replace(_bare(document), layout=())
        request = _Request(bare, [sheet], language, offset, every_row=False)
        return cast("Row", self._ask(request, _ignore))

    def read_document(
        self,
        document: Document,
        sheets: Sequence[Sheet],
        language: str,
        tell: Callable[[int, int], None],
        *,
        every_row: bool = False,
    ) -> SecondReading:
        """Read the rows of a document that need it, or all; see ``ScanReader.read_again``.

        Raises:
            InputError: What reads scans is not installed, or it was stopped.
        """
        request = _Request(_bare(document), sheets, language, None, every_row)
        return cast("SecondReading", self._ask(request, tell))

    def _ask(self, request: _Request, tell: Callable[[int, int], None]) -> object:
        lost = InputError(
            "The scan could not be read again: what reads it ended unexpectedly.",
            hint="There may be too little memory for it.",
        )
        for told in self._process.ask(request, lost):
            if not isinstance(told, _Progress):
                return told
            tell(told.done, told.total)
        raise AssertionError("who is asked answers, or raises")

    def stop(self) -> None:
        """End what is being read, from any thread; who waits for it is told."""
        self._process.stop()


@dataclass(frozen=True, slots=True)
class _Progress:
    done: int
    total: int


def _bare(document: Document) -> Document:
    """A document without what nobody needs to read its scan, and what does not travel."""
    return replace(document, articles=(), second=None, meta=replace(document.meta, extra={}))


def _ignore(_done: int, _total: int) -> None:
    """Nobody asks how far it is."""


def _reader(kept: Path | None) -> Answer:
    """The other process: what reads there, as long as somebody asks."""
    readers = {
        every: ScanReader(ScanPlaces(), kept=kept, every_row=every) for every in (False, True)
    }

    def answer(request: _Request, send: Send) -> None:
        try:
            send(_read(readers[request.every_row], request, send))
        except MemoryError as exc:
            raise InputError(
                "There is too little memory for the scan.", hint="Save it smaller."
            ) from exc

    return answer


def _read(reader: ScanReader, request: _Request, send: Send) -> Row | SecondReading | None:
    if request.offset is not None:
        return reader.read_row(
            request.document, request.sheets[0], request.offset, request.language
        )
    read = reader.read_again(
        request.document,
        Path(),
        request.language,
        request.sheets,
        lambda done, total: send(_Progress(done, total)),
    )
    return read.second
