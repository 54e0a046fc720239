"""Every example of every rule, as `ocrfix rules` shows them."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from dataclasses import is_dataclass, replace

import pytest

import ocrfix.rules
from ocrfix.cleaning import Cleaner, Profile
from ocrfix.rules import all_rules
from ocrfix.rules.description import coded_rules
from ocrfix.rules.info import Example
from ocrfix.rules.rule import Rule
from ocrfix.text.document import Document
from ocrfix.text.edit import Applicability
from tests.rules.examples import document_of

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.info.id}:{example.before[:40]!r}")
    for rule in all_rules()
    for example in rule.info.examples
]


def clean_with(rule: Rule, text: Document) -> str:
    """Return what one rule alone makes of a text when the reader accepts all it offers.

    What a rule only shows is made as well, as a profile that raises the rule makes it.
    """
    everything = Profile(accept=frozenset({Applicability.REVIEW}))
    if rule.info.applicability is Applicability.FLAG:
        everything = replace(everything, applicability={rule.info.id: Applicability.AUTO})
    return Cleaner(replace(everything, only=(rule.info.id,)), strict=True).clean(text).text


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_does_what_its_examples_say(rule: Rule, example: Example) -> None:
    assert clean_with(rule, document_of(example)) == example.after


def test_no_rule_is_forgotten() -> None:
    """A class that finds, or a function that takes a rule's `info`, is one that ships."""
    named = {type(rule) for rule in all_rules()} | {it.propose for it in coded_rules()}
    takes = ["text", "context", "info"]
    for module in pkgutil.walk_packages(ocrfix.rules.__path__, "ocrfix.rules."):
        for name, found in vars(importlib.import_module(module.name)).items():
            if getattr(found, "__module__", "") != module.name or name == "PatternRule":
                continue
            finds = is_dataclass(found) and hasattr(found, "find")
            if finds or (
                inspect.isfunction(found) and [*inspect.signature(found).parameters] == takes
            ):
                assert found in named, f"{found} is not in ocrfix.rules.all_rules"


def test_what_finds_lies_in_the_folder_of_its_stage() -> None:
    for rule in coded_rules():
        # What an export lost is told once for several stages; misread words are many modules' work.
        folders = (
            f"ocrfix.rules.{rule.info.stage}.",
            "ocrfix.rules.lost.",
            "ocrfix.rules.misread.",
        )
        assert rule.propose.__module__.startswith(folders)
