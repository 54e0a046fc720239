"""Alignment and breaks on real pairs, against counts made by other means.

The figures to meet were counted line by line when the project was planned: 24.0 % of the
words of Overproof's training part are wrong, and of 939 soft hyphens the OCR kept 441,
dropped 405 and made another mark of 93.
"""

from __future__ import annotations

import time
from pathlib import Path

from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.counts import BreakCounts
from ocrfix.evaluation.hyphens import HyphenCounts, HyphenRead, measure_breaks
from ocrfix.evaluation.pairs import read_pairs
from ocrfix.evaluation.reader import MeasuredText


def test_share_of_wrong_words(shared_data: Path) -> None:
    words = wrong = 0
    started = time.perf_counter()
    for pair in read_pairs(shared_data / "pairs" / "tune_overproof_train_en.jsonl"):
        # Not joined: the planning counted the halves of a broken word as words.
        alignment = Alignment(pair.ocr, pair.gt.replace("¬", "-").split())
        words += len(alignment.truth)
        wrong += sum(
            group.truth_end - group.truth_start
            for group in alignment.groups
            if tuple(alignment.read_of(group)) != alignment.truth_of(group)
        )
    assert words == 49_224
    assert abs(wrong / words - 0.240) < 0.002
    assert time.perf_counter() - started < 30


def test_soft_hyphens_as_read(shared_data: Path) -> None:
    counts = HyphenCounts()
    for pair in read_pairs(shared_data / "pairs" / "tune_overproof_train_en.jsonl"):
        raw = Alignment(pair.ocr, pair.truth.words)
        counts.add(measure_breaks(raw, pair.truth, MeasuredText(pair.ocr)))
    seen = {read: counts.soft[read].breaks for read in HyphenRead}
    assert abs(seen[HyphenRead.KEPT] - 441) < 15
    assert abs(seen[HyphenRead.DROPPED] - 405) < 15
    # The truth breaks some words at marks; those and words lost are not seen as breaks.
    assert counts.soft_unseen < 30
    assert counts.hard[HyphenRead.KEPT] == BreakCounts(breaks=2, left=2)
