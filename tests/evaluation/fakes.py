"""Readers made by hand: they do what the test tells them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ocrfix.evaluation.reader import MeasuredSuspect, MeasuredText, make_changes, place_changes


class FakeReader:
    """Replaces, doubts and suggests by fixed tables.

    Args:
        replacements: What to put in the place of what, wherever it stands, with the rule's
            name; in order, never overlapping.
        doubted: Words to doubt, with their scores.
        suggestions: What to suggest for a word.
        proposed: Replacements that are proposed and not made.
    """

    def __init__(
        self,
        replacements: Sequence[tuple[str, str, str]] = (),
        *,
        doubted: Mapping[str, float] | None = None,
        suggestions: Mapping[str, Sequence[str]] | None = None,
        proposed: Sequence[tuple[str, str, str]] = (),
        name: str = "fake",
    ) -> None:
        self.name = name
        self._replacements = replacements
        self._doubted = doubted or {}
        self._suggestions = suggestions or {}
        self._proposed = proposed

    def clean(self, text: str, language: str) -> MeasuredText:
        del language
        made = place_changes(_find(text, self._replacements))
        proposals = place_changes(_find(text, self._proposed))
        return MeasuredText(make_changes(text, made), made, proposals)

    def detect(self, text: str, language: str) -> Sequence[MeasuredSuspect]:
        del language
        found = []
        for word, score in self._doubted.items():
            start = text.find(word)
            while start >= 0:
                found.append(MeasuredSuspect(start, start + len(word), score))
                start = text.find(word, start + 1)
        return sorted(found, key=lambda suspect: suspect.start)

    def suggest(self, text: str, start: int, end: int, language: str) -> Sequence[str]:
        del language
        return self._suggestions.get(text[start:end], ())


def _find(
    text: str, replacements: Sequence[tuple[str, str, str]]
) -> list[tuple[int, int, str, str, tuple[str, ...]]]:
    found = []
    for before, after, rule_id in replacements:
        start = text.find(before)
        while start >= 0:
            end = start + len(before)
            found.append((start, end, before, after, tuple(rule_id.split("+"))))
            start = text.find(before, end)
    return sorted(found)
