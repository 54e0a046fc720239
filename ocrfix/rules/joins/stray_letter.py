r"""A letter cut off the front of its word by a blank: ``t he``, ``w ith``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.joins.lone_letters import lone_letters
from ocrfix.rules.one_or_two import TwoPieces, gain_in_any_company
from ocrfix.text.edit import Applicability, Edit
from ocrfix.words.neighbours import ends_in_hyphen, word_after, word_before

# One letter by itself, and the word behind it on the same line. "a" and "o" are words, "i" is
# one that lost its capital.
_STRAY = re.compile(
    r"(?<![^\s“‘\"(])(?P<letter>[B-HJ-NP-Zb-hj-np-z])[ "
    r"\u00a0]{1,2}(?P<rest>[a-z]{2,})(?![\w'’\-]|\.\w)"
)

_LEAST_REST = 3


def find_stray_letter(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to close the gap behind each stray letter."""
    for offset in lone_letters(context.unknown_tokens(text)):
        match = _STRAY.match(text, offset)
        if match is None:
            continue
        start, end = match.span()
        rest, whole = match["rest"], match["letter"] + match["rest"]
        lexicon = context.lexicon
        if (
            not lexicon.knows(whole)
            or lexicon.frequency(whole) < context.option(info, "min_per_million")
            or ends_in_hyphen(text, start)
        ):
            continue
        place = TwoPieces(
            word_before(text, start),
            match["letter"].lower(),
            rest,
            word_after(text, end),
        )
        gain = gain_in_any_company(
            place, whole.lower(), context, knows_left=False, knows_right=lexicon.knows(rest)
        )
        if gain < context.option(info, "ask_gain"):
            continue
        # Behind a letter by itself two more are as often another scrap as a word's rest.
        is_rest = not lexicon.knows(rest) and len(rest) >= _LEAST_REST
        # A capital before a word may be an initial, or a scrap of a headline.
        is_sure = is_rest or (
            match["letter"].islower() and gain >= context.option(info, "min_gain")
        )
        yield Edit(
            start,
            end,
            match[0],
            whole,
            info.id,
            f"“{match['letter']}” alone is no word; with what follows it is “{whole}”.",
            0.97 if is_sure else 0.5,
            Applicability.AUTO if is_sure else Applicability.REVIEW,
        )
