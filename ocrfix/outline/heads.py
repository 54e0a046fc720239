"""What stands before the first paragraph of an article, and what only looks like it."""

from __future__ import annotations

# Either part of a torn paragraph has more words; a headline and its deck mostly fewer.
_LEAST_WORDS = 5
# No deck has more.
_DECK_WORDS = 14
_STOPS = (".", ".”", '."')


def is_torn(unit: str, behind: str = "") -> bool:
    """Say whether a unit is the first part of a torn paragraph, and no headline.

    What follows goes on in lower case like a sentence and ends like one, or is longer than any
    deck.

    Args:
        unit: A short unit without a stop.
        behind: The unit behind it; empty if there is none.

    Example:
        >>> is_torn("The mayor has asked for boats", "and sandbags before the next noon.")
        True
    """
    return (
        behind[:1].islower()
        and (behind.endswith(_STOPS) or len(behind.split(maxsplit=_DECK_WORDS)) > _DECK_WORDS)
        and all(len(it.split(maxsplit=_LEAST_WORDS)) > _LEAST_WORDS for it in (unit, behind))
    )
