r"""Large first letters of articles, cut off from their word or lost: ``T HE``, ``ARIS, May 4—``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase
from types import MappingProxyType

from ocrfix.evidence.channel import Source
from ocrfix.rules.context import Context
from ocrfix.rules.joins.lone_letters import lone_letters
from ocrfix.rules.one_or_two import TwoPieces, gain_in_any_company
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Applicability, Edit
from ocrfix.words.lists import word_list
from ocrfix.words.neighbours import word_after

# A capital by itself and the rest of the word, in capitals or in small letters, on the same
# line. That it stands at the line's beginning is looked at afterwards, because it is slower.
_DROP_CAP = re.compile(
    r"(?P<letter>[A-Z])[ \u00a0](?<![^\s“\"'‘]..)(?P<rest>[A-Z]+|[a-z]{2,})(?![\w'’\-.])"
)
# In an export it stands on a line or in a paragraph of its own, or was read twice: “T⏎⏎he”, “T
# The”.
_ALONE = re.compile(
    r"(?<![^\r\n])(?P<before>[ \t]*[“\"'‘]?)(?P<letter>[A-Z])"
    r"(?P<gap>[ \t]*\r?\n[ \t]*(?:\r?\n[ \t]*)?|[ \t])(?P<rest>[A-Za-z]+)(?![\w'’\-.])"
)
_LINE_START = re.compile(r"(?<![^\r\n])[ \t]*[“\"'‘]?\Z")
# An indent deeper than this is a column's, not a paragraph's.
_WIDEST_INDENT = 40
# A place in capitals at a line's beginning, a date perhaps, and the dash of a dateline. A search
# for the line feed before it is quick; one for "^" stops at every letter.
_DATELINE = re.compile(
    r"\n[“\"]?(?P<rest>[A-Z]{3,20})(?=(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?[.,:;]{0,2} ?(?:[—–]|--|- ))"
)
# Of several places one must be so many times commoner than the next.
_CLEAR_LEAD = 10.0
_BEHIND = (
    " harbor bridge will stay closed until the end of the month, the city said on Friday, because "
    "its bearings have not arrived.\n\nThe mayor said that nobody had known it."
)
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
            "name (“J SMITH”) is an initial. In an article export, where such a letter may also "
            "stand in a paragraph of its own (“T⏎⏎he”) or be there twice (“T The”), it is joined "
            "at once, elsewhere the rule asks."
        ),
        source="0.25 on a front page of Chronicling America 1916, counted for this project, 2026.",
        scope=Scope.DOCUMENT,
        language="en",
        options=MappingProxyType({"min_gain": 5.0, "min_per_million": 20.0}),
        examples=(
            Example("T HE House met at noon.", "THE House met at noon."),
            Example("W E have heard that", "WE have heard that"),
            Example("W ASHINGTON, May 2. The", "WASHINGTON, May 2. The"),
            Example(f"T\n\nhe{_BEHIND}", f"The{_BEHIND}", "in an export"),
            Example(f"T The{_BEHIND}", f"The{_BEHIND}", "read twice"),
            Example(f"C Company{_BEHIND}", f"C Company{_BEHIND}", "not twice"),
            Example("A MAN was hurt", "A MAN was hurt", "two words"),
            Example("J SMITH was hurt", "J SMITH was hurt", "an initial"),
            Example("said T HE House", "said T HE House", "inside a line"),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to close the gap behind each large letter."""
        lexicon = context.lexicon
        is_export = context.source(text) is Source.EXPORT
        if is_export:
            yield from self._in_export(text, context)
        for offset in lone_letters(context.unknown_tokens(text)):
            match = _DROP_CAP.match(text, offset)
            if match is None:
                continue
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
            place = TwoPieces(None, letter.lower(), rest.lower(), after)
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
                    Applicability.AUTO if is_export else Applicability.REVIEW,
                )

    def _in_export(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose the word of each large letter that stands on a line of its own, or twice."""
        lexicon = context.lexicon
        for match in _ALONE.finditer(text):
            letter, rest = match["letter"], match["rest"]
            is_twice = rest[0] == letter and rest[1:].islower() and letter not in _WORDS
            if is_twice and rest.lower() not in word_list(lexicon.language, "function_words"):
                continue
            if not is_twice:
                is_one = rest.islower() or rest.isupper()
                may_be_word = letter in _WORDS and lexicon.knows(rest)
                is_apart = "\n" in match["gap"]
                if not is_one or may_be_word or not is_apart or not lexicon.knows(letter + rest):
                    continue
            whole = rest if is_twice else letter + rest
            start, end = match.start("letter"), match.end()
            yield Edit(
                start,
                end,
                text[start:end],
                whole,
                self.info.id,
                f"“{letter}” is the large first letter of “{whole}”.",
                0.97,
            )


def _is_short_word(whole: str, after: str | None, context: Context) -> bool:
    """Return whether two capitals are a word and no initials: it is common before what follows."""
    return (
        after is not None
        and whole[0].upper() not in _WORDS
        and whole in word_list(context.lexicon.language, "function_words")
        and context.counts.bigram(whole, after) > 0
    )


@dataclass(frozen=True, slots=True)
class LostDropCap:
    """Puts back the large first letter of a place in a dateline."""

    info: RuleInfo = RuleInfo(
        id="joins.lost-drop-cap",
        title="Large first letter lost",
        explanation=(
            "The large letter an article begins with is not read at all: “ARIS, May 4—” is "
            "“PARIS”. The rule looks at places in capitals that open a line before the dash of a "
            "dateline. It asks, where one name with a letter before it is far commoner than any "
            "other, and than the rest as a word."
        ),
        source="Observed on front pages of Chronicling America 1916, 2026.",
        applicability=Applicability.REVIEW,
        language="en",
        options=MappingProxyType({"min_per_million": 1.0}),
        examples=(
            Example("ARIS, May 4—The House met.", "PARIS, May 4—The House met."),
            Example("ARIS — The House met.", "PARIS — The House met."),
            Example("ASHINGTON, May 4.—The House", "WASHINGTON, May 4.—The House"),
            Example("PARIS, May 4—The House met.", "PARIS, May 4—The House met."),
            Example("the men of ARIS — the House", "the men of ARIS — the House", "inside a line"),
            Example("OWN — The House met.", "OWN — The House met.", "a word of its own"),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose the whole name at each such place."""
        for match in _DATELINE.finditer(f"\n{text}"):
            rest = match["rest"]
            whole = self._whole(rest, context)
            if whole is not None:
                start = match.start("rest") - 1
                yield Edit(
                    start,
                    start + len(rest),
                    rest,
                    whole,
                    self.info.id,
                    f"“{rest}” is no place known; with its large first letter it is “{whole}”.",
                    0.9,
                    Applicability.REVIEW,
                )

    def _whole(self, rest: str, context: Context) -> str | None:
        """The one common name that is the rest with a letter before it; None if there is none."""
        lexicon = context.lexicon
        names = [
            letter + rest
            for letter in ascii_uppercase
            if lexicon.is_name((letter + rest).capitalize())
        ]
        by_use = sorted(names, key=lambda name: -lexicon.frequency(name))
        if not by_use:
            return None
        most = lexicon.frequency(by_use[0])
        next_most = max(map(lexicon.frequency, (rest, *by_use[1:])))
        is_clear = most >= context.option(self.info, "min_per_million")
        return by_use[0] if is_clear and most >= _CLEAR_LEAD * next_most else None
