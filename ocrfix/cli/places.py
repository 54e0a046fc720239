"""Places as a reader names them: FILE:LINE:COLUMN, as `ocrfix check` and `--explain` print them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from ocrfix.cleaning import Change, Cleaned
from ocrfix.cleaning.changes import Proposal
from ocrfix.errors import BadArgumentsError
from ocrfix.text.document import Document
from ocrfix.text.tokens import iterate_lines
from ocrfix.text.wording import quoted, shown

_FORM = "Write FILE:LINE:COLUMN, as `ocrfix check` prints it."


Spot = TypeVar("Spot", Change, Proposal)


class AskedPlace(NamedTuple):
    """A place that was asked for."""

    name: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{shown(self.name)}:{self.line}:{self.column}"


def asked_place(place: str) -> AskedPlace:
    """Read what was asked for.

    Raises:
        BadArgumentsError: It is no place.
    """
    name, *numbers = place.rsplit(":", 2)
    if len(numbers) < 2 or not name:  # noqa: PLR2004 - a line and a column
        raise BadArgumentsError(f"{quoted(place)} names no place.", hint=_FORM)
    for number in numbers:
        if not (number.isascii() and number.isdigit() and len(number) < 10 and int(number)):  # noqa: PLR2004 - no text is as long
            raise BadArgumentsError(f"{quoted(place)} names no place.", hint=_FORM)
    return AskedPlace(name, *map(int, numbers))


def offset_of(document: Document, asked: AskedPlace) -> int:
    """Find a place in the raw text, which may be that of a line end.

    Raises:
        BadArgumentsError: Nothing stands there.
    """
    text = document.text
    lines = list(iterate_lines(text))
    if asked.line > len(lines):
        raise BadArgumentsError(
            f"{shown(asked.name)} has no line {asked.line}.",
            hint=f"Its last is line {len(lines)}." if lines else "It is empty.",
        )
    offset = lines[asked.line - 1].start + asked.column - 1
    if offset >= (lines[asked.line].start if asked.line < len(lines) else len(text) + 1):
        raise no_word_at(asked)
    return offset


def no_word_at(asked: AskedPlace) -> BadArgumentsError:
    """Tell that no word stands at a place."""
    return BadArgumentsError(
        f"No word stands at {asked}.", hint="Name the column of a letter of one."
    )


def word_at(cleaned: Cleaned, whole: Cleaned, offset: int, asked: AskedPlace) -> int | None:
    """Find the word that a place of the raw text means in a cleaned one.

    Changes begin in blanks and line ends too, and so do the places that are told of them: there
    the word is meant that the change touches, or the next one.

    Args:
        cleaned: The text as the rules left it.
        whole: The text with all that the profile makes.
        offset: The place in the raw text.
        asked: The same as it was asked for.

    Returns:
        Where a character of the word stands in the cleaned text; None if nothing is left there.

    Raises:
        BadArgumentsError: A blank stands there, and nothing is changed or proposed.
    """
    raw, to_cleaned = cleaned.document.text, cleaned.source_map.to_cleaned
    if raw[offset : offset + 1].strip():
        start, end = to_cleaned(offset, offset + 1)
        return start if start < end else None
    change = _at(cleaned.changes, offset)
    if change is not None:
        is_gone = bool(change.before.strip()) and not change.after.strip()
        return None if is_gone else _next_sign(cleaned.text, change.cleaned_start)
    if _at(whole.changes, offset) is None and _at(cleaned.waiting, offset) is None:
        raise no_word_at(asked)
    following = _next_sign(raw, offset)
    return None if following is None else to_cleaned(following, following + 1)[0]


def _at(spots: Iterable[Spot], offset: int) -> Spot | None:
    """Return the change or proposal at a place of the raw text, if there is one."""
    return next((it for it in spots if it.start <= offset < max(it.end, it.start + 1)), None)


def _next_sign(text: str, start: int) -> int | None:
    """Return the next place that is no blank."""
    return next((it for it in range(start, len(text)) if not text[it].isspace()), None)
