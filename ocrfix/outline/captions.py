"""Photo captions of an article export: the repeats of the marked ones, and which copy stays.

A marked line reads ``?? CREDIT ?? caption``; where nobody is credited, ``?? ?? caption`` or
``?? caption``.
Services print such a caption a second time without its marks, not always word for word:
the white space differs, the credit is set in capitals, the end is cut off.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ocrfix.outline.marked_lines import Caption, MarkedLine, fold, lines_from
from ocrfix.text.tokens import TextSpan

_WORD = re.compile(r"[^\W_]+")
_FIRST_WORD = re.compile(r"\n[^\w\n]*(\w+)")


# A repeat must be long enough to be no accident: these many characters of letters,
# digits and single blanks. Shorter copies count only if they are the whole caption.
_SURE_LENGTH = 40
_LEAST_LENGTH = 16
# Copies are looked up by these many first characters.
_OPENING_LENGTH = 10
# More captions with one opening than this are not compared with a line; the nearest are.
_MOST_COMPARED = 40
# The share of a caption that a copy cut short must still hold.
_SURE_SHARE = 0.5

Repeats = Mapping[MarkedLine, Sequence[Caption]]


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
    known = _Known(marked)
    taken_until = 0
    for block in blocks:
        for line_start, word_end in _opening_lines(block.text, known.openers):
            start = block.start + line_start
            if start < taken_until:
                continue
            here = known.by_start.get(start)
            opening = here.full if here else fold(block.text[line_start : word_end + 40])
            for candidate in known.near(opening, start):
                if here and start <= candidate.line.caption.start:
                    continue  # the first marked copy is the caption, later ones repeat it
                copy = _copy_at(block, line_start, candidate, known.by_start, head_end)
                if copy is not None:
                    taken_until = copy.end
                    repeats[candidate.line].append(copy)
                    break
    return repeats


class _Wanted:
    """A marked caption whose copies are looked for.

    Attributes:
        line: The marked line.
        full: Credit and caption, folded.
        ways: What a copy may say, folded, each with how much of it names the credit; None:
            none of it does.
    """

    __slots__ = ("full", "line", "ways")

    def __init__(self, line: MarkedLine) -> None:
        """Fold it once: it may be compared with many lines."""
        self.line = line
        self.full = line.full
        caption, credit = fold(line.caption.text), fold(line.caption.credit)
        ways: list[tuple[str, int | None]] = [(caption, None)]
        if credit:
            ways.append((f"{credit} {caption}".strip(), 1))
            ways.append((f"{caption} {credit}", len(caption) + 2))
        self.ways = tuple(ways)


class _Known:
    """The marked captions of an article, as copies of them are looked up.

    Attributes:
        by_start: By where they begin.
        openers: The words that a copy must begin with, case folded.
    """

    def __init__(self, marked: Sequence[MarkedLine]) -> None:
        """Index the captions; of those that say the same the first stands for all."""
        self.by_start: dict[int, _Wanted] = {}
        self.openers = _openers(marked)
        # By the first letters of what a copy may begin with. Without it every line of a long
        # text would be compared with every marked one.
        self._by_opening: dict[str, list[_Wanted]] = {}
        distinct: dict[tuple[tuple[str, int | None], ...], _Wanted] = {}
        for line in marked:
            wanted = self.by_start[line.caption.start] = _Wanted(line)
            if distinct.setdefault(wanted.ways, wanted) is wanted:
                for key in {wanted.full, wanted.ways[0][0]}:
                    self._by_opening.setdefault(key[:_OPENING_LENGTH], []).append(wanted)

    def near(self, opening: str, start: int) -> Sequence[_Wanted]:
        """Give captions, in order, that what opens at ``start`` may be a copy of."""
        found = self._by_opening.get(opening[:_OPENING_LENGTH], ())
        if len(found) <= _MOST_COMPARED:
            return found
        here = bisect_left(found, start, key=lambda it: it.line.caption.start)
        first = max(0, here - _MOST_COMPARED // 2)
        return found[first : first + _MOST_COMPARED]


def _openers(marked: Sequence[MarkedLine]) -> frozenset[str]:
    """The words that a copy of a caption must begin with, case folded."""
    texts = (text for line in marked for text in (line.caption.credit, line.caption.text))
    return frozenset(match[0].casefold() for text in texts if (match := _WORD.search(text)))


def _opening_lines(text: str, openers: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the start of each line that opens with one of some words, and that word's end."""
    # With a line feed before it a text can be searched for line feeds, several times as fast
    # as for places behind them; the feed stands where, in the text itself, the line begins.
    for match in _FIRST_WORD.finditer(f"\n{text}".replace("\r", "\n")):
        if match[1].casefold() in openers:
            yield match.start(), match.end() - 1


def _copy_at(
    block: TextSpan,
    line_start: int,
    original: _Wanted,
    marked_starts: Mapping[int, _Wanted],
    head_end: int,
) -> Caption | None:
    """The longest run of lines, from that which begins there on, that repeats a caption."""
    start = block.start + line_start
    caption = original.line.caption
    marked_here = marked_starts.get(start)
    best = None
    for number, (end, text) in enumerate(_growing(block, line_start, marked_starts)):
        said = marked_here.full if marked_here and not number else text
        verdict = _says_the_same(said, original, in_head=start < head_end)
        if verdict is None:
            break
        if verdict:
            # What follows a whole caption is another one, or the article.
            is_whole = len(said) >= len(original.full)
            marks = marked_here.line.caption.marks if marked_here else ()
            best = Caption(start, end, caption.credit, caption.text, marks, True)
            if is_whole:
                break
    return best


def _growing(
    block: TextSpan, line_start: int, marked_starts: Mapping[int, _Wanted]
) -> Iterator[tuple[int, str]]:
    """Yield the end and the folded text of the first line, the first two … up to a marked one."""
    said = ""
    for number, line in enumerate(lines_from(block, line_start)):
        if number and line.start in marked_starts:
            return
        said = f"{said} {fold(line.text)}".strip()
        yield line.end, said


def _says_the_same(said: str, original: _Wanted, *, in_head: bool) -> bool | None:
    """Return whether folded words repeat a caption.

    Returns:
        None if they cannot, however many lines follow.
    """
    may_grow = False
    for key, credit_from in original.ways:
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
