"""PAGE XML written back: word, line and region say the same."""

from __future__ import annotations

import re
from importlib import metadata

import pytest

from ocrfix.formats import read
from tests.formats.edits import written
from tests.formats.samples import sample


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
