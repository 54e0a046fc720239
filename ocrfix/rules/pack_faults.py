"""The faults of a rule pack, told all at once."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import regex

from ocrfix.rules.info import Scope, Stage
from ocrfix.text.edit import Applicability
from ocrfix.words.language import KNOWN, OTHERS


class _Type(NamedTuple):
    """The type of a value."""

    name: str
    fits: Callable[[object], bool]


def _is_list_of(kind: type) -> Callable[[object], bool]:
    def fits(value: object) -> bool:
        return isinstance(value, list) and all(isinstance(it, kind) for it in value)

    return fits


def _is_number(value: object) -> bool:
    # In Python true is a number, in TOML it is none.
    return isinstance(value, int | float) and not isinstance(value, bool)


def _are_texts(value: object) -> bool:
    return _is_list_of(str)(value) and all(value)  # type: ignore[arg-type]


_TEXT = _Type("a text in quotation marks", lambda value: isinstance(value, str))
_NUMBER = _Type("a number", _is_number)
_SWITCH = _Type("true or false", lambda value: isinstance(value, bool))
_LIST = _Type("a list", lambda value: isinstance(value, list))
_TEXTS = _Type('a list of texts, such as ["tbe"]', _are_texts)
_ID = regex.compile(r"[\w-]+")
_LANGUAGE = regex.compile(r"[a-z]{2,3}")
# Of the “rule” and the head's “id” more is said than their type.
_HEAD_TYPES = {"language": _TEXT, "period": _LIST, "licence": _TEXT, "source": _TEXT}
_HEAD_KEYS = {"id", "rule", *_HEAD_TYPES}
_HEAD_REQUIRED = {"licence", "source", "rule"}
_RULE_TYPES = {
    "id": _TEXT,
    "kind": _TEXT,
    "title": _TEXT,
    "explanation": _TEXT,
    "pattern": _TEXT,
    "replacement": _TEXT,
    "applicability": _TEXT,
    "confidence": _NUMBER,
    "reason": _TEXT,
    "examples": _LIST,
    "scope": _TEXT,
    "stage": _TEXT,
    "source": _TEXT,
    "result_is_word": _SWITCH,
    "needs": _TEXTS,
    "begins": _TEXTS,
    "at_end": _SWITCH,
    "asks_beside": _TEXT,
    "off": _SWITCH,
    "elsewhere": _SWITCH,
    "goes_from_exports": _SWITCH,
    "asks_in_exports": _SWITCH,
}
_RULE_REQUIRED = {"id", "kind", "title", "explanation", "pattern", "reason"}
# substitute: the match is replaced. line: a whole line that matches is taken out. flag: the
# match is shown and stays.
_KINDS = {"substitute", "line", "flag"}
_MINIMUM_OF_EACH_EXAMPLE = 2
# What one text may hold: a pattern of that length takes a second to be made ready.
_LONGEST_PATTERN = 50_000
_LONGEST_TEXT = 10_000
_PATTERNS = ("pattern", "asks_beside")
_MOST_GROUPS_NAMED = 50
"""In a replacement: a pattern may take the whole text into a group, and each is a copy."""
_DEEPEST_GROUP = 50
_FIELDS = {"before", "after"}
# What a pattern is made of, as far as its brackets go: escapes, sets, comments, brackets.
_BRACKETS = regex.compile(
    r"\\.|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*+(?:\]|\Z)|\(\?\#[^)]*+(?:\)|\Z)"
    r"|(?P<call>\(\?(?:R|[+-]?\d+|&|P>))|(?P<open>\()|(?P<close>\))",
    regex.DOTALL,
)
# In a replacement: \1 and \g<1> by number, \g<name> by name; two backslashes are one.
_GROUP_NAMED = regex.compile(r"(?<!\\)(?:\\\\)*\\(?:g<)?(?:(\d+)|(?<=<)(\w+)>)")


def faults_of(pack: Mapping[str, Any]) -> Iterator[str]:
    """Give every fault of a pack, each in a few words with the entry it stands in."""
    yield from _head_faults(pack)
    if not _is_list_of(dict)(pack.get("rule", [])):
        yield "“rule” is no list of tables: each rule begins with the line [[rule]]"
        return
    seen: set[str] = set()
    for number, entry in enumerate(_tables(pack), start=1):
        for fault in _rule_faults(entry):
            yield f"rule {number} ({entry.get('id', 'no id')}): {fault}"
        rule_id = f"{entry.get('stage', pack.get('id'))}.{entry.get('id')}"
        if rule_id in seen:
            yield f"the id {rule_id} stands there twice"
        seen.add(rule_id)


def _tables(pack: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    entries = pack.get("rule", [])
    return [it for it in entries if isinstance(it, dict)] if isinstance(entries, list) else []


def _head_faults(pack: Mapping[str, Any]) -> Iterator[str]:
    for key in sorted(_HEAD_REQUIRED - pack.keys()):
        yield f"the head lacks “{key}”"
    for key in sorted(pack.keys() - _HEAD_KEYS):
        yield f"the head has “{key}”, which means nothing"
    yield from _type_faults(pack, _HEAD_TYPES)
    if "id" in pack and pack["id"] not in list(Stage):
        yield f"its id “{pack['id']}” is no stage ({', '.join(Stage)})"
    language = pack.get("language", KNOWN)
    if isinstance(language, str) and not (language == OTHERS or _LANGUAGE.fullmatch(language)):
        yield f"its language “{language}” is no code of two or three small letters, such as en"
    if "id" not in pack and not all("stage" in entry for entry in _tables(pack)):
        yield "the head lacks “id”, and not every rule says its “stage”"


def _type_faults(entry: Mapping[str, Any], types: Mapping[str, _Type]) -> Iterator[str]:
    for key in sorted(entry.keys() & types.keys()):
        if not types[key].fits(entry[key]):
            yield f"“{key}” is not {types[key].name}"


def _rule_faults(entry: Mapping[str, Any]) -> Iterator[str]:
    for key in sorted(_RULE_REQUIRED - entry.keys()):
        yield f"“{key}” is missing"
    for key in sorted(entry.keys() - _RULE_TYPES.keys()):
        yield f"“{key}” means nothing"
    wrong = list(_type_faults(entry, _RULE_TYPES))
    # What is of another type can be looked at no further.
    yield from wrong or _meaning_faults(entry)


def _meaning_faults(entry: Mapping[str, Any]) -> Iterator[str]:
    if not _ID.fullmatch(entry.get("id", "a")):
        yield f"the id “{entry['id']}” holds more than letters, figures and hyphens"
    if entry.get("kind", "substitute") not in _KINDS:
        yield f"the kind “{entry['kind']}” does not exist ({', '.join(sorted(_KINDS))})"
    if (entry.get("kind") == "substitute") != ("replacement" in entry):
        yield "“replacement” belongs to the kind “substitute”, and only to it"
    for key, allowed in (("applicability", Applicability), ("scope", Scope), ("stage", Stage)):
        if key in entry and entry[key] not in list(allowed):
            yield f"{key} “{entry[key]}” does not exist ({', '.join(allowed)})"
    if not 0 <= entry.get("confidence", 1) <= 1:
        yield "confidence is not between 0 and 1"
    long = list(_length_faults(entry))
    yield from long or _pattern_faults(entry)
    yield from _reason_faults(entry.get("reason", ""))
    # Rules of a reader's own need none.
    if "examples" in entry:
        yield from _example_faults(entry["examples"], shows_only=entry.get("kind") == "flag")


def _length_faults(entry: Mapping[str, Any]) -> Iterator[str]:
    for key, value in entry.items():
        longest = _LONGEST_PATTERN if key in _PATTERNS else _LONGEST_TEXT
        if isinstance(value, str) and len(value) > longest:
            yield f"“{key}” is longer than {longest:,} characters"


def _pattern_faults(entry: Mapping[str, Any]) -> Iterator[str]:
    unfit = [fault for key in _PATTERNS for fault in _bracket_faults(entry.get(key, ""))]
    if unfit:
        yield unfit[0]
        return
    try:
        pattern = regex.compile(entry.get("pattern", ""))
        regex.compile(entry.get("asks_beside", ""))
        matches_nothing = pattern.fullmatch("", timeout=1.0)
    except Exception as exc:  # noqa: BLE001 - the library raises what it happens upon
        yield f"the pattern is not valid: {str(exc) or type(exc).__name__}"
        return
    if matches_nothing:
        yield "the pattern matches the empty text, so it would match everywhere"
    yield from _replacement_faults(entry.get("replacement", ""), pattern)


def _bracket_faults(pattern: str) -> Iterator[str]:
    """Yield the faults by which a pattern could take all memory or the whole stack."""
    depth = 0
    for found in _BRACKETS.finditer(pattern):
        if found["call"]:
            yield f"the pattern calls itself or a part of itself: {found['call']}…"
            return
        depth += bool(found["open"]) - bool(found["close"])
        if depth > _DEEPEST_GROUP:
            yield f"the pattern has more than {_DEEPEST_GROUP} groups within each other"
            return


def _replacement_faults(replacement: str, pattern: regex.Pattern[str]) -> Iterator[str]:
    named = _GROUP_NAMED.findall(replacement)
    for number, name in named:
        # As a figure of any length it is no number that int would take.
        is_high = number and (
            len(number) > len(str(pattern.groups)) or int(number) > pattern.groups
        )
        if name not in {"", "0", *pattern.groupindex} or is_high:
            yield "the replacement names a group that the pattern does not have"
            return
    if len(named) > _MOST_GROUPS_NAMED:
        yield f"the replacement names more than {_MOST_GROUPS_NAMED} groups"
        return
    # Groups are looked at: what is left is put together as it would be for a match.
    bare = _GROUP_NAMED.sub("", replacement)
    try:
        regex.match("", "").expand(bare)
    except Exception as exc:  # noqa: BLE001 - the library raises what it happens upon
        yield f"the replacement is not valid: {str(exc) or type(exc).__name__}"


def _reason_faults(reason: str) -> Iterator[str]:
    """Yield the faults of the fields of a reason: a width may take all memory."""
    try:
        parts = list(string.Formatter().parse(reason))
    except ValueError as exc:
        yield f"reason is not valid: {exc}"
        return
    for _, name, form, conversion in parts:
        if name is not None and (name not in _FIELDS or form or conversion):
            yield "reason may name {before} and {after} only, without anything more"
            return


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
