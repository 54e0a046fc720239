"""Words that both programs read alike: no rule of words changes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.rules.scan.agreement import agreement_of
from ocrfix.text.document import Block, Document, Line, Page, SecondReading, SeenPlace
from ocrfix.text.edit import Edit
from tests.rules.scan.readings import AROUND, clean


def seen_in(text: str, seen: str, sure: float = 0.96) -> Document:
    """A text and what was seen of it, word by word."""
    places, at = [], 0
    for first, second in zip(text.split(), seen.split(), strict=True):
        at = text.index(first, at)
        places.append(SeenPlace(at, at + len(first), second, sure))
        at += len(first)
    return replace(Document.from_text(text), second=SecondReading("T", "1", (), places))


NAMED = "The machlna, they said, was never seen in the town."


WRONG = "It was tbe house, that stood bchind them."


@pytest.mark.parametrize(
    ("text", "seen", "sure", "becomes", "why"),
    [
        (NAMED, "", 0.0, NAMED.replace("machlna", "machine"), "nobody looked at the scan"),
        (NAMED, NAMED, 0.96, NAMED, "two programs read the word alike"),
        (NAMED, NAMED, 0.3, NAMED.replace("machlna", "machine"), "the second could not read it"),
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
