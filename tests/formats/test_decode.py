"""Bytes to text and back."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import BadArgumentsError, EncodingError, InputError, OutputError
from ocrfix.formats import Decoded, decode, encode
from ocrfix.formats.decode import line_and_column


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", Decoded("", "utf-8")),
        (b"a\r\nb\rc\n", Decoded("a\r\nb\rc\n", "utf-8")),
        (b"\xef\xbb\xbfa", Decoded("a", "utf-8", bom=codecs.BOM_UTF8)),
        (b"\xff\xfea\0", Decoded("a", "utf-16-le", bom=codecs.BOM_UTF16_LE)),
        (b"\xfe\xff\0a", Decoded("a", "utf-16-be", bom=codecs.BOM_UTF16_BE)),
        (b"\xff\xfe\0\0a\0\0\0", Decoded("a", "utf-32-le", bom=codecs.BOM_UTF32_LE)),
        (b"\0\0\xfe\xff\0\0\0a", Decoded("a", "utf-32-be", bom=codecs.BOM_UTF32_BE)),
        # The mark of UTF-32, but no UTF-32: UTF-16 that begins with NUL.
        (b"\xff\xfe\0\0a\0", Decoded("\0a", "utf-16-le", bom=codecs.BOM_UTF16_LE)),
        # A few NULs do not make a text binary.
        (b"a\0b", Decoded("a\0b", "utf-8")),
        (b"BM was here", Decoded("BM was here", "utf-8")),
    ],
)
def test_what_needs_no_guess(data: bytes, expected: Decoded) -> None:
    assert decode(data) == expected
    assert encode(expected.text, expected.encoding, expected.bom) == data


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("UTF8", b"\xef\xbb\xbfa", Decoded("a", "utf-8", bom=codecs.BOM_UTF8)),
        ("utf-8-sig", b"a", Decoded("a", "utf-8")),
        ("utf-16", b"\xff\xfea\0", Decoded("a", "utf-16-le", bom=codecs.BOM_UTF16_LE)),
        ("utf-16", b"a\0", Decoded("a", "utf-16-le")),
        ("utf-16", b"\0a", Decoded("a", "utf-16-be")),
        ("windows-1252", b"\x93a\x94", Decoded("“a”", "cp1252")),
        # The reader's word goes before the mark.
        ("cp1252", b"\xef\xbb\xbfa", Decoded("ï»¿a", "cp1252")),
    ],
)
def test_a_named_encoding(name: str, data: bytes, expected: Decoded) -> None:
    assert decode(data, name) == expected
    assert encode(expected.text, expected.encoding, expected.bom) == data


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"])),
    st.sampled_from(
        [
            ("utf-8", b""),
            ("utf-8", codecs.BOM_UTF8),
            ("utf-16-le", codecs.BOM_UTF16_LE),
            ("utf-16-be", codecs.BOM_UTF16_BE),
            ("utf-32-le", codecs.BOM_UTF32_LE),
            ("utf-32-be", codecs.BOM_UTF32_BE),
        ]
    ),
)
def test_any_text_survives_the_round_trip(text: str, encoding: tuple[str, bytes]) -> None:
    name, mark = encoding
    data = mark + text.encode(name)
    try:
        decoded = decode(data)
    except InputError:
        assert text.startswith(("%PDF-1.", "%PDF-2.", "{\\rt")) or text.count("\0") > len(data) / 10
        return
    assert encode(decoded.text, decoded.encoding, decoded.bom) == data
    if mark and not text.startswith("\0"):
        assert decoded.text == text


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except InputError:
        return
    if decoded.encoding.startswith(("utf", "cp1252")):
        assert encode(decoded.text, decoded.encoding, decoded.bom) == data


def test_the_wrong_encoding_is_refused_with_the_place() -> None:
    with pytest.raises(EncodingError) as caught:
        decode(b"one\r\ntwo \x93three\x94", "utf-8")
    assert "0x93 at offset 9 (line 2, column 5)" in caught.value.message
    assert "--encoding" in caught.value.hint


def test_a_mark_that_promises_too_much_is_refused() -> None:
    with pytest.raises(EncodingError, match="byte order mark promises"):
        decode(codecs.BOM_UTF8 + b"\x93")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("windos-1252", "windows-1252"),
        ("utf9", "utf"),
        ("nonsense", "Common ones"),
        ("base64", ""),  # bytes to bytes
        ("unicode_escape", ""),  # not what files are written in
        ("utf\0", ""),
    ],
)
def test_an_unknown_encoding_names_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(BadArgumentsError) as caught:
        decode(b"", name)
    assert hint in caught.value.hint


def test_a_character_the_target_has_no_place_for_is_named() -> None:
    with pytest.raises(OutputError) as caught:
        encode("one\ntwo ſo", "cp1252")
    assert "“ſ” (U+017F, LATIN SMALL LETTER LONG S) at line 2, column 5" in caught.value.message
    assert "UTF-8" in caught.value.hint


def test_half_a_character_is_refused() -> None:
    with pytest.raises(OutputError, match="lone surrogate"):
        encode("a\udc93")


def test_non_ascii_far_down_a_big_file_is_found() -> None:
    data = b"plain words of a newspaper\n" * 20_000 + "“So”\n".encode("cp1252")
    assert decode(data).text.endswith("“So”\n")


def test_the_whole_must_decode_not_the_sample_alone() -> None:
    # 0x81 is no character of cp1252, and stands behind what is looked at.
    data = "“So” he said\n".encode("cp1252") * 10_000 + b"\x81"
    try:
        decoded = decode(data)
    except EncodingError:
        return
    assert encode(decoded.text, decoded.encoding) == data


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("abc", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb\nc", 4, (3, 1)),
        ("a\r\nb", 2, (2, 1)),  # between the two halves of a line end
    ],
)
def test_line_and_column(text: str, offset: int, expected: object) -> None:
    assert line_and_column(text, offset) == expected
