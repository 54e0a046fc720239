"""Word lists that the reader brings for a language: imported, told of, removed.

What is kept is a plain list (`ocrfix.words.plain_lists`), so that the dictionary itself may go.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ocrfix.errors import BadArgumentsError, InputError, OutputError
from ocrfix.formats.atomic import make_folder, write_atomic
from ocrfix.intake import MEBIBYTE, read_within
from ocrfix.own_folder import OWN_FOLDER_HINT
from ocrfix.text.wording import quoted, shown
from ocrfix.words.hunspell import MOST_FORMS, encoding_of, forms, read_affixes
from ocrfix.words.language import installed
from ocrfix.words.plain_lists import (
    BLACK_LETTER,
    forget_made,
    is_in_black_letter,
    own_codes,
    own_list_path,
    own_words,
)

_LARGEST = 64 * MEBIBYTE
_CODE = re.compile(r"[a-z]{2,3}")
_DIC, _AFF = ".dic", ".aff"
_LONGEST_WORD = 64
_INSIDE = frozenset("'-.·\u200c\u200d")
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")


@dataclass(frozen=True, slots=True)
class Brought:
    """A list that was brought.

    Attributes:
        code: BCP 47 primary subtag of its language.
        words: How many it has.
        is_cut: Whether the dictionary had more forms than are kept.
        is_in_black_letter: Whether what is read in it is printed in black letter.
    """

    code: str
    words: int
    is_cut: bool = False
    is_in_black_letter: bool = False


def bring(path: Path, code: str, *, in_black_letter: bool = False) -> Brought:
    """Keep the words of a file as the list of a language, instead of one brought before.

    Args:
        path: Words, one a line, a count behind a blank or a tab if there is one; or one of the two
            files of a Hunspell dictionary, of which the other lies beside it.
        code: BCP 47 primary subtag.
        in_black_letter: Whether what will be read in it is printed in black letter, as Danish and
            Swedish long were: its letters are misread in other ways.

    Raises:
        BadArgumentsError: The code is none, or of a language that has all it must have.
        InputError: The file is no list of words.
        OutputError: The list cannot be kept.
    """
    _check(code)
    if path.suffix.lower() in {_DIC, _AFF}:
        found, is_cut = _of_dictionary(path)
    else:
        found, is_cut = _of_list(path), False
    if not found:
        raise InputError(f"{shown(str(path))} has no words.", hint="Write one on each line.")
    _keep(path, code, found, in_black_letter=in_black_letter)
    return Brought(code, len(found), is_cut, in_black_letter)


def brought() -> tuple[Brought, ...]:
    """Tell of the lists there are, by their codes."""
    return tuple(
        Brought(
            code,
            sum(1 for _ in own_words(code)),
            is_in_black_letter=is_in_black_letter(code),
        )
        for code in own_codes()
    )


def remove(code: str) -> None:
    """Forget the list of a language.

    Raises:
        BadArgumentsError: There is none.
        OutputError: It cannot be deleted.
    """
    path = own_list_path(code)
    if code not in own_codes():
        have = ", ".join(own_codes()) or "none"
        raise BadArgumentsError(
            f"No words were imported for the language {quoted(code)}.", hint=f"There are: {have}."
        )
    try:
        path.unlink()
    except OSError as exc:
        raise OutputError(
            f"The list {path} cannot be deleted: {exc.strerror}.", hint="Check its permissions."
        ) from exc
    forget_made(code)


def _check(code: str) -> None:
    if not _CODE.fullmatch(code):
        raise BadArgumentsError(
            f"{quoted(code)} is no code of a language.",
            hint="Write the two or three letters of ISO 639, such as cy for Welsh.",
        )
    if code in installed():
        raise BadArgumentsError(
            f"More is known of the language {quoted(code)} than its words.",
            hint="Put what it lacks on your own list: ocrfix words add WORD.",
        )


def _of_list(path: Path) -> dict[str, int]:
    """Read a plain list: words with their counts, 0 where none is given."""
    text = _text(path, _read(path), "utf-8-sig")
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        parts = line.partition("#")[0].split()
        if not parts:
            continue
        if len(parts) > 2 or (len(parts) == 2 and not parts[1].isdecimal()):  # noqa: PLR2004
            raise InputError(
                f"Line {number} of {shown(str(path))} is no word: {quoted(line.strip())}.",
                hint="Write one word on each line, and behind a blank how often it was counted.",
            )
        word = _as_kept(parts[0])
        if word:
            found[word] = found.get(word, 0) + (int(parts[1]) if len(parts) > 1 else 0)
    return found


def _of_dictionary(path: Path) -> tuple[dict[str, int], bool]:
    """Read a Hunspell dictionary: its forms, and whether there are more than are kept."""
    if not path.is_file():
        raise InputError(f"There is no file {shown(str(path))}.", hint="Check the name.")
    dic, aff = path.with_suffix(_DIC), path.with_suffix(_AFF)
    for each in (dic, aff):
        if not each.is_file():
            raise InputError(
                f"{shown(each.name)} is not beside {shown(path.name)}.",
                hint="A Hunspell dictionary is two files, NAME.dic and NAME.aff.",
            )
    said = _read(aff)
    encoding = encoding_of(said)
    try:
        codecs.lookup(encoding)
        affixes = read_affixes(_text(aff, said, encoding))
    except (LookupError, ValueError) as exc:
        raise InputError(
            f"{shown(str(aff))} is not of a Hunspell dictionary: {exc}.",
            hint="Bring the words as a plain list, one on each line.",
        ) from exc
    made = _distinct(forms(_text(dic, _read(dic), encoding), affixes))
    found = dict.fromkeys(islice(made, MOST_FORMS), 0)
    return found, next(made, None) is not None


def _distinct(words: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for word in map(_as_kept, words):
        if word and word not in seen:
            seen.add(word)
            yield word


def _as_kept(word: str) -> str:
    """Return a word as it is looked up; empty for what is none, such as a number."""
    word = unicodedata.normalize("NFC", word).translate(_APOSTROPHES)
    is_word = (
        any(map(str.isalpha, word))
        and len(word) <= _LONGEST_WORD
        and all(it.isalpha() or it in _INSIDE or unicodedata.combining(it) for it in word)
    )
    return word if is_word else ""


def _read(path: Path) -> bytes:
    try:
        return read_within(path, _LARGEST, may_be_pipe=True)
    except OSError as exc:
        raise InputError(
            f"{shown(str(path))} cannot be read: {exc.strerror or exc}.", hint="Check the name."
        ) from exc


def _text(path: Path, data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as exc:
        raise InputError(
            f"{shown(str(path))} is no text in {encoding.removesuffix('-sig').upper()}: {exc}.",
            hint="Save it as UTF-8 text, one word on each line.",
        ) from exc
    if "\0" in text:
        raise InputError(
            f"{shown(str(path))} is no text.", hint="Bring UTF-8 text, one word on each line."
        )
    return text


def _keep(path: Path, code: str, words: dict[str, int], *, in_black_letter: bool) -> None:
    kept = own_list_path(code)
    rows = (f"{word}\t{words[word]}\n" if words[word] else f"{word}\n" for word in sorted(words))
    name = " ".join(path.name.encode("utf-8", "replace").decode().split())
    make_folder(kept.parent, OWN_FOLDER_HINT, "for your lists")
    head = f"# Of {name}.\n" + (f"{BLACK_LETTER}\n" if in_black_letter else "")
    text = head + "".join(rows)
    write_atomic(kept, text.encode(), overwrite=True)
    forget_made(code)
