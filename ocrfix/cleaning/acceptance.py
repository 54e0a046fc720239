"""What ``--accept KIND[:MIN]`` says, and the suspects that are corrected on its authority."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ocrfix.cleaning.reserve import is_left_to_reader
from ocrfix.errors import BadArgumentsError
from ocrfix.suspects import Examination
from ocrfix.suspects.belief import belief_in
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.wording import quoted
from ocrfix.words.lexicon import Lexicon

SUSPECTS = "suspects"
KINDS = (str(Applicability.REVIEW), SUSPECTS)
DEFAULT_BELIEF = 0.9
"""Least belief in a suspect's first suggestion where none is given."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What is made without asking besides ``auto``.

    Attributes:
        review: Least confidence of a ``review`` edit that is made; None for none.
        suspects: Least belief in a suspect's first suggestion that is made (see
            ``suspects.belief``); None for none.
    """

    review: float | None = None
    suspects: float | None = None


def parse_acceptance(kinds: Iterable[str]) -> Acceptance:
    """Read what a command line or profile accepts.

    Args:
        kinds: ``review`` or ``suspects``, each perhaps with a colon and the least
            confidence, 0..1; of two for one kind the lower counts.

    Raises:
        BadArgumentsError: There is no such kind, or the number is none.
    """
    least: dict[str, float] = {}
    for choice in kinds:
        kind, colon, number = choice.partition(":")
        if kind not in KINDS:
            raise BadArgumentsError(
                f"{quoted(choice)} cannot be accepted.", hint=f"Choose {' or '.join(KINDS)}."
            )
        default = DEFAULT_BELIEF if kind == SUSPECTS else 0.0
        try:
            value = float(number) if colon else default
        except ValueError:
            value = -1.0
        if not 0.0 <= value <= 1.0:
            raise BadArgumentsError(
                f"{quoted(number)} is no confidence.",
                hint=f"Write {kind}:0.9, a number from 0 to 1.",
            )
        least[kind] = min(value, least.get(kind, value))
    return Acceptance(least.get(str(Applicability.REVIEW)), least.get(SUSPECTS))


def corrections(examination: Examination, least: float, lexicon: Lexicon) -> Iterator[Edit]:
    """Propose the first suggestion of every suspect that is certain enough.

    Args:
        examination: Suspects of the text that is to be edited.
        least: How far it must be believed that the word is wrong and the suggestion right, 0..1.
        lexicon: What is a word, and how common.

    Yields:
        Edits under the name ``suspects.KIND``; they may overlap where two pieces of one
        word are joined.
    """
    for suspect in examination.suspects:
        best = next(iter(examination.suggest(suspect.start, suspect.end)), None)
        if best is None or (belief := belief_in(suspect, best, lexicon)) < least:
            continue
        if is_left_to_reader(examination.text, (best.start, best.end), best.text, lexicon):
            continue
        yield Edit(
            best.start,
            best.end,
            examination.text[best.start : best.end],
            best.text,
            f"suspects.{suspect.kind}",
            f"{suspect.reason} “{best.text}” is likeliest here.",
            round(belief, 4),
            Applicability.REVIEW,
        )
