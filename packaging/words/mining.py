"""Mine what was read as what from the raw counts, in three passes.

First the damaged words that are no words, with every letter as likely to be misread as
any other; from these pairs the letters are learnt. Then all words, real ones too, with
the learnt letters; the letters are learnt again from the result, and so once more.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import inputs
import letter_model
from company import Company, Meaning, Neighbours, distance
from letter_costs import Letters

Cost = Callable[[str, str, float], float]

FIRST_RATE = {1: 2e-3, 2: 4e-5, 3: 1e-6}
"""Rates of readings one, two and three letters away, before any letter was learnt."""
FIRST_LEAST = 100
"""Occurrences of a damaged word in the first pass."""
PLAIN_EXCESS = 10.0
"""A dictionary word stands for another at most so many times as often as letters predict."""
SHORT_LENGTH, SHORT_EXCESS, LONG_EXCESS = 5, 1000.0, 100.0
"""The same for dictionary words that the papers have far oftener than people use them."""
WHOLE_SHARE = 0.7
"""A short one whose company is to such a share that of another word is that other word."""
INFLECTION = 2
"""Letters at the end in which two forms of one word may differ (`declares`, `declared`)."""
DOUBTFUL_RATIO = 30.0
"""A word is doubtful that is so much commoner in raw OCR than in speech."""
CERTAIN_SHARE = 0.6
"""Pairs with at least this share teach the letters."""
NAME_CAPITALS = 0.5
"""Share of capitals that shows a name or an abbreviation (`Jan`, `Mrs`, `Joe`)."""
SURNAME_SHARE = 0.001
"""Percent of Americans who must bear a surname for it to speak for itself."""
UNSEEN = {
    (1, 0): math.log(1e6), (0, 1): math.log(1e6), (1, 1): math.log(5e5),
    (1, 2): 15.5, (2, 1): 15.5, (2, 2): 17.0, (2, 3): 18.0, (3, 2): 18.0, (3, 3): 19.0,
}  # fmt: skip
"""Costs of readings not learnt yet, dearer than the program's own: mining must be careful."""
NOT_LISTED = 100
UNIQUE_LENGTH, UNIQUE_DISTANCE, UNIQUE_RATIO = 8, 2, 20
"""A word of so many letters with but one word so near, so many times as common, is that."""
TEACHING_LENGTH = 3
"""Letters of a word from which others can be learnt: `t`, `ti`, `il` may be anything."""
TARGET_GRADES = {1: 10, 2: 10, 3: 35, 4: 55}
"""SCOWL's grade up to which words of so many letters are what damage may stand for."""
LONG_GRADE = 60


@dataclass(frozen=True, slots=True)
class Mined:
    """The damage that the counts show.

    Attributes:
        meanings: Word read -> what it stands for, largest share first.
        groups: What groups of letters are read as.
    """

    meanings: dict[str, list[Meaning]]
    groups: list[letter_model.Group]

    def damage(self) -> dict[str, float]:
        """Give, for each word read, the share of its occurrences that are damage."""
        return {read: sum(m.share for m in found) for read, found in self.meanings.items()}


def mine(counts_dir: Path, report: Callable[[str], None]) -> Mined:
    """Run the three passes.

    Args:
        counts_dir: The raw counts.
        report: Told what is being done.
    """
    company = Company(counts_dir)
    graded = grades()
    targets = {
        word: company.words[word].count
        for word in company.places
        if graded.get(word, NOT_LISTED) <= TARGET_GRADES.get(len(word), LONG_GRADE)
        and company.words[word].count >= FIRST_LEAST
        and len(word) > 1
    }
    near = Neighbours(targets)
    own, doubtful = _words_of_their_own(company, graded)

    rivals = _spellings()

    def most(read: str, meant: str, share: float, by_letters: float) -> float:
        if rivals(read, meant):
            return 0.0
        if read in own:
            return PLAIN_EXCESS * by_letters
        if read not in doubtful:
            return 1.0
        if len(read) > SHORT_LENGTH or _are_inflected(read, meant):
            return LONG_EXCESS * by_letters
        return 1.0 if share >= WHOLE_SHARE else SHORT_EXCESS * by_letters

    def run(reads: list[str], cost: Cost) -> dict[str, list[Meaning]]:
        found = {}
        for read in reads:
            meanings = company.meanings(read, near.of(read), cost, most)
            if meanings:
                found[read] = meanings
        report(f"  {time.strftime('%X')} {len(found)} of {len(reads)} words stand for others")
        return found

    def learn(meanings: Mapping[str, list[Meaning]]) -> list[letter_model.Group]:
        pairs = [
            letter_model.Pair(read, found[0].meant, found[0].share * company.words[read].count)
            for read, found in meanings.items()
            if found[0].share >= CERTAIN_SHARE and len(read) >= TEACHING_LENGTH
        ]
        on_paper = {word: company.words[word].count for word in graded if word in company.words}
        return letter_model.learn(pairs + alone, on_paper)

    alone = _without_company(company, graded, near)
    everything = sorted(company.places)
    common = [read for read in everything if company.words[read].count >= FIRST_LEAST]
    damaged = [
        read
        for read in common
        if len(read) >= TEACHING_LENGTH and read not in own and read not in doubtful
    ]
    report(f"first pass: damaged words; {len(alone)} long ones have one meaning only")
    groups = learn(run(damaged, _distance_cost))
    report(f"second pass: common words, with {len(groups)} groups of letters")
    groups = learn(run(common, _letter_cost(groups)))
    report(f"third pass: all words, with {len(groups)} groups of letters")
    meanings = run(everything, _letter_cost(groups))
    return Mined(_without_chains(meanings), learn(meanings))


def _without_company(
    company: Company, graded: Mapping[str, int], near: Neighbours
) -> list[letter_model.Pair]:
    """Find damaged words too rare to have company, and too long to be anything else.

    `govemment` is seen twelve times, next to nothing twice; but no other word is near it.
    """
    pairs = []
    for read, row in company.words.items():
        if len(read) < UNIQUE_LENGTH or not read.isalpha() or read in graded:
            continue
        if row.capitals >= NAME_CAPITALS * row.count:
            continue
        meant = [word for word in near.of(read) if distance(read, word) <= UNIQUE_DISTANCE]
        if len(meant) == 1 and company.words[meant[0]].count >= UNIQUE_RATIO * row.count:
            pairs.append(letter_model.Pair(read, meant[0], row.count))
    return pairs


def _without_chains(meanings: Mapping[str, list[Meaning]]) -> dict[str, list[Meaning]]:
    """Leave out meanings that are mostly damage themselves (`thal` for `thai` for `that`)."""
    damage = {read: sum(m.share for m in found) for read, found in meanings.items()}
    kept = {
        read: [m for m in found if damage.get(m.meant, 0.0) < CERTAIN_SHARE]
        for read, found in meanings.items()
    }
    return {read: found for read, found in kept.items() if found}


def grades() -> dict[str, int]:
    """Give the lowest grade of every lower-cased word, names included."""
    kinds = (*inputs.SPELLINGS, *inputs.VARIANTS)
    graded = inputs.scowl(kinds, ("words", "upper", "proper-names", "contractions"), 70)
    lowest: dict[str, int] = {}
    for word, grade in graded.items():
        lower = word.lower()
        lowest[lower] = min(grade, lowest.get(lower, NOT_LISTED))
    return lowest


def _words_of_their_own(company: Company, graded: Mapping[str, int]) -> tuple[set[str], set[str]]:
    """Find the words that need not stand for another.

    Returns:
        Words, names and abbreviations that speak for themselves; and dictionary words that
        raw OCR has far oftener than people use them (`tills`, `arid`, `lias`): engines
        prefer words of their dictionary, so letters say little of how often these are
        damage, and only the company can tell.
    """
    subtitles = inputs.subtitles()
    said = sum(subtitles.values())
    capitalised = _capitalised()
    own: set[str] = set()
    doubtful: set[str] = set()
    for word in company.places:
        row = company.words[word]
        if word in capitalised and row.capitals >= capitalised[word] * row.count:
            own.add(word)
        elif graded.get(word, NOT_LISTED) <= TARGET_GRADES.get(len(word), LONG_GRADE):
            spoken = subtitles.get(word, 0) / said * company.total
            (doubtful if row.count > DOUBTFUL_RATIO * spoken else own).add(word)
    return own, doubtful


def _spellings() -> Callable[[str, str], bool]:
    """Make the test whether two words are two spellings of one (`centre`, `center`)."""
    kinds = ("words",)
    american = set(inputs.scowl(("american",), kinds, 80))
    british = set(inputs.scowl(("british", "british_z"), kinds, 80))
    variants = set(inputs.scowl(inputs.VARIANTS, kinds, 80))

    def are_spellings(read: str, meant: str) -> bool:
        if distance(read, meant) > INFLECTION:
            return False
        pair = {read, meant}
        return read in variants or (bool(pair & american) and bool(pair & british))

    return are_spellings


def _are_inflected(left: str, right: str) -> bool:
    """Return whether two words differ at their ends only, or by a part before one of them."""
    if left.endswith(right) or right.endswith(left):
        return True
    shared = max(len(left), len(right)) - INFLECTION
    return left[:shared] == right[:shared]


def _capitalised() -> dict[str, float]:
    """Give names and abbreviations, and the share of capitals that shows them as such."""
    kinds = (*inputs.SPELLINGS, *inputs.VARIANTS)
    graded = inputs.scowl(kinds, ("upper", "proper-names", "abbreviations"), 70)
    found = {word.lower(): NAME_CAPITALS for word in graded}
    for part in ("male.first", "female.first"):
        found.update(dict.fromkeys(inputs.census(part), NAME_CAPITALS))
    surnames = inputs.census("all.last")
    found.update({name: NAME_CAPITALS for name, n in surnames.items() if n >= SURNAME_SHARE})
    for entry in inputs.own_list("old_forms"):
        found[entry.lower()] = NAME_CAPITALS if entry[0].isupper() else 0.0
    for entry in inputs.own_list("abbreviations"):
        word, *marks = entry.split()
        found[word] = 0.0 if "plain" in marks else NAME_CAPITALS
    return found


def _distance_cost(read: str, meant: str, _limit: float) -> float:
    return -math.log(FIRST_RATE.get(distance(read, meant), 1e-8))


def _letter_cost(groups: list[letter_model.Group]) -> Cost:
    return Letters({(g.read, g.meant): g.cost for g in groups}, UNSEEN).cost
