"""“This always means that”: a reading settled once for all becomes a rule of the reader's own."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

import regex

from ocrfix.review import lock
from ocrfix.review.decisions import Decision, Verdict
from ocrfix.review.own_lists import OwnList, add_entries
from ocrfix.review.own_rules import put_in_project, put_rules
from ocrfix.review.store import Project
from ocrfix.rules.info import Stage
from ocrfix.rules.own_pack import Entry, rule_id
from ocrfix.text.tokens import words_in
from ocrfix.words.lexicon import Lexicon

_BETWEEN = r"\s+"
_NO_WORD_BEFORE, _NO_WORD_BEHIND = r"(?<!\w)", r"(?!\w)"


class Reach(StrEnum):
    """The documents in which a reading always means a word."""

    DOCUMENT = "document"
    PROJECT = "project"
    MINE = "mine"


@dataclass(frozen=True, slots=True)
class Always:
    """A replacement that the reader settled once for all.

    Attributes:
        read: What stands there.
        meant: What it always means; empty if it is to go.
        reach: Where.
        not_behind, not_before: Words behind and before which it stays as it is.
    """

    read: str
    meant: str
    reach: Reach = Reach.PROJECT
    not_behind: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()

    @property
    def pattern(self) -> str:
        """The regular expression that finds the places.

        The exceptions come last: a search begins with what is rare.
        """
        read = _BETWEEN.join(regex.escape(it, special_only=True) for it in self.read.split())
        # A mark at its edge is no part of a word: what stands beyond it does not matter.
        left = _NO_WORD_BEFORE if self.read[:1].isalnum() else ""
        right = _NO_WORD_BEHIND if self.read[-1:].isalnum() else ""
        found = f"{left}{read}{right}"
        if self.not_before:
            found += f"(?!{_BETWEEN}(?:{_any_of(self.not_before)}){_NO_WORD_BEHIND})"
        if self.not_behind:
            behind = f"{_NO_WORD_BEFORE}(?:{_any_of(self.not_behind)}){_BETWEEN}"
            found += f"(?<!{behind}{read})"
        return found

    def places(self, text: str) -> list[tuple[int, int]]:
        """Return the spans in a text that would be replaced, in order."""
        return [match.span() for match in regex.finditer(self.pattern, text)]

    def entry(self, taken: Collection[str]) -> Entry:
        """The rule that it comes to.

        Args:
            taken: Ids that other rules have.
        """
        title = f"{self.read} → {self.meant or '∅'}"
        exceptions = ", ".join(self._exceptions())
        told = f"“{self.read}” always means “{self.meant}”" if self.meant else f"“{self.read}” goes"
        made = {
            "id": _free_id(self.read, taken),
            "stage": str(Stage.LETTERS),
            "kind": "substitute",
            "title": title,
            "explanation": f"{told}{f', except {exceptions}' if exceptions else ''}.",
            "pattern": self.pattern,
            "replacement": self.meant.replace("\\", "\\\\"),
            "reason": f"The reader said that {told}.".replace("{", "{{").replace("}", "}}"),
            "needs": [self.read.split()[0]],
            "source": f"{lock.user_name()}, {lock.now()[:10]}",
        }
        return {**made, "off": True} if self.reach is Reach.DOCUMENT else made

    def _exceptions(self) -> Iterator[str]:
        for where, words in (("behind", self.not_behind), ("before", self.not_before)):
            if words:
                yield f"{where} {', '.join(f'“{it}”' for it in words)}"


def settle(project: Project, document: str, always: Always, taken: Collection[str]) -> Entry:
    """Record that a reading always means a word.

    A word that stands in no list is known from now on too: else it would be asked about
    wherever the rule puts it.

    Args:
        project: Of the document.
        document: SHA-256 of the document in front.
        always: What was settled.
        taken: Ids that other rules have.

    Returns:
        The rule that was made.

    Raises:
        OutputError: It cannot be kept.
        RulePackError: The reader's file of rules is damaged.
    """
    entry = always.entry(taken)
    if always.reach is Reach.MINE:
        put_rules(project, [entry])
    else:
        put_in_project(project, [entry])
    new = _unknown_words(always.meant)
    if always.reach is Reach.MINE:
        add_entries(OwnList.WORDS, new)
        decisions = []
    else:
        is_everywhere = always.reach is Reach.PROJECT
        decisions = [
            Decision(
                Verdict.WORD if it == it.lower() else Verdict.NAME,
                document,
                before=it,
                everywhere=is_everywhere,
            )
            for it in new
        ]
    if always.reach is Reach.DOCUMENT:
        decisions.append(Decision(Verdict.RULE_ON, document, rule_id=rule_id(entry)))
    project.record(decisions)
    return entry


def _unknown_words(text: str) -> list[str]:
    lexicon = Lexicon.load()
    return [it for it in words_in(text) if any(map(str.isalpha, it)) and it not in lexicon]


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(regex.escape(it, special_only=True) for it in words)


def _free_id(read: str, taken: Collection[str]) -> str:
    plain = unicodedata.normalize("NFKD", read.casefold()).encode("ascii", "ignore").decode()
    slug = regex.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "reading"
    names = (f"always-{slug}{f'-{n}' if n else ''}" for n in range(len(taken) + 1))
    return next(it for it in names if f"{Stage.LETTERS}.{it}" not in taken)
