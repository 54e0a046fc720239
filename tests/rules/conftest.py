"""The cleaner that tests of rules share."""

from __future__ import annotations

import pytest

from ocrfix import Cleaner


@pytest.fixture(scope="session")
def cleaner() -> Cleaner:
    """All rules of the careful profile; one that fails fails the test."""
    return Cleaner(strict=True)
