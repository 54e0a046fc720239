"""The format of a file is told by its content, and in one pass."""

from __future__ import annotations

import time

import pytest

from ocrfix.formats import detect


def test_detection_never_goes_back() -> None:
    # What an eternity took at 40 pairs; the head that is looked at holds 32,000.
    pieces = ["[]", "[", "]", "] ", "]>", "<", "<!DOCTYPE ", "<!--", "-->", "<?", "?>", " ", ">"]
    pieces += ["a:", "a ", "a=", "a='", "class='", "class = ", "%PDF-1.4", "1 obj", "PK\x03\x04"]
    started = time.process_time()
    for begin in ("", "<!DOCTYPE ", "<!DOCTYPE x [", "<?xml ", "<!--", "<html ", "<a"):
        for piece in pieces:
            for other in ("", *pieces):
                detect(f"{begin}{(piece + other) * 15_000}".encode())
    # 3,000 heads of 64 KiB, a millisecond each.
    assert time.process_time() - started < 60


@pytest.mark.parametrize(
    ("data", "expected", "why"),
    [
        (b"", "plain", "empty"),
        (b"<Laughter.> The House rose.", "plain", "a bracket is no markup"),
        (b"<laughter> The House rose.", "plain", "nor is a word in brackets"),
        (b"<alto>", "alto", "ALTO 1 has no namespace"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><alto xmlns='u'>", "alto", "a mark first"),
        ("\ufeff<?xml version='1.0'?><alto/>".encode("utf-16-le"), "alto", "two bytes a sign"),
        (b"<mets:mets xmlns:mets='u'>", "mets", "a prefix"),
        (b"<PcGts xmlns='u'>", "page", "PAGE XML"),
        (b"<!DOCTYPE html><html><div class='ocr_page'>", "hocr", "OCR classes"),
        (b"<html><head><meta name='ocr-system'", "hocr", "the name of the OCR program"),
        (b"<!DOCTYPE html>\n<html><p>words", "html", "no OCR classes"),
        (b"<!DOCTYPE alto [<!ENTITY a 'b>c'>]><alto/>", "alto", "a document type with entities"),
        (b"<?xml version='1.0'?><TEI/>", "xml", "of a kind not known"),
        (b"%PDF-1.4", "pdf", "PDF"),
        (b"\n%PDF-1.4", "pdf", "with something before it"),
        (b"PK\x03\x04 broken", "plain", "no office document: decode says what it is"),
        (b"PK\x03\x04 broken word/document.xml", "docx", "a damaged one, which is said"),
        (b"junk %PDF-1.4\n1 0 obj\n<<", "pdf", "something before it, and objects behind"),
        (b"Its mark, %PDF-1.4, is an object of study.", "plain", "a text about PDF"),
        (b"%PDF- is the mark with which such a file begins.", "plain", "no version behind it"),
        (b"%PDF-files are files with pages.", "plain", "a word of a sentence"),
        (b"%PDF-x.4\n1 0 obj\n<<", "pdf", "a damaged version, but objects behind"),
        (b"<html is a tag, and so is </p>.", "plain", "a sentence"),
        (b"<html> is a tag.", "plain", "and nothing else is one"),
        (b"<alto is a voice>", "plain", "of a singer"),
        (b"<html lang=en><p>words", "html", "without quotation marks"),
        (b"<!DOCTYPE html><html amp>", "html", "an attribute without a value, but declared"),
        (b"<alto xmlns='u'", "alto", "cut in the tag"),
        (b"<alto", "alto", "cut in its name"),
        (b"<!DOCTYPE alto [ <!-- ] --> ] ><alto/>", "alto", "a bracket in the document type"),
        (b"<foo><bar/></foo>", "xml", "an element from end to end, without a declaration"),
        (b"<list>\n<item>words</item>\n</list>\n", "xml", "and with words in it"),
        (b"<!-- x --><a:foo><b/></a:foo>", "xml", "behind a remark, with a prefix"),
        (b"<foo/>", "xml", "an empty one"),
        (b"<TEI xmlns='u'><teiHeader>", "xml", "cut, but with a namespace"),
        (b"<foo a='>' xmlns:b='u'>", "xml", "behind another attribute"),
        ("\ufeff<foo>words</foo>".encode("utf-16-le"), "xml", "two bytes a sign"),
        (b"<div class='ocr_page'><p>words</div>", "hocr", "a piece of hOCR"),
        (b"<p>One.</p><p>Two.</p>\n", "html", "paragraphs alone"),
        (b"<laughter> The House rose. </cheers>", "plain", "words in brackets"),
        (b"<b>The House</b> rose.", "plain", "a word marked in a text"),
        (b"<i>The House</i>\nrose <i>late</i>", "plain", "at its beginning and its end"),
        (b"<!DOCTYPE [][] words", "plain", "a document type that never ends"),
    ],
)
def test_the_format_is_told_by_the_content(data: bytes, expected: object, why: str) -> None:
    assert detect(data) == expected, why
