"""The signs of article exports that newspaper services hand out.

The knowledge is data, ``resources/exports/*.toml``; this module only makes it ready to
be asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import regex

from ocrfix.resources import read_table, resource
from ocrfix.text.tokens import TextSpan

# A language or country: later words have capitals or are small particles, or it is the
# beginning of a sentence ("Newspapers in Canada say so").
_LINE_ENDS = ("", "\n", "\r")
_INDENT = re.compile(r"(?<![^\r\n])[^\S\r\n]*\Z")
# A footer that stands farther in is none.
_WIDEST_INDENT = 80
_CAPITAL_WORD = r"\p{Lu}[\w.'’()&-]*"
_ELIDED = r"(?:[dl]['’]|\()?"
_NAME = rf"[^\W\d_][\w'’()-]*(?:,?[^\S\r\n]+(?:&|{_ELIDED}{_CAPITAL_WORD}|PARTICLE)){{0,4}}"


@dataclass(frozen=True)
class ExportForm:
    """The signs of one service's article export.

    Attributes:
        footer_form: The expression of ``footer``, made ready for the first text that may hold one.
        footer_opener: Matches the word with which a footer line opens; quick to look for.
        byline: Matches a byline that says so (``By ...``); group ``names`` holds what
            follows.
        name_particles: Lower-case words that may stand between names.
        joined_names: Splits the names of a byline.
        affiliations: Words in a byline that name an employer, not a person, case folded.
        credit_words: Lower-case words that may stand in a photo credit.
        publication_words: Words that betray the name of a newspaper.
        publication_openers: Articles that open one, case folded.
    """

    footer_form: str
    footer_opener: re.Pattern[str]
    byline: regex.Pattern[str]
    name_particles: frozenset[str]
    joined_names: regex.Pattern[str]
    affiliations: frozenset[str]
    credit_words: frozenset[str]
    publication_words: frozenset[str]
    publication_openers: frozenset[str]

    @cached_property
    def footer(self) -> regex.Pattern[str]:
        """The pattern that a footer line matches from its start."""
        return regex.compile(self.footer_form)

    def iterate_footers(self, text: str) -> Iterator[TextSpan]:
        """Walk through the footer lines of a text, in no particular order.

        The rare word is looked for first and the line around it tried then: a text is
        searched for a word a hundred times faster than it is cut into lines.
        """
        for opener in self.footer_opener.finditer(text):
            indent = _INDENT.search(text, max(0, opener.start() - _WIDEST_INDENT), opener.start())
            if indent is None:
                continue
            match = self.footer.match(text, indent.start())
            if match and text[match.end() : match.end() + 1] in _LINE_ENDS:
                yield TextSpan(indent.start(), match.end(), match[0])


@cache
def pressreader() -> ExportForm:
    """The form of PressReader's text export."""
    return read_table(resource("exports", "pressreader.toml"), _form)


def _form(data: Mapping[str, Any]) -> ExportForm:
    particles = "|".join(data["name_particles"])
    name = _NAME.replace("PARTICLE", particles)
    # With an expression of the name behind each it takes ten times as long to make.
    footers = "|".join(regex.escape(line.removesuffix("{name}")) for line in data["footers"])
    # In capitals too, but for single letters: those may be initials.
    joiners = "|".join(
        form for it in data["name_joiners"] for form in {it, it.upper() if len(it) > 1 else it}
    )
    openers = "|".join(regex.escape(opener) for opener in data["byline_openers"])
    return ExportForm(
        footer_form=rf"[^\S\r\n]*(?i:{footers}){name}[^\S\r\n]*",
        footer_opener=re.compile(
            "|".join(sorted({opener for line in data["footers"] for opener in _cases(line)}))
        ),
        byline=regex.compile(rf"(?i:{openers})[^\S\r\n]+(?P<names>\S.*)"),
        name_particles=frozenset(data["name_particles"]),
        joined_names=regex.compile(rf"\s*[,;&|/•\n]\s*(?:(?:{joiners})\s+)?|\s+(?:{joiners})\s+"),
        affiliations=frozenset(data["affiliations"]),
        credit_words=frozenset(data["credit_words"]),
        publication_words=frozenset(data["publication_words"]),
        publication_openers=frozenset(data["publication_openers"]),
    )


def _cases(footer: str) -> tuple[str, str]:
    opener = footer.split(maxsplit=1)[0]
    return opener, opener.upper()
