"""The languages whose words are known, each with what is made of it when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ocrfix.evidence import Evidence
from ocrfix.evidence.channel import Channel
from ocrfix.language.language import Language
from ocrfix.rules.context import Elsewhere
from ocrfix.rules.stretches import ForeignFinder, Stretches
from ocrfix.suspects import Examiner
from ocrfix.text.edit import Edit
from ocrfix.words.language import KNOWN, detect_language, is_installed, is_whole, primary
from ocrfix.words.traits import traits_of

if TYPE_CHECKING:
    from ocrfix.correction import Corrector


LEAST_READ = 120
"""Characters of a passage in another language that is read in it."""


def passages(text: str, foreign: Stretches, language: str) -> Iterator[tuple[int, int, str]]:
    """Give the passages of a text that are long enough to tell which other language they are in.

    Args:
        text: The text.
        foreign: Where it is in other languages.
        language: What it is in as a whole, BCP 47.

    Yields:
        Where each begins and ends, and its language, BCP 47.
    """
    for start, end in foreign.spans():
        other = detect_language(text[start:end]) if end - start >= LEAST_READ else None
        if other is not None and other != primary(language):
            yield start, end, other


class Known:
    """The knowledge of one language, with the reader's own words."""

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

    def corrections(
        self,
        text: str,
        foreign: Stretches,
        language: str,
        accepted: float | None,
        channel: Callable[[], Channel],
    ) -> Iterator[Edit]:
        """Give what is sure enough, of each passage by what is known of its own language.

        Args:
            text: The text as it stands.
            foreign: Where it is in other languages.
            language: What it is in as a whole, BCP 47.
            accepted: How sure a correction must be to be made; None if the profile accepts none.
            channel: Tells how the document is damaged; asked where something may be corrected.
        """
        least = self._least_sure(language, accepted)
        if least is not None:
            for edit in self.of(language).corrector.edits(text, least, channel()):
                if not foreign.touch(edit.start, edit.end):
                    yield edit
        for start, end, other in passages(text, foreign, language):
            least = self._least_sure(other, accepted)
            if least is not None:
                for edit in self.of(other).corrector.edits(text[start:end], least, channel()):
                    yield replace(edit, start=edit.start + start, end=edit.end + start)

    def elsewhere(self, text: str, foreign: Stretches, language: str) -> list[Elsewhere]:
        """Give the passages of a text that are plainly in other languages, and their words.

        Args:
            text: The text.
            foreign: Where it is in other languages.
            language: What it is in as a whole, BCP 47.
        """
        return [
            Elsewhere(start, end, self.of(other).language.lexicon if is_whole(other) else None)
            for start, end, other in passages(text, foreign, language)
        ]

    def _least_sure(self, language: str, accepted: float | None) -> float | None:
        """Give how sure a correction must be to be made without asking; None if none is.

        Where a language has no rules of its own for plain repairs, the surest are made in any
        profile.
        """
        if not is_whole(language):
            return None
        traits = traits_of(primary(language))
        if accepted is None or traits.careful is None:
            return traits.careful if accepted is None else accepted
        return min(accepted + traits.wary, traits.careful)
