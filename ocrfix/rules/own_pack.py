"""Rules of a reader's own as data: read from packs, written to one, tried on a sample."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import regex

from ocrfix.errors import RulePackError
from ocrfix.intake import parse_toml
from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.pack import OwnPack, PatternRule, parse_pack
from ocrfix.text.edit import Edit, apply_edits, resolve_overlaps
from ocrfix.words.language import KNOWN

Entry = Mapping[str, Any]
"""A rule as it stands in a pack, with its stage."""

TRIAL_SECONDS = 1.0
"""A pattern that takes longer on a line or two would take hours on a page."""

_HEAD = 'licence = "the reader’s own"\nsource = "made in the window of ocrfix"\n'
_BEFORE_WORD, _BEHIND_WORD = r"(?<!\w)(?:", r")(?!\w)"
_ANY_CASE = "(?i)"


@dataclass(frozen=True, slots=True)
class Search:
    r"""A search and its replacement, as a reader fills them into a form.

    Attributes:
        sought: Plain words, or a regular expression.
        put: What is put there; with a pattern it may name groups (``\1``).
        is_pattern: Whether ``sought`` is a regular expression.
        whole_words: Whether it holds back inside of longer words.
        match_case: Whether capitals must be as written.
    """

    sought: str
    put: str
    is_pattern: bool = False
    whole_words: bool = True
    match_case: bool = True

    @property
    def pattern(self) -> str:
        """The regular expression it comes to."""
        made = self.sought if self.is_pattern else regex.escape(self.sought, special_only=True)
        if self.whole_words:
            made = f"{_BEFORE_WORD}{made}{_BEHIND_WORD}"
        return made if self.match_case else _ANY_CASE + made

    @property
    def replacement(self) -> str:
        """The replacement in the form of ``regex.Match.expand``."""
        return self.put if self.is_pattern else self.put.replace("\\", "\\\\")

    @classmethod
    def of(cls, pattern: str, replacement: str) -> Search:
        """Read a search from what it came to; any other pattern is taken as one."""
        match_case = not pattern.startswith(_ANY_CASE)
        find = pattern.removeprefix(_ANY_CASE)
        whole = find.startswith(_BEFORE_WORD) and find.endswith(_BEHIND_WORD)
        if whole:
            find = find[len(_BEFORE_WORD) : -len(_BEHIND_WORD)]
        plain = cls(
            regex.sub(r"(?s)\\(.)", r"\1", find),
            replacement.replace("\\\\", "\\"),
            is_pattern=False,
            whole_words=whole,
            match_case=match_case,
        )
        if (plain.pattern, plain.replacement) == (pattern, replacement):
            return plain
        return cls(find, replacement, True, whole, match_case)


def entries_of(pack: OwnPack) -> tuple[Entry, ...]:
    """Read the rules of a pack as they stand there.

    Raises:
        RulePackError: It breaks the rules for packs.
    """
    parse_pack(pack.text, pack.name)
    read = parse_toml(pack.text)
    inherited = {"stage": read.get("id"), "source": read["source"]}
    return tuple({**inherited, **entry} for entry in read["rule"])


def pack_of(entries: Iterable[Entry]) -> str:
    """Write rules as a pack; empty for none."""
    tables = ["\n[[rule]]\n" + "".join(map(_line, entry.items())) for entry in entries]
    return _HEAD + "".join(tables) if tables else ""


def _line(item: tuple[str, Any]) -> str:
    key, value = item
    # JSON's strings, numbers, booleans and lists are TOML's, but for one sign.
    written = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return f"{key} = {written}\n"


def rule_id(entry: Entry) -> str:
    """Return the id of a rule: stage and name."""
    return f"{entry['stage']}.{entry['id']}"


def rule_of(entry: Entry) -> PatternRule:
    """Make the rule of an entry.

    Raises:
        RulePackError: The entry is no rule; the message is one sentence for a form.
    """
    try:
        (rule,) = parse_pack(pack_of([entry]), "made here")
    except RulePackError as exc:
        fault = exc.message.rpartition(f"({entry.get('id', 'no id')}): ")[2]
        raise RulePackError(fault[:1].upper() + fault[1:], hint="") from exc
    return rule


@dataclass(frozen=True, slots=True)
class Trial:
    """The result of a rule on a sample."""

    sample: str
    edits: tuple[Edit, ...]

    @property
    def text(self) -> str:
        """The sample afterwards."""
        return apply_edits(self.sample, self.edits)


def try_out(entry: Entry, sample: str) -> Trial:
    """Run a rule on a sample, all its edits made.

    Other threads run meanwhile.

    Raises:
        RulePackError: The entry is no rule, or its pattern takes too long.
    """
    rule = replace(rule_of(entry), seconds=TRIAL_SECONDS, lets_others_run=True)
    context = Context(Language.load(KNOWN))
    try:
        edits = resolve_overlaps(rule.find(sample, context))
    except TimeoutError as exc:
        raise RulePackError(
            f"The pattern takes longer than {TRIAL_SECONDS:g} second on this sample: on a page "
            "it would take hours.",
            hint="A repetition inside a repetition, as in (a+)+, is the usual reason.",
        ) from exc
    return Trial(sample, tuple(edits))
