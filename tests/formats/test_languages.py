"""Codes of languages as libraries and OCR programs write them."""

from __future__ import annotations

import pytest

from ocrfix.formats.languages import language_tag


@pytest.mark.parametrize(
    ("code", "tag", "why"),
    [
        ("en", "en", "two letters"),
        ("en-GB", "en-GB", "with a country"),
        ("de_AT", "de-AT", "with an underscore"),
        ("ger", "de", "three letters of libraries"),
        ("deu", "de", "three letters, the other way"),
        ("deu_frak", "de", "Tesseract's, of black letter"),
        ("fra+eng", "fr", "several: the first"),
        (" eng ", "en", "blanks around"),
        ("", "", "nothing"),
        ("xyz", "", "nothing that is known"),
        ("12", "", "no letters"),
    ],
)
def test_tags(code: str, tag: str, why: str) -> None:
    assert language_tag(code) == tag, why
