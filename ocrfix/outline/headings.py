"""Headings told from other printed lines: headlines, decks, crossheads.

A heading is told from running text by several signs together, each of a weight: its
capitals, its width, how it ends, what stands above and below it, and where the layout is
known, the height of its letters. The weights are data, ``resources/outline/headings.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from ocrfix.outline.laid_signs import signs_of_print
from ocrfix.outline.printed import (
    CAPITAL_START,
    HYPHEN_ENDS,
    SMALL_START,
    SPEECH_START,
    Line,
    holds_any,
    widths_of,
)
from ocrfix.outline.wording import Wording, wording_of
from ocrfix.resources import read_table, resource
from ocrfix.words.language import KNOWN

if TYPE_CHECKING:
    from ocrfix.outline.prints import Print

_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’.-][^\W_]+)*\.?")
_INITIAL = re.compile(r"\b[A-Z]\.")
_QUOTED = re.compile(r"\W*[“„\"][^“„”\"]+[”\"]\W*")
_LONE_LETTER = re.compile(r"\W*(?:[^\W\d_] \w+|\w+ [^\W\d_])\W*")
"""A word with a letter beside it, which is what is left of another column."""
_INITIALS = re.compile(r"\W*(?:[A-Z]\.\s?){2,4}\W*")
"""Somebody's initials, below what they wrote."""
_LEAST_LETTERS, _LEAST_OF_TEXT = 3, 4
_CAPITALS_SHARE = 0.8
_TITLE_SHARE = 0.75
_CONTENT_LETTERS = 4
_FIGURES_SHARE = 0.25
_WHOLE_SHARE = 0.75
_NARROW, _FULL, _WIDE = 0.5, 0.85, 1.15
_MANY_WORDS = 9
_SIGNATURE_WORDS = 7
_STANDING_WORDS = 4
_SHORT = frozenset({"narrow", "medium"})
_ALONE_WIDTH = frozenset({"narrow", "medium"})
_ALONE_ABOVE = frozenset({"behind a paragraph", "behind a sentence", "behind other"})
_ALONE_BELOW = frozenset({"above prose", "above a dateline"})
_ENDS_ABOVE = frozenset({"signature", "closes a sentence", "below a closing"})
"""Signs that a line ends the text above; a heading below it makes it none."""
_ALONE_NEVER = frozenset(
    {"comma inside", "signature", "masthead", "dateline", "open", "figures", "ends in comma"}
)


@dataclass(frozen=True, slots=True)
class _Look:
    """The signs of a line by itself."""

    signs: frozenset[str]
    may_be: bool


_NEVER = _Look(frozenset(), may_be=False)


@cache
def _weights(*, is_laid: bool) -> tuple[Mapping[str, float], float]:
    """Return the weight of each sign, and the least sum of a heading."""
    table = read_table(
        resource("outline", "headings.toml"), lambda data: data["laid" if is_laid else "text"]
    )
    return MappingProxyType(table["weights"]), float(table["least"])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return read_table(resource("outline", "headings.toml"), lambda data: re.compile(data[name]))


def _likely(signs: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum([weights.get(sign, 0.0) for sign in signs])


def is_masthead(words: str) -> bool:
    """Return whether a line is of the head of a newspaper: its number, its price, its day."""
    small = words.casefold()
    return holds_any(small, _near_masthead()) and bool(_pattern("masthead").search(words))


@cache
def _near_masthead() -> tuple[str, ...]:
    """Small-letter strings of which one stands in all that the pattern finds; found quicker."""
    return read_table(
        resource("outline", "headings.toml"), lambda data: tuple(data["near_masthead"])
    )


def find_headings(
    lines: Sequence[Line], prints: Sequence[Print] = (), language: str = KNOWN
) -> list[bool]:
    """Tell of each printed line whether it is one of a heading.

    Args:
        lines: All of a page, in order.
        prints: How each is printed; empty if nobody knows.
        language: What the page is in; of a language without lists those of English are asked.
    """
    weights, least = _weights(is_laid=bool(prints))
    signs = list(heading_signs(lines, prints, language))
    alone = [_likely(it, weights) for it in signs]
    first = [weight >= least for weight in alone]
    # A deck is known by the headline above it.
    found = [
        own or (not _ENDS_ABOVE & shown and weight + _likely(beside, weights) >= least)
        for own, shown, weight, beside in zip(first, signs, alone, signs_beside(first), strict=True)
    ]
    return _begun(lines, prints, found) if prints else _without_ends(lines, signs, found)


def _begun(lines: Sequence[Line], prints: Sequence[Print], found: Sequence[bool]) -> list[bool]:
    """Headings but for those that begin small in the middle of a block, as no heading does."""
    kept: list[bool] = []
    for index, is_heading in enumerate(found):
        goes_on = index > 0 and not kept[-1] and prints[index - 1].block == prints[index].block
        kept.append(is_heading and not (goes_on and bool(SMALL_START.match(lines[index].text))))
    return kept


def _without_ends(
    lines: Sequence[Line], signs: Sequence[set[str]], found: Sequence[bool]
) -> list[bool]:
    """Headings but for ends of paragraphs: of one in capitals, and behind “in the”."""
    kept = list(found[:1])
    for above, (over, own), is_heading in zip(lines, pairwise(signs), found[1:], strict=False):
        is_end = {"capitals", "ends in stop"} <= own and "capitals" in over
        is_part = is_end and not (_SHORT | {"masthead"}) & over
        hangs = above.is_open and above.is_prose and "capitals" not in own
        kept.append(is_heading and (kept[-1] or not (is_part or hangs)))
    return kept


def signs_beside(first: Sequence[bool]) -> Iterator[set[str]]:
    """Yield the signs that the lines beside each line add after a first look."""
    last = len(first) - 1
    for index in range(len(first)):
        above = index > 0 and first[index - 1]
        below = index < last and first[index + 1]
        yield {
            name
            for name, holds in (("below a heading", above), ("above a heading", below))
            if holds
        }


def heading_signs(
    lines: Sequence[Line], prints: Sequence[Print] = (), language: str = KNOWN
) -> Iterator[set[str]]:
    """The signs of each line, by the names that the weights have."""
    if not lines:
        return
    widths, wording = widths_of(lines), wording_of(language)
    sized = zip(lines, widths, strict=True)
    looks = [_look(line, it, wording, is_laid=bool(prints)) for line, it in sized]
    for index, look in enumerate(looks):
        if not look.may_be:
            yield {"never"}
            continue
        signs = look.signs | _around(lines, looks, widths, index)
        if prints:
            signs |= signs_of_print(prints, index)
        if _stands_alone(signs):
            signs |= {"stands alone"}
        yield set(signs)


def _around(
    lines: Sequence[Line], looks: Sequence[_Look], widths: Sequence[float], index: int
) -> set[str]:
    """Return the signs of a line that those above and below it give."""
    own = looks[index].signs
    signs = _above(lines, looks, widths, index) if index else _first(lines)
    if index and "capitals" not in own and _closes(lines[index - 1], lines[index]):
        signs.add("closes a sentence")
    if index and not lines[index].is_prose and _pattern("closing").match(lines[index - 1].text):
        signs.add("below a closing")
    if index < len(lines) - 1:
        signs |= _below(lines, looks, index)
        if index and all(_is_item(lines[at], looks[at]) for at in (index - 1, index + 1)):
            signs.add("in a list")
    is_quoted = bool(_QUOTED.fullmatch(lines[index].text))
    # “POPE ASKS KING” goes on in capitals, and is no name; one in quotation marks is.
    goes_on = {"capitals"} <= own and "above capitals" in signs and not is_quoted
    is_name = "name" in own and not goes_on
    if is_name or "initials" in own:
        signs.add("signature")
    if is_quoted and "capitals" not in own and _is_in_talk(lines, index):
        signs.add("spoken")
    return signs


def _is_in_talk(lines: Sequence[Line], index: int) -> bool:
    """Return whether the line above or below one begins with somebody's words."""
    beside = (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])
    return any(SPEECH_START.match(it.text) for it in beside)


def _look(line: Line, width: float, wording: Wording, *, is_laid: bool) -> _Look:
    """Return the signs of a line by itself; without layout none that begins small is a heading."""
    text = line.text
    begins_small = bool(SMALL_START.match(text))
    if begins_small and not is_laid:
        return _NEVER
    letters = "".join(_LETTERS.findall(text))
    if len(letters) < (_LEAST_LETTERS if is_laid else _LEAST_OF_TEXT):
        return _NEVER
    words = _WORD.findall(text)
    signs = {
        _case(text, letters, wording),
        _measure(len(text) / width if width else 1.0),
        _ending(text),
    }
    signs.add("one word" if len(words) == 1 else "many words" if len(words) > _MANY_WORDS else "")
    first = words[0].casefold() if words else ""
    plain = [_plain(it) for it in words]
    named = not wording.headings.isdisjoint(plain)
    holds = {
        "figures": sum(map(str.isdigit, text)) > _FIGURES_SHARE * len(text),
        "prose": line.is_prose,
        "heading word": named,
        "standing heading": _is_standing(text, words, plain, wording),
        "initials": bool(_INITIALS.fullmatch(text)),
        "name": not named and _is_signature(text, words, wording),
        "title first": first.rstrip(".") in wording.titles and "capitals" not in signs,
        "dateline": bool(wording.dateline.match(text)),
        "masthead": is_masthead(text),
        "comma inside": ", " in text,
        "open": line.is_open,
        "begins with a small word": first in wording.small and "capitals" not in signs,
        "begins small": begins_small,
        "rubble": is_laid
        and sum(map(str.isalnum, text)) < _WHOLE_SHARE * len(text.replace(" ", "")),
        "lone letter": bool(_LONE_LETTER.fullmatch(text)),
    }
    signs |= {sign for sign, does in holds.items() if does}
    return _Look(frozenset(signs - {""}), may_be=True)


def is_standing(text: str, language: str) -> bool:
    """Return whether a line is a heading that stands in issue after issue."""
    words = _WORD.findall(text)
    return bool(words) and _is_standing(text, words, [*map(_plain, words)], wording_of(language))


def _is_standing(text: str, words: Sequence[str], plain: Sequence[str], wording: Wording) -> bool:
    """Return whether a short line begins as headings do that stand in issue after issue."""
    if len(words) > _SIGNATURE_WORDS or not words[0][0].isupper() or text[-1] in ",;-":
        return False
    most = min(len(plain), _STANDING_WORDS)
    return any(" ".join(plain[:it]) in wording.standing for it in range(most, 1, -1))


def _plain(word: str) -> str:
    return word.rstrip(".").casefold()


def _case(text: str, letters: str, wording: Wording) -> str:
    capitals = sum(map(str.isupper, letters))
    if capitals >= _CAPITALS_SHARE * len(letters):
        return "capitals"
    content = [
        word
        for word in _WORD.findall(text)
        if len(word) >= _CONTENT_LETTERS and word.casefold() not in wording.small
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


def _is_signature(text: str, words: Sequence[str], wording: Wording) -> bool:
    """Return whether a line may be somebody's name and nothing more."""
    return (
        1 < len(words) <= _SIGNATURE_WORDS
        and all(word[0].isupper() or word == "and" for word in words)
        and (bool(_INITIAL.search(text)) or _plain(words[0]) in wording.titles)
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


def _closes(above: Line, line: Line) -> bool:
    """Return whether a line ends the sentence that running text above it leaves open."""
    return line.is_at_end and not above.is_at_end and (above.is_prose or above.is_wordy)


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


def _stands_alone(signs: frozenset[str] | set[str]) -> bool:
    """Return whether a short line of capitalised words stands between two texts."""
    return (
        not _ALONE_NEVER & signs
        and "titled" in signs
        and all(each & signs for each in (_ALONE_WIDTH, _ALONE_ABOVE, _ALONE_BELOW))
    )


def _is_item(line: Line, look: _Look) -> bool:
    """Return whether a line is short, of capitalised words, no heading and no running text."""
    return "titled" in look.signs and not line.is_prose
