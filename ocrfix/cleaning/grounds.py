"""What a cleaning knew beyond the text and what ships: it stands in every report."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a cleaning stood on; equal grounds, bytes, profile and version, equal output.

    Attributes:
        words, names: How many words and names of the reader's own were known.
        lists_sha256: Hex digest of these words and names, sorted; empty without any.
    """

    words: int = 0
    names: int = 0
    lists_sha256: str = ""

    @classmethod
    def of(cls, words: Sequence[str], names: Sequence[str]) -> Self:
        """Describe words and names of the reader's own; order and repeats do not matter."""
        words, names = sorted(set(words)), sorted(set(names))
        if not words and not names:
            return cls()
        text = "\n".join([*words, "", *names])
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(len(words), len(names), digest)


NO_GROUNDS = Grounds()
