"""The places at which the picture of a page is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.errors import BadArgumentsError
from ocrfix.scan.pictures import ScanPlaces
from ocrfix.text.document import Page


@pytest.mark.parametrize(
    ("files", "named", "said", "found", "why"),
    [
        (["scan.tif"], "scan.tif", "beside", "scan.tif", "as the format names it"),
        (["scan.jpg"], r"D:\in\scan.tif", "beside", "scan.jpg", "another kind, no old path"),
        (["page.png"], "", "beside", "page.png", "named like the text"),
        (["page.jp2"], "gone.tif", "beside", "page.jp2", "archives keep JPEG 2000"),
        (["x.png"], "", "beside", None, "of another text"),
        (["pics/scan.tif"], "scan.tif", "pics", "pics/scan.tif", "a folder of pictures"),
        (["pics/page-s.tif"], "", "pics/{stem}-s.tif", "pics/page-s.tif", "a pattern"),
        (["pics/page.tif"], "", "{dir}/../{dir}/pics/{stem}.tif", None, "no such place"),
        (["pics/page.tif"], "", "{dir}/pics/{stem}.tif", "pics/page.tif", "from its folder on"),
        (["any.png"], "scan.tif", "any.png", "any.png", "a picture named by hand"),
        (["scan.tif"], "scan.tif", "pics/{stem}.tif", None, "a pattern looks nowhere else"),
        (["scan.tif"], "../scan.tif", "beside", "scan.tif", "a name leads to no other folder"),
    ],
)
def test_a_picture_is_found(
    tmp_path: Path, files: list[str], named: str, said: str, found: str | None, why: str
) -> None:
    for name in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    if said != "beside" and "{dir}" not in said:
        said = str(tmp_path / said)
    place = ScanPlaces.of(said).picture_of(
        tmp_path / "page.alto.xml", Page(0, 1, image=named), is_only=True
    )
    assert place == (None if found is None else tmp_path / found), why


def test_one_of_several_pages_is_not_named_like_the_text(tmp_path: Path) -> None:
    (tmp_path / "page.png").write_bytes(b"")
    assert ScanPlaces().picture_of(tmp_path / "page.xml", Page(0, 1), is_only=False) is None


def test_what_is_no_folder_is_refused() -> None:
    with pytest.raises(BadArgumentsError, match="no folder of scans"):
        ScanPlaces.of("there/is/none")


@pytest.mark.parametrize(
    ("files", "named", "found", "why"),
    [
        (["images/scan.jp2"], "scan.jp2", "images/scan.jp2", "in a folder below"),
        (["../images/scan.jp2"], "scan.tif", "../images/scan.jp2", "in one beside the text's own"),
        (["../JP2/page.JP2"], "", "../JP2/page.JP2", "named like the text, in capitals"),
        (["OCR-D-IMG/scan.png"], "OCR-D-IMG/scan.png", "OCR-D-IMG/scan.png", "as OCR-D has it"),
        (["deep/images/scan.jp2"], "scan.jp2", None, "not in any folder"),
        (["images/scan.jp2", "scan.jp2"], "scan.jp2", "scan.jp2", "beside the text first"),
        (["page/full/max/0/default.jpg"], "", "page/full/max/0/default.jpg", "as IIIF names it"),
        (
            ["../images/scan/full/full/0/default.jpg"],
            "scan.tif",
            "../images/scan/full/full/0/default.jpg",
            "as IIIF 2 names it",
        ),
    ],
)
def test_folders_near_the_text_are_looked_into(
    tmp_path: Path, files: list[str], named: str, found: str | None, why: str
) -> None:
    folder = tmp_path / "text"
    folder.mkdir()
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")
    place = ScanPlaces().picture_of(folder / "page.xml", Page(0, 1, image=named), is_only=True)
    # Whatever the case of names, it is the same file.
    assert (place is None) is (found is None), why
    assert place is None or place.samefile(folder / str(found)), why
