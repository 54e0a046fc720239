"""Names of rules and reasons for changes and suspects, in the language of the window.

The rules give their reasons in English sentences, which stand in every report; here the same
sentences are found again and said in the reader's language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import regex
from PySide6.QtCore import QLocale

from ocrfix.intake import parse_toml
from ocrfix.resources import resource
from ocrfix.rules.rule import RuleInfo

_FIELD = regex.compile(r"\\\{(\w)\\\}")
_KEPT = 4096
# Between two sentences; what stands in quotation marks is none of ours.
_BETWEEN = regex.compile(r"“[^”]*”(*SKIP)(*FAIL)|(?<=\.)\s+(?=[“A-Z])")

Sentence = tuple[regex.Pattern[str], str]


def told_reason(reason: str) -> str:
    """A reason in the language of the window; in English where nobody translated it."""
    return _told(reason, QLocale().name().partition("_")[0])


def rule_title(info: RuleInfo) -> str:
    """Give the name of a rule in the language of the window; a reader's own as it is."""
    said = _titles().get(info.id, {})
    return said.get(QLocale().name().partition("_")[0], info.title)


@cache
def _titles() -> Mapping[str, Mapping[str, str]]:
    return parse_toml(resource("translations", "rules.toml").read_text(encoding="utf-8"))


@lru_cache(_KEPT)
def _told(reason: str, language: str) -> str:
    known = _sentences(language)
    if not known:
        return reason
    return " ".join(_in_parts(reason, known))


@cache
def _sentences(language: str) -> tuple[Sentence, ...]:
    """Return the known sentences with their form in a language; none for English."""
    text = resource("translations", "reasons.toml").read_text(encoding="utf-8")
    entries = parse_toml(text)["reason"]
    return tuple(
        (_pattern(it["en"]), it[language]) for it in entries if language in it and language != "en"
    )


def _pattern(english: str) -> regex.Pattern[str]:
    fields: set[str] = set()

    def group(match: regex.Match[str]) -> str:
        name = match[1]
        if name in fields:
            return f"(?P={name})"
        fields.add(name)
        return f"(?P<{name}>.+?)"

    return regex.compile(_FIELD.sub(group, regex.escape(english)), regex.DOTALL)


def _whole(reason: str, known: tuple[Sentence, ...]) -> str | None:
    """One sentence, or what looks like one."""
    for pattern, said in known:
        match = pattern.fullmatch(reason)
        if match is not None:
            return said.format(**match.groupdict())
    return None


def _in_parts(reason: str, known: tuple[Sentence, ...]) -> Iterator[str]:
    """The sentences of a reason, one behind the other; one that is not known stays as it is."""
    for sentence in _BETWEEN.split(reason):
        yield _whole(sentence, known) or sentence
