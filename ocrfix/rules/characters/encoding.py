r"""Text decoded with the wrong encoding: ``donâ€™t``, and Windows-1252 read as Latin-1.

ftfy knows which sequences of characters nobody would write; all its other repairs, which
straighten quotation marks and take ligatures apart, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit

# The characters that Latin-1 puts where Windows-1252 has quotation marks and dashes.
_C1 = re.compile(r"[\x80-\x9f]")
# NEL is a line end in some files, and nothing tells it from an ellipsis.
_NEXT_LINE = "\x85"

# Signs that go, so that those on both sides stand side by side.
_GONE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]+")
# What the first byte of a UTF-8 sequence becomes, and behind it one that can only be
# part of such a sequence.
_MOJIBAKE = re.compile(
    r"[\u00c2-\u00f4\u0102\u0103\u010e\u0110\u0111\u0413\u0420\u0421\u0432\u0440]"
    rf"(?:{_GONE.pattern})?"
    r"[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    r"\u0402-\u045f\u2013-\u203a\u20ac\u2116\u2122]"
)
# A closing quotation mark, whose last byte Windows-1252 has no sign for and which was dropped.
_CUT_QUOTE = re.compile(r"â€(?=[\s.,;:!?)]|\Z)")
_LINE = re.compile(r"[^\r\n]+")
# Signs that part words become blanks, so they part them here too.
_RUN = re.compile(r"[^ \r\n\x1c-\x1f]+")
# A blank that does not break may be a byte of a letter (“Ã ” is “à”), but none begins with it.
_WORD = re.compile(r"\S[^ \x1c-\x1f]*")
# A circumflex and a tilde by themselves, which Windows-1252 has and no newspaper prints.
_LONE_ACCENTS = frozenset("\u02c6\u02dc")


def find_windows1252(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the character each control character was."""
    del context
    if text.isascii() or _C1.search(text) is None:
        return
    for word in _RUN.finditer(text):
        if _C1.search(word[0]) and not _is_half_a_letter(word[0]):
            yield from _signs_meant(info, text, *word.span())


def _is_half_a_letter(word: str) -> bool:
    r"""Return whether the signs that are meant would be taken for parts of letters: ``Â\x8a``."""
    word = _GONE.sub("", word)
    meant = _C1.sub(lambda it: _sign_of(it[0]) or it[0], word)
    # A next line is only asked about, so it may stay.
    made = _C1.sub(lambda it: _sign_of(it[0].strip(_NEXT_LINE)) or it[0], word)
    suspect = [it for it in (meant, made) if _MOJIBAKE.search(it)]
    if not suspect:
        return False
    # Not at the top: nearly no text needs it, and it takes a tenth of a second to load.
    from ftfy import fix_encoding  # noqa: PLC0415

    return any(fix_encoding(it) != it or _CUT_QUOTE.search(it) for it in suspect)


def _sign_of(control: str) -> str:
    return control.encode("latin-1").decode("cp1252", "ignore")


def _signs_meant(info: RuleInfo, text: str, start: int, end: int) -> Iterator[Edit]:
    for match in _C1.finditer(text, start, end):
        meant = _sign_of(match[0])
        if not meant:
            continue
        is_sure = match[0] != _NEXT_LINE
        code = ord(match[0])
        reason = f"The byte {code} is “{meant}” in Windows-1252 and nothing printed in Latin-1."
        yield info.edit(text, match.span(), meant, reason, asks=not is_sure)


def find_mojibake(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the right characters of each wrongly decoded stretch."""
    del context
    done = 0
    for sign in _MOJIBAKE.finditer(text):
        if sign.start() < done:
            continue
        at = sign.start()
        start = max(text.rfind("\n", done, at), text.rfind("\r", done, at), done - 1) + 1
        line = _LINE.match(text, start)
        if line is None:
            continue
        done = line.end()
        yield from _repair(info, text, *line.span())
    for cut in _CUT_QUOTE.finditer(text):
        reason = f"“{cut[0]}” is “”” decoded with the wrong encoding, and a byte of it is lost."
        yield info.edit(text, cut.span(), "”", reason)


def _repair(info: RuleInfo, text: str, start: int, end: int) -> Iterator[Edit]:
    # Not at the top: nearly no text needs it, and it takes a tenth of a second to load.
    from ftfy import fix_encoding  # noqa: PLC0415

    for word in _WORD.finditer(text, start, end):
        cut = _CUT_QUOTE.search(word[0])
        before = word[0][: cut.start()] if cut else word[0]
        bare = _GONE.sub("", before)
        meant = fix_encoding(bare)
        # Of “â\x80” the last byte is lost: nothing tells which dash or quotation mark it was.
        if meant == bare or _CUT_QUOTE.search(meant):
            continue
        is_sure = _is_expected(before, meant)
        span = word.start(), word.start() + len(before)
        reason = f"“{before}” is “{meant}” decoded with the wrong encoding."
        yield info.edit(text, span, meant, reason, asks=not is_sure)


def _is_expected(before: str, after: str) -> bool:
    """Return whether only characters come out that western newspapers print.

    A misread capital before a guillemet ("É«") has the form of any letter decoded wrongly;
    what comes of it is one that nobody prints.
    """
    return _LONE_ACCENTS.isdisjoint(after) and all(
        sign in before or sign < "\u0100" or "\u2010" <= sign <= "\u2122" for sign in after
    )
