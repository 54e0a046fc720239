"""The description of a rule: its stage, its scope and its examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.removal import widen_removal
from ocrfix.words.language import KNOWN


class Stage(StrEnum):
    """The kinds of repair, in the order in which they run.

    The order is knowledge: what the print itself says comes first, debris is gone before
    paragraphs are joined, broken words are whole before letters are restored (the ``ther`` of
    ``fur/ther`` is no ``other``), and marks are set right between finished words.
    """

    SCAN = "scan"
    CHARACTERS = "characters"
    FURNITURE = "furniture"
    JOINS = "joins"
    LETTERS = "letters"
    PUNCTUATION = "punctuation"


MISREAD_WORD = "letters.misread-word"
"""The rule whose repairs tell others how damaged a document is."""
NEARBY = 450
"""Characters on either side that most rules of letters and marks look at: a quotation mark belongs
to one at most 400 before it."""


class Scope(StrEnum):
    """The extent of the text that a rule must see.

    Attributes:
        BLOCK: Its edits in one block do not depend on any other block: run on the whole
            text or block by block, it proposes the same. Of letters and marks, they depend on no
            more than what stands `NEARBY`.
        AROUND: They depend on what stands `NEARBY`, in other blocks too: on how damaged it is.
        DOCUMENT: It needs the whole text.
    """

    BLOCK = "block"
    AROUND = "around"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a rule: a text, and the text the rule makes of it.

    Attributes:
        before: A text.
        after: What the rule alone makes of it, all its edits accepted; equal to
            ``before`` where it must do nothing.
        why: What the example shows, where that is not plain.
        seen: What a second reading of the scan has, word for word of ``before``; empty
            where there is none.
        language: What the text is in, BCP 47.
    """

    before: str
    after: str
    why: str = ""
    seen: str = ""
    language: str = KNOWN

    @property
    def changes(self) -> bool:
        """Return whether the rule does something here."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """The description of a rule for readers.

    Attributes:
        id: Stage and name, for example ``joins.broken-paragraph``.
        title: A few words, as a table shows them.
        explanation: One paragraph: what it repairs, and when it holds back.
        source: Where the knowledge comes from, or where the damage was observed.
        examples: At least two that change and two that must not.
        scope: How much of the text it must see.
        applicability: What may become of its edits by default; a single edit may be
            more careful.
        language: BCP 47 language whose texts it may touch; `OTHERS` for all whose words are
            known but the first; None for a rule that knows no language.
        options: Its numbers that a profile may set, with their defaults.
        confidence: Of edits that tell none of their own, how sure they are, 0..1.
        confidence_asked: The same of those that ask.
        elsewhere: Whether it may run in the other languages too whose words are known.
        by_words: Whether a rule for `OTHERS` also runs where nothing is known of a language but
            its words: then it makes what no language disputes.
        is_off: Whether it runs only where a profile enables it, or is asked for by its id.
        goes_on: Whether what it made tells what more it must make: then it runs again with those
            that a profile lets run again, for as long as it makes something.
        pattern: What it looks for, where its entry says it.
        begins: Strings with one of which each match begins, where they are rare; else empty.
        reason: Why it makes its edits, where its entry says it.
    """

    id: str
    title: str
    explanation: str
    source: str
    examples: tuple[Example, ...]
    scope: Scope = Scope.BLOCK
    applicability: Applicability = Applicability.AUTO
    language: str | None = None
    options: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    confidence: float = 1.0
    confidence_asked: float = 1.0
    is_off: bool = False
    elsewhere: bool = False
    by_words: bool = False
    goes_on: bool = False
    pattern: str = ""
    begins: tuple[str, ...] = ()
    reason: str = ""

    @property
    def is_local(self) -> bool:
        """Return whether it finds the same wherever nothing was changed nearby."""
        return self.scope is not Scope.DOCUMENT and self.stage in (Stage.LETTERS, Stage.PUNCTUATION)

    @property
    def stage(self) -> Stage:
        """The stage it runs in: the first part of its id."""
        return Stage(self.id.partition(".")[0])

    def edit(
        self,
        text: str,
        span: tuple[int, int],
        after: str,
        reason: str,
        confidence: float | None = None,
        applicability: Applicability = Applicability.AUTO,
        *,
        asks: bool = False,
    ) -> Edit:
        """Make an edit of this rule; what it replaces is what stands in a span of ``text``.

        One that ``asks`` waits for the reader, whatever its applicability. Without a confidence it
        is as sure as the rule.
        """
        start, end = span
        if asks:
            applicability = Applicability.REVIEW
        if confidence is None:
            is_asked = applicability is Applicability.REVIEW
            confidence = self.confidence_asked if is_asked else self.confidence
        return Edit(start, end, text[start:end], after, self.id, reason, confidence, applicability)

    def removal(
        self,
        text: str,
        span: tuple[int, int],
        reason: str,
        applicability: Applicability = Applicability.AUTO,
    ) -> Edit:
        """Make the edit that takes a unit of whole lines out; see ``widen_removal``."""
        whole = widen_removal(text, *span)
        return self.edit(text, whole, "", reason, applicability=applicability)

    def flag(self, text: str, span: tuple[int, int], reason: str) -> Edit:
        """Make an edit that shows a place and changes nothing."""
        return self.edit(text, span, text[slice(*span)], reason, applicability=Applicability.FLAG)
