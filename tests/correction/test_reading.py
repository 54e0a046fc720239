"""Reasons of corrections: each way in which words are damaged has one, with its words in it."""

from __future__ import annotations

from itertools import product

from ocrfix.correction.reading import REASONS, REASONS_OF_MARKS, Operation


def test_each_correction_has_a_reason() -> None:
    assert {*REASONS} == {*Operation} - {Operation.PRINTED}
    assert {*REASONS_OF_MARKS} == {*product((False, True), repeat=2)} - {(False, False)}


def test_a_reason_names_what_stood_there_and_what_is_put_there() -> None:
    for operation, reason in REASONS.items():
        told = reason.format(before="tbe", after="the")
        assert "“tbe”" in told
        assert ("“the”" in told) is (operation is not Operation.SPECK)
