"""Rule packs: rules that are data, read from TOML.

A pack is a file of ``[[rule]]`` tables under a head that says in which language and
period they hold, who made them and under which licence. Packs hold no code. Those that
ship and those of a user go through the same checks, and all their faults are reported
together.
"""

from __future__ import annotations

import string
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import regex

from ocrfix.errors import RulePackError
from ocrfix.resources import resource
from ocrfix.rules.context import Context
from ocrfix.rules.rule import Example, Rule, RuleInfo, Scope, Stage
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.removal import widen_removal
from ocrfix.text.tokens import iterate_lines, places_of

# One pattern on one document. `regex` stops within a millisecond of it; on a shipped
# pattern it never comes to that, on a user's it is the way out of endless backtracking.
MATCH_SECONDS_LIMIT = 10.0

_PACK_KEYS = {"id", "language", "period", "licence", "source", "rule"}
_PACK_REQUIRED = {"licence", "source", "rule"}
_RULE_KEYS = {
    "id",
    "kind",
    "title",
    "explanation",
    "pattern",
    "replacement",
    "applicability",
    "confidence",
    "reason",
    "examples",
    "scope",
    "stage",
    "source",
    "result_is_word",
    "needs",
    "begins",
    "asks_beside",
}
_RULE_REQUIRED = {"id", "kind", "title", "explanation", "pattern", "reason"}
# substitute: the match is replaced. line: a whole line that matches is taken out. flag: the
# match is shown and stays.
_KINDS = {"substitute", "line", "flag"}
_MINIMUM_OF_EACH_EXAMPLE = 2
# In a replacement: \1 and \g<1> by number, \g<name> by name; two backslashes are one.
_GROUP_NAMED = regex.compile(r"(?<!\\)(?:\\\\)*\\(?:g<)?(?:(\d+)|(?<=<)(\w+)>)")
_EDIT_GROUP = "edit"


@dataclass(frozen=True, slots=True)
class PatternRule:
    """A rule made of a pattern and a replacement.

    Attributes:
        info: What a reader may know of it.
        pattern: Compiled with ``regex``; the whole match is the edit, or what the group
            ``edit`` took where there is one. A search is quick where a match begins with its
            rarest sign, and that may be the sign beside the edit.
        replacement: In the form of ``regex.Match.expand``;
        reason: May name the fields ``{before}`` and ``{after}``.
        confidence: How sure it is, 0..1.
        result_is_word: Whether it holds back unless every word of the result is one; a
            word is followed to where it ends, also beyond the match.
        needs: Strings of which at least one stands in every text the pattern can match:
            where none does, the pattern is not tried.
        begins: Strings with one of which each match begins, if they are rare: the pattern is
            tried where one stands and nowhere else, which takes a fraction of the time.
        asks_beside: Finds what makes the rule ask wherever it stands in the text; None for
            nothing.
        edit_group: The group of the pattern that is the edit: 0 for the whole match, which
            is the edit too where the group took no part.
        takes_line: Whether the pattern matches a whole line, which goes with its line end.
        shows_only: Whether the match is shown and stays.
        seconds: How long the pattern may take on one text.
        lets_others_run: Whether other threads run while it matches; costs a little.
    """

    info: RuleInfo
    pattern: regex.Pattern[str]
    replacement: str
    reason: str
    confidence: float
    result_is_word: bool = False
    needs: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    asks_beside: regex.Pattern[str] | None = None
    edit_group: int = 0
    takes_line: bool = False
    shows_only: bool = False
    seconds: float = MATCH_SECONDS_LIMIT
    lets_others_run: bool = False

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose one edit a match.

        Raises:
            TimeoutError: The pattern took longer than ``seconds``.
        """
        if self.needs and not any(sign in text for sign in self.needs):
            return
        applicability = self._applicability(text)
        for match in self._lines(text) if self.takes_line else self._matches(text):
            start, end = match.span(self.edit_group)
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
            if self.takes_line:
                start, end = widen_removal(text, start, end)
            yield Edit(
                start,
                end,
                text[start:end],
                after,
                self.info.id,
                self.reason.format(before=before, after=after),
                self.confidence,
                applicability,
            )

    def _applicability(self, text: str) -> Applicability:
        doubt = self.asks_beside
        if doubt is not None and doubt.search(text, timeout=self.seconds):
            return Applicability.REVIEW
        return self.info.applicability

    def _matches(self, text: str) -> Iterator[regex.Match[str]]:
        limits = {"timeout": self.seconds, "concurrent": self.lets_others_run}
        if not self.begins:
            yield from self.pattern.finditer(text, **limits)
            return
        end = 0
        for start in places_of(text, self.begins):
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
    """Where the lines begin and end that hold one of some strings; all lines for none."""
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


def read_pack(path: Path, *, is_own: bool = False) -> tuple[PatternRule, ...]:
    """Read one rule pack.

    Args:
        path: A TOML file.
        is_own: Whether it is a reader's, whose rules need no examples.

    Returns:
        Its rules, in the order in which they stand there.

    Raises:
        RulePackError: The file cannot be read, or breaks the rules for packs; the
            message lists every fault with the entry it stands in.
    """
    return parse_pack(text_of_pack(path), str(path), is_own=is_own)


def text_of_pack(path: Path) -> str:
    """Read the text of a pack.

    Raises:
        RulePackError: The file cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8")
    except OSError as exc:
        raise RulePackError(
            f"The rule pack {path} cannot be read: {exc.strerror}.",
            hint="Check the path and its permissions.",
        ) from exc
    except UnicodeDecodeError as exc:
        raise RulePackError(
            f"The rule pack {path} is not UTF-8: {exc}.", hint="Save it as UTF-8 text."
        ) from exc


def parse_pack(text: str, name: str, *, is_own: bool = False) -> tuple[PatternRule, ...]:
    """Make rules of the text of a pack.

    Args:
        text: TOML.
        name: What to call it in messages.
        is_own: Whether it is a reader's, whose rules need no examples.

    Raises:
        RulePackError: It breaks the rules for packs; the message lists every fault.
    """
    try:
        pack = tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        raise RulePackError(
            f"The rule pack {name} is not valid TOML: {exc}.", hint="Mend that line."
        ) from exc
    faults = list(_pack_faults(pack))
    rules = []
    for number, entry in enumerate(pack.get("rule", ()), start=1):
        entry_faults = list(_rule_faults(entry, is_own=is_own))
        faults += [f"rule {number} ({entry.get('id', 'no id')}): {it}" for it in entry_faults]
        if not entry_faults and not faults:
            rules.append(_make_rule(pack, entry))
    seen: set[str] = set()
    for rule in rules:
        if rule.info.id in seen:
            faults.append(f"the id {rule.info.id} stands there twice")
        seen.add(rule.info.id)
    if faults:
        listed = "; ".join(faults)
        raise RulePackError(
            f"The rule pack {name} has {len(faults)} fault(s): {listed}.",
            hint="Mend these entries; CONTRIBUTING.md shows a whole one.",
        )
    return tuple(rules)


def _pack_faults(pack: Mapping[str, Any]) -> Iterator[str]:
    for key in sorted(_PACK_REQUIRED - pack.keys()):
        yield f"the head lacks “{key}”"
    for key in sorted(pack.keys() - _PACK_KEYS):
        yield f"the head has “{key}”, which means nothing"
    if "id" in pack and pack["id"] not in set(Stage):
        yield f"its id “{pack['id']}” is no stage ({', '.join(Stage)})"
    if "id" not in pack and not all("stage" in entry for entry in pack.get("rule", ())):
        yield "the head lacks “id”, and not every rule says its “stage”"


def _rule_faults(entry: Mapping[str, Any], *, is_own: bool) -> Iterator[str]:
    for key in sorted(_RULE_REQUIRED - entry.keys()):
        yield f"“{key}” is missing"
    for key in sorted(entry.keys() - _RULE_KEYS):
        yield f"“{key}” means nothing"
    if entry.get("kind", "substitute") not in _KINDS:
        yield f"the kind “{entry['kind']}” does not exist ({', '.join(sorted(_KINDS))})"
    if (entry.get("kind") == "substitute") != ("replacement" in entry):
        yield "“replacement” belongs to the kind “substitute”, and only to it"
    for key, allowed in (("applicability", Applicability), ("scope", Scope), ("stage", Stage)):
        if key in entry and entry[key] not in set(allowed):
            yield f"{key} “{entry[key]}” does not exist ({', '.join(allowed)})"
    if not 0 <= entry.get("confidence", 1) <= 1:
        yield "confidence is not between 0 and 1"
    yield from _pattern_faults(entry)
    if "examples" in entry or not is_own:
        shows_only = entry.get("kind") == "flag"
        yield from _example_faults(entry.get("examples", []), shows_only=shows_only)


def _pattern_faults(entry: Mapping[str, Any]) -> Iterator[str]:
    try:
        pattern = regex.compile(entry.get("pattern", ""))
        regex.compile(entry.get("asks_beside", ""))
    except regex.error as exc:
        yield f"the pattern is not valid: {exc}"
        return
    for number, name in _GROUP_NAMED.findall(entry.get("replacement", "")):
        if name not in {"", "0", *pattern.groupindex} or int(number or 0) > pattern.groups:
            yield "the replacement names a group that the pattern does not have"
    if pattern.fullmatch(""):
        yield "the pattern matches nothing at all, everywhere"
    try:
        entry.get("reason", "").format(before="", after="")
    except (KeyError, IndexError, ValueError):
        yield "reason may name {before} and {after} only"


def _example_faults(examples: list[Any], *, shows_only: bool) -> Iterator[str]:
    if not all(
        isinstance(pair, list) and len(pair) in (2, 3) and all(isinstance(it, str) for it in pair)
        for pair in examples
    ):
        yield "an example is not [before, after] or [before, after, why]"
        return
    hits = sum(pair[0] != pair[1] for pair in examples)
    if shows_only:
        # That it shows something is for the tests of all examples to find out.
        hits = min(hits + _MINIMUM_OF_EACH_EXAMPLE, len(examples))
    if hits < _MINIMUM_OF_EACH_EXAMPLE or len(examples) - hits < _MINIMUM_OF_EACH_EXAMPLE:
        yield "fewer than two examples that change and two that must not"


def _make_rule(pack: Mapping[str, Any], entry: Mapping[str, Any]) -> PatternRule:
    info = RuleInfo(
        id=f"{entry.get('stage', pack.get('id'))}.{entry['id']}",
        title=entry["title"],
        explanation=entry["explanation"],
        source=entry.get("source", pack["source"]),
        examples=tuple(Example(*pair) for pair in entry.get("examples", ())),
        scope=Scope(entry.get("scope", Scope.BLOCK)),
        applicability=Applicability.FLAG
        if entry["kind"] == "flag"
        else Applicability(entry.get("applicability", Applicability.AUTO)),
        language=pack.get("language"),
    )
    takes_line = entry["kind"] == "line"
    spaced = rf"[^\S\r\n]*(?:{entry['pattern']})[^\S\r\n]*"
    pattern = regex.compile(spaced if takes_line else entry["pattern"])
    return PatternRule(
        info,
        pattern,
        entry.get("replacement", ""),
        entry["reason"],
        float(entry.get("confidence", 1.0)),
        bool(entry.get("result_is_word", False)),
        tuple(entry.get("needs", ())),
        tuple(entry.get("begins", ())),
        regex.compile(entry["asks_beside"]) if "asks_beside" in entry else None,
        pattern.groupindex.get(_EDIT_GROUP, 0),
        takes_line,
        shows_only=entry["kind"] == "flag",
        seconds=MATCH_SECONDS_LIMIT,
    )


@cache
def shipped_pack_rules() -> tuple[Rule, ...]:
    """The rules of all packs that ship, pack by pack in order of file name."""
    paths = sorted(resource("rules").rglob("*.toml"))
    return tuple(rule for path in paths for rule in read_pack(path))
