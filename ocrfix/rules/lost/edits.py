"""The edits that put back what was lost, and how sure one must be to make them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.lost.found import Loss, losses_of
from ocrfix.rules.lost.readings import Where
from ocrfix.rules.rule import RuleInfo
from ocrfix.text.edit import Applicability, Edit

OPTIONS: Mapping[str, float] = MappingProxyType(
    {
        "most_printed": 0.2,
        "most_printed_word": 0.2,
        "least_share": 0.5,
        "most_printed_asked": 0.95,
        "least_share_asked": 0.3,
    }
)
"""Numbers of the rules: the chance that a piece, or a word, was printed as it stands up to which
it is mended, the chance of the word beside others it may have been, and the same where it asks."""
# How far the words beside a place are looked for.
_WINDOW = 40


def edits_of(
    text: str,
    context: Context,
    info: RuleInfo,
    harms: Iterable[Harm],
    places: Iterable[Where] = tuple(Where),
) -> Iterator[Edit]:
    """Propose to put back what was lost of an export.

    Args:
        text: A text of the document.
        context: What is known of it.
        info: The rule, with the options above.
        harms: What may have befallen a word.
        places: Where it may stand.
    """
    losses = losses_of(text, context)
    if losses is None:
        return
    harms, places = frozenset(harms), frozenset(places)
    for loss in losses.found:
        if loss.harm not in harms or loss.word.where not in places:
            continue
        if loss.printed > context.option(info, "most_printed_asked") or loss.share < context.option(
            info, "least_share_asked"
        ):
            continue
        before = text[loss.start : loss.end]
        if _stands_beside(text, loss):
            continue
        yield Edit(
            loss.start,
            loss.end,
            before,
            loss.whole,
            info.id,
            _reason(before, loss),
            loss.confidence,
            Applicability.AUTO if _is_sure(loss, context, info) else Applicability.REVIEW,
        )


def _is_sure(loss: Loss, context: Context, info: RuleInfo) -> bool:
    if loss.is_guess:
        return False
    is_odd_place = loss.word.where is not Where.INSIDE
    name = "most_printed_word" if loss.is_word and not is_odd_place else "most_printed"
    return loss.printed <= context.option(info, name) and loss.share >= context.option(
        info, "least_share"
    )


def _stands_beside(text: str, loss: Loss) -> bool:
    """Return whether the word stands just before or behind already: “to to” is hardly ever right."""
    before = text[max(0, loss.start - _WINDOW) : loss.start].lower()
    behind = text[loss.end : loss.end + _WINDOW].lower()
    return loss.whole.lower() in {*before.split()[-1:], *behind.split()[:1]}


_WHERE = {
    Where.INSIDE: "between its neighbours",
    Where.TORN: "where the torn paragraph goes on",
    Where.OPENING: "where a sentence begins",
}


def _reason(before: str, loss: Loss) -> str:
    if loss.harm is Harm.APART:
        return f"“{before}” is “{loss.whole}”: its first letter stands alone."
    where = _WHERE[loss.word.where]
    if loss.is_word:
        return f"“{before}” is a word, but “{loss.whole}” fits better {where}."
    return f"“{before}” is no word; “{loss.whole}” is, and fits {where}."
