"""The edits that put back what was lost, and how sure one must be to make them.

``the general⏎⏎anager`` was ``manager``, ``w ith`` was ``with``, ``the worl today`` lost a last
letter, ``it is  good day`` a word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from ocrfix.evidence.channel import Channel, Harm, Source
from ocrfix.outline import PartKind
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.lost.readings import Loss, Losses, Where
from ocrfix.text.edit import Edit
from ocrfix.text.pages import PAGE_BREAK
from ocrfix.words.lists import word_list

if TYPE_CHECKING:
    from ocrfix.rules.lost.finder import Finder

# How far the words beside a place are looked for.
_WINDOW = 40
# Of a word that another form of it is likelier than, this is asked about up to this chance.
_MOST_PRINTED_FORM = 0.6
# Within so many words.
_NAMED_WITH = 2
# A piece of so few letters may be short for something, but for words so common, in a million.
_SHORT = 3
_COMMON = 20.0
# A word that lost its last letter was so many times commoner than what is left of it, if that is
# one.
_COMMONER = 5.0
# Of one letter nearly any word may be the rest, and it may be a mark of a list: so sure it must be.
# If it is a word by itself, nothing is sure.
_LONE_LETTER = 0.75


def losses_of(text: str, context: Context) -> Losses | None:
    """Give what was lost of a text; None if it is no export."""
    if context.source(text) is not Source.EXPORT:
        return None
    return context.recall(text, _finder_of(context).find)


def channel_of(context: Context, text: str) -> Channel:
    """Give the channel of a document, as far as it is known by now.

    Returns:
        Of an export, what the words of its raw text show, read in a few rounds, if any rule asked;
        of a scan, what the rules that ran so far were sure of.
    """
    source = context.source(text)
    shipped = Channel.shipped(source)
    if source is Source.EXPORT:
        return _finder_of(context).channel or shipped
    raw = context.document.text if context.document is not None else text
    # Blanks are counted, not words: a text may be long.
    return shipped.showing(context.repairs, sum(map(raw.count, " \n")))


def _finder_of(context: Context) -> Finder:
    # With it comes numpy, a tenth of the start, which scans do without.
    from ocrfix.rules.lost.finder import Finder  # noqa: PLC0415

    return context.keep(Finder)


def edits_of(
    text: str,
    context: Context,
    info: RuleInfo,
    harm: Harm,
    places: Collection[Where] = tuple(Where),
) -> Iterator[Edit]:
    """Propose to put back what was lost of an export.

    What may have befallen a word, and where it may stand, is told; ``info`` has the options above.
    """
    losses = losses_of(text, context)
    if losses is None:
        return
    for loss in losses.found():
        if loss.harm is not harm or loss.word.where not in places:
            continue
        is_sure = _is_sure(loss, context, info)
        if not is_sure and not _may_be_asked(loss, context, info):
            continue
        before = text[loss.start : loss.end]
        if _stands_beside(text, loss) or _is_name_of_byline(text, loss, context):
            continue
        start = _start_of_gap(text, loss)
        after = f"{' ' * (start < loss.start)}{loss.whole}"
        reason = _reason(before, loss, context)
        yield info.edit(text, (start, loss.end), after, reason, loss.confidence, asks=not is_sure)


def _is_sure(loss: Loss, context: Context, info: RuleInfo) -> bool:
    if loss.is_guess or (loss.harm is Harm.LOST_LAST and not _may_have_lost_last(loss, context)):
        return False
    is_lone = loss.harm is Harm.LOST_LAST and len(loss.word.lower) == 1
    alone = word_list(context.lexicon.language, "small_letters_alone")
    if is_lone and (loss.word.lower in alone or loss.confidence < _LONE_LETTER):
        return False
    is_odd_place = loss.word.where is not Where.INSIDE
    most = "most_printed_word" if loss.is_word and not is_odd_place else "most_printed"
    least = "least_share_torn" if loss.word.where is Where.TORN else "least_share"
    return loss.printed <= context.option(info, most) and loss.share >= context.option(info, least)


def _may_be_asked(loss: Loss, context: Context, info: RuleInfo) -> bool:
    name = "most_printed_word_asked" if loss.is_word else "most_printed_asked"
    most = context.option(info, name)
    if loss.harm is Harm.LOST_LAST and loss.is_word and not _may_have_lost_last(loss, context):
        most = min(most, _MOST_PRINTED_FORM)
    return loss.printed <= most and loss.share >= context.option(info, "least_share_asked")


def _may_have_lost_last(loss: Loss, context: Context) -> bool:
    """Return whether a piece is rather the rest of a word than another form, or a short form.

    “effort” and “efforts” both fit in most places, and an “app” is no damaged apple.
    """
    piece, whole = loss.word.lower, loss.whole.lower()
    commonness = context.lexicon.frequency
    is_form = whole.removeprefix(piece) in word_list(context.lexicon.language, "inflections")
    # “citie” is no word that “cities” could be a form of; “uncompress” may be one.
    if is_form and (loss.is_word or len(whole) > len(piece) + 1):
        return False
    if not loss.is_word:
        return len(piece) > _SHORT or commonness(whole) >= _COMMON
    return commonness(whole) >= _COMMONER * commonness(piece)


def _start_of_gap(text: str, loss: Loss) -> int:
    """Return the start of the edit: of the word, or of the gap before it, which closes too.

    The gap closes where a torn paragraph goes on with a name: left open, it would look like the
    beginning of a new one.
    """
    bare = text[max(0, loss.start - _WINDOW) : loss.start].rstrip()
    gap = text[max(0, loss.start - _WINDOW) + len(bare) : loss.start]
    is_name = loss.word.where is Where.TORN and loss.whole[:1].isupper()
    return loss.start - len(gap) if bare and is_name and PAGE_BREAK not in gap else loss.start


def _stands_beside(text: str, loss: Loss) -> bool:
    """Return whether the word stands beside already: “to to” is hardly ever right.

    A piece that is a word may be named with it: “methane and ethane”.
    """
    many = _NAMED_WITH if loss.is_word and loss.word.where is Where.INSIDE else 1
    before = text[max(0, loss.start - _WINDOW) : loss.start].lower()
    behind = text[loss.end : loss.end + _WINDOW].lower()
    return loss.whole.lower() in {*before.split()[-many:], *behind.split()[:many]}


def _is_name_of_byline(text: str, loss: Loss, context: Context) -> bool:
    """Return whether a byline names a person by the piece: “By Ana Tarnow”.

    What it may have been is no name, and a byline has hardly other words with capitals.
    """
    word = loss.word
    if loss.harm is not Harm.LOST_LAST or not word.has_capital or word.where is not Where.INSIDE:
        return False
    if context.lexicon.is_name(loss.whole):
        return False
    bylines = context.outline(text).of_kind(PartKind.BYLINE)
    return any(it.start <= loss.start < it.end for it in bylines)


def find_torn_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the whole word where one lost letters at a torn paragraph."""
    return edits_of(text, context, info, Harm.LOST_FIRST, (Where.TORN,))


def find_letter_apart(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join each first letter that stands alone to the rest of its word."""
    return edits_of(text, context, info, Harm.APART)


def find_lost_trailing_letter(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the whole word where one lost letters at its end."""
    return edits_of(text, context, info, Harm.LOST_LAST)


def find_lost_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Ask whether a word of one letter is missing in each gap."""
    losses = losses_of(text, context)
    for gap in losses.words() if losses is not None else ():
        if gap.printed > context.option(info, "most_printed_asked"):
            continue
        reason = (
            f"The gap is too wide for a blank, and “{gap.word}” fits into it."
            if gap.end - gap.start > 1
            else f"A word of one letter may be missing: “{gap.word}” fits here."
        )
        sure = round(1 - gap.printed, 4)
        yield info.edit(text, (gap.start, gap.end), f" {gap.word} ", reason, sure, asks=True)


_WHERE = {
    Where.INSIDE: "between its neighbours",
    Where.TORN: "where the torn paragraph goes on",
    Where.OPENING: "where a sentence begins",
}


def _reason(before: str, loss: Loss, context: Context) -> str:
    if loss.harm is Harm.APART:
        return f"“{before}” is “{loss.whole}”: its first letter stands alone."
    where = _WHERE[loss.word.where]
    alone = word_list(context.lexicon.language, "letters_alone")
    if loss.is_word or (loss.word.has_capital and loss.word.lower in alone):
        return f"“{before}” is a word, but “{loss.whole}” fits better {where}."
    return f"“{before}” is no word; “{loss.whole}” is, and fits {where}."
