r"""Words broken by a hyphen, in languages whose hyphens nobody counted: ``Zuk-`` / ``ker``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.joins.seam import Closing, close_seam, half_after, half_before
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import LINE_END, places_of
from ocrfix.words.language import has_words_alone
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.traits import APOSTROPHES, traits_of

_SURE, _LIKELY, _FAIR = 0.99, 0.97, 0.93
_LEAST_HALF = 2
# Three before a vowel, which are printed so since 1996.
_THREE = re.compile(r"([^\W\d_aeiouy])\1\1[aeiouyäöü]")
# Only transcriptions and OCR programs write these, and only where a word is broken.
_SOFT = frozenset("¬\u00ad⸗")
_LINE_END = frozenset("\r\n")
_MARKS = "-\u2010\u2011=¬\u00ad⸗"
# A line end read as a dash too: “Bevöl—-”.
_BREAK = re.compile(rf"[—–]?[{_MARKS}](?P<gap>[ \t]*{LINE_END}?[ \t]*)(?=[^\W\d_])")


def find_plain_hyphen(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to close each break, with or without its hyphen."""
    for place in places_of(text, _MARKS):
        match = _BREAK.match(text, place)
        if match is None or not match["gap"]:
            continue
        start = place
        if text[start - 1 : start] in ("—", "–"):
            start -= 1
        left, right = half_before(text, start), half_after(text, match.end())
        left = left or _elided_before(text, start, context.lexicon)
        amid = _amid_hyphens(text, match, left, right, context.lexicon)
        closing = amid or _judge(text, match, left, right, context)
        if closing is None:
            continue
        if _LINE_END.isdisjoint(match["gap"]):
            span = start - closing.taken, match.end()
            yield info.edit(text, span, closing.joint, closing.reason, closing.confidence)
        else:
            whole = (closing.joint if closing.taken else left) + right
            yield close_seam(info, text, (start, match.end()), whole, closing, context)


def _amid_hyphens(
    text: str, match: re.Match[str], left: str, right: str, lexicon: Lexicon
) -> Closing | None:
    """Keep a hyphen between words of which one has another beside it: ``ajouta-`` / ``t-il``."""
    is_hard = _SOFT.isdisjoint(match[0]) and not _LINE_END.isdisjoint(match["gap"])
    around = text[max(0, match.start() - len(left) - 1) :][:1], text[match.end() + len(right) :][:1]
    if not (left and right and is_hard and "-" in around) or right[0].isupper():
        return None
    left = traits_of(lexicon.language).parted(left)[-1]
    small = word_list(lexicon.language, "behind_hyphen")
    are_words = all(it in small or lexicon.knows(it) for it in (left, right))
    if not are_words or lexicon.knows(left + right):
        return None
    return Closing("-", f"“{left}-{right}” is written with a hyphen.", _LIKELY)


def _judge(
    text: str, match: re.Match[str], left: str, right: str, context: Context
) -> Closing | None:
    """Decide on one hyphen; None to leave it."""
    lexicon = context.lexicon
    if left.endswith(tuple(APOSTROPHES)):
        hangs = traits_of(lexicon.language).is_elided(left[:-1], right)
        reason = f"“{left}” joins “{right}” without a hyphen."
        return Closing("", reason, _SURE) if hangs else None
    is_left_out = right in word_list("any", "behind_suspended_hyphen")
    if not left or (is_left_out and not lexicon.knows(left + right)):
        return None
    is_soft = match[0].lstrip("—–")[0] in _SOFT
    if is_soft and (right[0].islower() or left.isupper()):
        spelt = _with_two(text, left, right, lexicon) or left
        return _one_word(left, spelt, f"“{spelt}{right}” was broken at a line end.")
    has_line_end = not _LINE_END.isdisjoint(match["gap"])
    if min(len(left), len(right)) < _LEAST_HALF or not (right[0].islower() or left.isupper()):
        return None
    left = traits_of(lexicon.language).parted(left)[-1]
    compound, whole = f"{left}-{right}".lower(), left + right
    seen = context.words_of(text)
    is_joined = compound in word_list(lexicon.language, "keeps_hyphen") or (
        right in word_list(lexicon.language, "behind_hyphen") and not lexicon.knows(whole)
    )
    if has_line_end and (is_joined or seen[compound] > seen[whole.lower()]):
        return Closing("-", f"“{compound}” is written with a hyphen.", _LIKELY)
    two, with_ck = _with_two(text, left, right, lexicon), _with_ck(left, right, lexicon)
    spellings = [it for it in (two, left, with_ck) if it]
    return _by_words(spellings, (left, right), lexicon, has_line_end=has_line_end)


def _one_word(left: str, spelt: str, reason: str) -> Closing:
    """Close a break without its hyphen, the half before it perhaps spelt otherwise."""
    if spelt == left:
        return Closing("", reason, _SURE)
    return Closing(spelt, reason, _SURE, taken=len(left))


def _elided_before(text: str, offset: int, lexicon: Lexicon) -> str:
    """Return an elided word with its apostrophe that ends at an offset; empty for none."""
    mark = text[offset - 1 : offset]
    if not mark or mark not in APOSTROPHES or not traits_of(lexicon.language).elided:
        return ""
    return half_before(text, offset - 1) + mark


def _by_words(
    spellings: Iterable[str], halves: tuple[str, str], lexicon: Lexicon, *, has_line_end: bool
) -> Closing | None:
    """Decide by what the halves are, and the whole in the spellings that it may have."""
    left, right = halves
    are_words = lexicon.knows(left) and _knows(right, lexicon)
    for spelt in spellings:
        whole = spelt + right
        if _knows(whole, lexicon):
            is_one = has_line_end or not are_words
            return _one_word(left, spelt, f"“{whole}” is a word.") if is_one else None
    small = word_list(lexicon.language, "function_words")
    if not has_line_end or left.lower() in small or right in small:
        return None
    if are_words and not traits_of(lexicon.language).compounds:
        return None
    # Where a list of words is all that is known, what no list has is only asked about.
    asks = has_words_alone(lexicon.language)
    return Closing("", f"“{left}{right}” was broken at a line end.", _FAIR, asks)


def _knows(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is known, or what stands behind its elisions: ``jusqu'à``."""
    *elided, last = traits_of(lexicon.language).parted(word)
    return lexicon.knows(word) or (bool(elided) and lexicon.knows(last))


def _with_ck(left: str, right: str, lexicon: Lexicon) -> str:
    """Spell the half before a break whose ``ck`` was broken as ``k-k``; empty if it was not."""
    if traits_of(lexicon.language).breaks_ck and left.endswith("k") and right.startswith("k"):
        return left[:-1] + "c"
    return ""


def _with_two(text: str, left: str, right: str, lexicon: Lexicon) -> str:
    """Spell the half before a break that shows three consonants where two are printed.

    Empty if there are no three, the text prints three elsewhere, or the whole is no word so.
    """
    meet = _THREE.search(left[-2:].lower() + right[:2])
    is_so = meet is not None and meet[1] in traits_of(lexicon.language).thrice
    if not is_so or not lexicon.knows(left[:-1] + right) or _THREE.search(text):
        return ""
    return left[:-1]
