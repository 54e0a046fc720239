"""The knowledge that a rule may use while it looks at a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from ocrfix.evidence import Evidence
from ocrfix.evidence.channel import Source
from ocrfix.language.language import Language
from ocrfix.outline import Outline, find_outline
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.origin import source_of
from ocrfix.rules.tally import Following, Tally, changed_pieces
from ocrfix.rules.tokens import PlacedTokens, UnknownTokens
from ocrfix.text.document import Document, SecondReading
from ocrfix.text.edit import Edit
from ocrfix.text.lines import Lines
from ocrfix.words.language import KNOWN, is_installed
from ocrfix.words.lexicon import Lexicon

Found = TypeVar("Found")
Known = TypeVar("Known", bound=Following)


class Elsewhere(NamedTuple):
    """A passage of a document that is in another language than the document.

    Attributes:
        start, end: Where it stands in the raw text, half-open.
        lexicon: The words of its language; None where they are not known.
    """

    start: int
    end: int
    lexicon: Lexicon | None


@dataclass(frozen=True)
class Context:
    """Read-only knowledge for rules.

    Attributes:
        spoken: All that is known of the language whose rules run.
        options: The profile's numbers for rules, by rule id and name.
        evidence: What the collection shows; None for nothing.
        document: What is cleaned; None where only its text is known.
        language: What it is written in, BCP 47.
        find_elsewhere: Finds the passages of the raw text that are plainly in other languages.
        whole: The text that what rules look at is parts of; None where they look at all of it.
        repairs: How many repairs each rule was sure of when it first ran, by its id: by these is
            told how the document is damaged.
    """

    spoken: Language
    options: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: MappingProxyType({}))
    evidence: Evidence | None = None
    document: Document | None = None
    language: str = KNOWN
    find_elsewhere: Callable[[], Sequence[Elsewhere]] = tuple
    repairs: Counter[str] = field(default_factory=Counter, repr=False, compare=False)
    whole: str | None = None
    _kept: dict[object, object] = field(default_factory=dict, repr=False, compare=False)
    _of_text: dict[object, tuple[str, object]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _words: Tally = field(default_factory=Tally, repr=False, compare=False)
    _following: dict[object, Following] = field(default_factory=dict, repr=False, compare=False)

    def option(self, info: RuleInfo, name: str) -> float:
        """One of a rule's numbers, as the profile or else the rule itself sets it."""
        return self.options.get(info.id, {}).get(name, info.options[name])

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of that language."""
        return self.spoken.lexicon

    def source(self, text: str) -> Source:
        """Return the source of the document; told by ``text`` where only that is known."""
        document = self.document
        if document is None:
            return source_of(text, (), self.lexicon)
        if Source not in self._kept:
            self._kept[Source] = source_of(document.text, document.layout, self.lexicon)
        return self._kept[Source]  # type: ignore[return-value]

    def judge_source(self, text: str) -> None:
        """Tell the source of the document anew, by what its text has become.

        Misread words and what is printed around an article hide that it is an export, until they
        are mended.
        """
        if self.document is not None and not self.document.layout:
            self._kept[Source] = source_of(text, (), self.lexicon)

    def keep(self, make: Callable[[Context], Found]) -> Found:
        """Answer ``make(self)``, worked out once for this document."""
        if make not in self._kept:
            self._kept[make] = make(self)
        return self._kept[make]  # type: ignore[return-value]

    def keep_up(self, make: Callable[[Context], Known]) -> Known:
        """Answer ``make(self)``, worked out once for this document and told of every edit."""
        if make not in self._following:
            self._following[make] = make(self)
        return self._following[make]  # type: ignore[return-value]

    def second_reading(self, text: str) -> SecondReading | None:
        """Return another OCR program's reading of the scan; None if ``text`` is not the raw text.

        Its places are those of the raw text.
        """
        document = self.document
        return document.second if document is not None and document.text == text else None

    def words_at(self, start: int, end: int) -> Lexicon | None:
        """Give the words of the language that a place of the raw text is in; None if not known."""
        for passage in self.find_elsewhere():
            if passage.start <= start and end <= passage.end:
                return passage.lexicon
        return self.lexicon if is_installed(self.language) else None

    def outline(self, text: str) -> Outline:
        """The articles of ``text`` and their parts."""
        return self.recall(text, find_outline)

    def lines(self, text: str) -> Lines:
        """The lines of ``text`` that hold more than blanks, in order, without their line ends."""
        return self.recall(text, Lines.of)

    def words_of(self, text: str) -> Counter[str]:
        """Count each word of four letters or more in ``text``, in lower case.

        Hyphens and apostrophes inside belong to the word. Where the text is parts of another
        all words of that are counted.
        """
        return self._words.of(text if self.whole is None else self.whole)

    def unknown_tokens(self, text: str) -> PlacedTokens:
        """Return the tokens of ``text`` that are no plain known word, with their places.

        Marks belong to it, and single letters are among them.
        """
        return self.keep_up(_unknown_tokens).of(text)

    def beside(self, text: str) -> Context:
        """Return the same knowledge for rules that look at parts of a text."""
        return replace(self, whole=text, _of_text={}, _following={})

    def follow(self, before: str, edits: Iterable[Edit], after: str) -> None:
        """Learn that ``edits``, disjoint and in order, made ``after`` of ``before``."""
        # Nobody asks what was found in the text before, and a copy of a long one is large.
        self._of_text.clear()
        pieces = list(changed_pieces(before, edits, after))
        for it in (self._words, *self._following.values()):
            it.follow(before, pieces, after)

    def recall(self, text: str, find: Callable[..., Found], *known: object) -> Found:
        """Answer ``find(text, *known)``, worked out once for all rules that look at this text."""
        # Comparing a text with itself is a comparison of addresses, so this is cheap.
        if find not in self._of_text or self._of_text[find][0] != text:
            self._of_text[find] = text, find(text, *known)
        return self._of_text[find][1]  # type: ignore[return-value]


def _unknown_tokens(context: Context) -> UnknownTokens:
    return UnknownTokens(context.lexicon)
