r"""Bytes to text and back; line ends and byte order marks come out as they went in.

UTF-8 is tried first, and a text that decodes as UTF-8 *is* UTF-8: no other encoding in use
produces longer runs of valid sequences by accident (RFC 3629, section 1). Only then is
anything guessed, and the guess is said (``Decoded.guessed``).
"""

from __future__ import annotations

import codecs
import difflib
import re
import unicodedata
from dataclasses import dataclass
from encodings.aliases import aliases

from ocrfix.errors import BadArgumentsError, EncodingError, OutputError
from ocrfix.formats.guess import guess_encoding, refuse_binary, refuse_zeros
from ocrfix.text.wording import quoted, shortened

# Longest first: the mark of UTF-32 little endian begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Python calls these text encodings, but they write code points as ASCII escapes or serve
# host names: a newspaper read with one of them would be damaged in silence.
_NO_FILE_ENCODINGS = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape"})

# Encodings whose name leaves open whether, or which, byte order mark there is.
_WITH_MARK = {
    "utf-8-sig": ("utf-8",),
    "utf-16": ("utf-16-le", "utf-16-be"),
    "utf-32": ("utf-32-le", "utf-32-be"),
}

_COMMON = "Common ones are utf-8, cp1252, iso-8859-1."
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was got from its bytes.

    Attributes:
        text: The characters, without the byte order mark, with all line ends as they were.
        encoding: Python's name of the encoding; one that ``encode`` takes back.
        guessed: Whether the encoding was a guess: not UTF-8, no byte order mark, nobody's
            word.
        bom: The byte order mark the bytes began with; empty if there was none.
    """

    text: str
    encoding: str
    guessed: bool = False
    bom: bytes = b""


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    r"""Decode the bytes of a text file.

    In order: the encoding asked for; a byte order mark; UTF-8; UTF-16 or UTF-32 without a
    mark, told by where its zero bytes stand; a guess, which the whole of the bytes must
    bear out.

    Args:
        data: The whole file.
        encoding: The reader's word for it, any name or alias Python knows; None to find
            out. A byte order mark that belongs to it is kept apart all the same.

    Raises:
        BadArgumentsError: There is no encoding of that name.
        EncodingError: The bytes are no text in the encoding asked for, promised by a mark
            or guessed.
        InputError: The bytes are no text at all.

    Example:
        >>> decode(b"\xef\xbb\xbfCaf\xc3\xa9\r\n")
        Decoded(text='Café\r\n', encoding='utf-8', guessed=False, bom=b'\xef\xbb\xbf')
        >>> decode(b"\x93So,\x94 he said", "windows-1252").text
        '“So,” he said'
    """
    if encoding is not None:
        return _decode_as(data, normalise_encoding(encoding))
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data, mark, name)
    refuse_binary(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as exc:
        if wide := _wide_encoding(data):
            return Decoded(data.decode(wide), wide, guessed=True)
        name, text = guess_encoding(data, exc)
        return Decoded(text, name, guessed=True)
    if "\0" in text:
        if wide := _wide_encoding(data):
            return Decoded(data.decode(wide), wide, guessed=True)
        refuse_zeros(data)
    return Decoded(text, "utf-8")


def encode(text: str, encoding: str = "utf-8", bom: bytes = b"") -> bytes:
    r"""Encode a text for writing.

    Args:
        text: The text; line ends are written as they are.
        encoding: Any name or alias Python knows. ``utf-8-sig``, ``utf-16`` and ``utf-32``
            write a byte order mark of their own where ``bom`` is empty.
        bom: Written first, as it is.

    Raises:
        BadArgumentsError: There is no encoding of that name.
        OutputError: The encoding has no place for a character of the text.

    Example:
        >>> encode("Café", "cp1252")
        b'Caf\xe9'
    """
    name = normalise_encoding(encoding)
    if bom and name in _WITH_MARK:
        name = next((known for mark, known in _MARKS if mark == bom), name)
    try:
        return bom + text.encode(name)
    except UnicodeEncodeError as exc:
        raise _cannot_encode(text, encoding, exc) from exc


def normalise_encoding(encoding: str) -> str:
    """Turn a name or alias into Python's own name of the encoding.

    Raises:
        BadArgumentsError: There is no such encoding for text files; the nearest name is
            suggested.
    """
    try:
        name = codecs.lookup(encoding).name.replace("_", "-")
    except (LookupError, UnicodeError, ValueError) as exc:
        raise _unknown_encoding(encoding) from exc
    if not _is_of_text(name):
        raise BadArgumentsError(f"“{shortened(encoding)}” is no encoding of text.", hint=_COMMON)
    return name


def _is_of_text(name: str) -> bool:
    """Return whether files of text are written in an encoding that Python knows by this name."""
    try:
        # Some codecs turn bytes into bytes (base64, zlib): only trying tells.
        "a".encode(name)
    except (LookupError, UnicodeError):
        return False
    return name not in _NO_FILE_ENCODINGS


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    r"""Return the line and column of an offset, both counted from 1.

    Args:
        text: Any text; ``\n``, ``\r\n`` and a lone ``\r`` end a line.
        offset: 0-based, in code points.
    """
    line, start = 1, 0
    for end in _LINE_END.finditer(text, 0, offset):
        line, start = line + 1, end.end()
    return line, offset - start + 1


def _decode_as(data: bytes, name: str) -> Decoded:
    fitting = _WITH_MARK.get(name, (name,))
    for mark, known in _MARKS:
        if known in fitting and data.startswith(mark):
            return Decoded(_strict(data, len(mark), known, asked=True), known, bom=mark)
    if name in _WITH_MARK:
        # Without a mark RFC 2781 (4.3) says big endian, and nearly all such files are
        # little endian: the zero bytes decide, and failing them the majority.
        wide = _wide_encoding(data)
        name = wide if wide in fitting else fitting[0]
    return Decoded(_strict(data, 0, name, asked=True), name)


def _decode_marked(data: bytes, mark: bytes, name: str) -> Decoded:
    if name == "utf-32-le":
        try:
            return Decoded(data[len(mark) :].decode(name), name, bom=mark)
        except UnicodeDecodeError:
            # UTF-16 whose first character is NUL begins with the same four bytes.
            mark, name = codecs.BOM_UTF16_LE, "utf-16-le"
    return Decoded(_strict(data, len(mark), name, asked=False), name, bom=mark)


def _strict(data: bytes, skip: int, name: str, *, asked: bool) -> str:
    try:
        # A slice of bytes copies: not for nothing.
        return (data[skip:] if skip else data).decode(name)
    except UnicodeDecodeError as exc:
        before = data[skip : skip + exc.start].decode(name, "replace")
        line, column = line_and_column(before, len(before))
        bad = data[skip + exc.start]
        whose = "asked for" if asked else "its byte order mark promises"
        hint = (
            "Leave --encoding out to have the encoding found, or name another one."
            if asked
            else "The file is damaged there; --encoding NAME reads it in another encoding."
        )
        raise EncodingError(
            f"This is no {name} text, which is {'what was ' if asked else 'what '}{whose}: "
            f"byte 0x{bad:02X} at offset {skip + exc.start} (line {line}, column {column}) "
            f"does not fit: {exc.reason}.",
            hint=hint,
        ) from exc


def _wide_encoding(data: bytes) -> str | None:
    """Tell UTF-16 or UTF-32 without a mark by where the zero bytes stand.

    A third is asked for because text in Latin letters has a zero in every second byte
    (three of every four in UTF-32), and at most a hundredth on the other side, so that a
    text with a few NULs in it stays what it is.
    """
    sample = data[: 1 << 16]
    for width in (4, 2):
        if len(data) % width:
            continue
        zeros = [sample[lane::width].count(0) for lane in range(width)]
        share = [count * width / max(len(sample), 1) for count in zeros]
        for name, low in ((f"utf-{8 * width}-le", 0), (f"utf-{8 * width}-be", width - 1)):
            high = [share[lane] for lane in range(width) if lane != low]
            if min(high) > 1 / 3 and share[low] < 1 / 100 and _decodes(data, name):
                return name
    return None


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _unknown_encoding(encoding: str) -> BadArgumentsError:
    wanted = shortened(encoding).lower().replace("-", "_").replace(" ", "_")
    names = sorted(set(aliases) | set(aliases.values()))
    matches = difflib.get_close_matches(wanted, names)
    near = [name.replace("_", "-") for name in matches if _is_of_text(name)]
    hint = f"Did you mean {near[0]}?" if near else _COMMON
    return BadArgumentsError(f"There is no text encoding called {quoted(encoding)}.", hint=hint)


def _cannot_encode(text: str, encoding: str, exc: UnicodeEncodeError) -> OutputError:
    line, column = line_and_column(text, exc.start)
    character = text[exc.start]
    code = f"U+{ord(character):04X}"
    if unicodedata.category(character) == "Cs":
        return OutputError(
            f"The text holds half a character ({code}, a lone surrogate) at line {line}, "
            f"column {column}, which no file can hold.",
            hint="Replace it, or let the rules for characters do so.",
        )
    name = unicodedata.name(character, "a character without a name")
    return OutputError(
        f"{encoding} has no place for “{character}” ({code}, {name}) at line {line}, "
        f"column {column}.",
        hint="Write UTF-8 (leave --output-encoding out), which holds every character.",
    )
