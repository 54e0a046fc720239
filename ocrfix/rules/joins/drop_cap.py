r"""Initials of an article cut off from their word: ``T HE``, ``W ASHINGTON``, ``W E have``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from ocrfix.rules.context import Context
from ocrfix.rules.joins.fit import Place, gain_in_any_company
from ocrfix.rules.neighbours import word_after
from ocrfix.rules.rule import Example, RuleInfo
from ocrfix.text.edit import Applicability, Edit
from ocrfix.words.lists import word_list

# A capital by itself and the rest of the word, in capitals or in small letters, on the same
# line. That it stands at the line's beginning is looked at afterwards, because it is slower.
_DROP_CAP = re.compile(
    r"(?P<letter>[A-Z])[ \u00a0](?<![^\s“\"'‘]..)(?P<rest>[A-Z]+|[a-z]{2,})(?![\w'’\-.])"
)
_LINE_START = re.compile(r"(?<![^\r\n])[ \t]*[“\"'‘]?\Z")
# An indent deeper than this is a column's, not a paragraph's.
_WIDEST_INDENT = 40
# Capitals that are words by themselves.
_WORDS = frozenset("AIO")


@dataclass(frozen=True, slots=True)
class DropCap:
    """Joins a large first letter to its word."""

    info: RuleInfo = RuleInfo(
        id="joins.drop-cap",
        title="Large first letter cut off from its word",
        explanation=(
            "Articles begin with a large letter, which is read as a word of its own: “T HE” is "
            "“THE”. The rule looks at line starts only, needs a whole that is a common word and "
            "fits, and leaves “A” and “I” alone where what follows is a word. A letter before a "
            "name (“J SMITH”) is an initial."
        ),
        source="0.25 on a front page of Chronicling America 1916, counted for this project, 2026.",
        applicability=Applicability.REVIEW,
        language="en",
        options=MappingProxyType({"min_gain": 5.0, "min_per_million": 20.0}),
        examples=(
            Example("T HE House met at noon.", "THE House met at noon."),
            Example("W E have heard that", "WE have heard that"),
            Example("W ASHINGTON, May 2. The", "WASHINGTON, May 2. The"),
            Example("A MAN was hurt", "A MAN was hurt", "two words"),
            Example("J SMITH was hurt", "J SMITH was hurt", "an initial"),
            Example("said T HE House", "said T HE House", "inside a line"),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to close the gap behind each large letter."""
        lexicon = context.lexicon
        for match in _DROP_CAP.finditer(text):
            start, end = match.span()
            if not _LINE_START.search(text, max(0, start - _WIDEST_INDENT), start):
                continue
            letter, rest = match["letter"], match["rest"]
            whole = letter + rest
            knows_rest = len(rest) > 1 and lexicon.knows(rest)
            if (
                not lexicon.knows(whole)
                or lexicon.frequency(whole) < context.option(self.info, "min_per_million")
                or (knows_rest and (letter in _WORDS or lexicon.is_name(rest.capitalize())))
            ):
                continue
            after = word_after(text, end)
            if len(rest) == 1 and not _is_short_word(whole.lower(), after, context):
                continue
            place = Place(None, letter.lower(), rest.lower(), after)
            gain = gain_in_any_company(
                place, whole.lower(), context, knows_left=False, knows_right=knows_rest
            )
            if gain >= context.option(self.info, "min_gain"):
                yield Edit(
                    start,
                    end,
                    match[0],
                    whole,
                    self.info.id,
                    f"“{letter}” is the large first letter of “{whole}”.",
                    0.97,
                    Applicability.REVIEW,
                )


def _is_short_word(whole: str, after: str | None, context: Context) -> bool:
    """Whether two capitals are a word and no initials: it is common before what follows."""
    return (
        after is not None
        and whole[0].upper() not in _WORDS
        and whole in word_list("en", "function_words")
        and context.counts.bigram(whole, after) > 0
    )
