"""The words that a browser would show."""

from __future__ import annotations

import pytest

from ocrfix.errors import InputError
from ocrfix.formats import read


@pytest.mark.parametrize(
    ("body", "text", "why"),
    [
        ("<p>one<p>two", "one\n\ntwo\n", "paragraphs without an end"),
        ("one\n  two\tthree", "one two three\n", "white space is a blank"),
        ("one<br>two", "one\ntwo\n", "a line end"),
        ("<pre>one\n  two</pre>", "one\ntwo\n", "kept lines"),
        ("<table><tr><td>one<td>two</table>", "one two\n", "cells"),
        ("one<script>two</script>", "one\n", "a script is no text"),
        ("caf&eacute; &amp; bar", "café & bar\n", "references"),
        ("one&nbsp;two", "one\u00a0two\n", "a blank that does not break"),
        ("", "", "nothing"),
    ],
)
def test_text(body: str, text: str, why: str) -> None:
    page = f"<!DOCTYPE html><html lang='en'><head><title>T</title></head><body>{body}</body></html>"
    document = read(page.encode())
    assert document.text == text, why
    assert document.meta.format == "html"


def test_title_and_language_are_no_text_and_are_known() -> None:
    page = b"<!DOCTYPE html><html lang='fr-CA'><title>La  une</title><body><p>Texte"
    document = read(page)
    assert document.text == "Texte\n"
    assert document.meta.language == "fr-CA"
    assert document.meta.extra["title"] == "La une"


def test_a_page_that_ends_within_a_tag_is_refused() -> None:
    with pytest.raises(InputError, match="within the tag that begins in line 2"):
        read(b"<!DOCTYPE html><html><body><p>One\n<a href='http://exam", format="html")


def test_a_page_with_an_open_element_is_read_and_may_be_cut_off() -> None:
    document = read(b"<!DOCTYPE html><html><body>\n<div><p>One two <b>thr")
    assert document.text == "One two thr\n"
    assert document.meta.notes == (
        "The file ends before <div> of line 2 is closed, and may be cut off.",
    )
