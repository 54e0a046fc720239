"""An article as an export holds it, and what is asked about it."""

from __future__ import annotations

from ocrfix.cleaning import Cleaned

LONG = (
    "The harbor bridge will stay closed until the end of the month, the city said on Friday, "
    "because the new bearings have not arrived and the old ones cannot be put back."
)


HEAD = f"The Harbour Gazette\n\nBridge stays closed\n\nBy Ada Fenn\n\n{LONG}\n\n"


def asked(cleaned: Cleaned) -> set[tuple[str, str]]:
    return {(it.edit.before, it.edit.after) for it in cleaned.proposals}
