"""The rules, which find damage and propose repairs.

A rule that needs code is a module here and stands in ``RULES``; one that is a pattern or
a list is an entry in ``resources/rules``; several that differ in words, pattern and judgement
alone are rows in ``resources/judged``. ``all_rules`` gives both in running order. To
add one, see CONTRIBUTING.md.
"""

from __future__ import annotations

from functools import cache

from ocrfix.errors import RulePackError
from ocrfix.rules.characters.encoding import Mojibake, Windows1252
from ocrfix.rules.characters.entities import Entities
from ocrfix.rules.characters.export_quotes import ExportQuotes
from ocrfix.rules.characters.ligatures import LostLigature, SpacedLigature
from ocrfix.rules.characters.long_s import LongS
from ocrfix.rules.characters.mixed_scripts import MixedScripts
from ocrfix.rules.furniture.captions import CaptionMarks, RepeatedCaption
from ocrfix.rules.furniture.debris_lines import debris_line_rules
from ocrfix.rules.furniture.export_debris import BylineDash, ExportFooter, ServiceLines
from ocrfix.rules.furniture.page_shape import CutEdge, DoubleWidth
from ocrfix.rules.furniture.printed_twice import PageLabel, PulledQuote
from ocrfix.rules.furniture.repeats import RepeatedLine, RunningHead
from ocrfix.rules.joins.broken_paragraph import BrokenParagraph
from ocrfix.rules.joins.broken_word import BrokenWord
from ocrfix.rules.joins.drop_cap import DropCap, LostDropCap
from ocrfix.rules.joins.letter_apart import LetterApart
from ocrfix.rules.joins.letterspaced import Letterspaced
from ocrfix.rules.joins.line_end_hyphen import LineEndHyphen
from ocrfix.rules.joins.lost_apostrophe import LostApostrophe
from ocrfix.rules.joins.misread_hyphen import MisreadHyphen
from ocrfix.rules.joins.plain_hyphen import PlainHyphen
from ocrfix.rules.joins.reflow import Reflow
from ocrfix.rules.joins.running_hyphen import RunningHyphen
from ocrfix.rules.joins.spaced_letters import SpacedLetters
from ocrfix.rules.joins.split_word import SplitWord
from ocrfix.rules.joins.stray_letter import StrayLetter
from ocrfix.rules.joins.torn_word import TornWord
from ocrfix.rules.letters.lost_leading import LostLeadingLetter
from ocrfix.rules.letters.lost_trailing import LostTrailingLetter
from ocrfix.rules.letters.lost_word import LostWord
from ocrfix.rules.letters.misread_word import MisreadWord
from ocrfix.rules.letters.o_for_e import OForE
from ocrfix.rules.letters.run_together import RunTogether
from ocrfix.rules.letters.stray_capital import StrayCapital
from ocrfix.rules.pack import OwnPack, PatternRule, parse_pack, shipped_pack_rules
from ocrfix.rules.punctuation.blank_before_point import BlankBeforePoint
from ocrfix.rules.punctuation.loose_quote import LooseQuote
from ocrfix.rules.punctuation.mark_in_word import MarkInWord
from ocrfix.rules.punctuation.stray_marks import stray_mark_rules
from ocrfix.rules.rule import Rule, Stage
from ocrfix.rules.scan.second_reading import SecondReadingRule

__all__ = ["RULES", "Rule", "Stage", "all_rules", "rules_with"]

RULES: tuple[Rule, ...] = (
    SecondReadingRule(),
    Mojibake(),
    Windows1252(),
    Entities(),
    ExportQuotes(),
    MixedScripts(),
    SpacedLigature(),
    LostLigature(),
    LongS(),
    CaptionMarks(),
    RepeatedCaption(),
    BylineDash(),
    ExportFooter(),
    ServiceLines(),
    PageLabel(),
    PulledQuote(),
    RunningHead(),
    RepeatedLine(),
    DoubleWidth(),
    CutEdge(),
    LineEndHyphen(),
    PlainHyphen(),
    MisreadHyphen(),
    TornWord(),
    BrokenParagraph(),
    BrokenWord(),
    Reflow(),
    RunningHyphen(),
    LetterApart(),
    StrayLetter(),
    SplitWord(),
    DropCap(),
    LostDropCap(),
    SpacedLetters(),
    Letterspaced(),
    LostApostrophe(),
    RunTogether(),
    OForE(),
    MisreadWord(),
    LostLeadingLetter(),
    LostTrailingLetter(),
    LostWord(),
    StrayCapital(),
    MarkInWord(),
    BlankBeforePoint(),
    LooseQuote(),
)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule that ships, stage by stage: within a stage code, then tables, then packs."""
    stages = list(Stage)
    everything = (*RULES, *debris_line_rules(), *stray_mark_rules(), *shipped_pack_rules())
    return tuple(sorted(everything, key=lambda it: stages.index(it.info.stage)))


@cache
def rules_with(packs: tuple[OwnPack, ...]) -> tuple[Rule, ...]:
    """Every rule that ships and those of packs of a reader's, in running order.

    Within a stage the reader's come last. Of two of the reader's with one id, that of the
    later pack is taken.

    Args:
        packs: The reader's.

    Raises:
        RulePackError: A pack breaks the rules for packs, or has a rule of an id that ships.
    """
    own: dict[str, PatternRule] = {}
    for pack in packs:
        own |= {it.info.id: it for it in parse_pack(pack.text, pack.name, is_own=True)}
    taken = sorted(own.keys() & {rule.info.id for rule in all_rules()})
    if taken:
        raise RulePackError(
            f"{', '.join(taken)} is the id of a rule that ships.",
            hint="Give the rule another id.",
        )
    stages = list(Stage)
    everything = (*all_rules(), *own.values())
    return tuple(sorted(everything, key=lambda it: stages.index(it.info.stage)))
