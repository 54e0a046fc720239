"""The rules that clean the texts of a language, in the order in which they run."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ocrfix.cleaning.profile import Profile
from ocrfix.rules.info import Stage
from ocrfix.rules.rule import Rule

# Debris bears debris out: a caption's marks, its repeat and the footer are known by each
# other, so all furniture rules look at the same text. Every other rule sees what the
# rules before it left.
_SHARED_TEXT_STAGES = frozenset({Stage.FURNITURE})


@dataclass(frozen=True, slots=True)
class Course:
    """The rules for texts of one language, in running order.

    Attributes:
        rounds: The rules in running order, those together that see the same text.
        again: Those that run again where something changed, at most ``MOST_REPEATS`` times; among
            them those that go on, which do so only where they made something themselves.
        last: Those that run only behind the corrections of doubtful words.
        again_in_exports: Those that do in an export, where words that are put back tell which
            paragraphs belong together, and those which words are lost.
        named: The ids of those that the profile lets run again.
        rule_ids: The ids of all rules.
    """

    rounds: tuple[Sequence[Rule], ...]
    again: Sequence[Rule]
    last: Sequence[Rule]
    again_in_exports: Sequence[Rule]
    named: frozenset[str]
    rule_ids: tuple[str, ...]

    @classmethod
    def of(cls, profile: Profile, rules: Iterable[Rule], language: str) -> Course:
        """Put the rules that a profile chooses in order.

        Args:
            profile: Chooses them, and says which run again.
            rules: All there are.
            language: That of the texts, BCP 47.
        """
        every = profile.choose(rules, language)
        last = [rule for rule in every if profile.comes_last(rule.info.id)]
        chosen = [rule for rule in every if rule not in last]
        named = frozenset(rule.info.id for rule in chosen if profile.repeats(rule.info.id))
        again = [it for it in chosen if it.info.id in named or (named and it.info.goes_on)]
        # A second reading is one of the raw text.
        in_exports = [rule for rule in chosen if named and rule.info.stage is not Stage.SCAN]
        return cls(
            tuple(_rounds(chosen)),
            tuple(again),
            tuple(last),
            tuple(in_exports),
            named,
            tuple(rule.info.id for rule in every),
        )

    def rounds_again(self, made: Container[str], *, is_export: bool) -> list[Sequence[Rule]]:
        """Return the rules that run again, those together that see the same text.

        Args:
            made: The ids of rules that changed something when they last ran.
            is_export: Whether the text is an export.
        """
        if is_export:
            return list(_rounds(self.again_in_exports))
        return list(
            _rounds(it for it in self.again if it.info.id in self.named or it.info.id in made)
        )


def _rounds(rules: Iterable[Rule]) -> Iterator[list[Rule]]:
    """Group rules in running order: those of a round see the same text."""
    for stage, group in groupby(rules, key=lambda rule: rule.info.stage):
        if stage in _SHARED_TEXT_STAGES:
            yield list(group)
        else:
            yield from ([rule] for rule in group)
