"""The channel of a document as the rules ask for it."""

from __future__ import annotations

import pytest

from ocrfix import Cleaner
from ocrfix.evidence.channel import Source

LONG = (
    "The harbor bridge will stay closed until the end of the month, the city said on Friday, "
    "because the new bearings have not arrived and the old ones cannot be put back."
)


HEAD = f"The Harbour Gazette\n\nBridge stays closed\n\nBy Ada Fenn\n\n{LONG}\n\n"


@pytest.fixture(scope="module")
def cleaner() -> Cleaner:
    return Cleaner(strict=True)


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


def test_the_channel_is_told(cleaner: Cleaner) -> None:
    export = cleaner.clean(HEAD + MADE[0][0])
    assert export.channel is not None
    assert export.channel.source is Source.EXPORT
    scan = cleaner.clean("The train hich left\nat noon.")
    assert scan.channel is not None
    assert scan.channel.source is Source.PLAIN_OCR
    assert cleaner.clean("Le train est parti à midi pour la ville de Lyon. " * 9).channel is None
