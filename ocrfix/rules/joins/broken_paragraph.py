r"""Paragraphs that a column or page break, or an export, cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ocrfix.outline import Part
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.joins.seam import Closing
from ocrfix.rules.lost.edits import losses_of
from ocrfix.rules.lost.torn import TAIL, goes_on, heads_beside, paragraphs_beside
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.pages import PAGE_BREAK
from ocrfix.text.tokens import HYPHENS
from ocrfix.words.lists import word_list

_LAST_WORD = re.compile(rf"(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)(?P<hyphen>[{HYPHENS}]?)$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
# "cost: free", and a list that a colon opens: "the dams are three: the upper".
_LABEL = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?:\s")
_LIST_OPENS = re.compile(r":\s+(?:\S+\s+){0,3}\S*\Z")
_STOPS = re.compile(r"[.!?][”\"’')]*\Z")
# A line of verse or of a list has fewer words, a paragraph that was cut has more on one side.
_SHORT_WORDS = 10
# A sentence is torn into so many pieces at most if all of them are short.
_FEW_PIECES = 3
_CAPITAL = re.compile(r"[“‘\"'(]*(?:[A-Z]|\d)")


def find_broken_paragraph(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to close each gap inside a sentence."""
    losses = losses_of(text, context)
    torn = losses.torn if losses is not None else ()
    # The outline of a page of one block is asked for by nothing else.
    heads = [it for it in heads_beside(text, context) if it[1].start in torn] if torn else []
    gaps = sorted([*paragraphs_beside(text, context), *heads], key=lambda it: it[1].start)
    sentences = frozenset(_sentences(text, gaps)) if losses is not None else frozenset()
    for left, right, after in gaps:
        edit = _close(info, text, left, right, context)
        if edit is None:
            continue
        is_list = right.start not in sentences and edit.applicability is Applicability.AUTO
        if is_list and _may_be_list(text, left, right, after):
            edit = replace(
                edit,
                reason=f"{edit.reason} But these may be lines of a list or of verse.",
                confidence=0.5,
                applicability=Applicability.REVIEW,
            )
        yield edit


def _close(info: RuleInfo, text: str, left: Part, right: Part, context: Context) -> Edit | None:
    between = text[left.end : right.start]
    above, below = text[left.start : left.end], text[right.start : right.end]
    closing = _judge(above, between, below, context)
    if closing is None:
        return None
    page_breaks = PAGE_BREAK * between.count(PAGE_BREAK)
    if page_breaks and not closing.joint.isspace():
        return None
    span = left.end - closing.taken, right.start
    after = closing.joint + page_breaks
    return info.edit(text, span, after, closing.reason, closing.confidence, asks=closing.asks)


def _judge(above: str, between: str, below: str, context: Context) -> Closing | None:
    """Return the closing of a gap; None to leave it open."""
    last = _LAST_WORD.search(above, max(0, len(above) - TAIL))
    first = _FIRST_WORD.match(below)
    joint = " "
    if "\n" in above or "\n" in below:
        joint = "\r\n" if "\r\n" in between else "\n"
    if first and goes_on(below):
        return _join_sentence(last, first[0], joint, context)
    if (
        last
        and not last["hyphen"]
        and last["word"] in word_list(context.lexicon.language, "open_words")
        and below[:1].isalnum()
    ):
        return Closing(joint, f"“{last['word']}” cannot end a sentence.", 0.95)
    return None


def _join_sentence(last: re.Match[str] | None, first: str, joint: str, context: Context) -> Closing:
    """Close a gap behind which the sentence goes on in lower case."""
    if last is None:
        return Closing(joint, "The sentence goes on behind the break.", 0.9)
    word, has_hyphen = last["word"], bool(last["hyphen"])
    if _is_broken_word(word, first, context):
        reason = f"The break went through the word “{word}{first}”."
        return Closing("", reason, 0.97 if has_hyphen else 0.95, taken=int(has_hyphen))
    if has_hyphen:
        reason = f"The break went through “{word}-{first}”; whether its hyphen stays is not sure."
        return Closing("", reason, 0.6, asks=True)
    reason = (
        f"The paragraph stops at “{word}” without a mark and goes on in lower case with “{first}”."
    )
    return Closing(joint, reason, 0.97)


def _is_broken_word(left: str, right: str, context: Context) -> bool:
    """Return whether two pieces are one word: the whole is one, and a piece is not."""
    return left + right in context.lexicon and not (
        left in context.lexicon and right in context.lexicon
    )


def _may_be_list(text: str, left: Part, right: Part, after: Part | None) -> bool:
    """Return whether the paragraphs are rather two lines of a list, a box of facts or verse.

    Those are short, come several in a row, or stand behind a colon or before their own.
    """
    before, behind = text[left.start : left.end], text[right.start : right.end]
    if _is_listed(before, behind):
        return True
    further = text[after.start : after.end] if after is not None else ""
    is_left_short, is_right_short, goes_on_short = map(_is_short, (before, behind, further))
    return is_right_short and (is_left_short or (goes_on_short and not _STOPS.search(behind)))


def _is_listed(before: str, behind: str) -> bool:
    """Return whether a colon opens a list before a gap, or a label stands behind it."""
    return bool(_LABEL.match(behind) or _LIST_OPENS.search(before, max(0, len(before) - TAIL)))


def _sentences(text: str, gaps: Sequence[tuple[Part, Part, Part | None]]) -> Iterator[int]:
    """Give where pieces of an export go on that make a sentence, from its capital to its stop.

    In an export paragraphs are torn as a rule; verse has more lines, none of them long.
    """
    chain: list[tuple[Part, Part]] = []
    for left, right, _ in gaps:
        if not goes_on(text[right.start : right.end]):
            continue
        if chain and chain[-1][1].start != left.start:
            yield from _of_sentence(text, chain)
            chain = []
        chain.append((left, right))
    yield from _of_sentence(text, chain)


def _of_sentence(text: str, chain: Sequence[tuple[Part, Part]]) -> Iterator[int]:
    if not chain:
        return
    pieces = [chain[0][0], *(right for _, right in chain)]
    words = [text[it.start : it.end] for it in pieces]
    is_sentence = _CAPITAL.match(words[0]) and _STOPS.search(words[-1])
    if is_sentence and (len(pieces) <= _FEW_PIECES or not all(map(_is_short, words))):
        yield from (
            right.start
            for left, right in chain
            if not _is_listed(text[left.start : left.end], text[right.start : right.end])
        )


def _is_short(paragraph: str) -> bool:
    return 0 < len(paragraph.split(maxsplit=_SHORT_WORDS)) < _SHORT_WORDS
