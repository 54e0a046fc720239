"""Choose the words of the lexicon: from graded lists, kept or dropped by the counts."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import inputs

LISTS = (
    "common", "scowl", "subtitles", "period", "old-forms",
    "foreign", "prefixes", "abbreviations", "acronyms", "given-names", "surnames", "places",
    "names",
)  # fmt: skip
PLAIN = ("common", "scowl", "subtitles", "period", "old-forms", "foreign")
"""Lists whose words may be written small; abbreviations want a stop or a capital, acronyms
capitals throughout, names a capital."""
COMMON_GRADE = 35
"""SCOWL's grade up to which a word is in nearly every dictionary (11 of 12)."""
SCOWL_GRADE = 70
"""Above it SCOWL holds what serves word games: 139,000 words such as `een`, `ons`, `hs`."""
RARE_GRADE = 80
"""Words of this grade are taken if they are long, or if newspapers or subtitles know them."""
LONG = 7
"""Letters from which on a word is hardly ever another word misread."""
TOGETHER_RATIO = 2.0
"""A rare word is no word if the two it consists of are so much commoner (`de facto`)."""
NAME_GRADE = 80
FAMILIAR_GRADE = 50
"""SCOWL's grade up to which a name is familiar (`Tom`, `Bedford`)."""
ABBREVIATION_GRADE = 60
NOT_LISTED = 100

SURVIVAL = {
    1: ((10, 1.0),),
    2: ((10, math.inf), (35, 0.5)),
    3: ((35, math.inf), (60, 0.4), (70, 0.2)),
    4: ((50, math.inf), (70, 0.5), (80, 0.2)),
    5: ((50, math.inf), (80, 0.5)),
}
"""By letters: up to which grade a word stays if less than this share of it is damage.

The shorter and rarer a word, the likelier it stands for another: `ho`, `tho`, `bo` are in
word lists and hardly ever on paper. Common words of three letters or more stay (`tills`,
`arid`, `lie`): whether they stand for another is for their neighbours to say.
"""

OLD_FORM_DAMAGE = 0.5
SUBTITLE_LENGTH, SUBTITLE_DAMAGE = 5, 0.2
"""Letters and damage of a word that only the subtitles and the newspapers have."""
PERIOD_COUNT, PERIOD_TITLES, PERIOD_LENGTH, PERIOD_DAMAGE = 40, 20, 5, 0.2
"""The requirements on a word only the newspapers have: count, newspapers, letters, damage below."""
RARE_SHORT_LENGTH, RARE_SHORT_SPOKEN = 3, 0.05
"""Words of so many letters that are not common must be said so often per million words."""
NAME_CAPITALS = 0.8
"""Share of capitals from which on a word only the newspapers have is a name."""

SURNAME_SHARE = 0.001
"""Percent of Americans who bear a surname; 18,800 names are commoner than that."""
SHORT_NAME = 3
"""Names up to so many letters let damage pass for a name, and must prove themselves."""
SHORT_NAME_COUNT, SHORT_NAME_CAPITALS, SHORT_NAME_DAMAGE = 50, 0.5, 0.3
FAMILIAR_CAPITALS = 0.2
"""Share of capitals that a familiar name of three letters must have (`Ann`, `Tom`)."""
NAME_DAMAGE = {4: 0.3}
"""Damage below which a name that is not familiar stays, by letters."""
LONG_NAME_DAMAGE = 0.8
CITY_SIZE = {"US": 5000, "GB": 1000, "IE": 1000, "CA": 5000, "AU": 1000, "NZ": 1000}
"""Inhabitants a town must have, by country."""
OTHER_CITY_SIZE = 100_000

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence of the raw counts about words.

    Attributes:
        words: The raw counts.
        damage: Share of a word's occurrences that stand for another word, 0..1.
        subtitles: Counts of pyspellchecker's words.
        said: Running words of the subtitles.
        is_suspicious: Whether an unlisted word is likely damage; see `unlisted.py`.
        runs_together: Whether a word is two that stand side by side so many times as often.
    """

    words: Mapping[str, inputs.RawCount]
    damage: Mapping[str, float]
    subtitles: Mapping[str, int]
    said: int
    is_suspicious: Callable[[str], bool]
    runs_together: Callable[[str, float], bool]

    def count(self, word: str) -> int:
        """Occurrences in the raw counts."""
        row = self.words.get(word)
        return row.count if row else 0

    def capital_share(self, word: str) -> float:
        """Share of the occurrences with a capital first letter, 0 if never seen."""
        row = self.words.get(word)
        return row.capitals / row.count if row else 0.0

    def spoken(self, word: str) -> float:
        """Occurrences per million words of the subtitles."""
        return 1e6 * self.subtitles.get(word, 0) / self.said

    def damage_of(self, word: str) -> float:
        """Share of the occurrences that stand for another word, 0 if never seen."""
        return self.damage.get(word, 0.0)


def compile_lists(evidence: Evidence) -> dict[str, set[str]]:
    """Put every word into its lists.

    Args:
        evidence: The raw counts and what was mined from them.

    Returns:
        Lower-case word -> names of its lists.
    """
    lists: dict[str, set[str]] = defaultdict(set)
    for word, grade in _graded_words(evidence).items():
        lists[word].add("common" if grade <= COMMON_GRADE else "scowl")
    for entry in _old_forms(evidence):
        lists[entry.lower()].add("names" if entry[0].isupper() else "old-forms")
    for word, is_plain in _abbreviations(evidence).items():
        lists[word].update({"abbreviations", "period"} if is_plain else {"abbreviations"})
    whole = {
        **_names(evidence),
        "acronyms": _acronyms(),
        "foreign": inputs.own_list("foreign"),
        "prefixes": inputs.own_list("prefixes"),
    }
    for name, entries in whole.items():
        for entry in entries:
            lists[entry].add(name)
    for word in list(_subtitle_words(evidence, lists)):
        lists[word].add("subtitles")
    for word, name in list(_period_words(evidence, lists)):
        lists[word].add(name)
    return dict(sorted(lists.items()))


def _graded_words(evidence: Evidence) -> dict[str, int]:
    kinds = (*inputs.SPELLINGS, *inputs.VARIANTS)
    graded = inputs.scowl(kinds, ("words", "contractions"), RARE_GRADE)
    kept: dict[str, int] = {}
    for entry, grade in graded.items():
        word = entry.lower()
        stem = word.removesuffix("'s")
        if not _WORD.fullmatch(word) or (stem != word and stem in graded):
            continue  # the lexicon knows possessives of what it knows
        is_attested = evidence.count(word) or evidence.spoken(word)
        if grade > SCOWL_GRADE and len(word) < LONG and not is_attested:
            continue
        if grade > SCOWL_GRADE and evidence.runs_together(word, TOGETHER_RATIO):
            continue
        if _survives(word, grade, evidence):
            kept[word] = min(grade, kept.get(word, NOT_LISTED))
    return kept


def _survives(word: str, grade: int, evidence: Evidence) -> bool:
    """Return whether a listed word is more than damage in print; see `SURVIVAL`."""
    damage = evidence.damage_of(word)
    if (
        len(word) == RARE_SHORT_LENGTH
        and grade > COMMON_GRADE
        and evidence.spoken(word) < RARE_SHORT_SPOKEN
    ):
        return False
    return any(
        grade <= top and damage < most for top, most in SURVIVAL[min(len(word), max(SURVIVAL))]
    )


def _subtitle_words(evidence: Evidence, lists: Mapping[str, set[str]]) -> Iterable[str]:
    """Give the words of pyspellchecker: those known as words anyway, and a few more."""
    plain = set(PLAIN)
    for word in inputs.subtitles():
        if word in lists:
            if lists[word] & plain:
                yield word
        elif (
            len(word) >= SUBTITLE_LENGTH
            and word.isalpha()
            and evidence.count(word)
            and evidence.capital_share(word) < SHORT_NAME_CAPITALS
            and evidence.damage_of(word) < SUBTITLE_DAMAGE
            and not evidence.is_suspicious(word)
        ):
            yield word


def _period_words(evidence: Evidence, lists: Mapping[str, set[str]]) -> Iterable[tuple[str, str]]:
    """Give words that only the newspapers have, with the list each belongs to."""
    for word, row in evidence.words.items():
        if word in lists or len(word) < PERIOD_LENGTH or not word.isalpha():
            continue
        if row.count < PERIOD_COUNT or row.titles < PERIOD_TITLES:
            continue
        if evidence.damage_of(word) < PERIOD_DAMAGE and not evidence.is_suspicious(word):
            is_name = row.capitals >= NAME_CAPITALS * row.count
            yield word, "names" if is_name else "period"


def _names(evidence: Evidence) -> dict[str, set[str]]:
    last = {n for n, share in inputs.census("all.last").items() if share >= SURNAME_SHARE}
    first = set(inputs.census("male.first")) | set(inputs.census("female.first"))
    kinds = (*inputs.SPELLINGS, *inputs.VARIANTS)
    proper: dict[str, int] = {}
    for word, grade in inputs.scowl(kinds, ("upper", "proper-names"), NAME_GRADE).items():
        if not word.endswith("'s") and not word.isupper():
            proper[word.lower()] = min(grade, proper.get(word.lower(), NOT_LISTED))

    def good(names: Iterable[str]) -> set[str]:
        return {
            name
            for name in names
            if _WORD.fullmatch(name) and _is_good_name(name, proper.get(name, NOT_LISTED), evidence)
        }

    return {
        "given-names": good(first),
        "surnames": good(last),
        "places": good(_place_words()),
        "names": good(proper) | good(inputs.own_list("british_names")),
    }


def _is_good_name(name: str, grade: int, evidence: Evidence) -> bool:
    """Return whether a name may be believed: short ones let damage pass for a name."""
    if len(name) == 1:
        return False
    damage = evidence.damage_of(name)
    if len(name) > SHORT_NAME:
        is_familiar = grade <= FAMILIAR_GRADE
        most = LONG_NAME_DAMAGE if is_familiar else NAME_DAMAGE.get(len(name), LONG_NAME_DAMAGE)
        return damage < most
    capitals = evidence.capital_share(name)
    if grade <= FAMILIAR_GRADE and len(name) == SHORT_NAME and capitals >= FAMILIAR_CAPITALS:
        return True
    is_seen = evidence.count(name) >= SHORT_NAME_COUNT
    return is_seen and damage < SHORT_NAME_DAMAGE and capitals >= SHORT_NAME_CAPITALS


def _place_words() -> set[str]:
    """Give the single words of place names, without the short ones of longer names."""
    names: set[str] = set()
    for row in inputs.places("cities1000"):
        least = CITY_SIZE.get(str(row["countrycode"]), OTHER_CITY_SIZE)
        if int(str(row["population"])) >= least:
            names.add(str(row["name"]))
    for part in ("countries", "us_states", "us_counties", "continents"):
        names.update(str(row["name"]) for row in inputs.places(part))
    words = {word.lower() for name in names for word in _WORD.findall(name.replace("’", "'"))}
    return {word for word in words if len(word) > SHORT_NAME or word.title() in names}


def _old_forms(evidence: Evidence) -> list[str]:
    entries = inputs.own_list("old_forms")
    return [entry for entry in entries if evidence.damage_of(entry.lower()) < OLD_FORM_DAMAGE]


def _abbreviations(evidence: Evidence) -> dict[str, bool]:
    """Give the abbreviations, and whether they stand without a stop and a capital too."""
    graded = inputs.scowl(inputs.SPELLINGS, ("abbreviations",), ABBREVIATION_GRADE)
    words = {
        word.lower(): False
        for word in graded
        if word.isalpha() and len(word) > 1 and evidence.damage_of(word.lower()) < SHORT_NAME_DAMAGE
    }
    for entry in inputs.own_list("abbreviations"):
        word, *marks = entry.split()
        words[word] = "plain" in marks
    return words


def _acronyms() -> set[str]:
    graded = inputs.scowl(inputs.SPELLINGS, ("abbreviations", "upper"), ABBREVIATION_GRADE)
    return {word.lower() for word in graded if word.isalpha() and word.isupper() and len(word) > 1}
