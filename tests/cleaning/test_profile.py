"""Profiles: what may stand in one, and what it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix import Cleaner
from ocrfix.cleaning import load_profile
from ocrfix.cleaning.profile import profile_names
from ocrfix.errors import BadArgumentsError, RulePackError

CUT = "He came ith his brother."


@pytest.mark.parametrize("name", profile_names())
def test_a_shipped_profile_says_what_it_does_and_names_only_rules_there_are(name: str) -> None:
    profile = load_profile(name)
    assert profile.name == name
    assert len(profile.explanation.split()) > 8
    Cleaner(profile)


def profile(tmp_path: Path, text: str) -> str:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


EFFECTS = [
    ("", "He came with his brother.", "an empty profile runs everything"),
    ('disable = ["letters.lost-leading"]', CUT, "one rule off"),
    ('disable = ["letters"]', CUT, "a group off"),
    ('only = ["joins"]', CUT, "only another group"),
    ('[applicability]\n"letters.lost-leading" = "review"', CUT, "shown, not made"),
    (
        'accept = ["review"]\n[applicability]\n"letters.lost-leading" = "review"',
        "He came with his brother.",
        "review accepted",
    ),
    ('[options."letters.lost-leading"]\nmin_certainty = 1.1', CUT, "a number that is never met"),
]


@pytest.mark.parametrize(("text", "cleaned", "why"), EFFECTS)
def test_what_a_profile_does(tmp_path: Path, text: str, cleaned: str, why: str) -> None:
    assert Cleaner(profile(tmp_path, text)).clean(CUT).text == cleaned, why


def test_a_flag_is_never_made(tmp_path: Path) -> None:
    text = 'accept = ["review"]\n[applicability]\n"letters.lost-leading" = "flag"'
    cleaned = Cleaner(profile(tmp_path, text)).clean(CUT)
    assert cleaned.text == CUT
    assert len(cleaned.proposals) == 1


REFUSED = [
    ('disabel = ["letters"]', RulePackError, "did you mean “disable”?"),
    ('disable = "letters"', RulePackError, "is not a list"),
    ('last = "letters"', RulePackError, "is not a list"),
    ("options = 7", RulePackError, "“options” is not a table of rules"),
    ("[options]\nletters = 7", RulePackError, "“options” is not a table of rules"),
    ('[options."joins.broken-word"]\nmin_gain = "x"', RulePackError, "“min_gain” of joins.broken-"),
    ('[options."joins.broken-word"]\nmin_gain = true', RulePackError, "is not a number"),
    ('[options."joins.broken-word"]\nmin_gain = nan', RulePackError, "is not a number"),
    ('[options."joins.broken-word"]\nmin_gain = inf', RulePackError, "is beyond 1,000,000,000"),
    ('[options."joins.broken-word"]\nmin_gain = ' + "9" * 4000, RulePackError, "is beyond"),
    ("name = " + "9" * 5000, RulePackError, "cannot be read"),
    ("name = " + "[" * 100_000, RulePackError, "its values nest too deep"),
    (".".join("a" * 100_000) + " = 1", RulePackError, "a key has more than 32 parts"),
    ("#" + "x" * (1 << 20), RulePackError, "it is larger than 1 MiB"),
    ("".join(f"a{it} = 1\n" for it in range(50_000)), RulePackError, "more than 20 faults"),
    ("applicability = 7", RulePackError, "“applicability” is not a table"),
    ("[applicability]\nletters = [1]", RulePackError, "“[1]” is none of auto, review"),
    ("name = 7", RulePackError, "“name” is not a text"),
    ("title = [1]", RulePackError, "“title” is not a text"),
    ('accept = ["revue"]', RulePackError, "“revue” cannot be accepted"),
    ('accept_damaged = ["suspect"]', RulePackError, "“suspect” cannot be accepted"),
    ('accept_damaged = "suspects"', RulePackError, "is not a list"),
    ("disable = [", RulePackError, "cannot be read"),
    ('disable = ["letters.lost-leadin"]', BadArgumentsError, "letters.lost-leading"),
    ('[applicability]\n"letters.lots" = "auto"', BadArgumentsError, "which is no rule"),
    ('[options."letters.lost-leading"]\nmin_certanty = 1', BadArgumentsError, "min_certainty"),
]


@pytest.mark.parametrize(("text", "error", "told"), REFUSED)
def test_what_a_profile_may_not_say(
    tmp_path: Path, text: str, error: type[Exception], told: str
) -> None:
    with pytest.raises(error) as refused:
        Cleaner(profile(tmp_path, text))
    assert told in str(refused.value)


def test_rules_and_numbers_that_are_no_more_do_nothing(tmp_path: Path) -> None:
    path = profile(
        tmp_path,
        'disable = ["joins.lost-drop-cap"]\n[applicability]\n"joins.lost-drop-cap" = "auto"\n'
        '[options."joins.lost-drop-cap"]\nmin_per_million = 2\n'
        '[options."joins.drop-cap"]\nmin_gain = 2',
    )
    assert Cleaner(path).clean("ARIS, May 4—The House met.").proposals == ()


def test_corrections_of_doubtful_words_can_be_switched_off(tmp_path: Path) -> None:
    """Also those that are made in any profile, where a language has no rules of its own for it."""
    text = "Le maire est venu ponr la fête, et la foule était nombreuse dans les rues de la ville."
    for off, word in (("", "pour"), ('disable = ["suspects"]', "ponr")):
        assert f" {word} la" in Cleaner(profile(tmp_path, off)).clean(text).text
    with pytest.raises(BadArgumentsError, match="--disable suspects makes none"):
        Cleaner(profile(tmp_path, 'only = ["suspects"]'))


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    assert load_profile(profile(tmp_path, '\ufeffdisable = ["letters"]')).disable == ("letters",)


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "\ud800", "/"])
def test_what_can_be_no_file_is_no_profile(name: str) -> None:
    with pytest.raises(BadArgumentsError, match="no profile"):
        load_profile(name)


def test_a_device_is_no_profile() -> None:
    with pytest.raises(BadArgumentsError, match="no profile “/dev/zero”"):
        load_profile("/dev/zero")


def test_an_unknown_profile_suggests_the_nearest() -> None:
    with pytest.raises(BadArgumentsError, match="Did you mean “careful”"):
        load_profile("carefull")


def test_evidence_is_named_relative_to_the_profile(tmp_path: Path) -> None:
    path = tmp_path / "town.toml"
    path.write_text('evidence = "lists/town.evidence"\n')
    profile = load_profile(str(path))
    assert profile.evidence == tmp_path / "lists" / "town.evidence"
    assert profile.with_choices(only=["joins"]).evidence == profile.evidence
    assert profile.with_choices(evidence="other").evidence == Path("other").absolute()


def test_evidence_that_is_no_name_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "town.toml"
    path.write_text("evidence = 4\n")
    with pytest.raises(RulePackError, match="“evidence” is not the name of a file"):
        load_profile(str(path))


DAMAGED = (
    "Tbe prisou of tbe towu was bnilt in the vear of thc king, and vhat he sald was a verv lond."
)


def test_where_much_is_damaged_a_profile_may_ask_less(tmp_path: Path) -> None:
    strict = 'only = ["characters"]\naccept = ["suspects:0.99"]\n'
    looser = profile(tmp_path, f'{strict}accept_damaged = ["suspects:0.5"]')
    mended = Cleaner(looser).clean(DAMAGED).text
    # Who asks on the command line means it everywhere.
    asked = load_profile(looser).with_choices(accept=["suspects:0.99"])
    few = Cleaner(asked).clean(DAMAGED)
    assert few.text == Cleaner(profile(tmp_path, strict)).clean(DAMAGED).text != mended
