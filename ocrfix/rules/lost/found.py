"""The losses in the words of an export, worked out once for all rules that ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ocrfix.evidence.channel import Channel, Source
from ocrfix.rules.context import Context
from ocrfix.rules.lost.loss import Losses

if TYPE_CHECKING:
    from ocrfix.rules.lost.finder import Finder


def losses_of(text: str, context: Context) -> Losses | None:
    """Give what was lost of a text; None if it is no export."""
    if context.source(text) is not Source.EXPORT:
        return None
    return context.recall(text, _finder_of(context).find)


def channel_shown(context: Context) -> Channel | None:
    """Give how an export is damaged, as its raw text shows it; None if no rule asked yet."""
    return _finder_of(context).channel


def _finder_of(context: Context) -> Finder:
    # With it comes numpy, a tenth of the start, which scans do without.
    from ocrfix.rules.lost.finder import Finder  # noqa: PLC0415

    return context.keep(Finder)
