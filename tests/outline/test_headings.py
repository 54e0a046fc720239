"""Headings by the words of their language, and those that stand in issue after issue."""

from __future__ import annotations

import pytest

from ocrfix.outline.headings import find_headings, heading_signs, is_masthead
from ocrfix.outline.page import find_page_outline
from ocrfix.outline.printed import read_line
from ocrfix.outline.wording import wording_of
from ocrfix.text.tokens import iterate_lines


def signs(line: str, language: str = "en") -> set[str]:
    """The signs of one line between others."""
    text = f"The river rose all of the night and then\n{line}\nThe mayor asked for boats and men\n"
    lines = [read_line(it, language) for it in iterate_lines(text) if it.text]
    return list(heading_signs(lines, (), language))[1]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Neueste Nachrichten", "de"),
        ("Gerichtliche Anzeigen", "de"),
        ("Nouvelles maritimes", "fr"),
        ("Chambre des députés", "fr"),
        ("Noticias de Cádiz", "es"),
    ],
)
def test_headings_are_named_in_their_language(line: str, language: str) -> None:
    assert "heading word" in signs(line, language)
    assert "heading word" not in signs(line)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Paris, 8 juillet. On mande de", "fr"),
        ("Luxembourg, le 9 juillet.", "fr"),
        ("Wien, den 3. März. Die Stadt", "de"),
        ("Madrid, 3 de enero. Anoche", "es"),
        ("Lewiston, Idaho, Dec. 30.—The", "en"),
    ],
)
def test_places_and_days_are_read_in_their_language(line: str, language: str) -> None:
    assert "dateline" in signs(line, language)


@pytest.mark.parametrize("line", ["PARIS, la ville", "Paris, 8 rue de la Paix"])
def test_a_place_without_a_day_is_no_dateline(line: str) -> None:
    assert "dateline" not in signs(line, "fr")


def test_a_standing_heading_is_one_behind_a_text_that_breaks_off() -> None:
    text = (
        "Grandma Miller came back on Saturday\nfrom a visit with relatives and friends\n"
        "in the city on the other shore,\n' In and Around Wexmouth.\n"
        "Quite a number of people from here\nwere at the dinner on the green and\n"
        "heard a good talk by the teacher.\n"
    )
    lines = [read_line(it) for it in iterate_lines(text) if it.text]
    assert find_headings(lines).index(True) == 3
    for line in ("in and around the town", "In and around which he had gone,"):
        assert "standing heading" not in signs(line)


def test_a_capital_with_an_accent_begins_like_one() -> None:
    assert signs("État Civil", "fr") != {"never"}


def test_a_language_without_lists_is_read_as_english() -> None:
    assert wording_of("xx") == wording_of("en")
    assert wording_of("fr") != wording_of("en")


def test_a_heading_at_the_foot_of_a_page_is_none_of_the_next() -> None:
    story = "The river rose all of the night and\nthe mayor asked for boats and for men\n"
    text = f"RIVER IS RISING\n{story}LOCAL NEWS\n\f\nSCHOOL IS OPENED\n{story}"
    starts = [text[it.start :].split("\n", 1)[0] for it in find_page_outline(text).articles]
    assert starts == ["RIVER IS RISING", "SCHOOL IS OPENED"]


def heads_between(lines: str) -> list[str]:
    """Headings found among some lines that stand between two texts."""
    text = (
        "The river rose all of the night and\nthe mayor asked for boats and for men.\n"
        f"{lines}The school on the hill was opened by\nthe oldest teacher of the town, who had\n"
        "walked there from the other valley.\n"
    )
    read = [read_line(it) for it in iterate_lines(text) if it.text]
    return [it.text for it, is_head in zip(read, find_headings(read), strict=True) if is_head]


def test_an_answer_in_a_dialogue_is_no_heading() -> None:
    talk = '"What did he ever do for us?"\n"Nothing."\n"Say he kept the traditions of the town."\n'
    assert heads_between(talk) == []
    assert "spoken" not in signs('"Remember the Ferry!"')


def test_a_name_in_quotation_marks_below_a_letter_is_no_heading() -> None:
    assert heads_between('"E. PALMERSTON."\nFERRY GOES\nDOWN\n') == ["FERRY GOES", "DOWN"]


@pytest.mark.parametrize("line", ["FEBRUARY 171824.", "Feb. 17, 1824", "FEBRUARY 20 1824"])
def test_a_day_alone_on_its_line_is_of_the_head_of_a_newspaper(line: str) -> None:
    assert is_masthead(line)
    assert not is_masthead(f"Letters of {line}")
