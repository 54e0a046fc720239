"""A cleaned document in a few large pieces: see ``ocrfix.text.packing``."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace

from ocrfix.cleaning.changes import Cleaned, Proposal
from ocrfix.text.edit import Edit
from ocrfix.text.packing import Column, pack_maps


class Proposals(Column[Proposal]):
    """Proposals in columns."""

    def __init__(
        self, proposals: Sequence[Proposal], edits: Sequence[Edit], numbers: Sequence[int]
    ) -> None:
        """Take the proposals, and where their edits stand in a table."""
        self._starts = array("I", (it.start for it in proposals))
        self._ends = array("I", (it.end for it in proposals))
        self._edits, self._numbers = edits, numbers

    def __len__(self) -> int:
        """Return the number of them."""
        return len(self._starts)

    def _at(self, index: int) -> Proposal:
        return Proposal(self._starts[index], self._ends[index], self._edits[self._numbers[index]])


def pack(cleaned: Cleaned) -> Cleaned:
    """The same in a few large pieces; what is small in it is made when it is looked at."""
    proposals = cleaned.proposals
    maps, edits, numbers = pack_maps(
        [cleaned.source_map, *cleaned.rounds], [it.edit for it in proposals]
    )
    return replace(
        cleaned,
        source_map=maps[0],
        rounds=tuple(maps[1:]),
        proposals=Proposals(proposals, edits, numbers),
    )
