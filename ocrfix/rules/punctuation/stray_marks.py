r"""Marks between two words that need none: ``of 'the``, ``was .taken``, ``and | the``.

Specks, rules between columns and the ends of letters in the next column are read as marks.
Such a mark is told from a printed one by the words on either side: those that stand side
by side far oftener than chance would have it (``of the``) need no mark between them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from string import ascii_lowercase
from typing import NamedTuple

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.origin import is_rare_harm
from ocrfix.rules.punctuation.gaps import (
    Gap,
    belongs_together,
    gap_around,
    has_known_words,
    was_seen,
)
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.tokens import parted_by_blank_lines, places_of
from ocrfix.words.compounds import may_be_compound
from ocrfix.words.lists import word_list
from ocrfix.words.traits import traits_of

# How far a quotation in single marks may run.
_QUOTATION_WINDOW = 400
# A mark between blanks may open or close one too: of two marks that bear each other out as
# a quotation neither goes, or the second would go when the first is gone.
_OPENING = re.compile(r"(?:^|(?<=[\s\"“(—-]))'(?=\w)|(?<=\s)'(?=\s)")
_CLOSING = re.compile(r"(?<=[\w.,;:!?—-])'(?!\w)|(?<=\s)'(?=\s)")
# The dash before what somebody says.
_SPEECH = re.compile(r"^[-–—][¿¡«“\"]?[A-ZÀ-ÖØ-Þ]", re.MULTILINE)
# Words cut short in speech and print, whose apostrophe is meant: an', o', th'.
_LEAST_WORD = 3
# Two words that stand side by side so often in a million are no accident, however common each is.
_OFTEN = 2.0
_NEVER_PRINTED = frozenset("~■¦\\")
"""Signs that newspapers print nowhere."""


class MarkPosition(Enum):
    """The position of a mark in its gap: whether a blank stands before it, and behind it.

    Attributes:
        FRONT: Against the right word.
        BACK: Against the left word.
        ALONE, TIGHT: Against neither, and against both.
    """

    FRONT = True, False
    BACK = False, True
    ALONE = True, True
    TIGHT = False, False


class Found(NamedTuple):
    """A mark in a gap."""

    text: str
    start: int
    end: int
    place: MarkPosition
    gap: Gap


Judgement = Callable[[Found, Context], Applicability | None]


def find_stray_mark(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to put a blank, or the line end, in the place of each stray mark of one kind.

    The pattern of the rule finds the mark alone.
    """
    judge = _JUDGEMENTS[info.id]
    for match in _matches(text, info):
        gap = gap_around(text, match.start(), match.end())
        if gap is None or not has_known_words(gap, context):
            continue
        place = MarkPosition((match.start() > gap.start, match.end() < gap.end))
        applicability = judge(Found(text, match.start(), match.end(), place, gap), context)
        # The dearest question comes last.
        if applicability is None or _is_broken(gap, context):
            continue
        # In an export it was rather typed so: “a member-at-large”.
        asks = applicability is Applicability.REVIEW or is_rare_harm(
            Harm.MISREAD, context.source(text)
        )
        reason = (
            f"No mark belongs between “{gap.left}” and “{gap.right}”, and “{match[0]}” is not "
            "printed there."
        )
        yield info.edit(text, (gap.start, gap.end), gap.blank, reason, asks=asks)


def _matches(text: str, info: RuleInfo) -> Iterable[re.Match[str]]:
    pattern = re.compile(info.pattern)
    if not info.begins:
        return pattern.finditer(text)
    return filter(None, (pattern.match(text, start) for start in places_of(text, info.begins)))


def _is_broken(gap: Gap, context: Context) -> bool:
    """Return whether a line end breaks the words; the mark may be a hyphen, or a letter."""
    knows = context.lexicon.knows_made_up
    return gap.blank != " " and any(
        knows(gap.left + letter + gap.right) for letter in ("", *ascii_lowercase)
    )


def _judge_apostrophe(found: Found, context: Context) -> Applicability | None:
    gap, place = found.gap, found.place
    if _is_elision(found, context.lexicon.language) or _is_quotation(found):
        return None
    is_doubtful = place is MarkPosition.BACK and _may_close(gap, context)
    if is_doubtful or traits_of(context.lexicon.language).elided:
        # Seldom meant in French, but truths have such too: of 53 in ICDAR 2017 they keep five.
        return Applicability.REVIEW
    return _by_company(gap, context)


def _is_elision(found: Found, language: str) -> bool:
    """Return whether the mark stands for letters that were not spoken, or closes a possessive."""
    left, right = found.gap.left, found.gap.right
    traits = traits_of(language)
    if traits.elided:
        # “l' anciens”; “il 'est” may be “il n'est”.
        is_cut = found.place is not MarkPosition.BACK and right[0] in traits.elides_before
        return is_cut or left.casefold() in traits.elided
    if not word_list(language, "elision_stems"):
        # Nobody knows which of its words are cut short: “hab' ich”.
        return True
    if found.place is MarkPosition.FRONT:
        return right in word_list(language, "elision_heads")
    if found.place is not MarkPosition.BACK or left.casefold() in word_list(language, "never_cut"):
        return False
    is_short = len(left) < _LEAST_WORD or left.endswith(("s", "S"))
    return is_short or left.casefold() in word_list(language, "elision_stems")


def _is_quotation(found: Found) -> bool:
    """Return whether another mark makes a quotation with this one."""
    before = found.text[max(0, found.start - _QUOTATION_WINDOW) : found.start]
    behind = found.text[found.end : found.end + _QUOTATION_WINDOW]
    opens = "'" in before and _OPENING.search(parted_by_blank_lines(before)[-1])
    closes = "'" in behind and _CLOSING.search(
        f"{found.gap.blank}{parted_by_blank_lines(behind)[0]}"
    )
    return bool(
        (opens and found.place is not MarkPosition.FRONT)
        or (closes and found.place is not MarkPosition.BACK)
    )


def _by_company(gap: Gap, context: Context) -> Applicability:
    """Return the applicability of removing a mark, by the two words beside it alone."""
    left, right = gap.left.casefold(), gap.right.casefold()
    often = context.spoken.between.per_million(left, right) >= _OFTEN
    is_sure = was_seen(gap, context) and (often or belongs_together(gap, context))
    return Applicability.AUTO if is_sure else Applicability.REVIEW


def _may_close(gap: Gap, context: Context) -> bool:
    """Return whether a mark behind the left word may be meant, or stand for more than a speck.

    An ``s`` may be lost behind it (“day' work”, “where' he”). Behind small words of the grammar
    nothing closes; behind others that the two often stand side by side is not enough.
    """
    small, left = word_list(context.lexicon.language, "function_words"), gap.left.casefold()
    if left in word_list(context.lexicon.language, "contracted"):
        return True
    if left in small:
        return False
    may_own = gap.right not in small and context.lexicon.knows(f"{gap.left}s")
    return may_own or not belongs_together(gap, context)


def _is_article(gap: Gap, context: Context) -> bool:
    """Return whether no mark can follow the left word: 1 in 100 of such marks is meant."""
    # An initial is no article.
    left = gap.left if len(gap.left) == 1 else gap.left.casefold()
    return left in word_list(context.lexicon.language, "articles")


def _judge_point(found: Found, context: Context) -> Applicability | None:
    place, gap = found.place, found.gap
    if found.text[found.start] in traits_of(context.lexicon.language).spaced_marks:
        # “mot ;suite”: a blank belongs before it, and one is lost behind it.
        return None
    if _is_article(gap, context):
        # “a, said” may be “C, said”.
        is_meant = was_seen if len(gap.left) > 1 else belongs_together
        return Applicability.AUTO if is_meant(gap, context) else Applicability.REVIEW
    behind_comma = word_list(context.lexicon.language, "behind_comma")
    is_comma = place is MarkPosition.ALONE and found.text[found.start] == ","
    if is_comma and (gap.right in behind_comma or not behind_comma):
        # “the city , and”: it was set apart, and is no speck.
        return None
    return _judge_sign(found, context)


def _judge_behind_article(found: Found, context: Context) -> Applicability | None:
    no_mark_behind = word_list(context.lexicon.language, "no_mark_behind")
    is_stray = found.gap.left.casefold() in no_mark_behind and was_seen(found.gap, context)
    return Applicability.AUTO if is_stray else None


def _judge_sign(found: Found, context: Context) -> Applicability | None:
    if found.place is MarkPosition.TIGHT or not was_seen(found.gap, context):
        return None
    if found.text[found.start] in _NEVER_PRINTED:
        return Applicability.AUTO
    if found.place is MarkPosition.BACK or not belongs_together(found.gap, context):
        return Applicability.REVIEW
    return Applicability.AUTO


def _judge_dash(found: Found, context: Context) -> Applicability | None:
    if found.place is MarkPosition.BACK:
        # Behind an article.
        return Applicability.AUTO if was_seen(found.gap, context) else Applicability.REVIEW
    if _is_in_speech(found) or not belongs_together(found.gap, context):
        return None
    is_sure = found.gap.right in word_list(context.lexicon.language, "no_dash_before")
    return Applicability.AUTO if is_sure else Applicability.REVIEW


def _is_in_speech(found: Found) -> bool:
    """Return whether somebody speaks behind a dash, so that another may end what is said."""
    before = found.text[max(0, found.start - _QUOTATION_WINDOW) : found.start]
    return _SPEECH.search(parted_by_blank_lines(before)[-1]) is not None


def _judge_stop(found: Found, context: Context) -> Applicability | None:
    if context.lexicon.is_short(found.gap.left) or not was_seen(found.gap, context):
        return None
    left, none_behind = found.gap.left, word_list(context.lexicon.language, "no_stop_behind")
    begin = found.gap.start - len(left)
    # “9 a. in.” is nine in the morning.
    is_hour = any(map(str.isdecimal, found.text[max(0, begin - 2) : begin]))
    is_sure = left.casefold() in none_behind and not is_hour
    return Applicability.AUTO if is_sure else Applicability.REVIEW


def _judge_tight(found: Found, context: Context) -> Applicability | None:
    gap = found.gap
    if context.lexicon.knows(gap.left + gap.right) or not belongs_together(gap, context):
        return None
    return Applicability.REVIEW if _may_be_hyphened(gap, context) else Applicability.AUTO


def _may_be_hyphened(gap: Gap, context: Context) -> bool:
    """Return whether a hyphen may have stood between two words: ``Mansion.house``."""
    if not gap.left.islower():
        return True
    language = context.lexicon.language
    return gap.left in word_list(language, "compound_first_parts") or gap.right in word_list(
        language, "compound_last_parts"
    )


def _judge_hyphen(found: Found, context: Context) -> Applicability | None:
    gap, lexicon = found.gap, context.lexicon
    left, right = gap.left.casefold(), gap.right
    if left not in word_list(lexicon.language, "no_dash_behind"):
        return None
    if lexicon.knows(left + right) or may_be_compound(left, right, lexicon.language):
        return None
    is_meant = was_seen if _is_article(gap, context) else belongs_together
    return Applicability.AUTO if is_meant(gap, context) else None


# They do not ask again about the place of a mark where the pattern of their row tells it.
_JUDGEMENTS: Mapping[str, Judgement] = {
    "punctuation.mark-for-blank": _judge_tight,
    "punctuation.hyphen-for-blank": _judge_hyphen,
    "punctuation.stray-apostrophe": _judge_apostrophe,
    "punctuation.stray-point": _judge_point,
    "punctuation.mark-behind-article": _judge_behind_article,
    "punctuation.stray-sign": _judge_sign,
    "punctuation.stray-dash": _judge_dash,
    "punctuation.stop-in-sentence": _judge_stop,
}
"""By rule, the judgement on what may become of a mark that it found; None to leave it."""
