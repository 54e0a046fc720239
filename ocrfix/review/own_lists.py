"""The reader's own words and names, kept from one day to the next, and rules switched off.

Plain files in the folder of the reader's data: one entry a line, sorted. They may be
edited by hand; remarks behind ``#`` are kept only until the program writes the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from ocrfix.formats.atomic import make_folder, write_atomic
from ocrfix.own_folder import OWN_FOLDER_HINT, data_folder
from ocrfix.words.lexicon import read_word_file


class OwnList(StrEnum):
    """The lists of the reader's own.

    Attributes:
        WORDS: Words of any kind; one with a capital is known only with a capital.
        NAMES: Names of any number of words, known with a capital.
        RULES_OFF: Ids of rules that the window runs on no document.
    """

    WORDS = "words"
    NAMES = "names"
    RULES_OFF = "rules-off"


def list_path(which: OwnList) -> Path:
    """Return the path of a list; the file need not exist."""
    return data_folder() / f"{which}.txt"


def read_list(which: OwnList) -> tuple[str, ...]:
    """Read a list, sorted; empty if there is none yet.

    Raises:
        InputError: The file cannot be read.
    """
    path = list_path(which)
    return tuple(sorted(set(read_word_file(path)))) if path.is_file() else ()


def add_entries(which: OwnList, entries: Iterable[str]) -> tuple[str, ...]:
    """Put entries on a list.

    Returns:
        Those that were not on it before, sorted.

    Raises:
        OutputError: The file cannot be written; it is as it was.
    """
    known = set(read_list(which))
    new = {entry.strip() for entry in entries} - known - {""}
    if new:
        _write(which, known | new)
    return tuple(sorted(new))


def remove_entries(which: OwnList, entries: Iterable[str]) -> tuple[str, ...]:
    """Take entries off a list.

    Returns:
        Those that were on it, sorted.

    Raises:
        OutputError: The file cannot be written; it is as it was.
    """
    known = set(read_list(which))
    gone = {entry.strip() for entry in entries} & known
    if gone:
        _write(which, known - gone)
    return tuple(sorted(gone))


def _write(which: OwnList, entries: Iterable[str]) -> None:
    path = list_path(which)
    make_folder(path.parent, OWN_FOLDER_HINT, "for your lists")
    text = "".join(f"{entry}\n" for entry in sorted(entries))
    write_atomic(path, text.encode(), overwrite=True)
