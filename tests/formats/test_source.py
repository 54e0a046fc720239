"""Facts known of bytes before they are read."""

from __future__ import annotations

import hashlib

import pytest

from ocrfix.formats.source import UNKNOWN_LANGUAGE, Source


@pytest.mark.parametrize(
    ("said", "told", "language", "chosen"),
    [
        (None, None, UNKNOWN_LANGUAGE, ""),
        (None, "de", "de", ""),
        ("fr", "de", "fr", "fr"),
        (UNKNOWN_LANGUAGE, "de", UNKNOWN_LANGUAGE, ""),
    ],
)
def test_the_readers_word_for_the_language_goes_first(
    said: str | None, told: str | None, language: str, chosen: str
) -> None:
    meta = Source(b"x", "page.xml", language=said).meta("alto", language=told, extra={"a": "b"})
    assert (meta.language, meta.chosen_language) == (language, chosen)
    assert (meta.source, meta.format, meta.extra["a"]) == ("page.xml", "alto", "b")
    assert meta.sha256 == hashlib.sha256(b"x").hexdigest()
