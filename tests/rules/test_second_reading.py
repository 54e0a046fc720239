"""Edits by a second reading of the scan."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaned, Cleaner, Profile
from ocrfix.cleaning.changes import replay, take_back
from ocrfix.errors import RulePackError
from ocrfix.rules.scan import evidence
from ocrfix.rules.scan.agreement import agreement_of
from ocrfix.rules.scan.evidence import PageSense, shipped_weights, traits
from ocrfix.text.document import Block, Document, Line, Page
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.second_reading import SecondReading, SeenPicture, SeenPlace
from ocrfix.words.lexicon import Lexicon

RULE = "scan.second-reading"
AROUND = "the house stood on the hill above the town and was seen by all who came by the road"


def document_of(*places: tuple[str, str, float]) -> Document:
    """A text of words and what was seen in their place, with lines around that agree."""
    text, found = "", []
    for first, second, sure in (*((it, it, 0.96) for it in AROUND.split()), *places):
        found.append(SeenPlace(len(text), len(text) + len(first), second, sure))
        text += f"{first} "
    second_reading = SecondReading("Tesseract 5.5", "5.5.0", (SeenPicture("a.tif", "0"),), found)
    return replace(Document.from_text(text), second=second_reading)


def clean(document: Document, **choices: list[str]) -> Cleaned:
    return Cleaner(Profile(only=(RULE,)).with_choices(**choices), strict=True).clean(document)


@pytest.mark.parametrize(
    ("first", "second", "sure", "is_made", "why"),
    [
        ("imolfinus", "officers", 0.96, True, "no word became one, and the program was sure"),
        ("imolfinus", "officers", 0.30, False, "the program was not sure"),
        ("kernels", "Reserves", 0.96, False, "a word for a word: that is asked about"),
        ("officers", "offi|cers", 0.96, False, "signs that stand in no word"),
        ("lb", "Ib", 0.90, False, "a word became none"),
        ("officers", "officers.", 0.80, False, "a mark alone, of which it is not sure"),
        ("tothe", "to the", 0.96, False, "two words: specks part words too"),
        ("men", "", 0.0, False, "nothing was seen"),
        ("m'a", "ma", 0.98, False, "an apostrophe is hardly ever a speck"),
        ("A", "À", 0.98, False, "older print has no accents on capitals"),
        ("“yes”", '"yes"', 0.96, False, "one mark, written in two ways"),
        ("ﬁrm", "firm", 0.96, False, "a ligature is no other reading"),
    ],
)
def test_what_is_made_without_asking(
    first: str, second: str, sure: float, is_made: bool, why: str
) -> None:
    cleaned = clean(document_of((first, second, sure)))
    assert [it.after for it in cleaned.changes] == ([second] if is_made else []), why


@pytest.mark.parametrize(
    ("before", "is_made"),
    [("of the", False), ("of it.", True), ("she said: “", True), ("of it.\n\n", True)],
)
def test_a_capital_in_the_midst_of_a_sentence_is_asked_about(before: str, is_made: bool) -> None:
    document = document_of(*((it, it, 0.96) for it in before.split()))
    space = "" if before[-1] in "\n“" else " "
    text = f"{document.text.rstrip()}{before[len(before.rstrip()) :]}{space}papers were sold. "
    at = text.index("papers")
    assert document.second is not None
    seen = SeenPlace(at, at + 6, "Papers", 0.97)
    document = replace(
        document, text=text, second=replace(document.second, places=(*document.second.places, seen))
    )
    cleaned = clean(document)
    assert bool(cleaned.changes) is is_made
    assert bool(cleaned.proposals) is not is_made


def test_the_reason_names_both_readings() -> None:
    [change] = clean(document_of(("imolfinus", "officers", 0.96))).changes
    assert change.reason == (
        "The scan, read again by Tesseract 5.5, says “officers” (96 %); the first reading had "
        "“imolfinus”."
    )


def test_quotation_marks_are_written_as_the_text_writes_them() -> None:
    assert (
        clean(document_of(("‘anery", "“Bravery", 0.96), ('"a"', '"a"', 0.9))).changes[0].after
        == '"Bravery'
    )
    curly = document_of(("mdn’s", "men’s", 0.96), ("“a”", '"a"', 0.96), ("“b”", '"b"', 0.96))
    assert "men’s" in clean(curly).text


@pytest.mark.parametrize("text", ["\nwords of a line that was lost", " officers"])
def test_what_was_lost_is_offered_and_never_made(text: str) -> None:
    document = document_of(("came", "came", 0.96))
    assert document.second is not None
    end = document.text.rindex(" ")
    lost = SeenPlace(end, end, text, 0.97)
    document = replace(
        document, second=replace(document.second, places=(*document.second.places, lost))
    )
    cleaned = clean(document)
    assert cleaned.text == document.text
    [proposal] = cleaned.proposals
    assert (proposal.edit.after, proposal.edit.applicability) == (text, Applicability.REVIEW)
    assert "the first reading had nothing" in proposal.edit.reason


@pytest.mark.parametrize(("end", "is_made"), [(" ", True), ("\n", False), ("", False)])
def test_what_is_seen_beyond_a_line_is_of_the_next_column(end: str, is_made: bool) -> None:
    document = document_of(("came", "came", 0.96))
    text = document.text.rstrip() + end + ("again" if end else "")
    at = len(document.text.rstrip())
    assert document.second is not None
    lost = SeenPlace(at, at, " the", 0.97)
    seen = replace(document.second, places=(*document.second.places, lost))
    profile = Profile(only=(RULE,), options={RULE: {"lost_words": 0.5}})
    cleaned = Cleaner(profile, strict=True).clean(replace(document, text=text, second=seen))
    assert bool(cleaned.changes) is is_made


def test_a_page_that_nobody_can_read_changes_nothing() -> None:
    document = document_of(("imolfinus", "officers", 0.96))
    assert document.second is not None
    blurred = tuple(
        replace(it, confidence=0.4) if it.text != "officers" else it
        for it in document.second.places
    )
    cleaned = clean(replace(document, second=replace(document.second, places=blurred)))
    assert cleaned.changes == ()
    assert len(cleaned.proposals) == 1


def test_where_rules_ran_before_places_are_of_another_text() -> None:
    """The places are those of the raw text; the rule runs first, and only there."""
    document = document_of(("imolfinus", "officers", 0.96))
    other = replace(document, text=f"x{document.text}", second=None)
    assert clean(other).changes == ()


def test_the_report_names_the_picture() -> None:
    grounds = clean(document_of(("a", "a", 0.9))).grounds
    assert (grounds.scans[0].name, grounds.scans_version) == ("a.tif", "5.5.0")


READINGS = st.lists(
    st.tuples(
        st.sampled_from(["officers", "imolfinus", "tbe", "a|b", "19l4", "“x”"]),
        st.sampled_from(["officers", "the", "", "1914", '"x"', "two words", "ﬁ"]),
        st.floats(0, 1),
    ),
    max_size=6,
)


@settings(max_examples=40)
@given(READINGS)
def test_any_reading_can_be_replayed_and_taken_back(readings: list[tuple[str, str, float]]) -> None:
    document = document_of(*readings)
    cleaned = Cleaner("research", strict=True).clean(document)
    assert replay(document.text, cleaned.changes) == cleaned.text
    assert take_back(cleaned.text, cleaned.changes) == document.text


def test_every_weight_is_of_something() -> None:
    named = set()
    for first, second in (("a1 b", "offi"), ("tbe", "the"), ("the", "tbe")):
        place = SeenPlace(0, len(first), second, 0.9, 0.5)
        page = PageSense.of(first, [place])
        for lexicon in (None, Lexicon.load()):
            named |= traits(first, place, page, lexicon).keys()
    assert shipped_weights().keys() == named


def seen_in(text: str, seen: str, sure: float = 0.96) -> Document:
    """A text and what was seen of it, word by word."""
    places, at = [], 0
    for first, second in zip(text.split(), seen.split(), strict=True):
        at = text.index(first, at)
        places.append(SeenPlace(at, at + len(first), second, sure))
        at += len(first)
    return replace(Document.from_text(text), second=SecondReading("T", "1", (), places))


NAMED = "The machina, they said, was never seen in the town."
WRONG = "It was tbe house, that stood bchind them."


@pytest.mark.parametrize(
    ("text", "seen", "sure", "becomes", "why"),
    [
        (NAMED, "", 0.0, NAMED.replace("machina", "machine"), "nobody looked at the scan"),
        (NAMED, NAMED, 0.96, NAMED, "two programs read the word alike"),
        (NAMED, NAMED, 0.3, NAMED.replace("machina", "machine"), "the second could not read it"),
        (WRONG, WRONG.replace("tbe", "the"), 0.96, WRONG.replace("tbe", "the"), "they differ"),
    ],
)
def test_what_both_read_alike_no_rule_of_words_changes(
    text: str, seen: str, sure: float, becomes: str, why: str
) -> None:
    document = seen_in(text, seen, sure) if seen else Document.from_text(text)
    cleaned = Cleaner("careful", strict=True).clean(document)
    assert cleaned.text == becomes, why


def test_what_both_read_alike_is_offered_and_taken_where_the_reader_says_so() -> None:
    document = seen_in(NAMED, NAMED)
    [offered] = Cleaner("careful", strict=True).clean(document).proposals
    assert offered.edit.after == "machine"


def test_halves_of_words_and_lines_are_put_together_where_both_agree() -> None:
    text = "The har-\nbour was full of ships that day."
    document = seen_in(text, text)
    assert "harbour" in Cleaner("careful", strict=True).clean(document).text


@pytest.mark.parametrize(
    ("before", "after", "is_denied"),
    [
        ("like,", "like.", True),
        ("else.", "else,", False),
        ("", ",", True),
        ("ofthe", "of the", False),
        ("ﬁrm", "firm", False),
        ("lost", "Jost", True),
        ("In", "in", True),
    ],
)
def test_what_denies_that_both_read_the_same(before: str, after: str, is_denied: bool) -> None:
    text = f"it was {before} there"
    agreed = agreement_of(seen_in(text, text))
    at = 7 if before else 6
    edit = Edit(at, at + len(before), before, after, "suspects.mark", "")
    assert agreed.contradicts(edit) is is_denied


@pytest.mark.parametrize(
    ("text", "before", "after", "is_denied", "why"),
    [
        ("the jaw bone was", "jaw bone", "jawbone", True, "both have two words"),
        ("the jaw\nbone was", "\nbone ", "bone\n", True, "both have no hyphen at the line end"),
        ("the har-\nbour was", "-\nbour ", "bour\n", False, "both have the hyphen"),
        ("the ill-\nhealth was", "-\nhealth ", "-health\n", False, "both have the hyphen"),
        ("a T HE town", "T HE", "THE", False, "a letter that is set apart"),
        ("the end\n\nof it", "\n\n", " ", False, "a blank stays"),
        ("ofthe town", "ofthe", "of the", False, "a blank comes"),
    ],
)
def test_words_that_both_read_apart_are_not_put_together_unasked(
    text: str, before: str, after: str, is_denied: bool, why: str
) -> None:
    agreed = agreement_of(seen_in(text, text))
    at = text.index(before)
    edit = Edit(at, at + len(before), before, after, "joins.any", "")
    assert agreed.contradicts(edit) is is_denied, why
    other = agreement_of(seen_in(text, "x " * len(text.split())))
    assert not other.contradicts(edit), "the readings differ"


@pytest.mark.parametrize(("is_one_line", "joins"), [(True, False), (False, True)])
def test_a_hyphen_within_a_printed_line_is_no_line_end(is_one_line: bool, joins: bool) -> None:
    text = "He com- mitted the deed in the town."
    cut = len(text) if is_one_line else text.index("mitted")
    lines = [it for it in (Line(0, cut), Line(cut, len(text))) if it.start < it.end]
    page = Page(0, len(text), (Block(0, len(text), tuple(lines)),))
    seen = seen_in(text, text)
    for document in (
        replace(seen, layout=(page,)),
        replace(seen, second=replace(seen.second, found=(page,))),
    ):
        cleaned = Cleaner("careful", strict=True).clean(document)
        assert ("committed" in cleaned.text) is joins
        assert bool(cleaned.proposals) is not joins


def test_words_that_both_read_apart_are_offered_as_one() -> None:
    text = "he re\nturned to town"
    assert Cleaner("careful", strict=True).clean(text).text == "he returned\nto town"
    cleaned = Cleaner("careful", strict=True).clean(seen_in(text, text))
    assert cleaned.text == text
    assert [it.edit.rule_id for it in cleaned.proposals] == ["joins.broken-word"]


ENGLISH = (
    "The minister said yesterday in the House that the government could not accept this bill, and "
    "that the members had asked for an inquiry into what the war and the navy had cost, so that the "
    "people may know at last what the ministers do with the money."
)
GERMAN = (
    "Die Bürger der Stadt sind gestern auf dem Markte zusammen gekommen und haben von dem Herrn "
    "Bürgermeister gehört dass die Bundesfestung geräumt werden soll und der Zug nicht mehr fährt"
)


def test_where_no_words_are_known_as_sure_of_it_as_careful_must_research_be() -> None:
    document = seen_in(GERMAN, GERMAN.replace("Bundesfestung", "Bundesfeftung"), 0.93)
    document = replace(document, meta=replace(document.meta, language="de"))
    cleaned = Cleaner("research", strict=True).clean(document)
    assert cleaned.text == GERMAN
    assert [it.edit.after for it in cleaned.proposals] == ["Bundesfeftung"]


def test_damaged_weights_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(evidence, "resource", lambda *_: tmp_path / "none.toml")
    with pytest.raises(RulePackError, match="missing or damaged"):
        evidence.shipped_numbers.__wrapped__()


EN_FRANCAIS = (
    "Le ministre a dit hier à la Chambre que le gouvernement ne pouvait pas accepter cette loi, et "
    "que les députés avaient demandé une enquête sur les dépenses de la guerre et de la marine dans "
    "les provinces du midi, pour que le peuple sache enfin ce que les ministres font de son argent."
)
IN_ENGLISH = (
    "The minister said yesterday in the House that the government could not accept this bill, and "
    "that the members had asked for an inquiry into what the war and the navy had cost, so that the "
    "people may know at last what the ministers do with the money."
)
AUF_DEUTSCH = (
    "Der Minister hat gestern in der Kammer gesagt, dass die Regierung dieses Gesetz nicht annehmen "
    "kann, und dass die Abgeordneten eine Untersuchung über die Ausgaben des Krieges und der Marine "
    "verlangt haben, damit das Volk endlich weiß, was die Minister mit dem Geld machen."
)


@pytest.mark.parametrize(
    ("around", "passage", "first", "second"),
    [
        (EN_FRANCAIS, AUF_DEUTSCH, "Abgeordnctcn", "Abgeordneten"),
        (EN_FRANCAIS, IN_ENGLISH, "govcrnmcnt", "government"),
        (f"{IN_ENGLISH} {AROUND}", AUF_DEUTSCH, "Untersuchnng", "Untersuchung"),
    ],
)
def test_a_passage_in_another_language_is_judged_by_its_own_words(
    around: str, passage: str, first: str, second: str
) -> None:
    printed = f"{around}\n\n{passage}\n\n{around}"
    document = seen_in(printed.replace(second, first), printed, 0.98)
    assert clean(document).text == printed
