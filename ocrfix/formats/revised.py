"""Words with new readings, and those of them that have become one with others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ocrfix.formats.layout import AnchoredPiece, RawLine, RawWord

_MOST_LINES = 3
"""Lines that a word is noted to run over; each of its parts names the whole of it."""


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
        """Return whether anything about it is to be written."""
        return self.old != self.new or bool(self.joined)


def join(words: list[Revised]) -> None:
    """Find words whose gap is gone, and move their text or note what they make."""
    for word in words:
        word.spoken = word.after
    for head, word, was in list(_joined(words)):
        if _is_on_line(word, head, was):
            _move(word, head)
    chain: list[Revised] = []
    # Only now: a half may be made of several.
    for head, word, _ in _joined(words):
        if not chain or chain[-1] is not head or len(chain) == _MOST_LINES:
            _note(chain)
            chain = [head]
        chain.append(word)
    _note(chain)
    _restore_hyphens(words)


def _joined(words: list[Revised]) -> Iterator[tuple[Revised, Revised, str]]:
    """Words that say something with those whose gap before them is gone, and what it was.

    Where several follow each other on one line, the first of them is given with each.
    """
    head: Revised | None = None
    was = now = ""
    is_moving = False
    for word in words:
        was, now = was + word.was, now + word.blank
        if not word.spoken or word.moved:
            continue
        # What touches a word that goes to an earlier one goes with it: else the gap that
        # the file keeps before that word would come between them.
        is_joined = head is not None and not now and (bool(was) or is_moving)
        if is_joined and head is not None:
            yield head, word, was
        is_moving = is_joined and head is not None and _is_on_line(word, head, was)
        if not is_moving:
            head = word
        was = now = ""


def _is_on_line(word: Revised, head: Revised, was: str) -> bool:
    """Return whether two words with this gap between them stand on one line."""
    return word.line is head.line and "\n" not in was


def _move(word: Revised, head: Revised) -> None:
    head.new[-1] += word.after
    word.new = [""] * len(word.new)
    word.moved = True


def _note(chain: list[Revised]) -> None:
    """Note of words on lines that follow each other that they are one."""
    whole = "".join(word.after for word in chain)
    for place, word in enumerate(chain):
        # ALTO knows two parts: of a word over three lines the middle continues the first.
        word.half = 2 if place else 1
        word.joined = whole


def _restore_hyphens(words: list[Revised]) -> None:
    """Keep the hyphen that is printed at the end of a half that lost it."""
    # A speck between the halves is gone.
    for word, following in pairwise(it for it in words if it.spoken):
        is_cut = word.joined and following.joined and following.half == 2  # noqa: PLR2004
        sign = word.before[-1:]
        is_lost = word.before.count(sign) > word.after.count(sign) if sign else False
        if not is_cut or not is_lost or sign.isalnum():
            continue
        # Another mark that had to go for the halves to be one was a hyphen read wrong.
        hyphen = sign if is_hyphen(sign) else "-"
        if len(word.old) > 1 and word.old[-1] == hyphen and not word.new[-1]:
            word.new[-1] = hyphen
        else:
            word.new[-1] += hyphen
        word.spoken += hyphen


def keep_hyphens_apart(words: list[Revised]) -> None:
    """Give the word before it what an element for hyphens cannot hold.

    It holds a hyphen, and none that ends the word as well: that would be read as one.
    """
    for word in words:
        place = word.pieces[-1].piece.place
        if len(word.new) == 1 or place is None or place.tag != "HYP":
            continue
        stem, last = "".join(word.new[:-1]), word.new[-1]
        if last and (len(last) > 1 or not is_hyphen(last) or stem.endswith(last)):
            word.new[-2:] = [word.new[-2] + last, ""]


def is_hyphen(sign: str) -> bool:
    """Return whether this is what stands at a line end inside a word."""
    # Every dash of Unicode, and what else is printed or written for one.
    return bool(sign) and (unicodedata.category(sign) == "Pd" or sign in "¬=\xad")
