"""Orders to another process that works on a document for a window; see ``ocrfix.batch.errand``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Protocol

from ocrfix.cleaning import Cleaned, Cleaner
from ocrfix.cleaning.portions import Portion, Ran, Unread
from ocrfix.review.choices import Choices
from ocrfix.review.work import Look, Outcome, Work, look
from ocrfix.suspects import Examination
from ocrfix.words.cache import forget_answers


class Order(Protocol):
    """A part of a work that a process does."""

    @property
    def known(self) -> Mapping[str, object]:
        """Return, by name, what whoever gives the order has already: it is not sent back."""
        ...

    def do(
        self, tell: Callable[[int, int], None], behind: Iterator[Any], cleaners: Cleaners
    ) -> object:
        """Do it.

        Args:
            tell: Told how far it is.
            behind: What was sent behind the order, unpacked when asked for.
            cleaners: Makes what cleans, or gives that of the order before.
        """
        ...


class Cleaners:
    """The cleaner for the choices asked for last: it knows the words of the order before."""

    def __init__(self) -> None:
        self._made: tuple[Choices, Cleaner] | None = None

    def of(self, choices: Choices) -> Cleaner:
        """Return the cleaner for choices."""
        if self._made is None or self._made[0] != choices:
            self._made = choices, choices.cleaner()
        return self._made[1]


@dataclass(frozen=True, slots=True)
class CleanPortion:
    """The order to run the rules on a portion of a document.

    Of equal ones the result is the same: so the choices are to be without single edits.
    """

    choices: Choices
    portion: Portion
    known: ClassVar[Mapping[str, object]] = {}

    def do(
        self, tell: Callable[[int, int], None], _behind: Iterator[Any], cleaners: Cleaners
    ) -> Ran:
        """Return what the rules made of it."""
        return cleaners.of(self.choices).run(self.portion, tell)


@dataclass(frozen=True, slots=True)
class CleanWhole:
    """The order to run the rules, or to put together what they made of portions."""

    work: Work
    has_run: bool

    @property
    def known(self) -> Mapping[str, object]:
        """Return the work itself."""
        return vars(self.work)

    def do(
        self, tell: Callable[[int, int], None], behind: Iterator[Ran], cleaners: Cleaners
    ) -> Outcome:
        """Return what came of it; results on portions are behind, in order."""
        each = (lambda portions: (next(behind) for _ in portions)) if self.has_run else None
        ruled = self.work.cleaned(cleaners.of(self.work.choices), tell, each)
        # To list what they made asks no words, and needs room.
        forget_answers()
        return self.work.listed(ruled)


@dataclass(frozen=True, slots=True)
class ExaminePortion:
    """The order to look for the doubtful words in a portion of a cleaned text; see above."""

    choices: Choices
    portion: Unread
    known: ClassVar[Mapping[str, object]] = {}

    def do(
        self, _tell: Callable[[int, int], None], _behind: Iterator[Any], cleaners: Cleaners
    ) -> Examination:
        """Return its examination, without the text."""
        # The text is where the order came from.
        return replace(cleaners.of(self.choices).look(self.portion), text="")


@dataclass(frozen=True, slots=True)
class ExamineWhole:
    """The order to look for the doubtful words, or to put together those of portions."""

    choices: Choices
    ruled: Cleaned
    has_looked: bool

    @property
    def known(self) -> Mapping[str, object]:
        """Return the cleaned text."""
        return {"text": self.ruled.text}

    def do(
        self, _tell: Callable[[int, int], None], behind: Iterator[Examination], cleaners: Cleaners
    ) -> Look:
        """Return what was found; results on portions are behind, in order."""
        # As many as there are portions.
        each = (lambda portions: (next(behind) for _ in portions)) if self.has_looked else None
        return look(cleaners.of(self.choices), self.ruled, each)
