"""The meaning of ``--accept KIND[:MIN]``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ocrfix.errors import BadArgumentsError
from ocrfix.text.edit import Applicability
from ocrfix.text.wording import quoted

SUSPECTS = "suspects"
KINDS = (str(Applicability.REVIEW), SUSPECTS)
DEFAULT_SURENESS = 0.9
"""The least sureness of a correction of a suspect where none is given."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The edits that are made without asking besides those of applicability ``auto``.

    Attributes:
        review: Least confidence of a ``review`` edit that is made; None for none.
        suspects: How sure a correction of a suspect must be to be made (see
            ``correction.sureness``); None for none.
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
        default = DEFAULT_SURENESS if kind == SUSPECTS else 0.0
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
