"""The rules' part of a review: what is to be run, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from ocrfix.cleaning import Cleaned
from ocrfix.cleaning.cleaner import Progress, no_progress
from ocrfix.review.blocks import NO_BLOCKS, Blocks, find_blocks
from ocrfix.review.listing import Listing
from ocrfix.review.replay import Choices
from ocrfix.review.views import Views
from ocrfix.suspects import Examination, can_examine
from ocrfix.suspects.suspect import Suspects
from ocrfix.text.document import Document


@dataclass(frozen=True)
class Work:
    """Rules to be run, in any thread or process.

    Attributes:
        document: On what.
        choices: With what.
    """

    document: Document
    choices: Choices

    def run(self, *, strict: bool = False, examine: bool = True) -> Outcome:
        """Run them, and look for doubtful words."""
        *_, last = self.steps(strict=strict, examine=examine)
        return last

    def steps(
        self, *, strict: bool = False, examine: bool = True, tell: Progress = no_progress
    ) -> Iterator[Outcome]:
        """Run them, and give what they made before looking for doubtful words.

        Args:
            strict: Raise when a rule fails.
            examine: Whether to look for doubtful words.
            tell: Told how far the rules are.
        """
        cleaner = self.choices.cleaner(strict=strict)
        ruled = self.choices.clean(cleaner, self.document, tell)
        is_last = not (examine and can_examine(ruled.language))
        outcome = Outcome(self.choices, Listing(ruled), is_last=is_last)
        # Its edits as single objects need more room than all the rest, and nobody asks again.
        ruled = outcome.ruled
        yield outcome
        if not is_last:
            examined = cleaner.examine(ruled)
            blocks = find_blocks(ruled, Suspects.of(examined.suspects))
            yield replace(outcome, examined=examined, blocks=blocks, is_last=True)


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
