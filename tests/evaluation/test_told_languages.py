"""The language that paragraphs are read in, measured."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from ocrfix.cleaning.spoken import tongues_of
from ocrfix.cli.main import main
from ocrfix.evaluation.pairs import Pair
from ocrfix.evaluation.told_languages import (
    LENGTHS,
    MAIN,
    PARAGRAPHS,
    Paragraph,
    Read,
    Setting,
    make_pages,
    measure_tongues,
    paragraphs_of,
    render_tongues,
)
from ocrfix.text.document import Document, Meta
from ocrfix.words.language import installed

TEXTS = tomllib.loads(
    (Path(__file__).parents[1] / "words" / "languages.toml").read_text(encoding="utf-8")
)
THREE = ("en", "de", "fr")
ALL = pytest.mark.skipif(not {*THREE} <= {*installed()}, reason="a language is not in this copy")
ENGLISH = (
    "The river rose in the night and the mayor came with his brother to ask for boats, which had "
    "not been seen in the town for thirty years. On the next morning the water had fallen by two "
    "feet, and the men of the fire brigade began to clear the street and the market."
)
GERMAN, FRENCH = TEXTS["de"]["long"], TEXTS["fr"]["long"]


def test_a_reading_is_cut_at_blanks_into_all_lengths() -> None:
    text = " ".join(f"word{number}" for number in range(400))
    found = list(paragraphs_of(Pair("a", text, "", "de-CH")))
    assert {it.length for it in found} == {*LENGTHS}
    assert {it.language for it in found} == {"de"}
    assert " ".join(it.text for it in found) in text
    assert all(len(it.text) >= it.length for it in found)
    assert list(paragraphs_of(Pair("a", "too short", ""))) == []


def test_most_of_a_page_is_in_one_language() -> None:
    pieces = [Paragraph("x", code, 40) for code in THREE]
    pages = list(make_pages(pieces, 1))
    assert pages == list(make_pages(pieces, 1))
    assert pages != list(make_pages(pieces, 2))
    for page in pages:
        (_, most), *_ = Counter(it.language for it in page).most_common()
        assert (len(page), most) == (PARAGRAPHS, MAIN)
    assert list(make_pages(pieces[:1], 1)) == []


@ALL
def test_paragraphs_are_read_in_their_own_language() -> None:
    pairs = [
        Pair(it, text, text, it) for it, text in zip(THREE, (ENGLISH, GERMAN, FRENCH), strict=True)
    ]
    fates = measure_tongues(pairs, 1)
    assert {it[0] for it in fates} == {*Setting}
    right = sum(count for it, count in fates.items() if it[3] is Read.RIGHT)
    assert right > 0.9 * fates.total()
    table = render_tongues(fates)
    assert "Paragraphs amid another" in table
    assert "from 40" in table


@ALL
@pytest.mark.parametrize(
    ("paragraphs", "languages"),
    [
        ([ENGLISH, "Die Sitzung wurde um acht Uhr geschlossen."], ["en", "de"]),
        (
            [ENGLISH, "Le maire ne sera pas dans la ville avant la fin du mois.", ENGLISH],
            ["en", "fr", "en"],
        ),
        ([GERMAN, "The rest of it was not found by the men who had been there."], ["de", "en"]),
        ([ENGLISH, GERMAN[:150], FRENCH[:150]], ["en", "de", "fr"]),
        (
            [GERMAN, "Sancta Maria, mater Dei, ora pro nobis peccatoribus nunc et in hora."],
            ["de", "?"],
        ),
    ],
)
def test_each_paragraph_is_read_in_its_own(paragraphs: list[str], languages: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    parts = tongues_of(Document(text, meta=Meta(language="und")))
    assert "".join(text[start:end] for start, end, _ in parts) == text
    for paragraph, language in zip(paragraphs, languages, strict=True):
        middle = text.index(paragraph) + len(paragraph) // 2
        (told,) = (it[2] for it in parts if it[0] <= middle < it[1])
        assert told == language or (language == "?" and told not in installed())


@ALL
def test_the_command_prints_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.jsonl"
    rows = [
        {"id": code, "lang": code, "ocr": text, "gt": text}
        for code, text in zip(THREE, (ENGLISH, GERMAN, FRENCH), strict=True)
    ]
    path.write_text("".join(f"{json.dumps(it)}\n" for it in rows), encoding="utf-8")
    assert main(["eval", "--tell-languages", str(path), "-f", "json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["amid another"].keys() <= {*THREE}
    assert main(["eval", "--tell-languages", str(path)]) == 0
    assert "read in their own language" in capsys.readouterr().out
