"""The damage of the document that is cleaned, estimated from its surest repairs."""

from __future__ import annotations

from ocrfix.evidence.channel import Channel, Source
from ocrfix.rules.context import Context
from ocrfix.rules.lost.edits import channel_shown


def channel_of(context: Context, text: str) -> Channel:
    """Give the channel of a document, as far as it is known by now.

    Returns:
        Of an export, what its words show, read in a few rounds; of a scan, what the rules that ran
        so far were sure of.
    """
    source = context.source(text)
    shipped = Channel.shipped(source)
    if source is Source.EXPORT:
        return channel_shown(context) or shipped
    raw = context.document.text if context.document is not None else text
    # Blanks are counted, not words: a text may be long.
    return shipped.showing(context.repairs, sum(map(raw.count, " \n")))
