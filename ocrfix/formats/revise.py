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
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from ocrfix.formats.layout import AnchoredPiece, Laid, RawLine, RawWord
from ocrfix.text.edit import Edit

_MOST_COMPARED = 100_000
"""Of edits over several words the sides are compared character by character up to this
product of their lengths (0.1 s); longer ones word by word."""

_TOKEN = re.compile(r"\s+|\S+")


@dataclass(slots=True)
class Revised:
    """A word with its new reading.

    Attributes:
        word: The word as it was read.
        line: The line it stands on.
        pieces: What it is made of.
        old: Their texts.
        new: Their new texts.
        blank: What stands before it now, in the text: empty if it has been joined.
        was: What stood there.
        joined: Of a half of a word joined across a line end, the whole word.
        half: 1 or 2 for such a half, else 0.
        moved: Whether its text went to an earlier word on its line.
        spoken: Its new text before anything was moved: what its line says there.
    """

    word: RawWord
    line: RawLine
    pieces: list[AnchoredPiece]
    old: list[str]
    new: list[str]
    blank: str = ""
    was: str = ""
    joined: str = ""
    half: int = 0
    moved: bool = False
    spoken: str = ""

    @property
    def before(self) -> str:
        """The whole word as it was."""
        return "".join(self.old)

    @property
    def after(self) -> str:
        """The whole word as it is now."""
        return "".join(self.new)

    @property
    def is_changed(self) -> bool:
        """Whether anything about it is to be written."""
        return self.old != self.new or bool(self.joined)


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
            _assign(slots, starts, ends, (start, end, after))
    words = _words(laid, [slot.text(laid.text) for slot in slots])
    _join(words)
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
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, left, right, new_left, new_right in matcher.get_opcodes():
        if kind != "equal":
            yield (
                edit.start + places[left],
                edit.start + places[right],
                "".join(after[new_left:new_right]),
            )


def _assign(
    slots: list[_Slot], starts: list[int], ends: list[int], part: tuple[int, int, str]
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
    tokens = after.split()
    shared = len(tokens) == len(pieces) > 1
    given = dict(zip(map(id, pieces), tokens, strict=True)) if shared else {id(pieces[0]): after}
    for slot in touched:
        new = given.get(id(slot), "")
        if not slot.is_piece and shared:
            continue
        slot.edits.append((max(start, slot.start), min(end, slot.end), new))


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
    for slot in reversed(slots[: index + 1]):
        if slot.is_piece:
            slot.edits.append((slot.end, slot.end, f" {after}"))
            return
    if len(slots) > 1:
        slots[1].edits.append((slots[1].start, slots[1].start, f"{after} "))


def _replace_gap(slots: list[_Slot], index: int, part: tuple[int, int, str]) -> None:
    """Replace white space between words; other characters in it go to a word beside it."""
    start, end, after = part
    slot = slots[index]
    slot.edits.append((start, end, "".join(sign for sign in after if sign.isspace())))
    core = after.strip()
    if not core:
        return
    left = slots[index - 1] if index > 0 else None
    right = slots[index + 1] if index + 1 < len(slots) else None
    if left is not None and (right is None or not after[-1:].strip() or after[:1].strip()):
        blank = "" if after[:1].strip() else " "
        left.edits.append((left.end, left.end, blank + core))
    elif right is not None:
        blank = "" if after[-1:].strip() else " "
        right.edits.append((right.start, right.start, core + blank))


def _words(laid: Laid, texts: list[str]) -> list[Revised]:
    words: list[Revised] = []
    at = 0
    for index, piece in enumerate(laid.pieces):
        gap, new = texts[2 * index], texts[2 * index + 1]
        old = piece.piece.text
        if laid.text[piece.start : piece.end] == new:
            # Line ends in the source that the text has as blanks stay as they were.
            new = old
        if words and words[-1].word is piece.word:
            words[-1].pieces.append(piece)
            words[-1].old.append(old)
            words[-1].new.append(new)
        else:
            was = laid.text[at : piece.start]
            words.append(Revised(piece.word, piece.line, [piece], [old], [new], gap, was))
        at = piece.end
    for word in words:
        _strip(word)
    return words


def _strip(word: Revised) -> None:
    """Take off blanks at the ends of a new reading: the gaps beside it have them."""
    if word.old == word.new:
        return
    if word.was and word.new[0] != word.old[0]:
        word.new[0] = word.new[0].lstrip()
    if word.new[-1] != word.old[-1]:
        word.new[-1] = word.new[-1].rstrip()


def _join(words: list[Revised]) -> None:
    """Find words whose gap is gone, and move their text or note what they make."""
    head: Revised | None = None
    was = now = ""
    for word in words:
        was, now = was + word.was, now + word.blank
        if not word.after:
            word.spoken = ""
            continue
        word.spoken = word.after
        if head is not None and was and not now:
            if word.line is head.line and "\n" not in was:
                _move(word, head)
                was = now = ""
                # The next may be joined to the same word.
                continue
            _note(head, word)
        head = word
        was = now = ""
    _restore_hyphens(words)


def _move(word: Revised, head: Revised) -> None:
    head.new[-1] += word.after
    word.new = [""] * len(word.new)
    word.moved = True


def _note(first: Revised, second: Revised) -> None:
    # A word over three lines: its middle part keeps the whole of the first two.
    start = first.joined or first.after
    first.half, second.half = first.half or 1, 2
    first.joined = second.joined = start + second.after


def _restore_hyphens(words: list[Revised]) -> None:
    """Keep the hyphen that is printed at the end of a first half that lost it."""
    for word in words:
        hyphen = word.before[-1:]
        if word.half != 1 or not is_hyphen(hyphen) or word.after.endswith(hyphen):
            continue
        if len(word.old) > 1 and word.old[-1] == hyphen and not word.new[-1]:
            word.new[-1] = hyphen
        else:
            word.new[-1] += hyphen
        word.spoken += hyphen


def is_hyphen(sign: str) -> bool:
    """Whether this is what stands at a line end inside a word."""
    # Every dash of Unicode, and what else is printed or written for one.
    return bool(sign) and (unicodedata.category(sign) == "Pd" or sign in "¬=\xad")
