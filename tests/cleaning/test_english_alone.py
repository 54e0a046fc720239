"""No letter of another language is touched if English alone is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETS = ("tune_impresso_fr", "tune_impresso_de", "tune_nzz_de", "tune_icdar2017_fr")
DOCUMENTS = 60
PROGRAM = """\
import json, sys
from ocrfix import Cleaner, Document
from ocrfix.text.document import Meta
from ocrfix.words.language import installed

assert installed() == ("en",), installed()
cleaner = Cleaner("research", strict=True)
for line in sys.stdin:
    ocr, said = json.loads(line)
    text = cleaner.clean(Document(ocr, meta=Meta(language=said))).text
    print(json.dumps([ocr, text]))
"""


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def before_and_after(orders: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Texts, each with the language it is said to be in, as they were and as they are cleaned."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input="\n".join(map(json.dumps, orders)),
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "OCRFIX_LANGUAGES": "en"},
        check=True,
    )
    found = [tuple(json.loads(line)) for line in done.stdout.splitlines()]
    assert [ocr for ocr, _ in found] == [ocr for ocr, _ in orders]
    return found


@pytest.fixture(scope="module")
def cleaned(shared_data: Path) -> dict[tuple[str, bool], list[tuple[str, str]]]:
    """Texts before and after, by their set and whether their language was said."""
    orders: list[tuple[str, str]] = []
    places = {}
    for name, as_said in product(SETS, (True, False)):
        lines = (shared_data / "pairs" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        code = name.rpartition("_")[2] if as_said else "und"
        first = len(orders)
        orders += ((json.loads(it)["ocr"], code) for it in lines[:DOCUMENTS])
        places[name, as_said] = slice(first, len(orders))
    # One process for all: English is loaded once.
    found = before_and_after(orders)
    return {key: found[place] for key, place in places.items()}


def test_rules_of_a_language_wait_for_its_words() -> None:
    orders = [("Es war in daS Haus nichts ,u sehen, und cs war gut.", "de")]
    assert before_and_after(orders) == [(it, it) for it, _ in orders]


# Where nobody says the language, lists of names too short to tell are taken for English, and one
# piece of a French newspaper is the English horses of a race.
@pytest.mark.parametrize(("as_said", "allowed"), [(True, 0), (False, 3)])
@pytest.mark.parametrize("name", SETS)
def test_no_letter_of_french_or_german_changes(
    cleaned: dict[tuple[str, bool], list[tuple[str, str]]], name: str, as_said: bool, allowed: int
) -> None:
    texts = cleaned[name, as_said]
    assert len(texts) > DOCUMENTS // 2
    touched = [(ocr, text) for ocr, text in texts if letters(ocr) != letters(text)]
    assert len(touched) <= allowed, touched
