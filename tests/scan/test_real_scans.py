"""Real scans with truth, which are not part of the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.pairs import join_truth
from ocrfix.formats import read
from ocrfix.scan import ScanReader
from ocrfix.scan.pictures import ScanPlaces

from .conftest import DATA, needs_tesseract

FORMATS = Path(__file__).resolve().parents[3] / "shared" / "data" / "formats"

pytestmark = pytest.mark.shared


def wrong(text: str, truth: tuple[str, ...]) -> int:
    beside = Alignment(text, truth)
    return sum(
        len(beside.truth_of(it))
        for it in beside.groups
        if tuple(beside.read_of(it)) != tuple(beside.truth_of(it))
    )


@pytest.mark.parametrize(("profile", "most"), [("careful", 55), ("research", 16)])
def test_a_small_grey_picture_mends_a_ruin_of_a_column(profile: str, most: int) -> None:
    """The words of a column of 1885 as its ALTO has them, and as its picture says."""
    needs_tesseract()
    path = FORMATS / "alto-ndnp" / "ocr_alto.xml"
    if not path.is_file():
        pytest.skip("../shared/data/formats is not here")
    picture = path.with_name("ocr_gray.tiff")
    # Printed in the United States before 1930: in the public domain.
    truth = join_truth((DATA / "ndnp-truth.txt").read_text(encoding="utf-8")).words
    document = read(path)
    seen = ScanReader(ScanPlaces.of(str(picture))).read_again(document, path, "en")
    cleaner = Cleaner(profile, strict=True)
    assert wrong(cleaner.clean(document).text, truth) > 85
    assert wrong(cleaner.clean(seen).text, truth) <= most


def test_a_picture_cut_from_its_page_fits() -> None:
    """Millimetres on the page, pixels of the block alone."""
    needs_tesseract()
    path = FORMATS / "alto-lux-textblocks" / "ori-1.xml"
    if not path.is_file():
        pytest.skip("../shared/data/formats is not here")
    document = ScanReader(ScanPlaces()).read_again(read(path), path, "en")
    assert document.second is not None
    assert document.second.notes == ()
    same = sum(document.text[it.start : it.end] == it.text for it in document.second.places)
    assert same > 0.6 * len(document.second.places)
