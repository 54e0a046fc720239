r"""Edits of a text of record as new readings of the words it is made of.

The lines of a page are never changed: what is printed on one line stays there, and so does
every box. So

* a word that turns out to be two stays one element with a blank in it;
* two on one line that turn out to be one stand in the first; the second is left empty;
* two halves joined across a line end stay where they are printed, hyphen included, and the
  whole word is noted (``joined``) for formats that have a place for it;
* a line end that becomes a blank, or the other way round, changes nothing: that is layout;
* a word that is deleted is left empty.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest

from ocrfix.formats.layout import NO_LINE_ENDS, Laid
from ocrfix.formats.revised import Revised, join, keep_hyphens_apart
from ocrfix.text.edit import Edit

_MOST_COMPARED = 100_000
"""Of edits over several words the sides are compared character by character up to this
product of their lengths (0.1 s); longer ones word by word, beginning with the rarer words."""

_TOKEN = re.compile(r"\s+|\S+")


@dataclass(slots=True)
class _Slot:
    """A piece of the text that changes by itself: a word's piece, or what is between."""

    start: int
    end: int
    is_piece: bool
    edits: list[tuple[int, int, str]] = field(default_factory=list)

    def text(self, source: str) -> str:
        parts: list[str] = []
        at = self.start
        for start, end, after in self.edits:
            # What is put in at the same place stands in the order it came.
            parts += (source[at:start], after)
            at = max(at, end)
        parts.append(source[at : self.end])
        return "".join(parts)


def revise(laid: Laid, edits: Sequence[Edit]) -> list[Revised]:
    """Give each word its new reading.

    Args:
        laid: The text of record with its pieces.
        edits: Disjoint, of that text, in any order.

    Returns:
        All words in order of the text.
    """
    slots = _slots(laid)
    starts = [slot.start for slot in slots]
    ends = [slot.end for slot in slots]
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        first, last = _touched(starts, ends, edit.start, edit.end)
        parts = _parts(edit) if last - first > 1 else ((edit.start, edit.end, edit.after),)
        for start, end, after in parts:
            _assign(laid.text, slots, starts, ends, (start, end, after))
    words = _words(laid, [slot.text(laid.text) for slot in slots])
    join(words)
    keep_hyphens_apart(words)
    return words


def _slots(laid: Laid) -> list[_Slot]:
    """The gap before each piece, the piece, …, and the gap behind the last."""
    slots: list[_Slot] = []
    at = 0
    for piece in laid.pieces:
        slots += (_Slot(at, piece.start, False), _Slot(piece.start, piece.end, True))
        at = piece.end
    slots.append(_Slot(at, len(laid.text), False))
    return slots


def _touched(starts: list[int], ends: list[int], start: int, end: int) -> tuple[int, int]:
    """Indexes of the slots that share characters with ``[start, end)``, half-open."""
    return bisect_right(ends, start), bisect_left(starts, end)


def _parts(edit: Edit) -> Iterator[tuple[int, int, str]]:
    """Cut an edit over several words into what really changes."""
    before: list[str] | str = edit.before
    after: list[str] | str = edit.after
    if not edit.after or len(before) * len(after) > _MOST_COMPARED:
        before, after = _TOKEN.findall(edit.before), _TOKEN.findall(edit.after)
    places = [0]
    for item in before:
        places.append(places[-1] + len(item))
    # Each place of a common word is compared with each: too many where there are many words.
    is_long = len(before) * len(after) > _MOST_COMPARED
    matcher = SequenceMatcher(None, before, after, autojunk=is_long)
    for kind, left, right, new_left, new_right in matcher.get_opcodes():
        if kind != "equal":
            yield (
                edit.start + places[left],
                edit.start + places[right],
                "".join(after[new_left:new_right]),
            )


def _assign(
    text: str,
    slots: list[_Slot],
    starts: list[int],
    ends: list[int],
    part: tuple[int, int, str],
) -> None:
    start, end, after = part
    if start == end:
        _insert(slots, starts, start, after)
        return
    first, last = _touched(starts, ends, start, end)
    touched = [slot for slot in slots[first:last] if slot.start < slot.end]
    pieces = [slot for slot in touched if slot.is_piece]
    if not pieces:
        index = first
        _replace_gap(slots, index, part)
        return
    given: dict[int, str] = {}
    # Blanks at its edges belong to the gaps there; else they are part of a word.
    if not touched[-1].is_piece:
        after, given[id(touched[-1])] = _cut_behind(after)
    if not touched[0].is_piece:
        given[id(touched[0])], after = _cut_before(after)
    tokens = after.split()
    gaps_between = sum(not slot.is_piece for slot in touched[1:-1])
    if len(tokens) == len(pieces) == gaps_between + 1 > 1:
        # A word for each, with what is between them as it was.
        given |= zip(map(id, pieces), tokens, strict=True)
        touched = [slot for slot in touched if id(slot) in given]
    else:
        # The first that loses a letter, and no hyphen or speck alone: that is read otherwise.
        replaced = (text[max(start, it.start) : min(end, it.end)] for it in pieces)
        taking = (
            it for it, old in zip(pieces, replaced, strict=True) if any(map(str.isalnum, old))
        )
        given[id(next(taking, pieces[0]))] = after
    for slot in touched:
        new = given.get(id(slot), "")
        slot.edits.append((max(start, slot.start), min(end, slot.end), new))


def _cut_behind(text: str) -> tuple[str, str]:
    """A text without the blanks at its end, and those."""
    core = text.rstrip()
    return core, text[len(core) :]


def _cut_before(text: str) -> tuple[str, str]:
    """The blanks at the beginning of a text, and the rest of it."""
    core = text.lstrip()
    return text[: len(text) - len(core)], core


def _insert(slots: list[_Slot], starts: list[int], at: int, after: str) -> None:
    """Put characters in: into a word, else behind the one before, else before the next."""
    index = bisect_right(starts, at) - 1
    candidates = [
        slot
        for slot in slots[max(index - 2, 0) : index + 2]
        if slot.is_piece and slot.start <= at <= slot.end
    ]
    if candidates:
        # Between two that touch, or inside one: the first. What begins with the new
        # characters and a blank belongs to what follows.
        inside = [slot for slot in candidates if slot.start < at < slot.end]
        slot = (inside or candidates)[0]
        is_edge = at in {slot.start, slot.end} and len(candidates) == 1
        if is_edge and not after.strip():
            return
        slot.edits.append((at, at, after))
        return
    if after.strip():
        _insert_between(slots, index, after.strip())


def _insert_between(slots: list[_Slot], index: int, after: str) -> None:
    """Put a word in where none is near: behind the last before it, else before the first."""
    # Gap and piece take turns.
    for slot in slots[max(index - 1, 0) : index + 1][::-1]:
        if slot.is_piece:
            slot.edits.append((slot.end, slot.end, f" {after}"))
            return
    if len(slots) > 1:
        slots[1].edits.append((slots[1].start, slots[1].start, f"{after} "))


def _replace_gap(slots: list[_Slot], index: int, part: tuple[int, int, str]) -> None:
    """Replace white space between words; other characters in it go to a word beside it."""
    start, end, after = part
    slot = slots[index]
    lead, rest = _cut_before(after)
    core, trail = _cut_behind(rest)
    left = slots[index - 1] if index > 0 else None
    right = slots[index + 1] if index + 1 < len(slots) else None
    touches_left = start == slot.start and not lead
    touches_right = end == slot.end and not trail
    if not core:
        slot.edits.append((start, end, lead))
    elif left is not None and (touches_left or not touches_right or right is None):
        slot.edits.append((start, end, trail))
        left.edits.append((left.end, left.end, core if touches_left else f" {core}"))
    elif right is not None:
        slot.edits.append((start, end, lead))
        right.edits.append((right.start, right.start, core if touches_right else f"{core} "))


def _words(laid: Laid, texts: list[str]) -> list[Revised]:
    words: list[Revised] = []
    at = 0
    for index, piece in enumerate(laid.pieces):
        gap, new = texts[2 * index], texts[2 * index + 1]
        old = piece.piece.text
        # Line ends in the source that the text has as blanks stay as they were.
        is_same = laid.text[piece.start : piece.end] == new
        new = old if is_same else new.translate(NO_LINE_ENDS)
        if words and words[-1].word is piece.word:
            words[-1].pieces.append(piece)
            words[-1].old.append(old)
            words[-1].new.append(new)
        else:
            was = laid.text[at : piece.start]
            words.append(Revised(piece.word, piece.line, [piece], [old], [new], gap, was))
        at = piece.end
    for word, following in zip_longest(words, words[1:]):
        _strip(word, None if following is None else following.blank)
    return words


def _strip(word: Revised, gap_behind: str | None) -> None:
    """Take off blanks at the ends of a new reading: the gaps beside it have them.

    Args:
        word: The word.
        gap_behind: What stands behind it now; None at the end of the text.
    """
    if word.old == word.new:
        return
    if word.blank and word.new[0] != word.old[0]:
        word.new[0] = word.new[0].lstrip()
    if gap_behind != "" and word.new[-1] != word.old[-1]:
        word.new[-1] = word.new[-1].rstrip()
