"""Issues and their pages."""

from __future__ import annotations

import io
import shutil
import tarfile
import zipfile
from pathlib import Path

import pytest

from ocrfix.batch import issues
from ocrfix.batch.inputs import Item, PassedOver
from ocrfix.batch.plan import make_plan
from ocrfix.errors import InputError
from tests.batch.finding import found

ISSUE = Path(__file__).parents[1] / "formats" / "data" / "issue"


ISSUE_FILES = {
    path.relative_to(ISSUE).as_posix(): path.read_bytes() for path in sorted(ISSUE.rglob("*.xml"))
}


PAGE = "text/page2.xml"


OF_AN_ISSUE = "a page of an issue, cleaned with it"


def packed(path: Path, files: list[tuple[str, bytes]]) -> Path:
    """A zip or a tar, by the ending of its name, in the order given."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in files:
                archive.writestr(name, data)
        return path
    with tarfile.open(path, "w:gz") as tar:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return path


@pytest.mark.parametrize("ending", ["zip", "tgz"])
@pytest.mark.parametrize(
    ("order", "why"), [(1, "the METS behind its pages"), (-1, "the METS before them")]
)
def test_an_issue_in_an_archive_has_its_pages(
    tmp_path: Path, ending: str, order: int, why: str
) -> None:
    names = sorted(ISSUE_FILES, key=lambda name: name.startswith("mets"))[::order]
    files = [(f"{day}/{name}", ISSUE_FILES[name]) for day in ("1", "2") for name in names]
    files.insert(1, ("1/lone.xml", ISSUE_FILES[PAGE]))
    path = packed(tmp_path / f"it.{ending}", files)
    finds = list(make_plan(str(path), tmp_path / "out"))
    items = {it.name: it for it in finds if isinstance(it, Item)}
    assert set(items) == {"1/mets.xml", "2/mets.xml", "1/lone.xml"}, why
    pages = {name: it for name, it in ISSUE_FILES.items() if name != "mets.xml"}
    assert items["1/mets.xml"].pages == items["2/mets.xml"].pages == pages
    passed = {it.name: it.reason for it in finds if isinstance(it, PassedOver)}
    assert passed == {f"{day}/{page}": OF_AN_ISSUE for day in ("1", "2") for page in pages}


def test_pages_too_far_apart_to_be_held_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(issues, "_HELD_BYTES", 1)
    path = packed(tmp_path / "it.zip", list(ISSUE_FILES.items()))
    (item,) = (it for it in make_plan(str(path), tmp_path / "out") if isinstance(it, Item))
    assert item.load
    with pytest.raises(InputError, match="too far apart"):
        item.load()


def test_an_issue_that_names_itself_stays_one(tmp_path: Path) -> None:
    mets = ISSUE_FILES["mets.xml"].replace(PAGE.encode(), b"mets.xml")
    path = packed(tmp_path / "it.zip", [("mets.xml", mets)])
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "mets.xml").write_bytes(mets)
    for source in (path, folder):
        assert found(source, tmp_path / "out")[0] == ["mets.xml"]


def test_the_stamp_of_an_issue_is_that_of_all_its_files(tmp_path: Path) -> None:
    issue = tmp_path / "in"
    shutil.copytree(ISSUE, issue)

    def stamp() -> object:
        plan = make_plan(str(issue), tmp_path / "out", include=["*.xml"])
        return next(it.stamp for it in plan if isinstance(it, Item))

    before = stamp()
    assert stamp() == before
    page = issue / PAGE
    page.write_bytes(page.read_bytes().replace(b"e", b"c", 1))
    assert stamp() != before


def test_a_page_of_an_issue_is_cleaned_with_it(tmp_path: Path) -> None:
    issue = tmp_path / "in"
    shutil.copytree(ISSUE, issue)
    (issue / "mets.txt").unlink()
    items, passed = found(issue, tmp_path / "out")
    assert items == ["mets.xml"]
    assert set(passed.values()) == {OF_AN_ISSUE}
    assert len(passed) == 2
