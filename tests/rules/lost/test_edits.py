"""Letters lost in exports: every row is a text and what cleaning makes of it."""

from __future__ import annotations

import pytest

from ocrfix import Cleaner
from ocrfix.evidence.channel import Source
from ocrfix.rules.origin import source_of
from ocrfix.words.lexicon import Lexicon
from tests.rules.lost.export_text import HEAD, LONG, asked

MADE = [
    ("On Tuesday a letter was sent to the general\n\nanager of the company.",
     "On Tuesday a letter was sent to the general manager of the company.", "torn"),
    ("The rails of the old bridge were painted\n\ny the men of the harbor.",
     "The rails of the old bridge were painted by the men of the harbor.", "one letter is left"),
    ("They waited in the harbor until the end of\n\nhe journey and then went home.",
     "They waited in the harbor until the end of the journey and then went home.",
     "the piece is a word"),
    ("A group of men from the village came to the house of an\n\nold man who lived by the river.",
     "A group of men from the village came to the house of an old man who lived by the river.",
     "nothing is lost"),
    ("The price of steel has risen by 6 per ent since the work on it began.",
     "The price of steel has risen by 6 per cent since the work on it began.", "behind a figure"),
    ("The bearings are made in two towns, hich both lie on the coast of the island.",
     "The bearings are made in two towns, which both lie on the coast of the island.", "a comma"),
    ("“he bridge is safe,” said the mayor on Friday, “but nobody should cross it now.”",
     "“The bridge is safe,” said the mayor on Friday, “but nobody should cross it now.”",
     "behind a quotation mark, at the beginning of a sentence"),
    ("ngineers found cracks in four of the twelve bearings during an inspection last fall.",
     "Engineers found cracks in four of the twelve bearings during an inspection last fall.",
     "a sentence begins"),
    ("T he old bearings were sent back to the factory w ith a letter from the mayor.",
     "The old bearings were sent back to the factory with a letter from the mayor.",
     "a letter stands alone"),
    ("It is the oldest bridge in the worl and nobody knows who built it.",
     "It is the oldest bridge in the world and nobody knows who built it.", "at the end"),
    ("He did not want to leave the ountry, and in the end he stayed ith his brother.",
     "He did not want to leave the country, and in the end he stayed with his brother.", "two"),
    (("Money will be found, the mayor said on Friday, but nobody knows how much of it until\n\n"
     "ongress meets."),
     ("Money will be found, the mayor said on Friday, but nobody knows how much of it until "
     "Congress meets."), "a name behind the tear"),
    (("The men went to the meeting of the council and one\n\nf them was asked\n\n"
     "o speak about the bridge."),
     ("The men went to the meeting of the council and one of them was asked "
     "to speak about the bridge."), "short pieces of one sentence"),
    ("The\n\nridge was built by the men of the harbor a hundred years ago.",
     "The bridge was built by the men of the harbor a hundred years ago.", "one word before"),
    ("The end o the old bridge was told at the meeting by a man who had been there.",
     "The end of the old bridge was told at the meeting by a man who had been there.",
     "one letter is left of a small word"),
    ("The two citie on the coast of the island will pay for the new bearings, the mayor said.",
     "The two cities on the coast of the island will pay for the new bearings, the mayor said.",
     "no form of a word, but its rest"),
    ("The boats brought food an water to the men who were at work on the old bridge.",
     "The boats brought food and water to the men who were at work on the old bridge.",
     "“an” before a consonant"),
    ("The bearings were seen by Ivo Tarkowski. On the same day Ivo arkowski wrote to the mayor.",
     "The bearings were seen by Ivo Tarkowski. On the same day Ivo Tarkowski wrote to the mayor.",
     "a name of the document that stands in no list"),
    ("“The work was done as it should be,” said Mr Tarnow. “We told r Tarnow so,” said the mayor.",
     "“The work was done as it should be,” said Mr Tarnow. “We told Mr Tarnow so,” said the mayor.",
     "a title before a name"),
    ("The company looked at the evidence of he engineers that the mayor had sent into he office.",
     "The company looked at the evidence of the engineers that the mayor had sent into the office.",
     "no subject stands behind a preposition"),
    ("V arloska of the harbor knew it. On the same day Varloska wrote to the mayor of the town.",
     "Varloska of the harbor knew it. On the same day Varloska wrote to the mayor of the town.",
     "the first letter of a name of the document alone"),
]  # fmt: skip


@pytest.mark.parametrize(("damaged", "meant", "why"), MADE, ids=[it[2] for it in MADE])
def test_it_is_put_back(cleaner: Cleaner, damaged: str, meant: str, why: str) -> None:
    cleaned = cleaner.clean(HEAD + damaged)
    assert cleaned.text == HEAD + meant, why
    again = cleaner.clean(cleaned.text)
    assert again.text == cleaned.text
    assert not again.changes


KEPT = [
    "Engineers found cracks during a visit at 5 p.m. on Friday, the company said in a letter.",
    "“Is the bridge safe?” he asked the mayor, who did not want to answer the question.",
    "What is left of the old bridge ... he would not say, and the mayor did not either.",
    "iPhone owners got a warning when the bridge was closed in the early morning of Friday.",
    "He had a go at it, but the bolts of the old bridge would not move in the cold weather.",
    "The men of the village drank ale and ate eels in the inn by the old bridge until noon.",
    "Both of the engineers had an app on their iPhones by which the idea[s] of others were shown.",
    "The soldier of the guard said that the effort of the last two weeks had been great.",
    "Each claim will be assessed as such, with the i reporting no one will be refused by the city.",
    "The story was in the i newspaper, and of all that he said the mayor believed hardly a word.",
    "The men must a) wait for the bearings and b) put them in, the mayor said in a tech podcast.",
    "The pipe under the bridge carries methane and ethane, and both are dangerous, the city said.",
    "The old bearings were an hour late, and it was an honor to see them, the mayor said.",
    "The returning paceman bowled well until noon, and another paceman of the harbor followed him.",
    "The program makes it possible to uncompress the data and to send them to the old harbor.",
    "At-least-once delivery was asked of the member at-large, and the men at-large agreed to it.",
    "The new bearings, which weigh an ounce less, were made by Ove Aas and Ari Oti in Bora.",
]


@pytest.mark.parametrize("sound", KEPT)
def test_what_is_sound_stays(cleaner: Cleaner, sound: str) -> None:
    assert not cleaner.clean(HEAD + sound).changes


@pytest.mark.parametrize(
    ("damaged", "offer"),
    [
        ("The first gunmen were seen yesterday near the hite House in the capital.",
         ("hite", "White")),
        ("The bearings of the old bridge will be put in next Tuesda if the weather is good.",
         ("Tuesda", "Tuesday")),
        ("The men of the harbor ever intended to close the bridge, the mayor said on Friday.",
         ("ever", "never")),
        ("The mayor said that it was  good day for the harbor and for the men who had built it.",
         ("  ", " a ")),
        ("The old bridge, which the mayor had seen as  child, is  great danger for men and boats.",
         ("  ", " a ")),
        ("The bearings were made by the Northern Company,  small firm in the valley of the river.",
         ("  ", " a ")),
        ("The mayor said that  had not been asked whether the old bridge could be closed at all.",
         ("  ", " I ")),
        ("The spokesman or the Northern Company said that it would not pay for the bridge.",
         ("or", "for")),
    ],
)  # fmt: skip
def test_where_it_is_not_sure_it_asks(
    cleaner: Cleaner, damaged: str, offer: tuple[str, str]
) -> None:
    cleaned = cleaner.clean(HEAD + damaged)
    assert offer in asked(cleaned)
    assert cleaned.text == HEAD + damaged


def test_every_reason_says_what_spoke_for_the_word(cleaner: Cleaner) -> None:
    damaged = (
        "They waited until the end of\n\nhe journey and went home. T he men stayed ith the boat, "
        "they said on the day after that, and ngineers came."
    )
    cleaned = cleaner.clean(HEAD + damaged)
    reasons = {step.reason for change in cleaned.changes for step in change.steps}
    assert {
        "“he” is a word, but “the” fits better where the torn paragraph goes on.",
        "“T he” is “The”: its first letter stands alone.",
        "“ith” is no word; “with” is, and fits between its neighbours.",
    } <= reasons


def test_i_is_a_word(cleaner: Cleaner) -> None:
    text = HEAD + "The bridge is closed. I made clear that the men would not pay for it, he said."
    reasons = {it.edit.reason for it in cleaner.clean(text).proposals if it.edit.before == "I"}
    assert all(it.startswith("“I” is a word, but") for it in reasons)
    assert reasons


def test_no_name_of_a_byline_is_asked_about_for_a_word_that_is_none(cleaner: Cleaner) -> None:
    text = HEAD.replace("Ada Fenn", "Ana Swanson and Vivian Wang")
    assert "Ana" not in {before for before, _ in asked(cleaner.clean(text))}


TYPED = (
    "The new bridge was chosen by the champiom of the harbor, and it was alsosaid on Friday "
    "thatthe bearings would be here before the end of the year.\n\n"
)


def test_what_was_typed_so_is_asked_about_in_an_export(cleaner: Cleaner) -> None:
    text = HEAD + TYPED + LONG + "\n"
    assert source_of(text, (), Lexicon.load()) is Source.EXPORT
    cleaned = cleaner.clean(text)
    assert cleaned.text == text
    asked = {it.edit.before for it in cleaned.proposals}
    assert {"champiom", "alsosaid"} & asked
    scanned = cleaner.clean(TYPED).text
    assert scanned != TYPED, "on a page that was scanned it is mended"


EXPORT = (
    "The Harbour Gazette\n\nBridge stays closed\n\nBy Ada Fenn\n\n"
    "The harbor bridge will stay closed until the end of the month, the city said on Friday, "
    "because the new bearings have not arrived and the old ones cannot be put back.\n\n"
    "On Tuesday a letter was sent to the general\n\nanager of the company."
)


def test_the_channel_is_told(cleaner: Cleaner) -> None:
    export = cleaner.clean(EXPORT)
    assert export.channel is not None
    assert export.channel.source is Source.EXPORT
    scan = cleaner.clean("The train hich left\nat noon.")
    assert scan.channel is not None
    assert scan.channel.source is Source.PLAIN_OCR
    french = cleaner.clean("Le train est parti à midi pour la ville de Lyon. " * 9)
    assert french.channel is not None, "corrections of doubtful words hang on it"
    assert cleaner.clean(" \n").channel is None, "there is nothing to be damaged"
    assert cleaner.clean("Kungen kom till staden och var glad. " * 9).channel is None
