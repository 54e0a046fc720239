"""Evidence of a collection: a file of sorted lines, asked for single words and lines.

The file is text and may be read by people::

    ocrfix evidence 1
    language<TAB>en
    documents<TAB>453
    pages<TAB>453
    words<TAB>1432123
    [heads]
    the river news<TAB>31
    [words]
    advertisement<TAB>120<TAB>87<TAB>3
    [end]

A head stands with the pages it was read on; a word with how often it stands unbroken, in how many
documents, and how often it has a capital in mid-sentence. Both lists are sorted by code point, and
a word is found by halving, in the bytes as they are. So opening a file costs no more than reading
it, and every answer comes from the very bytes whose hash is reported.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from ocrfix.errors import InputError
from ocrfix.evidence.count import form_of
from ocrfix.formats.border import border
from ocrfix.intake import MEBIBYTE, read_within

MAGIC: Final = b"ocrfix evidence "
VERSION: Final = 1
HEADS: Final = b"\n[heads]\n"
WORDS: Final = b"\n[words]\n"
END: Final = b"\n[end]\n"
SAME_HEAD: Final = 80.0
"""A head is read anew on each page: four letters in five the same are the same head."""
_WORD_ROWS = re.compile(rb"(?:[^\t\n]++(?:\t[0-9]{1,18}+){3}\n)*+")
_LARGEST_EVIDENCE: Final = 1024 * MEBIBYTE
"""That of ten million pages is smaller; it is read whole."""
_MEMO_SIZE = 1 << 17
_HINT = "Build it with: ocrfix evidence IN -o FILE"


@dataclass(frozen=True, slots=True)
class Use:
    """The use of a word in a collection.

    Attributes:
        count: How often it stands unbroken.
        documents: In how many documents.
        names: How often it has a capital in mid-sentence or behind a title.
    """

    count: int = 0
    documents: int = 0
    names: int = 0


NO_USE = Use()


class Evidence:
    """The evidence of a collection.

    Attributes:
        name: Of its file, without folders.
        sha256: Hex digest of its bytes.
        language: BCP 47 primary subtag of the documents whose words were counted.
        documents, pages, words: How many were gone through.
    """

    def __init__(self, data: bytes, name: str) -> None:
        """Take the bytes of a file.

        Raises:
            InputError: They are no evidence, cut off, or of another version.
        """
        _check(data, name)
        self.name = name
        self.sha256 = hashlib.sha256(data).hexdigest()
        figures, heads, self._start = _parts(data, name)
        self._end = len(data) - len(END) + 1
        _check_words(data, self._start, self._end, name)
        self.language = figures.pop("language")
        self.documents, self.pages, self.words = _numbers(figures, name)
        self._heads = heads
        self._data = data
        self._uses: dict[str, Use] = {}

    def use(self, word: str) -> Use:
        """Return the collection's use of a word; possessives count with their word.

        Only what at least two documents have is in the file: of the rest a document
        knows as much itself.
        """
        form = form_of(word)
        found = self._uses.get(form)
        if found is None:
            if len(self._uses) >= _MEMO_SIZE:
                self._uses.clear()
            found = self._uses[form] = self._find(form.encode("utf-8", "surrogatepass"))
        return found

    def forms(self) -> Iterator[tuple[str, Use]]:
        """Give all words with their uses, in order of code points."""
        for line in self._data[self._start : self._end].decode().split("\n")[:-1]:
            form, count, documents, names = line.split("\t")
            yield form, Use(int(count), int(documents), int(names))

    def head(self, letters: str) -> int:
        """Return the number of pages with a line like this at the edge.

        Args:
            letters: As ``text.pages.EdgeLine`` has them.

        Returns:
            0 for a line that is no running head of this collection.
        """
        found = self._heads.get(letters)
        if found is not None or not self._heads:
            return found or 0
        return _nearest_head(letters, self._heads)

    def _find(self, form: bytes) -> Use:
        """Halve the lines between two offsets until one is left."""
        data = self._data
        low, high = self._start, self._end
        while low < high:
            start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.find(b"\n", start, high)
            end = high if end < 0 else end
            found, _, figures = data[start:end].partition(b"\t")
            if found == form:
                count, documents, names = map(int, figures.split(b"\t"))
                return Use(count, documents, names)
            if found < form:
                low = end + 1
            else:
                high = start
        return NO_USE


def _nearest_head(letters: str, heads: Mapping[str, int]) -> int:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - most cleanings never come here

    found = process.extractOne(letters, heads.keys(), scorer=fuzz.ratio, score_cutoff=SAME_HEAD)
    return 0 if found is None else heads[found[0]]


def open_evidence(path: Path) -> Evidence:
    """Open an evidence file.

    Raises:
        InputError: It cannot be read, is no evidence file, or one of another version.
    """
    try:
        data = read_within(path, _LARGEST_EVIDENCE)
    except OSError as exc:
        raise InputError(
            f"The evidence file {path} cannot be read: {exc.strerror or exc}.", hint=_HINT
        ) from exc
    return _opened(data, path.name)


def is_evidence(path: Path) -> bool:
    """Return whether a file begins as evidence does, of whatever version, whole or not."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


@lru_cache(maxsize=2)
def _opened(data: bytes, name: str) -> Evidence:
    # A window makes a cleaner for every change of its rules: the file is taken apart once.
    with border(InputError, f"The evidence file {name} is damaged", hint=_HINT):
        return Evidence(data, name)


def _check(data: bytes, name: str) -> None:
    """Refuse what is no whole evidence file of this version."""
    first, _, _ = data.partition(b"\n")
    number = first.removeprefix(MAGIC)
    if number == first or not number.isdigit():
        raise InputError(f"{name} is no evidence file.", hint=_HINT)
    if int(number) != VERSION:
        age = "a newer" if int(number) > VERSION else "an older"
        raise InputError(
            f"The evidence file {name} was made by {age} ocrfix "
            f"(its version is {int(number)}, this one reads {VERSION}).",
            hint=_HINT,
        )
    if not data.endswith(END):
        raise InputError(f"The evidence file {name} is cut off at its end.", hint=_HINT)


def _check_words(data: bytes, start: int, end: int, name: str) -> None:
    """Refuse words without their three numbers: a rule that came upon one would only fail."""
    whole = _WORD_ROWS.match(data, start, end)
    at = start if whole is None else whole.end()
    try:
        data[start:end].decode()
    except UnicodeDecodeError as exc:
        at = min(at, start + exc.start)
    if at < end:
        line = data.count(b"\n", 0, at) + 1
        raise InputError(
            f"The evidence file {name} is damaged: line {line} is no word with three numbers.",
            hint=_HINT,
        )


def _numbers(figures: Mapping[str, str], name: str) -> list[int]:
    try:
        return [int(figures[key]) for key in ("documents", "pages", "words")]
    except ValueError as exc:
        raise InputError(
            f"The evidence file {name} is damaged: it does not say how many documents, pages and "
            "words it is of.",
            hint=_HINT,
        ) from exc


def _parts(data: bytes, name: str) -> tuple[dict[str, str], dict[str, int], int]:
    """The figures, the heads, and where the words begin."""
    try:
        heads_at = data.index(HEADS)
        words_at = data.index(WORDS, heads_at)
        figures = dict(_rows(data[: heads_at + 1].partition(b"\n")[2]))
        heads = _rows(data[heads_at + len(HEADS) : words_at + 1])
        known = {key: figures[key] for key in ("language", "documents", "pages", "words")}
        return known, {head: int(pages) for head, pages in heads}, words_at + len(WORDS)
    except (KeyError, ValueError) as exc:
        raise InputError(f"The evidence file {name} is damaged: {exc}.", hint=_HINT) from exc


def _rows(section: bytes) -> list[tuple[str, str]]:
    lines = section.decode().split("\n")[:-1]
    return [(key, value) for key, _, value in (line.partition("\t") for line in lines)]
