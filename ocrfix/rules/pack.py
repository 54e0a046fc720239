"""Rule packs: rules that are data, read from TOML.

A pack is a file of ``[[rule]]`` tables under a head that says in which language and
period they hold, who made them and under which licence. Packs hold no code. All faults of
one of a user are reported together; those that ship went through the same checks before.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import regex

from ocrfix.errors import RulePackError
from ocrfix.evidence.channel import Source
from ocrfix.formats.border import border
from ocrfix.intake import MEBIBYTE, parse_toml, read_within
from ocrfix.resources import read_table, resource
from ocrfix.rules.amidst import stands_alone
from ocrfix.rules.context import Context
from ocrfix.rules.description import info_of
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.removal import widen_removal
from ocrfix.text.tokens import iterate_lines, places_of
from ocrfix.text.wording import faults_told
from ocrfix.words.language import primary

# One pattern on one document. `regex` stops within a millisecond of it; on a shipped
# pattern it never comes to that, on a user's it is the way out of endless backtracking.
MATCH_SECONDS_LIMIT = 10.0
LARGEST_PACK = 4 * MEBIBYTE

_EDIT_GROUP = "edit"
"""The group of a pattern that is the edit, which else is the whole match."""
_BLANKS = r"[^\S\r\n]*"
_SWITCHES = ("result_is_word", "at_end", "goes_from_exports", "asks_in_exports")


@dataclass(frozen=True)
class PatternRule:
    """A rule made of a pattern and a replacement.

    What each key of its entry means, the manual says under “Rules of your own”.

    Attributes:
        replacement: In the form of ``regex.Match.expand``.
        asks_beside: A pattern; it asks in a text where that is found.
        takes_line, shows_only: Whether it is of the kind ``line``, or of the kind ``flag``.
        seconds: How long the pattern may take on one text.
        lets_others_run: Whether other threads run while it matches; costs a little.
    """

    info: RuleInfo
    replacement: str
    result_is_word: bool = False
    needs: tuple[str, ...] = ()
    at_end: bool = False
    asks_beside: str | None = None
    takes_line: bool = False
    shows_only: bool = False
    goes_from_exports: bool = False
    asks_in_exports: bool = False
    seconds: float = MATCH_SECONDS_LIMIT
    lets_others_run: bool = False

    @cached_property
    def pattern(self) -> regex.Pattern[str]:
        """The pattern, made ready when a text first needs it: most texts need few."""
        written = self.info.pattern
        return regex.compile(f"{_BLANKS}(?:{written}){_BLANKS}" if self.takes_line else written)

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose one edit a match.

        Raises:
            TimeoutError: The pattern took longer than ``seconds``.
        """
        if self.needs and not any(sign in text for sign in self.needs):
            return
        applicability = self._applicability(text, context)
        for match in self._lines(text) if self.takes_line else self._matches(text):
            start, end = match.span(match.re.groupindex.get(_EDIT_GROUP, 0))
            if start < 0:
                start, end = match.span()
            before = text[start:end]
            after = before if self.shows_only else match.expand(self.replacement)
            if before == after and not self.shows_only:
                continue
            if self.result_is_word and not all(
                word.strip(string.punctuation) in context.lexicon
                for word in _whole(text, start, end, after).split()
            ):
                continue
            goes = applicability
            if self.takes_line:
                if self.goes_from_exports and stands_alone(text, start, end, context):
                    goes = Applicability.AUTO
                start, end = widen_removal(text, start, end)
            reason = self.info.reason.format(before=before, after=after)
            yield self.info.edit(text, (start, end), after, reason, applicability=goes)

    def _applicability(self, text: str, context: Context) -> Applicability:
        beside = self.asks_beside
        asks = (
            # What is sure in one language was not counted in another.
            self.info.language not in (None, primary(context.language))
            # What was typed is no speck.
            or (self.asks_in_exports and context.source(text) is Source.EXPORT)
            or (beside is not None and regex.search(beside, text, timeout=self.seconds) is not None)
        )
        return Applicability.REVIEW if asks else self.info.applicability

    def _matches(self, text: str) -> Iterator[regex.Match[str]]:
        limits = {"timeout": self.seconds, "concurrent": self.lets_others_run}
        if not self.info.begins:
            yield from self.pattern.finditer(text, **limits)
            return
        end = 0
        longest = max(map(len, self.info.begins))
        first = max(len(text.rstrip()) - longest, 0) if self.at_end else 0
        for start in places_of(text, self.info.begins, first):
            if start >= end and (match := self.pattern.match(text, start, **limits)):
                yield match
                end = match.end()

    def _lines(self, text: str) -> Iterator[regex.Match[str]]:
        """The lines that match; only those with one of the needed strings are tried."""
        for start, end in _lines_with(text, self.needs):
            match = self.pattern.fullmatch(text, start, end, timeout=self.seconds)
            if match is not None:
                yield match


def _lines_with(text: str, signs: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans of the lines that hold one of some strings; of all lines if none is given."""
    if not signs:
        yield from ((line.start, line.end) for line in iterate_lines(text))
        return
    starts = set()
    for sign in signs:
        found = text.find(sign)
        while found >= 0:
            starts.add(text.rfind("\n", 0, found) + 1)
            end = text.find("\n", found)
            found = text.find(sign, end) if end >= 0 else -1
    for start in sorted(starts):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end - text.endswith("\r", start, end)


_LETTERS_BEFORE = regex.compile(r"\p{L}*$")
_LETTERS_BEHIND = regex.compile(r"\p{L}*")
# Longer than any word; a run of letters that is longer is none anyway.
_WORD_WINDOW = 40


def _whole(text: str, start: int, end: int, after: str) -> str:
    """The result of a replacement with the rests of words it stands against."""
    before = _LETTERS_BEFORE.search(text[max(0, start - _WORD_WINDOW) : start])
    behind = _LETTERS_BEHIND.match(text[end : end + _WORD_WINDOW])
    return f"{before[0] if before else ''}{after}{behind[0] if behind else ''}"


@dataclass(frozen=True)
class OwnPack:
    """A rule pack of a reader's own.

    Attributes:
        text: TOML.
        name: The words that call it by name in messages; two of one text are equal.
    """

    text: str
    name: str = field(compare=False)


def text_of_pack(path: Path) -> str:
    """Read the text of a pack.

    Raises:
        RulePackError: The file cannot be read.
    """
    try:
        return read_within(path, LARGEST_PACK, may_be_pipe=True).decode("utf-8-sig")
    except OSError as exc:
        raise RulePackError(
            f"The rule pack {path} cannot be read: {exc.strerror or exc}.",
            hint="Check the path and its permissions.",
        ) from exc
    except UnicodeDecodeError as exc:
        raise RulePackError(
            f"The rule pack {path} is not UTF-8: {exc}.", hint="Save it as UTF-8 text."
        ) from exc


def parse_pack(text: str, name: str) -> tuple[PatternRule, ...]:
    """Make rules of the text of a reader's own pack, in order.

    Args:
        text: TOML.
        name: What to call it in messages.

    Raises:
        RulePackError: It breaks the rules for packs; the message lists every fault.
    """
    # What ships needs no faults found.
    from ocrfix.rules.pack_faults import faults_of  # noqa: PLC0415

    with border(RulePackError, f"The rule pack {name} is not valid TOML", hint="Mend that line."):
        pack = parse_toml(text)
    faults = faults_told(faults_of(pack))
    if faults:
        raise RulePackError(
            f"The rule pack {name} has {faults}.",
            hint="Mend these entries; a whole one stands under “Rules of your own” in the manual: "
            f"{resource('manual', 'command.md')}.",
        )
    with border(RulePackError, f"The rule pack {name} makes no rules", hint="Mend its entries."):
        rules = _rules_of(pack)
        # A pattern may be whole by itself and none in its line: that is told here.
        return tuple(rule for rule in rules if rule.pattern)


def _rules_of(pack: Mapping[str, Any]) -> tuple[PatternRule, ...]:
    return tuple(_make_rule(pack, entry) for entry in pack["rule"])


def _make_rule(pack: Mapping[str, Any], entry: Mapping[str, Any]) -> PatternRule:
    return PatternRule(
        info_of(pack, entry),
        entry.get("replacement", ""),
        needs=tuple(entry.get("needs", ())),
        asks_beside=entry.get("asks_beside"),
        takes_line=entry["kind"] == "line",
        shows_only=entry["kind"] == "flag",
        **{name: bool(entry.get(name, False)) for name in _SWITCHES},
    )


@cache
def shipped_pack_rules() -> tuple[PatternRule, ...]:
    """The rules of all packs that ship, pack by pack in order of file name.

    Raises:
        RulePackError: One is missing or damaged.
    """
    paths = sorted(resource("rules").rglob("*.toml"))
    return tuple(rule for path in paths for rule in read_table(path, _rules_of))
