"""Letters that stand by themselves."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.rules.joins.lone_letters import lone_letters
from ocrfix.rules.tokens import UnknownTokens
from ocrfix.words.lexicon import Lexicon

# Few letters, so that edits meet and words are made, and every sign that may part tokens.
TEXTS = st.text(alphabet="anthe-’ \n\r\t\u00a0\u2003.", max_size=60)


@given(TEXTS)
def test_letters_by_themselves(text: str) -> None:
    letters = list(lone_letters(UnknownTokens(Lexicon.load()).of(text)))
    alone = {it.start() for it in re.finditer(r"(?<![^\s(])[a-z](?![^ \n\r\t\u00a0])", text)}
    assert alone <= set(letters)
    assert letters == sorted(set(letters))
