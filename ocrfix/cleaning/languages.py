"""The languages whose words are known, each with what is made of its knowledge, when first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from ocrfix.evidence import Evidence
from ocrfix.language.language import Language
from ocrfix.rules.stretches import ForeignFinder
from ocrfix.suspects import Examiner
from ocrfix.words.language import KNOWN, is_installed, primary

if TYPE_CHECKING:
    from ocrfix.correction import Corrector


class Known:
    """What is known of one language, with the reader's own words."""

    def __init__(
        self, code: str, user_words: Iterable[str], names: Iterable[str], evidence: Evidence | None
    ) -> None:
        """Load its words; the rest when it is first asked for."""
        self.language = Language.load(code, user_words=user_words, names=names)
        self._evidence = evidence

    @cached_property
    def finder(self) -> ForeignFinder:
        """Finds what is not in this language."""
        return ForeignFinder(self.language.lexicon)

    @cached_property
    def examiner(self) -> Examiner:
        """Finds its doubtful words."""
        return Examiner(self.language, evidence=self._evidence)

    @cached_property
    def corrector(self) -> Corrector:
        """Corrects its doubtful words."""
        # With it comes numpy, which other profiles do without.
        from ocrfix.correction import Corrector  # noqa: PLC0415

        return Corrector(self.language, self.examiner.detector)


class Languages:
    """All languages that are installed; one that no text is in costs nothing."""

    def __init__(
        self,
        user_words: Iterable[str] = (),
        names: Iterable[str] = (),
        evidence: Evidence | None = None,
    ) -> None:
        """Load nothing yet.

        Args:
            user_words: Words to know in any language besides the shipped lists.
            names: Names to know, likewise.
            evidence: What the collection shows.
        """
        self._own = tuple(user_words), tuple(names)
        self._evidence = evidence
        self._known: dict[str, Known] = {}

    def of(self, tag: str) -> Known:
        """Give what is known of a language, by its BCP 47 tag.

        Of one that is not installed nothing is known: rules that hold for any language get
        what is known of the first one.
        """
        code = primary(tag) if is_installed(tag) else KNOWN
        known = self._known.get(code)
        if known is None:
            known = self._known[code] = Known(code, *self._own, self._evidence)
        return known
