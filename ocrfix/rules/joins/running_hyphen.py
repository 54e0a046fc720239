r"""Hyphens of line ends left in running text: ``com- mitted``, ``Steven- son``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.joins.halves import is_known, judge_hyphen
from ocrfix.rules.joins.seam import half_after, half_before
from ocrfix.rules.one_or_two import gain_of_joining
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import HYPHENS, places_of
from ocrfix.words.lists import word_list

_SIGN_AND_BLANK = re.compile(r".[ \t\u00a0]{1,2}(?=[^\W\d_])")

# The confidence of a compound that was seen with its hyphen, in the document or counted.
_SEEN = 0.98


def find_running_hyphen(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join words whose line-end hyphen outlived the line end."""
    lexicon = context.lexicon
    for place in places_of(text, HYPHENS):
        match = _SIGN_AND_BLANK.match(text, place)
        if match is None:
            continue
        span = match.span()
        left, right = half_before(text, span[0]), half_after(text, span[1])
        if not left or right in word_list(lexicon.language, "function_words"):
            continue
        judged = judge_hyphen(left, right, text, context)
        # It must be surer than elsewhere: dashes are common here.
        if judged is None or judged.asks:
            continue
        is_seen = judged.confidence >= _SEEN
        is_sure = is_seen if judged.joint else _fits(info, text, span, (left, right), context)
        if is_sure:
            # The whole being rare, two words may keep their hyphen: “step- mother”.
            is_rare = lexicon.frequency(left + right) < context.option(info, "min_per_million")
            asks = is_rare and not judged.joint and not is_seen
            yield info.edit(text, span, judged.joint, judged.reason, judged.confidence, asks=asks)


def _fits(
    info: RuleInfo, text: str, span: tuple[int, int], pieces: tuple[str, str], context: Context
) -> bool:
    """Return whether the whole is a word, and fits where two words and a dash might stand."""
    left, right = pieces
    if not is_known(left + right, context.lexicon):
        return False
    knows = is_known(left, context.lexicon), is_known(right, context.lexicon)
    gain = gain_of_joining(text, span, pieces, knows, (left + right).lower(), context)
    return gain >= context.option(info, "min_gain")
