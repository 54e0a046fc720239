r"""Pairs of OCR text and human truth, and what of the truth is measured.

A pairs file holds one JSON object a line with at least ``id``, ``ocr`` and ``gt``; the
format is that of HIPE-OCRepair-2026 as cut down for this project. The truth keeps the
printed lines where the collection does: ``¬`` at a line end is a hyphen the printer put in
(soft), ``-`` one that belongs to the word (hard).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

from ocrfix.errors import InputError
from ocrfix.evaluation.align import PlacedWord, fold_space, place_words
from ocrfix.evaluation.manner import Manner, manner_of
from ocrfix.evaluation.places import DamagedPlace, parse_places
from ocrfix.formats import unreadable
from ocrfix.words.language import KNOWN

_HINT = 'Name a UTF-8 file with one JSON object a line, each with "id", "ocr" and "gt".'
_LINE_END_HYPHEN = re.compile(r"([¬-])\r?\n|(?<=\w)(¬)[ \t]+(?=\w)")


@dataclass(frozen=True, slots=True)
class Break:
    """A word of the truth that the printer broke at a line end.

    Attributes:
        word_index: Which word of the joined truth, 0-based.
        offset: Letters of the word before the break; a hard hyphen is not one of them.
        hard: Whether the hyphen belongs to the word.
    """

    word_index: int
    offset: int
    hard: bool


@dataclass(frozen=True, slots=True)
class Truth:
    """The truth as it is measured: lines joined, white space folded.

    Attributes:
        text: Words joined by single blanks.
        words: The same words, in order.
        breaks: Words broken at line ends in print, in order.
    """

    text: str
    words: tuple[str, ...]
    breaks: tuple[Break, ...] = ()


def join_truth(text: str) -> Truth:
    r"""Join the printed lines of a truth and fold its white space.

    ``¬`` before a line end goes with it, and so does one before a blank where the collection
    keeps no lines; ``-`` before a line end stays without it.

    Example:
        >>> join_truth("in¬\nstalled  at Oxford-\nstreet").text
        'installed at Oxford-street'
    """
    pieces: list[str] = []
    seams: list[tuple[int, bool]] = []
    position = length = 0
    for match in _LINE_END_HYPHEN.finditer(text):
        piece = text[position : match.start()]
        pieces.append(piece)
        length += len(piece)
        hard = match.group(1) == "-"
        if _inside_word(text, match.start(), match.end()):
            seams.append((length, hard))
        if hard:
            pieces.append("-")
            length += 1
        position = match.end()
    pieces.append(text[position:])
    joined = "".join(pieces)
    words = place_words(joined)
    return Truth(
        fold_space(joined), tuple(word.text for word in words), tuple(_breaks(seams, words))
    )


def _inside_word(text: str, hyphen: int, following: int) -> bool:
    """Return whether letters or digits stand on both sides of a line-end hyphen."""
    return text[hyphen - 1 : hyphen].isalnum() and text[following : following + 1].isalnum()


def _breaks(seams: list[tuple[int, bool]], words: tuple[PlacedWord, ...]) -> Iterator[Break]:
    index = 0
    for position, hard in seams:
        while words[index].end <= position:
            index += 1
        yield Break(index, position - words[index].start, hard)


@dataclass(frozen=True)
class Pair:
    """One document: what the machine read and what a human says it should be.

    Attributes:
        id: Its name in the collection.
        ocr: The raw reading, lines as the file keeps them.
        gt: The truth as transcribed.
        language: BCP 47 tag.
        source: The collection.
        date: When it was printed, as the collection writes it; may be empty.
        places: Where the reading is damaged, and how; empty if nowhere, None if not told.
    """

    id: str
    ocr: str
    gt: str
    language: str = KNOWN
    source: str = ""
    date: str = ""
    places: tuple[DamagedPlace, ...] | None = None

    @property
    def manner(self) -> Manner:
        """The manner of printing that is set aside."""
        return manner_of(self.language)

    @cached_property
    def truth(self) -> Truth:
        """The truth as it is measured, its manner of printing set aside."""
        return join_truth(self.manner.even(self.gt))

    @cached_property
    def printed(self) -> Truth:
        """The truth as it was transcribed, for what is done to it."""
        return join_truth(self.gt)


def read_utf8(path: Path, *, hint: str) -> str:
    """Read a text file whole.

    Raises:
        InputError: It cannot be read, or is no UTF-8; ``hint`` says what is wanted.
    """
    if path.is_dir():
        raise InputError(f"{path} is a folder, not a file.", hint=hint)
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as exc:
        raise unreadable(path, exc) from exc
    except UnicodeDecodeError as exc:
        raise InputError(f"The file {path} is no UTF-8 text.", hint=hint) from exc


def read_pairs(path: Path, *, limit: int | None = None) -> list[Pair]:
    """Read a pairs file.

    Args:
        path: UTF-8 file, one JSON object a line; empty lines are passed over.
        limit: Read at most so many pairs, 1 or more, from the top; None reads all.

    Raises:
        InputError: The file cannot be read or is empty, or a line is not such an object.
    """
    # Only "\n" ends a line of JSON Lines: str.splitlines would cut at U+2028 too.
    rows = enumerate(read_utf8(path, hint=_HINT).split("\n"), 1)
    lines = ((no, line) for no, line in rows if line.strip())
    pairs = [_parse(path, no, line) for no, line in islice(lines, limit)]
    if not pairs:
        raise InputError(f"{path} holds no pairs.", hint=_HINT)
    return pairs


def _parse(path: Path, line_no: int, line: str) -> Pair:
    hint = 'Each line needs "id", "ocr" and "gt", all strings.'
    try:
        record = json.loads(line)
    except json.JSONDecodeError as exc:
        raise InputError(f"{path}, line {line_no}: no JSON object ({exc}).", hint=hint) from exc
    if not isinstance(record, dict):
        raise InputError(f"{path}, line {line_no}: no JSON object.", hint=hint)
    missing = [key for key in ("id", "ocr", "gt") if not isinstance(record.get(key), str)]
    if missing:
        raise InputError(f"{path}, line {line_no}: {', '.join(missing)} missing.", hint=hint)
    try:
        places = parse_places(record)
    except ValueError as exc:
        raise InputError(
            f"{path}, line {line_no}: its places cannot be read ({exc}).",
            hint="`ocrfix eval --make exports` writes such lines.",
        ) from exc
    return Pair(
        record["id"],
        record["ocr"],
        record["gt"],
        str(record.get("lang") or KNOWN),
        str(record.get("source") or ""),
        str(record.get("date") or ""),
        places,
    )
