"""Rules between columns that are read as a stroke at the edge of a line: ``the⏎I new law``."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import LINE_END
from ocrfix.words.between import Between

_SIGN = r"[Iil1!|¦_~^■<>\\]"
_BEFORE = r"(?<![\w'’-])(?P<before>[^\W\d_]+)(?P<hyphen>-?)"
# Line ends are rarer than words.
_PLACE = regex.compile(
    rf"[\r\n](?:(?<={_BEFORE}(?P<ends>[ \t]{_SIGN})[ \t]?.)\n?"
    rf"|\n?(?P<begins>{_SIGN}[ \t])(?<={_BEFORE}[ \t]?{LINE_END}..))"
    r"(?P<behind>[^\W\d_A-Z]{2,})(?!['’-])(?:\s(?P<further>[a-z]+))?",
    regex.DOTALL,
)
"""A stroke alone at the beginning or end of a line, with the words beside it and one more."""
_FIGURE, _PRONOUN = "1", "i"
_LEAST_OTHERS = 3


def find_edge_stroke(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to take out strokes that are neither “I” nor a figure in their place."""
    least = context.option(info, "min_gain")
    strokes = [*_strokes(text, context, least)]
    others = sum(sign != _FIGURE for *_, sign in strokes)
    for start, end, sign in strokes:
        # A list may count.
        if sign != _FIGURE or others >= _LEAST_OTHERS:
            reason = f"“{sign}” at the edge of the line is a rule between columns."
            yield info.edit(text, (start, end), "", reason)


def _strokes(text: str, context: Context, least: float) -> Iterator[tuple[int, int, str]]:
    """Give where strokes stand without which the words beside fit far better, or are one."""
    lexicon, between = context.lexicon, context.spoken.between
    done = 0
    for match in _PLACE.finditer(text):
        if match.start("before") < done:
            continue
        done = match.end()
        if match["hyphen"]:
            # The halves of a word: “with-⏎! out”.
            goes = lexicon.knows((match["before"] + match["behind"]).lower())
        else:
            goes = _gain(match, between) >= least
        if goes:
            group = "begins" if match["begins"] else "ends"
            yield *match.span(group), match[group].strip()


def _gain(match: regex.Match[str], between: Between) -> float:
    """Return how much better the words beside a stroke fit with nothing between than with “I”.

    As ln of how much likelier they are; nothing is gained where a word is not known.
    """
    before, behind, further = match["before"].lower(), match["behind"], match["further"]
    if not (between.knows(before) and between.knows(behind)):
        return 0.0
    gain = between.log_fit(before, behind, further) - between.log_fit(before, _PRONOUN, behind)
    return gain - (between.log_following(_PRONOUN, behind, further) if further else 0.0)
