"""Words run together."""

from __future__ import annotations

import pytest

from tests.rules.letters.alone import clean


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("he sat inthe garden", "he sat in the garden", id="two small words"),
        pytest.param("Inthe morning he came", "In the morning he came", id="opens the text"),
        pytest.param("he said thatI was late", "he said that I was late", id="I behind a word"),
        pytest.param(
            "but it isnotsurprising that he", "but it is not surprising that he", id="three words"
        ),
        pytest.param("that theytwere late", "that they were late", id="a letter for the blank"),
        pytest.param("and Ithink he did", "and I think he did", id="I before a word"),
        pytest.param("the following trueSome day", "the following trueSome day", id="a lost stop"),
        pytest.param("with Inthe he met", "with Inthe he met", id="may be a name"),
        pytest.param("fromt he garden", "fromt he garden", id="the blank is there"),
        pytest.param("the policecourt here", "the policecourt here", id="two great words"),
        pytest.param("come together now", "come together now", id="a word"),
    ],
)
def test_words_run_together(before: str, after: str) -> None:
    assert clean(before) == after
