r"""Lines that are no text: specks, scraps of letters, pictures read as letters.

Each rule shows such lines and a profile may have them taken out: an edit here is a
removal that is flagged, so that it is made only where a profile raises the rule.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from ocrfix.rules.context import Context
from ocrfix.rules.furniture.lines import PrintedLines, all_printed_lines
from ocrfix.rules.rule import Example, RuleInfo
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.removal import widen_removal
from ocrfix.text.tokens import TextSpan, words_in

_SOURCE = (
    "Lines of 453 front pages of 1916, of Overproof and of BLN600, counted for this project, "
    "2026: in 10,000 words of such pages 7 lines of specks, 18 of junk, 33 of at most three "
    "characters; in the truth 3, 0.1 and 0.4."
)
# A row of stars, a dashed line, leaders: printed so.
_ORNAMENT = re.compile(r"(?:([*—–=_•·.~+#-])[ ]?)(?:\1[ ]?){2,}")
_LETTERS_SHARE = 0.6
# More figures than this, and the line belongs to a table.
_FIGURES_SHARE = 0.25
_LEAST_JUNK = 4
_MOST_SCRAP = 4
_LEAST_WORD = 3
# Written out, and without case folding: a count or a class that knows all letters makes
# the search several times slower.
_RUN = re.compile(r"([A-Za-z])\1\1\1\1")
_SPECKLES = re.compile(r"[\W_]+")
_ANYTHING = re.compile(r".{4,}")
_FEW_SIGNS = re.compile(r"(?:\s*\S){1,4}\s*")
_FOLIO = re.compile(r"\s*[(\[]?\d{1,3}[)\]]?\s*")
_LINE_ENDS = frozenset({"\n", "\r\n", "\r"})
_INITIAL = re.compile(r"(?<![^\W\d_])[A-Z]\.")
_FIGURES = re.compile(r"[\d\s.,:;/$£%½¼¾*-]+")


class Lines(NamedTuple):
    """A line between its neighbours.

    Attributes:
        before, here, behind: Three lines in a row, without blanks around them; the outer
            ones are empty at the ends of a block.
    """

    before: str
    here: str
    behind: str


Candidates = Callable[[str, PrintedLines], Iterable[int]]


@dataclass(frozen=True, slots=True)
class DebrisLine:
    """Shows lines of one kind, and takes them out where the profile says so.

    Attributes:
        info: What a reader may know of it.
        candidates: Gives the indices of all lines that may be of that kind, quickly.
        is_debris: Whether a line is of that kind.
        reason: Why it is no text.
    """

    info: RuleInfo
    candidates: Candidates
    is_debris: Callable[[Lines, Context], bool]
    reason: str

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to take out each line of this kind."""
        printed = all_printed_lines(text, context)
        for index in self.candidates(text, printed):
            if not self.is_debris(_between_neighbours(text, printed.lines, index), context):
                continue
            line = printed.lines[index]
            start, end = widen_removal(text, line.start, line.end)
            yield Edit(
                start,
                end,
                text[start:end],
                "",
                self.info.id,
                self.reason,
                0.8,
                Applicability.FLAG,
            )


def _where(pattern: re.Pattern[str]) -> Candidates:
    """Give the lines in which a pattern is found."""

    def indices(text: str, printed: PrintedLines) -> Iterator[int]:
        last = -1
        for match in pattern.finditer(text):
            index = bisect_right(printed.lines, match.start(), key=attrgetter("start")) - 1
            if index > last:
                last = index
                yield index

    return indices


def _wordless(shape: re.Pattern[str]) -> Candidates:
    """Give the lines that have no five letters in a row and are of a shape."""
    return lambda _, printed: (
        index for index in printed.wordless if shape.fullmatch(printed.lines[index].text)
    )


def _between_neighbours(text: str, lines: Sequence[TextSpan], index: int) -> Lines:
    """A line between those above and below, unless a blank line parts them."""
    here = lines[index]
    above, below = lines[max(index - 1, 0)], lines[min(index + 1, len(lines) - 1)]
    return Lines(
        above.text.strip() if text[above.end : here.start] in _LINE_ENDS else "",
        here.text.strip(),
        below.text.strip() if text[here.end : below.start] in _LINE_ENDS else "",
    )


def _is_speckle(lines: Lines, context: Context) -> bool:
    del context
    return not _ORNAMENT.fullmatch(lines.here)


def _is_junk(lines: Lines, context: Context) -> bool:
    here = _INITIAL.sub("A", lines.here)
    signs = [sign for sign in here if not sign.isspace()]
    letters = sum(map(str.isalpha, signs))
    figures = sum(map(str.isdigit, signs))
    return (
        len(signs) >= _LEAST_JUNK
        and letters + figures > 0
        and letters < _LETTERS_SHARE * len(signs)
        and figures <= _FIGURES_SHARE * len(signs)
        and not _has_word(here, context)
        and "." * 4 not in here
    )


def _is_scrap(lines: Lines, context: Context) -> bool:
    here = lines.here
    pieces = words_in(here)
    if not pieces or any(map(str.isdigit, here)):
        return False
    # Four small letters are rather a word misread.
    if len(here) == _MOST_SCRAP and here.isalpha() and here.islower():
        return False
    # A capital alone may be an initial that a paragraph begins with, or a person's.
    if all(len(piece) == 1 and piece.isupper() for piece in pieces):
        return False
    if any(len(piece) > 1 and piece in context.lexicon for piece in pieces):
        return False
    return not _ends_a_word(lines.before, pieces[0], context)


def _ends_a_word(before: str, piece: str, context: Context) -> bool:
    """Whether a piece may be the rest of the word the line before ends with."""
    if before.endswith(("-", "¬", "\u00ad")):
        return True
    words = words_in(before[-40:])
    return bool(words) and context.lexicon.knows(words[-1] + piece)


def _is_letter_run(lines: Lines, context: Context) -> bool:
    return _RUN.search(lines.here) is not None and not _has_word(lines.here, context)


def _has_word(line: str, context: Context) -> bool:
    return any(len(word) >= _LEAST_WORD and word in context.lexicon for word in words_in(line))


def _is_lone_number(lines: Lines, context: Context) -> bool:
    # A column of figures is a table, and a figure behind a comma the rest of a sum.
    if any(_FIGURES.fullmatch(line) for line in (lines.before, lines.behind)):
        return False
    return not (lines.before.endswith(",") and _has_word(lines.before, context))


SPECKLE_LINE = DebrisLine(
    RuleInfo(
        id="furniture.speckle-line",
        title="Line of specks",
        explanation=(
            "A line without a letter or figure is dirt, or a picture read as text. It is shown "
            "and stays, unless the profile takes furniture out. Rows of stars, dashed lines and "
            "leaders are printed so and are not shown."
        ),
        source=_SOURCE,
        applicability=Applicability.FLAG,
        examples=(
            Example("The river rose.\n', '-$\nThe rain fell.", "The river rose.\nThe rain fell."),
            Example("The river rose.\n. -. '\n", "The river rose.\n"),
            Example(
                "The river rose.\n* * *\nThe rain fell.", "The river rose.\n* * *\nThe rain fell."
            ),
            Example("One\n--------\nTwo", "One\n--------\nTwo", "a printed rule"),
        ),
    ),
    _wordless(_SPECKLES),
    _is_speckle,
    "A line without a letter or figure is no text.",
)

JUNK_LINE = DebrisLine(
    RuleInfo(
        id="furniture.junk-line",
        title="Line of junk",
        explanation=(
            "A line of which less than six tenths are letters, with few figures and no word in "
            "it, is a picture or a bad patch of the page read as text. It is shown and stays, "
            "unless the profile takes furniture out. Tables and prices are not shown."
        ),
        source=_SOURCE,
        language="en",
        applicability=Applicability.FLAG,
        examples=(
            Example(
                "The river rose.\nV)ft- .,V.,T Vif'\nRain fell.", "The river rose.\nRain fell."
            ),
            Example("The river rose.\n'ft:..-!r,\n", "The river rose.\n"),
            Example("Totals .... 1423 388\nThe end", "Totals .... 1423 388\nThe end", "a table"),
            Example("Eggs, 2s. 6d.; ham, 1s.\nTea", "Eggs, 2s. 6d.; ham, 1s.\nTea", "prices"),
        ),
    ),
    _wordless(_ANYTHING),
    _is_junk,
    "Hardly half of this line is letters, and no word stands in it.",
)

SCRAP_LINE = DebrisLine(
    RuleInfo(
        id="furniture.scrap-line",
        title="Scrap of letters on a line of its own",
        explanation=(
            "A line of at most four letters that are no word, no number and not the rest of the "
            "word before is a scrap of a picture or a neighbouring column. It is shown and "
            "stays, unless the profile takes furniture out."
        ),
        source=_SOURCE,
        language="en",
        applicability=Applicability.FLAG,
        examples=(
            Example("The river rose.\nv w\nThe rain fell.", "The river rose.\nThe rain fell."),
            Example("The river rose.\niL'\nThe rain fell.", "The river rose.\nThe rain fell."),
            Example("He came sudden-\nly.\nThe end", "He came sudden-\nly.\nThe end"),
            Example("He came sudden\nly.\nThe end", "He came sudden\nly.\nThe end"),
            Example(
                "the rest of\nus.\nT\nHE END", "the rest of\nus.\nT\nHE END", "a word; an initial"
            ),
        ),
    ),
    _wordless(_FEW_SIGNS),
    _is_scrap,
    "These letters are no word and belong to none.",
)

LETTER_RUN = DebrisLine(
    RuleInfo(
        id="furniture.letter-run",
        title="Run of one letter",
        explanation=(
            "A picture or an ornament is read as one letter many times over: “BBBBBB”. A line "
            "with five or more in a row and no word in it is shown and stays, unless the profile "
            "takes furniture out."
        ),
        source=_SOURCE,
        language="en",
        applicability=Applicability.FLAG,
        examples=(
            Example("The river rose.\nBBBBBBsssss\nRain fell.", "The river rose.\nRain fell."),
            Example("The river rose.\n'mmmmmm V\nRain fell.", "The river rose.\nRain fell."),
            Example("“Brrrrrr!” said the boy\nand ran", "“Brrrrrr!” said the boy\nand ran"),
            Example("Hurrah!\nHurrah!", "Hurrah!\nHurrah!"),
        ),
    ),
    _where(_RUN),
    _is_letter_run,
    "One letter many times over is an ornament or a picture, not text.",
)

LONE_NUMBER = DebrisLine(
    RuleInfo(
        id="furniture.lone-number",
        title="Number on a line of its own",
        explanation=(
            "A number of up to three figures alone on its line is mostly a page number or a scrap "
            "of a table. It is shown and stays, unless the profile takes furniture out. In a "
            "column of figures nothing is shown."
        ),
        source="2.8 such lines stand on a front page of 1916, counted for this project, 2026.",
        applicability=Applicability.FLAG,
        examples=(
            Example("The river rose.\n14\nThe rain fell.", "The river rose.\nThe rain fell."),
            Example("The river rose.\n[3]\nThe rain fell.", "The river rose.\nThe rain fell."),
            Example("12\n14\n16", "12\n14\n16", "a table"),
            Example("It was in\n1916\nthat he came", "It was in\n1916\nthat he came", "a year"),
        ),
    ),
    _wordless(_FOLIO),
    _is_lone_number,
    "A number alone on its line is mostly a page number.",
)

DEBRIS_LINE_RULES = (SPECKLE_LINE, JUNK_LINE, SCRAP_LINE, LETTER_RUN, LONE_NUMBER)
