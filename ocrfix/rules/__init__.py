"""The rules, which find damage and propose repairs.

A rule that needs code is a module here and an entry in ``resources/described``; one that is a
pattern or a list is an entry in ``resources/rules``. ``all_rules`` gives all in running order. To
add one, see CONTRIBUTING.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ocrfix.errors import RulePackError
from ocrfix.rules.description import coded_rules
from ocrfix.rules.info import Stage
from ocrfix.rules.pack import OwnPack, PatternRule, parse_pack, shipped_pack_rules
from ocrfix.rules.rule import Rule

__all__ = ["Rule", "Stage", "all_rules", "rules_with", "shipped_ids"]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule that ships, stage by stage: within a stage code, then packs."""
    return _in_order((*coded_rules(), *shipped_pack_rules()))


def _in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    stages = list(Stage)
    return tuple(sorted(rules, key=lambda it: stages.index(it.info.stage)))


@cache
def shipped_ids() -> frozenset[str]:
    """Return the ids of every rule that ships."""
    return frozenset(rule.info.id for rule in all_rules())


@cache
def rules_with(packs: tuple[OwnPack, ...]) -> tuple[Rule, ...]:
    """Every rule that ships and those of packs of a reader's, in running order.

    Within a stage the reader's come last. Of two of the reader's with one id, that of the
    later pack is taken.

    Raises:
        RulePackError: A pack breaks the rules for packs, or has a rule of an id that ships.
    """
    own: dict[str, PatternRule] = {}
    for pack in packs:
        own |= {it.info.id: it for it in parse_pack(pack.text, pack.name)}
    taken = sorted(own.keys() & shipped_ids())
    if taken:
        raise RulePackError(
            f"{', '.join(taken)} is the id of a rule that ships.",
            hint="Give the rule another id.",
        )
    return _in_order((*all_rules(), *own.values()))
