"""The little XML that forms are made of: what the format has no place for is replaced."""

from __future__ import annotations

import html
import re

# What XML 1.0 has no place for, not even escaped (section 2.2).
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Plain text as the content of an element."""
    return html.escape(_NOT_XML.sub("\ufffd", text), quote=False)


def xml_value(text: str) -> str:
    """Plain text as the value of an attribute, between double quotes."""
    return html.escape(_NOT_XML.sub("\ufffd", text))
