"""Names of documents: what their outputs are called, and what is none."""

from __future__ import annotations

import pytest

from ocrfix.batch.names import crowded_stems, made_names, target_names, why_passed_over

TARGETS = [
    ("a.txt", ["text"], {"text": "a.txt"}, "a text keeps its name"),
    ("1916/a.xml", ["text"], {"text": "1916/a.txt"}, "text must not be called .xml"),
    ("a", ["text", "json"], {"text": "a", "json": "a.json"}, "no ending"),
    ("a.ocr", ["text"], {"text": "a.ocr"}, "an ending nobody knows stays"),
    ("a.TXT", ["text", "markdown"], {"text": "a.TXT", "markdown": "a.md"}, "capitals"),
    ("b.xml", ["text"], {"text": "b.xml.txt"}, "b.txt is beside it"),
    ("b.txt", ["json"], {"json": "b.txt.json"}, "b.xml is beside it and wants b.json too"),
    ("a.xml", ["source", "text"], {"source": "a.xml", "text": "a.txt"}, "source has its name"),
    ("a.txt", ["source", "text"], {"source": "a.txt"}, "of a text the two are one"),
    ("a.ocr", ["source", "text"], {"source": "a.ocr", "text": "a.ocr.txt"}, "it may be hOCR"),
    ("report.txt", ["json"], {"json": "report.json.json"}, "the report has that name"),
    ("documents.txt", ["jsonl"], {}, "one file for all has no name here"),
    ("sub/report.txt", ["json"], {"json": "sub/report.json"}, "the report is only at the top"),
]


@pytest.mark.parametrize(("name", "formats", "targets", "why"), TARGETS)
def test_targets(name: str, formats: list[str], targets: dict[str, str], why: str) -> None:
    crowded = crowded_stems(["b.txt", "b.xml", "c.txt"])
    assert target_names(name, formats, crowded) == targets, why


@pytest.mark.parametrize("stem", ["a" * 251, "\u00e9" * 125 + "a", "x." + "b" * 249])
def test_a_name_that_an_ending_makes_too_long_is_cut(stem: str) -> None:
    names = [f"sub/{stem}.txt", f"sub/{stem[:-1]}c.txt"]
    made = [target_names(name, ["json", "docx", "text"], frozenset()) for name in names]
    for name, targets in zip(names, made, strict=True):
        assert targets["text"] == name
        for form in ("json", "docx"):
            assert targets[form].startswith(f"sub/{stem[:100]}")
            assert targets[form].endswith(f".{form}")
            assert len(targets[form].removeprefix("sub/").encode()) <= 255
    assert made[0]["json"] != made[1]["json"]
    long = made_names({"source": f"{stem}.pdf"}, can_be_written_back=False)["text"]
    assert long.endswith(".txt")
    assert len(long.encode()) <= 255


PASSED_OVER = [
    ("a.txt", ""),
    ("a.xml", ""),
    ("a", ""),
    ("sub/a.TIF", "a picture"),
    (".DS_Store", "a hidden file"),
    ("sub/.ocrfix-12.tmp", "a hidden file"),
    ("town.ocrfix", "data, no text"),
    ("sub/town.evidence", "data, no text"),
    ("METADATA.JSON", "data, no text"),
    ("page.articles.jsonl", "data, no text"),
    ("site_files/page.css", "no text"),
    ("b.zip", "an archive; give it as the input itself"),
]


@pytest.mark.parametrize(("name", "reason"), PASSED_OVER)
def test_what_is_no_document(name: str, reason: str) -> None:
    assert why_passed_over(name) == reason
