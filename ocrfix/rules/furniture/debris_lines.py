r"""Lines that are no text: specks, scraps of letters, pictures read as letters.

Each rule shows such lines and a profile may have them taken out: an edit here is a
removal that is flagged, so that it is made only where a profile raises the rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.tokens import HYPHENS, TextSpan, words_in

# A row of stars, a dashed line, leaders: printed so.
_ORNAMENT = re.compile(r"(?:([*—–=_•·.~+#-])[ ]?)(?:\1[ ]?){2,}")
_LETTERS_SHARE = 0.6
# More figures than this, and the line belongs to a table.
_FIGURES_SHARE = 0.25
_LEAST_JUNK = 4
_LEAST_WORD = 3
# A word, or a piece of one.
_LONG_WORD = re.compile(r"[^\W\d_]{5}")
_LINE_ENDS = frozenset({"\n", "\r\n", "\r"})
_INITIAL = re.compile(r"(?<![^\W\d_])[A-Z]\.")
_FIGURES = re.compile(r"[\d\s.,:;/$£%½¼¾*-]+")
# A scrap of this shape is a word misread, or the first of a paragraph: Mav, Ari / zona.
_RATHER_A_WORD = re.compile(r"[^\W\dA-Z_]{4}|[A-Z][a-z]{2,3}")


class Lines(NamedTuple):
    """A line between its neighbours.

    Attributes:
        before, here, behind: Three lines in a row, without blanks around them; the outer
            ones are empty at the ends of a block.
    """

    before: str
    here: str
    behind: str


Candidates = Callable[[re.Pattern[str], str, Context], Iterator[int]]
Judgement = Callable[[Lines, Context], bool]


def find_debris_line(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Show each line of one kind, to be taken out where the profile says so."""
    lines = context.lines(text)
    candidates, is_debris = _KINDS[info.id]
    for index in candidates(re.compile(info.pattern), text, context):
        if is_debris(_between_neighbours(text, lines, index), context):
            line = lines[index]
            yield info.removal(text, (line.start, line.end), info.reason, Applicability.FLAG)


def _where(pattern: re.Pattern[str], text: str, context: Context) -> Iterator[int]:
    """Give the lines in which a pattern is found."""
    last, lines = -1, context.lines(text)
    for match in pattern.finditer(text):
        index = lines.holding(match.start())
        if index > last:
            last = index
            yield index


def _wordless(shape: re.Pattern[str], text: str, context: Context) -> Iterator[int]:
    """Give the lines that have no five letters in a row and are of a shape."""
    lines, wordless = context.lines(text), context.recall(text, _find_wordless, context)
    return (index for index in wordless if shape.fullmatch(lines[index].text))


def _find_wordless(text: str, context: Context) -> Sequence[int]:
    """Give the lines without five letters in a row: few, and what is no text is among them."""
    return [*context.lines(text).without(_LONG_WORD)]


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
        and not _goes_on(lines, context)
    )


def _goes_on(lines: Lines, context: Context) -> bool:
    """Return whether a line holds one short word, or what may be the rest of the one above."""
    pieces = words_in(lines.here)
    if not pieces or not lines.before:
        return False
    is_word = len(pieces) == 1 < len(pieces[0]) and pieces[0] in context.lexicon
    return is_word or _ends_a_word(lines.before, pieces[0], context)


def _is_scrap(lines: Lines, context: Context) -> bool:
    here = lines.here
    pieces = words_in(here)
    if not pieces or any(map(str.isdigit, here)):
        return False
    if _RATHER_A_WORD.fullmatch(here):
        return False
    # A capital alone may be an initial that a paragraph begins with, or a person's.
    if all(len(piece) == 1 and piece.isupper() for piece in pieces):
        return False
    if any(len(piece) > 1 and piece in context.lexicon for piece in pieces):
        return False
    return not _ends_a_word(lines.before, pieces[0], context)


def _ends_a_word(before: str, piece: str, context: Context) -> bool:
    """Return whether a piece may be the rest of the word the line before ends with."""
    if before.endswith(tuple(HYPHENS)):
        return True
    words = words_in(before[-40:])
    return bool(words) and context.lexicon.knows(words[-1] + piece)


def _is_letter_run(lines: Lines, context: Context) -> bool:
    return not _has_word(lines.here, context)


def _has_word(line: str, context: Context) -> bool:
    return any(len(word) >= _LEAST_WORD and word in context.lexicon for word in words_in(line))


def _is_lone_number(lines: Lines, context: Context) -> bool:
    # A column of figures is a table, and a figure behind a comma the rest of a sum.
    if any(map(_is_of_figures, (lines.before, lines.behind))):
        return False
    return not (lines.before.endswith(",") and _has_word(lines.before, context))


def _is_of_figures(line: str) -> bool:
    """Return whether a line belongs to a column of figures, one perhaps misread: ``55V``."""
    return line != "" and (
        len(line) <= 2 * sum(map(str.isdigit, line)) or _FIGURES.fullmatch(line) is not None
    )


_KINDS: Mapping[str, tuple[Candidates, Judgement]] = {
    "furniture.speckle-line": (_wordless, _is_speckle),
    "furniture.junk-line": (_wordless, _is_junk),
    "furniture.scrap-line": (_wordless, _is_scrap),
    "furniture.letter-run": (_where, _is_letter_run),
    "furniture.lone-number": (_wordless, _is_lone_number),
}
"""By rule, what quickly gives the lines that may be of its kind, and what tells whether one is."""
