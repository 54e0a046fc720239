"""Samples of all formats, damaged by chance from a number."""

from __future__ import annotations

import re
from random import Random

from tests.formats.made import made
from tests.formats.samples import made_docx, made_pdf, sample

_PARAGRAPHS = "".join(f"<w:p><w:r><w:t>words {n}</w:t></w:r></w:p>" for n in range(20))
_DOCUMENT = f"<w:document xmlns:w='u'>{_PARAGRAPHS}</w:document>"
SOUND: dict[str, bytes] = {
    "alto": sample("alto.xml"),
    "mets": sample("issue/mets.xml"),
    "page": sample("page.xml"),
    "hocr": sample("hocr.html"),
    "html": sample("page.html"),
    "docx": made_docx(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": _DOCUMENT,
            "word/footnotes.xml": "<w:p xmlns:w='u'><w:t>a note</w:t></w:p>",
        }
    ),
    "pdf": made_pdf([(50, 500, "Some words on a line"), (50, 480, "and the next one")]),
    "plain": "The mayor “cut” the ribbon, café.\r\n".encode() * 3,
    "cp1252": "The mayor “cut” the ribbon, café.\n".encode("cp1252") * 3,
    "utf-16": b"\xff\xfe" + "The mayor cut the ribbon.\n".encode("utf-16-le"),
}

_TOKENS = (
    *(b"&#%b;" % digits for digits in (b"9" * 5000, b"x110000", b"0", b"xd800", b"", b"-1")),
    *(b"9" * 5000, b"1e400", b"-1e400", b"nan", b"inf", b"-1", b"0", b"", b"1_0", b"\xd9\xa3"),
    *(b"\0", b"\xff", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x1b[2J", b"\xe2\x80\xae", b"\x9b"),
    *(b"<!DOCTYPE ", b"[]" * 40, b"]>", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?", b"?>"),
    *(b"<!ENTITY a 'b'>", b"&a;", b"&", b"<", b">", b'"', b"'", b"/>", b"</", b"<a:b c:d='e'>"),
    *(b"encoding='utf-16'", b"encoding='idna'", b"encoding='hex'", b"charset=utf-7", b"\xfe\xff"),
    *(b"../../x.xml", b"a" * 5000, b"file:///dev/zero", b"%00", b"http://127.0.0.1:9/x.xml"),
    *(b" SUBS_TYPE='HypPart2'", b"<HYP/>", b"<SP/>", b" index='-1'", b" class='ocrx_word'"),
    *(b"%PDF-1.4", b"1 0 obj", b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"\n\f\n", b"\r"),
)
_QUOTED = re.compile(rb"""(?:=["']|<Unicode>|'>)([^"'<>]*)""")
_MARKS = re.compile(rb"[\"'<>&\0\x1b\x80-\xff]")


def mutant(name: str, number: int) -> bytes:
    """The damaged form of a sample that belongs to a number.

    Args:
        name: A key of ``SOUND``.
        number: Odd ones of what can be written back begin from a made file, those of a DOCX
            are damaged before they are packed.
    """
    chance = Random(f"{name} {number}")  # noqa: S311 - no secret
    if name == "docx" and number % 2:
        return made_docx({"word/document.xml": damaged(_DOCUMENT.encode(), chance)})
    is_made = name in {"alto", "page", "hocr"} and number % 2
    return damaged(made(name, number) if is_made else SOUND[name], chance)


def damaged(sound: bytes, chance: Random) -> bytes:
    """A file, spoiled here and there."""
    data = bytearray(sound)
    for _ in range(chance.randint(1, 5)):
        at = chance.randint(0, len(data))
        end = min(at + chance.choice((1, 4, 30, 500)), len(data))
        kind = chance.randrange(9)
        if kind == 0:
            data[at:end] = b""
        elif kind == 1:
            data[at:at] = data[at:end]
        elif kind == 2:
            data[at:at] = chance.choice(_TOKENS)
        elif kind == 3:
            data[at:end] = chance.choice(_TOKENS)
        elif kind == 4:
            data[at : at + 1] = bytes([chance.randrange(256)])
        elif kind == 5 and chance.random() < 0.2:
            del data[at:]
        elif quoted := list(_QUOTED.finditer(data)):
            # Values alone: the file stays well formed, and is read further.
            start, end = chance.choice(quoted).span(1)
            data[start:end] = _MARKS.sub(b"", chance.choice(_TOKENS))
    return bytes(data)
