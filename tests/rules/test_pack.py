"""Rule packs: what is read, and that every kind of fault is found and told together."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ocrfix import Cleaner, Document
from ocrfix.errors import RulePackError
from ocrfix.rules.pack import parse_pack
from tests.rules.conftest import HEAD, RULE, read_pack
from tests.rules.export_parts import FOOTER, PARAGRAPH


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


def test_a_rule_may_ask_in_exports(pack: Path) -> None:
    """An export was typed: what is a speck elsewhere was meant there, or nobody knows."""
    rule = RULE.replace(r"\b([Tt])be\b", r"\.(?=\.\s)").replace(r"\1he", "")
    rule = rule.replace('needs = ["tbe", "Tbe"]', "asks_in_exports = true")
    pack.write_text(HEAD + rule, encoding="utf-8")
    cleaner = Cleaner(rules=read_pack(pack), strict=True)
    assert cleaner.clean("He came.. She went.").text == "He came. She went."
    export = f"{PARAGRAPH} {PARAGRAPH}. She went.\n\n{PARAGRAPH}{FOOTER}"
    cleaned = cleaner.clean(export)
    assert cleaned.text == export
    assert [it.edit.before for it in cleaned.proposals] == ["."]


def test_a_rule_asks_in_other_languages(pack: Path) -> None:
    pack.write_text(HEAD + RULE + "elsewhere = true\n", encoding="utf-8")
    cleaner = Cleaner(rules=read_pack(pack), strict=True)
    cleaned = cleaner.clean(Document.from_text("Il a dit tbe hier.", language="fr"))
    assert "letters.tbe" not in {it for change in cleaned.changes for it in change.rule_ids}
    assert [it.edit.rule_id for it in cleaned.proposals] == ["letters.tbe"]


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


def test_a_byte_order_mark_is_passed_over(pack: Path) -> None:
    pack.write_text(HEAD + RULE, encoding="utf-8-sig")
    assert read_pack(pack) == parse_pack("\ufeff" + HEAD + RULE, "it")


@pytest.mark.skipif(os.name != "posix", reason="devices of POSIX")
def test_a_pack_is_a_file_or_what_a_pipe_gives() -> None:
    with pytest.raises(RulePackError, match="it is no regular file"):
        read_pack(Path("/dev/zero"))


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
