"""Small words with a capital in mid-sentence."""

from __future__ import annotations

from tests.rules.letters.alone import LETTERS, clean


def test_small_letters_for_capitals_where_the_document_has_several() -> None:
    one = "he was born In the town. "
    assert clean(one) == one
    assert LETTERS.clean(one).proposals
    many = one + "he lived In the country, and it Is known that he died In a house."
    assert clean(many).count(" in ") == 3
    assert " is known" in clean(many)


def test_a_capital_that_may_open_a_sentence_is_asked_about() -> None:
    text = "he was born In the town, lived In the town, died In the town In spite of it"
    assert (
        clean(text) == "he was born in the town, lived in the town, died in the town In spite of it"
    )
