r"""A guess at the encoding of bytes that are no UTF-8, and at bytes that are no text at all.

Western newspaper text that is not UTF-8 is nearly always Windows-1252 (ISO 8859-1 is its part
without curly quotes), so that is tried first. Statistics alone take a short text with two curly
quotes for Cyrillic or for a DOS code page; charset-normalizer is asked only where the text does not
read well as Windows-1252.
"""

from __future__ import annotations

import codecs
import string
import unicodedata
from dataclasses import dataclass
from functools import cache

import regex

from ocrfix.errors import EncodingError, InputError
from ocrfix.resources import read_table, resource

_SAMPLE_BYTES = 1 << 16
"""As much of a file as a guess looks at: 64 KiB of the lines that hold non-ASCII bytes.

What is found must then decode the whole file.
"""

_MOST_ODD = 0.1
"""The share of odd non-ASCII characters a Windows-1252 text may have.

Measured on real pages (English 1824, 1916 and 2024, French, German, Finnish), written in
Windows-1252: 0 to 0.035, the worst of them noise of the OCR. The same written as Macintosh or
DOS text and read as Windows-1252: 0.24 to 0.75. Russian, Greek and Polish: 0.45 to 0.93.
Turkish (ISO 8859-9) differs from Windows-1252 in six letters and is not told apart.
"""

_MOST_NULS = 0.1
"""The share of NULs from which on bytes are no text; UTF-16 has been told apart before."""

_WESTERN = ("cp1252", "mac-roman", "cp850")
"""Tried in this order before statistics; all but the first must fit well."""

_FEWEST_BYTES = 64
"""Below this many bytes a few NULs prove nothing."""

_ASCII_SIGNS = (string.ascii_letters + string.digits).encode("ascii")
_HIGH = regex.compile(rb"[\x80-\xff]")
_CUT = "unexpected end of data"
"""Python's reason for a sequence that is right as far as it goes."""

# Other encodings form a sequence of UTF-8 now and then: É” of Windows-1252 is one of the
# likely kind. The sure kind begins with Â, Ã or a small letter, and signs behind it that
# follow no letter.
_SURE = regex.compile(r"[\u0080-\u00ff\u0800-\ud7ff\ue000-\U0010ffff]")
_LIKELY = regex.compile(r"[\u0100-\u07ff]")
_SURE_WEIGHT = 2
_ESCAPED = regex.compile(r"[\udc80-\udcff]")
_BEYOND_ASCII = regex.compile(r"[^\x00-\x7f]")

# What reads oddly where Windows-1252 was the wrong guess.
_ODD = regex.compile(
    r"""
      (?<=\p{Ll}) (?![\x00-\x7f]) \p{Lu}                # donÕt: a Macintosh apostrophe
    | (?<=\p{L}) [^\x00-\x7f\p{L}\p{Pd}’ªº·‰™®°…] (?=\p{Ll})  # caf‚s: a DOS letter
    | (?<=\p{L}) [‚„ƒ†‡ˆ‹˜¡¢¤¥¦¨¬¯´µ¸¿÷×]                 # a mark no word ends with
    | (?:(?![\x00-\x7f])\p{L}){3,}                     # Ïðèâåò: a whole word
    | [\x80-\x9f]                                      # a control character
    """,
    regex.VERBOSE,
)

# Where the non-ASCII characters of Western text stand.
_USUAL = regex.compile(
    r"""
      (?<=[A-Za-z])[’](?=[A-Za-z\s])                      # don’t, the boys’ club
    | (?<![A-Za-z])[“‘«](?=[\w\s]) | (?<=[\w.,;:!?])[”’»]  # quotation marks
    | [–—…•£§°½¼¾©]
    | (?<=[A-Za-z])(?![\x00-\x7f])\p{Ll} | (?![\x00-\x7f])\p{Ll}(?=[A-Za-z])
    | (?<![A-Za-z])(?![\x00-\x7f])\p{Lu}(?=[A-Za-z])
    | (?<![^\s'’])[à](?!\w)
    """,
    regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Signature:
    starts: tuple[bytes, ...]
    at: int
    what: str
    text: bool
    advice: str


@cache
def _signatures() -> tuple[_Signature, ...]:
    return read_table(
        resource("formats", "signatures.toml"),
        lambda data: tuple(
            _Signature(
                tuple(bytes.fromhex(start) for start in entry["starts"]),
                entry.get("at", 0),
                entry["what"],
                entry.get("text", False),
                entry["advice"],
            )
            for entry in data["signature"]
        ),
    )


def refuse_binary(data: bytes) -> None:
    """Refuse bytes that begin like a file that is no text though it may be ASCII.

    Raises:
        InputError: Says what the file looks like and what to do.
    """
    _refuse_signature(data, text=True)


def refuse_zeros(data: bytes) -> None:
    """Refuse bytes of which many are zero, once they are known to be no UTF-16 or UTF-32.

    Raises:
        InputError: Says so and what to do.
    """
    head = data[:_SAMPLE_BYTES]
    if len(head) >= _FEWEST_BYTES and head.count(0) > _MOST_NULS * len(head):
        _refuse_signature(data, text=False)
        raise InputError(
            "This is no text: it is full of zero bytes.",
            hint="Give a text file; if it is one, name its encoding with --encoding.",
        )


def _refuse_signature(data: bytes, *, text: bool) -> None:
    for known in _signatures():
        if (known.text or not text) and data.startswith(known.starts, known.at):
            raise InputError(f"This is no text: it looks like {known.what}.", hint=known.advice)


def guess_encoding(data: bytes, fault: UnicodeDecodeError) -> tuple[str, str]:
    """Find an encoding in which all of the bytes are text.

    Args:
        data: Bytes that are no UTF-8 and have no byte order mark.
        fault: Where they stopped being UTF-8.

    Returns:
        Python's name of the encoding, and the text.

    Raises:
        EncodingError: They are UTF-8 but for a few bytes, or fit nothing.
        InputError: They are no text.
    """
    _refuse_signature(data, text=False)
    refuse_zeros(data)
    sample = telling_lines(data)
    _refuse_damaged_utf8(data, sample, fault)
    for name in _WESTERN:
        if _reads_well(sample.decode(name, "replace"), strict=name != _WESTERN[0]):
            text = _decoded(data, name)
            if text is not None:
                return name, text
    # 30 ms to load, and few texts need it.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    for match in from_bytes(sample):
        name = codecs.lookup(match.encoding).name
        # EBCDIC and its like fit any bytes; no file with ASCII words in it is EBCDIC.
        if _ASCII_SIGNS.decode(name, "replace") != _ASCII_SIGNS.decode("ascii"):
            continue
        # A code page may map bytes to code points that are no characters.
        if any(unicodedata.category(sign) == "Cn" for sign in sample.decode(name, "replace")):
            continue
        found = _decoded(data, name)
        if found is not None:
            return name, found
    raise EncodingError(
        "The encoding of this text could not be found: it is no UTF-8 "
        f"(byte 0x{data[fault.start]:02X} at offset {fault.start}) and reads well as "
        "nothing else.",
        hint="Name it with --encoding, for example --encoding cp1252.",
    )


def telling_lines(data: bytes) -> bytes:
    """The lines that hold non-ASCII bytes, up to the size of a sample: 64 KiB.

    The first bytes of a big file may be pure ASCII and tell nothing.
    """
    pieces: list[bytes] = []
    size = position = 0
    while size < _SAMPLE_BYTES and (found := _HIGH.search(data, position)):
        start = max(data.rfind(b"\n", 0, found.start()) + 1, position, found.start() - 200)
        end = data.find(b"\n", found.start(), found.start() + 2000) + 1 or found.start() + 2000
        pieces.append(data[start:end])
        size += len(pieces[-1])
        position = end
    return b"".join(pieces)


def _refuse_damaged_utf8(data: bytes, sample: bytes, fault: UnicodeDecodeError) -> None:
    """Refuse UTF-8 with a few bad bytes: any other encoding would garble all the rest."""
    is_cut = fault.end == len(data) and fault.reason == _CUT
    # A character cut off at the end of the sample tells nothing of the rest.
    text = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode(sample)
    bad = len(_ESCAPED.findall(text))
    good = len(_SURE.findall(text)) * _SURE_WEIGHT + len(_LIKELY.findall(text))
    if is_cut or good > bad:
        line = data.count(b"\n", 0, fault.start) + 1
        what = "and the file ends inside a character" if is_cut else "is no part of a character"
        raise EncodingError(
            f"This is UTF-8 with damage: byte 0x{data[fault.start]:02X} at offset "
            f"{fault.start} (line {line}) {what}.",
            hint="Repair that place, or name the encoding with --encoding.",
        )


def _reads_well(text: str, *, strict: bool) -> bool:
    """Return whether few non-ASCII characters stand where none should.

    Args:
        text: A sample as the encoding in question reads it.
        strict: Whether, besides, most must stand where such characters do.
    """
    beyond = len(_BEYOND_ASCII.findall(text))
    odd = sum(len(match.group()) for match in _ODD.finditer(text))
    usual = len(_USUAL.findall(text)) if strict else beyond
    return odd <= _MOST_ODD * beyond and usual >= (1 - _MOST_ODD) * beyond


def _decoded(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None
