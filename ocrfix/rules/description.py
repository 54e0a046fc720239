"""Rules that are code, made of entries of tables that ship, which describe them.

Each file of ``resources/described`` belongs to one stage; an entry, or the head for all of them,
names the function that finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pkgutil import resolve_name
from types import MappingProxyType
from typing import Any

from ocrfix.resources import read_table, resource
from ocrfix.rules.context import Context
from ocrfix.rules.info import Example, RuleInfo, Scope
from ocrfix.text.edit import Applicability, Edit
from ocrfix.words.language import KNOWN, OTHERS, installed

_FOLDER = "described"
_SHARED = "shared.toml"

Propose = Callable[[str, Context, RuleInfo], Iterator[Edit]]


@dataclass(frozen=True, slots=True)
class CodedRule:
    """A rule whose finding is a function.

    Attributes:
        info: What a reader may know of it.
        propose: Yields its edits of a text, as `Rule.find` does.
    """

    info: RuleInfo
    propose: Propose

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose what the function does."""
        return self.propose(text, context, self.info)


@cache
def coded_rules() -> tuple[CodedRule, ...]:
    """Return the rules whose finding is code, in the order of their tables.

    Raises:
        RulePackError: A table is missing or damaged.
    """
    shared = read_table(resource(_FOLDER, _SHARED), _Shared)

    def make(table: dict[str, Any]) -> list[CodedRule]:
        return [
            CodedRule(info_of(table, shared.filled(entry)), resolve_name((table | entry)["code"]))
            for entry in table["rule"]
        ]

    paths = (it for it in sorted(resource(_FOLDER).glob("*.toml")) if it.name != _SHARED)
    return tuple(rule for path in paths for rule in read_table(path, make))


def info_of(head: Mapping[str, Any], entry: Mapping[str, Any]) -> RuleInfo:
    """Make the description of a rule, of its entry and the head of its table.

    The head has the stage, and source and language of entries that say none.

    Raises:
        KeyError, TypeError, ValueError: Something is missing, or is no such thing.
    """
    language = entry.get("language", head.get("language"))
    # What holds for several languages is shown in the first of them.
    shown_in = installed()[-1] if language == OTHERS else (language or KNOWN)
    is_flag = entry.get("kind") == "flag"
    return RuleInfo(
        id=f"{entry.get('stage', head.get('id'))}.{entry['id']}",
        title=entry["title"],
        explanation=entry["explanation"],
        source=entry.get("source") or head["source"],
        examples=tuple(_example(it, shown_in) for it in entry.get("examples", ())),
        scope=Scope(entry.get("scope", Scope.BLOCK)),
        applicability=Applicability.FLAG
        if is_flag
        else Applicability(entry.get("applicability", Applicability.AUTO)),
        language=language,
        options=MappingProxyType(entry.get("options", {})),
        confidence=float(entry.get("confidence", 1.0)),
        confidence_asked=float(entry.get("confidence_asked", entry.get("confidence", 1.0))),
        is_off=bool(entry.get("off", False)),
        elsewhere=bool(entry.get("elsewhere", False)),
        by_words=bool(entry.get("by_words", False)),
        goes_on=bool(entry.get("goes_on", False)),
        pattern=entry.get("pattern", ""),
        begins=tuple(entry.get("begins", ())),
        reason=entry.get("reason", ""),
    )


def _example(entry: list[str] | dict[str, str], language: str) -> Example:
    if isinstance(entry, dict):
        return Example(**{"language": language} | entry)
    return replace(Example(*entry), language=language)


class _Shared:
    """Numbers and passages that several descriptions name."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._numbers = table["numbers"]
        self._passages = {
            f"{{{name}}}": it if isinstance(it, str) else it[0] * it[1]
            for name, it in table["passages"].items()
        }

    def filled(self, entry: Mapping[str, Any]) -> dict[str, Any]:
        """Return an entry with what it names here written out."""
        numbers = self._numbers[entry["numbers"]] if "numbers" in entry else {}
        return {
            **entry,
            "options": numbers | entry.get("options", {}),
            "examples": [
                it if isinstance(it, dict) else [self._whole(text) for text in it]
                for it in entry["examples"]
            ],
        }

    def _whole(self, text: str) -> str:
        for name, passage in self._passages.items():
            text = text.replace(name, passage)
        return text
