"""Read clean prose from files, one paragraph at a time, none twice."""

from __future__ import annotations

import html
import lzma
import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

_HEAD = re.compile(r"^\*\*\* ?START OF .*$|^\*END[* ].*SMALL PRINT.*$", re.MULTILINE)
_TAIL = re.compile(r"^\*{0,3} ?END OF (?:THE|THIS) PROJECT GUTENBERG", re.MULTILINE | re.IGNORECASE)
_ABOUT = re.compile(r"project gutenberg|e-?text|e-?book", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n\s*\n")
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_NOTE = re.compile(r"<(note|abbr|bibl|index)\b(?:[^>]*/>|.*?</\1>)", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SMALL_WORD = re.compile(r"(?<![^\W_])(?:the|of|and|to|in)(?![^\W_])")
_LEAST_ENGLISH = 1 / 70
"""Small English words a character, below which a book is of another language, or of figures."""
_SHORTEST_TOLD_APART = 40
"""Characters; a shorter paragraph may stand in two books and be no copy."""


def paragraphs(paths: Iterable[Path], seen: set[bytes]) -> Iterator[str]:
    """Give the paragraphs of files, and of the files in folders, in order of their names.

    Args:
        paths: `.txt.xz` files with a paragraph a line, or folders of `.txt` books.
        seen: What was read before; long paragraphs that are in it are left out.
    """
    for path in paths:
        for paragraph in _of_folder(path) if path.is_dir() else _of_lines(path):
            if len(paragraph) >= _SHORTEST_TOLD_APART:
                mark = blake2b(" ".join(paragraph.split()).encode(), digest_size=8).digest()
                if mark in seen:
                    continue
                seen.add(mark)
            yield paragraph


def paragraphs_of_tei(tei: str) -> Iterator[str]:
    """Give the paragraphs of a part of a TEI file, without its markup and its editors' notes."""
    for paragraph in _PARAGRAPH.findall(tei):
        yield html.unescape(_TAG.sub("", _NOTE.sub("", paragraph)))


def decoded(data: bytes) -> str:
    """Decode a plain text: UTF-8, or what Windows had before."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _of_lines(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n")


def _of_folder(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.txt")):
        text = decoded(path.read_bytes()).replace("\r\n", "\n").replace("\r", "\n")
        if len(_SMALL_WORD.findall(text)) >= _LEAST_ENGLISH * len(text):
            yield from _of_book(text)


def _of_book(text: str) -> Iterator[str]:
    start, end = 0, len(text)
    for match in _HEAD.finditer(text, 0, min(end, 40_000)):
        start = match.end()
    tail = _TAIL.search(text, start)
    if tail is not None:
        end = tail.start()
    for paragraph in _BLANK_LINE.split(text[start:end]):
        if paragraph and not _ABOUT.search(paragraph):
            yield paragraph.replace("_", "")
