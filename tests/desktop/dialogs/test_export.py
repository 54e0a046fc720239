"""The dialog of exports."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.desktop.dialogs import export
from ocrfix.formats import read
from ocrfix.forms.table import Asked
from ocrfix.progress import unheard

LONG = "\n\n".join(f"tbe {number} men and tbe horses went on to- day." for number in range(2000))


@pytest.mark.parametrize("kind", export.KINDS, ids=lambda kind: kind.title)
def test_every_format_tells_its_share(kind: export.Kind, tmp_path: Path) -> None:
    cleaned = Cleaner().clean(read(LONG.encode()))
    path = tmp_path / f"out{kind.suffix}"
    shares: list[float] = []
    export.export(cleaned, "default", path, kind, None, tell=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    if kind.suffix != ".txt":
        assert len(shares) > 20
    # It is the same file whoever listens.
    assert path.read_bytes() == kind.write(cleaned, Asked("default"), unheard)
