"""Files written back: corrected words, and every other byte as it was."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import OutputError
from ocrfix.formats import read, write_back, write_back_issue
from ocrfix.text.document import Box, Document
from ocrfix.text.edit import Edit, apply_edits
from tests.formats.samples import DATA, sample

SAMPLES = ["alto.xml", "page.xml", "hocr.html"]


def edit(text: str, before: str, after: str) -> Edit:
    """The edit of the first place where ``before`` stands."""
    start = text.index(before)
    return Edit(start, start + len(before), before, after, "test", "")


def written(data: bytes, *pairs: tuple[str, str]) -> bytes:
    document = read(data)
    return write_back(document, data, [edit(document.text, *pair) for pair in pairs])


def alto_word(data: bytes, name: str) -> tuple[dict[str, str], list[str]]:
    """Attributes and alternatives of a word."""
    root = ET.fromstring(data)  # noqa: S314 (our own)
    found = next(item for item in root.iter() if item.get("ID") == name)
    return found.attrib, [
        item.text or "" for item in found if item.tag.rpartition("}")[2] == "ALTERNATIVE"
    ]


def without_changes(data: bytes) -> bytes:
    """An ALTO file without all that writing back may change or add."""
    data = re.sub(rb"\s*<postProcessingStep>.*?</postProcessingStep>", b"", data)
    data = re.sub(rb'<ALTERNATIVE PURPOSE="OCR reading">.*?</ALTERNATIVE>', b"", data)
    data = re.sub(rb"(<String[^>]*)></String>", rb"\1/>", data)
    data = re.sub(rb' SUBS_(?:TYPE|CONTENT)="[^"]*"', b"", data)
    return re.sub(rb""" CONTENT=("[^"]*"|'[^']*')""", b" CONTENT", data)


@pytest.mark.parametrize("name", [*SAMPLES, "page.html"])
def test_no_edit_gives_the_same_bytes(name: str) -> None:
    data = sample(name)
    if name == "page.html":
        with pytest.raises(OutputError, match="cannot be written back"):
            write_back(read(data), data, [])
    else:
        assert write_back(read(data), data, []) == data


def test_plain_text_keeps_its_encoding_and_line_ends() -> None:
    data = b"\xef\xbb\xbfnd fast\r\n\r\nCaf\xc3\xa9"
    assert written(data, ("nd", "and")) == b"\xef\xbb\xbfand fast\r\n\r\nCaf\xc3\xa9"


# “¬” in UTF-8 and bytes that are nothing there: with more of those it is read as Macintosh text.
_DAMAGED = b"b\xb8\x97 \x99\xe2x \xc2\xac end"


@pytest.mark.parametrize(
    "data",
    [
        _DAMAGED,
        b"<html><body><p class='ocr_par'><span class='ocr_line'>" + _DAMAGED + b"</span></p></body></html>",
    ],
    ids=["plain", "hocr"],
)  # fmt: skip
def test_an_encoding_that_would_not_be_guessed_again_gives_way_to_utf_8(data: bytes) -> None:
    document = read(data)
    assert document.meta.encoding_guessed
    first, second, *rest = document.text.split()
    new = written(data, (first, "a"), (second, "x"))
    again = read(new)
    assert again.text.split() == ["a", "x", *rest]
    assert (again.meta.format, again.meta.encoding) == (document.meta.format, "utf-8")


def test_a_guessed_encoding_that_lacks_a_sign_gives_way_to_utf_8() -> None:
    data = "“Café”, he said. Garcon came.".encode("cp1252")
    assert read(written(data, ("Garcon", "Garçon"))).meta.encoding == "cp1252"
    assert written(data, ("Garcon", "Ǵarçon")).decode() == "“Café”, he said. Ǵarçon came."


class TestAlto:
    @pytest.mark.parametrize(
        ("pair", "expected", "why"),
        [
            (("Tho", "The"), {"S10": ("The", "Tho")}, "a word corrected"),
            (("Brown & Sons", "Brown < Sons"), {"S44": ("Brown < Sons", "Brown & Sons")}, "signs"),
            (
                ('"off"', "'off'"),
                {"S46": ("idle 'off'", 'idle "off"')},
                "the mark the attribute stands in",
            ),
            (("herring fleet", "herringfleet"), {"S11": ("herringfleet", "herring"),
                                                 "S12": ("", "fleet")}, "two that are one"),
            (("mole.", "mo le."), {"S48": ("mo le.", "mole.")}, "one that is two"),
            ((" herring", ""), {"S11": ("", "herring")}, "deleted"),
            (("103\n", "\n"), {"S90": ("", "103")}, "a block deleted"),
            (("HARBOUR NEWS", "HARBOR VIEWS"), {"S2": ("HARBOR", "HARBOUR"),
                                                "S3": ("VIEWS.", "NEWS.")}, "two at once"),
            (("fleet re", "fleet, re"), {"S12": ("fleet,", "fleet")}, "a sign put in"),
            (("a catcb", "a fine catcb"), {"S19": ("a fine", "a")}, "a word put in"),
            (("HARBOUR NEWS", "HARBOUR-NEWS"), {"S2": ("HARBOUR-NEWS.", "HARBOUR"),
                                                "S3": ("", "NEWS.")}, "a blank become a hyphen"),
        ],
    )  # fmt: skip
    def test_words(
        self, pair: tuple[str, str], expected: dict[str, tuple[str, str]], why: str
    ) -> None:
        data = written(sample("alto.xml"), pair)
        for name, (content, old) in expected.items():
            attributes, alternatives = alto_word(data, name)
            assert attributes["CONTENT"] == content, why
            assert old in alternatives
        # Nothing but those words.
        changed = data.count(b"<ALTERNATIVE") - sample("alto.xml").count(b"<ALTERNATIVE")
        assert changed == len(expected)
        assert without_changes(data) == without_changes(sample("alto.xml"))

    def test_a_word_joined_across_a_line_end_stays_where_it_is_printed(self) -> None:
        data = sample("alto.xml").replace(b' SUBS_TYPE="HypPart1" SUBS_CONTENT="returned"', b"")
        data = data.replace(b' SUBS_TYPE="HypPart2" SUBS_CONTENT=" returned"', b"")
        new = written(data, ("-\nturned ", "turned\n"))
        first, second = alto_word(new, "S13"), alto_word(new, "S14")
        assert first[0]["CONTENT"] == "re"
        assert (first[0]["SUBS_TYPE"], first[0]["SUBS_CONTENT"]) == ("HypPart1", "returned")
        assert second[0]["CONTENT"] == "turned"
        assert (second[0]["SUBS_TYPE"], second[0]["SUBS_CONTENT"]) == ("HypPart2", "returned")
        assert first[1] == second[1] == []
        assert read(new).text == read(data).text

    def test_an_empty_element_is_opened_behind_its_attributes(self) -> None:
        data = (
            b"<alto><TextLine><String CONTENT='gov\xe2\x80\xa2'/></TextLine>"
            b"<TextLine><String CONTENT='emment'/></TextLine></alto>"
        )
        data = data.replace(b"<alto>", b"<alto><TextBlock>").replace(
            b"</alto>", b"</TextBlock></alto>"
        )
        new = written(data, ("\u2022\nemment", "ernment\n"))
        # The mark that had to go for the halves to be one was a hyphen read wrong.
        first = b'<String CONTENT=\'gov-\' SUBS_TYPE="HypPart1" SUBS_CONTENT="government">'
        assert first + b'<ALTERNATIVE PURPOSE="OCR reading">gov\xe2\x80\xa2</ALTERNATIVE>' in new
        assert b"<String CONTENT='ernment' SUBS_TYPE=\"HypPart2\"" in new
        assert read(new).text == "gov-\nernment\n"
        assert written(new, ("-\nernment", "ernment\n")) == new

    def test_a_hyphen_that_is_there_twice_goes_twice(self) -> None:
        data = (
            b"<alto><TextBlock><TextLine><String CONTENT='was-'/><HYP CONTENT='-'/></TextLine>"
            b"</TextBlock></alto>"
        )
        assert read(written(data, ("was-", "was"))).text == "was\n"

    def test_a_lost_hyphen_is_not_made_up(self) -> None:
        data = re.sub(rb"<HYP [^>]*/>|SUBS_[A-Z]+=\"[^\"]*\"", b"", sample("alto.xml"))
        new = written(data, ("re\nturned", "returned"))
        assert alto_word(new, "S13")[0]["SUBS_CONTENT"] == "returned"
        assert b"<HYP" not in new

    def test_a_hyphen_that_is_in_the_word_as_well_stays(self) -> None:
        new = written(sample("alto.xml"), ("three-\nfourths", "threefourths"))
        attributes, _ = alto_word(new, "S16")
        assert attributes["CONTENT"] == "three-"
        assert attributes["SUBS_CONTENT"] == "threefourths"

    def test_a_pair_follows_its_halves(self) -> None:
        new = written(sample("alto.xml"), ("turned", "tumed"), ("fourths", "fifths"))
        assert alto_word(new, "S13")[0]["SUBS_CONTENT"] == "retumed"
        assert alto_word(new, "S14")[0]["SUBS_CONTENT"] == "retumed"
        assert alto_word(new, "S16")[0]["SUBS_CONTENT"] == "three-fifths"

    def test_a_half_corrected_while_joined(self) -> None:
        new = written(sample("alto.xml"), ("re-\nturned", "retuned"))
        assert alto_word(new, "S14")[0]["CONTENT"] == "tuned"
        assert alto_word(new, "S14")[0]["SUBS_CONTENT"] == "retuned"
        assert alto_word(new, "S14")[1] == ["turned"]

    def test_layout_alone_changes_nothing(self) -> None:
        data = sample("alto.xml")
        assert written(data, ("\nturned", " turned")) == data
        assert written(data, ("catcb.\n\nFif", "catcb. Fif")) == data

    def test_the_alternative_is_not_repeated(self) -> None:
        once = written(sample("alto.xml"), ("Tho", "The"))
        twice = written(written(once, ("The", "Tho")), ("Tho", "The"))
        assert alto_word(twice, "S10")[1].count("Tho") == 1

    def test_the_alternative_stands_where_the_schema_wants_it(self) -> None:
        data = sample("alto.xml").replace(
            b'<ALTERNATIVE PURPOSE="OCR">mo1e.',
            b"<Shape><Circle/></Shape><ALTERNATIVE PURPOSE='OCR'>mo1e.",
        )
        new = written(data, ("mole", "mule"))
        children = re.search(rb'ID="S48".*?</String>', new, re.DOTALL)
        assert children is not None
        order = re.findall(rb"<(Shape|ALTERNATIVE)", children.group())
        assert order == [b"Shape", b"ALTERNATIVE", b"ALTERNATIVE"]

    def test_the_step_follows_the_ocr_step(self) -> None:
        new = written(sample("alto.xml"), ("Tho", "The"))
        assert re.search(
            rb"</ocrProcessingStep>\r?\n\s+<postProcessingStep>.*<softwareName>ocrfix<.*\n"
            rb"\s+</OCRProcessing>",
            new,
        )

    def test_version_4_has_an_element_of_its_own(self) -> None:
        data = sample("alto.xml").replace(b"ns-v3#", b"ns-v4#")
        new = written(data, ("Tho", "The"))
        assert b'<Processing ID="OCRFIX_1"><processingCategory>contentModification<' in new
        again = written(new, ("The", "Thc"))
        assert b'<Processing ID="OCRFIX_2">' in again

    def test_without_an_ocr_step_one_is_made(self) -> None:
        data = re.sub(
            rb"<OCRProcessing.*</OCRProcessing>", b"", sample("alto.xml"), flags=re.DOTALL
        )
        new = written(data, ("Tho", "The"))
        assert b'<OCRProcessing ID="OCRFIX_1"><ocrProcessingStep>' in new

    def test_a_prefix_is_kept(self) -> None:
        data = re.sub(rb"<(/?)(?=[A-Za-z])", rb"<\1a:", sample("alto.xml"))
        data = data.replace(b"xmlns=", b"xmlns:a=", 1)
        new = written(data, ("Tho", "The"))
        assert b'<a:ALTERNATIVE PURPOSE="OCR reading">Tho</a:ALTERNATIVE></a:String>' in new
        assert b"<a:postProcessingStep>" in new

    def test_line_ends_and_mark_are_kept(self) -> None:
        data = b"\xef\xbb\xbf" + sample("alto.xml").replace(b"\n", b"\r\n")
        new = written(data, ("Tho", "The"))
        assert new.startswith(b"\xef\xbb\xbf<?xml")
        assert b"\n" not in new.replace(b"\r\n", b"")

    def test_the_encoding_is_kept_and_what_it_lacks_is_a_reference(self) -> None:
        text = sample("alto.xml").decode().replace("UTF-8", "ISO-8859-1", 1).replace("Tho", "Thé")
        data = text.encode("iso-8859-1")
        new = written(data, ("Thé", "Thè ’"))
        assert b'CONTENT="Th\xe8 &#8217;"' in new
        assert "Thè ’ herring" in read(new).text

    def test_another_source_is_refused(self) -> None:
        document = read(sample("alto.xml"))
        with pytest.raises(OutputError, match="not the file"):
            write_back(document, sample("page.xml"), [edit(document.text, "Tho", "The")])

    def test_what_xml_has_no_place_for_is_refused(self) -> None:
        with pytest.raises(OutputError, match=r"U\+0001"):
            written(sample("alto.xml"), ("Tho", "Th\x01"))


class TestPage:
    def test_word_line_and_region_are_brought_up_to_date(self) -> None:
        new = written(sample("page.xml"), ("tbe", "the")).decode()
        assert '<TextEquiv conf="0.4" index="0">\n            <Unicode>the</Unicode>' in new
        assert '<TextEquiv index="1"><Unicode>tbe</Unicode></TextEquiv>' in new
        assert '<TextEquiv index="1"><Unicode>All  tbe m⸗</Unicode></TextEquiv>' in new
        assert "<Unicode>All  the m⸗\nill stood still.</Unicode>" in new
        assert read(new.encode()).text.startswith("All  the m⸗\nill stood")

    def test_of_several_readings_the_first_is_corrected(self) -> None:
        new = written(sample("page.xml"), ("< 2", "<= 2")).decode()
        assert '<TextEquiv index="0" conf="0.25">\n            <Unicode>&lt;= 2<' in new
        assert '<TextEquiv index="2"><Unicode>&lt; 2</Unicode></TextEquiv>' in new

    def test_a_deleted_word_does_not_come_back_as_its_alternative(self) -> None:
        assert read(written(sample("page.xml"), (" < 2", ""))).text.endswith("Preis\n")

    def test_a_word_joined_across_a_line_end_stays_as_printed(self) -> None:
        data = sample("page.xml")
        assert written(data, ("m⸗\nill", "mill")) == data

    def test_what_stood_beside_a_deleted_mark_stays_apart(self) -> None:
        data = sample("page.xml").replace(b"All  tbe m", b"All ' tbe m")
        new = written(data, (" ' ", " "))
        assert "<Unicode>All tbe m⸗</Unicode>" in new.decode()
        assert read(new).text.startswith("All tbe m⸗\n")

    def test_blanks_alone_are_brought_up_to_date(self) -> None:
        new = written(sample("page.xml"), ("All  tbe", "All tbe"))
        assert read(new).text.startswith("All tbe m⸗\n")

    def test_the_step_is_an_item_of_the_metadata(self) -> None:
        new = written(sample("page.xml"), ("tbe", "the"))
        assert re.search(
            rb'</LastChange>\n    <MetadataItem type="processingStep"[^>]*ocrfix[^>]*/>\n  </Met',
            new,
        )

    def test_old_versions_have_one_reading_and_comments(self) -> None:
        data = sample("page.xml").replace(b"2019-07-15", b"2013-07-15")
        new = written(data, ("tbe", "the"))
        assert new.count(b"<TextEquiv") == data.count(b"<TextEquiv")
        assert re.search(rb"</LastChange>\n    <Comments>ocrfix [^<]*</Comments>", new)
        again = written(new, ("the", "tho"))
        assert again.count(b"<Comments>") == 1

    def test_the_official_schema_has_no_complaint(self) -> None:
        etree = pytest.importorskip("lxml.etree")
        try:
            files = metadata.files("ocrd-validators") or []
        except metadata.PackageNotFoundError:
            pytest.skip("needs page.xsd: pip install --no-deps ocrd-validators")
        schema_file = next(file for file in files if file.name == "page.xsd")
        schema = etree.XMLSchema(etree.parse(str(schema_file.locate())))
        for pairs in ([("tbe", "the")], [(" < 2", "")], [("No flour", "Noflour")]):
            new = written(sample("page.xml"), *pairs)
            assert schema.validate(etree.fromstring(new)), schema.error_log


class TestHocr:
    @pytest.mark.parametrize(
        ("pair", "expected", "why"),
        [
            (("Tbe", "The"), "<strong>The</strong>", "inside a tag"),
            (("ferry", "terry"), ">ter<em>ry</em>", "a word in two pieces"),
            (("ferry", "ferrie"), ">fer<em>rie</em>", "its second piece"),
            (("mail\xa0boat", "mail-boat"), ">&amp; mail-boat<", "entities"),
            (("here", "<here>"), "&lt;here&gt;", "signs"),
            (("LATE NEWS.", "LATENEWS."), ">LATENEWS. <", "a line without words of its own"),
        ],
    )
    def test_words(self, pair: tuple[str, str], expected: str, why: str) -> None:
        document = read(sample("hocr.html"))
        new = written(sample("hocr.html"), pair)
        assert expected in new.decode(), why
        assert read(new).text == document.text.replace(*pair)
        assert b'<meta name="ocr-postprocessing" content="ocrfix' in new


class TestIssue:
    def test_changed_pages_come_back_by_name(self) -> None:
        def sibling(name: str) -> bytes:
            return (DATA / "issue" / name).read_bytes()

        document = read(DATA / "issue" / "mets.xml")
        edits = [edit(document.text, "soap", "soup"), edit(document.text, "STORM", "STORMS")]
        new = write_back_issue(document, sibling, sample("issue/mets.xml"), edits)
        assert list(new) == ["text/page 1.xml"]
        assert b'CONTENT="soup."' in new["text/page 1.xml"]
        assert b'CONTENT="STORMS."' in new["text/page 1.xml"]

    def test_its_articles_are_told_apart_as_before(self) -> None:
        pages = {it.name: it.read_bytes() for it in (DATA / "issue" / "text").iterdir()}

        def sibling(name: str) -> bytes:
            return pages[name.rpartition("/")[2]]

        def told(document: Document) -> list[tuple[str, str, str]]:
            text = document.text
            return [(it.id, it.kind, text[it.start : it.end]) for it in document.articles]

        before = read(DATA / "issue" / "mets.xml")
        edits = [edit(before.text, "soap", "soup"), edit(before.text, "STORM", "STORMS")]
        changed = write_back_issue(before, sibling, sample("issue/mets.xml"), edits)
        pages |= {name.rpartition("/")[2]: data for name, data in changed.items()}
        after = read(sample("issue/mets.xml"), sibling=sibling)
        assert len(told(before)) > 1
        assert told(after) == [
            (id_, kind, words.replace("soap", "soup").replace("STORM", "STORMS"))
            for id_, kind, words in told(before)
        ]

    def test_a_single_file_is_asked_for_the_issue(self) -> None:
        document = read(DATA / "issue" / "mets.xml")
        with pytest.raises(OutputError, match="page by page"):
            write_back(document, sample("issue/mets.xml"), [])


def letters(text: str) -> str:
    """A text without what belongs to the layout: blanks, line ends, hyphens printed there."""
    return re.sub(r"[\s⸗-]", "", text)


@st.composite
def disjoint_edits(draw: st.DrawFn, text: str) -> list[Edit]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    edits = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        after = draw(st.text(alphabet="ab &<\"'é\n", max_size=8))
        if not edits or start > edits[-1].end:
            edits.append(Edit(start, end, text[start:end], after, "test", ""))
    return edits


DOCUMENTS: dict[str, Document] = {name: read(sample(name)) for name in SAMPLES}


@given(st.data(), st.sampled_from(SAMPLES))
def test_any_edits_lose_and_double_no_letter(data: st.DataObject, name: str) -> None:
    document = DOCUMENTS[name]
    edits = data.draw(disjoint_edits(document.text))
    new = write_back(document, sample(name), edits)
    expected = letters(apply_edits(document.text, edits))
    assert letters(read(new).text) == expected
    if name == "alto.xml":
        assert without_changes(new) == without_changes(sample(name))


@given(st.data(), st.sampled_from(SAMPLES))
def test_corrected_words_read_back_exactly(data: st.DataObject, name: str) -> None:
    document = DOCUMENTS[name]
    found = list(re.finditer(r"[A-Za-z]{2,}", document.text))
    chosen = data.draw(st.lists(st.sampled_from(found), max_size=5, unique_by=id))
    edits = [
        Edit(match.start(), match.end(), match.group(), after, "test", "")
        for match in chosen
        for after in [data.draw(st.text(alphabet="abç&<", min_size=1, max_size=6))]
    ]
    new = write_back(document, sample(name), edits)
    assert read(new).text == apply_edits(document.text, edits)
    known = places(document)
    # A word of two pieces may end up in one of them; those that are left are as they were.
    assert all(known[name] == place for name, place in places(read(new)).items())


def places(document: Document) -> dict[str, tuple[Box | None, float | None]]:
    """Return all that is known of each word that has an id."""
    return {
        word.id: (word.box, word.confidence)
        for page in document.layout
        for block in page.blocks
        for line in block.lines
        for word in line.words
        if word.id
    }


def test_real_pages_are_changed_in_the_word_alone(shared_data: Path) -> None:
    for name in ("alto-bl-1824/0002647_18240217_0001.xml", "alto-v2-bnf/ALTO-BnF-V2.xml",
                 "alto-ndnp/ndnp-alto-sample.xml", "alto-v3-glyph/00001_Glyph.xml"):  # fmt: skip
        data = (shared_data / "formats" / name).read_bytes()
        document = read(data)
        match = list(re.finditer(r"\b\w{4,}\b", document.text))[20]
        change = Edit(match.start(), match.end(), match.group(), "xyzzy", "test", "")
        new = write_back(document, data, [change])
        assert read(new).text == apply_edits(document.text, [change])
        assert without_changes(new).replace(b"><", b"> <") == without_changes(data).replace(
            b"><", b"> <"
        ), name
