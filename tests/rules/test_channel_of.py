"""The channel of a document as the rules ask for it."""

from __future__ import annotations

from ocrfix import Cleaner
from ocrfix.evidence.channel import Source

EXPORT = (
    "The Harbour Gazette\n\nBridge stays closed\n\nBy Ada Fenn\n\n"
    "The harbor bridge will stay closed until the end of the month, the city said on Friday, "
    "because the new bearings have not arrived and the old ones cannot be put back.\n\n"
    "On Tuesday a letter was sent to the general\n\nanager of the company."
)


def test_the_channel_is_told(cleaner: Cleaner) -> None:
    export = cleaner.clean(EXPORT)
    assert export.channel is not None
    assert export.channel.source is Source.EXPORT
    scan = cleaner.clean("The train hich left\nat noon.")
    assert scan.channel is not None
    assert scan.channel.source is Source.PLAIN_OCR
    assert cleaner.clean("Le train est parti à midi pour la ville de Lyon. " * 9).channel is None
