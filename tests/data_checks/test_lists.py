"""The small word lists: one entry a line, sorted, unique, with source and licence."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

LISTS = sorted((Path(__file__).resolve().parents[2] / "resources" / "lists").rglob("*.t[xs][tv]"))


def faults(text: str) -> list[str]:
    """Return the faults of a list."""
    lines = text.splitlines()
    remarks = [line for line in lines if line.startswith("#")]
    entries = [line for line in lines if not line.startswith("#")]
    found = []
    if not entries:
        found.append("empty")
    if entries != sorted(set(entries)):
        found.append("not sorted, or an entry stands twice")
    if any(entry != entry.strip() or not entry for entry in entries):
        found.append("blanks")
    if text != unicodedata.normalize("NFC", text):
        found.append("not NFC")
    if "CC0-1.0" not in " ".join(remarks):
        found.append("no licence")
    if not any(word in " ".join(remarks) for word in ("Made for", "Counted for")):
        found.append("no source")
    return found


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_list_is_in_order(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


HEAD = "# Made for this project. CC0-1.0.\n"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (HEAD, "empty"),
        (HEAD + "b\na\n", "not sorted, or an entry stands twice"),
        (HEAD + "a\na\n", "not sorted, or an entry stands twice"),
        (HEAD + "a \n", "blanks"),
        (HEAD + "e\u0301\n", "not NFC"),
        ("# Made for this project.\na\n", "no licence"),
        ("# CC0-1.0.\na\n", "no source"),
    ],
)
def test_a_bad_list_is_caught(text: str, fault: str) -> None:
    assert faults(text) == [fault]


@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_an_abbreviation_of_money_stands_once(language: str) -> None:
    """The program's list of money is read when the words are made, too."""
    root = Path(__file__).resolve().parents[2]
    written = root / "packaging" / "language" / language / "abbreviations.txt"
    if not written.is_file():
        pytest.skip("the build scripts are not part of this copy")
    money = root / "resources" / "lists" / language / "money.txt"
    both = {*written.read_text("utf-8").splitlines()} & {*money.read_text("utf-8").splitlines()}
    assert both == set()
