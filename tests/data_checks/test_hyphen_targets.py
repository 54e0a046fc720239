"""The share of hyphens at line ends that are decided rightly, soft and hard, on real material.

The figures are printed: ``pytest -rP`` shows them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ocrfix.cleaning import Cleaner, Profile, load_profile

pytest.importorskip("rapidfuzz")

from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.counts import BreakCounts
from ocrfix.evaluation.hyphens import HyphenCounts, HyphenRead, measure_breaks
from ocrfix.evaluation.pairs import Pair, read_pairs
from ocrfix.evaluation.program import ProgramReader
from ocrfix.review.choices import Choices

OVERPROOF = ("tune_overproof_train_en.jsonl", "tune_overproof_dev_en.jsonl")
# The sources of the pairs in English; the others are French, German and Dutch.
ENGLISH = {"alto2txt_demo", "loc_chronam_testdata", "ndnp_samvera"}
# Halves that the machine joined and a person would not.
HARD_PAIRS = {
    "one third", "self created", "skirmish line", "three fourths", "vice president",
}  # fmt: skip
# Pieces of text that are no halves of one word: columns read across, misread letters.
NO_PAIRS = {
    "AS PI", "Draw l", "a nean", "building no", "entrance is", "for bp", "now known", "ques t",
    "warrant master",
}  # fmt: skip
MOST_WRONG = {"soft": 0.01, "hard": 0.10}
MOST_ASKED = 0.15
LEAST_DROPPED_JOINED = 0.60
_PLAIN = re.compile(r"[“\"'(]*([^\W\d_]+(?:['’][^\W\d_]+)?)[-¬\u00ad]?[.,;:!?\"')]*")


@pytest.fixture(scope="module")
def overproof(shared_data: Path) -> HyphenCounts:
    """All breaks of the Overproof articles, as the program with its hyphen rule leaves them."""
    return counted(shared_data, _with(only=("joins.line-end-hyphen",)))


def _with(only: tuple[str, ...], evidence: str | None = None) -> Choices:
    return Choices(load_profile("careful").with_choices(only=only, evidence=evidence))


def counted(shared_data: Path, choice: Choices) -> HyphenCounts:
    reader = ProgramReader(choice, strict=True)
    counts = HyphenCounts()
    for pair in pairs_of_overproof(shared_data):
        raw = Alignment(pair.ocr, pair.truth.words)
        counts.add(measure_breaks(raw, pair.truth, reader.clean(pair.ocr, "en")))
    return counts


def pairs_of_overproof(shared_data: Path) -> Iterator[Pair]:
    for name in OVERPROOF:
        yield from read_pairs(shared_data / "pairs" / name)


@pytest.mark.parametrize("kind", ["soft", "hard"])
def test_overproof(overproof: HyphenCounts, kind: str) -> None:
    """Of the breaks whose hyphen the machine kept; the others are no business of the rule."""
    kept: BreakCounts = getattr(overproof, kind)[HyphenRead.KEPT]
    all_reads = getattr(overproof, kind).values()
    breaks = sum(each.breaks for each in all_reads)
    wrong = sum(each.wrong for each in all_reads)
    print(  # noqa: T201 - the figures are what one runs this for
        f"Overproof, {kind}: {breaks} breaks, {wrong} wrong; hyphen kept by the machine in "
        f"{kept.breaks}: {kept.right} right, {kept.wrong} wrong, {kept.asked} asked, "
        f"{kept.left} left"
    )
    assert wrong <= MOST_WRONG[kind] * breaks
    if kind == "soft":
        assert kept.asked <= MOST_ASKED * kept.breaks


def test_the_collection_helps_and_harms_nothing(
    shared_data: Path, overproof: HyphenCounts, build_evidence: Callable[..., Path]
) -> None:
    """With evidence built from the OCR side of the same articles, as an archive would have it."""
    evidence = build_evidence(*(pair.ocr for pair in pairs_of_overproof(shared_data)))
    choice = _with(only=("joins.line-end-hyphen",), evidence=str(evidence))
    after = counted(shared_data, choice)
    for kind in ("soft", "hard"):
        before, now = (getattr(it, kind)[HyphenRead.KEPT] for it in (overproof, after))
        print(  # noqa: T201 - as above
            f"Overproof with evidence, {kind}: {now.right} right, {now.wrong} wrong, "
            f"{now.asked} asked, instead of {before.right}, {before.wrong}, {before.asked}"
        )
        assert now.wrong <= before.wrong
        assert now.asked <= before.asked


def test_dropped_hyphens_of_overproof_are_joined(shared_data: Path) -> None:
    counts = counted(shared_data, _with(only=("joins",)))
    dropped = counts.soft[HyphenRead.DROPPED]
    print(f"Overproof, hyphens dropped: {dropped.right} of {dropped.breaks} joined")  # noqa: T201 - as above
    assert dropped.right >= LEAST_DROPPED_JOINED * dropped.breaks


def plain_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """The English pairs of two halves made of letters, marks at their edges aside."""
    for line in path.read_text(encoding="utf-8").splitlines():
        left, right, _, source = line.split("\t")
        halves = _PLAIN.fullmatch(left), _PLAIN.fullmatch(right)
        if source in ENGLISH and halves[0] and halves[1]:
            yield halves[0][1], halves[1][1]


def test_alto_pairs(shared_data: Path) -> None:
    cleaner = Cleaner(Profile(only=("joins.line-end-hyphen",)), strict=True)
    counts = {"soft": Counter[str](), "hard": Counter[str]()}
    for left, right in plain_pairs(shared_data / "pairs" / "alto_hyphen_pairs.tsv"):
        if f"{left} {right}" in NO_PAIRS:
            continue
        kind = "hard" if f"{left} {right}" in HARD_PAIRS else "soft"
        cleaned = cleaner.clean(f"{left}-\n{right} x")
        if cleaned.text == f"{left}-\n{right} x":
            verdict = "asked"
        else:
            joined = cleaned.text == f"{left}{right}\nx"
            verdict = "right" if joined is (kind == "soft") else "wrong"
        counts[kind][verdict] += 1
    for kind, verdicts in counts.items():
        print(f"ALTO pairs, {kind}: {dict(verdicts)}")  # noqa: T201 - likewise
        total = verdicts.total()
        assert verdicts["wrong"] <= MOST_WRONG[kind] * total
        if kind == "soft":
            assert verdicts["asked"] <= MOST_ASKED * total
    assert counts["hard"]["asked"] <= 1
