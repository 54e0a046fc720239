"""Names of rules and signs, and reasons for changes and suspects, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ocrfix.reports.speech import Speech, spoken
from ocrfix.rules.info import RuleInfo
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


def rule_explanation(info: RuleInfo) -> str:
    """Give what a rule does in the language of the window; of a reader's own as it is."""
    return window_speech().explanation(info)


def told_aside(aside: str) -> str:
    """Give where a rule comes from, or a note on an example, in the language of the window."""
    return window_speech().aside(aside)


def character_name(sign: str) -> str:
    """Give the name of a character in the language of the window."""
    return window_speech().character(sign)
