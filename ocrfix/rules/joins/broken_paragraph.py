r"""Paragraphs that a column or page break, or an export, cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ocrfix.evidence.channel import Source
from ocrfix.outline import Part
from ocrfix.rules.context import Context
from ocrfix.rules.joins.torn import TAIL, goes_on, paragraphs_beside
from ocrfix.rules.lost.found import losses_of
from ocrfix.rules.rule import Example, RuleInfo, Scope
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.pages import PAGE_BREAK
from ocrfix.text.tokens import HYPHENS
from ocrfix.words.lists import word_list

_LAST_WORD = re.compile(rf"(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)(?P<hyphen>[{HYPHENS}]?)$")
_FIRST_WORD = re.compile(r"(?P<word>[^\W\d_]+)")
# "cost: free", and a list that a colon opens: "the dams are three: the upper".
_LABEL = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?:\s")
_LIST_OPENS = re.compile(r":\s+(?:\S+\s+){0,3}\S*\Z")
_STOPS = re.compile(r"[.!?][”\"’')]*\Z")
# A line of verse or of a list has fewer words, a paragraph that was cut has more on one side.
_SHORT_WORDS = 10


@dataclass(frozen=True, slots=True)
class _Gap:
    """Two paragraphs of one article and what stands between them.

    Attributes:
        left, right: The paragraphs.
        between: What stands between them.
        behind: The paragraph behind them; empty if there is none.
    """

    left: str
    right: str
    between: str
    behind: str


@dataclass(frozen=True, slots=True)
class BrokenParagraph:
    """Joins a paragraph that stops in mid-sentence to the one that goes on with it."""

    info: RuleInfo = RuleInfo(
        id="joins.broken-paragraph",
        title="Paragraph broken in mid-sentence",
        explanation=(
            "A paragraph that ends without a stop and one that begins in lower case are one. "
            "They are joined with a blank, or with nothing where the break went through a word. "
            "Headlines, bylines and captions are left alone, and so is a paragraph that begins "
            "with a capital unless the one before ends in a word that cannot end a sentence. "
            "Where the paragraphs are short they may be lines of a list or of verse: it asks. A page "
            "break between the two stays where it is, and no word is joined across it."
        ),
        source="Observed in a PressReader export of 2024.",
        scope=Scope.DOCUMENT,
        language="en",
        examples=(
            Example(
                "It rained.\n\nThe river rose all night and the mayor asked for boats\n\n"
                "and sandbags before noon.",
                "It rained.\n\nThe river rose all night and the mayor asked for boats and sandbags before noon.",
            ),
            Example(
                "It rained.\n\nThe river rose all night and the mayor asked for the help of the\n\n"
                "National Guard before noon.",
                "It rained.\n\nThe river rose all night and the mayor asked for the help of the "
                "National Guard before noon.",
                "“the” cannot end a sentence",
            ),
            Example(
                "It rained.\n\nThe river rose all night and the mayor asked for an evacu\n\n"
                "ation of the lower town.",
                "It rained.\n\nThe river rose all night and the mayor asked for an evacuation of the lower town.",
                "the break went through a word",
            ),
            Example(
                "It rained.\n\nThe river rose all night and the mayor asked for boats\n\f\n"
                "and sandbags before noon.",
                "It rained.\n\nThe river rose all night and the mayor asked for boats \f"
                "and sandbags before noon.",
                "the page break stays",
            ),
            Example(
                "River floods lower town\n\nmayor asks for boats\n\nIt rained all night and then "
                "for all of the next day, and the river rose over the bridge.",
                "River floods lower town\n\nmayor asks for boats\n\nIt rained all night and then "
                "for all of the next day, and the river rose over the bridge.",
                "headline and deck",
            ),
            Example(
                "It rained.\n\nThe river rose all night and the mayor asked for boats.\n\n"
                "iPhone owners got a warning.",
                "It rained.\n\nThe river rose all night and the mayor asked for boats.\n\n"
                "iPhone owners got a warning.",
            ),
            Example(
                "They had three wishes before the summer was over, and all of them were small:\n\n"
                "a boat.",
                "They had three wishes before the summer was over, and all of them were small:\n\n"
                "a boat.",
                "a list",
            ),
            Example(
                "It rained all week, and when at last it stopped they sang an old song:\n\n"
                "we kept the lamp\n\nand the lamp kept us\n\nnor did the snow ask after either",
                "It rained all week, and when at last it stopped they sang an old song:\n\n"
                "we kept the lamp and the lamp kept us nor did the snow ask after either",
                "it asks: short lines may be verse",
            ),
        ),
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to close each gap inside a sentence."""
        for left, right, after in paragraphs_beside(text, context):
            edit = self._close(text, left, right, after, context)
            if edit is not None:
                yield edit

    def _close(
        self, text: str, left: Part, right: Part, after: Part | None, context: Context
    ) -> Edit | None:
        gap = _Gap(
            text[left.start : left.end],
            text[right.start : right.end],
            text[left.end : right.start],
            text[after.start : after.end] if after is not None else "",
        )
        closing = _judge(gap, context, _breaks_word(text, right.start, context))
        if closing is None:
            return None
        is_export = context.source(text) is Source.EXPORT
        if closing.applicability is Applicability.AUTO and _may_be_list(gap, is_export=is_export):
            closing = replace(
                closing,
                reason=f"{closing.reason} But these may be lines of a list or of verse.",
                confidence=0.5,
                applicability=Applicability.REVIEW,
            )
        page_breaks = PAGE_BREAK * gap.between.count(PAGE_BREAK)
        if page_breaks and not closing.joint.isspace():
            return None
        start = left.end - closing.hyphen_width
        return Edit(
            start,
            right.start,
            text[start : right.start],
            closing.joint + page_breaks,
            self.info.id,
            closing.reason,
            closing.confidence,
            closing.applicability,
        )


@dataclass(frozen=True, slots=True)
class _Closing:
    """How to close a gap: what to put there, why, and how surely.

    Attributes:
        hyphen_width: How many characters before the gap go with it.
    """

    joint: str
    reason: str
    confidence: float
    applicability: Applicability = Applicability.AUTO
    hyphen_width: int = 0


def _breaks_word(text: str, start: int, context: Context) -> bool | None:
    """Return whether a gap of an export goes through a word; None where only the two pieces tell."""
    losses = losses_of(text, context)
    return None if losses is None else start in losses.broken


def _judge(gap: _Gap, context: Context, breaks_word: bool | None) -> _Closing | None:
    """How to close a gap; None to leave it open."""
    last = _LAST_WORD.search(gap.left, max(0, len(gap.left) - TAIL))
    first = _FIRST_WORD.match(gap.right)
    joint = " "
    if "\n" in gap.left or "\n" in gap.right:
        joint = "\r\n" if "\r\n" in gap.between else "\n"
    if first and goes_on(gap.right):
        return _join_sentence(last, first["word"], joint, context, breaks_word)
    if (
        last
        and not last["hyphen"]
        and last["word"] in word_list(context.lexicon.language, "open_words")
        and gap.right[:1].isalnum()
    ):
        return _Closing(joint, f"“{last['word']}” cannot end a sentence.", 0.95)
    return None


def _join_sentence(
    last: re.Match[str] | None,
    first: str,
    joint: str,
    context: Context,
    breaks_word: bool | None,
) -> _Closing:
    """Close a gap behind which the sentence goes on in lower case."""
    if last is None:
        return _Closing(joint, "The sentence goes on behind the break.", 0.9)
    if last["hyphen"]:
        return _judge_hyphen(last["word"], first, context)
    # A word by itself, and the rest of one that lost its first letter, may make another word:
    # "to" and "t" are no "tot".
    may_break = breaks_word is not False or last["word"] not in context.lexicon
    if may_break and _is_broken_word(last["word"], first, context):
        return _Closing("", f"The break went through the word “{last['word']}{first}”.", 0.95)
    reason = (
        f"The paragraph stops at “{last['word']}” without a mark and goes on in lower case "
        f"with “{first}”."
    )
    return _Closing(joint, reason, 0.97)


def _judge_hyphen(left: str, right: str, context: Context) -> _Closing:
    """Return whether the hyphen at the end of a broken paragraph goes or stays."""
    if _is_broken_word(left, right, context):
        return _Closing(
            "", f"The break went through the word “{left}{right}”.", 0.97, hyphen_width=1
        )
    reason = f"The break went through “{left}-{right}”; whether its hyphen stays is not sure."
    return _Closing("", reason, 0.6, Applicability.REVIEW)


def _is_broken_word(left: str, right: str, context: Context) -> bool:
    """Return whether two pieces are one word: the whole is one, and a piece is not."""
    return left + right in context.lexicon and not (
        left in context.lexicon and right in context.lexicon
    )


def _may_be_list(gap: _Gap, *, is_export: bool) -> bool:
    """Return whether the paragraphs are rather two lines of a list, a box of facts or verse.

    Those are short, come several in a row, or stand behind a colon or before their own. In an
    export, where paragraphs are torn as a rule, two pieces that are a sentence are none.
    """
    if _LABEL.match(gap.right) or _LIST_OPENS.search(gap.left, max(0, len(gap.left) - TAIL)):
        return True
    if is_export and gap.left[:1].isupper() and _STOPS.search(gap.right):
        return False
    is_left_short, is_right_short, goes_on_short = (
        _is_short(paragraph) for paragraph in (gap.left, gap.right, gap.behind)
    )
    return is_right_short and (is_left_short or (goes_on_short and not _STOPS.search(gap.right)))


def _is_short(paragraph: str) -> bool:
    return 0 < len(paragraph.split(maxsplit=_SHORT_WORDS)) < _SHORT_WORDS
