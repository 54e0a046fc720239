"""Word lists that the reader brings."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.errors import BadArgumentsError, InputError
from ocrfix.language.brought import bring, brought, remove
from ocrfix.words.plain_lists import own_list_path, own_words


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCRFIX_DATA", str(tmp_path / "data"))


def test_a_plain_list_is_kept_and_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("# Welsh\ndyn 40\ndŵr\t7\nCaerdydd\n1234\ni’r\n\ndyn 2\n", encoding="utf-8")
    assert bring(path, "cy").words == 4
    assert dict(own_words("cy")) == {"dyn": 42, "dŵr": 7, "Caerdydd": 0, "i'r": 0}
    assert [it.code for it in brought()] == ["cy"]
    remove("cy")
    assert brought() == ()
    with pytest.raises(BadArgumentsError, match="No words were imported"):
        remove("cy")


def test_a_dictionary_is_spelt_out_in_its_own_encoding(tmp_path: Path) -> None:
    (tmp_path / "cs.aff").write_bytes("SET ISO8859-2\nSFX A Y 1\nSFX A a y a\n".encode("iso8859-2"))
    (tmp_path / "cs.dic").write_bytes("2\nřeka/A\nměsto\n".encode("iso8859-2"))
    for name in ("cs.dic", "cs.aff"):
        assert bring(tmp_path / name, "cs").words == 3
        assert dict(own_words("cs")) == {"řeka": 0, "řeky": 0, "město": 0}


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"one two three four\n", "Line 1 of"),
        ("a.txt", b"word\nword two\n", "Line 2 of"),
        ("a.txt", b"", "has no words"),
        ("a.txt", b"12\n1.5\n", "has no words"),
        ("a.txt", b"caf\xe9\n", "is no text in UTF-8"),
        ("a.txt", b"a\0b\n", "is no text"),
        ("a.dic", b"1\nword/S\n", "a.aff is not beside a.dic"),
        ("missing.txt", None, "cannot be read"),
        ("missing.dic", None, "There is no file"),
    ],
)
def test_what_is_no_list_is_told_in_a_sentence(
    tmp_path: Path, name: str, data: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError, match=said):
        bring(path, "cy")
    assert not own_list_path("cy").exists()


def test_an_encoding_that_nobody_knows_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.aff").write_text("SET KLINGON-1\n")
    (tmp_path / "a.dic").write_text("1\nword\n")
    with pytest.raises(InputError, match=r"a\.aff is not of a Hunspell dictionary"):
        bring(tmp_path / "a.dic", "cy")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("english", "is no code"),
        ("../x", "is no code"),
        ("", "is no code"),
        ("en", "More is known"),
    ],
)
def test_only_languages_without_data_take_a_list(tmp_path: Path, code: str, said: str) -> None:
    path = tmp_path / "words.txt"
    path.write_text("dyn\n")
    with pytest.raises(BadArgumentsError, match=said):
        bring(path, code)


def test_a_list_says_whether_its_language_is_printed_in_black_letter(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("kirke 9\nskole\n", encoding="utf-8")
    assert bring(path, "da", in_black_letter=True).is_in_black_letter
    bring(path, "nb")
    assert {it.code: it.is_in_black_letter for it in brought()} == {"da": True, "nb": False}
    assert dict(own_words("da")) == {"kirke": 9, "skole": 0}
    bring(path, "da")
    assert not brought()[0].is_in_black_letter
