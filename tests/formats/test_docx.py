"""DOCX: every word of it in order."""

from __future__ import annotations

import pytest

from ocrfix.errors import InputError
from ocrfix.formats import read
from tests.formats.samples import made_docx

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
