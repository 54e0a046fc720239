"""XML larger than its limit is refused in a sentence."""

from __future__ import annotations

import pytest

from ocrfix.errors import InputError
from ocrfix.formats import read, safe_xml


def test_size_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_xml, "MAX_BYTES", 1 << 20)
    with pytest.raises(InputError, match="larger than 1 MB"):
        read(b"<alto>" + b" " * (1 << 20) + b"</alto>")
