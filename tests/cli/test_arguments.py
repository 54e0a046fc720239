"""Options that several commands have."""

from __future__ import annotations

import argparse

import pytest

from ocrfix.cleaning.acceptance import KINDS
from ocrfix.cli.arguments import add_cleaning_arguments, add_reading_arguments, language_tag
from ocrfix.cli.main import main
from ocrfix.errors import ExitCode


@pytest.mark.parametrize(
    ("line", "accepted"),
    [
        ("--sure 0.8", ["review:0.8", "suspects:0.8"]),
        ("--accept review --sure 0.8", ["review", "review:0.8", "suspects:0.8"]),
        ("--sure 0.8 --sure 0.6", [f"{it}:{at}" for at in (0.8, 0.6) for it in KINDS]),
    ],
)
def test_sure_accepts_all_kinds(line: str, accepted: list[str]) -> None:
    parser = argparse.ArgumentParser()
    add_cleaning_arguments(parser)
    assert parser.parse_args(line.split()).accept == accepted
    assert parser.parse_args([]).accept == []


def test_options_say_what_they_stand_for() -> None:
    parser = argparse.ArgumentParser()
    add_reading_arguments(parser)
    told = " ".join(parser.format_help().split())
    assert "encoding of the input (default: detected)" in told
    assert "language of the text, such as en or fr (default: detected)" in told


@pytest.mark.parametrize("tag", ["german", "Deutsch", "en_GB", "", "f", "de-"])
def test_the_name_of_a_language_is_no_code(tag: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", "page.txt", "--language", tag]) is ExitCode.BAD_ARGUMENTS
    assert f"“{tag}” is no code of a language: write its two or three" in capsys.readouterr().err


@pytest.mark.parametrize("tag", ["de", "en-GB", "und", "zh-Hant", "DE"])
def test_codes_of_languages(tag: str) -> None:
    assert language_tag(tag) == tag
