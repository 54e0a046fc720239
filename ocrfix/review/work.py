"""The rules' part of a review: what is to be run, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from ocrfix.cleaning import Cleaned, Cleaner
from ocrfix.cleaning.portions import Each, EachUnread, Progress, is_long, no_progress
from ocrfix.review.blocks import NO_BLOCKS, Blocks, find_blocks
from ocrfix.review.choices import Choices
from ocrfix.review.listing import Listing
from ocrfix.review.views import Views
from ocrfix.suspects import Examination
from ocrfix.suspects.suspect import Suspects
from ocrfix.text.document import Document
from ocrfix.words.language import is_installed


@dataclass(frozen=True)
class Work:
    """Rules to be run, in any thread or process."""

    document: Document
    choices: Choices

    def run(
        self,
        tell: Callable[[Outcome], None] = lambda _: None,
        *,
        strict: bool = False,
        examine: bool = True,
        blocks: bool = True,
    ) -> Outcome:
        """Run them, and look for doubtful words.

        Args:
            tell: Told what the rules made, before doubtful words are looked for.
            strict: Raise when a rule fails.
            examine: Whether to look for doubtful words.
            blocks: Whether to look, with them, for what is no text.
        """
        cleaner = self.choices.cleaner(strict=strict)
        outcome = self.listed(self.cleaned(cleaner))
        if not examine:
            return replace(outcome, is_last=True)
        if outcome.is_last:
            return outcome
        tell(outcome)
        ruled = outcome.ruled
        found = look(cleaner, ruled) if blocks else Look(cleaner.examine(ruled), NO_BLOCKS)
        return outcome.with_suspects(found)

    def cleaned(
        self, cleaner: Cleaner, tell: Progress = no_progress, each: Each | None = None
    ) -> Cleaned:
        """Run them alone.

        Args:
            cleaner: What the choices make.
            tell: Told how far the rules are.
            each: Runs them on the portions of a long document; see ``Cleaner.clean``.
        """
        return self.choices.clean(cleaner, self.document, tell, each)

    @property
    def is_long(self) -> bool:
        """Return whether the document is so long that it is cleaned in portions."""
        return self.choices.second is None and is_long(self.document)

    def listed(self, ruled: Cleaned) -> Outcome:
        """Return what the rules made, its edits in columns.

        As single objects they need more room than all the rest, and nobody asks again.
        """
        return Outcome(self.choices, Listing(ruled), is_last=not is_installed(ruled.language))


class Look(NamedTuple):
    """The result of looking for doubtful words."""

    examined: Examination
    blocks: Blocks


def look(cleaner: Cleaner, ruled: Cleaned, each: EachUnread | None = None) -> Look:
    """Look for the doubtful words in what the rules made, in a language whose words are known.

    Args:
        cleaner: What the choices make.
        ruled: What the rules made.
        each: Examines the portions of a long document; see ``Cleaner.examine``.
    """
    examined = cleaner.examine(ruled, each)
    return Look(examined, find_blocks(ruled, Suspects.of(examined.suspects)))


@dataclass(frozen=True)
class Outcome:
    """The result of the rules.

    Attributes:
        choices: With what they were run.
        listing: The result, without the reader's own words, and its items.
        examined: Its doubtful words; None if nobody looked, or in a language whose words
            are not known.
        is_last: Whether this is all there will be.
        blocks: What is no text on the page; nothing where nobody looked for doubtful words.
    """

    choices: Choices
    listing: Listing
    examined: Examination | None = None
    is_last: bool = True
    blocks: Blocks = NO_BLOCKS

    @property
    def ruled(self) -> Cleaned:
        """The text as the rules left it, without the reader's own words."""
        return self.listing.ruled

    def with_suspects(self, found: Look) -> Outcome:
        """Return the same with its doubtful words."""
        return replace(self, examined=found.examined, blocks=found.blocks, is_last=True)

    def taught(self) -> Outcome:
        """The same with the knowledge that suggestions need, which no process sends."""
        if self.examined is None:
            return self
        return replace(self, examined=self.choices.cleaner().resume(self.examined))

    @cached_property
    def views(self) -> Views:
        """Return the views of it, on which decisions are laid."""
        examined = self.examined
        suspects = Suspects.of(examined.suspects) if examined is not None else None
        return Views(self.listing, suspects)
