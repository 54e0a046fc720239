"""This program as a reader under test."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ocrfix.cleaning import Cleaned, load_profile
from ocrfix.cleaning.changes import Change, Proposal
from ocrfix.cleaning.profile import DEFAULT_PROFILE
from ocrfix.evaluation.reader import MeasuredChange, MeasuredOffer, MeasuredSuspect, MeasuredText
from ocrfix.review.choices import Choices
from ocrfix.suspects import Examination
from ocrfix.text.document import Document
from ocrfix.text.edit import resolve_overlaps
from ocrfix.words.language import is_whole


class ProgramReader:
    """ocrfix with one profile."""

    def __init__(
        self, choices: Choices | None = None, *, strict: bool = False, offers: bool = False
    ) -> None:
        """Load the program.

        Args:
            choices: Rules, words and names; None for what ships.
            strict: Stop when a rule fails.
            offers: Also say what is offered and not made, and what was not sure enough.
        """
        choices = choices or Choices(load_profile(DEFAULT_PROFILE))
        self._cleaner = choices.cleaner(strict=strict)
        self._offers = offers
        self._name = f"ocrfix {choices.profile.name}"
        self._examined: Examination | None = None
        self._cleaned: Cleaned | None = None

    @property
    def name(self) -> str:
        """The name in the results: the program and its profile."""
        return self._name

    def clean(self, text: str, language: str) -> MeasuredText:
        """Clean a raw text; what a rule that failed would have done is missing."""
        cleaned = self._cleaned = self._cleaner.clean(Document.from_text(text, language=language))
        return MeasuredText(
            cleaned.text,
            tuple(map(_measured, cleaned.changes)),
            tuple(_proposed(cleaned, each) for each in cleaned.proposals),
            tuple(self._offered(cleaned)) if self._offers else (),
        )

    def detect(self, text: str, language: str) -> Sequence[MeasuredSuspect]:
        """Name the doubtful words of a text, at the threshold that ships."""
        return [
            MeasuredSuspect(it.start, it.end, it.score, str(it.kind))
            for it in self._examine(text, language).suspects
        ]

    def suggest(self, text: str, start: int, end: int, language: str) -> Sequence[str]:
        """Return the suggestions for a word, likeliest first."""
        return [it.text for it in self._examine(text, language).suggest(start, end)]

    def _offered(self, cleaned: Cleaned) -> Iterator[MeasuredOffer]:
        """Give what is offered on the cleaned text, where its words still stand."""
        for proposal in cleaned.proposals:
            edit = proposal.edit
            start, end = cleaned.source_map.to_cleaned(proposal.start, proposal.end)
            if cleaned.text[start:end] == edit.before:
                yield MeasuredOffer(start, end, edit.after, edit.rule_id, edit.confidence)
        if not is_whole(cleaned.language):
            return
        for edit in resolve_overlaps(
            self._cleaner.corrector(cleaned.language).edits(cleaned.text, 0.0)
        ):
            yield MeasuredOffer(edit.start, edit.end, edit.after, edit.rule_id, edit.confidence)

    def _examine(self, text: str, language: str) -> Examination:
        """Examine a text as it stands, once for all that is asked of it in turn."""
        if self._examined is None or self._examined.text != text:
            found, last = Cleaned.unchanged(text, language), self._cleaned
            if last is not None and last.text == text:
                # Suggestions follow the document's channel.
                found = replace(found, channel=last.channel)
            self._examined = self._cleaner.examine(found)
        return self._examined


def _measured(change: Change) -> MeasuredChange:
    return MeasuredChange(
        change.start,
        change.end,
        change.before,
        change.after,
        change.cleaned_start,
        change.cleaned_end,
        change.rule_ids,
        change.confidence,
    )


def _proposed(cleaned: Cleaned, proposal: Proposal) -> MeasuredChange:
    start, end = cleaned.source_map.to_cleaned(proposal.start, proposal.end)
    return MeasuredChange(
        proposal.start,
        proposal.end,
        cleaned.document.text[proposal.start : proposal.end],
        proposal.edit.after,
        start,
        end,
        (proposal.edit.rule_id,),
    )
