"""Rules of a reader's own as data: what a form says comes back, what is wrong is told."""

from __future__ import annotations

import itertools
import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import RulePackError
from ocrfix.resources import resource
from ocrfix.rules import pack_faults, rules_with
from ocrfix.rules.own_pack import Search, entries_of, pack_of, rule_of, try_out
from ocrfix.rules.pack import OwnPack, parse_pack


def entry(search: Search, **more: object) -> dict[str, object]:
    return {
        "id": "own-test",
        "stage": "letters",
        "kind": "substitute",
        "title": "a test",
        "explanation": "For this test.",
        "pattern": search.pattern,
        "replacement": search.replacement,
        "reason": "A test.",
        **more,
    }


words = st.text(min_size=1, max_size=12).filter(lambda it: it.strip())


@given(sought=words, put=words, whole=st.booleans(), case=st.booleans())
def test_plain_words_come_back_into_the_form_as_they_were(
    sought: str, put: str, whole: bool, case: bool
) -> None:
    search = Search(sought, put, is_pattern=False, whole_words=whole, match_case=case)
    assert Search.of(search.pattern, search.replacement) == search


@pytest.mark.parametrize(
    ("search", "sample", "expected"),
    [
        (Search("a.b", "x"), "a.b aab", "x aab"),  # a point is a point
        (Search("tbe", r"\1"), "in tbe end", r"in \1 end"),  # a backslash is one
        (Search("Tbe", "The", match_case=False), "tbe TBE", "The The"),
        (Search("rn", "m", whole_words=False), "cornmon corner", "common comer"),
        (Search(r"\b([Tt])be\b", r"\1he", is_pattern=True), "Tbe tbe tube", "The the tube"),
        (Search(r"(?P<a>x)y", r"\g<a>z", True, False), "xy", "xz"),
    ],
)
def test_what_a_search_does(search: Search, sample: str, expected: str) -> None:
    assert try_out(entry(search), sample).text == expected


def test_it_holds_back_where_the_result_is_no_word() -> None:
    search = Search("rn", "m", whole_words=False)
    tried = try_out(entry(search, result_is_word=True), "a cornmon lantern, stubborn")
    assert tried.text == "a common lantern, stubborn"


@given(title=st.text(max_size=30), put=st.text(max_size=12))
def test_a_pack_that_was_written_reads_the_same(title: str, put: str) -> None:
    # TOML has no lone surrogates, and no reader types one.
    if any(0xD800 <= ord(it) <= 0xDFFF for it in title + put):
        return
    given_entry = entry(Search("tbe", put), title=title)
    (read,) = entries_of(OwnPack(pack_of([given_entry]), "here"))
    assert {key: read[key] for key in given_entry} == given_entry


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"pattern": "(x"}, "The pattern is not valid"),
        ({"pattern": "x*"}, "matches the empty text"),
        ({"replacement": r"\3"}, "names a group that the pattern does not have"),
        ({"replacement": r"\g<no>"}, "names a group that the pattern does not have"),
        ({"reason": "{who}"}, "Reason may name {before} and {after} only"),
        ({"stage": "last"}, "Stage “last” does not exist"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(changed: dict[str, str], told: str) -> None:
    with pytest.raises(RulePackError) as caught:
        rule_of(entry(Search("x", "y"), **changed))
    assert told in caught.value.message
    assert "\n" not in str(caught.value)


def test_no_own_rule_takes_the_id_of_one_that_ships() -> None:
    pack = pack_of([entry(Search("x", "y"), id="lost-leading")])
    with pytest.raises(RulePackError, match=r"letters\.lost-leading is the id"):
        rules_with((OwnPack(pack, "here"),))


def test_own_rules_run_last_in_their_stage_and_the_later_pack_wins() -> None:
    one, two = (pack_of([entry(Search("x", put))]) for put in ("y", "z"))
    rules = [
        rule
        for rule in rules_with((OwnPack(one, "one"), OwnPack(two, "two")))
        if rule.info.stage == "letters"
    ]
    assert rules[-1].info.id == "letters.own-test"
    assert rules[-1].replacement == "z"  # type: ignore[attr-defined]


def test_the_pack_that_the_manual_shows_is_one() -> None:
    manual = resource("manual", "command.md").read_text(encoding="utf-8")
    _, _, shown = manual.partition("in a file that `--rules` names:\n\n")
    lines = itertools.takewhile(lambda line: not line or line[:4].isspace(), shown.split("\n"))
    (rule,) = parse_pack(textwrap.dedent("\n".join(lines)), "command.md")
    assert rule.info.id == "letters.tbe"


def test_the_manual_tells_every_key_of_a_pack() -> None:
    manual = resource("manual", "command.md").read_text(encoding="utf-8")
    section = manual.partition("## Rules of your own\n")[2].partition("\n## ")[0]
    head, _, rule = section.partition("| key of a rule |")
    told_of_head, told_of_rule = (
        {
            key
            for row in re.findall(r"(?m)^\| (`.*?) \| ", it)
            for key in re.findall(r"`(\w+)`", row)
        }
        for it in (head, rule)
    )
    assert told_of_head == {"id", *pack_faults._HEAD_TYPES}  # noqa: SLF001
    assert told_of_rule == {*pack_faults._RULE_TYPES}  # noqa: SLF001
