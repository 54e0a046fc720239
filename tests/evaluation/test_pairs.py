"""Reading pairs, and joining the lines of the truth."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ocrfix.errors import InputError
from ocrfix.evaluation.pairs import Break, join_truth, read_pairs


@pytest.mark.parametrize(
    ("text", "joined", "breaks"),
    [
        ("in¬\nstalled by", "installed by", (Break(0, 2, hard=False),)),
        ("at Oxford-\nstreet", "at Oxford-street", (Break(1, 6, hard=True),)),
        ("a¬\r\nb", "ab", (Break(0, 1, hard=False),)),
        ("the  end.\n\n Next", "the end. Next", ()),
        ("a ¬ b", "a ¬ b", ()),
        # A dash at a line end: joined as the file says, but no word was broken.
        ("platform -\nwider", "platform -wider", ()),
        (
            "one¬\ntwo¬\nthree x¬\ny",
            "onetwothree xy",
            (
                Break(0, 3, hard=False),
                Break(0, 6, hard=False),
                Break(1, 1, hard=False),
            ),
        ),
        ("", "", ()),
    ],
)
def test_join_truth(text: str, joined: str, breaks: tuple[Break, ...]) -> None:
    truth = join_truth(text)
    assert truth.text == joined
    assert truth.words == tuple(joined.split())
    assert truth.breaks == breaks


def _write(path: Path, *records: object) -> Path:
    path.write_text("\n".join(json.dumps(it, ensure_ascii=False) for it in records), "utf-8")
    return path


def test_read_pairs(tmp_path: Path) -> None:
    first = {"id": "a", "ocr": "x\u2028y", "gt": "x y", "lang": "fr", "source": "s", "date": "1900"}
    path = _write(tmp_path / "p.jsonl", first, {"id": "b", "ocr": "", "gt": ""})
    pairs = read_pairs(path)
    assert [pair.id for pair in pairs] == ["a", "b"]
    assert pairs[0].ocr == "x\u2028y"
    assert (pairs[0].language, pairs[1].language) == ("fr", "en")
    assert [pair.id for pair in read_pairs(path, limit=1)] == ["a"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'{"id": "a", "ocr": "x", "gt": "y"}\n{"id": "b"}', "line 2: ocr, gt missing"),
        (b"{", "line 1: no JSON object"),
        (b"[1]", "line 1: no JSON object"),
        (b"\xff", r"is no UTF-8 text\. Name"),
        (b"\n\n", "holds no pairs"),
    ],
)
def test_bad_files_say_where(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "p.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError, match=says):
        read_pairs(path)


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_files_of_windows_are_read(tmp_path: Path, end: str) -> None:
    line = '{"id": "a", "ocr": "tbe", "gt": "the"}'
    path = tmp_path / "pairs.jsonl"
    path.write_bytes(f"\ufeff{line}{end}".encode())
    assert [it.ocr for it in read_pairs(path)] == ["tbe"]


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no file"):
        read_pairs(tmp_path / "none.jsonl")
