"""METS: articles, pages, and files that are not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.errors import InputError
from ocrfix.formats import read
from tests.formats.samples import DATA, golden, sample


class TestMets:
    def test_articles_are_named_and_kept_together(self) -> None:
        document = read(DATA / "issue" / "mets.xml")
        found = [
            (article.id, article.kind, article.title, document.text[article.start : article.end])
            for article in document.articles
        ]
        assert found == [
            ("ART1", "article", "The storm", "STORM.\n\nThe wind rose\n\nand fell."),
            ("ART2", "advert", "", "Buy soap."),
            ("ART3", "article", "", "A calf\nstrayed."),
        ]
        assert document.meta.extra["title"] == "The Harbour News"
        assert document.meta.extra["date"] == "1901-02-03"

    def test_pages_come_as_often_as_they_are_read(self) -> None:
        document = read(DATA / "issue" / "mets.xml")
        assert [page.id for page in document.layout] == ["P1", "P1", "P2", "P1", "P2", "P1", "P2"]

    def test_pages_name_their_pictures_or_are_named_like_them(self) -> None:
        own = b'<fptr><area FILEID="A1" BETYPE="IDREF" BEGIN="P1"/></fptr></div>'
        both = b'<fptr FILEID="IMG1"/>' + own
        data = sample("issue/mets.xml").replace(own, both)
        assert both in data
        document = read(data, sibling=lambda name: sample(f"issue/{name}"))
        images = {page.id: page.image for page in document.layout}
        assert images == {"P1": "images/1.tif", "P2": "text/page2.xml"}

    def test_without_articles_pages_come_in_order(self) -> None:
        data = sample("issue/mets.xml").replace(b'TYPE="LOGICAL"', b'TYPE="OTHER"')
        document = read(data, sibling=lambda name: sample(f"issue/{name}"))
        assert document.text.startswith("Page one.\n\nSTORM.\n\nBuy soap.")
        assert "rose\n\f\nand fell." in document.text

    def test_a_missing_page_is_named_and_the_rest_read(self) -> None:
        def sibling(name: str) -> bytes:
            if "page2" in name:
                raise FileNotFoundError(name)
            return sample(f"issue/{name}")

        document = read(sample("issue/mets.xml"), sibling=sibling)
        assert document.meta.extra["missing"] == "text/page2.xml"
        assert document.meta.notes == (
            "1 of the 2 pages that this issue names was not found: “text/page2.xml”.",
        )
        assert "STORM." in document.text

    def test_many_missing_pages_are_told_by_the_names_of_the_first(self) -> None:
        """Names are the file's own, and may hold what moves a cursor."""
        page = b'<file ID="%s"><FLocat LOCTYPE="URL" xlink:href="%s"/></file>'
        more = b"".join(page % (b"X%d" % it, b"x%d&#9;.xml" % it) for it in range(9))
        mark = b'<file ID="A1"'
        data = sample("issue/mets.xml")
        assert data.count(mark) == 1

        def sibling(name: str) -> bytes:
            if name.startswith("x"):
                raise FileNotFoundError(name)
            return sample(f"issue/{name}")

        (note,) = read(data.replace(mark, more + mark), sibling=sibling).meta.notes
        assert note.startswith(
            "9 of the 11 pages that this issue names were not found: “x0\\t.xml, x1"
        )
        assert note.endswith("x4\\t.xml …”.")

    def test_a_whole_issue_has_no_note(self) -> None:
        assert read(DATA / "issue" / "mets.xml").meta.notes == ()

    def test_pages_beside_it_are_found_without_their_folder(self, tmp_path: Path) -> None:
        (tmp_path / "mets.xml").write_bytes(sample("issue/mets.xml"))
        for name in ("page 1.xml", "page2.xml"):
            (tmp_path / name).write_bytes(sample(f"issue/text/{name}"))
        assert read(tmp_path / "mets.xml").text == golden("issue/mets.txt")

    def test_without_its_pages_it_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "mets.xml").write_bytes(sample("issue/mets.xml"))
        with pytest.raises(InputError, match="None of the 2 ALTO files that"):
            read(tmp_path / "mets.xml")
        with pytest.raises(InputError, match="Give the path"):
            read(sample("issue/mets.xml"))

    @pytest.mark.parametrize(
        "name", ["../outside.xml", "/etc/passwd", "http://example.org/page.xml", "link.xml"]
    )
    def test_nothing_but_its_own_folder_is_read(self, tmp_path: Path, name: str) -> None:
        folder = tmp_path / "issue"
        folder.mkdir()
        (tmp_path / "outside.xml").write_bytes(sample("alto.xml"))
        if name == "link.xml":
            (folder / name).symlink_to(tmp_path / "outside.xml")
        data = sample("issue/mets.xml").replace(b"text/page2.xml", name.encode())
        (folder / "mets.xml").write_bytes(data)
        with pytest.raises(InputError, match="not in its own folder"):
            read(folder / "mets.xml")
