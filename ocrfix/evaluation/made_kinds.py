"""The kinds of damage that made exports have, and the shares of each."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from ocrfix.resources import read_table, resource


class Befallen(StrEnum):
    """The kind of damage of a place in a made export.

    Attributes:
        TORN_LOST: A paragraph is torn, and the next word lost its first letter.
        TORN_MORE: The same, with two or three letters lost.
        TORN: A paragraph is torn, no letter is lost.
        FRONT: A word inside a paragraph lost its first letter.
        FRONT_MORE: The same, with two or three letters lost.
        END: A word inside a paragraph lost its last letters.
        ALONE: The first letter of a word inside a paragraph stands alone.
        HYPHEN: The hyphen of a line end is left in a word inside a paragraph.
        LIGATURE: A blank stands behind the fi, fl or ff of a word.
        QUOTE: A quotation mark is written with other signs.
        FIRST: An article lost its first letter.
        FIRST_ALONE: An article's first letter stands alone.
        FIRST_APART: An article's first letter stands in a paragraph of its own.
        CAPTION: The marks of a caption, and its copy.
        BYLINE: The dash before a byline.
        FOOTER: The lines behind an article.
        SEVERAL: The lines between two articles of one file.
        JUMP: A line that sends the reader to another page, between paragraphs or in mid-sentence.
        LABEL: The label of a page, likewise.
        PULLED: A sentence of the text printed a second time, likewise.
        WORD: A word of one letter is lost, both its blanks are left.
        WORD_CLOSED: A word of one letter is lost, and a blank with it.
    """

    TORN_LOST = "paragraph torn, first letter lost"
    TORN_MORE = "paragraph torn, two or three letters lost"
    TORN = "paragraph torn, nothing lost"
    FRONT = "first letter lost in a paragraph"
    FRONT_MORE = "first two or three letters lost in a paragraph"
    END = "last letters lost in a paragraph"
    ALONE = "first letter alone in a paragraph"
    HYPHEN = "hyphen of a line end left in a paragraph"
    LIGATURE = "blank behind a ligature"
    QUOTE = "quotation mark written with other signs"
    FIRST = "first letter of an article lost"
    FIRST_ALONE = "first letter of an article alone"
    FIRST_APART = "first letter of an article in a paragraph of its own"
    CAPTION = "caption marked and repeated"
    BYLINE = "dash before a byline"
    FOOTER = "lines behind an article"
    SEVERAL = "lines between two articles of one file"
    JUMP = "line that sends to another page"
    LABEL = "label of a page"
    PULLED = "quote pulled out of the text"
    WORD = "word of one letter lost, a blank too many left"
    WORD_CLOSED = "word of one letter lost"


@cache
def made_settings() -> Mapping[str, Any]:
    """Give the rate of each kind of damage in an article, read once per process."""
    return read_table(resource("evaluation", "exports.toml"), dict)
