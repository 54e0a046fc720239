"""A cleaned document with its articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from ocrfix.cleaning.articles import cleaned_outline, some_of
from ocrfix.cleaning.changes import Ruled
from ocrfix.outline import Article, titles_of_sections


@dataclass(frozen=True)
class Cleaned(Ruled):
    """A cleaned document: what rules and reader made of it, and its articles."""

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles of the text, each with its parts, in offsets of the cleaned text.

        They come in the order in which they are read; of a choice, only those chosen.
        """
        return (
            self._all_articles if self.chosen is None else some_of(self._all_articles, self.chosen)
        )

    @cached_property
    def _all_articles(self) -> tuple[Article, ...]:
        return cleaned_outline(self).articles

    @property
    def sections(self) -> tuple[str, ...]:
        """The title of the section that each of its articles stands in; empty for one in none."""
        found = titles_of_sections(self._all_articles, self.text)
        return tuple(found[number - 1] for number in self.article_numbers)

    @property
    def article_numbers(self) -> tuple[int, ...]:
        """The number of each of its articles among all of the text, from 1."""
        if self.chosen is None:
            return tuple(range(1, len(self.articles) + 1))
        return tuple(it + 1 for it in sorted(self.chosen))[: len(self.articles)]

    def with_articles(self, numbers: Iterable[int]) -> Cleaned:
        """The same with some of its articles alone, as forms made of articles write them.

        Args:
            numbers: Of the articles, from 0 in the order in which they are read; those there
                are none of are passed over.
        """
        return replace(self, chosen=frozenset(it for it in numbers if it >= 0))


def chosen_spans(cleaned: Cleaned) -> list[tuple[int, int]]:
    """Return the spans of the text of record that hold the articles chosen; all of it without.

    They come as they are read, and no change reaches out of one.
    """
    if cleaned.chosen is None:
        return [(0, len(cleaned.document.text))]
    starts = [change.start for change in cleaned.changes]
    spans: list[tuple[int, int]] = []
    for piece in (it for article in cleaned.articles for it in article.spans(cleaned.text)):
        start, end = cleaned.source_map.to_raw(*piece)
        first = max(bisect_right(starts, start) - 1, 0)
        for change in cleaned.changes[first : bisect_left(starts, end)]:
            if change.end > start:
                start, end = min(start, change.start), max(end, change.end)
        spans.append((start, end))
    return spans
