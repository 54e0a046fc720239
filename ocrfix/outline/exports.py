"""What is known of the article exports that newspaper services hand out.

The knowledge is data, ``resources/exports/*.toml``; this module only makes it ready to
be asked.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from ocrfix.resources import resource

_NAME = r"[^\W\d_][\w.'’()&-]*(?:[^\S\r\n]+[\w.'’()&-]+){0,4}"


@dataclass(frozen=True)
class ExportForm:
    """The signs of one service's article export.

    Attributes:
        footer: Matches a whole footer line.
        footer_sign: Found in every text that holds a footer line; quick to look for.
        byline: Matches a byline that says so (``By ...``); group ``names`` holds what
            follows.
        name_particles: Lower-case words that may stand between names.
        affiliations: Words in a byline that name an employer, not a person, case folded.
        credit_words: Lower-case words that may stand in a photo credit.
        publication_words: Words that betray the name of a newspaper.
    """

    footer: re.Pattern[str]
    footer_sign: re.Pattern[str]
    byline: re.Pattern[str]
    name_particles: frozenset[str]
    affiliations: frozenset[str]
    credit_words: frozenset[str]
    publication_words: frozenset[str]


@cache
def pressreader() -> ExportForm:
    """The form of PressReader's text export."""
    data = tomllib.loads(resource("exports", "pressreader.toml").read_text(encoding="utf-8"))
    footers = "|".join(re.escape(line).replace(r"\{name\}", _NAME) for line in data["footers"])
    openers = "|".join(re.escape(opener) for opener in data["byline_openers"])
    return ExportForm(
        footer=re.compile(rf"[^\S\r\n]*(?:{footers})[^\S\r\n]*", re.IGNORECASE),
        footer_sign=re.compile(
            rf"^[^\S\r\n]*(?:{footers})[^\S\r\n]*$", re.IGNORECASE | re.MULTILINE
        ),
        byline=re.compile(rf"(?i:{openers})[^\S\r\n]+(?P<names>\S.*)"),
        name_particles=frozenset(data["name_particles"]),
        affiliations=frozenset(data["affiliations"]),
        credit_words=frozenset(data["credit_words"]),
        publication_words=frozenset(data["publication_words"]),
    )
