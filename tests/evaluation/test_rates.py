"""Character and word error rates."""

from __future__ import annotations

from ocrfix.evaluation.rates import count_errors, count_plain_errors, plain


def test_error_rates_fold_space_and_keep_marks_and_case() -> None:
    errors = count_errors("Tho\n cat , sat", "The cat, sat", "The cat, sat")
    assert (errors.chars, errors.raw_chars, errors.cleaned_chars) == (12, 2, 0)
    assert (errors.words, errors.raw_words, errors.cleaned_words) == (3, 3, 0)
    assert (errors.better, errors.same, errors.worse) == (1, 0, 0)


def test_plain_rates_set_marks_and_case_aside() -> None:
    assert plain("_St. James's — LONDON!") == "st james s london"
    errors = count_plain_errors("the CAT , sat", "the CAT , sat", "The cat, sat")
    assert (errors.raw_chars, errors.raw_words, errors.same) == (0, 0, 1)
