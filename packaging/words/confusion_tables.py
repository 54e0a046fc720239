"""Write and read the tables of what was read as what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import inputs
from company import Meaning
from letter_model import Group

from ocrfix.resources import read_rows

LEAST_SHARE = 0.02
"""Share of a word's occurrences below which another meaning is not worth a row."""
LEAST_COUNT = 3.0
"""Occurrences below which a pair is not worth a row."""

WORDS_HEADER = """\
# Words of raw OCR and what they stood for on paper, mined from the word counts of 26,173
# newspaper front pages of 1916 (Chronicling America, public domain) by
# packaging/words/mining.py. All in lower case.
# read, meant, occurrences, share of the occurrences of `read` that stand for `meant`,
# share of the occurrences of `meant` that are read so. By `read`, then by falling share.
"""
LETTERS_HEADER = """\
# Groups of letters of raw OCR and what they stood for on paper, learnt from words.tsv and
# from the unlisted words of the same counts by packaging/words/letter_rates.py. In lower
# case: a capital read for a small letter (s as B, i as I) counts as the small one. ^ is the
# start of a word, $ its end.
# read, meant, occurrences, share of the occurrences of `meant` that are read so.
# By `meant`, then by falling share.
"""


def worth_keeping(
    meanings: Mapping[str, Sequence[Meaning]], raw: Mapping[str, inputs.RawCount]
) -> dict[str, list[Meaning]]:
    """Leave out the pairs that are too rare to say anything."""
    kept: dict[str, list[Meaning]] = {}
    for read, found in sorted(meanings.items()):
        count = raw[read].count
        rows = [m for m in found if m.share >= LEAST_SHARE and m.share * count >= LEAST_COUNT]
        if rows:
            kept[read] = rows
    return kept


def write(
    folder: Path,
    meanings: Mapping[str, Sequence[Meaning]],
    groups: Sequence[Group],
    raw: Mapping[str, inputs.RawCount],
) -> None:
    """Write `words.tsv` and `letters.tsv`."""
    folder.mkdir(parents=True, exist_ok=True)
    written: dict[str, float] = defaultdict(float)
    for read, found in meanings.items():
        written[read] += raw[read].count * (1 - sum(m.share for m in found))
        for meaning in found:
            written[meaning.meant] += raw[read].count * meaning.share
    rows = []
    for read, found in meanings.items():
        for meaning in found:
            count = raw[read].count * meaning.share
            # A word that is never misread itself is on paper as often as it was read.
            on_paper = written[meaning.meant] + (
                raw[meaning.meant].count if meaning.meant not in meanings else 0
            )
            share, rate = f"{meaning.share:.3f}", f"{count / on_paper:.2e}"
            rows.append((read, -float(share), meaning.meant, round(count), share, rate))
    rows.sort()
    lines = [f"{read}\t{meant}\t{n}\t{share}\t{rate}" for read, _, meant, n, share, rate in rows]
    (folder / "words.tsv").write_bytes((WORDS_HEADER + "\n".join(lines) + "\n").encode())
    write_letters(folder, groups)


def write_letters(folder: Path, groups: Sequence[Group]) -> None:
    """Write `letters.tsv`."""
    table = sorted((g.meant, -float(f"{g.rate:.2e}"), g.read, g.count) for g in groups)
    lines = [f"{read}\t{meant}\t{count}\t{-rate:.2e}" for meant, rate, read, count in table]
    (folder / "letters.tsv").write_bytes((LETTERS_HEADER + "\n".join(lines) + "\n").encode())


def read_words(path: Path) -> dict[str, list[Meaning]]:
    """Read `words.tsv` as it was written."""
    meanings: dict[str, list[Meaning]] = defaultdict(list)
    for line in read_rows(path):
        read, meant, _, share, _ = line.split("\t")
        meanings[read].append(Meaning(meant, float(share)))
    return dict(meanings)
