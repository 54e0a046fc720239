"""The evidence file: what goes in is found again, in any order, and bad files are refused."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ocrfix.errors import InputError
from ocrfix.evidence import Use, count_text, open_evidence

Build = Callable[..., Path]


def test_a_word_is_asked_for_as_it_is_printed(build_evidence: Build) -> None:
    text = "They saw Wexmouth and the gold-fields there."
    evidence = open_evidence(build_evidence(text, text))
    assert evidence.use("Wexmouth’s") == Use(2, 2, 2)
    assert evidence.use("GOLD-FIELDS") == Use(2, 2, 0)
    assert (evidence.documents, evidence.pages, evidence.words) == (2, 2, 14)


def test_heads_are_found_with_their_damage(build_evidence: Build) -> None:
    pages = [f"THE WEXMOUTH COURIER {n}\nIt rained on day {n} there.\n" for n in range(3)]
    evidence = open_evidence(build_evidence(*pages))
    assert evidence.head("the wexmouth courier") == 3
    assert evidence.head("tlie wexmouth courler") == 3
    assert evidence.head("the harbour gazette") == 0


def test_two_pages_make_no_head(build_evidence: Build) -> None:
    page = "THE WEXMOUTH COURIER\nIt rained.\n"
    assert open_evidence(build_evidence(page, page)).head("the wexmouth courier") == 0


def test_a_short_line_makes_no_head(build_evidence: Build) -> None:
    # It stands at the edges of three pages of any collection, and is text.
    page = "once in\na year\n"
    assert open_evidence(build_evidence(*[page] * 5)).head("a year") == 0


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda _: b"He came ith his brother.", "town.evidence is no evidence file."),
        (lambda _: b"", "town.evidence is no evidence file."),
        (lambda _: b"\xff\xfe\0\0" * 99, "town.evidence is no evidence file."),
        (lambda data: data.replace(b"evidence 1", b"evidence 2", 1), "made by a newer ocrfix"),
        (lambda data: data.replace(b"evidence 1", b"evidence 0", 1), "made by an older ocrfix"),
        (lambda data: data[:-20], "is cut off at its end."),
        (lambda data: data.replace(b"[heads]", b"[hoods]"), "is damaged"),
        (lambda data: data.replace(b"documents\t", b"dokuments\t"), "is damaged"),
        (lambda data: data.replace(b"documents\t", b"documents\tx"), "how many documents"),
        (
            lambda data: data.replace(b"[words]\n", b"[words]\nthe\tx\t2\t1\n"),
            "line 8 is no word with three numbers",
        ),
        (lambda data: data.replace(b"[words]\n", b"[words]\nthe\n"), "no word with three"),
        (lambda data: data.replace(b"[words]\n", b"[words]\n\xff\t1\t1\t1\n"), "line 8 is no"),
        (
            lambda data: data.replace(b"[words]\n", b"[words]\na\t1\t1\t" + b"9" * 5000 + b"\n"),
            "line 8 is no",
        ),
        (lambda data: data.replace(b"evidence 1", b"evidence " + b"9" * 5000, 1), "is damaged"),
        (lambda data: data.replace(b"documents\t", b"documents\t" + b"9" * 5000), "how many"),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence(
    build_evidence: Build, tmp_path: Path, change: Callable[[bytes], bytes], message: str
) -> None:
    path = tmp_path / "town.evidence"
    path.write_bytes(change(build_evidence("It rained there.").read_bytes()))
    with pytest.raises(InputError, match="Build it with: ocrfix evidence") as raised:
        open_evidence(path)
    assert message in raised.value.message


@pytest.mark.skipif(os.name != "posix", reason="devices and pipes of POSIX")
def test_only_a_file_is_evidence(tmp_path: Path) -> None:
    """A device would be read without end, a pipe waited for."""
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to("/dev/zero")
    for path in (Path("/dev/zero"), pipe, link):
        with pytest.raises(InputError, match="cannot be read: it is no regular file"):
            open_evidence(path)


def test_evidence_has_a_largest_size(
    build_evidence: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = build_evidence("It rained there.")
    monkeypatch.setattr("ocrfix.evidence.evidence._LARGEST_EVIDENCE", path.stat().st_size)
    open_evidence(path)
    monkeypatch.setattr("ocrfix.evidence.evidence._LARGEST_EVIDENCE", path.stat().st_size - 1)
    with pytest.raises(InputError, match="it is larger than"):
        open_evidence(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.evidence cannot be read: No such file"):
        open_evidence(tmp_path / "none.evidence")


def test_people_can_read_it(build_evidence: Build) -> None:
    text = "They saw Wexmouth there.\n"
    lines = build_evidence(text, text).read_text().splitlines()
    assert lines[0] == "ocrfix evidence 1"
    assert "wexmouth\t2\t2\t2" in lines
    assert count_text(text).words["wexmouth"] == 1
