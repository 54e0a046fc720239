"""Lines around articles, and lines that are no print at all: shown, kept, taken out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaner, load_profile
from ocrfix.forms.markdown import to_markdown
from ocrfix.reports.article import article_parts
from ocrfix.text.edit import Applicability
from tests.pace import within

CAREFUL = Cleaner("careful", strict=True)
# Lines as they are printed: how they become paragraphs is another test's.
READING = Cleaner(load_profile("reading").with_choices(disable=["joins.reflow"]), strict=True)

STORY = "The river rose all night and the mayor asked for boats.\nHe had none of his own."
MORE = "At noon the bridge was gone and the rain came on again.\nNobody saw the end."

FURNITURE = [
    ("(Continued on Page Two.)", "furniture.jump-line"),
    ("SEE FLOOD, PAGE A10", "furniture.jump-line"),
    ("From Page One", "furniture.jump-line"),
    ("VOL. 123. NO. 45.", "furniture.volume-line"),
    ("NUMBER 30", "furniture.volume-line"),
    ("PRICE ONE CENT.", "furniture.price-line"),
    ("$1.50 A YEAR.", "furniture.price-line"),
    ("THE WEATHER", "furniture.weather-ear"),
    ("Fair tonight and Sunday.", "furniture.weather-ear"),
    ("14", "furniture.lone-number"),
    ("', . -$ '", "furniture.speckle-line"),
    ("1i !'. -:. V;ft-,", "furniture.junk-line"),
    ("v w", "furniture.scrap-line"),
    ("BBBBBBBHBBBBB", "furniture.letter-run"),
]

TEXT = [
    ("Eggs, 2s. 6d.; ham, 1s. 4d.", "prices"),
    ("* * *", "a row of stars"),
    ("----------", "a printed rule"),
    ("1916", "a year"),
    ("J. B.", "initials"),
    ("No. 4 Main street burned down", "an address"),
    ("He continued on his way to Boston", "a sentence"),
    ("See the pages of history", "a sentence"),
    ("The weather was fair on Sunday", "a sentence"),
    ("Totals ..... 1423 388", "a table"),
    ("in it", "words"),
    ("II", "a Roman numeral"),
    ("T", "a drop cap"),
]


@pytest.mark.parametrize(("line", "rule_id"), FURNITURE)
def test_furniture_is_shown_and_stays(line: str, rule_id: str) -> None:
    text = f"{STORY}\n{line}\n{MORE}\n"
    cleaned = CAREFUL.clean(text)
    assert cleaned.text == text
    (proposal,) = cleaned.proposals
    assert proposal.edit.rule_id == rule_id
    assert proposal.edit.applicability is Applicability.FLAG
    assert text[proposal.start : proposal.end] == f"{line}\n"


def test_a_misread_jump_line_is_shown_and_mended() -> None:
    cleaned = CAREFUL.clean(f"{STORY}\n(Contlnuod on Pago Eight)\n{MORE}\n")
    assert "(Continued on Page Eight)" in cleaned.text
    assert "furniture.jump-line" in {it.edit.rule_id for it in cleaned.proposals}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("line", "rule_id"), FURNITURE[9:])
def test_debris_is_a_line_whatever_ends_it(line: str, rule_id: str, line_end: str) -> None:
    text = f"{STORY}\n{line}\n{MORE}\n".replace("\n", line_end)
    shown = [it for it in CAREFUL.clean(text).proposals if it.edit.rule_id == rule_id]
    assert [it.edit.before.strip() for it in shown] == [line]


@pytest.mark.parametrize(("line", "rule_id"), FURNITURE)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_reading_takes_furniture_out(line: str, rule_id: str, line_end: str) -> None:
    text = f"{STORY}\n{line}\n{MORE}\n".replace("\n", line_end)
    cleaned = READING.clean(text)
    assert cleaned.text == f"{STORY}\n{MORE}\n".replace("\n", line_end)
    assert cleaned.changes[0].rule_ids == (rule_id,)


@pytest.mark.parametrize(("line", "why"), TEXT)
def test_text_is_not_furniture(line: str, why: str) -> None:
    cleaned = READING.clean(f"{STORY}\n{line}\n{MORE}\n")
    assert cleaned.text == f"{STORY}\n{line}\n{MORE}\n", why


def test_a_part_of_the_page_says_that_it_is_furniture() -> None:
    cleaned = CAREFUL.clean(f"{STORY}\n(Continued on Page Two.)\n{MORE}\n")
    (article,) = article_parts(cleaned)
    told = [
        (cleaned.text[part["start"] : part["end"]], part["furniture"]) for part in article["parts"]
    ]
    assert told == [(STORY, False), ("(Continued on Page Two.)", True), (MORE, False)]
    assert article["paragraphs"] == [STORY, MORE]
    assert "Continued on Page Two" in to_markdown(cleaned)


def test_a_volume_line_is_no_headline() -> None:
    cleaned = CAREFUL.clean(f"VOL. 3, NO. 4.\n\nRiver floods town\n\n{STORY}\n")
    (article,) = article_parts(cleaned)
    assert article["headline"] == "River floods town"


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [*(line for line, _ in FURNITURE), *(line for line, _ in TEXT), "", STORY, "\f"]
        ),
        max_size=12,
    ).map("\n".join)
)
def test_what_was_cleaned_for_reading_needs_no_cleaning(text: str) -> None:
    # A story stands above: at the very top of a text two units taken out claim the same
    # gap, and one of them waits for the next cleaning (see text.removal).
    once = READING.clean(f"{MORE}\n{text}").text
    assert READING.clean(once).text == once


@pytest.mark.parametrize(
    ("sign", "times"),
    [("a", 200_000), (".", 200_000), ("\n", 200_000), ("a\n", 30_000), ("1\n.\n", 15_000)],
)
def test_many_equal_signs_take_no_time_to_speak_of(sign: str, times: int) -> None:
    with within(3):
        assert len(READING.clean(sign * times).text) <= len(sign) * times


def test_real_pages_keep_their_sentences(shared_data: Path) -> None:
    """Of a page's lines of three words or more, nearly none may go."""
    gone = kept = 0
    for path in sorted((shared_data / "raw_pages").glob("*.txt"))[:20]:
        cleaned = READING.clean(path.read_text(encoding="utf-8"))
        for change in cleaned.changes:
            if change.rule_ids[0].startswith("furniture."):
                gone += sum(map(str.isalpha, change.before))
        kept += sum(map(str.isalpha, cleaned.text))
    assert gone < 0.02 * kept


def test_two_units_at_the_very_top_go_in_one_run() -> None:
    text = f"(Continued on Page Two.)\n\n(Continued on Page Three.)\n\n{STORY}\n"
    assert READING.clean(text).text == f"{STORY}\n"
    assert not READING.clean("(Continued on Page Two.)\n\n(Continued on Page Three.)").text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param('and then they will fight\non."\nThe men said so', 'on."', id="a short word"),
        pytest.param("the Turkish raids be\nan. .\nIt was", "an. .", id="the rest of a word"),
        pytest.param("they were near Bag-\n!xd.\nIt was", "!xd.", id="behind a hyphen"),
        pytest.param("You\nMav\nTalk\nto One Man", "You\nMay\nTalk", id="one word a line, misread"),
        pytest.param("the land of\nAri\nxona was sold", "Ari", id="the beginning of a word"),
        pytest.param("sold at\n55V\n24\nf98'4\nin the street", "\n24", id="a table, misread"),
    ],
)
def test_what_the_article_needs_is_no_junk(text: str, kept: str) -> None:
    assert kept in READING.clean(text).text
