"""Each format against a text a person wrote, and what must hold of any layout."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocrfix.errors import BadArgumentsError, InputError
from ocrfix.formats import FORMATS, read
from ocrfix.text.document import Box, Document, Word
from tests.formats.samples import DATA, golden, made_docx, made_pdf, sample

GOLDEN = [
    ("alto.xml", "alto.txt", "alto", "en"),
    ("page.xml", "page.txt", "page", "de"),
    ("hocr.html", "hocr.txt", "hocr", "en"),
    ("page.html", "page-html.txt", "html", "fr-CA"),
    ("issue/mets.xml", "issue/mets.txt", "mets", "en"),
]


def words(document: Document) -> Iterator[Word]:
    for page in document.layout:
        for block in page.blocks:
            for line in block.lines:
                yield from line.words


def word(document: Document, name: str) -> Word:
    return next(word for word in words(document) if word.id == name)


@pytest.mark.parametrize(("name", "text", "kind", "language"), GOLDEN)
def test_a_sample_becomes_the_text_a_person_wrote(
    name: str, text: str, kind: str, language: str
) -> None:
    document = read(DATA / name)
    assert document.text == golden(text)
    assert (document.meta.format, document.meta.language) == (kind, language)


@pytest.mark.parametrize("name", [row[0] for row in GOLDEN if row[2] != "html"])
def test_layout_is_anchored_and_holds_every_word(name: str) -> None:
    document = read(DATA / name)
    last = 0
    covered = bytearray(len(document.text))
    for page in document.layout:
        for block in page.blocks:
            for line in block.lines:
                assert line.words
                for found in line.words:
                    assert last <= found.start < found.end
                    assert page.start <= block.start <= line.start <= found.start
                    assert found.end <= line.end <= block.end <= page.end
                    covered[found.start : found.end] = b"x" * (found.end - found.start)
                    last = found.end
    assert {document.text[at] for at, mark in enumerate(covered) if not mark} <= {" ", "\n", "\f"}


class TestAlto:
    @pytest.mark.parametrize(
        ("namespace", "why"),
        [
            ("", "ALTO 1 as the British Library has it"),
            (' xmlns="http://schema.ccs-gmbh.com/ALTO"', "the maker's own namespace"),
            (' xmlns="http://www.loc.gov/standards/alto/ns-v2#"', "version 2"),
            (' xmlns="http://www.loc.gov/standards/alto/ns-v4#"', "version 4"),
        ],
    )
    def test_every_namespace_reads_the_same(self, namespace: str, why: str) -> None:
        data = sample("alto.xml").decode()
        data = re.sub(r' xmlns="[^"]*"', namespace, data, count=1)
        assert read(data.encode()).text == golden("alto.txt"), why

    def test_a_prefix_reads_the_same(self) -> None:
        data = re.sub(r"<(/?)(?=[A-Za-z])", r"<\1a:", sample("alto.xml").decode())
        data = data.replace("xmlns=", "xmlns:a=", 1)
        assert read(data.encode()).text == golden("alto.txt")

    def test_what_is_known_of_a_word(self) -> None:
        document = read(DATA / "alto.xml")
        found = word(document, "S13")
        # The printed hyphen belongs to the word it ends.
        assert document.text[found.start : found.end] == "re-"
        assert found.box == Box(310, 100, 150, 30)
        assert found.confidence == 0.8
        assert (found.substitution, found.part) == ("returned", 1)
        assert (word(document, "S14").substitution, word(document, "S14").part) == ("returned", 2)

    def test_confidence_of_characters_where_the_word_has_none(self) -> None:
        # Digits from 0 (sure) to 9 (unsure), with or without blanks between.
        assert word(read(DATA / "alto.xml"), "S3").confidence == pytest.approx(0.8)
        data = sample("alto.xml").replace(b'WC="0.4" ', b"")
        assert word(read(data), "S10").confidence == pytest.approx(1 / 3)

    @pytest.mark.parametrize("content", ["-", "¬", "⸗", "\u00ad"])
    def test_the_hyphen_is_kept_as_printed(self, content: str) -> None:
        data = sample("alto.xml").decode().replace('WIDTH="20" CONTENT="-"', f'CONTENT="{content}"')
        assert f"re{content}\nturned" in read(data.encode()).text

    def test_two_halves_without_a_hyphen_stay_two(self) -> None:
        data = re.sub(rb"<HYP [^>]*/>", b"", sample("alto.xml"))
        document = read(data)
        assert "fleet re\nturned" in document.text
        assert word(document, "S13").substitution == "returned"

    def test_reading_order_by_list(self) -> None:
        order = (
            b"<Layout><ReadingOrder><OrderedGroup><ElementRef REF='FOOT'/>"
            b"<ElementRef REF='TB2'/></OrderedGroup></ReadingOrder>"
        )
        text = read(sample("alto.xml").replace(b"<Layout>", order)).text
        # What the list forgets stands behind what it stood behind.
        assert text.index("HARBOUR") < text.index("103") < text.index("Fifteen")
        assert text.index("Fifteen") < text.index("herring")
        assert sorted(text.split()) == sorted(golden("alto.txt").split())

    def test_a_ring_of_blocks_ends(self) -> None:
        data = sample("alto.xml").replace(b'LANG="eng">', b'LANG="eng" IDNEXT="TB1">')
        assert sorted(read(data).text.split()) == sorted(golden("alto.txt").split())

    def test_words_without_spaces_between_them(self) -> None:
        # No SP anywhere: all are words of their own, and the place says where lines end.
        strings = "".join(
            f'<String CONTENT="{text}" HPOS="{x}" VPOS="{y}" WIDTH="{10 * len(text)}" HEIGHT="20"/>'
            for text, x, y in [("No", 0, 0), ("layout", 20, 1), ("Dis-", 90, 0), ("cipline", 0, 30)]
        )
        data = f"<alto><Layout><Page><TextBlock><TextLine>{strings}</TextLine></TextBlock></Page>"
        assert read(f"{data}</Layout></alto>".encode()).text == "No layout Dis-\ncipline\n"

    def test_line_ends_in_attributes_make_no_lines(self) -> None:
        data = sample("alto.xml").replace(b'CONTENT="herring"', b'CONTENT="her&#10;ring"')
        assert "Tho her ring fleet" in read(data).text

    def test_bytes_win_over_a_false_declaration(self) -> None:
        # Seen in files of the Bibliothèque nationale de France.
        data = sample("alto.xml").decode().replace("UTF-8", "ISO-8859-1", 1).replace("Tho", "Thé")
        assert "Thé herring" in read(data.encode()).text

    def test_a_true_declaration_is_believed(self) -> None:
        data = sample("alto.xml").decode().replace("UTF-8", "ISO-8859-1", 1).replace("Tho", "Thé")
        document = read(data.encode("iso-8859-1"))
        assert "Thé herring" in document.text
        assert document.meta.encoding == "iso8859-1"
        assert not document.meta.encoding_guessed

    def test_two_bytes_a_character(self) -> None:
        data = sample("alto.xml").decode().replace("UTF-8", "UTF-16", 1)
        assert read(data.encode("utf-16")).text == golden("alto.txt")

    def test_a_page_without_words_is_empty(self) -> None:
        assert read(b"<alto><Layout><Page/></Layout></alto>").text == ""


class TestPageXml:
    def test_words_of_a_line_that_says_the_same(self) -> None:
        document = read(DATA / "page.xml")
        found = word(document, "w2")
        assert document.text[found.start : found.end] == "tbe"
        assert found.confidence == 0.4
        assert found.box == Box(120, 100, 80, 30)
        assert document.layout[0].width == 1000

    def test_the_line_goes_before_its_words(self) -> None:
        data = sample("page.xml").replace(b"All  tbe m", b"All the m")
        document = read(data)
        assert document.text.startswith("All the m")
        assert next(words(document)).box is None

    def test_without_an_order_regions_stand_as_in_the_file(self) -> None:
        data = re.sub(rb"<ReadingOrder>.*</ReadingOrder>", b"", sample("page.xml"), flags=re.DOTALL)
        assert read(data).text.startswith("Preis")


class TestHocr:
    def test_what_is_known_of_a_word(self) -> None:
        document = read(DATA / "hocr.html")
        found = word(document, "word_2")
        assert document.text[found.start : found.end] == "ferry"
        assert found.box == Box(120, 100, 80, 30)
        assert found.confidence == 0.81
        assert [page.image for page in document.layout] == ["ferry.png", ""]

    def test_the_reader_may_call_it_html(self) -> None:
        assert "All were\nsaved." in read(DATA / "hocr.html", format="html").text


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
        assert "STORM." in document.text

    def test_pages_beside_it_are_found_without_their_folder(self, tmp_path: Path) -> None:
        (tmp_path / "mets.xml").write_bytes(sample("issue/mets.xml"))
        for name in ("page 1.xml", "page2.xml"):
            (tmp_path / name).write_bytes(sample(f"issue/text/{name}"))
        assert read(tmp_path / "mets.xml").text == golden("issue/mets.txt")

    def test_without_its_pages_it_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "mets.xml").write_bytes(sample("issue/mets.xml"))
        with pytest.raises(InputError, match="None of the 2 ALTO files"):
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


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class TestDocx:
    def test_paragraphs_tables_boxes_and_notes(self) -> None:
        body = (
            f"<w:document {W} xmlns:mc='m'><w:body>"
            "<w:p><w:r><w:t>The mill</w:t></w:r><w:r><w:t xml:space='preserve'> st</w:t></w:r>"
            "<w:r><w:t>ood.</w:t><w:br/><w:t>It</w:t><w:tab/><w:t>rots.</w:t></w:r></w:p>"
            "<w:p/>"
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
            "<mc:AlternateContent><mc:Choice><w:t>once</w:t></mc:Choice>"
            "<mc:Fallback><w:t>once</w:t></mc:Fallback></mc:AlternateContent></w:p>"
            "</w:body></w:document>"
        )
        notes = (
            f"<w:footnotes {W}><w:footnote><w:p><w:t>A note.</w:t></w:p></w:footnote></w:footnotes>"
        )
        data = made_docx({"word/document.xml": body, "word/footnotes.xml": notes})
        document = read(data)
        assert document.meta.format == "docx"
        assert document.text == "The mill stood.\nIt\trots.\n\ncell\n\nonce\n\nA note.\n"

    def test_a_damaged_one_is_refused(self) -> None:
        data = made_docx({"word/document.xml": f"<w:document {W}><w:p/></w:document>" * 50})
        with pytest.raises(InputError):
            read(data)
        with pytest.raises(InputError, match="unpacked"):
            read(data[:60] + data[70:], format="docx")


class TestPdf:
    def test_lines_words_and_columns(self) -> None:
        pytest.importorskip("pypdfium2")
        document = read(
            made_pdf(
                [
                    (40, 500, "All the mills"),
                    (40, 486, "stood still."),
                    (40, 430, "NEW ITEM."),
                    (240, 500, "Second column."),
                ]
            )
        )
        assert document.text == ("All the mills\nstood still.\n\nNEW ITEM.\n\nSecond column.\n")
        first = next(words(document))
        assert document.text[first.start : first.end] == "All"
        assert first.box is not None
        assert (first.box.left, first.box.top) == (40, pytest.approx(92, abs=3))
        assert document.layout[0].unit == "point"

    def test_the_hyphen_at_a_line_end_is_back(self) -> None:
        pytest.importorskip("pypdfium2")
        document = read(made_pdf([(40, 500, "They re-"), (40, 486, "turned late.")]))
        assert document.text == "They re-\nturned late.\n"

    def test_a_picture_alone_is_refused(self) -> None:
        pytest.importorskip("pypdfium2")
        with pytest.raises(InputError, match="no text layer"):
            read(made_pdf([]))

    def test_a_damaged_one_is_refused(self) -> None:
        pytest.importorskip("pypdfium2")
        with pytest.raises(InputError, match=r"cannot be opened: [^.]+\. "):
            read(b"%PDF-1.4\nnothing")

    def test_the_missing_extra_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "pypdfium2", None)
        with pytest.raises(InputError, match=r"pip install 'ocrfix\[pdf\]'"):
            read(made_pdf([]))


def test_every_format_can_be_asked_for() -> None:
    for name in FORMATS:
        if name not in {"plain", "hocr", "html"}:
            with pytest.raises(InputError):
                read(b"no such thing", format=name)
    with pytest.raises(BadArgumentsError, match="alto"):
        read(b"", format="altos")
