"""Bytes put in place, and every other byte as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import OutputError
from ocrfix.formats.patch import Patch, StartTag, apply_patches, escaped, indent_before

TAG = b"""<a><String  CONTENT='old'\n\tWC = "0.9" /></a>"""


def test_what_is_put_in_stands_before_what_is_replaced() -> None:
    source = b"0123456789"
    patches = [Patch(4, 6, b"xy"), Patch(4, 4, b"<"), Patch(9, 10, b""), Patch(0, 0, b">")]
    assert apply_patches(source, patches) == b">0123<xy678"


@given(st.binary(max_size=30))
def test_without_patches_nothing_changes(source: bytes) -> None:
    assert apply_patches(source, []) == source


@pytest.mark.parametrize(
    ("text", "quote", "written"),
    [
        ("a < b & c > d", "", b"a &lt; b &amp; c &gt; d"),
        ('say "it\'s"', '"', b"say &quot;it's&quot;"),
        ('say "it\'s"', "'", b'say "it&apos;s"'),
        ("one\ntwo", '"', b"one&#10;two"),
        ("one\ntwo", "", b"one\ntwo"),
        ("é𝔣", "", "é𝔣".encode()),
    ],
)
def test_signs_of_xml_are_escaped(text: str, quote: str, written: bytes) -> None:
    assert escaped(text, quote) == written


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\ud800", "\ufffe"])
def test_what_xml_has_no_place_for_is_refused_by_its_number(sign: str) -> None:
    with pytest.raises(OutputError, match=f"U\\+{ord(sign):04X}"):
        escaped(f"a{sign}b")


def test_an_attribute_keeps_its_place_and_its_marks() -> None:
    tag = StartTag(TAG, TAG.index(b"<String"))
    assert tag.is_empty
    changed = apply_patches(TAG, tag.set("CONTENT", "it's"))
    assert changed == TAG.replace(b"'old'", b"'it&apos;s'")
    assert tag.set("CONTENT", "old") == []


def test_an_attribute_goes_with_the_blanks_before_it() -> None:
    source = b"<w a='1'\n   b='2' c='3'/>"
    tag = StartTag(source, 0)
    assert apply_patches(source, tag.drop("b")) == b"<w a='1' c='3'/>"
    assert tag.drop("d") == []


def test_a_new_attribute_stands_behind_all_others() -> None:
    tag = StartTag(TAG, TAG.index(b"<String"))
    assert apply_patches(TAG, tag.set("CC", "9")) == TAG.replace(b'"0.9"', b'"0.9" CC="9"')


def test_an_empty_element_is_opened_for_its_content() -> None:
    tag = StartTag(TAG, TAG.index(b"<String"))
    assert apply_patches(TAG, tag.opened(b"<B/>")) == TAG.replace(b" />", b"><B/></String>")
    outer = StartTag(TAG, 0)
    assert apply_patches(TAG, outer.opened(b"x")) == TAG.replace(b"<a>", b"<a>x")


def test_a_prefix_is_the_tags_own() -> None:
    assert StartTag(b"<alto:Page>", 0).prefix == b"alto:"
    assert StartTag(b"<Page>", 0).prefix == b""


def test_what_is_no_tag_is_refused() -> None:
    with pytest.raises(OutputError, match="byte 1"):
        StartTag(b" <a b=c>", 1)


@pytest.mark.parametrize(
    ("source", "indent"),
    [(b"<a>\n\t <b>", b"\n\t "), (b"<a>\r\n<b>", b"\r\n"), (b"<a> <b>", b""), (b"<b>", b"")],
)
def test_the_indent_before_a_tag(source: bytes, indent: bytes) -> None:
    assert indent_before(source, source.index(b"<b>")) == indent
