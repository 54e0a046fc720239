"""Which printed lines are headings: a headline, a deck, a crosshead.

A heading is told from running text by several signs together, each of a weight: its
capitals, its width, how it ends, what stands above and below it, and where the layout is
known, the height of its letters. The weights are data, ``resources/outline/headings.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ocrfix.outline.printed import (
    CAPITAL_START,
    HYPHEN_ENDS,
    SMALL_START,
    Line,
    widths_of,
)
from ocrfix.resources import resource
from ocrfix.words.lists import word_list

_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’.-][^\W_]+)*\.?")
_INITIAL = re.compile(r"\b[A-Z]\.")
_DATELINE = re.compile(
    r"[\"“]?[A-Z][\w.' ]{2,30}[.,;] ?(?:[A-Z][\w. ]{1,14}[.,] ?)?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*[.,«*]? ?[\dIlO]{1,2}\b",
    re.IGNORECASE,
)
"""“Lewiston, Idaho, Dec. 30.—The”: a place, perhaps a state, and a day."""
_MASTHEAD = re.compile(
    r"\b(?:vol|volume|number|no|pages?)\b[.,]? ?[\dIVXL]+\b|\b(?:price|edition|per year)\b"
    r"|(?:day|DAY)[.,].*1[\w]{3}\b",
    re.IGNORECASE,
)
_LEAST_LETTERS = 3
_CAPITALS_SHARE = 0.8
_TITLE_SHARE = 0.75
_CONTENT_LETTERS = 4
_FIGURES_SHARE = 0.25
_NARROW, _FULL, _WIDE = 0.5, 0.85, 1.15
_MANY_WORDS = 9
_TALL, _VERY_TALL = 1.2, 1.6
_FEW_LINES = 3
_SIGNATURE_WORDS = 7


_ALONE_WIDTH = frozenset({"narrow", "medium"})
_ALONE_ABOVE = frozenset({"behind a paragraph", "behind a sentence", "behind other"})
_ALONE_BELOW = frozenset({"above prose", "above a dateline"})
_ALONE_NEVER = frozenset(
    {"comma inside", "signature", "masthead", "dateline", "open", "figures", "ends in comma"}
)


@dataclass(frozen=True, slots=True)
class Print:
    """How a line is printed, where the layout says so.

    Attributes:
        height: Of its letters, by that of the lines around it; 0 if nobody knows.
        block: Number of the block it stands in; lines of two blocks are never put together.
        lines: How many lines its block has.
    """

    height: float = 0.0
    block: int = 0
    lines: int = 0


@dataclass(frozen=True, slots=True)
class _Look:
    """What a line shows by itself."""

    signs: frozenset[str]
    may_be: bool


_NEVER = _Look(frozenset(), may_be=False)


@cache
def _weights() -> tuple[Mapping[str, float], float]:
    data = tomllib.loads(resource("outline", "headings.toml").read_text(encoding="utf-8"))
    return MappingProxyType(data["weights"]), float(data["least"])


def _likely(signs: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(sign, 0.0) for sign in signs)


def find_headings(lines: Sequence[Line], prints: Sequence[Print] = ()) -> list[bool]:
    """Tell of each printed line whether it is one of a heading.

    Args:
        lines: All of a page, in order.
        prints: How each is printed; empty if nobody knows.
    """
    weights, least = _weights()
    signs = list(heading_signs(lines, prints))
    alone = [_likely(it, weights) for it in signs]
    first = [weight >= least for weight in alone]
    # A deck is known by the headline above it.
    return [
        weight + _likely(beside, weights) >= least
        for weight, beside in zip(alone, signs_beside(first), strict=True)
    ]


def signs_beside(first: Sequence[bool]) -> Iterator[set[str]]:
    """What the lines beside each line add, once they were looked at for a first time."""
    last = len(first) - 1
    for index in range(len(first)):
        above = index > 0 and first[index - 1]
        below = index < last and first[index + 1]
        yield {
            name
            for name, holds in (("below a heading", above), ("above a heading", below))
            if holds
        }


def heading_signs(lines: Sequence[Line], prints: Sequence[Print] = ()) -> Iterator[set[str]]:
    """The signs of each line, by the names that the weights have."""
    if not lines:
        return
    widths = widths_of(lines)
    looks = [_look(line, width) for line, width in zip(lines, widths, strict=True)]
    last = len(lines) - 1
    for index, look in enumerate(looks):
        signs = set(look.signs)
        if not look.may_be:
            yield {"never"}
            continue
        signs |= _above(lines, looks, widths, index) if index else _first(lines)
        if index < last:
            signs |= _below(lines, looks, index)
        if 0 < index < last and all(
            _is_item(lines[at], looks[at]) for at in (index - 1, index + 1)
        ):
            signs.add("in a list")
        if prints:
            signs |= _printed(prints, index)
        if _stands_alone(signs):
            signs.add("stands alone")
        yield signs


def _look(line: Line, width: float) -> _Look:
    text = line.text
    if SMALL_START.match(text):
        return _NEVER
    letters = _LETTER.findall(text)
    if len(letters) < _LEAST_LETTERS:
        return _NEVER
    words = _WORD.findall(text)
    signs = {_case(text, letters), _measure(len(text) / width if width else 1.0), _ending(text)}
    signs.add("one word" if len(words) == 1 else "many words" if len(words) > _MANY_WORDS else "")
    first = words[0].casefold() if words else ""
    is_small = first in word_list("en", "function_words")
    named = bool(word_list("en", "heading_words").intersection(map(_plain, words)))
    holds = {
        "figures": sum(map(str.isdigit, text)) > _FIGURES_SHARE * len(text),
        "prose": line.is_prose,
        "heading word": named,
        "signature": not named and _is_signature(text, words),
        "dateline": bool(_DATELINE.match(text)),
        "masthead": bool(_MASTHEAD.search(text)),
        "comma inside": ", " in text,
        "open": line.is_open,
        "begins with a small word": is_small and "capitals" not in signs,
    }
    signs |= {sign for sign, does in holds.items() if does}
    return _Look(frozenset(signs - {""}), may_be=True)


def _plain(word: str) -> str:
    return word.rstrip(".").casefold()


def _case(text: str, letters: Sequence[str]) -> str:
    capitals = sum(map(str.isupper, letters))
    if capitals >= _CAPITALS_SHARE * len(letters):
        return "capitals"
    small = word_list("en", "function_words")
    content = [
        word
        for word in _WORD.findall(text)
        if len(word) >= _CONTENT_LETTERS and word.casefold() not in small
    ]
    if not content:
        return "no content"
    titled = sum(word[0].isupper() for word in content)
    if titled == len(content):
        return "titled"
    return "half titled" if titled >= _TITLE_SHARE * len(content) else "mixed"


def _measure(share: float) -> str:
    if share < _NARROW:
        return "narrow"
    if share < _FULL:
        return "medium"
    return "wide" if share > _WIDE else "full"


def _ending(text: str) -> str:
    if text.endswith(HYPHEN_ENDS):
        return "ends in hyphen"
    return {
        ".": "ends in stop",
        ",": "ends in comma",
        ":": "ends in colon",
        ";": "ends in comma",
    }.get(text[-1], "ends bare" if text[-1].isalnum() else "ends in mark")


def _is_signature(text: str, words: Sequence[str]) -> bool:
    """Whether a line may be somebody's name and nothing more."""
    titles = word_list("en", "titles")
    return (
        1 < len(words) <= _SIGNATURE_WORDS
        and all(word[0].isupper() or word == "and" for word in words)
        and (bool(_INITIAL.search(text)) or _plain(words[0]) in titles)
    )


def _first(lines: Sequence[Line]) -> set[str]:
    """A page begins with its masthead, which no running text follows, or with an article."""
    return {"behind a paragraph" if len(lines) > 1 and lines[1].is_prose else "first"}


def _above(
    lines: Sequence[Line], looks: Sequence[_Look], widths: Sequence[float], index: int
) -> set[str]:
    above, look = lines[index - 1], looks[index - 1]
    if above.is_at_end:
        short = len(above.text) < _FULL * widths[index]
        return {"behind a paragraph" if short else "behind a sentence"}
    if "capitals" in look.signs:
        return {"below capitals"}
    if above.text.endswith(HYPHEN_ENDS) or above.is_open:
        return {"inside a sentence"}
    if above.is_prose or above.is_wordy:
        full = len(above.text) >= _FULL * widths[index]
        return {"inside a sentence" if full else "behind an open line"}
    return {"below titled"} if "titled" in look.signs else {"behind other"}


def _below(lines: Sequence[Line], looks: Sequence[_Look], index: int) -> set[str]:
    below, look = lines[index + 1], looks[index + 1]
    if "capitals" in look.signs:
        return {"above capitals"}
    if "dateline" in look.signs:
        return {"above a dateline"}
    if SMALL_START.match(below.text):
        return {"goes on small"}
    if below.is_prose or below.is_wordy:
        return {"above prose" if CAPITAL_START.match(below.text) else "above odd prose"}
    return {"above titled"} if "titled" in look.signs else {"above other"}


def _stands_alone(signs: set[str]) -> bool:
    """Whether a short line of capitalised words stands between the end of a text and a new one."""
    return (
        not _ALONE_NEVER & signs
        and "titled" in signs
        and all(each & signs for each in (_ALONE_WIDTH, _ALONE_ABOVE, _ALONE_BELOW))
    )


def _is_item(line: Line, look: _Look) -> bool:
    """Whether a line is short, of capitalised words, and neither heading nor running text."""
    return "titled" in look.signs and not line.is_prose


def _printed(prints: Sequence[Print], index: int) -> set[str]:
    own = prints[index]
    signs = set()
    if own.height >= _VERY_TALL:
        signs.add("very tall")
    elif own.height >= _TALL:
        signs.add("tall")
    if index == 0 or prints[index - 1].block != own.block:
        signs.add("begins a block")
        if own.lines <= _FEW_LINES:
            signs.add("small block")
    return signs
