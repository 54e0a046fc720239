"""The languages whose words are known, each with what is made of it when first asked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ocrfix.cleaning.portions import Unread
from ocrfix.evidence import Evidence
from ocrfix.evidence.channel import Channel
from ocrfix.language.language import Language
from ocrfix.rules.context import Elsewhere
from ocrfix.rules.stretches import ForeignFinder
from ocrfix.rules.tokens import PlacedTokens
from ocrfix.text.edit import Edit
from ocrfix.text.source_map import SourceMap
from ocrfix.text.stretches import NO_STRETCHES, Stretches
from ocrfix.text.tokens import iterate_blocks
from ocrfix.words.foreign import foreign_bounds
from ocrfix.words.language import (
    KNOWN,
    detect_language,
    installed,
    is_installed,
    is_whole,
    primary,
)
from ocrfix.words.lists import word_list
from ocrfix.words.traits import traits_of

if TYPE_CHECKING:
    from ocrfix.correction import Corrector, Place
    from ocrfix.suspects import Examination, Examiner
    from ocrfix.suspects.ocr_confidence import Confidence


LEAST_READ = 40
"""Characters of a passage in another language that is read in it."""
_MOST_ASKED = 32
"""Paragraphs of a text that are asked what it is in."""
_LEAST_SMALL = 2
_LEAST_SHARE = 0.35
_FEW_WORDS = 24
"""So many words, which may be all names, need no small ones of a share."""
_WORD = re.compile(r"[^\W\d_]+")
# Letters by themselves are specks unless they have an accent or are elided: “à”, “l'an”.
_NO_SPECK = re.compile(r"[^\W\d_]{2,}|[^\W\d_\x00-\x7f]|[a-z](?=['’][^\W\d_])")


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
        """The finder of what is not in this language."""
        return ForeignFinder(self.language.lexicon)

    @cached_property
    def examiner(self) -> Examiner:
        """The finder of its doubtful words."""
        # Not every cleaning asks for them.
        from ocrfix.suspects import Examiner  # noqa: PLC0415

        return Examiner(self.language, evidence=self._evidence)

    @cached_property
    def corrector(self) -> Corrector:
        """The corrector of its doubtful words."""
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
        self.evidence = evidence
        self._known: dict[str, Known] = {}

    def of(self, tag: str) -> Known:
        """Give what is known of a language, by its BCP 47 tag.

        Of one that is not installed nothing is known: rules that hold for any language get
        what is known of the first one.
        """
        code = primary(tag) if is_installed(tag) else KNOWN
        known = self._known.get(code)
        if known is None:
            known = self._known[code] = Known(code, *self._own, self.evidence)
        return known

    def likeliest(self, text: str, among: Collection[str] = ()) -> str | None:
        """Tell the language of a text, of a short one by weighing it as each language does.

        Args:
            text: Any text.
            among: Languages to ask even where none of their small words stands there.

        Returns:
            A BCP 47 primary subtag; None where nothing stands out.
        """
        found = detect_language(text)
        if found is not None:
            return found
        asked = {*among, *self._worth_asking(text, among)}
        weights = sorted((self.of(it).finder.weigh(text), it) for it in asked)
        if not weights:
            return None
        best, code = weights[0]
        leads = len(weights) == 1 or weights[1][0].total - best.total >= foreign_bounds().lead
        return code if leads and best.is_own else None

    def _worth_asking(self, text: str, among: Collection[str]) -> Iterator[str]:
        """Yield the languages of whose small words enough stand in a text to load their own."""
        folded = text.casefold()
        words = Counter(_WORD.findall(folded))
        # A speck may be such a word: “y”, “le”; and a ruin is full of specks of one letter.
        least = _LEAST_SMALL if among else 1
        specks = words - Counter(_NO_SPECK.findall(folded))
        share = foreign_bounds().small * max(words.total() - _FEW_WORDS, 0)
        theirs = frozenset().union(*(word_list(code, "function_words") for code in among))
        for code in installed():
            small = [it for it in word_list(code, "function_words") - theirs if it in words]
            if len(small) >= least and sum(words[it] - specks[it] for it in small) >= share:
                yield code

    def most_of(self, text: str) -> str | None:
        """Tell the language that most of a text in several languages is in, by its paragraphs.

        Args:
            text: Any text.

        Returns:
            A BCP 47 primary subtag; None where none has a good part of it.
        """
        spans = list(_paragraphs(text, 0, len(text)))
        shares: Counter[str | None] = Counter()
        for start, end in spans[:: len(spans) // _MOST_ASKED + 1]:
            shares[self.likeliest(text[start:end])] += end - start
        code, share = max(shares.items(), key=lambda it: it[1], default=(None, 0))
        return code if share > shares.total() * _LEAST_SHARE else None

    def stretches(self, text: str, language: str, unknown: PlacedTokens | None = None) -> Stretches:
        """Find where a text is in another language than it is as a whole.

        A paragraph that says too little for the language is in another one if that says more.

        Args:
            text: The text.
            language: What it is in as a whole, BCP 47.
            unknown: Its tokens that are no words of the language, if they were found before.
        """
        if not is_installed(language):
            return NO_STRETCHES
        code, finder = primary(language), self.of(language).finder
        found, doubted = finder.look(text, unknown)
        spans: list[tuple[int, int]] = []
        for first, last in found.spans():
            parts = list(_paragraphs(text, first, last))
            # It may reach over a paragraph that is in the language after all.
            spans += (
                it for it in parts if len(parts) == 1 or not finder.weigh(text[slice(*it)]).is_own
            )
        spans += (
            it for it in doubted if self.likeliest(text[slice(*it)], (code,)) not in (code, None)
        )
        return NO_STRETCHES.with_more(spans)

    def passages(
        self, text: str, foreign: Stretches, language: str
    ) -> Iterator[tuple[int, int, str]]:
        """Give the passages of a text that are long enough to tell their other language.

        Args:
            text: The text.
            foreign: Where it is in other languages.
            language: What it is in as a whole, BCP 47.

        Yields:
            Where each begins and ends, and its language, BCP 47; paragraphs are told apart.
        """
        for first, last in foreign.spans():
            for start, end in _paragraphs(text, first, last):
                if end - start >= LEAST_READ:
                    other = self.likeliest(text[start:end])
                    if other is not None and other != primary(language):
                        yield start, end, other

    def examined(
        self, portion: Unread, source_map: SourceMap, confidences: Sequence[Confidence]
    ) -> Examination:
        """Find the doubtful words of a text and of its passages in other languages."""
        from ocrfix.suspects import Passage  # noqa: PLC0415 - as the examiner

        text, language, channel = portion
        foreign = self.stretches(text, language)
        if primary(language) != KNOWN:
            # What suggestions gain by it was measured on English alone.
            channel = None
        examination = self.of(language).examiner.examine(
            text, source_map, confidences, channel, foreign
        )
        passages = (
            Passage(start, end, self.of(other).examiner.examine(text[start:end]))
            for start, end, other in self.passages(text, foreign, language)
            if is_whole(other)
        )
        return examination.with_passages(passages, source_map)

    def resume(self, examination: Examination) -> Examination:
        """Give an examination that came from another process what suggestions need."""
        resumed = self.of(examination.language).examiner.resume(examination)
        passages = (it.resuming(self.resume) for it in examination.passages)
        return replace(resumed, passages=tuple(passages))

    def corrections(
        self,
        text: str,
        foreign: Stretches,
        language: str,
        accepted: tuple[float | None, float | None],
        channel: Callable[[], Channel],
        changed: Sequence[tuple[int, int]] | None = None,
    ) -> Iterator[Edit]:
        """Give what is sure enough, of each passage by what is known of its own language.

        Args:
            text: The text as it stands.
            foreign: Where it is in other languages.
            language: What it is in as a whole, BCP 47.
            accepted: How sure a correction must be to be made; None if the profile accepts none;
                and the same in a document of which much is damaged, None if no less.
            channel: Tells how the document is damaged; asked where something may be corrected.
            changed: What was changed since this was last asked, as spans in order: only near to
                it something is corrected. None to look everywhere.
        """
        least, less = self.least_sure(language, accepted)
        if least is not None:
            corrector = self.of(language).corrector
            for edit in corrector.edits(
                text, least, channel(), least_damaged=less, changed=changed
            ):
                # A name beside words of another language is one of it: “Britons never shall be”.
                apart = int(edit.before[:1].isupper())
                if not foreign.touch(edit.start - apart, edit.end + apart):
                    yield edit
        for start, end, other in self.passages(text, foreign, language):
            least, _ = self.least_sure(other, accepted)
            if least is not None:
                inside = None if changed is None else _within(changed, start, end)
                of_other = self.of(other).corrector
                for edit in of_other.edits(text[start:end], least, channel(), changed=inside):
                    yield edit.moved(start)

    def weighed(
        self, portion: Unread, offset: int, accepted: tuple[float | None, float | None]
    ) -> WeighedPlace | None:
        """Weigh what a word of a text may have been, by what is known of its own language.

        Args:
            portion: The text.
            offset: Where a character of the word stands.
            accepted: As for ``corrections``.

        Returns:
            None if no word stands there.
        """
        text, language, channel = portion
        place = self.of(language).corrector.readings_at(text, offset, channel)
        if place is None:
            return None
        foreign = self.stretches(text, language)
        apart = int(text[place.start].isupper())
        if not foreign.touch(place.start - apart, place.end + apart):
            return WeighedPlace(place, language, *self.least_sure(language, accepted))
        for start, end, other in self.passages(text, foreign, language):
            if start <= offset < end and is_whole(other):
                of_other = self.of(other).corrector
                there = of_other.readings_at(text[start:end], offset - start, channel)
                if there is not None:
                    least, _ = self.least_sure(other, accepted)
                    return WeighedPlace(there.moved(start), other, least, None)
        return WeighedPlace(place, None, None, None)

    def elsewhere(self, text: str, foreign: Stretches, language: str) -> list[Elsewhere]:
        """Give the passages of a text that are plainly in other languages, and their words.

        Args:
            text: The text.
            foreign: Where it is in other languages.
            language: What it is in as a whole, BCP 47.
        """
        return [
            Elsewhere(start, end, self.of(other).language.lexicon if is_whole(other) else None)
            for start, end, other in self.passages(text, foreign, language)
        ]

    def corrects(self, language: str, accepted: float | None) -> bool:
        """Return whether doubtful words of a language are corrected without asking.

        Args:
            language: BCP 47.
            accepted: How sure a correction must be; None if the profile accepts none.
        """
        return self.least_sure(language, (accepted, None))[0] is not None

    def least_sure(
        self, language: str, accepted: tuple[float | None, float | None]
    ) -> tuple[float | None, float | None]:
        """Give how sure a correction must be to be made without asking; None if none is.

        Where a language has no rules of its own for plain repairs, the surest are made in any
        profile.

        Args:
            language: BCP 47.
            accepted: As for ``corrections``.

        Returns:
            That, and the same of what is no word where much is damaged; None if no less.
        """
        if not is_whole(language):
            return None, None
        traits, (anywhere, damaged) = traits_of(primary(language)), accepted
        if traits.careful is None:
            # That a profile may ask less where much is damaged was measured on English alone.
            return anywhere, damaged
        if anywhere is None:
            return traits.careful, None
        return min(anywhere + traits.wary, traits.careful), None


class WeighedPlace(NamedTuple):
    """A word, and what it may have been.

    Attributes:
        place: The word and its readings.
        language: The language it is weighed in, BCP 47; None amid words of another language, where
            nothing is corrected.
        least: How sure a correction must be to be made without asking; None if none is.
        least_damaged: The same of what is no word where much is damaged; None if no less.
    """

    place: Place
    language: str | None
    least: float | None
    least_damaged: float | None


def _within(places: Iterable[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Return the places that touch a passage, by where they stand in it."""
    return [(at - start, to - start) for at, to in places if at <= end and to >= start]


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the paragraphs of a stretch."""
    for block in iterate_blocks(text[start:end]):
        yield start + block.start, start + block.end
