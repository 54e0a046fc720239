"""Articles that go on elsewhere, joined with their continuation where both are there.

An article that ends in “Continued on page 8” and one on that page that says it comes from
the first one's page, or whose headline repeats its words, are one. Where several fit, none
is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ocrfix.outline.page_signs import page_signs
from ocrfix.outline.parts import Article, PartKind
from ocrfix.outline.wording import wording_of
from ocrfix.text.tokens import words_in
from ocrfix.words.language import KNOWN

_CONTENT_LETTERS = 4
_LAST = -1


def join_jumps(
    articles: Sequence[Article],
    text: str,
    pages: Sequence[int],
    last_page: int,
    language: str = KNOWN,
) -> tuple[Article, ...]:
    """Set in each article the one in which it goes on.

    Args:
        articles: In order.
        text: What they are articles of.
        pages: The page each begins on, from 1.
        last_page: The number of the last page.
        language: What the text is in.
    """
    onward = [_page_said(it, text, page_signs().onward, last_page) for it in articles]
    if not any(onward):
        return tuple(articles)
    small = wording_of(language).small
    words = [_headline_words(it, text, small) for it in articles]
    back = [_page_said(it, text, page_signs().back, last_page) for it in articles]
    joined = list(articles)
    for index, target in enumerate(onward):
        if target is None or target == pages[index]:
            continue
        there = [it for it, page in enumerate(pages) if page == target and it != index]
        fitting = [it for it in there if back[it] == pages[index]]
        named = [it for it in fitting or there if not words[index].isdisjoint(words[it])]
        found = named or fitting
        if len(found) == 1:
            joined[index] = replace(joined[index], goes_on=found[0])
    return tuple(joined)


def _page_said(article: Article, text: str, pattern: re.Pattern[str], last_page: int) -> int | None:
    """The page that a jump line of an article names; None if none does."""
    for part in article.of_kind(PartKind.JUMP):
        said = pattern.search(text, part.start, part.end)
        if said:
            word = said[1].casefold()
            page = int(word) if word.isdecimal() else page_signs().page_words.get(word)
            return last_page if page == _LAST else page
    return None


def _headline_words(article: Article, text: str, small: frozenset[str]) -> set[str]:
    """The words of a headline that say something."""
    return {
        word
        for part in article.of_kind(PartKind.HEADLINE)
        for it in words_in(text[part.start : part.end])
        if len(word := it.casefold()) >= _CONTENT_LETTERS and word not in small
    }
