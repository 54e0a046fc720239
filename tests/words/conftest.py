"""The shipped knowledge, loaded once."""

from __future__ import annotations

import pytest

from ocrfix.words.counts import Counts


@pytest.fixture(scope="session")
def counts() -> Counts:
    return Counts.load("en")
