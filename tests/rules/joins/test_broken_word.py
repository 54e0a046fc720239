"""Words broken at a line end whose hyphen is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.cleaning import Cleaned, Cleaner, Profile

RULE = "joins.broken-word"
CLEANER = Cleaner(Profile(only=(RULE,)), strict=True)


def clean(text: str) -> Cleaned:
    return CLEANER.clean(text)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("of the Com\npany, limited", "of the Company,\nlimited", "neither half is a word"),
        ("of the Com \n  pany is", "of the Company\nis", "blanks at the seam"),
        ("of the Com\r\npany is", "of the Company\r\nis", "the line end stays what it was"),
        ("the general meet\ning of", "the general meeting\nof", "the second half is none"),
        ("in the dis\ntrict of", "in the district\nof", "the first half is none"),
        (
            "our sympathy to the be\nreaved men",
            "our sympathy to the bereaved\nmen",
            "hardly used alone",
        ),
        ("he was re\nturned to town", "he was returned\nto town", "both may be words"),
        ("do with\nout it", "do without\nit", "both are words"),
        ("THE CITY OF CLEVE\nLAND IS", "THE CITY OF CLEVELAND\nIS", "capitals"),
        ("the presi\ndent's wife", "the president's\nwife", "possessive"),
        ("of the Com\npany", "of the Company", "nothing behind it: the line goes"),
        ("a fine pic\nturo of", "a fine picturo\nof", "misread, but still one word"),
        ("a quiet neigh\nbourbood near", "a quiet neighbourbood\nnear", "misread, spelt British"),
        ("of the pro\ncoding year", "of the procoding\nyear", "misread to other words"),
        ("it was Httrnct\ning him", "it was Httrncting\nhim", "“ing” never stands alone"),
        ("to Hotchk\nlss. Hotchklss is", "to Hotchklss.\nHotchklss is", "seen in the document"),
        ("it was to\nday. Today is", "it was today.\nToday is", "as the document has it"),
        ("it was to\nday. And to-day is", "it was to-day.\nAnd to-day is", "likewise"),
    ],
)
def test_joined(before: str, after: str, why: str) -> None:
    assert clean(before).text == after, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ready to\nbe shipped", "“tobe” is in the lists"),
        ("such a\nright of way", "“aright” is a word"),
        ("for some\ntime ago", "“sometime” is a word"),
        ("was taken over\nby the", "“overby” is a name"),
        ("of the Com.\npany is", "behind a stop"),
        ("of the Com\n\npany is", "a blank line between"),
        ("of the Com\nPany is", "before a capital"),
        ("of the COM\npany is", "capitals and small letters"),
        ("of linens and\ners many", "the end of another word behind a whole one"),
        ("change will be\nueui UUIl IMS", "hardly a letter is that of “honour”"),
        ("the boy s\nhop was", "one letter is not much of a half"),
        ("the Guelph\nGhibelline war", "nothing in it"),
        ("that the mon\nwhoso voices rose", "“whoso” is a misread word by itself"),
        ("ladies hav\nheen most liberal", "likewise"),
    ],
)
def test_left_alone(text: str, why: str) -> None:
    assert clean(text).text == text, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The sun\nset at five", "sunset"),
        ("the men went out\nside by side", "outside"),
        ("We saw the rain\nfall on the roofs", "rainfall"),
        ("came to the sea\nside by side with", "seaside"),
        ("the moon\nlight the sea", "moonlight"),
    ],
)
def test_two_words_in_a_document_that_keeps_its_hyphens(text: str, why: str) -> None:
    """They may make one, and fit as two: it asks at the most."""
    assert clean(text).text == text, why


def test_today_without_evidence_asks() -> None:
    text = "which confronts us to\nday and for ever"
    cleaned = clean(text)
    assert cleaned.text == text
    assert [each.edit.after for each in cleaned.proposals] == ["day\n"]


def test_the_line_end_does_not_come_to_stand_in_another_word() -> None:
    """“become” + “ly” would be joined by a second cleaning if a line ended there."""
    text = "it was most be\ncoming ly of him"
    once = clean(text).text
    assert clean(once).text == once


def judged_breaks() -> list[list[str]]:
    """Page, word before, end of line, beginning of next line, word behind, judgement."""
    path = Path(__file__).with_name("judged_breaks.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_breaks_drawn_at_random_were_right() -> None:
    judged = [row[5] for row in judged_breaks()]
    assert len(judged) == 200
    assert judged.count("one word") >= 0.98 * len(judged)


def test_what_was_right_is_still_joined() -> None:
    """Each with the words beside it, on a page that breaks words without a hyphen as theirs do."""
    habit = "of the Com\npany and the presi\ndent in the dis\ntrict were\n"
    rows = [row for row in judged_breaks() if row[5] == "one word"]
    joined = [
        f"{left}{right}" in clean(f"{habit}{before} {left}\n{right} {behind}").text
        for _, before, left, right, behind, _ in rows
    ]
    assert sum(joined) >= 0.97 * len(rows)
