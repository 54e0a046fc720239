"""Names of rules and signs, and reasons for changes and suspects, in the window's language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from ocrfix.cleaning.acceptance import SUSPECTS
from ocrfix.cleaning.decided import BY_HAND
from ocrfix.desktop.languages import status_word, suspect_word
from ocrfix.reports.speech import Speech, spoken
from ocrfix.review import Status
from ocrfix.rules import rules_with
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.pack import OwnPack
from ocrfix.suspects import Kind
from ocrfix.words.language import KNOWN


def window_speech() -> Speech:
    """Give what says sentences in the language of the window; English where nobody translated."""
    code = QLocale().name().partition("_")[0]
    return Speech(code if code in spoken() else KNOWN)


def told_reason(reason: str) -> str:
    """A reason in the language of the window; in English where nobody translated it."""
    return window_speech().sentence(reason)


def told_message(message: str) -> str:
    """A message or a hint of an error in the language of the window."""
    return window_speech().error(message)


def rule_title(info: RuleInfo) -> str:
    """Give the name of a rule in the language of the window; a reader's own as it is."""
    return window_speech().title(info)


def named_rules(rule_id: str, packs: tuple[OwnPack, ...] = ()) -> str:
    """Give the names of the rules that made a change; an unknown one's is its id.

    Args:
        rule_id: Their ids, joined by ``+``.
        packs: The reader's rules, which have the names that the reader gave them.
    """
    titles = _titles(packs, window_speech().code)
    return " + ".join(titles.get(it) or _not_of_a_rule(it) for it in rule_id.split("+"))


@lru_cache(maxsize=8)
def _titles(packs: tuple[OwnPack, ...], code: str) -> Mapping[str, str]:
    speech = Speech(code)
    return {rule.info.id: speech.title(rule.info) for rule in rules_with(packs)}


def _not_of_a_rule(change_id: str) -> str:
    """Give the name of a change that no rule made; its id if it is unknown."""
    if change_id == BY_HAND:
        return status_word(Status.BY_HAND).capitalize()
    doubtful = QCoreApplication.translate("SeriesModel", "Doubtful words")
    names = {f"{SUSPECTS}.{it}": f"{doubtful} ({suspect_word(it)})" for it in Kind}
    return {f"{SUSPECTS}.mark": doubtful, **names}.get(change_id, change_id)


def rule_explanation(info: RuleInfo) -> str:
    """Give what a rule does in the language of the window; of a reader's own as it is."""
    return window_speech().explanation(info)


def told_aside(aside: str) -> str:
    """Give where a rule comes from, or a note on an example, in the language of the window."""
    return window_speech().aside(aside)


def character_name(sign: str) -> str:
    """Give the name of a character in the language of the window."""
    return window_speech().character(sign)
