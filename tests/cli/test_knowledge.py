"""Rules, profile and words that a command adds."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.here import run_here as ocrfix
from tests.torn_word import CUT, WHOLE


def test_rules_can_be_switched_off_and_chosen(cut: Path) -> None:
    assert ocrfix("clean", cut, "--disable", "letters").stdout == CUT.encode()
    assert ocrfix("clean", cut, "--only", "joins").stdout == CUT.encode()
    assert ocrfix("clean", cut, "--only", "letters.lost-leading").stdout == WHOLE.encode()


def test_a_profile_file_carries_the_same_choices(cut: Path, tmp_path: Path) -> None:
    profile = tmp_path / "mine.toml"
    profile.write_text('title = "Mine"\ndisable = ["letters"]\n', encoding="utf-8")
    assert ocrfix("clean", cut, "--profile", profile).stdout == CUT.encode()


def test_user_words_are_left_alone(cut: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("# dialect\nith\n", encoding="utf-8")
    assert ocrfix("clean", cut, "--words", words).stdout == CUT.encode()
