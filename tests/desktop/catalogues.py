"""The catalogues of the window as translators see them."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from ocrfix.desktop.languages import ENGLISH, LANGUAGES
from ocrfix.resources import resource

CODES = [code for code in LANGUAGES if code != ENGLISH]


def catalogue(code: str) -> dict[tuple[str, str], ET.Element]:
    """The messages of a catalogue, each by its context and its English."""
    # Our own file, and defusedxml is not needed for anything else here.
    root = ET.parse(resource("translations", f"ocrfix_{code}.ts")).getroot()  # noqa: S314
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message
        for context in root.iter("context")
        for message in context.iter("message")
    }
