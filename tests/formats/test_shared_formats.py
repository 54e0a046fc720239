"""Real files of libraries: figures of what is read, to notice when it changes.

The files are not part of the project, and neither is their text: only how many words and
lines it has, and its digest.
"""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path

import pytest

from ocrfix.formats import read

# File, format, words, lines, language, first digits of the SHA-256 of the text.
FIGURES = [
    ("alto-bl-1824/0002647_18240217_0001.xml", "alto", 5085, 659, "und", "cbe4c3b83a6a3f65"),
    ("alto-bl-1824/0002647_18240217_mets.xml", "mets", 5085, 659, "en", "2e77bffd79733352"),
    ("alto-lux-textblocks/ori-0.xml", "alto", 114, 12, "und", "77cdef7b43dfec31"),
    ("alto-lux-textblocks/ori-1.xml", "alto", 51, 7, "und", "2c4b46bf64f8efdb"),
    ("alto-lux-textblocks/ori-2.xml", "alto", 47, 7, "und", "26ee2db9eeef1a45"),
    ("alto-lux-textblocks/truth-0.xml", "alto", 113, 12, "und", "dc1a57187aea0eb3"),
    ("alto-lux-textblocks/truth-1.xml", "alto", 50, 7, "und", "b40d737f3e8882b1"),
    ("alto-lux-textblocks/truth-2.xml", "alto", 48, 7, "und", "1e430b4dd245817d"),
    ("alto-ndnp/minimal-alto.xml", "alto", 5, 1, "und", "d7fd69a4115428c9"),
    ("alto-ndnp/ndnp-alto-sample.xml", "alto", 5421, 801, "en", "c38ea40ba43f0654"),
    ("alto-ndnp/ndnp-sample1-txt.txt", "plain", 5203, 0, "und", "3d966566fa07e227"),
    ("alto-ndnp/ndnp-sample1.pdf", "pdf", 5450, 916, "und", "b3d2a8c2fd4cc563"),
    ("alto-ndnp/ocr_alto.xml", "alto", 186, 32, "und", "22c8a86c8f0345b5"),
    ("alto-ndnp/ocr_mono_text_hocr.html", "hocr", 127, 23, "en", "c55376441b69eed9"),
    ("alto-v2-bnf/ALTO-BnF-V2.xml", "alto", 2615, 551, "fr", "990d1ee9a42471c1"),
    ("alto-v3-glyph/00001.xml", "alto", 209, 33, "de", "552e4a2b0f327f09"),
    ("alto-v3-glyph/00001_Glyph.xml", "alto", 209, 33, "de", "552e4a2b0f327f09"),
    ("alto-v3-glyph/NPsample.xml", "alto", 3047, 768, "fi", "1f682b70b6405c53"),
    ("hocr/litver.html", "hocr", 865, 106, "en", "f952079f37e9ac9f"),
    ("hocr/sample.html", "hocr", 502, 43, "en", "0f307923e013ddb4"),
    ("hocr/tess.hocr", "hocr", 503, 44, "en", "562997fc9d147caf"),
    ("mets-alto-lux-1858/1858-07-10_01-00001.xml", "alto", 1211, 309, "und", "efb6d2c7d4febc0d"),
    ("mets-alto-lux-1858/example-mets.xml", "mets", 1211, 309, "de", "253f9d8a56877bb0"),
    ("page-reichsanzeiger/1820_84_0220.xml", "page", 1812, 292, "und", "3742ad2c631b8e5e"),
]


@pytest.mark.parametrize(("name", "kind", "words", "lines", "language", "digest"), FIGURES, ids=str)
def test_a_real_file_reads_as_before(
    shared_data: Path, name: str, kind: str, words: int, lines: int, language: str, digest: str
) -> None:
    if kind == "pdf":
        pytest.importorskip("pypdfium2")
    document = read(shared_data / "formats" / name)
    assert document.meta.format == kind
    assert document.meta.language == language
    assert (len(document.text.split()), document.text.count("\n")) == (words, lines)
    assert hashlib.sha256(document.text.encode()).hexdigest()[:16] == digest


def test_articles_hold_the_words_of_the_page(
    shared_data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    # One page of four is there: its words must come out once each, whatever their order.
    folder = shared_data / "formats" / "alto-bl-1824"
    with caplog.at_level(logging.WARNING):
        issue = read(folder / "0002647_18240217_mets.xml")
    page = read(folder / "0002647_18240217_0001.xml")
    assert sorted(issue.text.split()) == sorted(page.text.split())
    assert "pages missing" in caplog.text
    assert len(issue.articles) == 8
