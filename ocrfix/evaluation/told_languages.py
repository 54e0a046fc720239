"""The language that each paragraph is read in, against the language it is in.

Paragraphs are cut from the readings of pairs whose language is known, of several lengths, and asked
about twice: each as a text of its own, of which nobody says what it is in, and on pages that hold
paragraphs of several languages. A paragraph is *right* if most of its letters are read in its own
language, *wrong* if by the knowledge of another, and *left* if nobody reads them: then nothing is
mended there, and nothing broken.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ocrfix.cleaning.languages import Languages
from ocrfix.cleaning.spoken import language_of, tongues_of
from ocrfix.evaluation.pairs import Pair
from ocrfix.text.document import Document, Meta
from ocrfix.words.language import UNKNOWN, is_installed, primary

LENGTHS = (40, 80, 160, 320, 640)
"""Letters of the paragraphs, blanks and marks counted, at least; each length up to the next."""
PARAGRAPHS = 9
"""Paragraphs of a page."""
MAIN = 6
"""Of them, in the language of most of the page."""
_PAGES = 240
_BLANKS = re.compile(r"\s+")


class Read(StrEnum):
    """The fate of a paragraph."""

    RIGHT = "right"
    WRONG = "wrong"
    LEFT = "left"


class Setting(StrEnum):
    """The surroundings of a paragraph."""

    ALONE = "alone"
    MAIN = "of most of its page"
    AMID = "amid another"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph whose language is known.

    Attributes:
        text: What was read.
        language: BCP 47 primary subtag.
        length: The least length of its group, of `LENGTHS`.
    """

    text: str
    language: str
    length: int


Fates = Counter[tuple[Setting, str, int, Read]]


def measure_tongues(pairs: Iterable[Pair], seed: int) -> Fates:
    """Count what becomes of paragraphs of all languages and lengths.

    Returns:
        How often each fate befell, by setting, language and length.
    """
    languages = Languages()
    found = [it for pair in pairs for it in paragraphs_of(pair)]
    fates: Fates = Counter()
    for it in found:
        told = language_of(Document(it.text, meta=Meta(language=UNKNOWN)), languages)
        fates[Setting.ALONE, it.language, it.length, _fate(told, it.language)] += 1
    for page in make_pages(found, seed):
        main = Counter(it.language for it in page).most_common(1)[0][0]
        for it, fate in zip(page, _fates_on(page, languages), strict=True):
            setting = Setting.MAIN if it.language == main else Setting.AMID
            fates[setting, it.language, it.length, fate] += 1
    return fates


def paragraphs_of(pair: Pair) -> Iterator[Paragraph]:
    """Cut a reading into paragraphs of all lengths in turn, at blanks."""
    words = _BLANKS.sub(" ", pair.ocr).strip()
    at, turn = 0, 0
    while len(words) - at >= LENGTHS[0]:
        fitting = [it for it in LENGTHS if it <= len(words) - at]
        length = fitting[turn % len(fitting)]
        end = words.find(" ", at + length)
        end = len(words) if end < 0 else end
        yield Paragraph(words[at:end].strip(), primary(pair.language), length)
        at, turn = end + 1, turn + 1


def make_pages(paragraphs: Sequence[Paragraph], seed: int) -> Iterator[list[Paragraph]]:
    """Make pages, most of each in one language."""
    chance = random.Random(seed)  # noqa: S311 - nothing is kept secret
    by_language: dict[str, list[Paragraph]] = {}
    for it in paragraphs:
        by_language.setdefault(it.language, []).append(it)
    for number in range(_PAGES if len(by_language) > 1 else 0):
        order = sorted(by_language)
        main = order[number % len(order)]
        others = [it for it in order if it != main]
        page = [chance.choice(by_language[main]) for _ in range(MAIN)]
        page += [
            chance.choice(by_language[chance.choice(others)]) for _ in range(PARAGRAPHS - MAIN)
        ]
        chance.shuffle(page)
        yield page


def _fates_on(page: Sequence[Paragraph], languages: Languages) -> Iterator[Read]:
    text = "\n\n".join(it.text for it in page)
    document = Document(text, meta=Meta(language=UNKNOWN))
    tongues = tongues_of(document, languages)
    start = 0
    for it in page:
        end = start + len(it.text)
        shares: Counter[str] = Counter()
        for begin, until, language in tongues:
            shares[language] += max(min(end, until) - max(start, begin), 0)
        told, _ = shares.most_common(1)[0]
        yield _fate(told, it.language)
        start = end + 2


def _fate(told: str, language: str) -> Read:
    if primary(told) == language:
        return Read.RIGHT
    return Read.WRONG if is_installed(told) else Read.LEFT


def figures_of_tongues(fates: Fates) -> dict[str, Any]:
    """Give the counts as plain numbers: setting, language, length, fate."""
    figures: dict[str, Any] = {}
    for (setting, language, length, fate), count in sorted(fates.items()):
        places = figures.setdefault(str(setting), {}).setdefault(language, {})
        places.setdefault(str(length), {})[str(fate)] = count
    return figures


def render_tongues(fates: Fates) -> str:
    """Draw the counts as tables, one for each setting."""
    return "\n".join(_table(setting, fates) for setting in Setting if _of(fates, setting))


def _of(fates: Fates, setting: Setting) -> Mapping[tuple[str, int, Read], int]:
    return {(it[1], it[2], it[3]): count for it, count in fates.items() if it[0] == setting}


def _table(setting: Setting, fates: Fates) -> str:
    counts = _of(fates, setting)
    lengths = sorted({length for _, length, _ in counts})
    lines = [
        f"Paragraphs {setting}: read in their own language (in another / by nobody)",
        "  ".join([" " * 4, *(f"{f'from {it}':>22}" for it in lengths)]),
    ]
    for language in sorted({language for language, _, _ in counts}):
        cells = [_cell(counts, language, length) for length in lengths]
        lines.append("  ".join([f"{language:<4}", *(f"{it:>22}" for it in cells)]))
    return "\n".join(lines) + "\n"


def _cell(counts: Mapping[tuple[str, int, Read], int], language: str, length: int) -> str:
    right, wrong, left = (counts.get((language, length, it), 0) for it in Read)
    total = right + wrong + left
    return f"{right / total:.1%} of {total} ({wrong} / {left})" if total else "-"
