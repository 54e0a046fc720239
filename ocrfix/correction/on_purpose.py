"""Words that look misread and are printed so on purpose: no correction of them is ever sure.

Readings are weighed by how often words are used and by what scans misread. Neither tells that a
word is dialect, cut short, or printed without its hyphen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from string import ascii_lowercase

from ocrfix.correction.dialect import is_among_dialect, is_plainly_dialect, is_spoken_so
from ocrfix.suspects.phrases import shipped_phrases
from ocrfix.text.tokens import parted_by_blank_lines
from ocrfix.words.compounds import may_be_compound
from ocrfix.words.forms import bare, is_large_initial, is_numeral
from ocrfix.words.language import function_words
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.traits import are_alike_in_use, traits_of

# “array'd”.
_MARKS = re.compile(r"[-.—–]")
_CUT_SHORT = re.compile(r"['’]d\Z")
_SHORTEST_PRINTED = 4
_FIGURE = re.compile(r"\d")
_VOWEL = re.compile("[aeiouy]")
_CUT = re.compile(r"[-¬=⸗]\s")
# Characters in which words beside a place are looked for, about six.
_WINDOW = 40
_BOTH = 2
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_FOREIGN = 2


def is_on_purpose(
    text: str, span: tuple[int, int], after: str, lexicon: Lexicon, *, is_damaged: bool = False
) -> bool:
    """Return whether the text of a span may be printed so on purpose, and not for ``after``.

    ``is_damaged`` if the correction is so sure, and the document so damaged, that rare words and
    dialect are rather misread: both have “tho” and “cither”.
    """
    before = text[slice(*span)].lower()
    printed, after = after, after.lower()
    if before == after:
        # “knoW”: no house prints capitals so, but “XIIIe”.
        return _is_ordinal(text[slice(*span)], lexicon.language)
    if are_alike_in_use(before, after, lexicon.language) or _alters_number(text, span, after):
        return True
    if _MARKS.sub("", before) == _MARKS.sub("", after):
        # Where a compound has its hyphen changes from house to house, and “fire.-The” has
        # lost nothing.
        return not _has_part_of_syllable(before, after)
    if _is_cut_or_inflected(text, span[1], before, after, lexicon.language):
        return True
    head, blank, tail = after.partition(" ")
    if blank and head + tail == before and may_be_compound(head, tail, lexicon.language):
        # “tobe” is none, though there are brides-to-be.
        return not {head, tail} <= word_list(lexicon.language, "function_words")
    return (
        (not blank and _is_printed_apart(text[slice(*span)], lexicon.language))
        or (not after and _is_beside_name(text, span, lexicon.language))
        or _is_bare_capital(text[slice(*span)], printed, lexicon.language)
        or _is_ordinal(text[slice(*span)], lexicon.language)
        or (_CUT_SHORT.search(before) is not None and _CUT_SHORT.search(after) is None)
        or (
            _is_rare_or_spoken(text, span, after, lexicon)
            and not (is_damaged and not is_plainly_dialect(text, span, lexicon))
        )
        or is_among_foreign_words(text, *span, lexicon.language)
        or shipped_phrases(lexicon.language).cover(text, *span)
    )


def is_recurring_name(text: str, span: tuple[int, int], after: str, lexicon: Lexicon) -> bool:
    """Return whether a word that is none has a capital and recurs, and what it may be never stands.

    A name that is misread is hardly ever misread alike, and never read right: “Shirlaw”.
    """
    printed = text[slice(*span)]
    is_name = printed[:1].isupper() and printed[1:].islower() and not lexicon.knows(printed)
    return is_name and after not in text and text.count(printed) > 1


def _alters_number(text: str, span: tuple[int, int], after: str) -> bool:
    """Return whether a sum becomes a word, or figures others: words cannot tell which was printed.

    “12tb” may be “12th”, and what has no figure a number: “ioo”. A sum may be damaged: “$so,ooo”.
    """
    start, end = span
    if _FIGURE.search(after) is None:
        return unicodedata.category(text[start - 1 : start] or " ") == "Sc"
    figures = _FIGURE.findall(text[start:end])
    return bool(figures) and figures != _FIGURE.findall(after)


def _is_printed_apart(printed: str, language: str) -> bool:
    """Return whether a word is one that many print as two, or stands behind a large initial."""
    words = " ".join(printed.lower().split())
    return words in word_list(language, "printed_apart") or is_large_initial(printed)


def _is_beside_name(text: str, span: tuple[int, int], language: str) -> bool:
    """Return whether a letter stands between names, or may be an initial in a list of them.

    “Hill v Lee”; “Adam Bell, j Crowell”.
    """
    letter, beside = text[slice(*span)].lower(), _beside(text, span)
    if len(letter) > 1 or len(beside) < _BOTH or not beside[1][0].isupper():
        return False
    is_between = beside[0][0].isupper() and letter in word_list(language, "between_names")
    return is_between or beside[0].endswith(",")


def _beside(text: str, span: tuple[int, int]) -> Sequence[str]:
    """Return the tokens before and behind a place, where there are any."""
    start, end = span
    before, behind = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    return [*before.split()[-1:], *behind.split()[:1]]


def _is_bare_capital(printed: str, after: str, language: str) -> bool:
    """Return whether capitals only lack the accents that a language may print without."""
    if not traits_of(language).bare_capitals or len(printed) != len(after):
        return False
    return all(
        one == other or (one.isupper() and bare(one.lower()) == bare(other.lower()) == one.lower())
        for one, other in zip(printed, after, strict=True)
    )


def _is_rare_or_spoken(text: str, span: tuple[int, int], after: str, lexicon: Lexicon) -> bool:
    """Return whether a word is one that few lists have, or spelt as it was spoken."""
    before = text[slice(*span)].lower()
    return (
        (len(before) >= _SHORTEST_PRINTED and before in word_list(lexicon.language, "printed_too"))
        or is_spoken_so(text, span, after, lexicon)
        or is_among_dialect(text, span, lexicon)
    )


def _has_part_of_syllable(before: str, after: str) -> bool:
    """Return whether a hyphen stands where no printer sets one: “t-he”, “broug-ht”."""
    if "-" in after:
        return False
    parts = before.split("-")
    return len(parts) > 1 and any(it.isalpha() and not _VOWEL.search(bare(it)) for it in parts)


def _is_ordinal(word: str, language: str) -> bool:
    """Return whether a word is a Roman numeral with an ending in small letters: “XIIIe”."""
    numeral = word.rstrip(ascii_lowercase)
    ending = word[len(numeral) :]
    return len(numeral) > 1 and is_numeral(numeral) and ending in traits_of(language).units


def _is_cut_or_inflected(text: str, end: int, before: str, after: str, language: str) -> bool:
    """Return whether a word goes on in the next line, or has an ending that lists may lack."""
    traits = traits_of(language)
    if traits.cut_stays and _CUT.match(text, end):
        return True
    shorter, longer = sorted((before, after), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in traits.endings


def is_among_foreign_words(text: str, start: int, end: int, language: str) -> bool:
    """Return whether small words of one other language outnumber the text's own around a place.

    About six words on either side are looked at, beyond line ends but not beyond a blank line.
    A page in English quotes others and prints notices in them; what looks misread there is a word.
    """
    before = parted_by_blank_lines(text[_window_start(text, start) : start])[-1]
    behind = parted_by_blank_lines(text[end : _window_end(text, end)])[0]
    words = _WORD.findall(f"{before} {behind}".casefold())
    of = {code: sum(word in listed for word in words) for code, listed in function_words().items()}
    own = of.pop(language, 0)
    return max(of.values()) >= max(_LEAST_FOREIGN, own + 1)


def _window_start(text: str, start: int) -> int:
    """Return the start of the first whole word of the window: the end of “Temple” is a “le”."""
    edge = max(0, start - _WINDOW)
    while 0 < edge < start and text[edge - 1].isalpha() and text[edge].isalpha():
        edge += 1
    return edge


def _window_end(text: str, end: int) -> int:
    """Return the end of the last whole word of the window."""
    edge = min(len(text), end + _WINDOW)
    while end < edge < len(text) and text[edge - 1].isalpha() and text[edge].isalpha():
        edge -= 1
    return edge
