"""An examination: of a long text in less memory, of an export by its channel."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from ocrfix.cleaning import Cleaned, Cleaner
from ocrfix.evidence.channel import Channel, Source

CLEANER = Cleaner()
EXPORT = """\
The mayor said on Monday that the road along the river will be closed for six weeks while the \
bridge is mended and painted y the county.

nd the schools will open later, the ouncil said. They went to the ity hall and put the oal in \
the cellar. The court hear that the driver had drunk wine before the crash.

 ?? ADA FENN/REUTERS ?? The weir at Little Bow gives way on Sunday.

ADA FENN/REUTERS The weir at Little Bow gives way on Sunday.

Newspapers in English

Newspapers from Canada
"""


def first(cleaned: Cleaned, word: str, *, travels: bool = False) -> str:
    examination = CLEANER.examine(cleaned)
    if travels:
        examination = CLEANER.resume(pickle.loads(pickle.dumps(examination)))  # noqa: S301
    start = cleaned.text.index(word)
    return examination.suggest(start, start + len(word))[0].text


@pytest.mark.parametrize("travels", [False, True])
def test_suggestions_in_an_export_follow_its_channel(travels: bool) -> None:
    cleaned = CLEANER.clean(EXPORT)
    assert cleaned.channel is not None
    assert cleaned.channel.source is Source.EXPORT
    assert "The court hear that" in cleaned.text
    assert first(replace(cleaned, channel=None), "hear") != "heard"
    assert first(cleaned, "hear", travels=travels) == "heard"


@pytest.mark.parametrize(
    ("text", "word", "on_a_scan", "in_an_export"),
    [
        ("The match was a raw after extra time.", "raw", "law", "draw"),
        ("her lover gave her a ring", "lover", "love", "Glover"),
        ("the court eard that he had drunk wine", "eard", "said", "heard"),
        ("the end ofthe river was", "ofthe", "of the", "of the"),
    ],
)
def test_a_letter_is_rather_lost_than_misread_in_an_export_alone(
    text: str, word: str, on_a_scan: str, in_an_export: str
) -> None:
    plain = Cleaned.unchanged(text)
    export = replace(plain, channel=Channel.shipped(Source.EXPORT))
    assert (first(plain, word), first(export, word)) == (on_a_scan, in_an_export)


@pytest.mark.parametrize("source", [Source.PLAIN_OCR, Source.LAYOUT_OCR])
def test_on_a_scan_nothing_changes_whatever_it_shows(source: Source) -> None:
    plain = Cleaned.unchanged("He wns in tbe honse ofthe c ommittee at Li, and had ten rn the oor.")
    shown = Channel.shipped(source).showing({"letters.lost-leading": 90}, 100)
    by_channel = replace(plain, channel=shown)
    for suspect in CLEANER.examine(plain).suspects:
        span = suspect.start, suspect.end
        found = [CLEANER.examine(it).suggest(*span) for it in (plain, by_channel)]
        assert found[0] == found[1]
