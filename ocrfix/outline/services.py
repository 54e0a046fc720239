"""Lines that news databases and libraries add to articles, and those that say what an article is.

The forms are data, ``resources/exports/services.toml``. A text is one of a service only if several
of its lines say so; then lines that the service added are debris, and others name the paper, the
date, the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ocrfix.resources import read_table, resource
from ocrfix.text.tokens import TextSpan, iterate_lines

_LEAST_LINES = 3
_LONGEST_LINE = 400
ADDED = "added"
"""The name of lines that a service added, which are no part of an article."""


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """A line of a service, or what it added to one of the text.

    Attributes:
        start, end: Where it stands, half-open, without blanks around it.
        part: What it names: `ADDED`, or “publication”, “date”, “page” and the like.
        value_start, value_end: Where the name stands in it.
    """

    start: int
    end: int
    part: str
    value_start: int
    value_end: int


@dataclass(frozen=True, slots=True)
class ServiceText:
    """The lines a service wrote into a text.

    Attributes:
        lines: Its lines, disjoint, in order.
        starts: Where articles begin behind the first, in order.
    """

    lines: tuple[ServiceLine, ...] = ()
    starts: tuple[int, ...] = ()


@dataclass(frozen=True)
class _Pattern:
    """One kind of line.

    Attributes:
        expression: Matches all of it; the first group, if there is one, is the value.
        part: What it names, or `ADDED`.
        is_loose: Whether it acts only beside another line.
    """

    expression: re.Pattern[str]
    part: str = ADDED
    is_loose: bool = False


@dataclass(frozen=True)
class _Service:
    """The form of one service's texts.

    Attributes:
        sure: Lines of which every such text has one, as hardly anything else looks so, with the
            line feed before them.
        patterns: All its kinds of lines, those first.
    """

    sure: re.Pattern[str]
    patterns: tuple[_Pattern, ...]
    before: re.Pattern[str] | None
    inside: re.Pattern[str] | None
    begins: re.Pattern[str] | None
    ends: re.Pattern[str] | None


NOTHING = ServiceText()


def find_service(text: str) -> ServiceText:
    """Find what a service wrote into a text.

    Returns:
        `NOTHING` for a text of no service that is known.
    """
    # A rare word is looked for first: most texts are of no service, and its forms take a
    # few milliseconds to be made ready.
    named = [it for it, signs in known_signs().items() if any(sign in text for sign in signs)]
    if not named:
        return NOTHING
    services = _with_sure_lines(text, [*map(known_service, named)])
    if not services:
        return NOTHING
    lines = [line for line in map(_bare, iterate_lines(text)) if line.text]
    read = (_read(lines, service) for service in services)
    return next((it for it in read if it.lines), NOTHING)


def _with_sure_lines(text: str, services: Sequence[_Service]) -> list[_Service]:
    """Give those services of which a sure line is in a text."""
    # A search for the line feed before a line is quick, and lines need not be cut out.
    fed = "\n" + text.replace("\r", "\n")
    return [
        service
        for service in services
        if any(len(it[0].strip()) <= _LONGEST_LINE for it in service.sure.finditer(fed))
    ]


def _read(lines: Sequence[TextSpan], service: _Service) -> ServiceText:
    """Read a text as one of a service; nothing if too little says that it is.

    Args:
        lines: Those of the text that are not blank, without the blanks around them.
        service: What it may be of; a sure line of it is among them.
    """
    matched = [_match(line, service) for line in lines]
    firm = {it[0] for it in matched if it is not None and not it[0].is_loose}
    if len(firm) < _LEAST_LINES:
        return NOTHING
    found = list(_acting(lines, matched, service))
    return ServiceText(tuple(found), tuple(_starts(lines, service)))


def _bare(line: TextSpan) -> TextSpan:
    """Give a line without the blanks around it."""
    words = line.text.strip()
    start = line.start + len(line.text) - len(line.text.lstrip())
    return TextSpan(start, start + len(words), words)


def _match(line: TextSpan, service: _Service) -> tuple[_Pattern, re.Match[str]] | None:
    if len(line.text) > _LONGEST_LINE:
        return None
    for pattern in service.patterns:
        match = pattern.expression.fullmatch(line.text)
        if match:
            return pattern, match
    return None


def _acting(
    lines: Sequence[TextSpan],
    matched: Sequence[tuple[_Pattern, re.Match[str]] | None],
    service: _Service,
) -> Iterator[ServiceLine]:
    """Give the lines of the service; loose ones only beside others."""
    last = len(lines) - 1
    for at, (line, found) in enumerate(zip(lines, matched, strict=True)):
        if found is None:
            yield from _within(line, service)
            continue
        pattern, match = found
        beside = (matched[at - 1] if at else None, matched[at + 1] if at < last else None)
        if pattern.is_loose and beside == (None, None):
            continue
        value = match.span(match.lastindex or 0)
        yield ServiceLine(
            line.start, line.end, pattern.part, line.start + value[0], line.start + value[1]
        )


def _within(line: TextSpan, service: _Service) -> Iterator[ServiceLine]:
    """Give what the service added to a line of the text, before its words or among them."""
    done = 0
    match = service.before.match(line.text) if service.before else None
    if match:
        done = match.end()
        yield _added(line, 0, done)
    for match in service.inside.finditer(line.text, done) if service.inside else ():
        yield _added(line, *match.span())


def _added(line: TextSpan, start: int, end: int) -> ServiceLine:
    start, end = line.start + start, line.start + end
    return ServiceLine(start, end, ADDED, start, end)


def _starts(lines: Sequence[TextSpan], service: _Service) -> Iterator[int]:
    """Give where articles begin behind the first."""
    is_over = False
    for at, line in enumerate(lines):
        begins = service.begins is not None and service.begins.fullmatch(line.text)
        if at and (begins or is_over):
            yield line.start
        is_over = service.ends is not None and bool(service.ends.fullmatch(line.text))


@cache
def known_signs() -> Mapping[str, Sequence[str]]:
    """Give the signs of the services that are known, by their names.

    Raises:
        RulePackError: The file is missing or damaged.
    """
    return read_table(
        resource("exports", "services.toml"),
        lambda data: {it["name"]: tuple(it["signs"]) for it in data["service"]},
    )


@cache
def known_service(name: str) -> _Service:
    """Give the form of one service's texts.

    Raises:
        RulePackError: The file is missing or damaged.
    """
    return read_table(
        resource("exports", "services.toml"),
        lambda data: next(_service(it) for it in data["service"] if it["name"] == name),
    )


def _service(data: dict[str, Any]) -> _Service:
    patterns = [_Pattern(_compiled([it])) for it in data["sure"]]
    patterns += (
        _Pattern(_compiled([it]), part)
        for part, those in data.get("lines", {}).items()
        for it in those
    )
    patterns += (
        _Pattern(_compiled([rf"{re.escape(label)} ?: ?(\S.*)"]), part)
        for label, part in data.get("labels", {}).items()
    )
    patterns += (_Pattern(_compiled([it])) for it in data["out"])
    patterns += (_Pattern(_compiled([it]), is_loose=True) for it in data.get("loose", []))
    parts = ("before", "inside", "begins", "ends")
    return _Service(
        _compiled([rf"\n[^\S\n]*+(?:{'|'.join(data['sure'])})[^\S\n]*(?=\n|\Z)"]),
        tuple(patterns),
        *(_compiled(data[part]) if part in data else None for part in parts),
    )


def _compiled(forms: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{it})" for it in forms), re.IGNORECASE)
