"""Names, pieces of text and numbers as a reader is shown them."""

from __future__ import annotations

import unicodedata

LONGEST_SHOWN = 72
"""Characters of a piece of text that are shown; of a longer one the middle is left out."""
# Categories of characters that are not printed: controls, formats (which can turn the
# direction of a line), surrogates, and the line and paragraph separators.
_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def shown(text: str) -> str:
    r"""A text as it may be printed: nothing in it moves a cursor or ends a line.

    Example:
        >>> shown("a\nb")
        'a\\nb'
    """
    # Nearly every text is, and this is a fiftieth of the time.
    if text.isprintable():
        return text
    return "".join(
        character.encode("unicode_escape").decode()
        if unicodedata.category(character) in _UNSHOWN
        else character
        for character in text
    )


def counted(number: int, noun: str) -> str:
    """A number with what it counts.

    Example:
        >>> counted(1, "document"), counted(2, "document")
        ('1 document', '2 documents')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def shortened(text: str) -> str:
    """A piece of text without its middle, if it is long."""
    if len(text) <= LONGEST_SHOWN:
        return text
    half = LONGEST_SHOWN // 2
    return f"{text[:half]} … {text[-half:]}"
