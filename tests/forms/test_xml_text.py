"""Signs of XML are escaped, and what it has no place for is replaced."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.forms.xml_text import xml_text, xml_value


@pytest.mark.parametrize(
    ("plain", "text", "value"),
    [
        ("a<b>&c", "a&lt;b&gt;&amp;c", "a&lt;b&gt;&amp;c"),
        ('"it\'s"', '"it\'s"', "&quot;it&#x27;s&quot;"),
        ("a\x00b\ud800c\ufffe", "a\ufffdb\ufffdc\ufffd", "a\ufffdb\ufffdc\ufffd"),
    ],
)
def test_escaped(plain: str, text: str, value: str) -> None:
    assert (xml_text(plain), xml_value(plain)) == (text, value)


@given(st.text(alphabet="a<>&\"'\x00\x0b\ud800\ufffe\n𝔣"))
def test_any_text_is_well_formed(plain: str) -> None:
    read = ET.fromstring(f'<a b="{xml_value(plain)}">{xml_text(plain)}</a>')  # noqa: S314
    assert len(read.text or "") <= len(plain)
