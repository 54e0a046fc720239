"""The bytes of a document that was ordered, and of the files it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.batch.jobs import Order
from ocrfix.batch.reading import bytes_of, sibling_of
from ocrfix.batch.remote import Remote
from ocrfix.errors import InputError


class Far(Remote):
    """A folder at an address, held in memory."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    def read(self, name: str) -> bytes:
        return self.files[name]


def test_bytes_come_from_where_a_document_lies(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"on the disk")
    far = Far({"in/a.txt": b"far away"})
    assert bytes_of(Order("a.txt", {}, path=path)) == b"on the disk"
    assert bytes_of(Order("in/a.txt", {}, remote=far)) == b"far away"
    assert bytes_of(Order("a.txt", {}, data=b"")) == b"", "an empty file of an archive"


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (FileNotFoundError(), "The file is gone."),
        (PermissionError(), "Reading the file is not allowed."),
        (OSError(5, "Input/output error"), "The file cannot be read: Input/output error."),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence_with_a_way_out(
    monkeypatch: pytest.MonkeyPatch, raised: OSError, told: str
) -> None:
    def fail(_path: Path) -> bytes:
        raise raised

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(InputError) as caught:
        bytes_of(Order("a.txt", {}, path=Path("a.txt")))
    assert caught.value.message == told
    assert caught.value.hint


def test_what_has_no_content_says_so() -> None:
    with pytest.raises(InputError, match=r"a\.txt has no content"):
        bytes_of(Order("a.txt", {}))


def test_a_page_beside_an_issue_is_found_at_an_address_but_not_outside_it() -> None:
    beside = sibling_of(Order("in/mets.xml", {}, remote=Far({"in/text/1.xml": b"page"})))
    assert beside("text/1.xml") == b"page"
    with pytest.raises(InputError, match="not in its own folder"):
        beside("../secret.xml")


def test_a_page_beside_an_issue_in_an_archive_comes_with_the_order() -> None:
    broken = InputError("It is packed with a password.")
    order = Order("mets.xml", {}, data=b"<mets/>", pages={"1.xml": b"page", "2.xml": broken})
    beside = sibling_of(order)
    assert beside("1.xml") == b"page"
    with pytest.raises(InputError, match="password"):
        beside("2.xml")
    with pytest.raises(FileNotFoundError):
        beside("3.xml")
    assert order.carried == len(b"<mets/>") + len(b"page")
