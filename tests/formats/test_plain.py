"""A text file as a document."""

from __future__ import annotations

from ocrfix.formats.plain import read_plain
from ocrfix.formats.source import Source


def test_the_text_is_what_was_decoded_and_a_byte_order_mark_is_kept_apart() -> None:
    document = read_plain(Source(b"\xef\xbb\xbfnd fast\r\n"))
    assert document.text == "nd fast\r\n"
    assert (document.layout, document.meta.bom) == ((), b"\xef\xbb\xbf")
    assert not document.meta.encoding_guessed
    assert read_plain(Source("Müller läuft über".encode("cp1252"))).meta.encoding_guessed
