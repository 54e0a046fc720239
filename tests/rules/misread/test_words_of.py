"""The words of a document follow its edits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language.language import Language
from ocrfix.language.placed_words import PlacedWords
from ocrfix.rules.context import Context
from ocrfix.rules.misread.words_of import WordsOf
from ocrfix.text.edit import Edit, apply_edits
from ocrfix.words.lexicon import Lexicon

KNOWN = Language(Lexicon.load())
PIECES = st.sampled_from(["the", "o’er", " ", "\n", "\n\n", "tlie", "2nd", "-", "' ", "well-known"])


@given(st.lists(PIECES, max_size=30), st.data())
def test_after_every_edit_they_are_those_of_the_text(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    context = Context(KNOWN.lexicon, known=KNOWN)
    context.keep_up(WordsOf).of(text)
    for _ in range(2):
        cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), unique=True, max_size=6)))
        edits = [
            Edit(
                start,
                end,
                text[start:end],
                "".join(data.draw(st.lists(PIECES, max_size=3))),
                "x",
                "",
            )
            for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        ]
        before, text = text, apply_edits(text, edits)
        context.follow(before, edits, text)
    found = context.keep_up(WordsOf).of(text)
    anew = PlacedWords.of(text, KNOWN.context.id_as_printed)
    for column, right in zip(found, anew, strict=True):
        assert [*column] == [*right]
