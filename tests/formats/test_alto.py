"""ALTO: what is read, whatever its version, namespace and encoding."""

from __future__ import annotations

import re

import pytest

from ocrfix.formats import read
from ocrfix.text.document import Box
from tests.formats.layouts import word
from tests.formats.samples import DATA, golden, sample


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
