"""The promises of ARCHITECTURE.md, each on any text."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ocrfix import Cleaner, Document
from ocrfix.cleaning import Profile
from ocrfix.cleaning.changes import replay, take_back
from ocrfix.errors import RulePackError
from ocrfix.reports.changes import changes_as_data
from ocrfix.resources import resource
from ocrfix.rules import all_rules
from ocrfix.rules.context import Context
from ocrfix.rules.info import Example, RuleInfo, Scope
from ocrfix.rules.rule import Rule
from ocrfix.text.document import Meta
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import iterate_blocks
from tests.pace import within
from tests.rules.examples import document_of

CLEANER = Cleaner(strict=True)
RESEARCH = Cleaner("research", strict=True)
EAGER = Cleaner(Profile().with_choices(accept=["review"]), strict=True)
SAMPLES = sorted(resource("samples").glob("*.txt"))

# Every kind of character, lone surrogates and NUL among them.
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)

# Texts that look like what the rules act on, so that they do act.
PIECES = (
    "nd fast", "The river rose and the mayor asked for boats", "hich", "t he", "ith", "w ith his",
    "?? ADA FENN/AP ?? The weir at Little Bow gives way on Sunday.", " ?? ", "Newspapers in English",
    "Newspapers from Canada", "- By Jo Bell", "The flood", "ADA FENN/AP The weir at Little Bow",
    "com-", "mitted", "Com", "pany", "tbe", "of the", "to-day", "rail way", "ﬁ", "\u00ad", "\ufffd", "Â£5",
    "(Continued on Page 5.)", "BBBBB", ". . .", "said ,", "“", "”", "\u00a0", "191G", "|", "~", "a", "I",
)  # fmt: skip
GAPS = st.sampled_from([" ", "\n", "\n\n", "\r\n", "\r\n\r\n", "", "  ", " \n", ", ", ". "])
NEWSPAPER_TEXT = st.lists(st.tuples(st.sampled_from(PIECES), GAPS), max_size=14).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)
TEXTS = ANY_TEXT | NEWSPAPER_TEXT


@given(TEXTS)
def test_the_raw_text_is_never_altered(text: str) -> None:
    document = Document.from_text(text)
    cleaned = CLEANER.clean(document)
    assert cleaned.document is document
    assert document.text == text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    assert cleaned.document.meta.sha256 == digest


@given(TEXTS)
def test_replay_gives_the_cleaned_text_and_the_way_back(text: str) -> None:
    for cleaner in (CLEANER, EAGER):
        cleaned = cleaner.clean(text)
        assert replay(text, cleaned.changes) == cleaned.text
        assert take_back(cleaned.text, cleaned.changes) == text


@given(TEXTS)
def test_any_text_can_be_examined(text: str) -> None:
    examination = CLEANER.examine(CLEANER.clean(text))
    for suspect in examination.suspects:
        assert 0 <= suspect.start < suspect.end <= len(examination.text)
        for it in examination.suggest(suspect.start, suspect.end):
            assert 0 <= it.start < it.end <= len(examination.text)


@pytest.mark.parametrize("word", ["ab\udc80cd", "hou\udc80se's", "a-\udc80b", "\ud800word"])
def test_half_a_character_in_a_word_is_no_fault(word: str) -> None:
    text = f"the {word} of the town"
    examination = CLEANER.examine(CLEANER.clean(text))
    assert [examination.suggest(4, 4 + len(word)) for _ in examination.suspects] in ([()], [])


@pytest.mark.parametrize(
    "word", ["a\udc80b;the", "with.\udfffoffering", "hou\udc80se", "\ud800the"]
)
@pytest.mark.parametrize("cleaner", [EAGER, RESEARCH])
def test_half_a_character_among_damaged_words_is_no_fault(word: str, cleaner: Cleaner) -> None:
    cleaned = cleaner.clean(f"Thc {word} of tbe town was fonnd {word}ing at thc {word} hou3e.")
    examination = cleaner.examine(cleaned)
    for it in examination.suspects:
        assert all(0 <= at.start < at.end for at in examination.suggest(it.start, it.end))


@given(TEXTS)
def test_changes_are_sorted_apart_and_say_where_they_are(text: str) -> None:
    cleaned = EAGER.clean(text)
    end = cleaned_end = -1
    for change in cleaned.changes:
        assert change.start > end
        assert change.cleaned_start > cleaned_end
        end, cleaned_end = change.end, change.cleaned_end
        assert text[change.start : change.end] == change.before
        assert cleaned.text[change.cleaned_start : change.cleaned_end] == change.after
        assert change.before != change.after


@given(TEXTS)
def test_every_change_names_its_rules(text: str) -> None:
    ids = {rule.info.id for rule in all_rules()}
    for change in EAGER.clean(text).changes:
        assert change.steps
        for step in change.steps:
            assert step.rule_id in ids
            assert step.reason
            assert 0 <= step.confidence <= 1


BLOCK_RULES = [rule for rule in all_rules() if rule.info.scope is Scope.BLOCK]


@settings(max_examples=60)
@given(NEWSPAPER_TEXT)
@example("a\n\nnd fast ")
@example("\u00a0Â£5 ")
@example("nd fast tbe\n\nThe river rose and the mayor asked for boats ?? ADA FENN/AP ?? The weir.")
def test_rules_of_block_scope_do_not_look_beyond_their_block(text: str) -> None:
    # Markers of captions make an export of the whole text: evidence that no block shows alone.
    text = text.replace("??", "")
    cleaner = Cleaner(Profile(only=tuple(rule.info.id for rule in BLOCK_RULES)), strict=True)
    whole = cleaner.clean(text)
    expected = [
        (block.start + change.start, block.start + change.end, change.after)
        for block in iterate_blocks(text)
        for change in cleaner.clean(block.text).changes
    ]
    found = [(change.start, change.end, change.after) for change in whole.changes]
    inside = [
        it for it in found if any(b.start <= it[0] and it[1] <= b.end for b in iterate_blocks(text))
    ]
    assert inside == expected


def test_another_process_gives_the_same() -> None:
    """Hash seeds, the order of documents and caches must not show in the output."""
    program = (
        "import sys, json; from ocrfix import Cleaner; from ocrfix.reports.changes import changes_as_data;"
        "from pathlib import Path; c = Cleaner(); out = {}\n"
        "for p in sys.argv[1:]: r = c.clean(Path(p).read_bytes().decode());"
        " out[p] = [r.text, changes_as_data(r)]\n"
        "print(json.dumps(out, sort_keys=True))"
    )
    paths = [str(path) for path in SAMPLES]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, *order],
            env=environment,
            capture_output=True,
            check=True,
        ).stdout
        for order, environment in (
            (paths, {"PYTHONHASHSEED": "1", "PYTHONPATH": str(Path.cwd())}),
            (paths[::-1], {"PYTHONHASHSEED": "2", "PYTHONPATH": str(Path.cwd())}),
        )
    }
    assert len(outputs) == 1
    here = {str(path): CLEANER.clean(path.read_bytes().decode()) for path in SAMPLES}
    expected = {name: [it.text, changes_as_data(it)] for name, it in here.items()}
    assert json.loads(outputs.pop()) == json.loads(json.dumps(expected))


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.info.id)
def test_a_rule_switched_off_does_nothing(rule: Rule) -> None:
    """Not even where its own examples show what it does."""
    rule_id = rule.info.id
    cleaner = Cleaner(Profile(disable=(rule_id,)).with_choices(accept=["review"]), strict=True)
    assert rule_id not in cleaner.clean("").rules_run
    for shown in rule.info.examples:
        cleaned = cleaner.clean(document_of(shown))
        used = {step.rule_id for change in cleaned.changes for step in change.steps}
        assert rule_id not in used | {proposal.edit.rule_id for proposal in cleaned.proposals}


HOSTILE = [
    "\0" * 1000,
    "\ud800\udfff" * 500,
    "a" * 50_000,
    "f" * 50_000,
    ("fs" * 20 + " ") * 1_000,
    " " * 50_000,
    "\n" * 50_000,
    "?? " * 50_000,
    "- " * 25_000,
    "a\n" * 25_000,
    "-\n" * 25_000,
    "a b " * 50_000,
    "\u00ad" * 50_000,
    "(" * 50_000,
    ". " * 25_000,
    "’" * 50_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: f"{text[:3]!a}x{len(text)}")
def test_no_text_makes_a_rule_raise_or_hang(text: str) -> None:
    """Strict: a rule that raises fails the test."""
    with within(5):
        cleaned = CLEANER.clean(text)
    assert replay(text, cleaned.changes) == cleaned.text


@given(TEXTS)
@example("\r")
@example("\ufeff")
def test_untouched_characters_come_out_as_they_went_in(text: str) -> None:
    cleaned = CLEANER.clean(text)
    position = cleaned_position = 0
    for change in cleaned.changes:
        assert (
            text[position : change.start] == cleaned.text[cleaned_position : change.cleaned_start]
        )
        position, cleaned_position = change.end, change.cleaned_end
    assert text[position:] == cleaned.text[cleaned_position:]


# --- a rule that fails -------------------------------------------------------------------


@dataclass(frozen=True)
class Broken:
    """Propose one edit and then raise."""

    error: Exception
    info: RuleInfo = RuleInfo(
        "letters.broken", "Broken", "Breaks.", "made for this test", (Example("a", "b"),)
    )

    def find(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose, then fail."""
        del context
        yield Edit(0, 1, text[:1], "b", self.info.id, "why")
        raise self.error


def test_a_rule_that_fails_is_named_its_edits_dropped_and_the_rest_goes_on() -> None:
    cleaner = Cleaner(rules=[Broken(ZeroDivisionError("by zero")), *all_rules()])
    cleaned = cleaner.clean("the train hich left at noon")
    assert cleaned.text == "the train which left at noon"
    assert [(it.rule_id, it.message) for it in cleaned.failures] == [
        ("letters.broken", "ZeroDivisionError: by zero")
    ]


def test_strict_raises_what_a_rule_raises() -> None:
    with pytest.raises(ZeroDivisionError):
        Cleaner(rules=[Broken(ZeroDivisionError())], strict=True).clean("a")


def test_a_pattern_out_of_time_fails_the_document_by_name() -> None:
    with pytest.raises(RulePackError, match=r"letters\.broken took too long"):
        Cleaner(rules=[Broken(TimeoutError())]).clean("a")


def test_an_edit_that_does_not_find_its_text_counts_as_a_failure() -> None:
    class Lying(Broken):
        def find(self, text: str, context: Context) -> Iterator[Edit]:
            del context
            yield Edit(0, 1, "z", "b", self.info.id, text)

    cleaned = Cleaner(rules=[Lying(ValueError())]).clean("a")
    assert cleaned.text == "a"
    assert len(cleaned.failures) == 1


# --- no language, no letters ---------------------------------------------------------------


@pytest.mark.parametrize("language", ["sv", "cy-GB", "la"])
def test_without_rules_for_a_language_only_those_that_know_none_run(language: str) -> None:
    text = "the train hich left at noon"
    cleaned = CLEANER.clean(Document(text, meta=Meta(language=language)))
    assert cleaned.text == text
    assert language in cleaned.notes[0]
    assert "furniture.export-footer" in cleaned.rules_run


@pytest.mark.parametrize("language", ["en", "en-GB", "EN"])
def test_english_is_english_in_any_country(language: str) -> None:
    cleaned = CLEANER.clean(Document("the train hich left at noon", meta=Meta(language=language)))
    assert cleaned.text == "the train which left at noon"
    assert not cleaned.notes


POLISH = (
    "W nocy rzeka wezbrała i burmi-\nstrz poprosił o łodzie, których od lat nie widziano w mieście."
)


@given(NEWSPAPER_TEXT, NEWSPAPER_TEXT)
def test_a_paragraph_in_another_language_stays_whatever_is_around(before: str, after: str) -> None:
    text = f"{before}\n\n{POLISH}\n\n{after}"
    for cleaner in (CLEANER, EAGER):
        assert POLISH in cleaner.clean(text).text
