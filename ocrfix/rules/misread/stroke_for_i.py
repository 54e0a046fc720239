"""The figure 1 or the letter l where the word I is printed: ``1 have heard``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ocrfix.language.context import ContextModel
from ocrfix.language.costs import UNIT
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.stretches import Stretches
from ocrfix.text.tokens import iterate_blocks

MEANT = "I"
"""The word."""
# The stroke is looked for first: that takes a sixth of the time.
BY_ITSELF = re.compile(
    r"[1l](?=\s+([a-z]+(?:['’][a-z]+)?))"
    r"(?:(?<!\S[1l])|(?<=\s[“‘\"'(][1l])|(?<=\A[“‘\"'(][1l]))"
)
"""A stroke alone before a word, which is the group."""
# Behind a figure or “No.” a number stands, and behind a hyphen the rest of a word.
_NO_WORD = re.compile(r"(?:\d|\bNos?\.?)[\s.,]*\Z|[^\W\d_][-¬]\s+\Z")
_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_REACH = 48
"""Characters on either side in which the words around are sought."""


def strokes_for_i(
    text: str, context: Context, info: RuleInfo, near: Stretches | None
) -> Iterator[re.Match[str]]:
    """Give the strokes that are the word I; the group is the word behind.

    A figure that is not near to damage is a number; None if damage is everywhere.
    """
    model = context.spoken.context
    least = [context.option(info, it) for it in ("least_lift", "least_gain", "least_lead")]
    for block in iterate_blocks(text):
        for match in BY_ITSELF.finditer(text, block.start, block.end):
            start, end = match.span()
            before = text[max(block.start, start - _REACH) : start]
            if _NO_WORD.search(before) or not context.lexicon.knows(match[1]):
                continue
            if match[0].isalpha() and context.lexicon.frequency(match[0] + match[1]) > 0:
                # “l ate” is “late”, torn.
                continue
            if match[0].isdigit() and near is not None and not near.touch(start, start):
                continue
            behind = text[end : min(block.end, end + _REACH)]
            around = _PART.findall(before), match[0], _PART.findall(behind)
            if _fits(model, *around, *least):
                yield match


def _fits(
    model: ContextModel,
    before: Sequence[str],
    printed: str,
    behind: Sequence[str],
    least_lift: float,
    least_gain: float,
    least_lead: float,
) -> bool:
    """Return whether the word fits between other words, and neither the stroke nor nothing does.

    In nats, what follows must be so much likelier behind the word than anywhere, the word than what
    is printed, and the same against nothing, of which a speck was read.
    """
    word, follows = map(model.id_as_printed, (MEANT, behind[0]))
    if model.cost(follows) - model.cost(word, follows) < least_lift * UNIT:
        return False
    # With it comes numpy: loaded with the first stroke that is weighed.
    from ocrfix.language.places import SIDE, Places  # noqa: PLC0415

    around = [*before[-SIDE:], printed, *behind[:SIDE]]
    places = Places(model, [*map(model.id_as_printed, around)], [len(before[-SIDE:])])
    gain = float(places.gains([0], [MEANT.lower()])[0])
    return gain >= least_gain and gain - float(places.gains_without([0])[0]) >= least_lead
