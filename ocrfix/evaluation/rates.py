"""Character and word error rates.

The character error rate is the Levenshtein distance of the two texts, white space folded,
over the length of the truth; the word error rate the same over words as they stand,
punctuation and case kept. Over a set both are micro-averaged: distances are added, then
divided by the added lengths. *Plain* rates set punctuation and case aside: the text is
case folded, every character that is neither letter nor digit becomes a blank, and blanks
fold.

Source:
    The plain form and the comparison document by document (better, same, worse by the
    sign of the difference) follow the scorer of HIPE-OCRepair-2026
    (github.com/hipe-eval/HIPE-OCRepair-scorer, ``ocrepair_eval.py``, read November 2026);
    it divides by hits plus errors, this by the length of the truth, as is usual.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from ocrfix.evaluation.align import fold_space
from ocrfix.evaluation.counts import ErrorCounts

_NO_LETTER = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Set punctuation and case aside.

    Example:
        >>> plain("St. James's,  LONDON")
        'st james s london'
    """
    return _NO_LETTER.sub(" ", text.casefold()).strip()


def count_errors(raw: str, cleaned: str, truth: str) -> ErrorCounts:
    """Measure one document before and after.

    Args:
        raw: The raw reading; its white space is folded here.
        cleaned: The cleaned reading; the same.
        truth: The joined truth.
    """
    return _count(fold_space(raw), fold_space(cleaned), truth)


def count_plain_errors(raw: str, cleaned: str, truth: str) -> ErrorCounts:
    """Measure one document before and after, punctuation and case set aside."""
    return _count(plain(raw), plain(cleaned), plain(truth))


def words_apart(raw: str, printed: str, even: int) -> int:
    """Return how many words of a reading differ in the manner of printing alone."""
    return max(Levenshtein.distance(raw.split(), printed.split()) - even, 0)


def _count(raw: str, cleaned: str, truth: str) -> ErrorCounts:
    truth_words = truth.split()
    raw_chars = Levenshtein.distance(raw, truth)
    raw_words = Levenshtein.distance(raw.split(), truth_words)
    if raw == cleaned:
        cleaned_chars, cleaned_words = raw_chars, raw_words
    else:
        cleaned_chars = Levenshtein.distance(cleaned, truth)
        cleaned_words = Levenshtein.distance(cleaned.split(), truth_words)
    return ErrorCounts(
        documents=1,
        chars=len(truth),
        words=len(truth_words),
        raw_chars=raw_chars,
        cleaned_chars=cleaned_chars,
        raw_words=raw_words,
        cleaned_words=cleaned_words,
        better=int(cleaned_chars < raw_chars),
        same=int(cleaned_chars == raw_chars),
        worse=int(cleaned_chars > raw_chars),
        better_words=int(cleaned_words < raw_words),
        worse_words=int(cleaned_words > raw_words),
    )
