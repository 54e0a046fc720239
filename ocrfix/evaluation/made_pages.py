"""The lines of a printed page that made exports have amid their text."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ocrfix.evaluation.made_kinds import Befallen, made_settings

_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) (?=[A-Z])")
_QUOTABLE = re.compile(r"[A-Z][\w ,’'-]+[.!]")
_LEAST_QUOTE, _MOST_QUOTE = 7, 30
_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,9}(?![\w’'-])")


class PageLine(NamedTuple):
    """A line of the page."""

    kind: Befallen
    text: str
    may_part: bool = True


def page_lines(paragraphs: Sequence[str], chance: random.Random) -> Iterator[PageLine]:
    """Choose the lines of a page that stand in the text of an article; none for most."""
    settings = made_settings()["page"]
    if chance.random() >= settings["share"]:
        return
    label = f"{chance.choice('ABCD')}{chance.randint(1, 16)}"
    names = [name.upper() for it in paragraphs for name in _NAME.findall(it)]
    slug = chance.choice(names or settings["slugs"])
    forms = [it.format(label=label, slug=slug) for it in settings["jumps"]]
    yield PageLine(Befallen.JUMP, chance.choice(forms))
    if chance.random() < settings["labels"]:
        form = chance.choice(settings["forms"])
        yield PageLine(Befallen.LABEL, form.format(label=label))
    quotes = list(_quotes(paragraphs))
    if quotes and chance.random() < settings["quotes"]:
        yield PageLine(Befallen.PULLED, f"“{chance.choice(quotes)}”")


def _quotes(paragraphs: Sequence[str]) -> Iterator[str]:
    """Give the sentences that may be pulled out: of a paragraph with more than one."""
    for paragraph in paragraphs:
        sentences = _BETWEEN_SENTENCES.split(paragraph)
        for it in sentences if len(sentences) > 1 else ():
            if _QUOTABLE.fullmatch(it) and _LEAST_QUOTE <= len(it.split()) <= _MOST_QUOTE:
                yield it
