"""Words of one letter that an export lost: “it is  good day”."""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.lost.found import losses_of
from ocrfix.text.edit import Applicability, Edit


def find_lost_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Ask whether a word of one letter is missing in each gap."""
    losses = losses_of(text, context)
    for gap in losses.words() if losses is not None else ():
        if gap.printed > context.option(info, "most_printed_asked"):
            continue
        before = text[gap.start : gap.end]
        is_wide = len(before) > 1
        yield Edit(
            gap.start,
            gap.end,
            before,
            f" {gap.word} ",
            info.id,
            f"The gap is too wide for a blank, and “{gap.word}” fits into it."
            if is_wide
            else f"A word of one letter may be missing: “{gap.word}” fits here.",
            round(1 - gap.printed, 4),
            Applicability.REVIEW,
        )
