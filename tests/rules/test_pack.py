"""Rule packs: what is read, and that every kind of fault is found and told together."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ocrfix import Cleaner
from ocrfix.errors import RulePackError
from ocrfix.rules.pack import parse_pack, read_pack

HEAD = """
id = "letters"
language = "en"
licence = "CC0-1.0"
source = "made for this test"
"""

RULE = r"""
[[rule]]
id = "tbe"
kind = "substitute"
title = "tbe for the"
explanation = "“tbe” is no word."
pattern = '\b([Tt])be\b'
replacement = '\1he'
reason = "“{before}” is no word, “{after}” is."
confidence = 0.99
needs = ["tbe", "Tbe"]
examples = [
  ["Tbe House sat.", "The House sat."],
  ["in tbe morning", "in the morning", "inside a sentence"],
  ["to be or not to be", "to be or not to be"],
  ["TBE Ltd.", "TBE Ltd."],
]
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return tmp_path / "letters.toml"


def test_a_pack_becomes_rules(pack: Path) -> None:
    pack.write_text(HEAD + RULE, encoding="utf-8")
    (rule,) = read_pack(pack)
    assert rule.info.id == "letters.tbe"
    assert rule.info.language == "en"
    assert rule.info.source == "made for this test"
    assert rule.info.examples[1].why == "inside a sentence"
    cleaned = Cleaner(rules=[rule], strict=True).clean("Tbe House sat in tbe morning.")
    assert cleaned.text == "The House sat in the morning."
    assert cleaned.changes[0].reason == "“Tbe” is no word, “The” is."
    assert cleaned.changes[0].confidence == 0.99


def test_a_rule_may_ask_that_its_result_is_a_word(pack: Path) -> None:
    """`b` for `h` everywhere would be absurd; where a word comes of it, it may be right."""
    rule = RULE.replace(r"\b([Tt])be\b", r"\b(\w+)b(\w*)\b").replace(r"\1he", r"\1h\2")
    rule = rule.replace('needs = ["tbe", "Tbe"]', "result_is_word = true")
    pack.write_text(HEAD + rule, encoding="utf-8")
    cleaner = Cleaner(rules=read_pack(pack), strict=True)
    assert cleaner.clean("the wbole table").text == "the whole table"


def test_what_a_rule_needs_spares_the_search(pack: Path) -> None:
    """`needs` is a promise of the pack's author: a text without it is not looked at."""
    pack.write_text(HEAD + RULE.replace('["tbe", "Tbe"]', '["xyz"]'), encoding="utf-8")
    assert Cleaner(rules=read_pack(pack)).clean("tbe").text == "tbe"


def test_the_edit_may_be_a_part_of_the_match(pack: Path) -> None:
    """A search for the rare sign beside it is quicker; what stands beside it stays."""
    rule = RULE.replace(r"\b([Tt])be\b", r"\?(?<=\w(?P<edit> )\?)|(?P<all>!!)").replace(r"\1he", "")
    pack.write_text(HEAD + rule.replace('needs = ["tbe", "Tbe"]\n', ""), encoding="utf-8")
    cleaned = Cleaner(rules=read_pack(pack), strict=True).clean("Is it he ? No!!")
    assert cleaned.text == "Is it he? No"
    assert [change.before for change in cleaned.changes] == [" ", "!!"]


FAULTS = [
    ("", 'licence = "CC0-1.0"', "", "the head lacks “licence”"),
    ("", 'id = "letters"', 'id = "lettres"', "is no stage"),
    ("", 'language = "en"', 'lang = "en"', "“lang”, which means nothing"),
    ("", 'reason = "“{before}” is no word, “{after}” is."\n', "", "“reason” is missing"),
    ("", "title", "titel", "“titel” means nothing"),
    ("", r"\b([Tt])be\b", r"\b([Tt]be\b", "the pattern is not valid"),
    ("", r"\b([Tt])be\b", "x*", "matches nothing at all"),
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


def test_a_byte_order_mark_is_passed_over(pack: Path) -> None:
    pack.write_text(HEAD + RULE, encoding="utf-8-sig")
    assert read_pack(pack) == parse_pack("\ufeff" + HEAD + RULE, "it")


@pytest.mark.skipif(os.name != "posix", reason="devices of POSIX")
def test_a_pack_is_a_file_or_what_a_pipe_gives() -> None:
    with pytest.raises(RulePackError, match="it is no regular file"):
        read_pack(Path("/dev/zero"))


def test_all_faults_are_told_together(pack: Path) -> None:
    bad = RULE.replace("confidence = 0.99", "confidence = 2").replace("title", "titel")
    pack.write_text(HEAD + bad, encoding="utf-8")
    with pytest.raises(RulePackError, match="3 fault"):
        read_pack(pack)


def test_a_pack_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(RulePackError, match="cannot be read"):
        read_pack(tmp_path / "none.toml")


def test_endless_backtracking_stops_and_names_the_rule(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ocrfix.rules.pack.MATCH_SECONDS_LIMIT", 0.2)
    slow = RULE.replace(r"\b([Tt])be\b", r"(x|xx)+[y-z]$").replace('needs = ["tbe", "Tbe"]\n', "")
    pack.write_text(HEAD + slow, encoding="utf-8")
    with pytest.raises(RulePackError, match=r"letters\.tbe took too long"):
        Cleaner(rules=read_pack(pack)).clean("x" * 40)
