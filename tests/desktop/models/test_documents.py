"""The list of documents, held to Qt's own rules for models."""

from __future__ import annotations

from pathlib import Path

from pytestqt.modeltest import ModelTester

from ocrfix.desktop.models.documents import DocumentsModel, documents_in


def test_documents_keep_qts_rules(tmp_path: Path, qtmodeltester: ModelTester) -> None:
    (tmp_path / "below").mkdir()
    for name in ("b.txt", "a.XML", "below/c.txt", ".hidden.txt", "picture.png"):
        (tmp_path / name).write_text("x")
    paths = documents_in(tmp_path)
    made = DocumentsModel()
    made.show_folder(tmp_path, paths, {str(tmp_path / "b.txt"): "done"})
    qtmodeltester.check(made)
    assert [made.index(row).data() for row in range(3)] == ["a.XML", "b.txt", "below/c.txt"]
    assert made.summary() == (1, 0, 3)
    made.set_filter("C")
    assert made.rowCount() == 1
    qtmodeltester.check(made)
