"""Sums and sizes in a METS file, when its pages are written back."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from ocrfix.formats import read, write_back_issue
from ocrfix.formats.write_mets import Rewritten
from ocrfix.formats.writing import with_sums

from .edits import edit

ISSUE = Path(__file__).parent / "data" / "issue"
PAGES = {name: (ISSUE / "text" / name).read_bytes() for name in ("page 1.xml", "page2.xml")}


def issue(kind: str, *, of: bytes | None = None) -> bytes:
    """The issue with the sum and size of each page, or of other bytes."""
    data = (ISSUE / "mets.xml").read_bytes()
    for number, own in enumerate(PAGES.values(), 1):
        page = own if of is None else of
        told = hashlib.new(kind.lower().replace("-", ""), page).hexdigest()
        told = told.upper() if kind == "SHA-1" else told
        made = f'SIZE="{len(page)}" CHECKSUM=\'{told}\' CHECKSUMTYPE="{kind}" MIMETYPE="text/xml"'
        old = f'<file ID="A{number}" MIMETYPE="text/xml"'
        assert old.encode() in data
        data = data.replace(old.encode(), f'<file ID="A{number}" {made}'.encode())
    return data


def written(mets: bytes) -> tuple[bytes, dict[str, bytes]]:
    """The METS and the pages that change when a word on the first page does."""

    def sibling(name: str) -> bytes:
        return PAGES[name.removeprefix("text/")]

    document = read(mets, sibling=sibling)
    pages = write_back_issue(document, sibling, mets, [edit(document.text, "soap", "broth")])
    return with_sums(mets, {it: Rewritten(sibling(it), new) for it, new in pages.items()}), pages


@pytest.mark.parametrize("kind", ["MD5", "SHA-1", "SHA-256", "SHA-512"])
def test_the_sum_and_size_of_a_page_are_those_of_the_page_as_written(kind: str) -> None:
    mets = issue(kind)
    made, pages = written(mets)
    (page,) = pages.values()
    old = PAGES["page 1.xml"]
    name = kind.lower().replace("-", "")
    sums = [hashlib.new(name, it).hexdigest() for it in (old, page)]
    if kind == "SHA-1":
        sums = [it.upper() for it in sums]
    wanted = mets.replace(sums[0].encode(), sums[1].encode())
    assert made == wanted.replace(b'SIZE="%d"' % len(old), b'SIZE="%d"' % len(page), 1)
    assert made != mets


def test_a_sum_that_is_not_that_of_the_page_stays() -> None:
    mets = issue("MD5", of=b"another page")
    assert written(mets)[0] == mets


def test_a_kind_of_sum_that_nobody_here_makes_stays() -> None:
    mets = issue("MD5").replace(b'"MD5"', b'"HAVAL"')
    made, pages = written(mets)
    (page,) = pages.values()
    old = b'SIZE="%d"' % len(PAGES["page 1.xml"])
    assert made == mets.replace(old, b'SIZE="%d"' % len(page), 1)


def test_a_metadata_file_without_sums_stays_as_it_is() -> None:
    mets = (ISSUE / "mets.xml").read_bytes()
    assert written(mets)[0] == mets
