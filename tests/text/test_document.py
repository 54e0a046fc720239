"""A document keeps its text as it came, and says whose bytes it is."""

from __future__ import annotations

import hashlib
from dataclasses import FrozenInstanceError

import pytest

from ocrfix.text.document import Document


@pytest.mark.parametrize("text", ["", "nd fast", "a\r\nb\u00a0c\u2028d", "𝔣oo"])
def test_its_text_is_the_string_and_its_hash_that_of_utf8(text: str) -> None:
    document = Document.from_text(text, source="page.txt", language="de")
    assert document.text == text
    assert document.meta.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert (document.meta.source, document.meta.language) == ("page.txt", "de")


def test_half_a_character_has_a_hash_of_its_own() -> None:
    assert Document.from_text("\ud800").meta.sha256 != Document.from_text("\ud801").meta.sha256


def test_nobody_changes_it() -> None:
    document = Document.from_text("nd fast")
    with pytest.raises(FrozenInstanceError):
        document.text = "and fast"  # type: ignore[misc]
