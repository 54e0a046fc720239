"""The choices with which a text is cleaned, a project's or those of a command."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ocrfix.cleaning import Cleaned, Cleaner, Decided, Profile
from ocrfix.cleaning.decided import EditKey
from ocrfix.cleaning.portions import Each, Progress, no_progress
from ocrfix.rules import rules_with
from ocrfix.rules.pack import OwnPack
from ocrfix.text.document import Document, SecondReading


@dataclass(frozen=True)
class Choices:
    """The settings of the rules that the decisions ask for; equal ones give the same cleaning.

    Attributes:
        profile: Which rules run, without those the reader switched off.
        words: Words the reader added, sorted.
        names: Names the reader added, sorted.
        edits: Decided on single edits.
        packs: Packs of the reader's own, whose rules run as well.
        second: What an OCR program saw on the scan when the reader had it read.
    """

    profile: Profile
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    edits: tuple[tuple[EditKey, bool], ...] = ()
    packs: tuple[OwnPack, ...] = ()
    second: SecondReading | None = None

    def cleaner(self, *, strict: bool = False) -> Cleaner:
        """Make the cleaner that knows these words and runs these rules."""
        return Cleaner(
            self.profile,
            rules=rules_with(self.packs),
            user_words=self.words,
            names=self.names,
            strict=strict,
        )

    def clean(
        self,
        cleaner: Cleaner,
        document: Document,
        tell: Progress = no_progress,
        each: Each | None = None,
    ) -> Cleaned:
        """Clean a document as far as rules do, with the decisions on their edits."""
        document = document.with_second(self.second)
        return cleaner.clean(document, decided=self.decided, tell=tell, each=each)

    @property
    def settings(self) -> Choices:
        """Return those that hold for the whole text: all but those on single edits."""
        return replace(self, edits=())

    @property
    def decided(self) -> Decided:
        """Return the decisions on single edits as the cleaner takes them."""
        return Decided(accepted=dict(self.edits))
