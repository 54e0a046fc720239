"""This program as a reader under test."""

from __future__ import annotations

from collections.abc import Sequence

from ocrfix.cleaning import Cleaned, Cleaner, Profile
from ocrfix.cleaning.changes import Change, Proposal
from ocrfix.evaluation.reader import MeasuredChange, MeasuredSuspect, MeasuredText
from ocrfix.text.document import Document


class ProgramReader:
    """ocrfix with one profile."""

    def __init__(self, profile: Profile | str = "careful") -> None:
        """Load the program.

        Args:
            profile: A profile, the name of a shipped one, or the path of a TOML file.
        """
        self._cleaner = Cleaner(profile, strict=True)
        self._name = f"ocrfix {self._cleaner.profile.name}"

    @property
    def name(self) -> str:
        """How the results call it: the program and its profile."""
        return self._name

    def clean(self, text: str, language: str) -> MeasuredText:
        """Clean a raw text; a rule that fails ends the measurement."""
        cleaned = self._cleaner.clean(Document.from_text(text, language=language))
        return MeasuredText(
            cleaned.text,
            tuple(map(_measured, cleaned.changes)),
            tuple(_proposed(cleaned, each) for each in cleaned.proposals),
        )

    def detect(self, text: str, language: str) -> Sequence[MeasuredSuspect]:
        """Name the doubtful words of a text; none as long as the program doubts nothing."""
        del text, language
        return ()

    def suggest(self, text: str, start: int, end: int, language: str) -> Sequence[str]:
        """Say what may stand for a word; nothing as long as the program suggests nothing."""
        del text, start, end, language
        return ()


def _measured(change: Change) -> MeasuredChange:
    return MeasuredChange(
        change.start,
        change.end,
        change.before,
        change.after,
        change.cleaned_start,
        change.cleaned_end,
        change.rule_ids,
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
