"""Counts of one text for the evidence of its collection."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ocrfix.text.pages import PAGE_BREAK, page_edges
from ocrfix.text.tokens import HYPHENS_AS_READ, iterate_lines, iterate_stretches
from ocrfix.words.language import KNOWN
from ocrfix.words.lists import word_list

LEAST_LETTERS = 2
MOST_LETTERS = 40
"""A longer word is a run of letters from a picture or a line without blanks."""
_MEMO_SIZE = 1 << 17
# Letters, apostrophes and hyphens inside, between marks; a token with anything else in it
# (``gone.The``, ``trea*urer``) is no sight of a word.
_WORD_TOKEN = re.compile(
    r"[^\w\s]*(?P<word>[^\W\d_]+(?:['’\-\u2010\u2011][^\W\d_]+)*)(?P<tail>[^\w\s]*)"
)
_HYPHENS = tuple(HYPHENS_AS_READ)
_SENTENCE_ENDS = (".", "!", "?", ":", "—", "–")
_PLAIN = str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-"})


@dataclass(slots=True)
class TextCount:
    """The counts of one text.

    Attributes:
        total: Its words, those left out of ``words`` too.
        pages: Parts between form feeds.
        words: Form -> how often it stands unbroken; see ``form_of``.
        names: Form -> how often it has a capital behind a small word or a title.
        heads: Letters of a line at the edge of a page -> on how many pages.
    """

    total: int = 0
    pages: int = 0
    words: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    heads: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class _Sight:
    """A token as far as counting goes.

    Attributes:
        form: Its form; empty if it is no plain word.
        is_capital: Whether the word has a capital and small letters behind it.
        is_small: Whether it begins with a small letter.
        ends_sentence: Whether a stop or dash stands behind it.
        is_closed: Whether a mark stands behind it, so that nothing of it is lost.
        is_cut: Whether a hyphen ends it.
        is_title: Whether it stands before names.
    """

    form: str
    is_capital: bool
    is_small: bool
    ends_sentence: bool
    is_closed: bool
    is_cut: bool
    is_title: bool


_NO_WORD = _Sight(
    "",
    is_capital=False,
    is_small=False,
    ends_sentence=True,
    is_closed=False,
    is_cut=False,
    is_title=False,
)
_memo: dict[str, _Sight] = {}


def form_of(word: str) -> str:
    """The form a word is counted under: small letters, straight apostrophe, no ``'s``."""
    return word.lower().translate(_PLAIN).removesuffix("'s")


def count_text(text: str, *, words: bool = True) -> TextCount:
    """Count what a text shows.

    A word at either end of a line may be half of one. It counts only where a mark shows
    that nothing is missing: behind it, or at the end of the line before.

    Args:
        text: As it was read; cleaning it first would make evidence of guesses.
        words: Whether its words count too; not in another language than the evidence is
            kept for.
    """
    counted = TextCount(pages=text.count(PAGE_BREAK) + 1)
    for page_index, letters in {(it.page_index, it.letters) for it in page_edges(text)}:
        del page_index
        counted.heads[letters] += 1
    if words:
        for sight, before in _whole_words(text, counted):
            counted.words[sight.form] += 1
            if sight.is_capital and before is not None and _makes_name(before):
                counted.names[sight.form] += 1
    return counted


def _whole_words(text: str, counted: TextCount) -> Iterator[tuple[_Sight, _Sight | None]]:
    """The words that are surely whole, each with the one before it on its line."""
    is_closed = True
    for line in iterate_lines(text):
        before: _Sight | None = None
        for sight, is_last in _sights(line.text):
            counted.total += 1
            is_whole = (before is not None or is_closed) and (not is_last or sight.is_closed)
            is_tail = before is not None and before.is_cut and sight.is_small
            if sight.form and is_whole and not (sight.is_cut or is_tail):
                yield sight, before
            before = sight
        is_closed = before is None or before.is_closed


def _sights(line: str) -> Iterator[tuple[_Sight, bool]]:
    """The words of a line, and whether each is its last; a line may be all of a text."""
    line = line.rstrip()
    for stretch in iterate_stretches(line):
        tokens = stretch.text.split()
        last = tokens.pop() if stretch.end == len(line) else None
        for token in tokens:
            yield _memo.get(token) or _look(token), False
        if last is not None:
            yield _memo.get(last) or _look(last), True


def _makes_name(before: _Sight) -> bool:
    """Return whether a capital behind this word must be that of a name."""
    return before.is_title or (before.is_small and not before.ends_sentence)


def _look(token: str) -> _Sight:
    if len(_memo) >= _MEMO_SIZE:
        _memo.clear()
    _memo[token] = sight = _sight_of(token)
    return sight


def _sight_of(token: str) -> _Sight:
    match = _WORD_TOKEN.fullmatch(token)
    if match is None:
        return _NO_WORD
    word, tail = match["word"], match["tail"]
    form = form_of(word)
    is_cut = tail.startswith(_HYPHENS)
    return _Sight(
        form=form if LEAST_LETTERS <= len(form) <= MOST_LETTERS else "",
        is_capital=word[0].isupper() and word[1:2].islower(),
        is_small=word[0].islower(),
        ends_sentence=tail.endswith(_SENTENCE_ENDS) or tail.startswith(_SENTENCE_ENDS),
        is_closed=bool(tail) and not is_cut,
        is_cut=is_cut,
        is_title=form in word_list(KNOWN, "titles"),
    )
