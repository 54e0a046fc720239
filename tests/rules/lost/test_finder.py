"""Losses found by the model of the language: torn headlines, words of the reader."""

from __future__ import annotations

import pytest

from ocrfix import Cleaner
from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.lost import finder
from ocrfix.rules.lost.edits import losses_of
from tests.rules.lost.export_text import HEAD, LONG, asked


def test_the_readers_own_words_stay() -> None:
    text = f"{HEAD}The bearings are made in two towns, hich both lie on the coast of the ountry."
    assert not Cleaner(user_words=["hich"], names=["ountry"]).clean(text).changes


@pytest.mark.parametrize(
    ("opening", "mended"),
    [
        (("The latest inspection of the harbor bridge is raising hopes\n\nf a quick repair before "
         "the end of the summer."),
         ("The latest inspection of the harbor bridge is raising hopes of a quick repair before "
         "the end of the summer.")),
        ("Bridge stays closed until August\n\nngineers found cracks in four of the bearings of it.",
         "Bridge stays closed until August\n\nEngineers found cracks in four of the bearings of it."),
    ],
    ids=["torn early", "a headline"],
)  # fmt: skip
def test_the_first_piece_of_a_torn_paragraph_is_no_headline(
    cleaner: Cleaner, opening: str, mended: str
) -> None:
    behind = f"\n\n{LONG}" * 3
    assert cleaner.clean(opening + behind).text == mended + behind


def test_a_block_that_goes_on_itself_is_no_headline(cleaner: Cleaner) -> None:
    text = (
        f"{HEAD}The head of the harbor has spoken to the men at the bridge on Friday, saying\n\n"
        "that to save one life is to save\n\n"
        f"umanity itself. The men went home.\n\n{LONG}\n"
    )
    assert "Humanity" not in cleaner.clean(text).text


PARAGRAPH = (
    "The harbor bridge will stay closed until the end of the month, the city said on Friday, "
    "because the new bearings have not arrived and the old ones cannot be put back.\n\n"
)
DOUBLED = f"{PARAGRAPH}The mayor said that it was  good day for all of them."


def test_words_that_are_gone_are_looked_for_when_somebody_asks_and_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    find = finder.lost_words

    def counted(text: str, *rest: object) -> object:
        asked.append(text)
        return find(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(finder, "lost_words", counted)
    context = Context(Language.load("en"))
    losses = losses_of(DOUBLED, context)
    assert losses is not None
    assert losses_of(DOUBLED, context) is losses
    assert asked == []
    likeliest = min(losses.words(), key=lambda it: it.printed)
    assert DOUBLED[likeliest.start - 3 : likeliest.end] == "was  "
    assert likeliest.word == "a"
    assert losses.words() is losses.words()
    assert asked == [DOUBLED]


def test_where_all_gaps_are_wide_none_lost_a_word(cleaner: Cleaner) -> None:
    wide = (HEAD + LONG).replace(" ", "  ")
    assert not {it for it in asked(cleaner.clean(wide)) if not it[0].strip()}
