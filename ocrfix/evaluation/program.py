"""This program as a reader under test."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ocrfix.cleaning import Cleaned, Cleaner, load_profile
from ocrfix.cleaning.changes import Change, Proposal
from ocrfix.evaluation.reader import MeasuredChange, MeasuredOffer, MeasuredSuspect, MeasuredText
from ocrfix.rules import rules_with
from ocrfix.rules.pack import OwnPack
from ocrfix.suspects import Examination
from ocrfix.text.document import Document
from ocrfix.text.edit import resolve_overlaps
from ocrfix.words.language import is_whole


@dataclass(frozen=True, slots=True)
class ProgramChoice:
    """The choices with which the program runs, as values that can be sent to another process.

    Attributes:
        profile: The name of a shipped profile, or the path of a TOML file.
        only, disable, accept: Choices on top of it, as on the command line.
        user_words, names: Words and names to know besides the shipped lists.
        packs: Rule packs of the reader's own.
        strict: Stop when a rule fails.
        evidence: The path of an evidence file; None for the profile's.
        offers: Also say what is offered and not made, and what was not sure enough.
    """

    profile: str = "careful"
    only: tuple[str, ...] = ()
    disable: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    user_words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    packs: tuple[OwnPack, ...] = ()
    strict: bool = False
    evidence: str | None = None
    offers: bool = False


_AS_SHIPPED = ProgramChoice()


class ProgramReader:
    """ocrfix with one profile."""

    def __init__(self, choice: ProgramChoice = _AS_SHIPPED) -> None:
        """Load the program.

        Args:
            choice: How it is to run; by default as it ships.
        """
        profile = load_profile(choice.profile).with_choices(
            only=choice.only,
            disable=choice.disable,
            accept=choice.accept,
            evidence=choice.evidence,
        )
        self._cleaner = Cleaner(
            profile,
            rules=rules_with(choice.packs),
            user_words=choice.user_words,
            names=choice.names,
            strict=choice.strict,
        )
        self._offers = choice.offers
        self._name = f"ocrfix {profile.name}"
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
