r"""Hyphens of line ends left in running text: ``com- mitted``, ``Steven- son``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.joins.halves import HyphenChoice, Judgement, is_known, judge_hyphen
from ocrfix.rules.joins.seam import half_after, half_before
from ocrfix.rules.one_or_two import gain_of_joining
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.tokens import HYPHENS, places_of
from ocrfix.words.lists import word_list

_SIGN_AND_BLANK = re.compile(r".[ \t\u00a0]{1,2}(?=[^\W\d_])")

# The confidence of a compound that was seen with its hyphen, in the document or counted.
_SEEN = 0.98


def find_running_hyphen(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join words whose line-end hyphen outlived the line end."""
    for place in places_of(text, HYPHENS):
        match = _SIGN_AND_BLANK.match(text, place)
        if match is None:
            continue
        start, end = match.span()
        left, right = half_before(text, start), half_after(text, end)
        if not left or not right or right in word_list(context.lexicon.language, "function_words"):
            continue
        judged = judge_hyphen(left, right, text, context)
        if judged.choice is HyphenChoice.JOIN and not _fits(
            info, text, (start, end), (left, right), context
        ):
            continue
        edit = _edit(info, text, (start, end), judged, _may_part(info, left, right, context))
        if edit is not None:
            yield edit


def _may_part(info: RuleInfo, left: str, right: str, context: Context) -> bool:
    """Return whether two words may keep their hyphen, the whole being rare: “step- mother”."""
    lexicon = context.lexicon
    return (
        is_known(left, lexicon)
        and is_known(right, lexicon)
        and lexicon.frequency(left + right) < context.option(info, "min_per_million")
    )


def _edit(
    info: RuleInfo, text: str, span: tuple[int, int], judged: Judgement, may_part: bool
) -> Edit | None:
    """The edit, if the judgement is sure enough for a place where dashes are common."""
    is_seen = judged.confidence >= _SEEN
    asks = may_part and judged.choice is HyphenChoice.JOIN and not is_seen
    if judged.choice is not HyphenChoice.JOIN and not (
        judged.choice is HyphenChoice.KEEP and is_seen
    ):
        return None
    joint = "" if judged.choice is HyphenChoice.JOIN else "-"
    may = Applicability.REVIEW if asks else Applicability.AUTO
    return info.edit(text, span, joint, judged.reason, judged.confidence, may)


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
