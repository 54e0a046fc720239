"""Faults of packs, told together and by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.errors import RulePackError
from ocrfix.intake import parse_toml
from ocrfix.resources import resource
from ocrfix.rules.pack_faults import faults_of
from tests.rules.conftest import HEAD, RULE, read_pack

FAULTS = [
    ("", 'licence = "CC0-1.0"', "", "the head lacks “licence”"),
    ("", 'id = "letters"', 'id = "lettres"', "is no stage"),
    ("", 'language = "en"', 'lang = "en"', "“lang”, which means nothing"),
    ("", 'reason = "“{before}” is no word, “{after}” is."\n', "", "“reason” is missing"),
    ("", "title", "titel", "“titel” means nothing"),
    ("", r"\b([Tt])be\b", r"\b([Tt]be\b", "the pattern is not valid"),
    ("", r"\b([Tt])be\b", "x*", "matches the empty text"),
    ("", "“{before}” is", "“{word}” is", "{before} and {after} only"),
    ("", "confidence = 0.99", "confidence = 99", "between 0 and 1"),
    ("", '  ["TBE Ltd.", "TBE Ltd."],\n', "", "fewer than two examples"),
    ("", '["TBE Ltd.", "TBE Ltd."]', '["TBE Ltd."]', "an example is not"),
    ("", '"substitute"', '"replace"', "kind “replace” does not exist"),
    ("", "confidence", 'applicability = "always"\nconfidence', "applicability “always”"),
    ("", "[[rule]]", "[[rule", "not valid TOML"),
    (RULE, "", "", "letters.tbe stands there twice"),
    ("", RULE, "rule = 'x'", "begins with the line [[rule]]"),
    ("", RULE, "rule = 7", "begins with the line [[rule]]"),
    ("", RULE, "rule = [1]", "begins with the line [[rule]]"),
    ("", 'id = "letters"', "id = [1]", "is no stage"),
    ("", 'language = "en"', 'language = "English"', "language “English” is no code"),
    ("", 'language = "en"', "language = 7", "“language” is not a text"),
    ("", 'source = "made for this test"', "source = 7", "“source” is not a text"),
    ("", 'id = "tbe"', "id = 7", "“id” is not a text"),
    ("", 'id = "tbe"', 'id = "a.tbe x"', "more than letters, figures and hyphens"),
    ("", 'title = "tbe for the"', "title = 7", "“title” is not a text"),
    ("", 'kind = "substitute"', "kind = [1]", "“kind” is not a text"),
    ("", r"pattern = '\b([Tt])be\b'", 'pattern = ["a"]', "“pattern” is not a text"),
    ("", r"replacement = '\1he'", "replacement = 7", "“replacement” is not a text"),
    ("", 'reason = "“{before}” is no word, “{after}” is."', "reason = 7", "“reason” is not"),
    ("", "“{before}” is", "“{before.x}” is", "{before} and {after} only"),
    ("", "confidence = 0.99", 'confidence = "high"', "“confidence” is not a number"),
    ("", "confidence = 0.99", "confidence = true", "“confidence” is not a number"),
    ("", "confidence", "scope = [1]\nconfidence", "“scope” is not a text"),
    ("", "confidence", "stage = [1]\nconfidence", "“stage” is not a text"),
    ("", "confidence", "applicability = [1]\nconfidence", "“applicability” is not a text"),
    ("", "confidence", "asks_beside = 7\nconfidence", "“asks_beside” is not a text"),
    ("", "confidence", "result_is_word = 7\nconfidence", "“result_is_word” is not true or"),
    ("", "confidence", "begins = 7\nconfidence", "“begins” is not a list of texts"),
    ("", "confidence", 'begins = [""]\nconfidence', "“begins” is not a list of texts"),
    ("", 'needs = ["tbe", "Tbe"]', 'needs = "tbe"', "“needs” is not a list of texts"),
    ("", 'needs = ["tbe", "Tbe"]', "needs = [7]", "“needs” is not a list of texts"),
    # Each of these took gigabytes, minutes or the stack.
    ("", "“{before}” is", "{before:>999999999}", "{before} and {after} only"),
    ("", "“{before}” is", "{before!r}", "{before} and {after} only"),
    ("", "“{before}” is", "{before.__class__}", "{before} and {after} only"),
    ("", "“{before}” is", "{before[0]}", "{before} and {after} only"),
    ("", "“{before}” is", "{}", "{before} and {after} only"),
    ("", "“{before}” is", "{before:{after}}", "{before} and {after} only"),
    ("", "“{before}” is", "{before", "reason is not valid"),
    ("", "“{before}” is", "x" * 10_001, "“reason” is longer than 10,000 characters"),
    ("", r"\b([Tt])be\b", "(?R)", "the pattern calls itself"),
    ("", r"\b([Tt])be\b", "(a|(?1)b)", "the pattern calls itself"),
    ("", r"\b([Tt])be\b", "(?P<x>a)(?&x)", "the pattern calls itself"),
    ("", r"\b([Tt])be\b", "(?P<x>a)(?P>x)", "the pattern calls itself"),
    ("", r"\b([Tt])be\b", "(a|(?-1)b)", "the pattern calls itself"),
    ("", r"\b([Tt])be\b", "(" * 5000 + "a" + ")" * 5000, "groups within each other"),
    ("", r"\b([Tt])be\b", "[" * 5000, "the pattern is not valid"),
    ("", r"\b([Tt])be\b", r"\L<none>", "the pattern is not valid"),
    ("", r"\b([Tt])be\b", "a{1,99999999999}", "the pattern is not valid"),
    ("", r"\b([Tt])be\b", "a|" * 25_001, "“pattern” is longer than 50,000 characters"),
    ("", r"\1he", r"\g<99999999999999999999>", "names a group that the pattern does not have"),
    ("", r"\1he", r"\1" * 51, "names more than 50 groups"),
    ("", r"\1he", r"\x", "the replacement is not valid"),
    ("", r"\1he", r"\U00110000", "the replacement is not valid"),
    ("", "confidence = 0.99", "confidence = " + "[" * 100_000, "nest too deep"),
    ("", "confidence = 0.99", "confidence = " + "{a = " * 100_000, "nest too deep"),
    ("", "confidence = 0.99", "confidence = " + "9" * 5000, "not valid TOML"),
    ("", "confidence = 0.99", ".".join("a" * 100_000) + " = 1", "a key has more than 32 parts"),
    ("", "[[rule]]", '[["a" . "b" . ' + " . ".join("a" * 40) + "]]", "more than 32 parts"),
    ("", "[[rule]]", "#" + "x" * (4 << 20) + "\n[[rule]]", "larger than 4 MiB"),
]


@pytest.mark.parametrize(("more", "old", "new", "told"), FAULTS, ids=lambda it: it[:40].strip())
def test_a_faulty_pack_is_refused(pack: Path, more: str, old: str, new: str, told: str) -> None:
    good = HEAD + RULE + more
    pack.write_text(good.replace(old, new) if old else good, encoding="utf-8")
    with pytest.raises(RulePackError) as refused:
        read_pack(pack)
    assert told in str(refused.value)
    assert str(pack) in str(refused.value)


def test_what_only_looks_like_a_group_or_a_call_is_none(pack: Path) -> None:
    rule = RULE.replace(r"\b([Tt])be\b", r"\b(?-i)([Tt])be\b(?# (?R)|[(?R)]{9}|\(\?R\)|(?(1)x|y)zz")
    many = "[()]" * 100
    pack.write_text(HEAD + rule.replace("zz", many), encoding="utf-8")
    (made,) = read_pack(pack)
    assert made.pattern.search("tbe")


def test_of_very_many_faults_some_are_told(pack: Path) -> None:
    pack.write_text(HEAD + "[[rule]]\n" * 100_000, encoding="utf-8")
    with pytest.raises(RulePackError, match="more than 20 faults") as refused:
        read_pack(pack)
    assert len(str(refused.value)) < 2000


def test_all_faults_are_told_together(pack: Path) -> None:
    bad = RULE.replace("confidence = 0.99", "confidence = 2").replace("title", "titel")
    pack.write_text(HEAD + bad, encoding="utf-8")
    with pytest.raises(RulePackError, match="3 fault"):
        read_pack(pack)


@pytest.mark.parametrize("path", sorted(resource("rules").rglob("*.toml")), ids=lambda it: it.name)
def test_packs_that_ship_have_no_faults(path: Path) -> None:
    """No run looks for them again."""
    pack = parse_toml(path.read_text("utf-8"))
    assert [*faults_of(pack)] == []
    assert all("examples" in rule for rule in pack["rule"])


def test_a_rule_of_a_readers_own_needs_no_examples() -> None:
    head, _, _ = RULE.partition("examples")
    assert [*faults_of(parse_toml(HEAD + head))] == []
