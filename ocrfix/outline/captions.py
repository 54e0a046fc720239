"""Photo captions of an article export: the marked ones and their repeats.

A marked line reads ``?? CREDIT ?? caption``; where nobody is credited, ``?? ?? caption`` or
``?? caption``.
Services print such a caption a second time without its marks, not always word for word:
the white space differs, the credit is set in capitals, the end is cut off.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ocrfix.outline.exports import ExportForm
from ocrfix.text.tokens import TextSpan, iterate_lines
from ocrfix.words.lists import word_list

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
_WORD = re.compile(r"[^\W_]+")
_FIRST_WORD = re.compile(r"\n[^\w\n]*(\w+)")
_CREDIT_WORD = re.compile(r"[^\s/,.&|()\[\]–—:-]+")
_NOT_WORD = re.compile(r"[\W_]+")
_CREDIT_CHARACTERS_LIMIT = 120
# Ten times the longest caption seen.
_CAPTION_CHARACTERS_LIMIT = 4096

# A repeat must be long enough to be no accident: these many characters of letters,
# digits and single blanks. Shorter copies count only if they are the whole caption.
_SURE_LENGTH = 40
_LEAST_LENGTH = 16
# A caption and its copy are known as going on alike by so many last characters of a line.
_END_LENGTH = 12
# Copies are looked up by these many first characters.
_OPENING_LENGTH = 10
# The share of a caption that a copy cut short must still hold.
_SURE_SHARE = 0.5


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


Repeats = Mapping[MarkedLine, Sequence[Caption]]


def fold(text: str) -> str:
    """Reduce a text to what counts when captions are compared: words, without case."""
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def is_marked(text: str) -> bool:
    """Whether a text begins like a marked caption."""
    return text.lstrip().startswith("??")


def iterate_marked_lines(block: TextSpan, form: ExportForm) -> Iterator[MarkedLine]:
    """Read what has the shape of a marked caption in a block: lines, or several on one line."""
    if "??" not in block.text:
        return
    for match in _BARE_MARKS.finditer(block.text):
        start, end = (block.start + offset for offset in match.span())
        yield MarkedLine(Caption(start, end, "", "", ((start, end, ""),)), 1)
    for line in _MARKED_LINE.finditer(block.text):
        for match in _captions_of(line, form):
            credit = (match["credit"] or "").strip()
            caption = match["caption"].strip()
            if caption in {"", "??"} and not credit:
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
    followed = Counter(
        (fold(line.text)[-_END_LENGTH:], fold(further.text))
        for block in blocks
        for line, further in pairwise(iterate_lines(block.text))
    )
    return [_with_further_lines(line, block, followed) for line, block in marked]


def _with_further_lines(
    line: MarkedLine, block: TextSpan, followed: Mapping[tuple[str, str], int]
) -> MarkedLine:
    caption = line.caption
    end = fold(caption.text)[-_END_LENGTH:]
    for further in _lines_from(block, caption.end - block.start)[1:]:
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
    """How many signs must bear a marked line out; see ``MarkedLine``."""
    if not _is_plausible_caption(caption):
        return None
    if has_both_marks and (not credit or _is_plausible_credit(credit, form)):
        return 1
    # A question asked between the marks is no credit, and one behind them no caption.
    asks = _is_sentence(credit, form) if credit else caption.endswith("?")
    return None if asks else 2


def _is_sentence(credit: str, form: ExportForm) -> bool:
    """Whether what stands between the marks is said by somebody, and names nobody."""
    words = {word.casefold() for word in _CREDIT_WORD.findall(credit)}
    return not words.isdisjoint(word_list("en", "function_words") - form.credit_words)


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


def find_repeats(
    marked: Sequence[MarkedLine], blocks: Sequence[TextSpan], head_end: int
) -> Repeats:
    """Find where the captions stand again.

    Args:
        marked: The lines with marks, in order.
        blocks: All blocks of the article.
        head_end: Offset of the byline: what stands before it is headline and deck, which
            may say what a caption says without being one.

    Returns:
        For each marked line its repeats in order, marked ones and bare ones.
    """
    repeats: dict[MarkedLine, list[Caption]] = {line: [] for line in marked}
    by_start = {line.caption.start: line for line in marked}
    by_opening = _index_by_opening(marked)
    openers = _openers(marked)
    taken_until = 0
    for block in blocks:
        for line_start, word_end in _opening_lines(block.text, openers):
            start = block.start + line_start
            if start < taken_until:
                continue
            here = by_start.get(start)
            opening = here.full if here else fold(block.text[line_start : word_end + 40])
            for candidate in by_opening.get(opening[:_OPENING_LENGTH], ()):
                if here and start <= candidate.caption.start:
                    continue  # the first marked copy is the caption, later ones repeat it
                lines = _lines_from(block, line_start)
                copy = _copy_at(lines, candidate, by_start, head_end)
                if copy is not None:
                    taken_until = copy.end
                    repeats[candidate].append(copy)
                    break
    return repeats


def _lines_from(block: TextSpan, offset: int) -> Sequence[TextSpan]:
    """The lines of a block from ``offset`` in it on, as many as a caption may have."""
    piece = block.text[offset : offset + _CAPTION_CHARACTERS_LIMIT]
    start = block.start + offset
    return [TextSpan(start + it.start, start + it.end, it.text) for it in iterate_lines(piece)]


def _openers(marked: Sequence[MarkedLine]) -> frozenset[str]:
    """The words that a copy of a caption must begin with, case folded."""
    texts = (text for line in marked for text in (line.caption.credit, line.caption.text))
    return frozenset(match[0].casefold() for text in texts if (match := _WORD.search(text)))


def _opening_lines(text: str, openers: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where lines begin that open with one of some words, and where that word ends."""
    # With a line feed before it a text can be searched for line feeds, several times as fast
    # as for places behind them; the feed stands where, in the text itself, the line begins.
    for match in _FIRST_WORD.finditer(f"\n{text}".replace("\r", "\n")):
        if match[1].casefold() in openers:
            yield match.start(), match.end() - 1


def _index_by_opening(marked: Sequence[MarkedLine]) -> Mapping[str, Sequence[MarkedLine]]:
    """The marked lines by the first letters of what a copy may begin with.

    Without it every line of a long text would be compared with every marked one.
    """
    by_opening: dict[str, list[MarkedLine]] = {}
    for line in marked:
        for key in {line.full, fold(line.caption.text)}:
            by_opening.setdefault(key[:_OPENING_LENGTH], []).append(line)
    return by_opening


def _copy_at(
    lines: Sequence[TextSpan],
    original: MarkedLine,
    marked_starts: Mapping[int, MarkedLine],
    head_end: int,
) -> Caption | None:
    """The longest run of lines, from the first given one, that repeats a caption."""
    first = lines[0]
    marked_here = marked_starts.get(first.start)
    best = None
    for end, text in _growing(lines, marked_starts):
        said = marked_here.full if marked_here and end == first.end else fold(text)
        verdict = _says_the_same(said, original, in_head=first.start < head_end)
        if verdict is None:
            break
        if verdict:
            # What follows a whole caption is another one, or the article.
            is_whole = len(said) >= len(original.full)
            marks = marked_here.caption.marks if marked_here else ()
            best = Caption(
                first.start, end, original.caption.credit, original.caption.text, marks, True
            )
            if is_whole:
                break
    return best


def _growing(
    lines: Sequence[TextSpan], marked_starts: Mapping[int, MarkedLine]
) -> Iterator[tuple[int, str]]:
    """The first line, the first two lines, ... up to the next marked one."""
    text = ""
    for number, line in enumerate(lines):
        if number and line.start in marked_starts:
            return
        text = f"{text} {line.text}"
        yield line.end, text


def _says_the_same(said: str, original: MarkedLine, *, in_head: bool) -> bool | None:
    """Whether folded words repeat a caption.

    Returns:
        None if they cannot, however many lines follow.
    """
    caption = fold(original.caption.text)
    credit = fold(original.caption.credit)
    # (what a copy may say, how much of it names the credit; None: none of it does)
    ways: list[tuple[str, int | None]] = [(caption, None)]
    if credit:
        ways += [(f"{credit} {caption}".strip(), 1), (f"{caption} {credit}", len(caption) + 2)]
    may_grow = False
    for key, credit_from in ways:
        names_credit = credit_from is not None and len(said) >= credit_from
        if key.startswith(said):
            may_grow = True
            if _is_enough(said, key) and (names_credit or not in_head):
                return True
        elif names_credit and said.startswith(key) and len(key) >= _SURE_LENGTH:
            return True  # the marked line is the one that was cut
    return False if may_grow else None


def _is_enough(said: str, key: str) -> bool:
    if len(said) < _LEAST_LENGTH:
        return False
    return said == key or len(said) >= max(_SURE_LENGTH, _SURE_SHARE * len(key))


def settle(text: str, sure: Sequence[MarkedLine], repeats: Repeats) -> list[Caption]:
    """Decide which copy of each caption stays.

    The marked one stays, without its marks, unless a bare copy says more, or the marked
    one stands in the middle of a paragraph and a bare copy says as much elsewhere.

    Returns:
        Captions in no particular order; those that should go have ``is_repeat`` set.
    """
    found = []
    repeated_starts = {copy.start for line in sure for copy in repeats.get(line, ())}
    for line in sure:
        if line.caption.start in repeated_starts:
            continue
        copies = list(repeats.get(line, ()))
        bare = max(
            (copy for copy in copies if not copy.marks),
            key=lambda copy: len(fold(text[copy.start : copy.end])),
            default=None,
        )
        said_by_bare = len(fold(text[bare.start : bare.end])) if bare else 0
        prefers_bare = said_by_bare > len(line.full) or (
            said_by_bare == len(line.full) and _interrupts_paragraph(text, line.caption)
        )
        if bare is not None and prefers_bare:
            found.append(replace(line.caption, is_repeat=True))
            copies = [
                replace(copy, is_repeat=False, text=_text_of(text, copy)) if copy is bare else copy
                for copy in copies
            ]
        else:
            found.append(line.caption)
        found += copies
    return found


def _text_of(text: str, copy: Caption) -> str:
    """The caption text of a bare copy: what follows its credit."""
    printed = " ".join(text[copy.start : copy.end].split())
    has_credit = printed.casefold().startswith(copy.credit.casefold())
    return printed[len(copy.credit) :].strip() if has_credit else printed


def _interrupts_paragraph(text: str, caption: Caption) -> bool:
    before = text[max(0, caption.start - 200) : caption.start].rstrip()
    after = text[caption.end : caption.end + 200].lstrip()
    return (before[-1:].isalnum() or before[-1:] in {",", ";"}) and after[:1].islower()
