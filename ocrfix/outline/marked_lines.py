"""Reading the marked captions of an article export: ``?? CREDIT ?? caption``.

What a line only looks like is said here; whether it is a caption, other signs decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from ocrfix.outline.exports import ExportForm
from ocrfix.text.tokens import TextSpan
from ocrfix.words.language import KNOWN
from ocrfix.words.lists import word_list

CAPTION_MARK = "??"

# The mark has a blank behind it; "???" or "??!" opens a line of noise.
_MARKED = (
    r"(?P<open>[^\S\r\n]*\?\?[^\S\r\n]+(?P<uncredited>\?\?[^\S\r\n]+)?)"
    r"(?:(?P<credit>[^?\r\n]*[^?\s])(?P<between>[^\S\r\n]+\?\?(?:[^\S\r\n]+|$)))?"
    r"(?P<caption>[^\r\n]*)"
)
_MARKED_LINE = re.compile(rf"(?:^|(?<=\r)){_MARKED}", re.MULTILINE)
_MARKED_PART = re.compile(_MARKED)
# Marks with nothing between and behind them.
_BARE_MARKS = re.compile(
    r"(?:^|(?<=\r))[^\S\r\n]*\?\?[^\S\r\n]+\?\?[^\S\r\n]*(?=[\r\n]|\Z)", re.MULTILINE
)
# Where another credit between marks follows a caption on its line.
_NEXT_ON_LINE = re.compile(
    r"(?<=\S)[^\S\r\n]+(?=\?\?[^\S\r\n]+(?P<credit>[^?\r\n]+?)[^\S\r\n]+\?\?[^\S\r\n])"
)
_CREDIT_WORD = re.compile(r"[^\s/,.&|()\[\]–—:-]+")
# Behind a line feed, for which a search is quick.
_FIRST_WORD = re.compile(r"\n(?:[^\w\n]|_)*([^\W_]+)")
_LINE_END = re.compile(r"\r\n|\n|\r")
_NOT_WORD = re.compile(r"[\W_]+")
_CREDIT_CHARACTERS_LIMIT = 120
# Ten times the longest caption seen.
_CAPTION_CHARACTERS_LIMIT = 4096
# A caption and its copy are known as going on alike by so many last characters of a line.
_END_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption as it stands in a text.

    Attributes:
        start, end: Its whole extent, marks included.
        credit: Who is credited, as printed; empty if nobody is.
        text: The caption without credit and marks.
        marks: Where its ``??`` marks stand, with the blanks that go with them, each with
            what belongs in its place.
        is_repeat: Whether another caption of the article says the same and stays.
    """

    start: int
    end: int
    credit: str
    text: str
    marks: tuple[tuple[int, int, str], ...] = ()
    is_repeat: bool = False


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line that looks like a marked caption; what it is, other signs decide.

    Attributes:
        caption: What it would be.
        signs_needed: How many other signs of an export must bear it out, unless it is
            repeated; None for a line that only a repeat makes a caption.
    """

    caption: Caption
    signs_needed: int | None

    @property
    def full(self) -> str:
        """Credit and caption, folded for comparison."""
        return fold(f"{self.caption.credit} {self.caption.text}")


def fold(text: str) -> str:
    """Reduce a text to what counts when captions are compared: words, without case."""
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def is_marked(text: str) -> bool:
    """Return whether a text begins like a marked caption."""
    return text.lstrip().startswith(CAPTION_MARK)


def iterate_marked_lines(block: TextSpan, form: ExportForm) -> Iterator[MarkedLine]:
    """Read what has the shape of a marked caption in a block: lines, or several on one line."""
    if CAPTION_MARK not in block.text:
        return
    for match in _BARE_MARKS.finditer(block.text):
        start, end = (block.start + offset for offset in match.span())
        yield MarkedLine(Caption(start, end, "", "", ((start, end, ""),)), 1)
    for line in _MARKED_LINE.finditer(block.text):
        for match in _captions_of(line, form):
            credit = (match["credit"] or "").strip()
            caption = match["caption"].strip()
            if caption in {"", CAPTION_MARK} and not credit:
                continue
            yield _marked_line(match, block.start, credit, caption, form)


def _captions_of(line: re.Match[str], form: ExportForm) -> Iterator[re.Match[str]]:
    """The captions on a marked line, one for each plausible credit between marks."""
    text, start = line.string, line.start()
    for gap in _NEXT_ON_LINE.finditer(text, line.start("caption"), line.end()):
        if _is_plausible_credit(gap["credit"], form):
            yield from filter(None, [_MARKED_PART.match(text, start, gap.start())])
            start = gap.end()
    yield line if start == line.start() else _MARKED_PART.match(text, start, line.end()) or line


def _marked_line(
    match: re.Match[str], offset: int, credit: str, caption: str, form: ExportForm
) -> MarkedLine:
    start, end = (offset + it for it in match.span())
    marks = [(start, offset + match.end("open"), "")]
    if match["between"]:
        left, right = (offset + it for it in match.span("between"))
        marks.append((left, right, " " if caption else ""))
    has_both_marks = credit != "" or match["uncredited"] is not None
    return MarkedLine(
        Caption(start, end, credit, caption, tuple(marks)),
        _signs_needed(credit, caption, form, has_both_marks=has_both_marks),
    )


def read_marked_lines(blocks: Sequence[TextSpan], form: ExportForm) -> list[MarkedLine]:
    """Read the marked captions of an article, with the lines that belong to them.

    A caption may go on in the next line, and so may the article: a line that follows both a
    marked caption and its copy belongs to the caption.

    Args:
        blocks: All blocks of the article.
        form: What its export looks like.
    """
    marked = [(line, block) for block in blocks for line in iterate_marked_lines(block, form)]
    if not marked:
        return []
    asked = [it.text for line, block in marked for it in _further_lines(line.caption, block)]
    openings = {words[0] for line in asked if (words := fold(line).split())}
    followed = Counter(
        (fold(line)[-_END_LENGTH:], fold(further))
        for block in blocks
        for line, further in _pairs(block.text, openings)
    )
    return [_with_further_lines(line, block, followed) for line, block in marked]


def _pairs(text: str, openings: Container[str]) -> Iterator[tuple[str, str]]:
    """Yield the lines that open with some words, case folded, each behind the one before it."""
    # Folding all lines of a long text, or even cutting them out, would take a tenth of cleaning it.
    fed = text.replace("\r\n", "\n").replace("\r", "\n")
    for match in _FIRST_WORD.finditer(fed):
        word = match[1].casefold()
        # “İ” is two characters when folded, and the second is no letter.
        if (word if word.isalnum() else fold(word).partition(" ")[0]) in openings:
            start, end = match.start(), fed.find("\n", match.end())
            before = fed[fed.rfind("\n", 0, start) + 1 : start]
            yield before, fed[start + 1 : end if end >= 0 else len(fed)]


def _further_lines(caption: Caption, block: TextSpan) -> Iterator[TextSpan]:
    """The lines behind that on which a caption ends, as many as may belong to it."""
    further = islice(lines_from(block, caption.end - block.start), 1, None)
    return takewhile(lambda line: not is_marked(line.text), further)


def _with_further_lines(
    line: MarkedLine, block: TextSpan, followed: Mapping[tuple[str, str], int]
) -> MarkedLine:
    caption = line.caption
    end = fold(caption.text)[-_END_LENGTH:]
    for further in _further_lines(caption, block):
        said = fold(further.text)
        if len(end) < _END_LENGTH or not said or followed.get((end, said), 0) <= 1:
            break
        text = f"{caption.text} {further.text.strip()}"
        caption = replace(caption, end=further.end, text=text)
        end = said[-_END_LENGTH:]
    return replace(line, caption=caption)


def _signs_needed(
    credit: str, caption: str, form: ExportForm, *, has_both_marks: bool
) -> int | None:
    """Return the number of signs that must bear a marked line out; see ``MarkedLine``."""
    if not _is_plausible_caption(caption):
        return None
    if has_both_marks and (not credit or _is_plausible_credit(credit, form)):
        return 1
    # A question asked between the marks is no credit, and one behind them no caption.
    asks = _is_sentence(credit, form) if credit else caption.endswith("?")
    return None if asks else 2


def _is_sentence(credit: str, form: ExportForm) -> bool:
    """Return whether what stands between the marks is said by somebody, and names nobody."""
    words = {word.casefold() for word in _CREDIT_WORD.findall(credit)}
    return not words.isdisjoint(word_list(KNOWN, "function_words") - form.credit_words)


def _is_plausible_credit(credit: str, form: ExportForm) -> bool:
    words = _CREDIT_WORD.findall(credit)
    return (
        0 < len(credit) <= _CREDIT_CHARACTERS_LIMIT
        and credit.lstrip("(©[ ")[:1].isalnum()
        and any(word[:1].isupper() for word in words)
        and all(not word[:1].islower() or word.casefold() in form.credit_words for word in words)
    )


def _is_plausible_caption(caption: str) -> bool:
    opening = caption.lstrip("“‘\"'([")[:1]
    return not caption or opening.isupper() or opening.isdigit()


def lines_from(block: TextSpan, offset: int) -> Iterator[TextSpan]:
    """Walk through the lines of a block from ``offset`` in it on, as many as a caption may have."""
    end = min(offset + _CAPTION_CHARACTERS_LIMIT, len(block.text))
    while offset < end:
        line_end = _LINE_END.search(block.text, offset, end)
        stop, following = line_end.span() if line_end else (end, end)
        yield TextSpan(block.start + offset, block.start + stop, block.text[offset:stop])
        offset = following
