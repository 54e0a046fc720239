"""Bylines: whether a line is one, and whom it names.

A byline of an export stands behind a dash, says “By” as a rule, and names people, their papers,
their crafts and their addresses: ``- By Jo Bell and Max Orr, Hartford Courant``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ocrfix.outline.exports import ExportForm, pressreader

_DASHES = "-–—• \t"
_MOST_LINES = 2
# Five authors with their papers.
_BYLINE_WORDS_LIMIT = 25
# A name alone before the name of a paper is no person: "Hartford Courant".
_LEAST_NAME_WORDS = 2
_ADDRESS = re.compile(r"\S+@\S+")
_DEGREE = re.compile(r"(?:[^\W\d_]{1,2}\.){1,3}")
# A stop behind a word; that behind "Jr." or "M.D." ends no sentence.
_SENTENCE_ENDS = re.compile(r"[^\W\d_]{4,}\.\s*\Z")


class Byline(NamedTuple):
    """The contents of a byline.

    Attributes:
        authors: The people it names, in order.
        dash: The width of the dash before it; 0 if there is none.
    """

    authors: tuple[str, ...]
    dash: int


def read_byline(text: str, form: ExportForm, *, is_export: bool) -> Byline | None:
    """Read a unit of a text as a byline; None if it is none.

    Args:
        text: The unit.
        form: What opens a byline, and what may stand between names.
        is_export: Whether the footer shows that the article was exported.
    """
    bare = text.lstrip(_DASHES)
    dash = len(text) - len(bare)
    said_so, names, lines = _opened(bare, form)
    # Without "By" only the dash tells a byline from a headline, and in a text that
    # is no export a dash opens a list as well.
    if lines > _MOST_LINES or not (said_so or (dash and is_export)):
        return None
    has_two_signs = bool(said_so and dash and is_export)
    if not _are_names(names, form, most_are_enough=has_two_signs):
        return None
    return Byline(_authors(names, form), dash)


def authors_of(byline: str) -> tuple[str, ...]:
    """The people that a byline names, in order; employers are left out."""
    form = pressreader()
    return _authors(_opened(byline.lstrip(_DASHES), form)[1], form)


def _opened(bare: str, form: ExportForm) -> tuple[bool, str, int]:
    """Return ``By`` found or not, the words behind it, and the number of lines."""
    first_line, *more_lines = bare.splitlines() or [""]
    said_so = form.byline.fullmatch(first_line)
    names = "\n".join([said_so["names"] if said_so else first_line, *more_lines])
    return said_so is not None, names, 1 + len(more_lines)


def _are_names(names: str, form: ExportForm, *, most_are_enough: bool) -> bool:
    """Return whether a byline names people, their papers and addresses, and says nothing else.

    Args:
        names: What follows the word that opens it.
        form: What may stand between names, and the words for employers.
        most_are_enough: Whether other words may stand among them (``photos by``).
    """
    words = " ".join(form.joined_names.split(_ADDRESS.sub(" ", names))).split()
    if not 0 < len(words) <= _BYLINE_WORDS_LIMIT:
        return False
    if not (words[0][:1].isupper() or most_are_enough):
        return False
    if names.rstrip().endswith(("!", "?", ":")) or _SENTENCE_ENDS.search(names):
        return False
    fit = sum(
        word[:1].isupper() or word in form.name_particles or word in form.affiliations
        for word in words
    )
    return fit == len(words) or (most_are_enough and 2 * fit > len(words))


def _authors(names: str, form: ExportForm) -> tuple[str, ...]:
    """Split the names of a byline into people; employers and addresses are left out."""
    people = (_person(name, form) for name in form.joined_names.split(_ADDRESS.sub("", names)))
    return tuple(name for name in people if name)


def _person(name: str, form: ExportForm) -> str:
    """The person in a part of a byline, without the employer behind; empty for none."""
    # "photos by Rick Roe"
    words = name.rpartition(" by ")[2].split()
    if not words or _DEGREE.fullmatch(name.strip()):
        return ""
    employers = form.affiliations | {word.casefold() for word in form.publication_words}
    first = next((at for at, word in enumerate(words) if word.casefold() in employers), len(words))
    if first == len(words):
        return " ".join(words)
    if first < _LEAST_NAME_WORDS:
        return ""
    # Of "Ann van Dam Hartford Courant" two names and the particles between them.
    end = 1
    while end < first and words[end] in form.name_particles:
        end += 1
    return " ".join(words[: end + 1]) if end < first else ""
