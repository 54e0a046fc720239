"""Languages of which nothing but words is known: pyspellchecker's, and lists the reader brought.

A list of the reader's lies in the folder of their data, ``languages/<code>.txt``: a word a line,
behind a tab how often it was counted, if that is known; ``#`` begins a remark. One of these says
that what is read in the language is printed in black letter.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import json
import shutil
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from ocrfix.errors import InputError
from ocrfix.own_folder import data_folder

LISTED_ONLY = 50
"""The count in pyspellchecker of a word that is listed but was never counted."""
BLACK_LETTER = "# Printed in black letter."
"""The remark in the head of a list that says so."""
_HEAD = 2
_ENDING = ".json.gz"


def own_lists_folder() -> Path:
    """Return the folder of the lists that the reader brought; it need not exist."""
    return data_folder() / "languages"


def made_folder() -> Path:
    """Return the folder of what is made of lists, the reader's own and others."""
    return own_lists_folder() / "made"


def forget_made(code: str) -> None:
    """Delete what was made of the list of a language."""
    for made in made_folder().glob(f"{code}-*"):
        shutil.rmtree(made, ignore_errors=True)


def own_list_path(code: str) -> Path:
    """Return the path of the reader's list of a language; it need not exist."""
    return own_lists_folder() / f"{code}.txt"


def own_codes() -> tuple[str, ...]:
    """Give the languages of which the reader brought a list, sorted."""
    return tuple(sorted(path.stem for path in own_lists_folder().glob("*.txt")))


@cache
def shipped_codes() -> frozenset[str]:
    """Give the languages whose words come with pyspellchecker."""
    folder = _shipped_folder()
    paths = folder.glob(f"*{_ENDING}") if folder else ()
    return frozenset(path.name.removesuffix(_ENDING) for path in paths)


def has_list(code: str) -> bool:
    """Return whether there is a list of the words of a language, shipped or brought."""
    return code in shipped_codes() or own_list_path(code).is_file()


def shipped_words(code: str) -> dict[str, int]:
    """Read pyspellchecker's words of a language, if any, with their counts (film subtitles)."""
    path = _shipped_path(code)
    if path is None:
        return {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        words: dict[str, int] = json.load(file)
    return dict(sorted(words.items()))


def own_words(code: str) -> Iterator[tuple[str, int]]:
    """Read the words of the reader's list with their counts, 0 where none is given.

    Raises:
        InputError: It cannot be read.
    """
    path = own_list_path(code)
    if not path.is_file():
        return
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        raise InputError(
            f"The word list {path} cannot be read: {exc}.",
            hint=f"Import it again, or remove it: ocrfix words remove --language {code}.",
        ) from exc
    for line in text.splitlines():
        word, _, count = line.partition("#")[0].partition("\t")
        if word.strip():
            yield word.strip(), int(count) if count.strip().isdecimal() else 0


def is_in_black_letter(code: str) -> bool:
    """Return whether the reader said that papers of a language are printed in black letter."""
    path = own_list_path(code)
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return BLACK_LETTER in (line.rstrip("\n") for line in islice(file, _HEAD))
    except OSError:
        return False


def digest_of(code: str) -> str:
    """Sum up the lists of a language: equal lists have equal sums."""
    digest = hashlib.sha256()
    for path in (_shipped_path(code), own_list_path(code)):
        data = path.read_bytes() if path is not None and path.is_file() else b""
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()


def _shipped_path(code: str) -> Path | None:
    folder = _shipped_folder()
    return folder / f"{code}{_ENDING}" if folder and code in shipped_codes() else None


@cache
def _shipped_folder() -> Path | None:
    """Find the lists of pyspellchecker, without importing it."""
    spec = importlib.util.find_spec("spellchecker")
    return Path(spec.origin).parent / "resources" if spec and spec.origin else None
