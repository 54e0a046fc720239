"""ALTO written back: corrected words, and what goes along with them."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from ocrfix.errors import OutputError
from ocrfix.formats import read, write_back
from tests.formats.edits import edit, without_changes, written
from tests.formats.samples import sample


def alto_word(data: bytes, name: str) -> tuple[dict[str, str], list[str]]:
    """Attributes and alternatives of a word."""
    root = ET.fromstring(data)  # noqa: S314 (our own)
    found = next(item for item in root.iter() if item.get("ID") == name)
    return found.attrib, [
        item.text or "" for item in found if item.tag.rpartition("}")[2] == "ALTERNATIVE"
    ]


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

    @pytest.mark.parametrize(
        ("pair", "contents", "why"),
        [
            (("turned ", " "), ("re", ""), "the second half goes"),
            (("re-\nturned ", ""), ("", ""), "both go"),
            (("fleet re", "fleetre"), ("", "turned"), "the first goes to the word before it"),
        ],
    )
    def test_a_pair_of_which_a_half_is_gone_names_its_word_no_more(
        self, pair: tuple[str, str], contents: tuple[str, str], why: str
    ) -> None:
        new = written(sample("alto.xml"), pair)
        for name, content in zip(("S13", "S14"), contents, strict=True):
            attributes, _ = alto_word(new, name)
            assert attributes["CONTENT"] == content, why
            assert not {"SUBS_TYPE", "SUBS_CONTENT"} & attributes.keys(), why
        assert alto_word(new, "S16")[0]["SUBS_CONTENT"] == "three-fourths"

    def test_a_half_corrected_while_joined(self) -> None:
        new = written(sample("alto.xml"), ("re-\nturned", "retuned"))
        assert alto_word(new, "S14")[0]["CONTENT"] == "tuned"
        assert alto_word(new, "S14")[0]["SUBS_CONTENT"] == "retuned"
        assert alto_word(new, "S14")[1] == ["turned"]

    def test_a_letter_misread_behind_a_hyphen_stays_in_its_half(self) -> None:
        data = sample("alto.xml").replace(b'"turned"', b'"iurned"')
        new = written(data, ("re-\niurned", "returned"))
        assert alto_word(new, "S13") == alto_word(data, "S13")
        assert alto_word(new, "S14")[0]["CONTENT"] == "turned"
        assert alto_word(new, "S14")[1] == ["iurned"]
        assert new.count(b'CONTENT="-"') == data.count(b'CONTENT="-"')

    def test_a_speck_beside_it_is_no_place_for_a_letter(self) -> None:
        data = sample("alto.xml").replace(b'"turned"', b'"iurned"')
        speck = b'<String ID="S13b" HPOS="38" VPOS="130" WIDTH="2" HEIGHT="2" CONTENT="."/>'
        at = data.index(b'<String ID="S14"')
        data = data[:at] + speck + data[at:]
        new = written(data, ("re-\n.iurned", "returned"))
        assert alto_word(new, "S13b")[0]["CONTENT"] == ""
        assert alto_word(new, "S14")[0]["CONTENT"] == "turned"
        assert new.count(b'CONTENT="-"') == data.count(b'CONTENT="-"')

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
