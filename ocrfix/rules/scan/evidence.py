"""The belief in a second reading where it differs from the first.

Two programs erred at a place or one of them did. What tells them apart: how sure each was, how
often they agree on this page, whether what they read are words, and what kind of difference
it is.

Source:
    Combining OCR outputs by their confidences and a lexicon: W. B. Lund, E. K. Ringger, *Improving
    Optical Character Recognition through Efficient Multiple System Alignment*, JCDL 2009. The
    weights are a logistic curve fitted on made pages whose truth is known
    (``packaging/scan/calibrate.py``), rounded.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from rapidfuzz.distance import Levenshtein

from ocrfix.resources import read_table, resource
from ocrfix.text.document import SeenPlace
from ocrfix.text.tokens import HYPHENS_AS_READ, SHAPES
from ocrfix.words.lexicon import Lexicon

_SAME = str.maketrans({
    **dict.fromkeys("‘’`´‚", "'"), **dict.fromkeys("“”„«»", '"'), **dict.fromkeys("—–‒―", "-"),
    **SHAPES, "¬": "-", "\u00ad": "-",
    "…": "...", "⸗": "-",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_EDGES = re.compile(r"^\W+|\W+$")
# What stands among letters only where something was misread.
_ODD = re.compile(r"[|\\~^{}\[\]<>_=*#@+•■]|[^\W\d_]\d+[^\W\d_]|[^\W\d_][!?:;)(][^\W\d_]|ii[ij]")
_HYPHEN_AT_END = re.compile(rf"[{HYPHENS_AS_READ}]\Z")
_HYPHEN_BEFORE = re.compile(rf"[{HYPHENS_AS_READ}][^\S\n]*\r?\n[^\S\n]*\Z")
_BEGINS = re.compile(r"(?:\A|[.!?:;—–]|\n[^\S\n]*\n)[\s\"'“”‘’(\[—–-]*\Z|[\"“‘'([]\Z")
"""The text before a word that is printed with a capital because a sentence or speech begins."""
_NEAR = 12
_LEAST_CHANCE = 0.02
_LEAST_PER_MILLION = 0.05
_SURE_PLACES = 20
"""Places that both readings are taken to agree on before one is seen, so that a page of three
words proves nothing."""


def folded(text: str) -> str:
    """A reading without what two programs write in two ways.

    Quotation marks, dashes, ligatures and the long s.
    """
    return text.translate(_SAME)


@dataclass(frozen=True, slots=True)
class PageSense:
    """The evidence of all places together for each.

    Attributes:
        agreement: The share of them where both readings agree.
        agreed: How often a word, in lower case, was read by both.
        first_sure: The confidences of the first program, sorted.
        sureness: How sure the second program was on the whole, 0..1: of what it cannot read
            it makes words all the same.
    """

    agreement: float
    agreed: Mapping[str, int]
    first_sure: Sequence[float]
    sureness: float

    @classmethod
    def of(cls, text: str, places: Iterable[SeenPlace]) -> PageSense:
        """Count what a document's places tell."""
        number, same = _SURE_PLACES, float(_SURE_PLACES) / 2
        agreed: Counter[str] = Counter()
        sure: list[float] = []
        seen: list[float] = []
        for place in places:
            first = folded(text[place.start : place.end])
            number += 1
            if first == folded(place.text):
                same += 1
                agreed.update(_WORD.findall(first.lower()))
            if place.first_confidence is not None:
                sure.append(place.first_confidence)
            if place.text:
                seen.append(place.confidence)
        sureness = sum(seen) / len(seen) if seen else 0.0
        return cls(same / number, agreed, sorted(sure), sureness)


def is_half_word(text: str, place: SeenPlace) -> bool:
    """Return whether a word that was broken at a line end begins or ends at a place."""
    return (
        _HYPHEN_AT_END.search(text[place.start : place.end]) is not None
        or _HYPHEN_AT_END.search(place.text) is not None
        or _HYPHEN_BEFORE.search(text, max(0, place.start - _NEAR), place.start) is not None
    )


def traits(
    text: str, place: SeenPlace, page: PageSense, lexicon: Lexicon | None
) -> dict[str, float]:
    """Return the traits of a place, as numbers that are weighed, by the names of the weights.

    What is not named is nothing; ``lexicon`` is None where the words are not known.
    """
    first, second = folded(text[place.start : place.end]), folded(place.text)
    core, other = _EDGES.sub("", first), _EDGES.sub("", second)
    found = {
        "usual": 1.0,
        "sure": _odds(place.confidence) if second else 0.0,
        "agreement": _odds(page.agreement),
        "unlike": Levenshtein.normalized_distance(core, other),
        "nothing": float(not second),
        "missed": float(not first),
        "marks_only": float(core == other and first != second),
        "marks_gained": float(core == other and len(second) > len(first)),
        "case_only": float(core != other and core.lower() == other.lower()),
        "capital_inside": float(
            core != other
            and core == other.lower()
            and other[:1].isupper()
            and _BEGINS.search(text[max(0, place.start - _NEAR) : place.start]) is None
        ),
        "apostrophe_lost": float(
            core.count("'") > other.count("'") == 0 and core.replace("'", "") == other
        ),
        "accent_on_capital": float(
            core[:1].isupper() and core != other and core == _without_accent(other)
        ),
        "figures": float(any(it.isdigit() for it in other)),
        "figures_to_letters": float(
            any(it.isdigit() for it in core) and not any(it.isdigit() for it in other)
        ),
        "parted": float(second.count(" ") > first.count(" ") and bool(first)),
        "joined": float(second.count(" ") < first.count(" ") and bool(second)),
        "odd": float(bool(_ODD.search(second))),
        "was_odd": float(bool(_ODD.search(first))),
        "short": float(0 < len(other) <= 2),  # noqa: PLR2004 - letters
        "recurs": math.log1p(_least(page.agreed, other)),
        "recurred": math.log1p(_least(page.agreed, core)),
    }
    if place.first_confidence is not None and page.first_sure:
        rank = sum(it < place.first_confidence for it in page.first_sure) / len(page.first_sure)
        found["first_sure"] = rank - 0.5
    if lexicon is None:
        found["wordless"] = 1.0
    elif not is_half_word(text, place):
        found |= _of_words("", second, lexicon) | _of_words("was_", first, lexicon)
    return found


def _without_accent(text: str) -> str:
    """A word without the accent of its first letter."""
    return unicodedata.normalize("NFD", text[:1])[:1] + text[1:]


def _least(agreed: Mapping[str, int], text: str) -> int:
    return min((agreed.get(it, 0) for it in _WORD.findall(text.lower())), default=0)


def _of_words(prefix: str, text: str, lexicon: Lexicon) -> dict[str, float]:
    """Return the traits of a reading: whether all of it is words, and how common the rarest is."""
    tokens = [core for it in text.split() if (core := _EDGES.sub("", it))]
    if not tokens:
        return {}
    if not all(token in lexicon for token in tokens):
        return {f"{prefix}unknown": 1.0}
    common = [lexicon.frequency(token) for token in tokens if token.isalpha()]
    rarest = max(min(common, default=_LEAST_PER_MILLION), _LEAST_PER_MILLION)
    return {f"{prefix}known": 1.0, f"{prefix}common": math.log(rarest / _LEAST_PER_MILLION)}


def _odds(chance: float) -> float:
    chance = min(max(chance, _LEAST_CHANCE), 1.0 - _LEAST_CHANCE)
    return math.log(chance / (1.0 - chance))


def belief(found: Mapping[str, float]) -> float:
    """Return the probability that the second reading is right, 0..1."""
    weights = shipped_numbers().weights
    odds = sum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1.0 / (1.0 + math.exp(-odds))


class BeliefNumbers(NamedTuple):
    """The weights of traits, and when it counts that both readings agree.

    Attributes:
        weights: By the names of the traits.
        sure: How sure the second program is at least, 0..1.
        legible: How sure it is at least of all it read.
        misread_alike: Marks that programs misread alike.
    """

    weights: Mapping[str, float]
    sure: float
    legible: float
    misread_alike: frozenset[str]


@cache
def shipped_numbers() -> BeliefNumbers:
    """Give the numbers that ship, read once per process.

    Raises:
        RulePackError: The file is missing or damaged.
    """
    return read_table(resource("scan", "belief.toml"), _numbers_of)


def _numbers_of(data: Mapping[str, Any]) -> BeliefNumbers:
    weights, agreed = ({**data[it]} for it in ("weights", "agreed"))
    agreed["misread_alike"] = frozenset(agreed["misread_alike"])
    return BeliefNumbers({name: float(value) for name, value in weights.items()}, **agreed)


Style = Callable[[str], str]


def style_of(text: str) -> Style:
    """Return the function that writes quotation marks and the long s as a text does."""
    straight = text.count('"') + text.count("'")
    curly = sum(map(text.count, "“”‘’"))
    table: dict[int, str] = {}
    if curly <= straight:
        table |= str.maketrans({**dict.fromkeys("‘’", "'"), **dict.fromkeys("“”", '"')})
    if "ſ" not in text:
        table |= {ord("ſ"): "s"}
    return lambda it: it.translate(table)
