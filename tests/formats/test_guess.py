"""The encoding of bytes that do not say it."""

from __future__ import annotations

import random

import pytest

from ocrfix.errors import EncodingError, InputError
from ocrfix.formats import decode, encode

# What was written, in what, and why the row is here.
GUESSED = [
    ("“So,” he said", "cp1252", "curly quotes alone, few characters"),
    ("“", "cp1252", "one byte"),
    ("£5 a week", "cp1252", "a sign among digits"),
    ("Il a dit : « Voilà l’été, où ça ? »", "cp1252", "French marks"),
    ("À BIENTÔT, DÉCLARÉ", "cp1252", "accented capitals"),
    ("Das Mädchen saß auf der Brücke", "cp1252", "German"),
    ("he said “don’t” — so", "mac-roman", "Macintosh quotes are capitals in cp1252"),
    ("Le café est fermé", "mac-roman", "Macintosh letters"),
    ("Das Mädchen saß auf der Brücke", "cp850", "DOS letters are quotes in cp1252"),
    ("Привет мир, как дела", "cp1251", "no Latin letter at all"),
    ("Zażółć gęślą jaźń", "cp1250", "Polish letters are signs in cp1252"),
    ("日本の新聞は今日も", "cp932", "two bytes a character"),
    ("Café du Monde", "utf-16-le", "no mark: the zero bytes tell"),
    ("Café du Monde", "utf-16-be", "the same, the other way round"),
    ("Café du Monde", "utf-32-be", "four bytes a character"),
    ("plain ASCII words", "utf-16-le", "valid UTF-8 too, full of NULs"),
]


@pytest.mark.parametrize(("text", "encoding", "why"), GUESSED, ids=lambda value: value)
def test_an_encoding_is_guessed_and_the_guess_is_said(text: str, encoding: str, why: str) -> None:
    data = text.encode(encoding)
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (text, encoding), why
    assert decoded.guessed
    assert encode(decoded.text, decoded.encoding, decoded.bom) == data


def test_a_sentence_about_a_mark_is_text() -> None:
    text = "%PDF- is the mark with which such a file begins.\n"
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    ("data", "said", "advice"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff", "a PNG picture", "run OCR"),
        (b"PK\x03\x04\x14\0\0\0\x08\0\xff\xff", "a zip archive", "Unpack"),
        (b"%PDF-1.4\n1 0 obj\n", "a PDF", "--format pdf"),
        (b"{\\rtf1\\ansi Text}", "an RTF document", "plain text"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG picture", "run OCR"),
        (b"name" + bytes(253) + b"ustar\x0000", "a tar archive", "Unpack"),
        (bytes(1000), "full of zero bytes", "Give a text file"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, said: str, advice: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data)
    assert said in caught.value.message
    assert advice in caught.value.hint


def test_noise_is_refused() -> None:
    noise = random.Random(1).randbytes(4000)  # noqa: S311
    with pytest.raises(InputError):
        decode(noise)


def test_damaged_utf8_is_not_taken_for_another_encoding() -> None:
    data = "Élève déçu, où ça ? ".encode() * 3 + b"\n\x93"
    with pytest.raises(EncodingError, match=r"UTF-8 with damage: byte 0x93 .* \(line 2\)"):
        decode(data)


ARTICLE = (
    "The mayor said yesterday that the new bridge would be opened in June. “It is the work "
    "of many hands,” he told the council, and the members rose to applaud him.\n"
)


@pytest.mark.parametrize("stray", [b"\xe9", b"\x93", b"\x92", b"\x80"])
@pytest.mark.parametrize("text", [ARTICLE, "It cost £5.\n", "It’s five.\n", "Le café.\n"])
def test_one_bad_byte_makes_no_other_encoding_of_a_short_text(text: str, stray: bytes) -> None:
    with pytest.raises(EncodingError, match="UTF-8 with damage") as caught:
        decode(text.encode() + b"He was at the caf" + stray + b" then.\n")
    assert "--encoding" in caught.value.hint


@pytest.mark.parametrize("before", [ARTICLE, "It was plain text.\n", ARTICLE * 1000])
@pytest.mark.parametrize("cut", [b"\xe2\x80", b"\xe2", b"\xc3", b"\xf0\x9f\x98"])
def test_a_text_cut_inside_its_last_character_is_never_guessed_at(before: str, cut: bytes) -> None:
    with pytest.raises(EncodingError, match=r"UTF-8 with damage.*ends inside a character"):
        decode(before.encode() + b"the end" + cut)


def test_chance_sequences_do_not_make_utf8() -> None:
    # É” and é, no-break space, » are bytes of one character in UTF-8.
    text = "He sat at the “CAFÉ” and read «\xa0L’été\xa0» there.\n"
    assert decode(text.encode("cp1252")).text == text
