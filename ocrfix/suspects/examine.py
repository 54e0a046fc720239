"""Examine a text: its suspects at once, suggestions when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import merge
from itertools import chain
from operator import attrgetter

from ocrfix.evidence import Evidence
from ocrfix.evidence.channel import Channel
from ocrfix.language.language import Language
from ocrfix.rules.stretches import ForeignFinder
from ocrfix.suspects.collection import Collection
from ocrfix.suspects.detect import Detector
from ocrfix.suspects.ocr_confidence import Confidence
from ocrfix.suspects.suggest import Suggester
from ocrfix.suspects.suspect import Suggestion, Suspect, Suspects
from ocrfix.text.source_map import SourceMap
from ocrfix.text.stretches import Stretches
from ocrfix.words.own_words import OwnWords

_NO_MAP = SourceMap()


@dataclass(frozen=True)
class Examination:
    """The doubtful words found in one text.

    Attributes:
        text: The text that was examined.
        suspects: Its doubtful words in order of position.
        language: What it was read as, BCP 47; empty where nobody knows its words.
        passages: Its passages that were read in other languages.
        own: The words that the text itself uses.
    """

    text: str
    suspects: Sequence[Suspect]
    language: str = ""
    passages: Sequence[Passage] = ()
    own: OwnWords | None = None
    _channel: Channel | None = None
    _suggester: Suggester | None = None

    def __getstate__(self) -> dict[str, object]:
        """Return the state for another process, without the knowledge; see ``Examiner.resume``."""
        return vars(self) | {"_suggester": None}

    def suggest(self, start: int, end: int) -> tuple[Suggestion, ...]:
        """Return the suggestions for ``text[start:end]``, a suspect or any other word.

        At most nine, likeliest first; none in a language that is not known here, and in a passage
        those of its own.
        """
        for passage in self.passages:
            if passage.start <= start and end <= passage.end:
                return passage.suggest(start, end)
        if self._suggester is None:
            return ()
        return self._suggester.suggest(self.text, start, end, self.own, self._channel)

    @classmethod
    def joined(
        cls, text: str, parts: Iterable[tuple[int, Examination]], source_map: SourceMap
    ) -> Examination:
        """Make the examination of a text of those of its parts, in order, with where each begins.

        ``source_map`` leads from the raw text to the whole one.
        """
        read: list[Examination] = []

        def suspects() -> Iterator[Suspect]:
            # As they come: those of a long text need much room before they are in columns.
            for start, part in parts:
                for it in part.suspects:
                    yield _moved(it, start, source_map)
                passages = tuple(it.moved(start) for it in part.passages)
                read.append(replace(part, text="", suspects=(), passages=passages))

        found = Suspects(suspects())
        passages = tuple(chain.from_iterable(it.passages for it in read))
        own = OwnWords.together([it.own for it in read if it.own is not None])
        return replace(read[0], text=text, suspects=found, passages=passages, own=own)

    def with_passages(self, passages: Iterable[Passage], source_map: SourceMap) -> Examination:
        """Add the suspects of passages, in order, that were examined in other languages.

        ``source_map`` leads from the raw text to this one.
        """
        passages = tuple(passages)
        if not passages:
            return self
        further = chain.from_iterable(it.suspects(source_map) for it in passages)
        suspects = Suspects(merge(self.suspects, further, key=attrgetter("start")))
        return replace(self, suspects=suspects, passages=passages)


@dataclass(frozen=True)
class Passage:
    """A passage of a text in another language than the text as a whole.

    Attributes:
        start, end: Where it stands in the text, half-open.
        examination: That of the passage alone.
    """

    start: int
    end: int
    examination: Examination
    _resume: Callable[[Examination], Examination] | None = None

    def __getstate__(self) -> dict[str, object]:
        """Return the state for another process, without what gives the knowledge back."""
        return vars(self) | {"_resume": None}

    def resuming(self, resume: Callable[[Examination], Examination]) -> Passage:
        """Return the passage, its language loaded by ``resume`` when it is first asked."""
        return replace(self, _resume=resume)

    def moved(self, distance: int) -> Passage:
        """Return the same so much further on."""
        return replace(self, start=self.start + distance, end=self.end + distance)

    def suspects(self, source_map: SourceMap) -> Iterator[Suspect]:
        """Yield its suspects, with their places in the whole text and the raw one."""
        for it in self.examination.suspects:
            yield _moved(it, self.start, source_map)

    def suggest(self, start: int, end: int) -> tuple[Suggestion, ...]:
        """Return the suggestions for a place of the whole text, of the words of its language."""
        resume = self._resume
        examination = resume(self.examination) if resume else self.examination
        found = examination.suggest(start - self.start, end - self.start)
        return tuple(
            replace(it, start=it.start + self.start, end=it.end + self.start) for it in found
        )


class Examiner:
    """Examine texts of one language; to be made once and kept."""

    def __init__(self, language: Language, *, evidence: Evidence | None = None) -> None:
        """Take the knowledge, and what the collection of the texts shows.

        Raises:
            LexiconMissingError: There is nothing for this language; see `is_installed`.
        """
        self._shared = None if evidence is None else Collection(evidence, language)
        self._language = language.code
        self._finder = ForeignFinder(language.lexicon)
        self.detector = Detector(language, self._shared)
        self._suggester = Suggester(language)

    def examine(
        self,
        text: str,
        source_map: SourceMap = _NO_MAP,
        confidences: Sequence[Confidence] = (),
        channel: Channel | None = None,
        foreign: Stretches | None = None,
    ) -> Examination:
        """Find the suspects of a text, but not in its passages in other languages.

        Args:
            text: As a rule a cleaned text.
            source_map: From the raw text to this one.
            confidences: How sure the OCR program was of the words of this text, in order.
            channel: How the document is damaged, which suggestions follow; None for a scan.
            foreign: Where the text is in other languages; None to find it out by this one.
        """
        if foreign is None:
            foreign = self._finder.stretches(text)
        walk, nature = self.detector.find(text, confidences)
        found: Iterable[Suspect] = walk
        if foreign:
            found = (it for it in found if not foreign.touch(it.start, it.end))
        if source_map.spans:
            found = (_moved(it, 0, source_map) for it in found)
        return Examination(
            text, Suspects(found), self._language, (), nature.own, channel, self._suggester
        )

    def resume(self, examination: Examination) -> Examination:
        """Give an examination of another process its knowledge back."""
        own = examination.own
        own = own.sharing(self._shared) if own is not None else None
        return replace(examination, own=own, _suggester=self._suggester)


def _moved(suspect: Suspect, distance: int, source_map: SourceMap) -> Suspect:
    """Return a suspect so much further on, with its place in the raw text."""
    start, end = suspect.start + distance, suspect.end + distance
    raw_start, raw_end = source_map.to_raw(start, end)
    return suspect._replace(start=start, end=end, raw_start=raw_start, raw_end=raw_end)
